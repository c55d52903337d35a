import {
  Balance,
  Fen,
  type Figure,
  QuarterFigures,
  QuarterReport,
  QuarterTotals,
  ReportChart,
  ReportFigure,
  ReportTable,
  Share
} from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyFigures } from "./anyFigures.ts"
import { about, figures, labels, nothing, report } from "./districtFigures.ts"

const tables = (of: QuarterReport.QuarterReport) => of.sections.flatMap((section) => section.tables)
const table = (of: QuarterReport.QuarterReport, id: string) => tables(of).find((each) => each.id === id)!
const column = (of: ReportTable.Table, key: string) =>
  ReportTable.items(of).map((row) => ReportTable.cell(of, row, key) as number)
const total = (of: ReportTable.Table, key: string) => ReportTable.cell(of, ReportTable.total(of)!, key) as number
const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((a, b) => a + b, 0)

const open = report(false)
const closed = report(true)

describe("the report of a quarter", () => {
  it("has its sections in the order of the work", () => {
    expect(open.sections.map(({ id }) => id)).toEqual([
      "overview",
      "stock",
      "recognition",
      "townships",
      "moves",
      "merge",
      "comparison",
      "visits",
      "needs",
      "assistance",
      "money",
      "timeliness",
      "balances",
      "imports"
    ])
  })

  it("says what it rests on", () => {
    expect(open.title).toBe("蚌山区（合成数据）2025年第三季度低收入人口帮扶报告")
    expect(open.facts.map(({ value }) => value)).toEqual([
      "2025年第三季度（2025-07-01 至 2025-09-30）",
      "未关账，初步数据",
      "28,578 条",
      "cn-340303-sample（9f3b7c21d08e）"
    ])
    expect(closed.facts[1]!.value).toBe("已关账（2025-10-13 16:21）")
  })

  it("warns of sample parameters and of an open quarter, and of nothing else", () => {
    expect(open.warnings).toEqual([
      "本报告使用示例参数，不得作为认定依据。",
      "本季度尚未关账，以下为初步数据，关账前还会变化。"
    ])
    expect(report(true, "zh", "cn-340303").warnings).toEqual([])
    expect(report(true, "zh", "cn-sample-340303").warnings).toEqual([])
  })

  it("shows an id that nobody named as it is", () => {
    const base = figures()
    const unnamed = QuarterReport.of(
      { ...base, needs: [...base.needs, { need: "constructor", found: 1, met: 0, gap: 1, served: 0, unknown: 0 }] },
      labels,
      about()
    )
    expect(ReportTable.items(table(unnamed, "needs")).at(-1)!.cells[0]).toBe("constructor")
  })

  it("speaks one language at a time, with the same figures in both", () => {
    const english = report(false, "en")
    const numbers = (of: QuarterReport.QuarterReport) =>
      tables(of).map(({ rows }) => rows.map(({ cells }) => cells.filter((cell) => typeof cell === "number")))
    expect(numbers(english)).toEqual(numbers(open))
    const { figures: _, about: __, ...text } = english
    expect(JSON.stringify(text)).not.toMatch(/\p{Script=Han}/u)
  })
})

