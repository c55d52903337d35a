import { Context, type Effect } from "effect"
import type { Day, Determination, Plan, Quarter } from "@doudi/core"
import type { StoreFailure } from "./Store.ts"

/** One run over households (评估批次): day, quarter, policy. */
export interface Run {
  readonly quarter: Quarter.Quarter
  readonly on: Day.Day
  readonly pack: string
  readonly hash: string
}

/** What a run found for one household: what the policy says, and the plan that follows. */
export interface Assessed {
  readonly version: number
  readonly determination: Determination.Determination
  readonly plan: Plan.Plan
}

/**
 * Determinations (认定建议) and plans (一户一策). A later run of the same quarter adds; the newest of a household and quarter is
 * the one that counts. Reasons are kept as condition ids; `explain` evaluates again under the pinned pack.
 */
export class Determinations extends Context.Tag("app/Determinations")<
  Determinations,
  {
    /** Opens a run and returns its id. Belongs in `Store.write`. */
    readonly begin: (run: Run) => Effect.Effect<number, StoreFailure>
    readonly append: (run: number, assessed: ReadonlyArray<Assessed>) => Effect.Effect<void, StoreFailure>
    /**
     * Newest outcomes of a quarter, counted.
     *
     * Shape: one row for each category and tag; `households` counts different households, `persons` outcomes of persons.
     */
    readonly counts: (quarter: string) => Effect.Effect<
      ReadonlyArray<{
        readonly category: string
        readonly tag: Determination.OutcomeTag
        readonly households: number
        readonly persons: number
      }>,
      StoreFailure
    >
    /** Number of households with a newest determination in the quarter. */
    readonly assessed: (quarter: string) => Effect.Effect<number, StoreFailure>
  }
>() {}
