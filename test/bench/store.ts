/**
 * Rows per second of the store: `node --conditions=doudi-src --import tsx test/bench/store.ts [HOUSEHOLDS]`.
 *
 * A new workspace on disk with `synchronous = FULL`; commits are part of every time. Times are printed, never asserted.
 */
import {
  type Assessed,
  Clues,
  Determinations,
  Figures,
  Imports,
  Ledger,
  type NewVersion,
  newVersion,
  Pushes,
  Register,
  Rosters,
  Store
} from "@doudi/app"
import {
  Assessment,
  CitizenId,
  type Clue,
  type Entry,
  type Form,
  Household,
  Member,
  type Provenance
} from "@doudi/core"
import { SqliteStore } from "@doudi/sqlite"
import { Effect } from "effect"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"

const households = Number(process.argv[2] ?? 40_000)
const quarter = "2025Q3"
const batch = 2000

const householdFields = Object.entries(Household.fields)
const memberFields = Object.entries(Member.fields)
const surnames = "赵钱孙李周吴郑王冯陈褚卫"

/** Numbers in divisions that do not exist, in no order, as in a register sorted by village. */
const citizenId = (n: number): string => {
  const scattered = (n * 7_919) % 9_000_011
  const birth = `19${String(40 + (scattered % 60)).padStart(2, "0")}0${1 + (n % 9)}1${n % 10}`
  const body = `99${String(1000 + Math.floor(scattered / 1000))}${birth}${String(scattered % 1000).padStart(3, "0")}`
  return body + CitizenId.checkCharacter(body)
}

const cell = (kind: string, key: string, codes: object | undefined, n: number, c: number): Form.Cell => {
  if (key !== "name" && key !== "division" && key !== "citizenId" && (n * 7 + c * 13) % 10 < 3) return undefined
  switch (kind) {
    case "text":
      return key === "name" ? `${surnames[n % 12]}某${n % 97}` : `示例镇示例村${n % 300}号`
    case "citizenId":
      return citizenId(n)
    case "division":
      return `9900010${String(n % 20).padStart(2, "0")}${String(n % 30).padStart(3, "0")}`
    case "day":
      return `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}`
    case "money":
      return (n * 37 + c) % 2_000_000
    case "count":
      return n % 5
    case "flag":
      return n % 2
    default:
      return Object.keys(codes!)[n % Object.keys(codes!).length]!
  }
}

/** The same cell with a text of its own, as reading a file gives it; a text put together is a tree until somebody walks it. */
const flat = (value: Form.Cell): Form.Cell => (typeof value === "string" ? Buffer.from(value).toString() : value)

const versions: Array<NewVersion> = []
/** The same households after they moved. */
const moved: Array<NewVersion> = []
let persons = 0
for (let h = 0; h < households; h++) {
  const members = Array.from({ length: 1 + (h % 4) }, (_, m) => {
    const n = persons++
    const facts = memberFields.map(([key, { kind, codes }], c) => flat(cell(kind, key, codes, n, c)))
    return { no: m + 1, facts }
  })
  const facts = householdFields.map(([key, { kind, codes }], c) => flat(cell(kind, key, codes, h, c)))
  versions.push(newVersion(`H${String(h).padStart(7, "0")}`, facts, members))
  moved.push(newVersion(`H${String(h).padStart(7, "0")}`, facts.with(2, "搬迁"), members))
}

const source = { document: "示例办法", article: "第九条" } as never
const reason = (condition: string) => ({ condition, holds: true, says: { zh: "", en: "" }, source }) as const
const assessedOf = (h: number): Assessed => {
  const household = versions[h]!.id as Household.HouseholdId
  const needs = ["income", "medical", "education", "housing", "employment", "care"]
  const assessment = Assessment.of(
    {
      household,
      on: "2025-07-01" as never,
      policy: { pack: "bench", hash: "0".repeat(64) },
      observedOn: "2025-06-30" as never,
      outcomes: Array.from({ length: 7 }, (_, c) =>
        (h + c) % 3 === 0
          ? {
              _tag: "Entitled",
              category: `category-${c}`,
              because: [reason(`a-${h % 5}`), reason("b")],
              amount: { fen: 70_000, per: "month" }
            }
          : {
              _tag: "NotEntitled",
              category: `category-${c}`,
              because: [reason(`c-${h % 7}`), reason("d"), reason("e")]
            }
      ) as never
    },
    {
      household,
      needs: needs.map((need, i) => ({
        need,
        found: (h + i) % 3 === 0,
        because: [reason("n")],
        missing: [],
        metBy: i % 2 ? ["p"] : []
      })),
      offers: Array.from({ length: 3 }, (_, i) => ({
        programme: `programme-${(h + i) % 20}`,
        department: `department-${(h + i) % 8}`,
        need: needs[i]!,
        state: "give",
        form: "cash",
        amount: { fen: 30_000 as never, per: "month" },
        because: [reason(`o-${h % 9}`)],
        missing: []
      }))
    }
  )
  return { version: 1, assessment }
}

const timed = <A, E, R>(label: string, rows: number, work: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const cpu = process.cpuUsage()
    const begin = performance.now()
    const result = yield* work
    const ms = performance.now() - begin
    const { user, system } = process.cpuUsage(cpu)
    const rate = rows === 0 ? "" : ` · ${rows} rows · ${Math.round(rows / ms)} k rows/s`
    console.log(`${label.padEnd(40)} ${Math.round(ms)} ms (processor ${Math.round((user + system) / 1000)} ms)${rate}`)
    return result
  })

