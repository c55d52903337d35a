import { type QuarterFigures, QuarterReport, ReportFigure } from "@doudi/core"
import { ReportFormat } from "@doudi/files"
import { describe, expect, it } from "vitest"
import { about, figures, labels, report } from "../../../core/test/publication/districtFigures.ts"

describe("the report as JSON", () => {
  const data = JSON.parse(ReportFormat.json(report(true)))

  it("says its version, quarter, policy and status", () => {
    expect(data).toMatchObject({
      schema: "doudi/quarter-report/2",
      quarter: "2025Q3",
      money: "fen",
      status: "closed",
      closedAt: "2025-10-13T08:21:37.000Z",
      pack: { id: "cn-340303-sample" }
    })
    expect(JSON.parse(ReportFormat.json(report())).closedAt).toBeNull()
  })

  it("holds every figure, with ids and whole fen", () => {
    const { closedAt: _, ...expected } = figures(true)
    for (const [key, value] of Object.entries(expected)) {
      if (!Array.isArray(value)) expect(data.figures[key]).toEqual(value)
      else {
        expect(data.figures[key]).toHaveLength(value.length)
        expect(data.figures[key]).toEqual(expect.arrayContaining(value))
      }
    }
  })

  it("holds what the other forms show, by the number of the figure", () => {
    const figures = ReportFigure.all(report(true))
    expect(Object.keys(data.numbers)).toHaveLength(figures.length)
    for (const { id, value } of figures) expect([id, data.numbers[id]]).toEqual([id, value])
    expect(data.numbers["needs/housing/found"]).toBe(143)
  })

  it("has its keys in order, and the same text whatever the order of the rows", () => {
    const sorted = (value: unknown): boolean =>
      typeof value !== "object" || value === null
        ? true
        : Array.isArray(value)
          ? value.every(sorted)
          : Object.keys(value).every((key, i, keys) => i === 0 || keys[i - 1]! < key) &&
            Object.values(value).every(sorted)
    expect(sorted(data)).toBe(true)
    const reversed = Object.fromEntries(
      Object.entries(figures(true)).map(([key, value]) => [
        key,
        Array.isArray(value) && key !== "imports" ? value.toReversed() : value
      ])
    ) as unknown as QuarterFigures.QuarterFigures
    expect(ReportFormat.json(QuarterReport.of(reversed, labels, about()))).toBe(ReportFormat.json(report(true)))
  })
})
