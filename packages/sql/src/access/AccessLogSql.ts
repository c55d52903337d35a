import { randomBytes } from "node:crypto"
import { AccessLog } from "@doudi/app"
import { AccessNote, Chain, type Finding, type Hash, Tree } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import { AccessAudit } from "./AccessAudit.ts"
import { hashes } from "../ledger/NodeHash.ts"
import { now } from "../WorkspaceSql.ts"

const pageSize = 4096
const into = { table: "access_note", columns: ["seq", "header", "hash"] }

export const make = (access: Access): typeof AccessLog.Service => {
  const { insert, reading, values, writing } = access
  const pages = <A>(take: (seq: number, header: Uint8Array, hash: Uint8Array) => A | undefined) =>
    Effect.gen(function* () {
      const taken: Array<A> = []
      for (let after = 0; ; ) {
        const rows = yield* values("SELECT seq, header, hash FROM access_note WHERE seq > ? ORDER BY seq LIMIT ?", [
          after,
          pageSize
        ])
        for (const [seq, header, hash] of rows) {
          const found = take(seq as number, header as Uint8Array, hash as Uint8Array)
          if (found !== undefined) taken.push(found)
        }
        if (rows.length < pageSize) return taken
        after = rows[rows.length - 1]![0] as number
      }
    })
  return AccessLog.of({
    note: (note) =>
      writing(
        Effect.gen(function* () {
          const book = yield* opened(access)
          const [last] = yield* values("SELECT seq, header, hash FROM access_note ORDER BY seq DESC LIMIT 1")
          const clock = yield* now
          // A clock that was set back must not turn the order of the notes round.
          const before = last === undefined ? "" : (AccessNote.decode(last[1] as Uint8Array)?.at ?? "")
          const seq = last === undefined ? 1 : (last[0] as number) + 1
          const header = AccessNote.encode({ ...note, at: [before, clock].sort()[1]! })
          const previous = last === undefined ? Chain.genesis(book) : (last[2] as Uint8Array)
          yield* insert(into, [seq, header, Chain.entryHash(book, seq, previous, header)])
        })
      ).pipe(Effect.asVoid),
    since: (instant) =>
      reading(
        pages((_, header) => {
          const note = AccessNote.decode(header)
          return note !== undefined && note.at >= instant ? note : undefined
        })
      ),
    head: reading(
      Effect.gen(function* () {
        const book = yield* bookOf(access)
        if (book === undefined) return undefined
        const tree = new Tree.Frontier(book.hash)
        yield* pages((_seq, _header, hash) => void tree.add(hash))
        return tree.size === 0 ? undefined : { hash: book.hash.name, log: book.id, size: tree.size, root: tree.root() }
      })
    ),
    check: (marks = []) =>
      reading(
        Effect.gen(function* () {
          const book = yield* bookOf(access)
          const audit = book === undefined ? undefined : new AccessAudit(book, marks)
          const wrong = yield* pages((seq, header, hash): Finding.Finding | undefined => {
            const holds = audit?.follows({ seq, header, hash, commit: none }) === true
            return holds && AccessNote.decode(header) !== undefined ? undefined : { code: "ACCESS_CHANGED", seq }
          })
          const short = marks.map(({ where }): Finding.Finding => ({ code: "ACCESS_SHORTER", where }))
          return [...wrong.slice(0, 1), ...(audit?.end() ?? short)]
        })
      )
  })
}
const none = new Uint8Array(0)

const bookOf = ({ values }: Access) =>
  Effect.map(values("SELECT id, hash FROM access_log"), ([row]): Chain.Book | undefined =>
    row === undefined ? undefined : { id: row[0] as Uint8Array, hash: hashes[row[1] as Hash.HashName] }
  )

/** The log's name and hash function, drawn when the first note comes. */
const opened = (access: Access) =>
  Effect.gen(function* () {
    const there = yield* bookOf(access)
    if (there !== undefined) return there
    const id = randomBytes(16)
    yield* access.values("INSERT INTO access_log (one, id, hash) VALUES (1, ?, ?)", [id, "sm3"])
    return { id, hash: hashes.sm3 }
  })