const provenance: Provenance.Provenance = {
  source: "register",
  observedOn: "2025-06-30" as never,
  recordedAt: "2025-07-01T08:00:00Z"
}
const importing = (digest: string, kind: "households" | "roster" | "feedback" = "households", from = "register") =>
  Effect.flatMap(Imports, (imports) =>
    Effect.tap(
      imports.begin({
        kind,
        source: from,
        fileName: "bench.csv",
        digest,
        observedOn: provenance.observedOn,
        recordedAt: provenance.recordedAt
      }),
      (id) => imports.finish(id, { rows: 1, accepted: 1, unchanged: 0, quarantined: 0 })
    )
  )
const chunks = <A, B, E, R>(
  all: ReadonlyArray<A>,
  size: number,
  each: (chunk: ReadonlyArray<A>) => Effect.Effect<B, E, R>
) =>
  Effect.forEach(
    Array.from({ length: Math.ceil(all.length / size) }, (_, i) => i),
    (i) => each(all.slice(i * size, (i + 1) * size)),
    { discard: true }
  )

const bench = Effect.gen(function* () {
  const store = yield* Store
  const register = yield* Register
  const rosters = yield* Rosters
  const determinations = yield* Determinations
  const pushes = yield* Pushes
  const ledger = yield* Ledger
  const clues = yield* Clues
  const figures = yield* Figures

  const appendAll = (digest: string, list: ReadonlyArray<NewVersion>) =>
    store.write(
      Effect.flatMap(importing(digest), (id) => chunks(list, batch, (chunk) => register.append(id, provenance, chunk)))
    )
  yield* timed("Register.append, new (members)", persons, appendAll("first", versions))
  yield* timed("Register.append, unchanged (members)", persons, appendAll("second", versions))
  yield* timed("Register.append, all changed (members)", persons, appendAll("third", moved))
  const identities = versions.flatMap(({ people }) => people.map(({ identity }) => identity!))
  yield* timed("Register.holders", persons, register.holders(identities))
  yield* timed(
    "Register.page (members)",
    persons,
    Effect.iterate(0, {
      while: (after) => after >= 0,
      body: (after) => Effect.map(register.page(after, 1000), (page) => page.at(-1)?.seq ?? -1)
    })
  )

  const rows = identities.map((identity, i) => ({
    row: i + 2,
    identity: i % 3 === 0 ? identity + 1 : identity,
    facts: [`示例${i}`, "990001195001010010", 12345, "2025-01-01"]
  }))
  yield* timed(
    "Rosters.append",
    rows.length,
    store.write(
      Effect.flatMap(importing("roster", "roster", "list"), (id) => rosters.append(id, "list", quarter, rows))
    )
  )
  yield* timed(
    "Rosters.matched",
    rows.length,
    Effect.iterate(0 as number | undefined, {
      while: (cursor): cursor is number => cursor !== undefined,
      body: (cursor) => Effect.map(rosters.matched(quarter, "list", cursor!, 2000), ({ next }) => next)
    })
  )
  const found = Array.from(
    { length: households },
    (_, h): Clue.Clue => ({
      id: `${quarter}/list/rule/${h}`,
      quarter,
      list: "list",
      rule: "rule",
      finding: "matched",
      household: versions[h]!.id as never,
      no: 1
    })
  )
  yield* timed("Clues.append", found.length, store.write(chunks(found, batch, clues.append)))

  const assess = (label: string) =>
    Effect.gen(function* () {
      const run = yield* determinations.begin({
        quarter: quarter as never,
        on: "2025-07-01" as never,
        pack: "bench",
        hash: "0".repeat(64)
      })
      const all = Array.from({ length: households }, (_, h) => assessedOf(h))
      const rows = all.reduce((n, { assessment: { outcomes, needs, offers } }) => {
        return n + 2 + outcomes.length + offers.length + needs.length
      }, 0)
      yield* timed(label, rows, store.write(chunks(all, 1000, (chunk) => determinations.append(run, chunk))))
    })
  yield* assess("Determinations.append")
  yield* assess("Determinations.append, a second run")
  yield* timed("Determinations.counts", households * 7, determinations.counts(quarter))

  const due = yield* timed("Pushes.due, one department", 0, pushes.due(quarter, "department-1"))
  yield* timed("Pushes.departments", 0, pushes.departments(quarter))
  const items = yield* timed("Pushes.push", due.length, store.write(pushes.push(quarter, due)))
  const entries = items.map(
    (item): Entry.Entry => ({
      key: `push:${item.item}`,
      kind: "pushed",
      quarter: quarter as never,
      on: "2025-07-05" as never,
      actor: "desk-1",
      role: "operator",
      purpose: "deliver",
      pack: "0".repeat(64),
      department: item.department,
      programme: item.programme,
      item: item.item
    })
  )
  yield* timed("Ledger.append", entries.length, ledger.append(entries))
  const answers = items.map(({ item }) => ({
    item,
    state: "delivered" as const,
    amount: 30_000 as never,
    on: "2025-09-01" as never
  }))
  yield* timed(
    "Pushes.answer",
    answers.length,
    store.write(
      Effect.flatMap(importing("feedback", "feedback", "department-1"), (id) => pushes.answer(id, quarter, answers))
    )
  )
  yield* timed("Pushes.status", items.length, pushes.status(items.map(({ item }) => item)))
  yield* timed("Pushes.balances", 0, pushes.balances(quarter))
  yield* timed(
    "Figures.quarter",
    0,
    figures.quarter(quarter, () => undefined)
  )
})

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-store-"))
const file = path.join(folder, "workspace.db")
await Effect.runPromise(bench.pipe(Effect.provide(SqliteStore.layer({ filename: file, mode: "create" }))))
console.log(
  `${households} households, ${persons} persons, ${memberFields.length} member fields, ${Math.round(fs.statSync(file).size / 1e6)} MB`
)
fs.rmSync(folder, { recursive: true })
