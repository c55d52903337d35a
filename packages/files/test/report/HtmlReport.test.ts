import { QuarterReport, ReportChart } from "@doudi/core"
import { ReportFormat } from "@doudi/files"
import { describe, expect, it } from "vitest"
import { about, labels, nothing, report } from "../../../core/test/publication/districtFigures.ts"
import { hostileReport } from "./hostile.ts"

describe("the report as a page", () => {
  it("asks for nothing from anywhere and runs nothing", async () => {
    const page = await ReportFormat.html(report())
    expect(page.includes("default-src 'none'; style-src 'unsafe-inline'")).toBe(true)
    expect(page.match(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/gi)).toBeNull()
    expect(page.replaceAll("http://www.w3.org/2000/svg", "").match(/https?:.{20}/g)).toBeNull()
    expect(page.length).toBeLessThan(400_000)
  })

  it("has each chart twice, for wide and narrow screens, with a name for those who cannot see it", async () => {
    const model = report()
    const page = await ReportFormat.html(model)
    const charts = model.sections.flatMap((section) => section.charts)
    expect(page.match(/<svg class="chart wide" role="img" aria-label="[^"]+"/g)).toHaveLength(charts.length)
    expect(page.match(/<svg class="chart narrow" role="img" aria-label="[^"]+"/g)).toHaveLength(charts.length)
    for (const { title } of charts) expect([title, page.includes(`aria-label="${title}。`)]).toEqual([title, true])
    expect(page.match(/zr\d|ecmeta|<style >/g)).toBeNull()
  })

  it("takes every name as text", async () => {
    const page = await ReportFormat.html(hostileReport())
    expect(page.match(/<script|<img|<b>/gi)).toBeNull()
    for (const shown of [
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "&lt;b&gt;区&lt;/b&gt; &amp; 'x'2025年第三季度",
      "\ufffd铃"
    ]) {
      expect([shown, page.includes(shown)]).toEqual([shown, true])
    }
    expect(page.includes("\u0007")).toBe(false)
  })

  it("is the same twice, also after other charts were drawn", async () => {
    const once = await ReportFormat.html(report())
    await ReportFormat.html(report(true, "en"))
    expect((await ReportFormat.html(report())) === once).toBe(true)
  })

  it("never counts half a household on the scale of a chart", async () => {
    const model = report()
    const few = model.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell, i) =>
            table.columns[i]!.kind === "count" && typeof cell === "number" ? Math.min(cell, 1) : cell
          )
        }))
      }))
    }))
    const page = await ReportFormat.html({ ...model, sections: few })
    const texts = few
      .flatMap(({ charts, tables }) =>
        charts.filter((chart) => {
          const table = tables.find(({ id }) => id === chart.table)!
          return ReportChart.drawn(chart, table).kind === "count"
        })
      )
      .flatMap(({ title }) => page.split(`aria-label="${title}。`).slice(1))
      .flatMap((svg) => svg.slice(0, svg.indexOf("</svg>")).match(/>[\d.,]+<\/text>/g) ?? [])
    expect(texts.length).toBeGreaterThan(50)
    expect(texts.filter((text) => text.includes("."))).toEqual([])
  })

  it("says that there is nothing where there is nothing", async () => {
    const page = await ReportFormat.html(QuarterReport.of(nothing, labels, about()))
    expect(page.includes("本季度没有数据")).toBe(true)
    expect(page.includes('class="chart')).toBe(false)
  })
})
