import { Either } from "effect"
import { day } from "../../../src/foundation/Day.ts"
import * as Rational from "../../../src/foundation/Rational.ts"
import type { Checked } from "../../../src/language/Checked.ts"
import { check } from "../../../src/language/Checker.ts"
import { budget, EvaluationTooLong, evaluate, subjectOf, value } from "../../../src/language/Evaluator.ts"
import { parse } from "../../../src/language/Parser.ts"
import type { RuleFault } from "../../../src/language/RuleFault.ts"
import * as Type from "../../../src/language/Type.ts"
import { missing, Unknown, type Value } from "../../../src/language/Value.ts"
import type { Scope } from "../../../src/language/Vocabulary.ts"
import { household, member, rich } from "../language.ts"
import type { Chance } from "./Chance.ts"
import { exchanged } from "./Texts.ts"
import { type Kind, typed } from "./Typed.ts"

/** How one text ended: refused with faults, stopped by the budget, or with a value. Throws on anything else. */
export interface Ending {
  readonly kind: "refused" | "stopped" | "value"
  readonly shown: string
}

const expected = [Type.boolean, Type.number(), Type.number("fen"), Type.date, Type.text]

/** What a text is asked for. */
interface Asked {
  readonly scope: Scope
  readonly expects: Type.Type
}

/** Mostly a condition is wanted, as in a pack. */
const anything = (chance: Chance): Asked => ({
  scope: chance.below(3) === 0 ? "person" : "household",
  expects: chance.below(4) === 0 ? chance.pick(expected) : Type.boolean
})

/** A text of the kinds that go together, now and then with a token exchanged, and how it ends. */
export const attemptTyped = (chance: Chance): Ending & { readonly text: string } => {
  const scope: Scope = chance.below(3) === 0 ? "person" : "household"
  const kind = chance.pick(kinds)
  const good = typed(chance, kind, scope === "person" ? "" : undefined, 1 + Math.min(chance.below(5), chance.below(5)))
  const text = chance.below(4) === 0 ? exchanged(chance, [good]) : good
  try {
    return { text, ...attempt(text, chance, { scope, expects: wanted[kind] }) }
  } catch (error) {
    throw new Error(JSON.stringify(text), { cause: error })
  }
}
const wanted: Readonly<Record<Kind, Type.Type>> = {
  bool: Type.boolean,
  number: Type.number(),
  money: Type.number("fen"),
  day: Type.date,
  text: Type.text
}
const kinds = ["bool", "bool", "number", "money", "day", "text"] as const

export const attempt = (text: string, chance: Chance, { scope, expects } = anything(chance)): Ending => {
  const parsed = parse(text)
  if (Either.isLeft(parsed)) return refused(text, parsed.left)
  const checked = check(parsed.right, rich, { scope, expects })
  return Either.isLeft(checked) ? refused(text, checked.left) : evaluated(checked.right, scope, chance)
}

const refused = (text: string, faults: ReadonlyArray<RuleFault>): Ending => {
  if (faults.length === 0) throw new Error("refused without a fault")
  for (const { _tag, code, says, remedy, from, to } of faults) {
    const words = [says.zh, says.en, remedy.zh, remedy.en]
    if (_tag !== "RuleFault" || words.some((word) => word === "")) throw new Error("a fault without words")
    if (!(from >= 0 && from <= to && to <= text.length)) throw new Error(`a fault without a place: ${code}`)
  }
  return {
    kind: "refused",
    shown: faults.map(({ code, from, to, says }) => [code, from, to, says.zh].join()).join(";")
  }
}

const evaluated = (checked: Checked, scope: Scope, chance: Chance): Ending => {
  const make = subjects(chance)
  const person = scope === "person" ? 0 : undefined
  const run = (how: () => Value): string => {
    try {
      return show(how())
    } catch (error) {
      if (error instanceof EvaluationTooLong) return "stopped"
      throw error
    }
  }
  const [one, two] = [make(), make()]
  const fast = run(() => value(checked, one, person))
  const traced = run(() => evaluate(checked, two, person).value)
  // The trace looks at every part, so it alone may come to the end of the budget.
  if (traced !== "stopped" && fast !== traced) throw new Error(`${fast} without a trace, ${traced} with it`)
  if (fast !== "stopped" && one.steps > budget) throw new Error("more steps than the budget")
  return { kind: fast === "stopped" || traced === "stopped" ? "stopped" : "value", shown: fast }
}

const show = (value: Value): string => {
  if (value instanceof Unknown) {
    const ends = [value.low, value.high].map((end) => (end === undefined ? "" : Rational.format(end)))
    return `unknown ${ends.join()} ${missing(value)
      .map(({ key, person }) => `${key} ${person}`)
      .sort()
      .join()}`
  }
  if (Rational.isRational(value)) return Rational.format(value)
  if (value === null || typeof value === "boolean" || typeof value === "string") return String(value)
  throw new Error("a value of no type of the language")
}

/** Records that may be read by the keys of their fields and in no other way. */
export const guarded = (record: Readonly<Record<string, unknown>>, keys: ReadonlySet<string>): object => {
  const refuse = (what: string) => () => {
    throw new Error(`a record was asked for ${what}`)
  }
  return new Proxy(record, {
    get: (target, key) => (typeof key === "string" && keys.has(key) ? target[key] : refuse(String(key))()),
    has: refuse("has"),
    set: refuse("set"),
    deleteProperty: refuse("delete"),
    defineProperty: refuse("define"),
    getPrototypeOf: refuse("its prototype"),
    setPrototypeOf: refuse("another prototype"),
    ownKeys: refuse("its keys"),
    getOwnPropertyDescriptor: refuse("a descriptor"),
    isExtensible: refuse("isExtensible"),
    preventExtensions: refuse("preventExtensions")
  })
}

const keys = { household: new Set(Object.keys(household)), member: new Set(Object.keys(member)) }
const figures = new Set(["standard", "factor"])

const subjects = (chance: Chance) => {
  const some = <A>(...values: ReadonlyArray<A>) => chance.pick([...values, undefined, null])
  const home = {
    assets: some(-1, 0, 12_345, Number.MAX_SAFE_INTEGER),
    rent: some(0, 100),
    upkeep: some(1, 99_999),
    dwellings: some(0, 2),
    area: some(80),
    owner: some(true, false),
    place: some("urban", "rural"),
    since: some("0001-01-01", "2024-02-29", "9999-12-31"),
    note: some("__proto__", "甲")
  }
  const people = Array.from({ length: 1 + chance.below(4) }, () => ({
    age: some(3, 18, 70),
    grade: some(1, 4),
    wage: some(0, 1_200_000),
    insured: some(true, false),
    illness: some("0", "1", "2"),
    birth: some("1950-01-31", "2007-02-28"),
    name: some("constructor")
  }))
  const parameters = { standard: 80_000, factor: 2 }
  return () =>
    subjectOf(
      rich,
      guarded(home, keys.household),
      people.map((person) => guarded(person, keys.member)),
      guarded(parameters, figures),
      day("2025-07-01")
    )
}
