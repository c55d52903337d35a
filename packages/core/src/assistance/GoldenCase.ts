import { Either, Schema } from "effect"
import { Bilingual } from "../foundation/Bilingual.ts"
import { Day } from "../foundation/Day.ts"
import { toYuan } from "../foundation/Fen.ts"
import type { Household } from "../population/Household.ts"
import { Id } from "../policy/pack/Condition.ts"
import type { MissingFact, Outcome, Reason } from "../policy/determination/Determination.ts"
import type { Pack } from "../policy/pack/Pack.ts"
import { determine, type Policy } from "../policy/Policy.ts"
import { read } from "./CaseHousehold.ts"
import * as Plan from "./Plan.ts"
import * as WorkedOut from "./WorkedOut.ts"

const Facts = Schema.Record({ key: Schema.NonEmptyString, value: Schema.NonEmptyString })
const Expected = Schema.optionalWith(Facts, { default: () => ({}) })

/**
 * A household to start a case from: facts by their Chinese names, as a form shows them, the pack's own among them. Members by number,
 * lists by their id.
 */
export const Base = Schema.Struct({
  household: Schema.optionalWith(Facts, { default: () => ({}) }),
  lists: Schema.optionalWith(Schema.Record({ key: Id, value: Schema.Array(Facts) }), { exact: true }),
  members: Schema.optionalWith(Schema.Record({ key: Schema.String.pipe(Schema.pattern(/^[1-9]\d?$/)), value: Facts }), {
    default: () => ({})
  })
})
export interface Base extends Schema.Schema.Type<typeof Base> {}

/**
 * A household and what the policy must say of it (标准案例), with a source other than the engine.
 *
 * Shape: facts of the case go over those of its base; `不详` makes a fact unknown, `不适用` not applicable. Expectations are keyed
 * by id, `id@no` for a person, and say `entitled 0.01`, `not income-below-standard`, `unknown 城乡`; for offers `give 94.00`,
 * `give 956.00..2390.00` for a band, `yields other`, `excluded tekun`, `choice`, `contested`, `undetermined`, `none`; for needs `found`,
 * `not`, `unknown`. `facts` are keyed by the name of a derived fact or a table, `name@no` for a person's, and say what it comes to.
 */
export const GoldenCase = Schema.Struct({
  id: Id,
  name: Schema.NonEmptyString,
  source: Schema.NonEmptyString,
  on: Day,
  base: Schema.optionalWith(Id, { exact: true }),
  ...Base.fields,
  outcomes: Expected,
  offers: Expected,
  needs: Expected,
  facts: Expected
})
export interface GoldenCase extends Schema.Schema.Type<typeof GoldenCase> {}

/** A mistake in the pack that would change no answer (等效变更), as `pack test --mutants` names it, and why it would not. */
export const Harmless = Schema.Struct({ mutant: Schema.NonEmptyString, because: Bilingual })
export interface Harmless extends Schema.Schema.Type<typeof Harmless> {}

/**
 * Something that `pack attack` finds and that is meant (已知例外): the property, what it is about, such as `categories.rigid`, and
 * why the policy wants it so.
 */
export const Allowed = Schema.Struct({ property: Id, about: Schema.NonEmptyString, because: Bilingual })
export interface Allowed extends Schema.Schema.Type<typeof Allowed> {}

/**
 * A made-up household that stands for many (典型家庭), and the one income of it that is thought to be more or less.
 *
 * Shape: `varies` names a member and an income by its name or key, as in `IncomePath.incomes`.
 */
export const Typical = Schema.Struct({
  id: Id,
  name: Bilingual,
  base: Schema.optionalWith(Id, { exact: true }),
  ...Base.fields,
  varies: Schema.Struct({
    member: Schema.NumberFromString.pipe(Schema.int(), Schema.positive()),
    income: Schema.NonEmptyString
  })
})
export interface Typical extends Schema.Schema.Type<typeof Typical> {}

/** One file of cases. Bases, explanations and exceptions are shared by all files of a pack. */
export const CaseFile = Schema.Struct({
  harmless: Schema.optionalWith(Schema.Array(Harmless), { default: () => [] }),
  allowed: Schema.optionalWith(Schema.Array(Allowed), { default: () => [] }),
  types: Schema.optionalWith(Schema.Array(Typical), { default: () => [] }),
  bases: Schema.optionalWith(Schema.Record({ key: Id, value: Base }), { default: () => ({}) }),
  cases: Schema.optionalWith(Schema.Array(GoldenCase), { default: () => [] })
})
export interface CaseFile extends Schema.Schema.Type<typeof CaseFile> {}

/** What came out otherwise than the case says. */
export interface Mismatch {
  readonly about: string
  readonly expected: string
  readonly actual: string
}

/**
 * What differs between a case and the policy; nothing when the policy is as the case says. Only what the case names is compared.
 *
 * Throws `RangeError` for a fact or a base that does not exist: the case is wrong, not the policy.
 */
export const run = (
  policy: Policy,
  golden: GoldenCase,
  bases: Readonly<Record<string, Base>> = {}
): ReadonlyArray<Mismatch> => against(policy, golden, householdOf(golden, bases, policy.pack))

