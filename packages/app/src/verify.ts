import { Audit, type Finding, Hash } from "@doudi/core"
import { Effect } from "effect"
import { Integrity } from "./port/Integrity.ts"
import { Ledger } from "./port/Ledger.ts"
import { Progress } from "./port/Progress.ts"
import { Store } from "./port/Store.ts"

/** What a check came to (核验结果). `head` is the hash of the last entry, `root` that of the tree over all. */
export interface Verified {
  readonly entries: number
  readonly hash: Hash.HashName | undefined
  readonly head: string | undefined
  readonly root: string | undefined
  readonly findings: ReadonlyArray<Finding.Finding>
}

const pageSize = 4096

/**
 * Checks the ledger of a workspace, entry by entry (台账核验), as it is at one moment. Changes nothing.
 *
 * Fails: `StoreFailure`; what is wrong with the ledger is a finding.
 */
export const verifyLedger = Effect.fn("verifyLedger")(function* () {
  const store = yield* Store
  return yield* store.read(chain)
})

/**
 * Checks a whole workspace (完整核验): the database file, its structure, the ledger, and every table that repeats other records.
 *
 * Fails: `StoreFailure`; what is wrong is a finding.
 */
export const verify = Effect.fn("verify")(function* () {
  const store = yield* Store
  const integrity = yield* Integrity
  return yield* store.read(
    Effect.gen(function* () {
      const progress = yield* Progress
      yield* progress.begin({ zh: "检查数据库", en: "Checking the database" })
      const database = [...(yield* integrity.database), ...(yield* integrity.schema)]
      yield* progress.end
      const ledger = yield* chain
      yield* progress.begin({ zh: "重算各表", en: "Rebuilding tables" })
      const projections = yield* integrity.projections
      yield* progress.end
      return { ...ledger, findings: [...database, ...ledger.findings, ...projections] } satisfies Verified
    })
  )
})

const chain = Effect.gen(function* () {
  const ledger = yield* Ledger
  const progress = yield* Progress
  const book = yield* ledger.book
  const total = yield* ledger.count()
  if (book === undefined) {
    const findings: ReadonlyArray<Finding.Finding> = total === 0 ? [] : [{ code: "ENTRY_CHANGED", seq: 1 }]
    return { entries: total, hash: undefined, head: undefined, root: undefined, findings } satisfies Verified
  }
  const audit = new Audit.Audit(book)
  yield* progress.begin({ zh: "核验台账", en: "Checking the ledger" }, total)
  for (let done = 0; ; ) {
    const page = yield* ledger.kept(audit.size, pageSize)
    if (page.length === 0) break
    for (const entry of page) audit.take(entry)
    done += page.length
    yield* progress.advance(done)
  }
  yield* progress.end
  audit.end()
  return {
    entries: total,
    hash: book.hash.name,
    head: Hash.toHex(audit.head),
    root: Hash.toHex(audit.root()),
    findings: audit.findings
  } satisfies Verified
})
