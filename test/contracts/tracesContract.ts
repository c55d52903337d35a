import { Figures, Imports, Quarters, Register } from "@doudi/app"
import { type Day, type Figure, Month, MonthReport, QuarterReport, ReportFigure, ReportTable, Share } from "@doudi/core"
import { Effect } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Adapter } from "./Adapter.ts"
import { type AnyHousehold, anyDistrict, happen } from "./AnyQuarter.ts"
import { day, person, provenance, q4, version } from "./People.ts"

const names = new Map<string, never>()
const labels: QuarterReport.Labels = {
  categories: names,
  departments: names,
  programmes: names,
  needs: names,
  lists: names,
  clueRules: names,
  townships: names,
  budgets: names,
  budgetOf: new Map()
}
const about = {
  quarter: q4,
  district: { zh: "示例", en: "sample" },
  language: "zh",
  pack: { id: "p", hash: "0" }
} as const
/** Ten calendar days. */
const dueBy = (pushedOn: Day.Day) => (pushedOn === "2025-12-10" ? day("2025-12-22") : undefined)

const reportOf = Effect.gen(function* () {
  return QuarterReport.of(yield* (yield* Figures).quarter(q4, dueBy), labels, about)
})

/** What the records behind a figure come to. */
const traced = ({ parts }: Figure.Figure) =>
  Effect.gen(function* () {
    const figures = yield* Figures
    let sum = 0
    for (const part of parts) {
      for (const { number, ...record } of yield* figures.records(q4, part, dueBy)) {
        expect(number).toBeGreaterThan(0)
        expect(Object.keys(record).length).toBeGreaterThan(0)
        sum += number
      }
    }
    return sum
  })

/** What the stock and its movements must be, worked out household by household. */
const expectedFlows = (district: ReadonlyArray<AnyHousehold>) => {
  const sums = new Map<string, [number, number]>()
  const add = (at: string, movement: string, households: number, persons: number) => {
    if (households + persons === 0) return
    const [h, p] = sums.get(`${at} ${movement}`) ?? [0, 0]
    sums.set(`${at} ${movement}`, [h + households, p + persons])
  }
  for (const { area, category, later, late, people } of district) {
    const known = category === null ? "none" : (category ?? "undetermined")
    const first = { at: `${known} ${area ?? "unknown"}`, people }
    const was = late ? undefined : first
    const now = later === undefined ? first : { at: `${later.category} ${later.area}`, people: later.people }
    const stays = was?.at === now.at
    if (was !== undefined) add(was.at, "last", 1, was.people)
    add(now.at, "stock", 1, now.people)
    if (stays) {
      add(now.at, "new", 0, Math.max(0, now.people - was!.people))
      add(now.at, "ended", 0, Math.max(0, was!.people - now.people))
    } else {
      add(now.at, "new", 1, now.people)
      if (was !== undefined) add(was.at, "ended", 1, was.people)
    }
  }
  return [...sums].map(([key, [households, persons]]) => [key, households, persons]).sort()
}

