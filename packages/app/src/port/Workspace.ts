import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** What a workspace is about: the pinned policy pack, whole, so that a determination can be explained years later. */
export interface Pinned {
  readonly id: string
  readonly hash: string
  /** The layered pack as plain data. */
  readonly data: unknown
}

/** The workspace (工作区) itself: one database for one district. */
export class Workspace extends Context.Tag("app/Workspace")<
  Workspace,
  {
    readonly pinned: Effect.Effect<Pinned | undefined, StoreFailure>
    /** The pack that was once pinned under a digest. */
    readonly pinnedAs: (hash: string) => Effect.Effect<Pinned | undefined, StoreFailure>
    /** Pins a pack. An earlier pin is kept in the history; the newest is in force. */
    readonly pin: (pack: Pinned) => Effect.Effect<void, StoreFailure>
  }
>() {}
