import { Bilingual, Checkpoint, type Hash, Problem, Proof } from "@doudi/core"
import { Data, Effect } from "effect"
import { Signer } from "../port/Signer.ts"
import { type Anchor, AnchorUnreadable } from "./verify.ts"

export interface CheckProof {
  /** The proof, and what to call it. */
  readonly proof: Anchor
  /** A checkpoint that somebody kept, or the public key of the office that keeps the ledger; at least one of them. */
  readonly anchor?: Anchor | undefined
  readonly key?: Anchor | undefined
  readonly hashes: Readonly<Record<Hash.HashName, Hash.Hash>>
}

/**
 * Whether an entry stands in the ledger that a proof is of (核对凭据), without that ledger.
 *
 * Fails: `ProofUnreadable`, `AnchorUnreadable`, `ProofWrong` when the proof does not hold or leads to another checkpoint than the one
 * that was kept, or its checkpoint was not signed with the key.
 */
export const checkProof: (
  input: CheckProof
) => Effect.Effect<Proof.Shown, ProofUnreadable | ProofWrong | AnchorUnreadable, Signer> = Effect.fn("checkProof")(
  function* ({ anchor, hashes, key, proof: given }: CheckProof) {
    const proof = Proof.decode(given.text)
    if (proof === undefined) return yield* new ProofUnreadable({ path: given.where, by: "receipt" })
    const shown = Proof.check(proof, hashes)
    if (shown === undefined) return yield* new ProofWrong({ path: given.where, reason: "path" })
    if (anchor !== undefined) {
      const note = Checkpoint.decode(anchor.text)
      if (note === undefined) return yield* new AnchorUnreadable({ path: anchor.where })
      if (Checkpoint.body(note) !== Checkpoint.body(shown.note)) {
        return yield* new ProofWrong({ path: given.where, reason: "anchor" })
      }
    }
    if (key !== undefined) {
      const publicKey = Checkpoint.keyIn(key.text)
      if (publicKey === undefined) return yield* new AnchorUnreadable({ path: key.where })
      const { isSignedBy } = yield* Signer
      const body = new TextEncoder().encode(Checkpoint.body(shown.note))
      const signed = shown.note.signatures.some(({ bytes }) => isSignedBy(publicKey, body, bytes))
      if (!signed) return yield* new ProofWrong({ path: given.where, reason: "signature" })
    }
    return shown
  }
)

/** The file holds no proof of the kind that was asked for. */
export class ProofUnreadable
  extends Data.TaggedError("ProofUnreadable")<{ readonly path: string; readonly by: "receipt" | "consistency" }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get place() {
    return { path: this.path }
  }
  get says() {
    return this.by === "receipt"
      ? Bilingual.both("这个文件不是台账凭据", "This file holds no proof of an entry")
      : Bilingual.both("这个文件不是延续凭据", "This file holds no proof that a ledger went on")
  }
  get remedy() {
    return Bilingual.both(
      `请用 doudi ledger ${this.by} 出具的文件`,
      `Name a file that was written with doudi ledger ${this.by}`
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

const reasons = {
  path: Bilingual.both(
    "凭据不成立：内容被改动过，或不属于它所附的检查点",
    "The proof does not hold: it was changed, or is not of the checkpoint in it"
  ),
  anchor: Bilingual.both(
    "凭据所附的检查点与留存的检查点不同",
    "The checkpoint in the proof is not the one that was kept"
  ),
  signature: Bilingual.both(
    "凭据所附的检查点不是用这个密钥签名的",
    "The checkpoint in the proof was not signed with this key"
  ),
  continues: Bilingual.both(
    "凭据不成立：新检查点不是从旧检查点延续下来的，旧检查点以前的记录可能被改写过，或凭据被改动过",
    "The proof does not hold: the newer checkpoint does not go on from the older one; what that covers may have been rewritten, or the proof was changed"
  ),
  older: Bilingual.both(
    "凭据里的旧检查点与留存的检查点不同",
    "The older checkpoint in the proof is not the one that was kept"
  ),
  newer: Bilingual.both("凭据里的检查点不是用这个密钥签名的", "A checkpoint in the proof was not signed with this key")
} as const

/** The proof shows nothing. */
export class ProofWrong
  extends Data.TaggedError("ProofWrong")<{ readonly path: string; readonly reason: keyof typeof reasons }>
  implements Problem.Problem
{
  readonly kind = "integrity" as const
  get place() {
    return { path: this.path }
  }
  get says() {
    return reasons[this.reason]
  }
  get remedy() {
    return Bilingual.both(
      "不要据此办理；请向记账单位重新索取凭据，并报告负责人",
      "Do not rely on it; ask the office that keeps the ledger for another, and tell who is responsible"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
