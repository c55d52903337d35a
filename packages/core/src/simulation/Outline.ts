import { Either } from "effect"
import * as Plan from "../assistance/Plan.ts"
import * as Batch from "../batch/Batch.ts"
import type { Day } from "../foundation/Day.ts"
import type { BranchReason, Outcome, Reason } from "../policy/determination/Determination.ts"
import { determine, type Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import type { Household } from "../population/Household.ts"

/**
 * What a policy says of a household, as a simulation needs it (处境摘要): recognitions and helps that are sure, those that cannot be
 * told, and the money of each, without words.
 *
 * Shape: in the order of the pack, categories first. `why` has the conditions behind every outcome and every offer:
 * where two outlines have the same, the same conditions decided.
 */
export interface Outline {
  /** The first category that surely holds, `undetermined` when one may, else `none`. */
  readonly first: string
  readonly sure: ReadonlyArray<string>
  readonly open: ReadonlyArray<string>
  readonly paid: ReadonlyArray<Paid>
  readonly why: string
}

/** A known amount of a programme that is given. Unit: fen of its period. */
export interface Paid {
  readonly programme: string
  readonly no?: number
  readonly per: "month" | "year" | "once"
  readonly fen: number
}

/** What a policy says of a household on a day, by the traced evaluator. Fails: as `Policy.determine`. */
export const of = (policy: Policy, household: Household, on: Day): Either.Either<Outline, PolicyProblem> =>
  Either.flatMap(determine(policy, household, on), (determination) =>
    Either.map(Plan.bounded(policy, household, determination), (bounded) =>
      outlined(
        determination.outcomes,
        bounded.map(({ offer }) => offer)
      )
    )
  )

/**
 * The same of a household of a batch that was asked for offers; `from` and `to` are the rows of its members, who count by their place.
 */
export const ofResults = (results: Batch.Results, household: number, from: number, to: number): Outline => {
  const { households, persons, order } = placesIn(results.numbering)
  const own = Batch.ofHousehold(results, household)
  const members = Array.from({ length: to - from }, (_, i) =>
    Batch.ofPerson(results, from + i).map((one) => ({ ...one, no: i + 1 }))
  )
  const outcomes = order.flatMap(({ id, unit }): ReadonlyArray<Recognised> => {
    if (unit === "household") return [own[households.get(id)!]!]
    return members.flatMap((all) => all[persons.get(id)!] ?? [])
  })
  const offers = Batch.offers(results, household, from, to).map((one) =>
    one.row === undefined ? one : { ...one, no: one.row - from + 1 }
  )
  return outlined(outcomes, offers)
}

/** Categories in the order of the pack, and where each stands among those of its unit. */
const placesIn = ({ households, persons, categories }: Batch.Numbering) => {
  const places = (all: Batch.Numbering["households"]) => new Map(all.map(({ id }, i) => [id, i]))
  return { households: places(households), persons: places(persons), order: categories }
}

type Recognised = Pick<Outcome, "_tag" | "category" | "because"> & { readonly no?: number }
type Offered = Omit<Plan.Offer, "missing">

const outlined = (outcomes: ReadonlyArray<Recognised>, offers: ReadonlyArray<Offered>): Outline => {
  const given = offers.filter(({ state }) => state === "give")
  const waiting = offers.filter(({ state }) => state !== "give" && state !== "yields" && state !== "excluded")
  const entitled = outcomes.filter(({ _tag }) => _tag === "Entitled")
  const undetermined = outcomes.filter(({ _tag }) => _tag === "Undetermined")
  return {
    first: entitled[0]?.category ?? (undetermined.length > 0 ? "undetermined" : "none"),
    sure: [...entitled.map(categoryKey), ...given.map(programmeKey)],
    open: [...undetermined.map(categoryKey), ...waiting.map(programmeKey)],
    paid: given.flatMap(paidFor),
    why: [...outcomes.map(outcomeWhy), ...offers.map(offerWhy)].join("\n")
  }
}

/** One key for what is held: `category dibao`, `programme nursing-subsidy@2`. */
export const keyOf = (kind: "category" | "programme", id: string, no: number | undefined): string =>
  no === undefined ? `${kind} ${id}` : `${kind} ${id}@${no}`

const categoryKey = ({ category, no }: Recognised): string => keyOf("category", category, no)
const programmeKey = ({ programme, no }: Offered): string => keyOf("programme", programme, no)

const paidFor = ({ programme, no, amount }: Offered): ReadonlyArray<Paid> =>
  amount === undefined ? [] : [{ programme, ...(no === undefined ? {} : { no }), per: amount.per, fen: amount.fen }]

const outcomeWhy = ({ _tag, category, no, because }: Recognised): string =>
  `${category}@${no ?? ""} ${_tag} ${because.map(reasonWhy).join(" ")}`

const offerWhy = ({ programme, no, state, yieldsTo, excluded, because }: Offered): string =>
  `${programme}@${no ?? ""} ${state} ${yieldsTo ?? ""} ${excluded?.by ?? ""} ${because.map(reasonWhy).join(" ")}`

const reasonWhy = ({ condition, holds, branches }: Reason): string =>
  `${condition}=${holds}${branches === undefined ? "" : `(${branches.map(branchWhy).join(" ")})`}`

const branchWhy = ({ branch, because }: BranchReason): string => `${branch}:${because.map(reasonWhy).join(" ")}`

/** Whether two outlines say the same of a household: the same conditions decided the same things, and the same is paid. */
export const equal = (a: Outline, b: Outline): boolean =>
  a.first === b.first &&
  same(a.sure, b.sure) &&
  same(a.open, b.open) &&
  a.why === b.why &&
  a.paid.length === b.paid.length &&
  a.paid.every(({ programme, no, per, fen }, i) => {
    const other = b.paid[i]!
    return programme === other.programme && no === other.no && per === other.per && fen === other.fen
  })

const same = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
