import { ReportChart, type ReportTable } from "@doudi/core"
import type { SheetChart } from "hucre"
import { letter } from "../table/SheetWriter.ts"
import { colourOf } from "./ReportPalette.ts"

/**
 * A chart of the workbook (原生图表): Excel and WPS draw it from the cells of the table above it, so it follows when somebody
 * corrects a cell.
 */
export const xlsxChart = (
  chart: ReportChart.Chart,
  table: ReportTable.Table,
  { first, below, widths }: { readonly first: number; readonly below: number; readonly widths: ReadonlyArray<number> }
): SheetChart => {
  const { bars, series, unit } = ReportChart.drawn(chart, table)
  const range = (column: number) => `$${letter(column)}$${first + 1}:$${letter(column)}$${first + bars.length}`
  const lines = Math.max(
    11,
    Math.min(34, Math.ceil(bars.length * (chart.kind === "stacked" ? 1.3 : 0.85 * series.length)) + 6)
  )
  return {
    type: "bar",
    title: unit === undefined ? chart.title : `${chart.title} (${unit})`,
    titleFontSize: 12,
    titleBold: true,
    altText: chart.says,
    barGrouping: chart.kind === "stacked" ? "stacked" : "clustered",
    ...(chart.kind === "stacked" ? { overlap: 100 } : {}),
    gapWidth: 45,
    legend: "top",
    roundedCorners: false,
    series: series.map(({ name, tone, column }) => ({
      name,
      values: range(column),
      categories: range(0),
      color: colourOf(tone).light.slice(1).toUpperCase()
    })),
    axes: {
      // Bars from the top, in the order of the table.
      x: { reverse: true, labelFontSize: 9, majorTickMark: "none", minorTickMark: "none" },
      y: {
        gridlines: { major: true },
        labelFontSize: 9,
        majorTickMark: "none",
        minorTickMark: "none",
        numberFormat: { formatCode: "#,##0", sourceLinked: false },
        crosses: "max"
      }
    },
    anchor: { from: { row: below, col: 0 }, to: { row: below + lines, col: columnAt(widths, 110) } }
  }
}

/** The column where `width` Latin characters end, or the last. */
const columnAt = (widths: ReadonlyArray<number>, width: number): number => {
  let sum = 0
  for (const [i, n] of widths.entries()) {
    sum += n
    if (sum >= width) return i + 1
  }
  return widths.length
}
