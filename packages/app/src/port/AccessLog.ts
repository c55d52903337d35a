import type { AccessNote, Finding } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** Who looked at what is sensitive and who took it out (查阅日志): it only grows, and is a chain of hashes of its own. */
export class AccessLog extends Context.Tag("app/AccessLog")<
  AccessLog,
  {
    /** Adds a note at the present instant. Belongs in the `Store.write` of what it notes. */
    readonly note: (note: Omit<AccessNote.AccessNote, "at">) => Effect.Effect<void, StoreFailure>
    /** All notes from an instant on, oldest first. */
    readonly since: (instant: string) => Effect.Effect<ReadonlyArray<AccessNote.AccessNote>, StoreFailure>
    /** What is wrong with the chain: the first note that does not follow the one before it. */
    readonly check: Effect.Effect<ReadonlyArray<Finding.Finding>, StoreFailure>
  }
>() {}
