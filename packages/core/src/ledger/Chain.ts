import { Frame } from "./Frame.ts"
import { type Hash, same } from "./Hash.ts"

/** A ledger's identity: 16 random bytes that were drawn when it was opened, and the hash function it was opened with. */
export interface Book {
  readonly id: Uint8Array
  readonly hash: Hash
}

/**
 * An entry as it is stored (台账记录). The hash covers these bytes as they stand; nothing is ever written anew to be checked.
 *
 * Shape: `seq` counts from 1 without a gap. `commit` stands for the payload, and is empty where there is none.
 */
export interface Sealed {
  readonly seq: number
  readonly header: Uint8Array
  readonly commit: Uint8Array
  readonly hash: Uint8Array
}

/** What an entry holds besides its header (附件): bytes that may name a person, and the random salt that keeps them from being guessed. */
export interface Payload {
  readonly salt: Uint8Array
  readonly bytes: Uint8Array
}

const none = new Uint8Array(0)
// A scratch pad: nothing here waits, so no two uses overlap.
const frame = new Frame()

/** What stands before the first entry: it binds the whole chain to this ledger and its hash function. */
export const genesis = ({ hash, id }: Book): Uint8Array =>
  frame.begin("doudi/ledger/1").raw(id).text(hash.name).digest(hash)

/** What stands for a payload in its entry. Without the salt it says nothing of the bytes, however short they are. */
export const commit = ({ bytes, salt }: Payload, hash: Hash): Uint8Array =>
  frame.begin("doudi/payload/1").block(salt).block(bytes).digest(hash)

/**
 * The hash of an entry: of the ledger, its place, the hash of the entry before it, its header, and what stands for its payload.
 *
 * It is a leaf hash of RFC 6962 at the same time, so that one hash a row serves the chain and the tree.
 */
export const entryHash = (
  { hash, id }: Book,
  seq: number,
  previous: Uint8Array,
  header: Uint8Array,
  commit: Uint8Array = none
): Uint8Array =>
  frame.beginLeaf("doudi/entry/1").raw(id).u64(seq).raw(previous).block(header).block(commit).digest(hash)

/** Whether an entry follows the one before it. */
export const follows = (book: Book, previous: Uint8Array, entry: Sealed): boolean =>
  same(entry.hash, entryHash(book, entry.seq, previous, entry.header, entry.commit))

/** Whether a payload is the one an entry stands for. */
export const holds = (payload: Payload, entry: Sealed, hash: Hash): boolean => same(commit(payload, hash), entry.commit)
