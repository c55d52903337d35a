import {
  Bilingual,
  type Determination,
  Erasure,
  Explanation,
  type Household,
  Policy,
  type PolicyProblem,
  Problem,
  Receipt
} from "@doudi/core"
import { Data, Effect, Either } from "effect"
import { PackUnusable } from "../policy/pinnedPolicy.ts"
import { Determinations, type Stored } from "../port/Determinations.ts"
import { Register } from "../port/Register.ts"
import type { StoreFailure } from "../port/Store.ts"
import { Workspace } from "../port/Workspace.ts"

/** A stored determination (认定记录) with all it rests on: the record as it was, and the pack as it was. */
export interface Decision {
  readonly stored: Stored
  readonly outcomes: ReadonlyArray<Receipt.Kept>
  readonly household: Household.Household
  readonly policy: Policy.Policy
}

/**
 * One stored determination with the version of the record and the pack it was made from, however old they are.
 *
 * Fails: `DecisionUnknown`, `ReceiptBroken` when the store lacks what the receipt names, `PackUnusable` when this program can no
 * longer read the pack.
 */
export const decision: (
  id: number
) => Effect.Effect<
  Decision,
  DecisionUnknown | ReceiptBroken | PackUnusable | StoreFailure,
  Determinations | Register | Workspace
> = Effect.fn("decision")(function* (id: number) {
  const kept = yield* (yield* Determinations).kept(id)
  if (kept === undefined) return yield* new DecisionUnknown({ id })
  const { stored, outcomes } = kept
  const versions = yield* (yield* Register).history(stored.household)
  const record = versions.find(({ version }) => version === stored.version)
  const pack = yield* (yield* Workspace).pinnedAs(stored.hash)
  if (record === undefined || pack === undefined) return yield* new ReceiptBroken({ id })
  const policy = Policy.fromData(pack.data, pack.hash)
  if (Either.isLeft(policy)) return yield* new PackUnusable({ pack: pack.id, faults: policy.left })
  return { stored, outcomes, household: record.household, policy: policy.right }
})

/** What a replay found: whether the stored receipt is whole, and whether the same comes out again. */
export interface Replay {
  readonly stored: Stored
  /** Whether the digest is that of what is stored. `noReceipt`: it is from before there were receipts. */
  readonly receipt: "whole" | "changed" | "noReceipt"
  readonly same: boolean
  readonly digest: string
  readonly engine: string
  /** The first difference, with the step that says how it comes about now. */
  readonly difference?: Receipt.Difference & { readonly step?: Determination.Reason["step"] }
}

/**
 * Determines again from a stored receipt (重算核对): the same record, the same pack, the same day, by this program.
 *
 * Fails: as `decision`, and as `Policy.determine`; `DecisionErased` when who the household was is not known any more.
 */
export const replay: (
  id: number
) => Effect.Effect<
  Replay,
  DecisionUnknown | DecisionErased | ReceiptBroken | PackUnusable | PolicyProblem.PolicyProblem | StoreFailure,
  Determinations | Register | Workspace
> = Effect.fn("replay")(function* (id: number) {
  const { household, outcomes, policy, stored } = yield* decision(id)
  if (household.members.every(({ name }) => name === Erasure.name)) return yield* new DecisionErased({ id })
  const again = Explanation.of(policy, household, stored.on)
  if (Either.isLeft(again)) return yield* again.left
  const now = Receipt.of(again.right, stored.version)
  const difference = Receipt.difference(outcomes, now.outcomes)
  const step = difference === undefined ? undefined : stepAt(again.right, difference.path)
  return {
    stored,
    receipt: stateOf(stored, outcomes),
    same: difference === undefined,
    digest: now.digest,
    engine: Receipt.engine,
    ...(difference === undefined ? {} : { difference: { ...difference, ...(step === undefined ? {} : { step }) } })
  }
})

const stateOf = (stored: Stored, outcomes: ReadonlyArray<Receipt.Kept>): Replay["receipt"] => {
  const { digest, engine, hash: pack, household, on, version } = stored
  if (digest === undefined || engine === undefined) return "noReceipt"
  return Receipt.digestOf({ household, version, on, pack, engine, outcomes }) === digest ? "whole" : "changed"
}

/** The step of the condition a path leads to, when that condition is among the reasons. */
const stepAt = ({ outcomes }: Determination.Determination, path: string): Determination.Reason["step"] => {
  for (const { because } of outcomes) {
    for (const { step } of because) if (step?.path === path) return step
  }
  return undefined
}

/** There is no determination with this number. */
export class DecisionUnknown
  extends Data.TaggedError("DecisionUnknown")<{ readonly id: number }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(`没有编号为 ${this.id} 的认定记录`, `There is no determination ${this.id}`)
  }
  get remedy() {
    return Bilingual.both("请用 doudi decision list 查看编号", "Look up the number with doudi decision list")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** What the determination rests on was erased; the outcome that was stored stays. */
export class DecisionErased
  extends Data.TaggedError("DecisionErased")<{ readonly id: number }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `认定记录 ${this.id} 所依据的个人信息已按规定删除，不能重算`,
      `What determination ${this.id} rests on was erased, so it cannot be made again`
    )
  }
  get remedy() {
    return Bilingual.both(
      "结论仍可用 doudi decision show 查看；是否被改动由 doudi verify 核对",
      "Its outcome is shown by doudi decision show; doudi verify tells whether it was changed"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The store no longer has what a receipt names, which nothing in this program can do. */
export class ReceiptBroken
  extends Data.TaggedError("ReceiptBroken")<{ readonly id: number }>
  implements Problem.Problem
{
  readonly kind = "integrity" as const
  get says() {
    return Bilingual.both(
      `认定记录 ${this.id} 所依据的档案版本或政策包已不在工作区中`,
      `The record or the pack that determination ${this.id} rests on is no longer in the workspace`
    )
  }
  get remedy() {
    return Bilingual.both(
      "工作区被外部改动过，请从备份恢复",
      "The workspace was changed from outside; restore a backup"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
