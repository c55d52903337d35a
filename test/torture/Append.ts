/**
 * A program of its own that appends to a ledger until it is stopped: `FILE NAME BATCHES SIZE`. Says `ready`, and `NAME N` after the
 * entries of batch N are stored. Entries of a batch bear the keys `torture:NAME:N:i`.
 */
import * as fs from "node:fs"
import { Ledger } from "@doudi/app"
import { Day, type Entry, Quarter } from "@doudi/core"
import { SqliteStore } from "@doudi/sqlite"
import { Effect } from "effect"

const [file, name, batches, size] = process.argv.slice(2) as [string, string, string, string]
// In one write, and before anything else happens: what was said was true, however the process ends.
const say = (line: string) => fs.writeSync(1, `${line}\n`)

const entry = (key: string): Entry.Entry => ({
  key,
  kind: "determined",
  quarter: Quarter.quarter("2025Q3"),
  on: Day.day("2025-09-30"),
  actor: "torture",
  role: "operator",
  purpose: "test",
  pack: "sha256:0"
})

const program = Effect.gen(function* () {
  const ledger = yield* Ledger
  say("ready")
  for (let n = 0; n < Number(batches); n++) {
    yield* ledger.append(Array.from({ length: Number(size) }, (_, i) => entry(`torture:${name}:${n}:${i}`)))
    say(`${name} ${n}`)
  }
})

Effect.runPromise(Effect.provide(program, SqliteStore.layer({ filename: file, mode: "open" }))).then(
  () => process.exit(0),
  (error: { readonly _tag?: string; readonly code?: string }) => {
    const cause = String(error)
    say(
      `failed ${/NotWritten|OutcomeUnknown|StoreBusy|StoreUnreadable|Workspace\w+|PragmaRefused|\w+Problem/.exec(cause)?.[0] ?? "other"}`
    )
    process.exit(3)
  }
)
