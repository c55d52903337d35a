import type { Either } from "effect"
import type { Day } from "../../foundation/Day.ts"
import { value } from "../../language/Evaluator.ts"
import type { Subject } from "../../language/Subject.ts"
import * as Rational from "../../foundation/Rational.ts"
import { type Truth, truth, Unknown } from "../../language/Value.ts"
import { differenceOf } from "../../policy/determination/Distance.ts"
import { asking, type LinkedCategory, livesWithFamily, type Policy } from "../../policy/Policy.ts"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import * as Rule from "../../policy/Rule.ts"
import type { Household } from "../../population/Household.ts"
import * as Facts from "../frame/Facts.ts"
import { mostExact } from "../form/Scalar.ts"
import { type Conditions, type Numbering, words } from "../Numbering.ts"
import { type Field, ofPersons, pending, vague, type Wanted } from "../Program.ts"

/** Takes one number of a household, or of the row of a person. */
export type Put = (field: Field, at: number, row: number, value: number) => void

/**
 * What the traced evaluator says of a household, as numbers (逐户研判): the same fields as a compiled run, from the same rules, in the
 * order of a determination.
 *
 * Fails: as `Policy.determine`.
 */
export const traced = (
  policy: Policy,
  numbering: Numbering,
  wanted: Pick<Wanted, "margins" | "missing">,
  household: Household,
  on: Day,
  row: number,
  firstRow: number,
  put: Put
): Either.Either<void, PolicyProblem> =>
  asking(policy, household, on, "determination", (subject) => {
    const own = new Map<LinkedCategory, Found>()
    const persons = subject.members.map(() => new Map<LinkedCategory, Found>())
    const living = subject.members.map((_, i) => livesWithFamily(policy, subject, i))
    for (const category of policy.categories.values()) {
      const { slot } = category.term
      if (category.unit === "household") {
        const found = ask(category, subject, undefined, true)
        own.set(category, found)
        subject.household.values[slot] = found.truth
        continue
      }
      subject.members.forEach((member, i) => {
        const found = ask(category, subject, i, living[i]!)
        persons[i]!.set(category, found)
        member.values[slot] = found.truth
      })
    }
    const putOwn = (field: Field, at: number, number: number) => put(field, at, row, number)
    masks(numbering.households, own, putOwn)
    reasons(numbering.household, subject, undefined, "holds", "unknown", putOwn)
    if (wanted.margins) margins(numbering.household, subject, undefined, putOwn)
    if (wanted.missing) missing(numbering, numbering.households, own, putOwn)
    first(numbering.households, own, putOwn)
    subject.members.forEach((_, i) => {
      const lives = living[i]!
      put("living", 0, firstRow + i, lives === true ? 3 : lives === false ? 0 : 2)
      masks(numbering.persons, persons[i]!, (field, at, number) => put(ofPersons(field), at, firstRow + i, number))
      reasons(numbering.person, subject, i, "personHolds", "personUnknown", (field, at, number) =>
        put(field, at, firstRow + i, number)
      )
      const putPerson: PutOwn = (field, at, number) => put(ofPersons(field), at, firstRow + i, number)
      if (wanted.margins) margins(numbering.person, subject, i, putPerson)
      if (wanted.missing) missing(numbering, numbering.persons, persons[i]!, putPerson)
    })
  })

type PutOwn = (field: Field, at: number, value: number) => void

/** What came of one category: its truth, what it pays, and its grace period. */
interface Found {
  readonly truth: Truth
  readonly paid: Paid | undefined
  readonly grace: Truth
  readonly gracePaid: Paid | undefined
}
/** Unit: fen. `vague` is why it cannot be told. */
interface Paid {
  readonly low: number
  readonly high: number
  readonly vague: Unknown | undefined
}

const ask = (category: LinkedCategory, subject: Subject, person: number | undefined, living: Truth): Found => {
  const nothing = { paid: undefined, grace: false, gracePaid: undefined }
  if (living === false) return { truth: false, ...nothing }
  const { rule, pays, grace } = category
  const verdict = Rule.judge(rule, subject, person, living).truth
  if (verdict === true) return { truth: true, ...nothing, paid: pays && amountOf(pays, subject, person) }
  if (verdict !== false || grace === undefined) return { truth: verdict, ...nothing }
  const holds = truth(value(grace.holds, subject, person))
  const gracePaid = holds === true ? amountOf(grace.pays, subject, person) : undefined
  return { truth: false, paid: undefined, grace: holds, gracePaid }
}

