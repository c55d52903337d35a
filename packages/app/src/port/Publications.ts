import type { Day, Fen, PublicTable, Quarter } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** Something that was published (发布记录): what, for which quarter, by whom, checked by whom. Holds no personal value. */
export interface Publication {
  readonly kind: "notice" | "table"
  /** Id of the notice or the table in the pack. */
  readonly profile: string
  readonly quarter: Quarter.Quarter
  /** The village of a notice. */
  readonly division?: string | undefined
  readonly from: Day.Day
  /** The last day on which a notice may hang; a table stays. */
  readonly until?: Day.Day | undefined
  readonly lines: number
  /** SHA-256, in hex, of what was published. */
  readonly digest: string
  readonly actor: string
  readonly role: string
  readonly approver: string
}

export interface Published extends Publication {
  readonly id: number
  /** When somebody noted that it was taken down. */
  readonly withdrawnOn?: Day.Day | undefined
}

/** What is published, and the counts it is made from. */
export class Publications extends Context.Tag("app/Publications")<
  Publications,
  {
    /** Whom the newest determinations of a quarter find entitled to a category, ascending by household and member. */
    readonly entitled: (
      quarter: string,
      category: string
    ) => Effect.Effect<
      ReadonlyArray<{
        readonly household: string
        readonly no?: number | undefined
        /** Absent where there is none, and where the office chooses within a band. */
        readonly amount?: Fen.Fen | undefined
      }>,
      StoreFailure
    >
    /** Every household with the categories to which it, or a member, is entitled. Shape: rows of a household stand together. */
    readonly categories: (quarter: string) => Effect.Effect<
      ReadonlyArray<{
        readonly household: number
        readonly township: string
        readonly persons: number
        readonly category: string
      }>,
      StoreFailure
    >
    /** The public table of a quarter, if there is one already. */
    readonly tableOf: (
      quarter: string
    ) => Effect.Effect<
      { readonly profile: string; readonly digest: string; readonly table: PublicTable.PublicTable } | undefined,
      StoreFailure
    >
    /** Notes what is published. The same again is noted once. Belongs in `Store.write`. */
    readonly record: (publication: Publication, table?: PublicTable.PublicTable) => Effect.Effect<void, StoreFailure>
    /** All that was published, newest first. */
    readonly all: Effect.Effect<ReadonlyArray<Published>, StoreFailure>
    /** Notes that something was taken down; it stays noted as first said. Belongs in `Store.write`. */
    readonly withdraw: (id: number, on: Day.Day, actor: string, role: string) => Effect.Effect<void, StoreFailure>
  }
>() {}
