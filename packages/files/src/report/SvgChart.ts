import { ReportChart, type ReportTable } from "@doudi/core"
import { attribute, printable } from "./HtmlText.ts"
import { chartGap, chartLine, chartText, colourOf } from "./ReportPalette.ts"
import { widthOf } from "./TextWidth.ts"

/** How wide a chart is drawn, and how much of that the names of its bars may take. */
export interface Format {
  readonly width: number
  readonly names: number
}
export const wide: Format = { width: 900, names: 190 }
export const narrow: Format = { width: 340, names: 96 }

/** Draws charts as SVG text (矢量图) without a browser. Equal charts give equal texts, in any order and any process. */
export type Draw = (chart: ReportChart.Chart, table: ReportTable.Table, format: Format) => string

export const load = async (): Promise<Draw> => {
  const { init } = await import("./Echarts.ts")
  return (chart, table, format) => {
    const drawn = ReportChart.drawn(chart, table)
    const instance = init(null, null, {
      renderer: "svg",
      ssr: true,
      width: format.width,
      height: heightOf(chart, drawn, format)
    })
    try {
      instance.setOption(chart.kind === "line" ? linesOf(drawn, format) : optionOf(chart, drawn, format))
      return plain(instance.renderToSVGString(), `${chart.title}。${chart.says}`)
    } finally {
      instance.dispose()
    }
  }
}

const fontSize = 12
const axisHeight = 26
const lineHeight = 300
/** Room for the sum at the end of the longest bar. */
const right = 64

const heightOf = ({ kind }: ReportChart.Chart, { bars, series }: ReportChart.Drawn, { names }: Format): number => {
  if (kind === "line") return lineHeight
  const lines = Math.max(1, ...bars.map((name) => Math.ceil((widthOf(name) * fontSize) / 2 / names)))
  const bar = kind === "stacked" ? 22 : series.length * 17
  return bars.length * Math.max(bar + 12, lines * 15 + 6) + axisHeight
}

/** Money is drawn in units of 10,000 yuan, counts as they are. */
const scale = ({ kind }: ReportChart.Drawn, value: number): number => (kind === "money" ? value / 1_000_000 : value)
const decimals = ({ kind }: ReportChart.Drawn): number => (kind === "money" ? 1 : 0)
const shown = (drawn: ReportChart.Drawn, value: number): string =>
  value === 0 ? "0" : grouped(scale(drawn, value).toFixed(decimals(drawn)))

const optionOf = (chart: ReportChart.Chart, drawn: ReportChart.Drawn, { width, names }: Format) => {
  const stacked = chart.kind === "stacked"
  const sums = drawn.bars.map((_, i) => drawn.series.reduce((sum, { values }) => sum + values[i]!, 0))
  const longest = Math.max(1, ...(stacked ? sums : drawn.series.flatMap(({ values }) => values)))
  const room = width - names - right - 10
  const fits = (value: number) => (value / longest) * room > shown(drawn, value).length * 7 + 6
  const text = { fontSize, fontFamily: "sans-serif", color: chartText.light }
  const bar = { type: "bar" as const, silent: true, emphasis: { disabled: true } }
  return {
    animation: false,
    textStyle: { fontFamily: "sans-serif" },
    grid: { left: names + 10, right, top: 2, bottom: axisHeight },
    xAxis: {
      type: "value" as const,
      max: "dataMax" as const,
      splitNumber: width > 600 ? 6 : 3,
      // There is no half of a household.
      minInterval: drawn.kind === "count" ? 1 : 0,
      axisLabel: { ...text, hideOverlap: true, showMaxLabel: false, formatter: (n: number) => grouped(n) },
      splitLine: { showMaxLine: false, lineStyle: { color: chartLine.light } }
    },
    yAxis: {
      type: "category" as const,
      inverse: true,
      data: drawn.bars.map(printable),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: chartLine.light } },
      axisLabel: { ...text, interval: 0, width: names, overflow: "break" as const, lineHeight: 15 }
    },
    series: [
      ...drawn.series.map(({ tone, values }) => ({
        ...bar,
        ...(stacked ? { stack: "all", barWidth: 22 } : { barWidth: 15, barGap: "12%" }),
        itemStyle: { color: colourOf(tone).light, borderColor: chartGap.light },
        // Nothing is drawn for zero, and no gap beside a part so thin that the gap would hide it.
        data: values.map((value) => ({
          value: stacked && value === 0 ? ("-" as const) : scale(drawn, value),
          itemStyle: { borderWidth: stacked && (value / longest) * room > 6 ? 1 : 0 }
        })),
        label: stacked
          ? {
              show: true,
              fontSize: 11,
              fontFamily: "sans-serif",
              color: colourOf(tone).ink[0],
              formatter: ({ dataIndex }: { dataIndex: number }) =>
                values[dataIndex]! > 0 && fits(values[dataIndex]!) ? shown(drawn, values[dataIndex]!) : ""
            }
          : {
              show: true,
              position: "right" as const,
              ...text,
              textBorderWidth: 0,
              formatter: ({ dataIndex }: { dataIndex: number }) => shown(drawn, values[dataIndex]!)
            }
      })),
      ...(stacked
        ? [
            {
              ...bar,
              stack: "all",
              barWidth: 22,
              itemStyle: { color: "none" },
              data: sums.map(() => 0),
              label: {
                show: true,
                position: "right" as const,
                ...text,
                fontWeight: "bold" as const,
                textBorderWidth: 0,
                formatter: ({ dataIndex }: { dataIndex: number }) => shown(drawn, sums[dataIndex]!)
              }
            }
          ]
        : [])
    ]
  }
}

/** Lines of amounts over an amount, both in yuan. */
const linesOf = ({ along, series }: ReportChart.Drawn, { width }: Format) => {
  const text = { fontSize, fontFamily: "sans-serif", color: chartText.light }
  const axis = {
    type: "value" as const,
    axisLabel: { ...text, hideOverlap: true, formatter: (n: number) => grouped(n) },
    splitLine: { lineStyle: { color: chartLine.light } }
  }
  return {
    animation: false,
    textStyle: { fontFamily: "sans-serif" },
    grid: { left: 64, right: 24, top: 10, bottom: axisHeight },
    xAxis: {
      ...axis,
      min: "dataMin" as const,
      max: "dataMax" as const,
      splitNumber: width > 600 ? 8 : 3,
      splitLine: { show: false }
    },
    yAxis: { ...axis, splitNumber: 5 },
    series: series.map(({ tone, values }) => ({
      type: "line" as const,
      silent: true,
      symbol: "none" as const,
      emphasis: { disabled: true },
      lineStyle: { color: colourOf(tone).light, width: tone === "aside" ? 1 : 2 },
      itemStyle: { color: colourOf(tone).light },
      data: along.map((x, i) => [x / 100, values[i]! / 100])
    }))
  }
}

const grouped = (n: number | string): string => String(n).replace(/\B(?=(\d{3})+(?=\.|$))/g, ",")

/**
 * The SVG without what only a live chart needs: classes, hover rules and data marks, which count through the process and would
 * make equal charts differ. The font is left to the page.
 */
const plain = (svg: string, name: string): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>\s*/g, "")
    .replace(/ (?:class|ecmeta_[a-z_]+|pointer-events|baseProfile|xmlns:xlink|version)="[^"]*"/g, "")
    .replace(/font-family:sans-serif;/g, "")
    .replace(/\n/g, "")
    .replace(/^<svg /, `<svg role="img" aria-label="${attribute(name)}" `)
