import { createHash } from "node:crypto"
import { type Assessed, Determinations, type Stored } from "@doudi/app"
import { type Day, type Determination, Household, type Plan, type Quarter, Receipt } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "./Access.ts"
import * as Term from "./Term.ts"
import { now } from "./WorkspaceSql.ts"

/** The letter that is stored for an outcome's tag. */
export const tags = { Entitled: "E", NotEntitled: "N", Undetermined: "U" } as const
/** The outcome's tag from the letter that is stored. */
export const tagOf = { E: "Entitled", N: "NotEntitled", U: "Undetermined" } as const

export const make = (access: Access): typeof Determinations.Service => {
  const { reading, values, writing } = access
  return Determinations.of({
    begin: ({ quarter, on, pack, hash }) =>
      writing(
        Effect.flatMap(now, (at) =>
          Effect.map(
            values(
              `INSERT INTO determination_run (quarter, on_day, pack, hash, recorded_at, engine)
               VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
              [quarter, on, pack, hash, at, Receipt.engine]
            ),
            ([row]) => row![0] as number
          )
        )
      ),
    append: (run, assessed) => writing(append(access, run, assessed)),
    counts: (quarter) =>
      reading(
        Effect.map(
          values(
            `SELECT t.text, c.tag, c.households, c.persons FROM (
               SELECT o.category, o.tag, CAST(sum(o.lead) AS INTEGER) AS households,
                 CAST(sum(CASE WHEN o.member_no > 0 THEN 1 ELSE 0 END) AS INTEGER) AS persons
               FROM assessed a CROSS JOIN outcome o
               WHERE a.quarter = ? AND o.determination = a.determination GROUP BY o.category, o.tag
             ) c JOIN term t ON t.id = c.category ORDER BY t.text, c.tag`,
            [quarter]
          ),
          (rows) =>
            rows.map(([category, tag, households, persons]) => ({
              category: category as string,
              tag: tagOf[tag as keyof typeof tagOf],
              households: households as number,
              persons: persons as number
            }))
        )
      ),
    newest: (limit, household) =>
      reading(
        Effect.map(
          household === undefined
            ? values(`${storedRows} ORDER BY d.id DESC LIMIT ?`, [limit])
            : values(`${storedRows} WHERE h.id = ? ORDER BY d.id DESC LIMIT ?`, [household, limit]),
          (rows) => rows.map(storedOf)
        )
      ),
    kept: (id) =>
      reading(
        Effect.gen(function* () {
          const [row] = yield* values(`${storedRows} WHERE d.id = ?`, [id])
          return row === undefined ? undefined : { stored: storedOf(row), outcomes: yield* outcomesOf(access, id) }
        })
      ),
    assessed: (quarter) =>
      reading(
        Effect.map(
          values("SELECT CAST(count(*) AS INTEGER) FROM assessed WHERE quarter = ?", [quarter]),
          ([row]) => row![0] as number
        )
      )
  })
}

const storedRows = `SELECT d.id, r.quarter, r.on_day, r.pack, r.hash, r.recorded_at, h.id, d.version, d.observed_on, r.engine, d.digest
  FROM determination d JOIN determination_run r ON r.id = d.run JOIN household h ON h.seq = d.household`

const storedOf = (row: ReadonlyArray<unknown>): Stored => ({
  id: row[0] as number,
  quarter: row[1] as Quarter.Quarter,
  on: row[2] as Day.Day,
  pack: row[3] as string,
  hash: row[4] as string,
  recordedAt: row[5] as string,
  household: row[6] as string,
  version: row[7] as number,
  observedOn: row[8] as string,
  engine: (row[9] ?? undefined) as string | undefined,
  digest: (row[10] ?? undefined) as string | undefined
})

const outcomesOf = ({ values }: Access, id: number) =>
  Effect.map(
    values(
      `SELECT c.text, o.member_no, o.tag, b.text, m.text, o.amount, o.amount_high, o.per FROM outcome o
       JOIN term c ON c.id = o.category JOIN term b ON b.id = o.because LEFT JOIN term m ON m.id = o.missing
       WHERE o.determination = ?`,
      [id]
    ),
    (rows) =>
      rows.map(
        ([category, no, tag, because, missing, fen, high, per]): Receipt.Kept => ({
          category: category as string,
          no: no as number,
          tag: tagOf[tag as keyof typeof tagOf],
          because: because as string,
          missing: (missing ?? "") as string,
          fen: fen as number | null,
          high: high as number | null,
          per: per as string | null
        })
      )
  )

const into = {
  determination: {
    table: "determination",
    columns: ["id", "run", "household", "version", "observed_on", "now_category", "digest"]
  },
  assessed: {
    table: "assessed",
    columns: ["quarter", "household", "determination"],
    tail: "ON CONFLICT (quarter, household) DO UPDATE SET determination = excluded.determination"
  },
  outcome: {
    table: "outcome",
    columns: [
      "determination",
      "category",
      "member_no",
      "tag",
      "lead",
      "amount",
      "amount_high",
      "per",
      "because",
      "missing"
    ]
  },
  need: {
    table: "need_finding",
    columns: ["determination", "need", "member_no", "found", "met", "because", "missing"]
  },
  offer: {
    table: "offer",
    columns: [
      "determination",
      "number",
      "programme",
      "member_no",
      "department",
      "need",
      "state",
      "form",
      "amount",
      "amount_high",
      "per",
      "yields_to",
      "because",
      "missing"
    ]
  }
}

/** The rows of a batch, gathered in plain loops before anything is stored. */
interface Gathered {
  readonly determinations: Array<Param>
  readonly assessed: Array<Param>
  readonly outcomes: Array<Param>
  readonly needs: Array<Param>
  readonly offers: Array<Param>
}

const append = (access: Access, run: number, assessed: ReadonlyArray<Assessed>) =>
  Effect.gen(function* () {
    const { insert, lookup, values } = access
    if (assessed.length === 0) return
    const [opened] = yield* values(
      "SELECT quarter, (SELECT coalesce(max(id), 0) FROM determination) FROM determination_run WHERE id = ?",
      [run]
    )
    const [quarter, highest] = (opened ?? ["", 0]) as [string, number]
    const ids = assessed.map(({ determination }) => determination.household as string)
    const places = new Map(
      (yield* lookup("SELECT id, seq FROM household WHERE id", ids)) as ReadonlyArray<readonly [string, number]>
    )
    const terms = yield* Term.load(access)
    const rows: Gathered = { determinations: [], assessed: [], outcomes: [], needs: [], offers: [] }
    for (let i = 0; i < assessed.length; i++) {
      const { determination, plan, version } = assessed[i]!
      const id = highest + 1 + i
      // A household that is not in the register has no place; the key of the table refuses it.
      const seq = places.get(determination.household) ?? null
      const outcomes = determination.outcomes.map(Receipt.keep)
      const digest = digestOf(determination, version, outcomes)
      rows.determinations.push(id, run, seq, version, determination.observedOn, terms.of(nowOf(determination)), digest)
      rows.assessed.push(quarter, seq, id)
      gatherOutcomes(rows.outcomes, terms, id, outcomes)
      gatherNeeds(rows.needs, terms, id, plan.needs)
      gatherOffers(rows.offers, terms, id, plan.offers)
    }
    yield* Term.store(access, terms)
    yield* insert(into.determination, rows.determinations)
    yield* insert(into.assessed, rows.assessed)
    yield* insert(into.outcome, rows.outcomes)
    yield* insert(into.need, rows.needs)
    yield* insert(into.offer, rows.offers)
  })

/** The digest of a receipt, by the machine's own SHA-256: a run has a hundred thousand of them. */
const digestOf = (
  { household, on, policy }: Determination.Determination,
  version: number,
  outcomes: ReadonlyArray<Receipt.Kept>
): string => {
  const receipt = { household, version, on, pack: policy.hash, engine: Receipt.engine, outcomes }
  return createHash("sha256").update(Receipt.text(receipt)).digest("hex")
}

/** The categories a register can hold a household under; a parallel flag such as monitoring is none of them. */
const comparable: ReadonlySet<string> = new Set(Object.keys(Household.fields.category.codes ?? {}))

/**
 * The category to set beside the register's: the first that the determination grants, to the household or to a person of it; else
 * `undetermined` when any cannot be told; else `none`.
 */
const nowOf = ({ outcomes }: Determination.Determination): string => {
  let now = "none"
  for (const outcome of outcomes) {
    if (!comparable.has(outcome.category)) continue
    if (outcome._tag === "Entitled") return outcome.category
    if (outcome._tag === "Undetermined") now = "undetermined"
  }
  return now
}

const gatherOutcomes = (
  rows: Array<Param>,
  terms: Term.Terms,
  id: number,
  outcomes: ReadonlyArray<Receipt.Kept>
): void => {
  const seen = new Set<number>()
  for (const { category: name, no, tag, because, missing, fen, high, per } of outcomes) {
    const category = terms.of(name)
    const mark = category * 4 + (tag === "Entitled" ? 0 : tag === "NotEntitled" ? 1 : 2)
    const lead = seen.has(mark) ? 0 : 1
    seen.add(mark)
    rows.push(id, category, no, tags[tag], lead, fen, high, per)
    rows.push(terms.of(because), missing === "" ? null : terms.of(missing))
  }
}

const gatherNeeds = (rows: Array<Param>, terms: Term.Terms, id: number, needs: Plan.Plan["needs"]): void => {
  for (const { need, no, found, because: reasons, missing, metBy } of needs) {
    if (found === false) continue
    rows.push(id, terms.of(need), no ?? 0, found === true ? "yes" : "unknown", metBy.length > 0 ? 1 : 0)
    rows.push(terms.of(Receipt.because(reasons)), missingOf(terms, missing))
  }
}

const gatherOffers = (rows: Array<Param>, terms: Term.Terms, id: number, offers: Plan.Plan["offers"]): void => {
  for (let i = 0; i < offers.length; i++) {
    const offer = offers[i]!
    const { programme, no, department, need, state, form, because: reasons, missing } = offer
    // What it gave way to: the winner of its group, or what shut it out.
    const yieldsTo = offer.yieldsTo ?? offer.excluded?.by
    rows.push(id, i + 1, terms.of(programme), no ?? 0, terms.of(department), terms.of(need), state, form)
    rows.push(...paidOf(offer), yieldsTo === undefined ? null : terms.of(yieldsTo))
    rows.push(terms.of(Receipt.because(reasons)), missingOf(terms, missing))
  }
}

/** Keys of missing facts, as a receipt has them. */
const missingOf = (terms: Term.Terms, missing: ReadonlyArray<Determination.MissingFact>): number | null =>
  missing.length === 0 ? null : terms.of(Receipt.missing(missing))

/** An amount, or the two ends of a band, with its period. */
const paidOf = ({ amount, band }: Pick<Plan.Offer, "amount" | "band">): readonly [Param, Param, Param] =>
  band === undefined ? [amount?.fen ?? null, null, amount?.per ?? null] : [band.low, band.high, band.per]