export const tracesContract = (adapter: Adapter) =>
  describe("Figures of any quarter", () => {
    const holds = (
      name: string,
      check: (district: ReadonlyArray<AnyHousehold>) => Effect.Effect<void, unknown, any>,
      runs: number
    ) =>
      it(
        name,
        () =>
          fc.assert(
            fc.asyncProperty(anyDistrict, (district) =>
              Effect.runPromise(
                Effect.provide(
                  Effect.zipRight(happen(district), check(district)),
                  adapter.fresh()
                ) as Effect.Effect<void>
              )
            ),
            { numRuns: runs }
          ),
        240_000
      )

    holds(
      "equal the sum of the records behind them, every one of a report",
      () =>
        Effect.gen(function* () {
          const all = ReportFigure.all(yield* reportOf)
          const sums = new Map<string, number>()
          const sumOf = (figure: Figure.Figure) =>
            Effect.gen(function* () {
              const key = JSON.stringify(figure.parts)
              const known = sums.get(key) ?? (yield* traced(figure))
              sums.set(key, known)
              return known
            })
          for (const { id, of, value } of all) {
            if ("value" in of) expect([id, yield* sumOf(of)]).toEqual([id, value])
            else expect([id, Share.of(yield* sumOf(of.part), yield* sumOf(of.whole))]).toEqual([id, value])
          }
        }),
      6
    )

    holds(
      "of a month equal the sum of their records too, and keep the relations of its tables",
      (district) =>
        Effect.gen(function* () {
          const figures = yield* Figures
          const reports = new Map<string, MonthReport.MonthReport>()
          for (const name of ["2025-12", "2026-01", "2026-02"]) {
            const at = Month.month(name)
            const report = MonthReport.of(yield* figures.month(at), labels, { ...about, month: at })
            reports.set(name, report)
            for (const { id, of, value } of ReportFigure.all(report)) {
              if (!("value" in of)) continue
              let sum = 0
              for (const part of of.parts)
                for (const { number } of yield* figures.records(at, part, dueBy)) sum += number
              expect([name, id, sum]).toEqual([name, id, value])
            }
          }
          const cell = (of: MonthReport.MonthReport, id: string, row: string, key: string) => {
            const table = of.sections.flatMap(({ tables }) => tables).find((table) => table.id === id)!
            const found = table.rows.find((each) => each.key === row)
            return found === undefined ? 0 : (ReportTable.cell(table, found, key) as number)
          }
          for (const [name, report] of reports) {
            for (const number of ["households", "persons"]) {
              const of = (key: string) => cell(report, "standing", "total", `${key}.${number}`)
              expect(of("urban") + of("rural") + of("unknown")).toBe(of("all"))
            }
            const ages = ["elderly", "adult", "minor", "unknown"].map((age) =>
              cell(report, "standing", "total", `age.${age}`)
            )
            expect(ages.reduce((a, b) => a + b)).toBe(cell(report, "standing", "total", "all.persons"))
            for (const number of ["times", "amount"]) {
              const of = (key: string) => cell(report, "paid", "total", `${key}.${number}`)
              expect(of("urban") + of("rural") + of("unknown")).toBe(of("month"))
              if (name.endsWith("-01")) expect(of("year")).toBe(of("month"))
            }
          }
          // Since January = the month before's + the month's.
          const year = (name: string) => cell(reports.get(name)!, "paid", "total", "year.amount")
          expect(year("2026-02")).toBe(year("2026-01") + cell(reports.get("2026-02")!, "paid", "total", "month.amount"))
          const recognised = district.filter(({ category, later }) =>
            ["dibao", "margin"].includes((later === undefined ? category : later.category) ?? "none")
          )
          expect(cell(reports.get("2025-12")!, "standing", "total", "all.households")).toBe(recognised.length)
        }),
      8
    )

    holds(
      "keep the relations of the statistics",
      (district) =>
        Effect.gen(function* () {
          const report = yield* reportOf
          const tables = new Map(report.sections.flatMap(({ tables }) => tables).map((table) => [table.id, table]))
          const cell = (table: string, row: ReportTable.Row, key: string) =>
            ReportTable.cell(tables.get(table)!, row, key) as number
          const rows = (table: string) => tables.get(table)!.rows
          for (const number of ["households", "persons"]) {
            for (const row of rows("flows")) {
              const of = (movement: string) => cell("flows", row, `${movement}.${number}`)
              expect(of("last") + of("new") - of("ended")).toBe(of("stock"))
            }
            for (const row of rows("areas")) {
              const of = (area: string) => cell("areas", row, `${area}.${number}`)
              expect(of("urban") + of("rural") + of("unknown")).toBe(of("all"))
            }
          }
          const { changes, clues, flows, needs, offers, outcomes, register, visits } = report.figures
          const sum = <A>(rows: ReadonlyArray<A>, of: (row: A) => number) => rows.reduce((all, row) => all + of(row), 0)
          // Everybody of the register is in the stock of one category and area, and nobody twice.
          const stock = flows.filter(({ movement }) => movement === "stock")
          expect(sum(stock, (row) => row.households)).toBe(district.length)
          expect(sum(register, (row) => row.households)).toBe(district.length)
          expect(sum(stock, (row) => row.persons)).toBe(sum(register, (row) => row.persons))
          expect(
            flows
              .filter(({ households, persons }) => households + persons > 0)
              .map(({ category, area, movement, households, persons }) => [
                `${category} ${area} ${movement}`,
                households,
                persons
              ])
              .sort()
          ).toEqual(expectedFlows(district))
          // Persons by category add up: a household category judges every member of every assessed household.
          const persons = sum(changes, (row) => row.persons)
          expect(sum(changes, (row) => row.households)).toBe(district.length)
          expect(
            sum(
              outcomes.filter(({ category }) => category === "dibao"),
              (row) => row.persons
            )
          ).toBe(persons)
          for (const { found, gap, met, served } of needs) {
            expect(met + gap).toBe(found)
            expect(served).toBeLessThanOrEqual(found)
          }
          for (const row of offers) expect(row.served + row.unserved).toBe(row.state === "give" ? row.offers : 0)
          for (const row of clues) {
            expect(row.confirmed).toBeLessThanOrEqual(row.visited)
            expect(row.visited).toBeLessThanOrEqual(row.clues)
          }
          for (const row of visits) {
            expect(row.done).toBeLessThanOrEqual(Math.min(row.due, row.visited))
            expect(row.changed).toBeLessThanOrEqual(row.visited)
          }
          // Every item has one timing and one state, and lies in one township.
          const items = sum(report.figures.delivered, (row) => row.pushed + row.carried)
          expect(sum(report.figures.answers, (row) => row.items)).toBe(items)
          expect(sum(report.figures.balances, (row) => row.pushed + row.carried)).toBe(items)
        }),
      12
    )

    it("of a closed quarter stay as they were, whatever comes in later", () =>
      Effect.runPromise(
        Effect.gen(function* () {
          const [one] = fc.sample(anyDistrict, { numRuns: 1, seed: 7 })
          yield* happen(one!)
          yield* (yield* Quarters).close(q4)
          const before = (yield* reportOf).figures
          const register = yield* Register
          const late = {
            ...provenance,
            source: "survey",
            recordedAt: "2999-01-01T00:00:00.000Z",
            observedOn: day("2025-12-30")
          }
          const imports = yield* Imports
          const id = yield* imports.begin({ kind: "households", fileName: "late.xlsx", digest: "late", ...late })
          yield* imports.finish(id, { rows: 1, accepted: 1, unchanged: 0, quarantined: 0 })
          yield* register.append(id, late, [
            version("H0", [person(1, 1), person(2)], { division: "990001300305", area: "rural", category: "margin" }),
            version("H99", [person(1, 99)], { category: "dibao" })
          ])
          expect((yield* reportOf).figures).toEqual(before)
        }).pipe(Effect.provide(adapter.fresh())) as Effect.Effect<void>
      ))
  })