describe("relations between the figures", () => {
  it("every judged person is entitled, not entitled or undetermined", () => {
    const recognition = table(open, "recognition")
    for (const row of ReportTable.items(recognition)) {
      const of = (key: string) => ReportTable.cell(recognition, row, key) as number
      expect(of("entitledPersons") + of("notEntitledPersons") + of("undeterminedPersons")).toBe(of("persons"))
    }
  })

  it("a household category covers every assessed household; a category of persons adds no households", () => {
    const households = column(table(open, "recognition"), "households")
    expect(households).toEqual([null, 4986, 4986, 4986, 4986])
  })

  it("townships add up to the categories", () => {
    const recognition = table(open, "recognition")
    for (const [id, key] of [
      ["townships", "entitled"],
      ["townshipsUndetermined", "undetermined"]
    ] as const) {
      const township = table(open, id)
      for (const [i, category] of ["tekun", "dibao", "margin", "rigid", "monitoring"].entries()) {
        expect(total(township, `${category}.households`)).toBe(column(recognition, `${key}Households`)[i])
        expect(total(township, `${category}.persons`)).toBe(column(recognition, `${key}Persons`)[i])
      }
    }
  })

  it("every assessed household has one merge effect, the same in both tables", () => {
    const [effect, matrix] = [table(open, "mergeEffect"), table(open, "mergeMatrix")]
    expect(total(effect, "households")).toBe(4986)
    expect(column(matrix, "households")).toEqual(column(effect, "households"))
    const parts = ["same", "comesIn", "other", "dropsOut", "undetermined", "outside"]
    expect(sum(parts.map((key) => total(effect, key)))).toBe(4986)
    expect(total(effect, "undetermined")).toBe(total(matrix, "now.undetermined"))
    expect(total(effect, "outside") + total(effect, "dropsOut")).toBe(total(matrix, "now.none"))
  })

  it("keeping, changing, coming in and dropping out are told apart", () => {
    const effect = table(open, "mergeEffect")
    expect(column(effect, "same")).toEqual([171, 1282, 171, 26, 0])
    expect(column(effect, "other")).toEqual([18, 46, 24, 0, 0])
    expect(column(effect, "comesIn")).toEqual([0, 0, 0, 0, 396])
    expect(column(effect, "dropsOut")).toEqual([0, 31, 12, 9, 0])
    expect(column(effect, "outside")).toEqual([0, 0, 0, 0, 2417])
  })

  it("needs found are met or missing", () => {
    const needs = table(open, "needs")
    expect(total(needs, "met") + total(needs, "gap")).toBe(total(needs, "found"))
    expect(total(needs, "coverage")).toBe(870)
  })

  it("programmes add up to departments, and departments to their balances", () => {
    const [programmes, departments, balances] = [
      table(open, "programmes"),
      table(open, "departments"),
      table(open, "balances")
    ]
    for (const { key, kind } of departments.columns.filter(({ kind }) => kind === "count" || kind === "money")) {
      expect([kind, total(programmes, key)]).toEqual([kind, total(departments, key)])
    }
    for (const key of [
      "pushed",
      "delivered",
      "granted",
      "refused",
      "notApplicable",
      "inProgress",
      "waiting",
      "amountDelivered"
    ]) {
      expect(column(departments, key)).toEqual(column(balances, key))
    }
  })

  it("pushed and carried items are answered or waiting", () => {
    for (const of of [open, closed]) {
      const balances = table(of, "balances")
      const answers = ["delivered", "granted", "refused", "notApplicable", "inProgress", "waiting"]
      expect(total(balances, "pushed") + total(balances, "carried")).toBe(
        sum(answers.map((key) => total(balances, key)))
      )
    }
  })

  it("what was pushed is granted, delivered and paid, alike by department and by budget line", () => {
    for (const of of [open, closed]) {
      const [department, budget, balances] = [
        table(of, "stepsByDepartment"),
        table(of, "stepsByBudget"),
        table(of, "balances")
      ]
      for (const { key } of department.columns.slice(1))
        expect([key, total(department, key)]).toEqual([key, total(budget, key)])
      const [pushed, granted, delivered, paid] = ["pushed", "granted", "delivered", "paid"].map((key) =>
        column(department, key)
      )
      expect(pushed).toEqual(column(balances, "pushed"))
      expect(delivered).toEqual(column(balances, "delivered"))
      expect(column(department, "amountPaid")).toEqual(column(balances, "amountLedger"))
      expect(total(department, "amountPaid")).toBe(total(table(of, "budgets"), "amountLedger"))
      for (const [i, granting] of column(balances, "granted").entries()) {
        expect(granted![i]).toBe(delivered![i]! + granting!)
        expect(paid![i]).toBeLessThanOrEqual(delivered![i]!)
      }
    }
    // What is granted and what is delivered are different things somewhere.
    expect(total(table(open, "stepsByDepartment"), "granted")).toBeGreaterThan(
      total(table(open, "balances"), "delivered")
    )
  })

  it("marks a department by what is in the way of closing", () => {
    const marks = ReportTable.items(table(open, "balances")).map((row) => row.cells.at(-1))
    expect(marks).toEqual([
      "✓ 平衡",
      "✗ 待反馈 48 项",
      "✓ 平衡",
      "✗ 待反馈 7 项",
      "✗ 待反馈 8 项",
      "✓ 平衡",
      "✗ 待反馈 4 项，金额相差 3,000.00 元"
    ])
    expect(closed.figures.balances.every(Balance.balances)).toBe(true)
    expect(closed.headlines.at(-1)!.value).toBe(7)
  })

  it("headlines are the totals", () => {
    const totals = QuarterTotals.of(open.figures)
    expect(totals.amountDelivered.value).toBe(total(table(open, "departments"), "amountDelivered"))
    expect(totals.clues.value).toBe(total(table(open, "clues"), "clues"))
    expect(totals.clues.value).toBe(total(table(open, "lists"), "clues"))
    expect(open.headlines.map(({ value }) => value)).toEqual([5012, 2134, 383, 674, 775, 5635, 741_920_327, 3])
  })
})