const amountOf = (formula: Rule.Formula, subject: Subject, person: number | undefined): Paid | undefined => {
  const paid = Rule.amountOf(formula, subject, person)
  if (paid === undefined) return undefined
  if (paid instanceof Unknown) return { low: 0, high: 0, vague: paid }
  return "fen" in paid
    ? { low: paid.fen, high: paid.fen, vague: undefined }
    : { low: paid.low, high: paid.high, vague: undefined }
}

const masks = (
  categories: ReadonlyArray<LinkedCategory>,
  found: ReadonlyMap<LinkedCategory, Found>,
  put: PutOwn
): void => {
  const all = categories.map((category) => found.get(category)!)
  const mask = (of: (one: Found) => boolean): number =>
    all.reduce((bits, one, i) => (of(one) ? bits | (1 << i) : bits), 0)
  put(
    "entitled",
    0,
    mask(({ truth }) => truth === true)
  )
  put(
    "open",
    0,
    mask(({ truth }) => truth instanceof Unknown)
  )
  put(
    "paid",
    0,
    mask(({ paid }) => paid !== undefined && paid.vague === undefined)
  )
  put(
    "vague",
    0,
    mask(({ paid }) => paid?.vague !== undefined)
  )
  put(
    "grace",
    0,
    mask(({ grace }) => grace === true)
  )
  put(
    "graceOpen",
    0,
    mask(({ grace }) => grace instanceof Unknown)
  )
  put(
    "gracePaid",
    0,
    mask(({ gracePaid }) => gracePaid !== undefined && gracePaid.vague === undefined)
  )
  all.forEach(({ paid, gracePaid }, i) => {
    put("low", i, paid?.low ?? 0)
    put("high", i, paid?.high ?? 0)
    put("graceLow", i, gracePaid?.low ?? 0)
  })
}

/** The first category that applies, with what it pays; `pending` when one before it cannot be told. */
const first = (
  categories: ReadonlyArray<LinkedCategory>,
  found: ReadonlyMap<LinkedCategory, Found>,
  put: PutOwn
): void => {
  const at = categories.findIndex((category) => found.get(category)!.truth !== false)
  const one = at < 0 ? undefined : found.get(categories[at]!)!
  const sure = one?.truth === true
  const isVague = one?.paid?.vague !== undefined ? vague : 0
  put("first", 0, one === undefined ? 0 : sure ? at + 1 + isVague : pending)
  put("amount", 0, sure ? (one.paid?.low ?? 0) : 0)
}

const reasons = (
  conditions: Conditions,
  subject: Subject,
  person: number | undefined,
  holds: Field,
  unknown: Field,
  put: PutOwn
): void => {
  const truths = conditions.distinct.map(({ checked }) => truth(value(checked, subject, person)))
  for (let word = 0; word < words(conditions); word++) {
    let [yes, open] = [0, 0]
    truths.slice(32 * word, 32 * word + 32).forEach((one, bit) => {
      if (one === true) yes |= 1 << bit
      else if (one !== false) open |= 1 << bit
    })
    put(holds, word, yes)
    put(unknown, word, open)
  }
}

/** Reading: a margin that doubles do not hold exactly is left out; amounts of money never come near. */
const margins = (conditions: Conditions, subject: Subject, person: number | undefined, put: PutOwn): void => {
  const known = new Array<number>(words(conditions)).fill(0)
  conditions.distinct.forEach(({ checked }, i) => {
    const difference = differenceOf(checked, subject, person)
    const [top, bottom] = difference === undefined ? [] : [Rational.n(difference), Rational.d(difference)]
    const is = top !== undefined && top >= -mostExact && top <= mostExact && bottom! <= mostExact
    put("margin", i, is ? Number(top) : 0)
    put("marginPer", i, is ? Number(bottom) : 1)
    if (is) known[i >> 5]! |= 1 << (i & 31)
  })
  for (const [word, bits] of known.entries()) put("marginKnown", word, bits)
}

const missing = (
  { facts }: Numbering,
  categories: ReadonlyArray<LinkedCategory>,
  found: ReadonlyMap<LinkedCategory, Found>,
  put: PutOwn
): void => {
  const size = Facts.words(facts)
  categories.forEach((category, i) => {
    const { truth, paid, grace, gracePaid } = found.get(category)!
    const why = truth instanceof Unknown ? truth : grace instanceof Unknown ? grace : (paid ?? gracePaid)?.vague
    const bits = why === undefined ? undefined : Facts.bitsOf(facts, why)
    for (let word = 0; word < size; word++) put("missing", i * size + word, bits?.[word] ?? 0)
  })
}
