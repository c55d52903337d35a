import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto"
import {
  AccessNote,
  Chain,
  Checkpoint,
  Consistency,
  Day,
  type Entry,
  Fen,
  Hash,
  Header,
  Money,
  Posting,
  Proof,
  Quarter,
  Tree
} from "@doudi/core"

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex")
const of = (name: Hash.HashName): Hash.Hash => ({ name, digest: (bytes) => createHash(name).update(bytes).digest() })
export const hashes = { sm3: of("sm3"), sha256: of("sha256") }

const id = Uint8Array.from({ length: 16 }, (_, i) => i)
const seed = Buffer.from("302e020100300506032b657004220420".padEnd(96, "07"), "hex")
const key = createPrivateKey({ key: seed, format: "der", type: "pkcs8" })
const publicKey = Buffer.from(createPublicKey(key).export({ format: "jwk" }).x!, "base64url")
const sha256 = hashes.sha256.digest

const shared = {
  quarter: Quarter.quarter("2025Q3"),
  on: Day.day("2025-09-30"),
  actor: "desk-1",
  role: "clerk",
  purpose: "example",
  pack: "sha256:0"
}
const item = { programme: "dibao", department: "civil-affairs", held: Fen.fen(30_000) }
const answered = { ...item, household: Posting.account("household", "00112233aabbccdd") }
const amount = Fen.fen(25_000)
const [freed, paid] = [Money.freed(item, "delivered", amount), Money.paid(answered, amount)]
const given = { department: item.department, programme: item.programme, item: 1, amount }

/** A ledger of every shape an entry has: with and without payload and money, with letters beyond ASCII, corrected, closed. */
export const entries: ReadonlyArray<Entry.Entry> = [
  { ...shared, key: "opened", kind: "opened", digest: hex(id) },
  { ...shared, key: "key:1", kind: "keyed", digest: hex(publicKey) },
  { ...shared, key: "import:roster:illness:00", kind: "imported", digest: "00".repeat(32), count: 12 },
  {
    ...{ ...shared, key: "push:1", kind: "pushed", department: item.department, programme: item.programme, item: 1 },
    amount: Fen.fen(20_000),
    amountHigh: Fen.fen(30_000),
    postings: Money.pushed(item),
    payload: { household: "H1", no: 0, offer: 1, need: "income", form: "cash", per: "month" }
  },
  {
    ...{ ...shared, key: "feedback:1:2025Q3:delivered", kind: "fedBack", department: item.department, item: 1 },
    ...{ state: "delivered", amount, postings: freed },
    payload: { reason: "示例“原因”\n𠮷" }
  },
  { ...shared, key: "granted:1", kind: "granted", ...given },
  { ...shared, key: "delivered:1", kind: "delivered", ...given },
  { ...shared, key: "paid:1", kind: "paid", ...given, postings: paid },
  { ...shared, key: "closed:2025Q3", kind: "quarterClosed", amount: Fen.fen(25_000) },
  {
    ...{ ...shared, key: "reversal:1", kind: "corrected", quarter: Quarter.quarter("2025Q4"), item: 1, corrects: 5 },
    amount: Fen.fen(-25_000),
    postings: Posting.reversed([...freed, ...paid])
  }
]

const signed = (checkpoint: Checkpoint.Checkpoint): string => {
  const bytes = Uint8Array.from(sign(null, Buffer.from(Checkpoint.body(checkpoint)), key))
  const keyId = Checkpoint.keyId(Checkpoint.origin(checkpoint), publicKey, sha256)
  return Checkpoint.encode({ ...checkpoint, signatures: [{ key: keyId, bytes }] })
}

/** A log of three people who looked at something. */
const log = (hash: Hash.Hash) => {
  const book: Chain.Book = { id: id.map((byte) => 0xff - byte), hash }
  const tree = new Tree.Frontier(hash)
  let previous = Chain.genesis(book)
  const notes = [1, 2, 3].map((seq) => {
    const who = { actor: `desk-${seq}`, role: "clerk", purpose: "example", at: `2025-10-0${seq}T00:00:00.000Z` }
    const header = AccessNote.encode({ ...who, act: "read", what: "explain", household: `H${seq}`, count: 1 })
    previous = Chain.entryHash(book, seq, previous, header)
    tree.add(previous)
    return { seq, header: Buffer.from(header).toString(), hash: hex(previous) }
  })
  const head: Checkpoint.Access = { hash: hash.name, log: book.id, size: tree.size, root: tree.root() }
  return { genesis: hex(Chain.genesis(book)), notes, head }
}

/** Worked examples of the format, from the core: what `docs/reference/ledger-vectors.json` holds for one hash function. */
export const vectors = (name: Hash.HashName) => {
  const hash = hashes[name]
  const book: Chain.Book = { id, hash }
  let previous = Chain.genesis(book)
  const leaves = new Uint8Array(entries.length * Hash.size)
  const tree = new Tree.Frontier(hash)
  const roots = [hex(tree.root())]
  const written = entries.map((entry, i) => {
    const seq = i + 1
    const header = Header.encode(entry, `2025-10-${String(seq).padStart(2, "0")}T00:00:00.000Z`)
    const salt = Uint8Array.from({ length: 16 }, (_, at) => 16 * seq + at)
    const payload = entry.payload && { salt, bytes: Header.encodePayload(entry.payload) }
    const commit = payload === undefined ? new Uint8Array(0) : Chain.commit(payload, hash)
    const before = previous
    previous = Chain.entryHash(book, seq, before, header, commit)
    leaves.set(previous, i * Hash.size)
    tree.add(previous)
    roots.push(hex(tree.root()))
    return { seq, header, payload, commit, before, hash: previous }
  })
  const checkpoint = Checkpoint.of(book, 9, Buffer.from(roots[9]!, "hex"))
  const note = signed(checkpoint)
  const access = log(hash)
  const newer = signed(Checkpoint.of(book, 10, Buffer.from(roots[10]!, "hex"), access.head))
  const { before, commit, header, payload, seq } = written[4]!
  const path = Tree.proofOf(hash, leaves.subarray(0, 9 * Hash.size), 4)
  return {
    hash: name,
    id: hex(id),
    genesis: hex(Chain.genesis(book)),
    entries: written.map(({ commit, hash, header, payload, seq }) => ({
      seq,
      header: Buffer.from(header).toString(),
      ...(payload === undefined
        ? {}
        : { payload: { salt: hex(payload.salt), bytes: Buffer.from(payload.bytes).toString() } }),
      payloadHash: hex(commit),
      hash: hex(hash)
    })),
    roots,
    publicKey: Checkpoint.keyLine(Checkpoint.origin(checkpoint), publicKey, sha256),
    note,
    fingerprint: Checkpoint.fingerprint(checkpoint, hash),
    proof: JSON.parse(
      Proof.encode({ seq, previous: before, header, commit, ...(payload === undefined ? {} : { payload }), path, note })
    ),
    access: { id: hex(access.head.log), genesis: access.genesis, notes: access.notes, root: hex(access.head.root) },
    consistency: JSON.parse(
      Consistency.encode({ older: note, newer, path: Tree.consistencyOf(hash, leaves, checkpoint.size) })
    )
  }
}
