import { Either } from "effect"
import type { Expression } from "../../../src/language/Expression.ts"
import { parse } from "../../../src/language/Parser.ts"
import {
  type Asked,
  asked,
  codes,
  type DrawnCategory,
  type DrawnPack,
  type DrawnTable
} from "../../policy/drawn/Pack.ts"
import { call } from "./Functions.ts"
import { either, interpret, type Word, type World } from "./Interpreter.ts"
import { and, listOf, nothing, or, truth, type Value, Vague } from "./Values.ts"

/** What a whole pack says of a household, straight from what was drawn: no linking, no caches, no reasons made ahead. */
export interface Said {
  readonly category: string
  readonly no: number | undefined
  readonly tag: "Entitled" | "NotEntitled" | "Undetermined"
  /** Ids of the conditions that decide; of one with several ways, the ways that do, with theirs. */
  readonly because: ReadonlyArray<readonly [string, ReadonlyArray<readonly [string, ReadonlyArray<string>]>]>
  readonly amount: Value | undefined
}

const tree = (text: string): Expression => Either.getOrThrow(parse(text))

/** The words of a drawn pack. */
export const wordsOf = ({ facts, tables, categories }: DrawnPack): ReadonlyMap<string, Word> => {
  const words = new Map<string, Word>()
  for (const [key, name, scope, kind] of asked) {
    words.set(`所问${name}`, { scope, key, money: kind === "money", codes: codes[key] })
  }
  const past = Object.fromEntries(categories.map(({ id, name }) => [id, [name, `drawn ${id}`]]))
  words.set("既往类别", { scope: "history", key: "category", money: false, codes: past })
  for (const { id, name, scope, unit, formula } of facts) {
    words.set(name, { scope, key: id, money: unit.startsWith("yuan"), formula: tree(formula) })
  }
  for (const table of tables) {
    const rows = table.rows.map(({ when, gives }) => ({
      tests: when.map(({ holds }, i) => tree(holds(`(${table.inputs[i]})`))),
      gives: tree(gives)
    }))
    const last = table.otherwise === undefined ? undefined : tree(table.otherwise)
    const formula: Word["formula"] = (world, record) => looked(table, rows, last, (e) => interpret(e, world, record))
    words.set(table.name, { scope: table.scope, key: table.id, money: true, formula })
  }
  for (const category of categories) {
    const when = category.when.map(ready)
    const formula: Word["formula"] = (world, record) =>
      when.map((one) => one.holds((e) => interpret(e, world, record))).reduce(and, true)
    words.set(category.name, { scope: category.unit, key: category.id, money: false, formula })
  }
  return words
}

/** What a table gives: of the first row that is met, or of all of them. */
const looked = (
  { hit }: DrawnTable,
  rows: ReadonlyArray<{ readonly tests: ReadonlyArray<Expression>; readonly gives: Expression }>,
  otherwise: Expression | undefined,
  at: (e: Expression) => Value
): Value => {
  const met = rows.map(({ tests }) => tests.map(at).map(truth).reduce(and, true))
  const given = (i: number, others: Value): Value =>
    met[i] === false ? others : met[i] === true ? at(rows[i]!.gives) : either(at(rows[i]!.gives), others)
  if (hit === "first") return rows.reduceRight((others, _, i) => given(i, others), at(otherwise!))
  return call(hit, [listOf(rows.map((_, i) => given(i, nothing)))], "")
}

type Ways = ReadonlyArray<{
  readonly id: string
  readonly all: ReadonlyArray<{ readonly id: string; readonly holds: Expression }>
}>
interface Ready {
  readonly id: string
  readonly ways: Ways | undefined
  readonly holds: (at: (e: Expression) => Value) => Value
}
const ready = (one: Asked): Ready => {
  if ("holds" in one) {
    const holds = tree(one.holds)
    return { id: one.id, ways: undefined, holds: (at) => truth(at(holds)) }
  }
  const ways = one.any.map(({ id, all }) => ({ id, all: all.map(({ id, holds }) => ({ id, holds: tree(holds) })) }))
  const met = (at: (e: Expression) => Value) =>
    ways.map(({ all }) => all.map(({ holds }) => truth(at(holds))).reduce(and, true)).reduce(or, false)
  return { id: one.id, ways, holds: met }
}

/** Every outcome of a household. */
export const assess = ({ categories }: DrawnPack, world: World): ReadonlyArray<Said> =>
  categories.flatMap((category) =>
    category.unit === "household"
      ? [said(category, world, undefined)]
      : world.members.map((member) => said(category, world, member))
  )

const said = ({ id, when, amount }: DrawnCategory, world: World, member: object | undefined): Said => {
  const at = (e: Expression) => interpret(e, world, member)
  const all = when.map(ready).map((one) => ({ ...one, now: one.holds(at) }))
  const together = all.map(({ now }) => now).reduce(and, true)
  const decides = (now: Value) => now === together || (now instanceof Vague && together instanceof Vague)
  const because = all
    .filter(({ now }) => decides(now))
    .map(({ id, ways }) => [id, ways === undefined ? [] : waysOf(ways, together, at)] as const)
  return {
    category: id,
    no: member === undefined ? undefined : (member as { no: number }).no,
    tag: together === true ? "Entitled" : together === false ? "NotEntitled" : "Undetermined",
    because,
    amount: together === true ? at(tree(amount)) : undefined
  }
}

/** The ways that are as the condition is, each with those of its conditions that are so too. */
const waysOf = (ways: Ways, as: Value, at: (e: Expression) => Value) => {
  const same = (a: Value) => a === as || (a instanceof Vague && as instanceof Vague)
  return ways.flatMap(({ id, all }) => {
    const each = all.map(({ id, holds }) => ({ id, now: truth(at(holds)) }))
    if (!same(each.map(({ now }) => now).reduce(and, true))) return []
    return [[id, each.filter(({ now }) => same(now)).map(({ id }) => id)] as const]
  })
}
