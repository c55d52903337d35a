import { Checkpoint, Consistency, type Hash } from "@doudi/core"
import { Effect } from "effect"
import { ProofUnreadable, ProofWrong } from "./checkProof.ts"
import { Signer } from "../port/Signer.ts"
import { type Anchor, AnchorUnreadable } from "./verify.ts"

export interface CheckConsistency {
  /** The proof, and what to call it. */
  readonly proof: Anchor
  /** The checkpoint that was kept, and the public key of the office that keeps the ledger; at least one of them. */
  readonly anchor?: Anchor | undefined
  readonly key?: Anchor | undefined
  readonly hashes: Readonly<Record<Hash.HashName, Hash.Hash>>
}

/**
 * Whether a newer checkpoint goes on from the one that was kept (核对延续凭据), without the ledger: what an office does that is given
 * checkpoints one after another and keeps the last.
 *
 * Fails: `ProofUnreadable`, `AnchorUnreadable`, `ProofWrong` when the proof does not hold, begins with another checkpoint than the one
 * that was kept, or the newer one was not signed with the key.
 */
export const checkConsistency: (
  input: CheckConsistency
) => Effect.Effect<Consistency.Shown, ProofUnreadable | ProofWrong | AnchorUnreadable, Signer> = Effect.fn(
  "checkConsistency"
)(function* ({ anchor, hashes, key, proof: given }: CheckConsistency) {
  const path = given.where
  const proof = Consistency.decode(given.text)
  if (proof === undefined) return yield* new ProofUnreadable({ path, by: "consistency" })
  const shown = Consistency.check(proof, hashes)
  if (shown === undefined) return yield* new ProofWrong({ path, reason: "continues" })
  if (anchor !== undefined) {
    const note = Checkpoint.decode(anchor.text)
    if (note === undefined) return yield* new AnchorUnreadable({ path: anchor.where })
    if (Checkpoint.body(note) !== Checkpoint.body(shown.older)) return yield* new ProofWrong({ path, reason: "older" })
  }
  if (key !== undefined) {
    const publicKey = Checkpoint.keyIn(key.text)
    if (publicKey === undefined) return yield* new AnchorUnreadable({ path: key.where })
    const { isSignedBy } = yield* Signer
    // The older one needs no signature where it is the one that was kept.
    for (const note of anchor === undefined ? [shown.older, shown.newer] : [shown.newer]) {
      const body = new TextEncoder().encode(Checkpoint.body(note))
      if (!note.signatures.some(({ bytes }) => isSignedBy(publicKey, body, bytes)))
        return yield* new ProofWrong({ path, reason: "newer" })
    }
  }
  return shown
})
