import { Context, type Effect } from "effect"
import type { Form } from "@doudi/core"
import type { StoreFailure } from "./Store.ts"

/** One accepted row of a department list (部门名单). `facts` in the order of the list's columns. */
export interface RosterRow {
  /** Row number in the file, as Excel shows it. */
  readonly row: number
  readonly identity?: number | undefined
  readonly facts: ReadonlyArray<Form.Cell>
}

/** A row of a list with the person it names by identity number; `household` is absent when nobody in the register has it. */
export interface MatchedRow extends RosterRow {
  readonly importId: number
  readonly household?: string | undefined
  readonly no?: number | undefined
}

export class Rosters extends Context.Tag("app/Rosters")<
  Rosters,
  {
    /** Adds the rows of one import. Belongs in `Store.write`. */
    readonly append: (
      importId: number,
      list: string,
      quarter: string,
      rows: ReadonlyArray<RosterRow>
    ) => Effect.Effect<void, StoreFailure>
    /** Lists that were imported for a quarter. */
    readonly lists: (
      quarter: string
    ) => Effect.Effect<ReadonlyArray<{ readonly list: string; readonly rows: number }>, StoreFailure>
    /** The imports that a list of a quarter came with, oldest first. */
    readonly imports: (quarter: string, list: string) => Effect.Effect<ReadonlyArray<number>, StoreFailure>
    /**
     * The rows of a list joined to the register by identity, person by person, rows without an identity last. At most `limit` of
     * them, or all of one person's, from `cursor` on: 0 at first, then the `next` of the page before.
     * Where several imports of a quarter carry the same identity, the newest import's rows stand.
     */
    readonly matched: (
      quarter: string,
      list: string,
      cursor: number,
      limit: number
    ) => Effect.Effect<{ readonly rows: ReadonlyArray<MatchedRow>; readonly next: number | undefined }, StoreFailure>
  }
>() {}
