import { type Assessed, Determinations } from "@doudi/app"
import { type Determination, Household, type Plan } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "./Access.ts"
import * as Term from "./Term.ts"
import { now } from "./WorkspaceSql.ts"

const tags = { Entitled: "E", NotEntitled: "N", Undetermined: "U" } as const
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
              `INSERT INTO determination_run (quarter, on_day, pack, hash, recorded_at)
               VALUES (?, ?, ?, ?, ?) RETURNING id`,
              [quarter, on, pack, hash, at]
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
    assessed: (quarter) =>
      reading(
        Effect.map(
          values("SELECT CAST(count(*) AS INTEGER) FROM assessed WHERE quarter = ?", [quarter]),
          ([row]) => row![0] as number
        )
      )
  })
}

const into = {
  determination: {
    table: "determination",
    columns: ["id", "run", "household", "version", "observed_on", "now_category"]
  },
  assessed: {
    table: "assessed",
    columns: ["quarter", "household", "determination"],
    tail: "ON CONFLICT (quarter, household) DO UPDATE SET determination = excluded.determination"
  },
  outcome: {
    table: "outcome",
    columns: ["determination", "category", "member_no", "tag", "lead", "amount", "per", "because", "missing"]
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
      rows.determinations.push(id, run, seq, version, determination.observedOn, terms.of(nowOf(determination)))
      rows.assessed.push(quarter, seq, id)
      gatherOutcomes(rows.outcomes, terms, id, determination.outcomes)
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
  outcomes: Determination.Determination["outcomes"]
): void => {
  const seen = new Set<number>()
  for (const outcome of outcomes) {
    const category = terms.of(outcome.category)
    const amount = outcome._tag === "Entitled" ? outcome.amount : undefined
    const missing =
      outcome._tag === "Entitled"
        ? outcome.amountMissing
        : outcome._tag === "Undetermined"
          ? outcome.missing
          : undefined
    const mark = category * 4 + (outcome._tag === "Entitled" ? 0 : outcome._tag === "NotEntitled" ? 1 : 2)
    const lead = seen.has(mark) ? 0 : 1
    seen.add(mark)
    rows.push(id, category, outcome.no ?? 0, tags[outcome._tag], lead, amount?.fen ?? null, amount?.per ?? null)
    rows.push(terms.of(because(outcome.because)), missingOf(terms, missing))
  }
}

const gatherNeeds = (rows: Array<Param>, terms: Term.Terms, id: number, needs: Plan.Plan["needs"]): void => {
  for (const { need, no, found, because: reasons, missing, metBy } of needs) {
    if (found === false) continue
    rows.push(id, terms.of(need), no ?? 0, found === true ? "yes" : "unknown", metBy.length > 0 ? 1 : 0)
    rows.push(terms.of(because(reasons)), missingOf(terms, missing))
  }
}

const gatherOffers = (rows: Array<Param>, terms: Term.Terms, id: number, offers: Plan.Plan["offers"]): void => {
  for (let i = 0; i < offers.length; i++) {
    const { programme, no, department, need, state, form, amount, yieldsTo, because: reasons, missing } = offers[i]!
    rows.push(id, i + 1, terms.of(programme), no ?? 0, terms.of(department), terms.of(need), state, form)
    rows.push(amount?.fen ?? null, amount?.per ?? null, yieldsTo === undefined ? null : terms.of(yieldsTo))
    rows.push(terms.of(because(reasons)), missingOf(terms, missing))
  }
}

/** Condition ids in their order, one text: few different ones among many households. */
const because = (reasons: ReadonlyArray<Determination.Reason>): string => {
  let text = ""
  for (const { condition } of reasons) text += text === "" ? condition : ` ${condition}`
  return text
}

/** Keys of missing facts, `field` or `no.field`. */
const missingOf = (terms: Term.Terms, missing: ReadonlyArray<Determination.MissingFact> | undefined): number | null => {
  if (missing === undefined || missing.length === 0) return null
  let text = ""
  for (const { field, no } of missing) text += `${text === "" ? "" : " "}${no === undefined ? field : `${no}.${field}`}`
  return terms.of(text)
}
