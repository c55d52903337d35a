import { type Entry, Holdings } from "@doudi/core"
import { Effect } from "effect"
import { Backups } from "../port/Backups.ts"
import { type ImportRecord, Imports } from "../port/Imports.ts"
import { Ledger } from "../port/Ledger.ts"
import type { StoreFailure } from "../port/Store.ts"

/** What a workspace has that an older copy of it has not (备份之后的内容), in the words of the work to be done again. */
export interface MissingSince {
  /** Whether the workspace goes on from where the copy ends; if not, they are different ledgers and the rest says little. */
  readonly sameLedger: boolean
  readonly shortfalls: ReadonlyArray<Holdings.Shortfall>
  /** Files that came in since, oldest first: to be imported again. */
  readonly imports: ReadonlyArray<ImportRecord>
  /** Entries since, counted. Shape: ascending by quarter, then in the order in which the kinds first came. */
  readonly entries: ReadonlyArray<{
    readonly quarter: string
    readonly kind: Entry.EntryKind
    readonly entries: number
  }>
}

const pageSize = 5000

/** What the open workspace has that a copy with these holdings has not. Fails: `StoreFailure`. */
export const missingSince: (
  copy: Holdings.Holdings
) => Effect.Effect<MissingSince, StoreFailure, Backups | Imports | Ledger> = Effect.fn("missingSince")(function* (
  copy: Holdings.Holdings
) {
  const backups = yield* Backups
  const ledger = yield* Ledger
  const end = copy.last?.seq ?? 0
  const counted = new Map<string, { quarter: string; kind: Entry.EntryKind; entries: number }>()
  for (let after = end; ; ) {
    const page = yield* ledger.page(after, pageSize)
    if (page.length === 0) break
    for (const { kind, quarter } of page) {
      const found = counted.get(`${quarter}/${kind}`) ?? { quarter, kind, entries: 0 }
      counted.set(`${quarter}/${kind}`, { ...found, entries: found.entries + 1 })
    }
    after = page[page.length - 1]!.seq
  }
  const imports = yield* (yield* Imports).all
  return {
    sameLedger: Holdings.goesOn(copy, copy.last === undefined ? undefined : yield* backups.lineAt(end)),
    shortfalls: Holdings.shortfalls(copy, yield* backups.holdings),
    imports: [...imports].sort((a, b) => a.id - b.id).slice(copy.counts.imports),
    entries: [...counted.values()].sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0))
  }
})
