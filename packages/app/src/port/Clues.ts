import { Context, type Effect } from "effect"
import type { Clue } from "@doudi/core"
import type { StoreFailure } from "./Store.ts"

export class Clues extends Context.Tag("app/Clues")<
  Clues,
  {
    /** Adds clues; one whose id exists already is left as it is. Returns how many were new. Belongs in `Store.write`. */
    readonly append: (clues: ReadonlyArray<Clue.Clue>) => Effect.Effect<number, StoreFailure>
    /** Clues of a quarter by household (people outside the register last), then id; at most `limit` after `offset`. */
    readonly page: (
      quarter: string,
      offset: number,
      limit: number
    ) => Effect.Effect<ReadonlyArray<Clue.Clue>, StoreFailure>
    readonly count: (quarter: string) => Effect.Effect<number, StoreFailure>
    /** Households of a quarter's clues, each once, ascending. */
    readonly households: (quarter: string) => Effect.Effect<ReadonlyArray<string>, StoreFailure>
  }
>() {}
