import type { QuarterFigures } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** The counted figures of a quarter, as its report shows them. */
export class Figures extends Context.Tag("app/Figures")<
  Figures,
  {
    readonly quarter: (quarter: string) => Effect.Effect<QuarterFigures.QuarterFigures, StoreFailure>
  }
>() {}
