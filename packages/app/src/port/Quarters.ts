import type { Quarter } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** Which quarters are closed. A closed quarter takes no further push or answer. */
export class Quarters extends Context.Tag("app/Quarters")<
  Quarters,
  {
    readonly closedAt: (quarter: string) => Effect.Effect<string | undefined, StoreFailure>
    /** All closed quarters, ascending. */
    readonly closed: Effect.Effect<ReadonlyArray<Quarter.Quarter>, StoreFailure>
    /** Marks a quarter closed. Belongs in `Store.write`. */
    readonly close: (quarter: string) => Effect.Effect<void, StoreFailure>
  }
>() {}
