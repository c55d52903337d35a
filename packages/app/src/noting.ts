import type { AccessNote } from "@doudi/core"
import { Effect } from "effect"
import type { Actor } from "./Actor.ts"
import { AccessLog } from "./port/AccessLog.ts"
import { Store } from "./port/Store.ts"

/** What is noted of a piece of work; how many households or lines it came to is known afterwards. */
export interface Note<A> extends Pick<AccessNote.AccessNote, "act" | "what"> {
  readonly actor: Actor
  readonly household?: string | undefined
  readonly count?: ((result: A) => number) | undefined
}

/**
 * Does a piece of work and notes who looked or took something out (记录查阅), in one write: what cannot be noted is not handed out.
 *
 * Fails: as the work, and `StoreFailure`.
 */
export const noting = <A, E, R>(note: Note<A>, work: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const log = yield* AccessLog
    const store = yield* Store
    return yield* store.write(
      Effect.tap(work, (result) =>
        log.note({
          ...note.actor,
          act: note.act,
          what: note.what,
          ...(note.household === undefined ? {} : { household: note.household }),
          count: note.count?.(result) ?? 1
        })
      )
    )
  })
