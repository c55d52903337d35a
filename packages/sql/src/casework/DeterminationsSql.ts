import { type Assessed, Determinations, type Stored } from "@doudi/app"
import { type Assessment, type Day, type Quarter, Receipt } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"
import * as DeterminationDigest from "./DeterminationDigest.ts"
import { tags } from "./DeterminationDigest.ts"
import * as Term from "../Term.ts"
import { now } from "../WorkspaceSql.ts"

export const make = (access: Access): typeof Determinations.Service => {
  const { reading, values, writing } = access
  // What runs under way have come to. One that was rolled back leaves its number to the next that begins.
  const runs = new Map<number, DeterminationDigest.Running>()
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
            ([row]) => {
              const run = row![0] as number
              runs.set(run, new DeterminationDigest.Running())
              return run
            }
          )
        )
      ),
    append: (run, assessed) =>
      writing(Effect.suspend(() => append(access, run, runs.get(run) ?? new DeterminationDigest.Running(), assessed))),
    end: (run) =>
      Effect.suspend(() => {
        const running = runs.get(run)
        runs.delete(run)
        return running === undefined
          ? reading(Effect.map(DeterminationDigest.ofRun(access, run), ({ count, digest }) => ({ count, digest })))
          : Effect.succeed(running.end())
      }),
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
              tag: DeterminationDigest.tagOf[tag as keyof typeof DeterminationDigest.tagOf],
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
    (rows) => rows.map(DeterminationDigest.keptOf)
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

const append = (access: Access, run: number, running: DeterminationDigest.Running, assessed: ReadonlyArray<Assessed>) =>
  Effect.gen(function* () {
    const { insert, lookup, values } = access
    if (assessed.length === 0) return
    const [opened] = yield* values(
      "SELECT quarter, on_day, hash, (SELECT coalesce(max(id), 0) FROM determination) FROM determination_run WHERE id = ?",
      [run]
    )
    const [quarter, on, pack, highest] = (opened ?? ["", "", "", 0]) as [string, string, string, number]
    const ids = assessed.map(({ assessment }) => assessment.household)
    const places = new Map(
      (yield* lookup("SELECT id, seq FROM household WHERE id", ids)) as ReadonlyArray<readonly [string, number]>
    )
    const terms = yield* Term.load(access)
    const rows: Gathered = { determinations: [], assessed: [], outcomes: [], needs: [], offers: [] }
    for (let i = 0; i < assessed.length; i++) {
      const { assessment, version } = assessed[i]!
      const { household, observedOn, category, outcomes } = assessment
      const id = highest + 1 + i
      // A household that is not in the register has no place; the key of the table refuses it.
      const seq = places.get(household) ?? null
      const [needs, offers] = [assessment.needs.map(needOf), assessment.offers.map(offerOf)]
      const receipt = { household, version, on, pack, engine: Receipt.engine, outcomes }
      const digest = running.take({ receipt, observedOn, now: category, needs, offers })
      rows.determinations.push(id, run, seq, version, observedOn, terms.of(category), digest)
      rows.assessed.push(quarter, seq, id)
      gatherOutcomes(rows.outcomes, terms, id, outcomes)
      gatherNeeds(rows.needs, terms, id, needs)
      gatherOffers(rows.offers, terms, id, offers)
    }
    yield* Term.store(access, terms)
    yield* insert(into.determination, rows.determinations)
    yield* insert(into.assessed, rows.assessed)
    yield* insert(into.outcome, rows.outcomes)
    yield* insert(into.need, rows.needs)
    yield* insert(into.offer, rows.offers)
  })

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

/** A need as it is stored. */
const needOf = ({ need, no, found, met, because, missing }: Assessment.KeptNeed): DeterminationDigest.NeedRow => [
  need,
  no,
  found,
  met ? 1 : 0,
  because,
  missing
]

/** An offer as it is stored, under its number in the plan. */
const offerOf = (one: Assessment.KeptOffer, i: number): DeterminationDigest.OfferRow => [
  ...[i + 1, one.programme, one.no, one.department, one.need, one.state, one.form],
  ...[one.fen, one.high, one.per, one.yieldsTo, one.because, one.missing]
]

/** Texts as terms, where they stand; one that may be absent is `null` then. */
const gatherNeeds = (
  rows: Array<Param>,
  terms: Term.Terms,
  id: number,
  needs: ReadonlyArray<DeterminationDigest.NeedRow>
): void => {
  for (const [need, no, found, met, because, missing] of needs)
    rows.push(id, terms.of(need), no, found, met, terms.of(because), termOrNone(terms, missing))
}

const gatherOffers = (
  rows: Array<Param>,
  terms: Term.Terms,
  id: number,
  offers: ReadonlyArray<DeterminationDigest.OfferRow>
): void => {
  for (const row of offers) {
    const [number, programme, no, department, need, state, form, low, high, per, yieldsTo, because, missing] =
      row as ReadonlyArray<any>
    rows.push(id, number, terms.of(programme), no, terms.of(department), terms.of(need), state, form, low, high, per)
    rows.push(termOrNone(terms, yieldsTo), terms.of(because), termOrNone(terms, missing))
  }
}

const termOrNone = (terms: Term.Terms, text: string): number | null => (text === "" ? null : terms.of(text))
