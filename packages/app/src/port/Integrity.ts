import type { Finding } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** What the database can say about itself besides its ledger (数据库完整性). An empty list is a sound one. */
export class Integrity extends Context.Tag("app/Integrity")<
  Integrity,
  {
    /** The pages, indexes and references of the database file. */
    readonly database: Effect.Effect<ReadonlyArray<Finding.Finding>, StoreFailure>
    /** Tables, indexes and triggers beside those that this version makes. */
    readonly schema: Effect.Effect<ReadonlyArray<Finding.Finding>, StoreFailure>
    /** Tables that repeat other records, rebuilt from those and compared. */
    readonly projections: Effect.Effect<ReadonlyArray<Finding.Finding>, StoreFailure>
  }
>() {}
