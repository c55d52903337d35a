import { Bilingual, Policy, Problem } from "@doudi/core"
import { Data, Effect, Either } from "effect"
import { Workspace } from "../port/Workspace.ts"

/**
 * The policy of the workspace: linked from the pinned pack. Linking takes a tenth of a second, and a program that goes on asks for the same pack each
 * time, so the last one is kept; a pack counts as the same when all of it is, whatever its digest says.
 */
export const pinnedPolicy = Effect.gen(function* () {
  const pinned = yield* (yield* Workspace).pinned
  if (pinned === undefined) return yield* new NoPackPinned()
  const text = JSON.stringify(pinned.data)
  if (last?.hash !== pinned.hash || last.text !== text) {
    const policy = Policy.fromData(pinned.data, pinned.hash)
    if (Either.isLeft(policy)) return yield* new PackUnusable({ pack: pinned.id, faults: policy.left })
    last = { hash: pinned.hash, text, policy: policy.right }
  }
  return { policy: last.policy, pack: pinned.id, hash: pinned.hash }
})

/** The policy that was linked last. */
let last: { readonly hash: string; readonly text: string; readonly policy: Policy.Policy } | undefined

/** The workspace has no policy pack. */
export class NoPackPinned extends Data.TaggedError("NoPackPinned") implements Problem.Problem {
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both("工作区还没有选定政策包", "The workspace has no policy pack")
  }
  get remedy() {
    return Bilingual.both(
      "请用 doudi init 目录 --pack 政策包 建立工作区",
      "Set up the workspace with: doudi init DIR --pack PACK"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The pinned pack does not link under this version. */
export class PackUnusable
  extends Data.TaggedError("PackUnusable")<{ readonly pack: string; readonly faults: ReadonlyArray<Problem.Problem> }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `政策包 ${this.pack} 有 ${this.faults.length} 处错误：${this.faults.map((f) => f.says.zh).join("；")}`,
      `The policy pack ${this.pack} has ${this.faults.length} faults: ${this.faults.map((f) => f.says.en).join("; ")}`
    )
  }
  get remedy() {
    return Bilingual.both("请用 doudi pack check 查看并改正", "Look at them with doudi pack check and correct the pack")
  }
  override get message() {
    return Problem.message(this)
  }
}
