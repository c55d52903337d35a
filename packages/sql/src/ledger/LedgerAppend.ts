import { randomBytes } from "node:crypto"
import { KeyReused } from "@doudi/app"
import { Chain, Entry, Hash, Header } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"
import * as LedgerColumns from "./LedgerColumns.ts"
import { hashes } from "./NodeHash.ts"
import { now } from "../WorkspaceSql.ts"

const into = {
  entry: { table: "ledger_entry", columns: ["seq", ...LedgerColumns.names, "header", "payload_hash", "hash"] },
  posting: { table: "ledger_posting", columns: ["seq", "number", "account", "amount"] },
  payload: { table: "ledger_payload", columns: ["seq", "salt", "bytes"] }
}
/** Entries whose rows are gathered at once: few enough that what is put together for them is gone before the collector looks. */
const atOnce = 256
/** Where the chain ends: the last entry's number and hash. */
interface End {
  readonly seq: number
  readonly hash: Uint8Array
}
const saltSize = 16
const none: Uint8Array = new Uint8Array(0)

/** The ledger of the workspace, when it is open. */
export const book = ({ values }: Access) =>
  Effect.map(values("SELECT id, hash FROM ledger"), ([row]): Chain.Book | undefined =>
    row === undefined ? undefined : { id: row[0] as Uint8Array, hash: hashes[row[1] as Hash.HashName] }
  )

/** The ledger that is open, or one that is opened now under a random name. */
export const opened = (access: Access, name: Hash.HashName) =>
  Effect.gen(function* () {
    const there = yield* book(access)
    if (there !== undefined) return there
    const id = randomBytes(16)
    yield* access.values("INSERT INTO ledger (one, id, hash) VALUES (1, ?, ?)", [id, name])
    return { id, hash: hashes[name] }
  })

/** Writes the entries that are new behind the last one, each with the hash of the one before it. Returns how many were new. */
export const append = (access: Access, entries: ReadonlyArray<Entry.Entry>) =>
  Effect.gen(function* () {
    const { insert } = access
    const ledger = yield* opened(access, "sm3")
    const fresh = yield* unwritten(access, ledger, entries)
    if (fresh.length === 0) return 0
    const last = yield* lastOf(access, ledger)
    // A clock that was set back must not turn the order of the ledger round.
    const recordedAt = later(yield* now, last.recordedAt)
    let end: End = last
    for (let at = 0; at < fresh.length; at += atOnce) {
      const { next, rows } = sealed(ledger, end, fresh.slice(at, at + atOnce), recordedAt)
      yield* insert(into.posting, rows.postings)
      yield* insert(into.entry, rows.entries)
      yield* insert(into.payload, rows.payloads)
      end = next
    }
    return fresh.length
  })

const later = (a: string, b: string): string => {
  if (a < b) return b
  return a
}

/** The rows of entries that follow the last one, gathered in a plain loop before anything is stored. */
const sealed = (ledger: Chain.Book, last: End, entries: ReadonlyArray<Entry.Entry>, recordedAt: string) => {
  const rows = { entries: [] as Array<Param>, postings: [] as Array<Param>, payloads: [] as Array<Param> }
  const salts = randomBytes(saltSize * entries.reduce((n, { payload }) => (payload === undefined ? n : n + 1), 0))
  let salted = 0
  let { hash, seq } = last
  for (const given of entries) {
    const entry = Entry.uniform(given)
    seq++
    let commit = none
    if (entry.payload !== undefined) {
      const salt = salts.subarray(salted, salted + saltSize)
      salted += saltSize
      const bytes = Header.encodePayload(entry.payload)
      commit = Chain.commit({ salt, bytes }, ledger.hash)
      rows.payloads.push(seq, salt, bytes)
    }
    const header = Header.encode(entry, recordedAt)
    hash = Chain.entryHash(ledger, seq, hash, header, commit)
    rows.entries.push(seq)
    LedgerColumns.push(rows.entries, entry)
    rows.entries.push(header, commit, hash)
    let number = 0
    for (const { account, amount } of entry.postings ?? []) rows.postings.push(seq, ++number, account, amount)
  }
  return { rows, next: { seq, hash } }
}

/** The end of the chain: the last entry, or what stands before the first. */
const lastOf = ({ values }: Access, ledger: Chain.Book) =>
  Effect.map(values("SELECT seq, hash, header FROM ledger_entry ORDER BY seq DESC LIMIT 1"), ([row]) => {
    if (row === undefined) return { seq: 0, hash: Chain.genesis(ledger), recordedAt: "" }
    const [seq, hash, header] = row as [number, Uint8Array, Uint8Array]
    return { seq, hash, recordedAt: Header.decode(seq, header)?.recordedAt ?? "" }
  })

/** The entries whose keys are not written yet, each once. Fails: `KeyReused` for a key that stands for another content. */
const unwritten = (access: Access, ledger: Chain.Book, entries: ReadonlyArray<Entry.Entry>) =>
  Effect.gen(function* () {
    const first = new Map<string, Entry.Entry>()
    for (const entry of entries) {
      const other = first.get(entry.key)
      if (other === undefined) first.set(entry.key, entry)
      else if (JSON.stringify(other) !== JSON.stringify(entry)) return yield* new KeyReused({ key: entry.key })
    }
    const keys = [...first.keys()]
    const there = yield* access.lookup("SELECT entry_key, seq FROM ledger_entry WHERE entry_key", keys)
    for (const [key, seq] of new Map(there as ReadonlyArray<readonly [string, number]>)) {
      if (!(yield* isSame(access, ledger, seq, first.get(key)!))) return yield* new KeyReused({ key })
      first.delete(key)
    }
    return [...first.values()]
  })

/** Whether a written entry says what this one says. Only the time of writing may differ. */
const isSame = ({ values }: Access, { hash }: Chain.Book, seq: number, entry: Entry.Entry) =>
  Effect.map(
    values(
      `SELECT e.header, e.payload_hash, p.salt FROM ledger_entry e LEFT JOIN ledger_payload p ON p.seq = e.seq
       WHERE e.seq = ?`,
      [seq]
    ),
    ([row]) => {
      const [header, commit, salt] = row as [Uint8Array, Uint8Array, Uint8Array | null]
      const recordedAt = Header.decode(seq, header)?.recordedAt
      if (recordedAt === undefined || !Hash.same(Header.encode(entry, recordedAt), header)) return false
      if (entry.payload === undefined || commit.length === 0) return entry.payload === undefined && commit.length === 0
      // What was erased cannot be compared any more.
      return (
        salt === null || Hash.same(Chain.commit({ salt, bytes: Header.encodePayload(entry.payload) }, hash), commit)
      )
    }
  )
