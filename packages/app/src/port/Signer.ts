import { Bilingual, Problem } from "@doudi/core"
import { Context, Data, type Effect } from "effect"

/**
 * Who signs checkpoints (签名): a key of the office that keeps the ledger. It lies outside the database.
 *
 * Shape: Ed25519; a public key has 32 bytes, a signature 64.
 */
export class Signer extends Context.Tag("app/Signer")<
  Signer,
  {
    /** The public key; absent where there is none. */
    readonly publicKey: Effect.Effect<Uint8Array | undefined, KeyUnusable>
    readonly sign: (bytes: Uint8Array) => Effect.Effect<Uint8Array, KeyUnusable>
    /** Makes a key where there is none, and gives the public one. Never replaces one. */
    readonly make: Effect.Effect<Uint8Array, KeyUnusable>
    readonly isSignedBy: (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean
    /** SHA-256, by which signed notes name keys. */
    readonly sha256: (bytes: Uint8Array) => Uint8Array
  }
>() {}

/** The key is there and cannot be used: others can read it, it is no such key, or the disk does not give it. */
export class KeyUnusable
  extends Data.TaggedError("KeyUnusable")<{ readonly path: string; readonly reason: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get place() {
    return { path: this.path }
  }
  get says() {
    return this.reason === "EXPOSED"
      ? Bilingual.both("本机其他用户可以读取签名密钥，没有使用", "Others can read the signing key; it was not used")
      : Bilingual.both(`签名密钥不能用（${this.reason}）`, `The signing key cannot be used (${this.reason})`)
  }
  get remedy() {
    return this.reason === "EXPOSED"
      ? Bilingual.both(`请执行：chmod 600 "${this.path}"`, `Run: chmod 600 "${this.path}"`)
      : Bilingual.both(
          "请把原来的密钥文件放回原处；确已丢失时移开它，再用 doudi ledger key --new 生成",
          "Put the key file back; when it is lost for good, move it away and make another with doudi ledger key --new"
        )
  }
  override get message() {
    return Problem.message(this)
  }
}
