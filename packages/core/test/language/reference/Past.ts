import type { Call, Expression } from "../../../src/language/Expression.ts"
import * as Calendar from "./Calendar.ts"
import { compare, type Scope, type World } from "./Interpreter.ts"
import { ratio } from "./Ratio.ts"
import { and, equal, isNothing, type List, nothing, or, type Span, type Value, Vague, vague } from "./Values.ts"

/** The entries of a list of the household; none when it does not apply, vague when nobody told it. */
export const entries = (list: string, { household }: World): Value => {
  const lists = (household as { lists?: Readonly<Record<string, ReadonlyArray<object> | null>> }).lists
  const told = lists?.[list]
  if (told === undefined) return vague
  return { items: (told ?? []).map((record) => ({ item: { record, of: list }, sure: true })) }
}

/** Whether something was received within a period, or is received for that long, by the stretches of time in the record. */
export const past = (e: Call, world: World, scope: Scope | undefined, at: (e: Expression) => Value): Value => {
  const [wanted, period] = e.arguments.map(at) as [Value, Span]
  const given = entries("history", world)
  if (given instanceof Vague) return vague
  const own =
    scope?.open && "record" in scope.item && (scope.item.of ?? "person") === "person" ? scope.item.record : undefined
  const held = (given as List).items.map(({ item }) => {
    const of = (key: string): Value => {
      const raw = (item as unknown as { record: Readonly<Record<string, string | number | null>> }).record[key]
      if (raw === undefined) return vague
      if (raw === null) return nothing
      if (typeof raw === "number") return ratio(raw)
      return key === "category" ? { text: raw, codes: world.words.get("既往类别")?.codes } : { day: raw }
    }
    const [from, until, member] = [of("from"), of("until"), of("member")]
    const today: Value = { day: world.on }
    const mine = own === undefined ? false : compare("=", member, ratio((own as { no: number }).no))
    const times =
      e.function.name === "曾享受"
        ? [compare("<=", from, today), or(isNothing(until), compare(">=", Calendar.moved(until, period, false), today))]
        : [compare("<=", Calendar.moved(from, period, false), today), or(isNothing(until), compare(">", until, today))]
    return [equal(of("category"), wanted), or(isNothing(member), mine), ...times].reduce(and, true)
  })
  return held.reduce(or, false)
}
