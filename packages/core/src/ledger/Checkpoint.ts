import type { Book } from "./Chain.ts"
import * as Base64 from "./Base64.ts"
import { fromHex, type Hash, type HashName, isHashName, size as width, toHex } from "./Hash.ts"

/**
 * What a ledger came to at a size (检查点): one root that stands for every entry up to there. Another office keeps it; a ledger that was
 * written anew or cut short cannot come to it again.
 *
 * Shape: `ledger` has 16 bytes, `root` 32.
 */
export interface Checkpoint {
  readonly hash: HashName
  readonly ledger: Uint8Array
  readonly size: number
  readonly root: Uint8Array
  /** What the log of who looked at what had come to in the same moment; absent where nobody had looked yet. */
  readonly access?: Access
}

/** What the access log came to (查阅日志), which is a chain with a name of its own. Shape: `log` has 16 bytes, `root` 32. */
export interface Access {
  readonly hash: HashName
  readonly log: Uint8Array
  readonly size: number
  readonly root: Uint8Array
}

/** A checkpoint as it is handed over: three lines, one for the access log where there is one, an empty one, and one for each signature. */
export interface Note extends Checkpoint {
  readonly signatures: ReadonlyArray<Signature>
}

/** Shape: `key` holds the first four bytes of the key's digest, `bytes` 64 bytes of Ed25519. */
export interface Signature {
  readonly key: Uint8Array
  readonly bytes: Uint8Array
}

/** The ledger's name in the first line of its checkpoints: `doudi/1/sm3/` and its identity in hexadecimal digits. */
export const origin = ({ hash, ledger }: Pick<Checkpoint, "hash" | "ledger">): string =>
  `doudi/1/${hash}/${toHex(ledger)}`

/** The lines that are signed, each with its line feed: origin, size, root, and one for the access log where there is one. */
export const body = (checkpoint: Checkpoint): string =>
  `${origin(checkpoint)}\n${checkpoint.size}\n${Base64.encode(checkpoint.root)}\n${accessLine(checkpoint.access)}`

const accessLine = (access: Access | undefined): string =>
  access === undefined
    ? ""
    : `access/1/${access.hash}/${toHex(access.log)} ${access.size} ${Base64.encode(access.root)}\n`

/** The whole note. Source: the signed notes and checkpoints of transparency logs (C2SP, signed-note and tlog-checkpoint). */
export const encode = (note: Note): string => {
  const name = origin(note)
  const lines = note.signatures.map(({ bytes, key }) => `— ${name} ${Base64.encode(Uint8Array.of(...key, ...bytes))}\n`)
  return `${body(note)}\n${lines.join("")}`
}

const pattern =
  /^doudi\/1\/([a-z0-9]+)\/([0-9a-f]{32})\n([1-9]\d{0,15})\n([A-Za-z0-9+/=]{44})\n(access\/[^\n]*\n)?\n((?:— \S+ \S+\n)*)$/
const accessPattern = /^access\/1\/([a-z0-9]+)\/([0-9a-f]{32}) ([1-9]\d{0,15}) ([A-Za-z0-9+/=]{44})\n$/

/** The note that a text holds; `undefined` when it holds none. Line ends of Windows are taken as what they stand for. */
export const decode = (text: string): Note | undefined => {
  const found = pattern.exec(`${text.replaceAll("\r\n", "\n").trimEnd()}\n`.replace(/^((?:[^\n]+\n){3,4})$/, "$1\n"))
  if (found === null) return undefined
  const [, hash, ledger, digits, base64, access, lines] = found
  const head = headIn(hash!, ledger!, digits!, base64!)
  const log = access === undefined ? undefined : accessIn(access)
  if (head === undefined || (access !== undefined && log === undefined)) return undefined
  const { id, ...rest } = head
  const checkpoint: Checkpoint = { ...rest, ledger: id, ...(log === undefined ? {} : { access: log }) }
  const signatures = lines!
    .split("\n")
    .slice(0, -1)
    .map((line) => signatureIn(line, origin(checkpoint)))
  return signatures.includes(undefined)
    ? undefined
    : { ...checkpoint, signatures: signatures as ReadonlyArray<Signature> }
}

const accessIn = (line: string): Access | undefined => {
  const found = accessPattern.exec(line)
  const head = found === null ? undefined : headIn(found[1]!, found[2]!, found[3]!, found[4]!)
  if (head === undefined) return undefined
  const { id, ...rest } = head
  return { ...rest, log: id }
}

/** What a chain came to: its hash function, its name, its size and its root. */
const headIn = (hash: string, id: string, digits: string, base64: string) => {
  const root = Base64.decode(base64)
  const size = Number(digits)
  if (!isHashName(hash) || root?.length !== width || !Number.isSafeInteger(size)) return undefined
  return { hash, id: fromHex(id)!, size, root }
}

const signatureIn = (line: string, name: string): Signature | undefined => {
  const [, signer, base64] = line.split(" ")
  const bytes = Base64.decode(base64!)
  return signer === name && bytes?.length === 68 ? { key: bytes.slice(0, 4), bytes: bytes.slice(4) } : undefined
}

export const of = ({ hash, id }: Book, size: number, root: Uint8Array, access?: Access): Checkpoint => ({
  hash: hash.name,
  ledger: id,
  size,
  root,
  ...(access === undefined ? {} : { access })
})

/** The tag of Ed25519 in keys of signed notes. */
const ed25519 = 0x01

/**
 * The digest by which a signature names its key: the first four bytes, by SHA-256 whatever the ledger's own function is, as signed notes
 * have it. Shape: `publicKey` has 32 bytes.
 */
export const keyId = (name: string, publicKey: Uint8Array, sha256: Hash["digest"]): Uint8Array =>
  sha256(Uint8Array.of(...new TextEncoder().encode(name), 0x0a, ed25519, ...publicKey)).slice(0, 4)

/** A public key as one line of text, for the office that keeps checkpoints: name, digest of the key, key. */
export const keyLine = (name: string, publicKey: Uint8Array, sha256: Hash["digest"]): string =>
  `${name}+${toHex(keyId(name, publicKey, sha256))}+${Base64.encode(Uint8Array.of(ed25519, ...publicKey))}`

/** The public key in such a line; `undefined` when there is none. */
export const keyIn = (line: string): Uint8Array | undefined => {
  const bytes = Base64.decode(line.trim().split("+").slice(2).join("+"))
  return bytes?.length === 33 && bytes[0] === ed25519 ? bytes.slice(1) : undefined
}

/**
 * Sixteen hexadecimal digits that stand for a checkpoint on paper (检查点指纹), in groups of four.
 *
 * Exact: the first eight bytes of the hash of the lines that are signed, so that it can be written by hand and compared by eye.
 */
export const fingerprint = (checkpoint: Checkpoint, { digest }: Hash): string =>
  toHex(digest(new TextEncoder().encode(body(checkpoint))).slice(0, 8))
    .toUpperCase()
    .replace(/(.{4})(?!$)/g, "$1 ")
