import { FastCheck as fc } from "effect"
import { type Base, type GoldenCase, householdOf } from "../../assistance/GoldenCase.ts"
import { addDays, addMonths, type Day } from "../../foundation/Day.ts"
import type { Field, Fields } from "../../foundation/Field.ts"
import * as Rational from "../../foundation/Rational.ts"
import { fields as householdFields, type Household } from "../../population/Household.ts"
import { items } from "../../population/Income.ts"
import { fields as memberFields } from "../../population/Member.ts"
import { mentioned, nameOf } from "../../language/Expression.ts"
import { fieldOf } from "../../policy/pack/Input.ts"
import type { Pack } from "../../policy/pack/Pack.ts"
import { parse } from "../../language/Parser.ts"
import { parametersOn, type Policy } from "../../policy/Policy.ts"
import { test } from "../../policy/pack/Table.ts"
import { sites } from "../RuleSite.ts"

/**
 * A made-up household before it is one (虚拟家庭草稿): a base, some members more, and a few facts changed. It is a golden case in the
 * making, so that whatever is found can be written down as one; and it shrinks to the few facts that matter.
 */
export interface Draft {
  readonly base: string
  /** How many times the last member of the base is there again. */
  readonly more: number
  readonly changes: ReadonlyArray<Change>
}

/** A fact said otherwise: of the household for member 0, else of that member, counted round. */
export interface Change {
  readonly member: number
  readonly name: string
  readonly text: string
}

/** What households can be made from: bases with everything known, and for each fact the values worth trying. */
export interface Workshop {
  readonly policy: Policy
  readonly on: Day
  readonly bases: Readonly<Record<string, Base>>
  readonly household: ReadonlyMap<string, ReadonlyArray<string>>
  readonly member: ReadonlyMap<string, ReadonlyArray<string>>
}

/** Facts behind what the program works out itself: ages, sex and the circles of a household. */
const behind = new Set(
  ["birth", "sex", "livingTie", "registered", "monitored", "diedOn"].concat(
    ["living", "registered", "monitored"].flatMap((circle) => [`${circle}From`, `${circle}Until`])
  )
)

/** The names that rules of a pack mention. */
const askedBy = (pack: Pack): ReadonlySet<string> => {
  const cells = pack.tables.flatMap(({ rows }) => rows.flatMap(({ when }) => when.map((cell) => test("true", cell))))
  const parsed = [...sites(pack).map(({ text }) => text), ...cells].map(parse)
  return new Set(parsed.flatMap((one) => (one._tag === "Right" ? [...mentioned(one.right)] : [])))
}

/** The fields that rules ask for, by any of their names, and those behind them. */
const only = (fields: Fields, asked: ReadonlySet<string>): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([key, { name }]) => behind.has(key) || [key, name.zh, nameOf(name.en)].some((one) => asked.has(one))
    )
  )

const incomes = new Set(items.map(({ field }) => memberFields[field].name.zh))

/** A workshop for a pack on a day: values at, just below and just above every figure that its rules and parameters have. */
export const workshop = (policy: Policy, on: Day, bases: Readonly<Record<string, Base>>): Workshop => {
  const { pack } = policy
  const figures = figuresOf(policy, on)
  const asked = askedBy(pack)
  const household = { ...only(householdFields, asked), ...declared(pack, "household") }
  const member = { ...only(memberFields, asked), ...declared(pack, "person") }
  const values = (fields: Fields) =>
    new Map(
      Object.entries(fields)
        .map(([key, field]) => [field.name.zh, valuesOf(key, field, figures, on)] as const)
        .filter(([, values]) => values.length > 0)
    )
  const plain: Base = {
    household: neutral(household),
    members: { 1: neutral(member) }
  }
  // A base of the cases says what it knows; what it leaves out is as in the plain household.
  const whole = ({ household, members }: Base): Base => ({
    household: { ...plain.household, ...household },
    members: Object.fromEntries(Object.entries(members).map(([no, facts]) => [no, { ...plain.members[1], ...facts }]))
  })
  const all = Object.fromEntries(Object.entries(bases).map(([id, base]) => [id, whole(base)] as const))
  return { policy, on, household: values(household), member: values(member), bases: { ...all, plain } }
}

const declared = ({ inputs }: Pack, scope: string): Fields =>
  Object.fromEntries(inputs.filter((one) => one.scope === scope).map((one) => [one.id, fieldOf(one)]))

/** Figures of a pack by what they are: amounts of money in fen, plain numbers. */
interface Figures {
  readonly money: ReadonlyArray<Rational.Rational>
  readonly counts: ReadonlyArray<number>
}

