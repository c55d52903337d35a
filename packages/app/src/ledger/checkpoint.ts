import { Bilingual, Checkpoint, type Day, Hash, Problem, type Quarter } from "@doudi/core"
import { Clock, Data, Effect, Option } from "effect"
import type { Actor } from "../Actor.ts"
import { AccessLog } from "../port/AccessLog.ts"
import { Ledger } from "../port/Ledger.ts"
import { Signer } from "../port/Signer.ts"
import { Store } from "../port/Store.ts"
import { openQuarter, today } from "../quarter/quarterState.ts"

/** Who seals, and as of when. */
export interface Sealing {
  readonly actor: Actor
  readonly quarter: Quarter.Quarter
  readonly on: Day.Day
  readonly pack: string
}

/** A signed checkpoint (检查点) to be kept by another office: as a note, and by its fingerprint on paper. */
export interface SignedCheckpoint {
  readonly size: number
  readonly note: string
  readonly fingerprint: string
}

/**
 * Signs what the ledger and the access log have come to, and keeps it; the newest checkpoint where nothing came since. A key that the ledger does not name yet
 * is named first. `undefined` where there is no key. Belongs in `Store.write`.
 */
export const seal = Effect.fnUntraced(function* (by: Sealing) {
  const ledger = yield* Ledger
  const signer = Option.getOrUndefined(yield* Effect.serviceOption(Signer))
  const publicKey = signer === undefined ? undefined : yield* signer.publicKey
  if (signer === undefined || publicKey === undefined) return undefined
  yield* nameKey(publicKey, by)
  const book = yield* ledger.book
  const tree = yield* ledger.frontier
  if (book === undefined || tree === undefined || tree.size === 0) return undefined
  const newest = (yield* ledger.checkpoints).at(-1)
  const checkpoint = Checkpoint.of(book, tree.size, tree.root(), yield* (yield* AccessLog).head)
  const fingerprint = Checkpoint.fingerprint(checkpoint, book.hash)
  const body = Checkpoint.body(checkpoint)
  if (newest?.note.startsWith(`${body}\n`)) return { size: tree.size, note: newest.note, fingerprint }
  const key = Checkpoint.keyId(Checkpoint.origin(checkpoint), publicKey, signer.sha256)
  const bytes = yield* signer.sign(new TextEncoder().encode(body))
  const note = Checkpoint.encode({ ...checkpoint, signatures: [{ key, bytes }] })
  yield* ledger.keep({ size: tree.size, note, frontier: tree.pack() })
  return { size: tree.size, note, fingerprint } satisfies SignedCheckpoint
})

/** Names a key in the ledger, so that who checks it knows whose signatures to expect. Nothing when it is named. */
export const nameKey = Effect.fnUntraced(function* (publicKey: Uint8Array, { actor, on, pack, quarter }: Sealing) {
  const ledger = yield* Ledger
  const digest = Hash.toHex(publicKey)
  if ((yield* ledger.keys).includes(digest)) return
  yield* ledger.append([{ key: `key:${digest}`, kind: "keyed", quarter, on, pack, digest, ...actor }])
})

/**
 * Makes a checkpoint now (签发检查点). Fails: `NoSigningKey`, `KeyUnusable`, `StoreFailure`.
 */
export const checkpoint = Effect.fn("checkpoint")(function* (actor: Actor) {
  const store = yield* Store
  return yield* store.write(
    Effect.gen(function* () {
      const on = today(yield* Clock.currentTimeMillis)
      const made = yield* seal({ actor, on, quarter: yield* openQuarter(on), pack: "-" })
      return made ?? (yield* new NoSigningKey())
    })
  )
})

/**
 * The public key that signs checkpoints (签名公钥), as the line that other offices keep. `make` makes a key where there is none, and
 * names it in the ledger.
 *
 * Fails: `NoSigningKey`, `KeyUnusable`, `StoreFailure`.
 */
export const signingKey = Effect.fn("signingKey")(function* (input: { readonly make: boolean; readonly actor: Actor }) {
  const signer = yield* Signer
  const ledger = yield* Ledger
  const store = yield* Store
  const publicKey = input.make ? yield* signer.make : yield* signer.publicKey
  if (publicKey === undefined) return yield* new NoSigningKey()
  const book = yield* store.write(
    Effect.gen(function* () {
      const on = today(yield* Clock.currentTimeMillis)
      yield* nameKey(publicKey, { actor: input.actor, on, quarter: yield* openQuarter(on), pack: "-" })
      return yield* ledger.open("sm3")
    })
  )
  const name = Checkpoint.origin({ hash: book.hash.name, ledger: book.id })
  return { publicKey, line: Checkpoint.keyLine(name, publicKey, signer.sha256) }
})

/** There is no key, so nothing can be signed. */
export class NoSigningKey extends Data.TaggedError("NoSigningKey") implements Problem.Problem {
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      "这里没有签名密钥，不能签发检查点",
      "There is no signing key here, so no checkpoint can be made"
    )
  }
  get remedy() {
    return Bilingual.both(
      "请把密钥文件放回工作区的 keys 目录，或用 doudi ledger key --new 生成",
      "Put the key file back into the folder keys of the workspace, or make a key with doudi ledger key --new"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
