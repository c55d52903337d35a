import { Bilingual, Hash, Policy, Problem, Quarter } from "@doudi/core"
import { Clock, Data, Effect, Either, Option } from "effect"
import type { Actor } from "./Actor.ts"
import { nameKey } from "./ledger/checkpoint.ts"
import { PackUnusable } from "./policy/pinnedPolicy.ts"
import { Ledger } from "./port/Ledger.ts"
import { Signer } from "./port/Signer.ts"
import { Store } from "./port/Store.ts"
import { type Pinned, Workspace } from "./port/Workspace.ts"
import { today } from "./quarter/quarterState.ts"

/**
 * Pins a policy pack in a new workspace and opens its ledger (建立工作区). A pack that does not link is refused before anything is
 * written; pinning the same pack again changes nothing. Where there is somebody to sign, a key is made and named in the ledger.
 *
 * Fails: `PackUnusable`, `PackAlreadyPinned`, `KeyUnusable`, `StoreFailure`.
 */
export const initWorkspace = Effect.fn("initWorkspace")(function* (pack: Pinned, hash: Hash.HashName = "sm3") {
  const workspace = yield* Workspace
  const ledger = yield* Ledger
  const signer = Option.getOrUndefined(yield* Effect.serviceOption(Signer))
  const store = yield* Store
  const policy = Policy.fromData(pack.data, pack.hash)
  if (Either.isLeft(policy)) return yield* new PackUnusable({ pack: pack.id, faults: policy.left })
  return yield* store.write(
    Effect.gen(function* () {
      const pinned = yield* workspace.pinned
      if (pinned?.hash === pack.hash) return { pinned: false }
      if (pinned !== undefined) return yield* new PackAlreadyPinned({ pinned: pinned.id })
      yield* workspace.pin(pack)
      const { id } = yield* ledger.open(hash)
      const on = today(yield* Clock.currentTimeMillis)
      const at = { quarter: Quarter.ofDay(on), on, pack: pack.hash, actor: desk }
      yield* ledger.append([
        { key: "opened", kind: "opened", quarter: at.quarter, on, pack: pack.hash, digest: Hash.toHex(id), ...desk }
      ])
      if (signer !== undefined) yield* nameKey(yield* signer.make, at)
      return { pinned: true }
    })
  )
})

const desk: Actor = { actor: "desk", role: "clerk", purpose: "init" }

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
