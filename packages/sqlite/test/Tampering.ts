import { Ledger, Signer, silentProgress, Store, verify, verifyLedger } from "@doudi/app"
import { Day, type Entry, Fen, type Finding, Posting, Quarter } from "@doudi/core"
import Sqlite from "better-sqlite3"
import { Effect, Layer } from "effect"
import fs from "node:fs"
import { using } from "./Workspaces.ts"

const quarter = Quarter.quarter("2025Q3")

/** Entries of a quarter: some with money, some with something kept apart. */
export const entries = (count: number, from = 0): ReadonlyArray<Entry.Entry> =>
  Array.from({ length: count }, (_, i): Entry.Entry => {
    const n = from + i
    const amount = Fen.fen(10_000 + n)
    return {
      key: `entry:${n}`,
      kind: n % 3 === 0 ? "pushed" : "fedBack",
      quarter,
      on: Day.day("2025-07-01"),
      actor: "desk-1",
      role: "operator",
      purpose: "deliver",
      pack: "0".repeat(64),
      department: `department-${n % 3}`,
      ...(n % 3 === 0 ? {} : { state: "delivered" as const }),
      ...(n % 2 === 0
        ? {
            amount,
            postings: Posting.move(
              Posting.account("budget", "dibao"),
              Posting.account("household", `h${n % 5}`),
              amount
            )
          }
        : {}),
      ...(n % 4 === 0 ? { payload: { household: `H${n % 5}`, reason: "示例" } } : {})
    }
  })

/** Makes a workspace whose ledger holds entries, in several writes. */
export const ledgerOf = (file: string, count: number, hash: "sm3" | "sha256" = "sm3") =>
  using(
    file,
    Effect.gen(function* () {
      const ledger = yield* Ledger
      yield* (yield* Store).write(ledger.open(hash))
      for (let at = 0; at < count; at += 5) yield* ledger.append(entries(Math.min(5, count - at), at))
    })
  )

/** Somebody with the file and the tools: every trigger is gone for the statements, and back when they are done. */
export const tamper = (from: string, to: string, change: (db: InstanceType<typeof Sqlite>) => void): void => {
  fs.copyFileSync(from, to)
  fs.chmodSync(to, 0o600)
  const db = new Sqlite(to)
  try {
    const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as ReadonlyArray<{
      readonly name: string
      readonly sql: string
    }>
    for (const setting of ["foreign_keys = OFF", "ignore_check_constraints = ON", "synchronous = OFF"])
      db.pragma(setting)
    db.exec("BEGIN")
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
    change(db)
    for (const { sql } of triggers) db.exec(sql)
    db.exec("COMMIT")
  } finally {
    db.close()
  }
}

/** Nobody signs, and nothing is signed. */
const nobody = Layer.succeed(Signer, {
  publicKey: Effect.succeed(undefined),
  sign: () => Effect.die("nobody signs"),
  make: Effect.die("nobody signs"),
  isSignedBy: () => false,
  sha256: (bytes) => bytes
})
const alone = Layer.merge(silentProgress, nobody)

/** What checks find: of the ledger alone, and of the whole workspace. */
export const findings = (file: string) => using(file, Effect.provide(Effect.map(verifyLedger(), codes), alone), "open")
export const allFindings = (file: string) => using(file, Effect.provide(Effect.map(verify(), codes), alone), "open")

const codes = ({ findings }: { readonly findings: ReadonlyArray<Finding.Finding> }): ReadonlyArray<string> =>
  findings.map(({ code, seq, where }) => [code, seq ?? where].join(" "))
