import * as Base64 from "./Base64.ts"
import { type Book, commit, entryHash, type Payload } from "./Chain.ts"
import * as Checkpoint from "./Checkpoint.ts"
import type { Recorded } from "./Entry.ts"
import { type Hash, type HashName, same, size as width } from "./Hash.ts"
import * as Header from "./Header.ts"
import { stands } from "./Tree.ts"

/**
 * One entry with what proves that it stands in a ledger (单笔凭据), without the rest of it.
 *
 * Shape: `path` leads from the entry to the root of `note`, nearest first. `payload` is there only where it was asked for.
 */
export interface Proof {
  readonly seq: number
  readonly previous: Uint8Array
  readonly header: Uint8Array
  readonly commit: Uint8Array
  readonly payload?: Payload
  readonly path: ReadonlyArray<Uint8Array>
  readonly note: string
}

export const format = "doudi-entry-proof/1"

/** The proof as a JSON text, with every byte in base64. */
export const encode = (proof: Proof): string =>
  `${JSON.stringify(
    {
      format,
      seq: String(proof.seq),
      previous: Base64.encode(proof.previous),
      header: Base64.encode(proof.header),
      commit: Base64.encode(proof.commit),
      ...(proof.payload === undefined
        ? {}
        : { payload: { salt: Base64.encode(proof.payload.salt), bytes: Base64.encode(proof.payload.bytes) } }),
      path: proof.path.map(Base64.encode),
      note: proof.note
    },
    null,
    2
  )}\n`

/** The proof that a text holds; `undefined` when it holds none. */
export const decode = (text: string): Proof | undefined => {
  try {
    const found = JSON.parse(text)
    const seq = Number(found.seq)
    if (found.format !== format || String(seq) !== found.seq || !Number.isSafeInteger(seq)) return undefined
    if (typeof found.note !== "string" || !Array.isArray(found.path)) return undefined
    return {
      seq,
      previous: bytes(found.previous),
      header: bytes(found.header),
      commit: bytes(found.commit),
      ...(found.payload === undefined
        ? {}
        : { payload: { salt: bytes(found.payload.salt), bytes: bytes(found.payload.bytes) } }),
      path: found.path.map(bytes),
      note: found.note
    }
  } catch {
    return undefined
  }
}

const bytes = (text: unknown): Uint8Array => {
  const found = typeof text === "string" ? Base64.decode(text) : undefined
  if (found === undefined) throw new RangeError("not base64")
  return found
}

/** What a proof shows. `entry` is absent when the header is of a later version. */
export interface Shown {
  readonly note: Checkpoint.Note
  readonly entry: Recorded | undefined
}

/**
 * What a proof shows when it holds: that the entry stands at its place in the ledger of its note. `undefined` when it does not hold.
 *
 * Whose note it is, this does not say: hold it against one that was kept, or check its signature.
 */
export const check = (proof: Proof, hashes: Readonly<Record<HashName, Hash>>): Shown | undefined => {
  const note = Checkpoint.decode(proof.note)
  if (note === undefined || proof.previous.length !== width || ![0, width].includes(proof.commit.length))
    return undefined
  const book: Book = { id: note.ledger, hash: hashes[note.hash] }
  const leaf = entryHash(book, proof.seq, proof.previous, proof.header, proof.commit)
  if (!stands(book.hash, leaf, proof.seq - 1, note.size, proof.path, note.root)) return undefined
  if (proof.payload !== undefined && !same(commit(proof.payload, book.hash), proof.commit)) return undefined
  return { note, entry: Header.decode(proof.seq, proof.header) }
}
