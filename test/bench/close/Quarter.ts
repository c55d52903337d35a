import path from "node:path"
import { initWorkspace, Ledger, Signer } from "@doudi/app"
import { Day, type Entry, Fen, Money, Posting, Quarter } from "@doudi/core"
import { KeyFile } from "@doudi/files"
import * as Packs from "@doudi/packs"
import { SqliteStore } from "@doudi/sqlite"
import Sqlite from "better-sqlite3"
import { Effect, Either, Layer } from "effect"

export const quarter = Quarter.quarter("2025Q3")
export const actor = { actor: "desk-1", role: "clerk", purpose: "bench" }

/** The workspace in a folder, with a key that signs. */
export const environment = (folder: string, mode: "open" | "create") =>
  Layer.merge(
    SqliteStore.layer({ filename: path.join(folder, "doudi.db"), mode }),
    KeyFile.layer(path.join(folder, "ledger.pem"))
  )

type State = Exclude<Entry.FeedbackState, "granted">

/** A pushed item with its answer: eight of ten are delivered, one is refused, one is still in progress. */
interface Item {
  readonly item: number
  readonly department: string
  readonly programme: string
  readonly planned: Fen.Fen
  readonly paid: Fen.Fen
  readonly state: State
}
const itemOf = (item: number): Item => ({
  item,
  department: `department-${item % 8}`,
  programme: `programme-${item % 20}`,
  planned: Fen.fen(30_000 + (item % 50_000)),
  paid: Fen.fen(20_000 + (item % 50_000)),
  state: item % 10 === 0 ? "refused" : item % 10 === 5 ? "inProgress" : "delivered"
})
const accountOf = (item: number): string => Posting.account("household", item.toString(16).padStart(16, "0"))

/** The entries of an item, as pushing it and taking in its answer write them. */
const entriesOf = ({ department, item, paid, planned, programme, state }: Item): ReadonlyArray<Entry.Entry> => {
  const of = { programme, department, household: accountOf(item), held: planned }
  const shared = { quarter, on: Day.day("2025-09-30"), pack: "0".repeat(64), department, programme, item, ...actor }
  const money = state === "delivered" ? { amount: paid } : {}
  const freed = Money.freed(of, state, state === "delivered" ? paid : undefined)
  const given: ReadonlyArray<Entry.Entry> =
    state === "delivered"
      ? [
          { ...shared, key: `granted:${item}`, kind: "granted", ...money },
          { ...shared, key: `delivered:${item}`, kind: "delivered", ...money },
          { ...shared, key: `paid:${item}`, kind: "paid", ...money, postings: Money.paid(of, paid) }
        ]
      : []
  return [
    { ...shared, key: `push:${item}`, kind: "pushed", amount: planned, postings: Money.pushed(of) },
    {
      ...{ ...shared, key: `feedback:${item}:${quarter}:${state}`, kind: "fedBack", state, ...money },
      ...(freed.length === 0 ? {} : { postings: freed })
    },
    ...given
  ]
}

/**
 * A workspace whose quarter has so many entries in its ledger and is ready to be closed. Items and answers go past the use cases, straight
 * into their tables; the entries are appended as always.
 */
export const build = async (folder: string, entries: number): Promise<void> => {
  const ready = Effect.gen(function* () {
    yield* initWorkspace(Either.getOrThrow(Packs.pack(Packs.sample)))
    yield* (yield* Signer).make
  })
  await Effect.runPromise(Effect.provide(ready, environment(folder, "create")))
  // Four and two fifths of entries an item.
  const items = Math.ceil(entries / 4.4)
  fill(path.join(folder, "doudi.db"), items)
  const append = Effect.gen(function* () {
    const ledger = yield* Ledger
    for (let from = 1; from <= items; from += 2000) {
      const batch: Array<Entry.Entry> = []
      for (let item = from; item < from + 2000 && item <= items; item++) batch.push(...entriesOf(itemOf(item)))
      yield* ledger.append(batch)
    }
  })
  await Effect.runPromise(Effect.provide(append, environment(folder, "open")))
}

const fill = (file: string, items: number): void => {
  const db = new Sqlite(file)
  for (const setting of ["foreign_keys = OFF", "synchronous = OFF", "cache_size = -65536"]) db.pragma(setting)
  const insert = (table: string, columns: string) =>
    db.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns
        .split(",")
        .map(() => "?")
        .join(",")})`
    )
  const terms = new Map<string, number>()
  const term = (text: string): number => {
    const known = terms.get(text)
    if (known !== undefined) return known
    const id = Number(db.prepare("INSERT INTO term (text) VALUES (?)").run(text).lastInsertRowid)
    terms.set(text, id)
    return id
  }
  const household = insert("household", "seq,id,current_version")
  const account = insert("household_account", "household,account")
  const push = insert(
    "push_item",
    "item,quarter,household,member_no,offer,programme,department,need,form,amount,per,planned"
  )
  const answer = insert("answer", "item,import,quarter,state,amount,on_day")
  db.transaction(() => {
    for (let n = 1; n <= items; n++) {
      const { department, paid, planned, programme, state } = itemOf(n)
      household.run(n, `H${n}`, n)
      account.run(n, accountOf(n))
      push.run(n, quarter, n, 0, 1, term(programme), term(department), term("need"), "cash", planned, "once", planned)
      answer.run(n, 1, quarter, state, state === "delivered" ? paid : null, "2025-09-30")
    }
  })()
  db.close()
}
