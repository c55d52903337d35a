import { Hash, Tree } from "@doudi/core"
import type { SqlError } from "@effect/sql"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import { book } from "./LedgerAppend.ts"

const atOnce = 8192

/** Walks over the hashes of entries after one, in order. */
const walk = (
  { values }: Access,
  afterSeq: number,
  until: number,
  take: (seq: number, hash: Uint8Array) => void
): Effect.Effect<void, SqlError.SqlError> =>
  Effect.gen(function* () {
    for (let after = afterSeq; after < until; ) {
      const rows = yield* values("SELECT seq, hash FROM ledger_entry WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", [
        after,
        until,
        atOnce
      ])
      if (rows.length === 0) return
      for (const [seq, hash] of rows) take(seq as number, hash as Uint8Array)
      after = rows[rows.length - 1]![0] as number
    }
  })

/** Hashes of the entries up to a size, one after another. */
export const hashes = (access: Access, size: number) =>
  Effect.gen(function* () {
    const leaves = new Uint8Array(size * Hash.size)
    yield* walk(access, 0, size, (seq, hash) => leaves.set(hash, (seq - 1) * Hash.size))
    return leaves
  })

/** The tree over all entries, from where the newest checkpoint left it. */
export const frontier = (access: Access) =>
  Effect.gen(function* () {
    const ledger = yield* book(access)
    if (ledger === undefined) return undefined
    const [last] = yield* access.values("SELECT size, frontier FROM ledger_checkpoint ORDER BY id DESC LIMIT 1")
    const tree =
      last === undefined
        ? new Tree.Frontier(ledger.hash)
        : (Tree.Frontier.unpack(ledger.hash, last[0] as number, last[1] as Uint8Array) ??
          new Tree.Frontier(ledger.hash))
    yield* walk(access, tree.size, Number.MAX_SAFE_INTEGER, (_, hash) => tree.add(hash))
    return tree
  })
