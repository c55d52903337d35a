import type { Day } from "../foundation/Day.ts"
import type { Determination } from "../policy/determination/Determination.ts"
import * as Receipt from "../policy/determination/Receipt.ts"
import { fields } from "../population/Household.ts"
import type { NeedFinding, Offer, OfferState, Plan } from "./Plan.ts"

/**
 * What is kept of one household that was assessed (留存结果): outcomes, needs and offers with ids instead of words, and no steps.
 *
 * Shape: everything in the order of the pack, persons in the order of the record. Equal assessments have equal `text`.
 */
export interface Assessment {
  readonly household: string
  /** The oldest observation that any outcome may rest on. */
  readonly observedOn: Day
  /** The category to set beside the register's, by `categoryOf`. */
  readonly category: string
  readonly outcomes: ReadonlyArray<Receipt.Kept>
  readonly needs: ReadonlyArray<KeptNeed>
  readonly offers: ReadonlyArray<KeptOffer>
}

/** A need that was found or cannot be told; one that was not found is not kept. `no` is 0 for the household. */
export interface KeptNeed {
  readonly need: string
  readonly no: number
  readonly found: "yes" | "unknown"
  readonly met: boolean
  readonly because: string
  readonly missing: string
}

/** An offer as it is kept. */
export interface KeptOffer {
  readonly programme: string
  readonly no: number
  readonly department: string
  readonly need: string
  readonly state: OfferState
  readonly form: Offer["form"]
  /** The amount, or the lower end of a band, whose upper end is then `high`. */
  readonly fen: number | null
  readonly high: number | null
  readonly per: string | null
  /** What it gave way to: the winner of its group, or what shut it out. Else empty. */
  readonly yieldsTo: string
  readonly because: string
  readonly missing: string
}

/** What is kept of a determination and the plan that follows. */
export const of = ({ household, observedOn, outcomes }: Determination, plan: Plan): Assessment => {
  const kept = outcomes.map(Receipt.keep)
  return {
    household,
    observedOn,
    category: categoryOf(kept),
    outcomes: kept,
    needs: plan.needs.flatMap(needOf),
    offers: plan.offers.map(offerOf)
  }
}

const needOf = ({ need, no, found, because, missing, metBy }: NeedFinding): ReadonlyArray<KeptNeed> =>
  found === false
    ? []
    : [
        {
          need,
          no: no ?? 0,
          found: found === true ? "yes" : "unknown",
          met: metBy.length > 0,
          because: Receipt.because(because),
          missing: Receipt.missing(missing)
        }
      ]

const offerOf = (offer: Offer): KeptOffer => {
  const { programme, no, department, need, state, form, amount, band, because, missing } = offer
  return {
    ...{ programme, no: no ?? 0, department, need, state, form },
    fen: amount?.fen ?? band?.low ?? null,
    high: band?.high ?? null,
    per: amount?.per ?? band?.per ?? null,
    yieldsTo: offer.yieldsTo ?? offer.excluded?.by ?? "",
    because: Receipt.because(because),
    missing: Receipt.missing(missing)
  }
}

/** The categories a register can hold a household under; a parallel flag such as monitoring is none of them. */
const comparable: ReadonlySet<string> = new Set(Object.keys(fields.category.codes ?? {}))

/**
 * The category to set beside the register's: the first that is granted, to the household or to a person of it; else `undetermined` when any
 * cannot be told; else `none`.
 */
export const categoryOf = (outcomes: ReadonlyArray<Receipt.Kept>): string => {
  let now = "none"
  for (const { category, tag } of outcomes) {
    if (!comparable.has(category)) continue
    if (tag === "Entitled") return category
    if (tag === "Undetermined") now = "undetermined"
  }
  return now
}

/** All of an assessment as one text, to tell whether two are the same. */
export const text = ({ household, observedOn, category, outcomes, needs, offers }: Assessment): string =>
  JSON.stringify([
    [household, observedOn, category],
    outcomes.map(({ category, no, tag, because, missing, fen, high, per }) => [
      ...[category, no, tag, because, missing],
      ...[fen, high, per]
    ]),
    needs.map(({ need, no, found, met, because, missing }) => [need, no, found, met, because, missing]),
    offers.map((one) => [
      ...[one.programme, one.no, one.department, one.need, one.state, one.form, one.fen, one.high, one.per],
      ...[one.yieldsTo, one.because, one.missing]
    ])
  ])
