import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify
} from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { KeyUnusable, Signer } from "@doudi/app"
import { Effect, Layer } from "effect"
import * as AtomicFile from "../table/AtomicFile.ts"

/**
 * The signing key of a workspace in a file of its own (签名密钥), for its owner only: Ed25519, as PKCS #8 in PEM.
 *
 * It is not in the database and not in its backups. Who has the file can sign, so checkpoints prove something only where another office
 * keeps them.
 */
export const layer = (file: string): Layer.Layer<Signer> =>
  Layer.succeed(
    Signer,
    Signer.of({
      publicKey: attempt(file, () => {
        const key = read(file)
        return key === undefined ? undefined : publicOf(key)
      }),
      sign: (bytes) =>
        attempt(file, () => {
          const key = read(file)
          if (key === undefined) throw Object.assign(new Error(), { code: "ENOENT" })
          return Uint8Array.from(sign(null, bytes, key))
        }),
      make: Effect.flatMap(
        attempt(file, () => read(file)),
        (key) => (key === undefined ? made(file) : Effect.succeed(publicOf(key)))
      ),
      isSignedBy: (publicKey, bytes, signature) => {
        const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") }
        try {
          return verify(null, bytes, createPublicKey({ key: jwk, format: "jwk" }), signature)
        } catch {
          return false
        }
      },
      sha256: (bytes) => Uint8Array.from(createHash("sha256").update(bytes).digest())
    })
  )

/** The key in the file; nothing where there is no file. Throws for one that others can read, and for one that is no such key. */
const read = (file: string): KeyObject | undefined => {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  // Windows keeps permissions elsewhere; its mode says nothing.
  if (process.platform !== "win32" && (stat.mode & 0o077) !== 0) throw Object.assign(new Error(), { code: "EXPOSED" })
  const key = createPrivateKey(fs.readFileSync(file))
  if (key.asymmetricKeyType !== "ed25519") throw Object.assign(new Error(), { code: "NOT_ED25519" })
  return key
}

const publicOf = (key: KeyObject): Uint8Array =>
  Uint8Array.from(Buffer.from(createPublicKey(key).export({ format: "jwk" }).x!, "base64url"))

/** Makes a key and has it on the disk before it is used. */
const made = (file: string) =>
  Effect.tryPromise({
    try: async () => {
      const { privateKey } = generateKeyPairSync("ed25519")
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
      const pem = privateKey.export({ format: "pem", type: "pkcs8" })
      await AtomicFile.write(file, ({ write }) => write(Buffer.from(pem)))
      return publicOf(privateKey)
    },
    catch: (error) => new KeyUnusable({ path: file, reason: codeOf(error) })
  })

const attempt = <A>(file: string, work: () => A): Effect.Effect<A, KeyUnusable> =>
  Effect.try({ try: work, catch: (error) => new KeyUnusable({ path: file, reason: codeOf(error) }) })

/** The system's own code, never a message: OpenSSL's may hold a part of the file. */
const codeOf = (error: unknown): string => {
  const { code, reason } = error as { readonly code?: unknown; readonly reason?: unknown }
  if (typeof code === "string" && /^[A-Z0-9_]+$/.test(code)) return code
  return typeof reason === "string" && /^[A-Z0-9_]+$/.test(reason) ? reason : "NO_KEY"
}