const figuresOf = (policy: Policy, on: Day): Figures => {
  const money = new Map<string, Rational.Rational>()
  const ratios: Array<Rational.Rational> = []
  const counts = new Set<number>([0, 1, 2, 3])
  const record = parametersOn(policy, on, "comparison")
  for (const [key, figure] of record._tag === "Right" ? Object.entries(record.right) : []) {
    const unit = policy.parameters.get(key.replace(/\.(urban|rural)$/, ""))?.unit
    if (!Rational.isRational(figure)) continue
    if (unit?.startsWith("yuan") === true) {
      money.set(Rational.format(figure), figure)
      // What is said of a month is compared with what a year brings.
      if (unit === "yuan/month") {
        const year = Rational.mul(figure, Rational.of(12))
        money.set(Rational.format(year), year)
      }
    } else if (unit === "ratio") ratios.push(figure)
    else if (typeof figure === "number") counts.add(figure)
  }
  for (const { text } of sites(policy.pack)) {
    for (const [, amount] of text.matchAll(/(?:元|yuan)\s*\(\s*(\d+(?:\.\d+)?)\s*\)/g)) {
      const fen = Rational.mul(Rational.parse(amount!)!, Rational.of(100))
      money.set(Rational.format(fen), fen)
    }
    for (const [, number] of text.matchAll(/(?<![\d."-])(\d{1,3})(?![\d."-])/g)) counts.add(Number(number))
  }
  for (const amount of [...money.values()]) {
    for (const ratio of [...ratios, Rational.of(2)]) {
      const product = Rational.mul(amount, ratio)
      if (Rational.isInteger(product)) money.set(Rational.format(product), product)
    }
  }
  return { money: [...money.values()], counts: [...counts] }
}

const valuesOf = (key: string, field: Field<any>, { counts, money }: Figures, on: Day): ReadonlyArray<string> => {
  switch (field.kind) {
    case "money":
      return [...new Set([Rational.zero, ...money].flatMap((fen) => around(fen)))]
    case "count":
      return [...new Set(counts.flatMap((n) => [n - 1, n, n + 1]))].filter((n) => n >= 0 && n < 200).map(String)
    case "flag":
      return ["否", "是"]
    case "code":
      return Object.values(field.codes ?? {}).map(({ zh }) => zh)
    case "day":
      if (key !== "birth") return [on, addMonths(on, -11), addMonths(on, -13), addMonths(on, -25)]
      return counts
        .filter((age) => age < 110)
        .flatMap((age) => [
          addMonths(on, -12 * age),
          addDays(addMonths(on, -12 * age), 1),
          addDays(addMonths(on, -12 * age), -1)
        ])
        .filter((day) => day <= on)
    default:
      return []
  }
}

/** An amount in yuan, and a fen less and more. */
const around = (fen: Rational.Rational): ReadonlyArray<string> =>
  [-1, 0, 1]
    .map((step) => Rational.add(Rational.round(fen, "down"), Rational.of(step)))
    .filter((one) => Rational.compare(one, Rational.zero) >= 0)
    .map((one) => Rational.decimal(Rational.div(one, Rational.of(100))!, 2))

/** Everything known and nothing remarkable. */
const neutral = (fields: Fields): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (const [key, { codes, kind, name }] of Object.entries(fields)) {
    if (kind === "money") found[name.zh] = "0.00"
    else if (kind === "count") found[name.zh] = "0"
    else if (kind === "flag") found[name.zh] = "否"
    else if (key === "birth") found[name.zh] = "1980-01-01"
    else if (kind === "day" && !behind.has(key)) found[name.zh] = "不适用"
    else if (kind === "code") found[name.zh] = Object.values(codes ?? {})[0]!.zh
  }
  return found
}

/** Any household of the workshop. Shrinks towards its base, fewer members and fewer changes. */
export const draft = ({ bases, household, member }: Workshop): fc.Arbitrary<Draft> => {
  const of = (from: ReadonlyMap<string, ReadonlyArray<string>>, no: fc.Arbitrary<number>) =>
    [...from.keys()].length === 0
      ? []
      : [
          fc
            .constantFrom(...from.keys())
            .chain((name) =>
              fc.record({ member: no, name: fc.constant(name), text: fc.constantFrom(...from.get(name)!) })
            )
        ]
  const somebody = fc.integer({ min: 1, max: 4 })
  // Incomes are few among many facts, and most rules hang on them.
  const earned = new Map([...member].filter(([name]) => incomes.has(name)))
  const change = fc.oneof(...of(household, fc.constant(0)), ...of(member, somebody), ...of(earned, somebody))
  return fc.record({
    base: fc.constantFrom(...Object.keys(bases)),
    more: fc.nat({ max: 2 }),
    changes: fc.array(change, { maxLength: 9 })
  })
}

/** The golden case that a draft comes to: every fact said, nothing expected yet. */
export const caseOf = ({ bases, on }: Workshop, { base, changes, more }: Draft): GoldenCase => {
  const from = bases[base]!
  const household = { ...from.household }
  const known = Object.entries(from.members).map(([, facts]) => ({ ...facts }))
  const members = [...known, ...Array.from({ length: more }, () => ({ ...known[known.length - 1]! }))]
  for (const { member, name, text } of changes) {
    if (member === 0) household[name] = text
    else members[(member - 1) % members.length]![name] = text
  }
  return {
    id: "found",
    name: "找到的反例",
    source: "doudi pack attack",
    on,
    household,
    members: Object.fromEntries(members.map((facts, i) => [String(i + 1), facts])),
    outcomes: {},
    offers: {},
    needs: {},
    facts: {}
  }
}

/** The household of a draft. */
export const made = (workshop: Workshop, draft: Draft): Household =>
  householdOf(caseOf(workshop, draft), {}, workshop.policy.pack)
