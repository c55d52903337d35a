import type { Entry } from "@doudi/core"

/** Columns of an entry that repeat what its header says, so that queries can go by them. */
export const names = ["entry_key", "kind", "quarter", "on_day", "department", "programme", "item", "amount", "state"]

/** Their values, in the order of `names`. */
export const of = (entry: Omit<Entry.Entry, "payload">): ReadonlyArray<string | number | null> => [
  entry.key,
  entry.kind,
  entry.quarter,
  entry.on,
  entry.department ?? null,
  entry.programme ?? null,
  entry.item ?? null,
  entry.amount ?? null,
  entry.state ?? null
]
