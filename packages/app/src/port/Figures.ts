import type { Day, Figure, Month, MonthFigures, QuarterFigures, QuarterReport } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** By when an item pushed on a day is to be answered; `undefined` where nobody set a time, or it cannot be told. */
export type DueBy = (pushedOn: Day.Day) => Day.Day | undefined

/**
 * One stored record behind a figure (数字的依据), and how much of the figure it makes up.
 *
 * Shape: names what it is by numbers only: a household and a member, an item of a push, an entry of the ledger, a row of a file. Only
 * `number` is always there. Unit: that of the figure.
 */
export interface FigureRecord {
  readonly household?: string
  readonly no?: number
  readonly item?: number
  readonly entry?: number
  readonly file?: number
  readonly row?: number
  readonly department?: string
  readonly on?: string
  readonly number: number
}

/** The counted figures of a quarter or a month, as their reports show them, and the records that each counts. */
export class Figures extends Context.Tag("app/Figures")<
  Figures,
  {
    readonly quarter: (quarter: string, dueBy: DueBy) => Effect.Effect<QuarterFigures.QuarterFigures, StoreFailure>
    readonly month: (month: Month.Month) => Effect.Effect<MonthFigures.MonthFigures, StoreFailure>
    /** What the ledger can be held to for a quarter: its newest entry of the quarter; absent without any. */
    readonly seal: (quarter: string) => Effect.Effect<QuarterReport.Seal | undefined, StoreFailure>
    /**
     * The records behind a part of a figure of a quarter or a month. Their numbers add up to what the rows of the part say.
     *
     * Shape: ascending by household and member, item, entry, file and row.
     */
    readonly records: (
      period: string,
      part: Figure.Part,
      dueBy: DueBy
    ) => Effect.Effect<ReadonlyArray<FigureRecord>, StoreFailure>
  }
>() {}
