import { Either } from "effect"
import * as Plan from "../assistance/Plan.ts"
import type { Day } from "../foundation/Day.ts"
import type { Rational } from "../foundation/Rational.ts"
import type {
  Amount,
  Band,
  Determination,
  MissingFact,
  NonEmpty,
  Reason
} from "../policy/determination/Determination.ts"
import { askingOn, determine, type LinkedExclusion, livesWithFamily, type Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import * as Rule from "../policy/Rule.ts"
import type { Household } from "../population/Household.ts"

/**
 * Where a household stands under one policy on one day (政策下的处境): what it is recognised as, and what it is given.
 *
 * Shape: `holdings` has what is so and what cannot be told, in the order of the pack, categories first; what is not so is absent.
 */
export interface Standing {
  readonly policy: Policy
  readonly holdings: ReadonlyArray<Holding>
  /** Why the household, or one of its members, does not hold something. Fails: as `Policy.determine`. */
  readonly whyNot: (thing: Thing) => Either.Either<WhyNot, PolicyProblem>
}

/** What may be held: a recognition (认定) or a help (帮扶), of the household or, with `no`, of one member. */
export interface Thing {
  readonly kind: "category" | "programme"
  readonly id: string
  readonly no?: number
}

/** A recognition that applies, or a help that is given. */
export interface Holding extends Thing {
  /** `unknown` also for an offer that cannot be ranked yet, or that waits for the choice of the family. */
  readonly holds: true | "unknown"
  /** What cannot be told: whether it is held, or what it pays. */
  readonly open?: Open
  /** What a programme pays, when that is known. Categories pay through programmes. */
  readonly amount?: Amount
  /** What the office chooses the amount from (幅度), for a programme that pays within a band. */
  readonly band?: Band
  /** The least and the most it can come to in a period, while facts are open. Unit: fen of its period. */
  readonly low?: Rational | undefined
  readonly high?: Rational | undefined
  /** Whether the programme pays by a formula; one that does not is a service or is set by an officer. */
  readonly pays?: Amount["per"]
}

/** Conditions that cannot be told, and the facts that would settle it; none where somebody chooses. */
export interface Open {
  readonly because: NonEmpty<Reason>
  readonly missing: ReadonlyArray<MissingFact>
}

/** One name for a holding, the same under every policy that uses the same ids. */
export const keyOf = ({ kind, id, no }: Thing): string => (no === undefined ? `${kind} ${id}` : `${kind} ${id}@${no}`)

/** The standing of a household. Fails: as `Policy.determine`. */
export const of = (policy: Policy, household: Household, on: Day): Either.Either<Standing, PolicyProblem> => {
  const determination = determine(policy, household, on)
  if (Either.isLeft(determination)) return Either.left(determination.left)
  const offers = Plan.bounded(policy, household, determination.right)
  if (Either.isLeft(offers)) return Either.left(offers.left)
  const told: Told = { policy, household, determination: determination.right, offers: offers.right }
  return Either.right({
    policy,
    holdings: [...recognised(told.determination), ...told.offers.flatMap((offer) => given(policy, offer))],
    whyNot: (thing) => whyNot(told, thing)
  })
}

/** What the traced evaluator said. */
interface Told {
  readonly policy: Policy
  readonly household: Household
  readonly determination: Determination
  readonly offers: ReadonlyArray<Plan.Bounded>
}

const recognised = ({ outcomes }: Determination): ReadonlyArray<Holding> =>
  outcomes.flatMap((outcome): ReadonlyArray<Holding> => {
    if (outcome._tag === "NotEntitled") return []
    const { category: id, no, because } = outcome
    return [
      {
        kind: "category",
        id,
        ...(no === undefined ? {} : { no }),
        ...(outcome._tag === "Entitled"
          ? { holds: true }
          : { holds: "unknown", open: { because, missing: outcome.missing } })
      }
    ]
  })

const given = (policy: Policy, { offer, low, high }: Plan.Bounded): ReadonlyArray<Holding> => {
  if (offer.state === "yields" || offer.state === "excluded") return []
  const { programme: id, no, because, missing, amount, band } = offer
  const per = policy.programmes.get(id)?.pays?.per
  const holds = offer.state === "give" ? true : "unknown"
  return [
    {
      kind: "programme",
      id,
      ...(no === undefined ? {} : { no }),
      holds,
      ...(holds === true && missing.length === 0 ? {} : { open: { because, missing } }),
      ...(amount === undefined ? {} : { amount }),
      ...(band === undefined ? {} : { band }),
      low,
      high,
      ...(per === undefined ? {} : { pays: per })
    }
  ]
}

/** Why something is not held: conditions that fail, what it gives way to, what shuts it out, or that the policy does not know it. */
export type WhyNot =
  | { readonly _tag: "Fails"; readonly because: NonEmpty<Reason> }
  | { readonly _tag: "Yields"; readonly to: string }
  /** The exclusion of the programme that holds (互斥). */
  | { readonly _tag: "Excluded"; readonly exclusion: LinkedExclusion }
  | { readonly _tag: "NotInPolicy" }
  | { readonly _tag: "NotInFamily" }

const whyNot = (
  { policy, household, determination, offers }: Told,
  { kind, id, no }: Thing
): Either.Either<WhyNot, PolicyProblem> => {
  const category = kind === "category" ? policy.categories.get(id) : undefined
  const programme = kind === "programme" ? policy.programmes.get(id) : undefined
  const owner = category ?? programme
  // What one policy gives to households and another to persons is not the same thing.
  if (owner === undefined || (owner.unit === "person") !== (no !== undefined)) {
    return Either.right({ _tag: "NotInPolicy" })
  }
  if (programme === undefined) {
    const outcome = determination.outcomes.find((one) => one.category === id && one.no === no)
    return Either.right(outcome === undefined ? { _tag: "NotInFamily" } : { _tag: "Fails", because: outcome.because })
  }
  const offer = offers.find(({ offer }) => offer.programme === id && offer.no === no)?.offer
  if (offer?.excluded !== undefined) {
    return Either.right({ _tag: "Excluded", exclusion: exclusionOf(programme.exclusions, offer.excluded.by) })
  }
  if (offer?.yieldsTo !== undefined) return Either.right({ _tag: "Yields", to: offer.yieldsTo })
  return askingOn(policy, household, determination, (subject): WhyNot => {
    const person = no === undefined ? undefined : subject.members.findIndex(({ record }) => record.no === no)
    if (person === -1) return { _tag: "NotInFamily" }
    if (person !== undefined && livesWithFamily(policy, subject, person) === false) return { _tag: "NotInFamily" }
    return { _tag: "Fails", because: Rule.judge(programme.rule, subject, person).because }
  })
}

/** The exclusion that an offer names: the first one by the category, the programme or the condition. */
export const exclusionOf = (all: ReadonlyArray<LinkedExclusion>, by: string): LinkedExclusion =>
  all.find(({ category, id, programme }) => (category ?? programme ?? id) === by)!

/** What is given in a year and once, added up over the programmes that are due and whose amount is known; bands are not. Unit: fen. */
export interface Money {
  readonly month: number
  readonly year: number
  readonly once: number
}

export const noMoney: Money = { month: 0, year: 0, once: 0 }

export const moneyOf = (holdings: Iterable<Pick<Holding, "holds" | "amount">>): Money => {
  const sums = { month: 0, year: 0, once: 0 }
  for (const { holds, amount } of holdings) if (holds === true && amount !== undefined) sums[amount.per] += amount.fen
  return sums
}

/** What comes again, over twelve months. Unit: fen a year; exact. */
export const yearly = ({ month, year }: Money): number => month * 12 + year
