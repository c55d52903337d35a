import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { Citation } from "../../foundation/Citation.ts"
import { Day } from "../../foundation/Day.ts"
import { Fen } from "../../foundation/Fen.ts"
import { always, maybe } from "../../foundation/Property.ts"
import { HouseholdId } from "../../population/Household.ts"
import { Margin, Step } from "./Step.ts"
import { Resting } from "./Resting.ts"
import { Question, Settlement } from "./Settlement.ts"

/**
 * A fact that nobody has told yet. `no` names the member it is missing for; `list` and `entry` the entry of a list. A list that
 * nobody told as a whole is a `field` of its own.
 */
export const MissingFact = Schema.Struct({
  field: always(Schema.String, "key of the field"),
  no: maybe(Schema.Int, "the member it is missing for; absent for the household"),
  list: maybe(Schema.String, "id of the list, for a fact of one of its entries"),
  entry: maybe(Schema.Int, "which entry of the list, from 1"),
  name: always(Bilingual, "name of the fact")
}).annotations({ identifier: "MissingFact" })
export interface MissingFact extends Schema.Schema.Type<typeof MissingFact> {}

/** An amount with its period. Unit: fen per period, whole fen after the rule's own rounding. */
export const Amount = Schema.Struct({
  fen: always(Fen, "whole fen: 1 yuan is 100"),
  per: always(Schema.Literal("month", "year", "once"), "the period it is paid for")
}).annotations({ identifier: "Amount" })
export interface Amount extends Schema.Schema.Type<typeof Amount> {}

/** Two ends between which an office chooses an amount (幅度), both included. Unit: fen per period, `low` not above `high`. */
export const Band = Schema.Struct({
  low: always(Fen, "the least, in whole fen"),
  high: always(Fen, "the most, in whole fen"),
  per: always(Schema.Literal("month", "year", "once"), "the period it is paid for")
}).annotations({ identifier: "Band" })
export interface Band extends Schema.Schema.Type<typeof Band> {}

const Holds = Schema.Union(Schema.Boolean, Schema.Literal("unknown"))
const reason = {
  condition: always(Schema.String, "id of the condition in the pack"),
  holds: always(Holds, "whether it holds"),
  says: always(Bilingual, "the condition in words"),
  source: always(Citation, "document of the pack and article"),
  margin: maybe(Margin, "how far its comparison is from turning"),
  step: maybe(Step, "how it came about, down to facts and figures")
}

/** One way to meet a condition (情形) and what became of it. */
export const BranchReason = Schema.Struct({
  branch: always(Schema.String, "id of the branch in the condition"),
  holds: always(Holds, "whether it is met"),
  says: always(Bilingual, "the branch in words"),
  because: always(Schema.NonEmptyArray(Schema.Struct(reason)), "the conditions of the branch that decide it")
}).annotations({ identifier: "BranchReason" })
export interface BranchReason extends Schema.Schema.Type<typeof BranchReason> {}

/** One condition of a rule and what became of it. `margin` and `step` stand in the detailed form only. */
export const Reason = Schema.Struct({
  ...reason,
  branches: maybe(
    Schema.NonEmptyArray(BranchReason),
    "for a condition with alternatives: those that are met; when none is, those that fail or cannot be told"
  )
}).annotations({ identifier: "Reason" })
export interface Reason extends Schema.Schema.Type<typeof Reason> {}

const about = {
  category: always(Schema.String, "id of the category in the pack"),
  no: maybe(Schema.Int, "the member's number, for a category of unit `person`")
}

/** Reasons of an outcome: one at least, and each of the kind that decides it. */
const reasons = (holds: Reason["holds"], description: string) =>
  always(
    Schema.NonEmptyArray(Reason).pipe(
      Schema.filter((all) => all.every((reason) => reason.holds === holds) || "a reason is of another kind")
    ),
    description
  )

/** All conditions hold. An amount that cannot be told is left out and explained by `amountMissing`. */
export const Entitled = Schema.TaggedStruct("Entitled", {
  ...about,
  because: reasons(true, "every condition, each of which holds"),
  amount: maybe(Amount, "what the formula comes to, when the category pays something"),
  band: maybe(Band, "what the office chooses the amount from, when the category pays within a band"),
  amountMissing: maybe(Schema.Array(MissingFact), "facts without which the amount cannot be told"),
  validUntil: maybe(Day, "the day from which it must be applied for again"),
  reviewBy: maybe(Day, "the day by which it is looked at again")
}).annotations({ identifier: "Entitled" })
export interface Entitled extends Schema.Schema.Type<typeof Entitled> {}

/** A grace period (渐退期) of somebody who is no longer in a category. */
export const Grace = Schema.Struct({
  exit: maybe(Schema.String, "id of the exit; absent when it cannot be told which one"),
  says: maybe(Bilingual, "the exit in words"),
  source: maybe(Citation, "document of the pack and article"),
  amount: maybe(Amount, "what is still paid")
}).annotations({ identifier: "Grace" })
export interface Grace extends Schema.Schema.Type<typeof Grace> {}

/** A condition fails. */
export const NotEntitled = Schema.TaggedStruct("NotEntitled", {
  ...about,
  because: reasons(false, "every condition that fails; none is hidden by another"),
  grace: maybe(Grace, "the grace period they are in"),
  graceMissing: maybe(Schema.Array(MissingFact), "facts without which the grace period or its amount cannot be told")
}).annotations({ identifier: "NotEntitled" })
export interface NotEntitled extends Schema.Schema.Type<typeof NotEntitled> {}

/** No condition fails, and one at least cannot be told. */
export const Undetermined = Schema.TaggedStruct("Undetermined", {
  ...about,
  because: reasons("unknown", "every condition that cannot be told"),
  missing: always(Schema.NonEmptyArray(MissingFact), "every fact that still matters"),
  settle: maybe(Settlement, "the smallest set of facts that is sure to settle it")
}).annotations({ identifier: "Undetermined" })
export interface Undetermined extends Schema.Schema.Type<typeof Undetermined> {}

/** Entitled, not entitled, or not to be told yet. None can be built without reasons. */
export const Outcome = Schema.Union(Entitled, NotEntitled, Undetermined)
export type Outcome = typeof Outcome.Type
export type OutcomeTag = Outcome["_tag"]

/**
 * What the policy says of one household on one day (认定建议): an outcome for every category, each with its reasons. The engine
 * proposes; a named person decides.
 *
 * Shape: one outcome for each category of unit `household`; one for each living member and category of unit `person`. What
 * `Explanation.of` adds — margins, steps, `rests`, `settle`, `questions` — is absent in the short form that a run over a
 * population keeps. The encoded form has no fractions: amounts are whole fen, other numbers integers or texts like `37/3`.
 */
export const Determination = Schema.Struct({
  household: always(HouseholdId, "number of the household in the register"),
  on: always(Day, "the day it is for"),
  policy: always(
    Schema.Struct({
      pack: always(Schema.String, "id of the pack"),
      hash: always(Schema.String, "digest of everything the policy was built from")
    }),
    "which policy decided"
  ),
  outcomes: always(
    Schema.NonEmptyArray(Outcome),
    "one for each category; for each living member where it is of persons"
  ),
  observedOn: always(Day, "the oldest observation that any outcome may rest on"),
  rests: maybe(Resting, "every fact and figure that was read, with source and date"),
  questions: maybe(Schema.Array(Question), "what is sure to settle every outcome that cannot be told")
}).annotations({ identifier: "Determination" })
export interface Determination extends Schema.Schema.Type<typeof Determination> {}

export type NonEmpty<A> = readonly [A, ...Array<A>]
