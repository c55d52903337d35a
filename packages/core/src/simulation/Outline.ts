import { Either } from "effect"
import * as Plan from "../assistance/Plan.ts"
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
    Either.map(Plan.bounded(policy, household, determination), (bounded) => {
      const { outcomes } = determination
      const offers = bounded.map(({ offer }) => offer)
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
    })
  )

/** One key for what is held: `category dibao`, `programme nursing-subsidy@2`. */
export const keyOf = (kind: "category" | "programme", id: string, no: number | undefined): string =>
  no === undefined ? `${kind} ${id}` : `${kind} ${id}@${no}`

const categoryKey = ({ category, no }: Outcome): string => keyOf("category", category, no)
const programmeKey = ({ programme, no }: Plan.Offer): string => keyOf("programme", programme, no)

const paidFor = ({ programme, no, amount }: Plan.Offer): ReadonlyArray<Paid> =>
  amount === undefined ? [] : [{ programme, ...(no === undefined ? {} : { no }), per: amount.per, fen: amount.fen }]

const outcomeWhy = ({ _tag, category, no, because }: Outcome): string =>
  `${category}@${no ?? ""} ${_tag} ${because.map(reasonWhy).join(" ")}`

const offerWhy = ({ programme, no, state, yieldsTo, excluded, because }: Plan.Offer): string =>
  `${programme}@${no ?? ""} ${state} ${yieldsTo ?? ""} ${excluded?.by ?? ""} ${because.map(reasonWhy).join(" ")}`

const reasonWhy = ({ condition, holds, branches }: Reason): string =>
  `${condition}=${holds}${branches === undefined ? "" : `(${branches.map(branchWhy).join(" ")})`}`

const branchWhy = ({ branch, because }: BranchReason): string => `${branch}:${because.map(reasonWhy).join(" ")}`

/** Whether two outlines say the same of a household, amounts included. */
export const equal = (a: Outline, b: Outline): boolean =>
  alike(a, b) && a.paid.every(({ fen }, i) => fen === b.paid[i]!.fen)

/** Whether the same conditions decided the same things, and the same programmes are paid, whatever the amounts. */
export const alike = (a: Outline, b: Outline): boolean =>
  a.first === b.first &&
  same(a.sure, b.sure) &&
  same(a.open, b.open) &&
  a.why === b.why &&
  a.paid.length === b.paid.length &&
  a.paid.every((one, i) => {
    const other = b.paid[i]!
    return one.programme === other.programme && one.no === other.no && one.per === other.per
  })

const same = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