/** The same for a household that is at hand already, for those who ask the same case of many policies. */
export const against = (policy: Policy, golden: GoldenCase, household: Household): ReadonlyArray<Mismatch> => {
  const mismatches: Array<Mismatch> = []
  const expect = (about: string, expected: string, actual: string) => {
    if (!agrees(expected, actual)) mismatches.push({ about, expected, actual })
  }
  for (const mismatch of factsOtherwise(policy, golden, household)) mismatches.push(mismatch)
  const decided = [golden.outcomes, golden.offers, golden.needs].flatMap((one) => Object.keys(one))
  // A case about facts alone may be of a time for which nobody could be assessed, such as one of a figure published long ago.
  if (decided.length === 0 && Object.keys(golden.facts).length > 0) return mismatches
  const determination = determine(policy, household, golden.on)
  if (Either.isLeft(determination)) return [...mismatches, ...failed(determination.left)]
  const outcomes = keyed(determination.right.outcomes, ({ category }) => category)
  for (const [key, expected] of Object.entries(golden.outcomes)) {
    const outcome = outcomes.get(key)
    expect(`outcomes.${key}`, expected, outcome === undefined ? "absent" : ofOutcome(outcome))
  }
  if (Object.keys(golden.offers).length + Object.keys(golden.needs).length === 0) return mismatches
  const plan = Plan.of(policy, household, determination.right)
  if (Either.isLeft(plan)) return [...mismatches, ...failed(plan.left)]
  const offers = keyed(plan.right.offers, ({ programme }) => programme)
  for (const [key, expected] of Object.entries(golden.offers)) {
    const offer = offers.get(key)
    expect(`offers.${key}`, expected, offer === undefined ? "none" : ofOffer(offer))
  }
  const needs = keyed(plan.right.needs, ({ need }) => need)
  for (const [key, expected] of Object.entries(golden.needs)) {
    const need = needs.get(key)
    expect(`needs.${key}`, expected, need === undefined ? "absent" : ofNeed(need))
  }
  return mismatches
}

/** Facts that come to something else than the case says. */
const factsOtherwise = (policy: Policy, golden: GoldenCase, household: Household): ReadonlyArray<Mismatch> =>
  Object.entries(golden.facts).flatMap(([key, expected]) => {
    const [name = "", no] = key.split("@")
    const found = WorkedOut.of(policy, household, golden.on, name, no === undefined ? undefined : Number(no))
    if (Either.isLeft(found)) return failed(found.left)
    return WorkedOut.is(found.right, expected)
      ? []
      : [{ about: `facts.${key}`, expected, actual: WorkedOut.written(found.right) }]
  })

const failed = (problem: { readonly message: string }): ReadonlyArray<Mismatch> => [
  { about: "policy", expected: "an answer", actual: problem.message }
]

const keyed = <A extends { readonly no?: number }>(things: ReadonlyArray<A>, id: (thing: A) => string) =>
  new Map(things.map((thing) => [thing.no === undefined ? id(thing) : `${id(thing)}@${thing.no}`, thing]))

const conditions = (because: ReadonlyArray<Reason>) => because.map(({ condition }) => condition).join(", ")
const facts = (missing: ReadonlyArray<MissingFact>) =>
  missing.map(({ name, no }) => (no === undefined ? name.zh : `${no}.${name.zh}`)).join(", ")

const ofOutcome = (outcome: Outcome): string => {
  switch (outcome._tag) {
    case "Entitled":
      if (outcome.amountMissing !== undefined) return `entitled unknown, ${facts(outcome.amountMissing)}`
      return `entitled ${ofPaid(outcome)}`.trim()
    case "NotEntitled":
      return `not ${conditions(outcome.because)}`
    case "Undetermined":
      return `unknown ${facts(outcome.missing)}`
  }
}

const ofOffer = (offer: Plan.Offer): string => {
  const { state, yieldsTo, excluded, missing } = offer
  if (state === "yields") return `yields ${yieldsTo}`
  if (state === "excluded") return `excluded ${excluded?.by}`
  return `${state} ${missing.length > 0 ? facts(missing) : ofPaid(offer)}`.trim()
}

/** An amount, or a band as `956.00..2390.00`. */
const ofPaid = ({ amount, band }: Pick<Plan.Offer, "amount" | "band">): string =>
  amount !== undefined ? toYuan(amount.fen) : band === undefined ? "" : `${toYuan(band.low)}..${toYuan(band.high)}`

const ofNeed = ({ found, metBy, missing }: Plan.NeedFinding): string =>
  found === "unknown" ? `unknown ${facts(missing)}` : found ? `found ${metBy.join(", ")}`.trim() : "not"

/** A bare verdict agrees with any detail; with details, all of them must agree, in any order. */
const agrees = (expected: string, actual: string): boolean => {
  const [verdict, ...details] = words(expected)
  const [found, ...given] = words(actual)
  if (verdict !== found) return false
  return details.length === 0 || (details.length === given.length && details.every((detail) => given.includes(detail)))
}
const words = (text: string): ReadonlyArray<string> => text.split(/,\s*|\s+/).filter((word) => word !== "")

/** The household a case is about; facts of `pack` may be named beside the register's. Throws as `run`. */
export const householdOf = (
  golden: GoldenCase,
  bases: Readonly<Record<string, Base>>,
  pack?: Pick<Pack, "inputs" | "lists" | "categories">
): Household => {
  const base = golden.base === undefined ? undefined : bases[golden.base]
  if (golden.base !== undefined && base === undefined)
    throw new RangeError(`没有起步家庭“${golden.base}” · no base ${golden.base}`)
  return read(golden, base, pack)
}
