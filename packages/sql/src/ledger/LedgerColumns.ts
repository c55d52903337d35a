import type { Entry } from "@doudi/core"
import type { Param } from "../Access.ts"

/** Columns of an entry that repeat what its header says, so that queries can go by them. */
export const names = ["entry_key", "kind", "quarter", "on_day", "department", "programme", "item", "amount", "state"]

/** Puts their values behind others, in the order of `names`. */
export const push = (values: Array<Param>, entry: Omit<Entry.Entry, "payload">): void => {
  const { amount, department, item, key, kind, on, programme, quarter, state } = entry
  values.push(
    key,
    kind,
    quarter,
    on,
    department ?? null,
    programme ?? null,
    item ?? null,
    amount ?? null,
    state ?? null
  )
}
