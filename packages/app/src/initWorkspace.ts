import { Bilingual, Policy, Problem } from "@doudi/core"
import { Data, Effect, Either } from "effect"
import { PackUnusable } from "./pinnedPolicy.ts"
import { Store } from "./port/Store.ts"
import { type Pinned, Workspace } from "./port/Workspace.ts"

/**
 * Pins a policy pack in a new workspace (建立工作区). A pack that does not link is refused before anything is written; pinning the
 * same pack again changes nothing.
 *
 * Fails: `PackUnusable`, `PackAlreadyPinned`, `StoreFailure`.
 */
export const initWorkspace = Effect.fn("initWorkspace")(function* (pack: Pinned) {
  const workspace = yield* Workspace
  const store = yield* Store
  const policy = Policy.fromData(pack.data, pack.hash)
  if (Either.isLeft(policy)) return yield* new PackUnusable({ pack: pack.id, faults: policy.left })
  return yield* store.write(
    Effect.gen(function* () {
      const pinned = yield* workspace.pinned
      if (pinned?.hash === pack.hash) return { pinned: false }
      if (pinned !== undefined) return yield* new PackAlreadyPinned({ pinned: pinned.id })
      yield* workspace.pin(pack)
      return { pinned: true }
    })
  )
})

/** The workspace works under another pack already. */
export class PackAlreadyPinned
  extends Data.TaggedError("PackAlreadyPinned")<{ readonly pinned: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `工作区已选定政策包 ${this.pinned}，与此不同`,
      `The workspace works under another pack, ${this.pinned}`
    )
  }
  get remedy() {
    return Bilingual.both("请另建一个工作区", "Set up another workspace")
  }
  override get message() {
    return Problem.message(this)
  }
}