describe("a quarter in which nothing was done yet", () => {
  it("has every section, no total and no share", () => {
    const made = QuarterReport.of(nothing, labels, about())
    expect(made.sections.map(({ id }) => id)).toEqual(open.sections.map(({ id }) => id))
    expect(
      tables(made)
        .filter((each) => each.rows.length > 0)
        .map(({ id }) => id)
    ).toEqual(["overview"])
    expect(made.sections[0]!.points).toEqual(["没有待处理事项。"])
    expect(made.headlines.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(made.headlines[1]!.detail).toBe("占在库户 —")
  })
})

describe("any figures", () => {
  const of = (any: QuarterFigures.QuarterFigures) => QuarterReport.of(any, labels, about())

  it("make tables whose rows fit their columns and whose totals add up", () => {
    fc.assert(
      fc.property(anyFigures, (any) => {
        const made = of(any)
        expect(new Set(tables(made).map(({ id }) => id)).size).toBe(tables(made).length)
        expect(new Set(tables(made).map(({ name }) => name)).size).toBe(tables(made).length)
        for (const each of tables(made)) wellFormed(each)
        for (const { charts, tables: own } of made.sections)
          for (const chart of charts) {
            const drawn = ReportChart.drawn(chart, own.find(({ id }) => id === chart.table)!)
            expect(drawn.series.every(({ column: at, values }) => at > 0 && values.every(Number.isSafeInteger))).toBe(
              true
            )
          }
      })
    )
  })

  it("give the same report in whatever order their rows come", () => {
    fc.assert(
      fc.property(anyFigures, (any) => {
        const reversed = Object.fromEntries(
          Object.entries(any).map(([key, value]) => [
            key,
            Array.isArray(value) && key !== "imports" ? value.toReversed() : value
          ])
        ) as unknown as QuarterFigures.QuarterFigures
        const { figures: _, ...one } = of(any)
        const { figures: __, ...other } = of(reversed)
        expect(other).toEqual(one)
      })
    )
  })
})

const wellFormed = (each: ReportTable.Table) => {
  const { columns, rows } = each
  expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
  expect([each.id, new Set(rows.map(({ key }) => key)).size]).toEqual([each.id, rows.length])
  for (const { cells } of rows) {
    expect(cells.length).toBe(columns.length)
    for (const [i, cell] of cells.entries()) {
      if (cell === null) continue
      if (columns[i]!.kind === "text") expect(typeof cell).toBe("string")
      else expect(Number.isSafeInteger(cell)).toBe(true)
    }
  }
  const totals = ReportTable.total(each)
  if (totals === undefined) return
  for (const [i, { kind }] of columns.entries()) {
    if (kind !== "count" && kind !== "money") continue
    if (totals.cells[i] === null) continue
    expect(totals.cells[i]).toBe(sum(ReportTable.items(each).map(({ cells }) => cells[i] as number)))
  }
}

describe("a figure that can be traced", () => {
  const of = (any: QuarterFigures.QuarterFigures) => QuarterReport.of(any, labels, about())
  /** What the rows that a figure names say, added up. */
  const again = (any: QuarterFigures.QuarterFigures, { parts }: Figure.Figure): number =>
    sum(
      parts.flatMap(({ list, number, rows }) =>
        list === "balances"
          ? rows.map(() => 1)
          : rows.map((row) => {
              const found = any[list as QuarterFigures.List].filter((each) =>
                QuarterFigures.keys[list as QuarterFigures.List].every(
                  (key, i) => (each as unknown as Record<string, unknown>)[key] === row[i]
                )
              )
              expect(found).toHaveLength(1)
              return (found[0] as unknown as Record<string, number>)[number]!
            })
      )
    )

  it("is the sum of the rows it names, each of them one row of the figures, and has a number of its own", () => {
    fc.assert(
      fc.property(anyFigures, (any) => {
        const figures = ReportFigure.all(of(any))
        expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
        for (const { of, value } of figures) {
          if ("value" in of) expect([of.value, value]).toEqual([again(any, of), of.value])
          else expect(value).toBe(Share.of(again(any, of.part), again(any, of.whole)))
        }
      })
    )
  })

  it("stands behind every number of every table, and behind the headlines", () => {
    for (const each of tables(open)) {
      for (const { key, cells, figures } of each.rows) {
        for (const [i, { key: column, kind }] of each.columns.entries()) {
          if (kind === "text" || cells[i] === null) continue
          expect([each.id, key, column, figures[i] !== undefined]).toEqual([each.id, key, column, true])
        }
      }
    }
    expect(ReportFigure.all(open).filter(({ id }) => id.startsWith("headlines/"))).toHaveLength(8)
  })

  it("has the same number in both languages and in both quarters", () => {
    const ids = (of: QuarterReport.QuarterReport) => ReportFigure.all(of).map(({ id }) => id)
    expect(ids(report(false, "en"))).toEqual(ids(open))
    expect(ids(open)).toContain("needs/housing/found")
    expect(ids(open)).toContain("programmes/civil-affairs:dibao-grant/amountDelivered")
    expect(ids(open)).toContain("flows/total/new.households")
  })
})

describe("relations of stock and flow", () => {
  it("last quarter + new − ended = this quarter, in each category and in all", () => {
    const flows = table(open, "flows")
    for (const number of ["households", "persons"]) {
      for (const row of flows.rows) {
        const of = (movement: string) => ReportTable.cell(flows, row, `${movement}.${number}`) as number
        expect(of("last") + of("new") - of("ended")).toBe(of("stock"))
      }
    }
  })

  it("urban + rural + unknown = all, and all is the stock", () => {
    const [areas, flows] = [table(open, "areas"), table(open, "flows")]
    for (const number of ["households", "persons"]) {
      for (const row of areas.rows) {
        const of = (area: string) => ReportTable.cell(areas, row, `${area}.${number}`) as number
        expect(of("urban") + of("rural") + of("unknown")).toBe(of("all"))
      }
      expect(column(areas, `all.${number}`)).toEqual(column(flows, `stock.${number}`))
    }
  })

  it("the two old systems side by side hold every assessed household", () => {
    expect(total(table(open, "systems"), "all.households")).toBe(4986)
  })

  it("budget lines add up to what was delivered, and what nobody names stands apart", () => {
    const budgets = table(open, "budgets")
    expect(ReportTable.items(budgets).map(({ key }) => key)).toEqual(["hardship-fund", "medical-fund", "none"])
    expect(total(budgets, "amountDelivered")).toBe(741_920_327)
    expect(total(budgets, "amountLedger")).toBe(741_920_327 - 300_000)
  })

  it("every item to answer has one timing", () => {
    const [timing, balances] = [table(open, "timeliness"), table(open, "balances")]
    expect(sum(["onTime", "late", "overdue", "open", "noLimit"].map((key) => total(timing, key)))).toBe(
      total(balances, "pushed") + total(balances, "carried")
    )
  })
})

describe("a figure for a reader", () => {
  it.each([
    ["money", 741_920_327, "zh", "741.92", "万元"],
    ["money", 999_999, "zh", "9,999.99", "元"],
    ["money", 1_000_000, "zh", "1.00", "万元"],
    ["money", 1_005_000, "zh", "1.01", "万元"],
    ["money", 741_920_327, "en", "7,419,203.27", "yuan"],
    ["count", 12_345, "zh", "12,345", ""],
    ["percent", 5, "zh", "0.5%", ""]
  ] as const)("%s %i in %s", (kind, value, language, text, unit) => {
    expect(ReportTable.short(kind, value, language)).toEqual({ text, unit })
  })

  it("shows exact money in tables", () => {
    expect(ReportTable.display("money", Fen.fen(-123_405))).toBe("-1,234.05")
  })
})
