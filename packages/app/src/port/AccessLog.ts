import type { AccessNote, Checkpoint, Finding } from "@doudi/core"
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
    /** What the log has come to; absent where there is no note yet. */
    readonly head: Effect.Effect<Checkpoint.Access | undefined, StoreFailure>
    /**
     * What is wrong with the chain: the first note that does not follow the one before it, and every mark whose root it does not come
     * to. Without a mark, a log that was written anew or cut short looks sound.
     */
    readonly check: (marks?: ReadonlyArray<AccessMark>) => Effect.Effect<ReadonlyArray<Finding.Finding>, StoreFailure>
  }
>() {}

/** What the log had come to, as a checkpoint noted it. `where` names the checkpoint. */
export interface AccessMark extends Checkpoint.Access {
  readonly where: string
}
