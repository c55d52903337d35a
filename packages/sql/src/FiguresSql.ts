import { Figures } from "@doudi/app"
import { Quarter, type QuarterFigures } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "./Access.ts"
import * as BalanceSql from "./BalanceSql.ts"
import { tagOf } from "./DeterminationsSql.ts"
import { stands } from "./RostersSql.ts"

type Of<K extends keyof QuarterFigures.QuarterFigures> = QuarterFigures.QuarterFigures[K]

const count = (what = "*") => `CAST(count(${what}) AS INTEGER)`
const sum = (what: string) => `CAST(coalesce(sum(${what}), 0) AS INTEGER)`

/**
 * Newest determinations of a quarter with the versions they rest on. Parameter: the quarter.
 *
 * `CROSS JOIN` with its condition in `WHERE` keeps the order of the loops: the determinations of the quarter, then what they hold.
 */
const assessedVersions = (
  more = ""
) => `FROM assessed a CROSS JOIN determination d CROSS JOIN household_version v ${more}
  WHERE a.quarter = ? AND d.id = a.determination AND v.household = d.household AND v.version = d.version`

export const make = (access: Access): typeof Figures.Service =>
  Figures.of({ quarter: (quarter) => access.reading(figures(access, quarter)) })

const figures = (access: Access, quarter: string) =>
  Effect.gen(function* () {
    const rows = <K extends keyof QuarterFigures.QuarterFigures>(
      keys: ReadonlyArray<string>,
      text: string,
      params: ReadonlyArray<Param> = [quarter]
    ) => Effect.map(access.values(text, params), (rows) => rows.map((row) => named(keys, row)) as unknown as Of<K>)
    const one = (text: string) => Effect.map(access.values(text, [quarter]), ([row]) => row![0] as number)

    const [size] = yield* access.values(
      `SELECT ${count()}, ${sum("v.persons")} FROM household h JOIN household_version v ON v.id = h.current_version`
    )
    const outcomes = yield* rows<"outcomes">(
      ["township", "category", "tag", "households", "persons", "amount", "amountHigh"],
      `SELECT c.township, t.text, c.tag, c.households, c.persons, c.amount, c.high FROM (
         SELECT substr(v.division, 1, 9) AS township, o.category, o.tag, ${sum("o.lead")} AS households,
           ${sum("CASE WHEN o.member_no = 0 THEN v.persons ELSE 1 END")} AS persons, ${sum("o.amount")} AS amount,
           ${sum("coalesce(o.amount_high, o.amount)")} AS high
         ${assessedVersions("CROSS JOIN outcome o")} AND o.determination = a.determination GROUP BY 1, 2, 3
       ) c JOIN term t ON t.id = c.category ORDER BY 1, 2, 3`
    )
    const delivered = yield* BalanceSql.deliveries(access, quarter)
    const [closed] = yield* access.values("SELECT closed_at FROM quarter_closed WHERE quarter = ?", [quarter])
    return {
      households: size![0] as number,
      persons: size![1] as number,
      assessed: yield* one(`SELECT ${count()} FROM assessed WHERE quarter = ?`),
      outcomes: outcomes.map((row) => ({ ...row, tag: tagOf[row.tag as unknown as keyof typeof tagOf] })),
      changes: yield* rows<"changes">(
        ["before", "now", "households"],
        `SELECT c.category, t.text, c.households FROM (
           SELECT v.category, d.now_category, ${count()} AS households ${assessedVersions()} GROUP BY 1, 2
         ) c JOIN term t ON t.id = c.now_category ORDER BY 1, 2`
      ),
      needs: yield* rows<"needs">(
        ["need", "found", "met", "gap", "unknown"],
        `SELECT t.text, ${sum("CASE WHEN n.found = 'yes' THEN 1 ELSE 0 END")}, ${sum("CASE WHEN n.found = 'yes' AND n.met = 1 THEN 1 ELSE 0 END")},
           ${sum("CASE WHEN n.found = 'yes' AND n.met = 0 THEN 1 ELSE 0 END")}, ${sum("CASE WHEN n.found = 'unknown' THEN 1 ELSE 0 END")}
         FROM assessed a CROSS JOIN need_finding n CROSS JOIN term t
         WHERE a.quarter = ? AND n.determination = a.determination AND t.id = n.need GROUP BY t.text ORDER BY t.text`
      ),
      offers: yield* rows<"offers">(
        ["department", "programme", "state", "offers", "amount", "amountHigh"],
        `SELECT department.text, programme.text, c.state, c.offers, c.amount, c.high FROM (
           SELECT o.department, o.programme, o.state, ${count()} AS offers, ${sum("o.amount")} AS amount,
             ${sum("coalesce(o.amount_high, o.amount)")} AS high
           FROM assessed a CROSS JOIN offer o
           WHERE a.quarter = ? AND o.determination = a.determination GROUP BY 1, 2, 3
         ) c JOIN term department ON department.id = c.department JOIN term programme ON programme.id = c.programme
         ORDER BY 1, 2, 3`
      ),
      clues: yield* rows<"clues">(
        ["list", "rule", "finding", "clues", "households"],
        `SELECT list, rule, finding, ${count()}, ${count("DISTINCT household")} FROM clue
         WHERE quarter = ? GROUP BY list, rule, finding ORDER BY list, rule, finding`
      ),
      rosters: yield* rows<"rosters">(
        ["list", "rows", "matched"],
        `SELECT l.list, ${count("r.id")}, ${count("i.packed")} FROM roster l
         LEFT JOIN roster_row r ON r.roster = l.id AND ${stands}
         LEFT JOIN identity i ON i.packed = r.identity
         WHERE l.quarter = ? GROUP BY l.id, l.list ORDER BY l.list`
      ),
      imports: yield* imports(access, quarter),
      delivered: delivered.map(({ carried: _, ...row }) => row),
      balances: yield* BalanceSql.balances(access, quarter),
      ledgerEntries: yield* one(`SELECT ${count()} FROM ledger_entry WHERE quarter = ?`),
      closedAt: closed?.[0] as string | undefined
    } satisfies QuarterFigures.QuarterFigures
  })

/**
 * The files a quarter's figures rest on, in the order they came: lists of the quarter, answers given in it, and of the register
 * the files that describe a day of the quarter or hold a version that was assessed.
 */
const imports = ({ values }: Access, quarter: string) => {
  const valid = Quarter.isQuarter(quarter) ? quarter : Quarter.quarter("1000Q1")
  return Effect.map(
    values(
      `SELECT kind, source, row_count, accepted, unchanged, quarantined FROM import
       WHERE row_count IS NOT NULL AND (
         (kind <> 'roster' AND observed_on BETWEEN ? AND ?)
         OR id IN (SELECT r.import FROM roster l JOIN roster_import r ON r.roster = l.id WHERE l.quarter = ?)
         OR id IN (SELECT import FROM answer WHERE quarter = ?)
         OR id IN (SELECT p.import FROM provenance p WHERE p.id IN (SELECT v.provenance ${assessedVersions()})))
       ORDER BY id`,
      [Quarter.firstDay(valid), Quarter.lastDay(valid), quarter, quarter, quarter]
    ),
    (rows) =>
      rows.map((row) =>
        named(["kind", "source", "rows", "accepted", "unchanged", "quarantined"], row)
      ) as unknown as Of<"imports">
  )
}

const named = (keys: ReadonlyArray<string>, row: ReadonlyArray<unknown>): Record<string, unknown> =>
  Object.fromEntries(keys.map((key, i) => [key, row[i]]))
