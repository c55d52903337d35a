import { Context, type Effect } from "effect"
import type { Assessment, Day, Determination, Quarter, Receipt } from "@doudi/core"
import type { StoreFailure } from "./Store.ts"

/** One run over households (评估批次): day, quarter, policy. */
export interface Run {
  readonly quarter: Quarter.Quarter
  readonly on: Day.Day
  readonly pack: string
  readonly hash: string
}

/** What a run found for one household in a version of its record: what is kept of its determination and of the plan that follows. */
export interface Assessed {
  readonly version: number
  readonly assessment: Assessment.Assessment
}

/** A determination as it was stored (认定记录). `engine` and `digest` are absent for one from before there were receipts. */
export interface Stored extends Run {
  readonly id: number
  readonly recordedAt: string
  readonly household: string
  readonly version: number
  readonly observedOn: string
  readonly engine: string | undefined
  readonly digest: string | undefined
}

/**
 * Determinations (认定建议) and plans (一户一策). A later run of the same quarter adds; the newest of a household and quarter is
 * the one that counts. Reasons are kept as condition ids; `explain` evaluates again under the pinned pack, `replay`
 * under the pack that decided.
 */
export class Determinations extends Context.Tag("app/Determinations")<
  Determinations,
  {
    /** Opens a run and returns its id. Belongs in `Store.write`. */
    readonly begin: (run: Run) => Effect.Effect<number, StoreFailure>
    readonly append: (run: number, assessed: ReadonlyArray<Assessed>) => Effect.Effect<void, StoreFailure>
    /**
     * Ends a run: the digest of all that was stored of it, and how many determinations that were. An entry of the ledger bears it, so that
     * a determination, or a plan, that is edited afterwards is found.
     */
    readonly end: (run: number) => Effect.Effect<{ readonly digest: string; readonly count: number }, StoreFailure>
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
    /** The newest determinations, newest first, at most `limit`; of one household when it is named. */
    readonly newest: (limit: number, household?: string) => Effect.Effect<ReadonlyArray<Stored>, StoreFailure>
    /** One determination with the outcomes its receipt keeps, in any order; `undefined` when there is none. */
    readonly kept: (
      id: number
    ) => Effect.Effect<
      { readonly stored: Stored; readonly outcomes: ReadonlyArray<Receipt.Kept> } | undefined,
      StoreFailure
    >
    /** Number of households with a newest determination in the quarter. */
    readonly assessed: (quarter: string) => Effect.Effect<number, StoreFailure>
  }
>() {}
