import {
  type Report,
  ReportChart,
  ReportFigure,
  type ReportHeadline,
  type ReportSection,
  ReportTable
} from "@doudi/core"
import { style } from "./HtmlStyle.ts"
import { htmlTable } from "./HtmlTable.ts"
import { attribute, text } from "./HtmlText.ts"
import { colourOf } from "./ReportPalette.ts"
import { type Words, words } from "./ReportWords.ts"
import { type Draw, load, narrow, wide } from "./SvgChart.ts"

/**
 * The report as one page (网页) that opens without a network: no script, no font, no picture from elsewhere, and a policy in its
 * head that forbids them. Reads on a screen, on a phone, in the dark, and on A4 paper.
 */
export const html = async (report: Report.Report): Promise<string> => {
  const w = words(report.language)
  const draw = await load()
  const sections = report.sections.map((section, i) => sectionHtml(section, w.number(i + 1), report, draw, w))
  const last = w.number(report.sections.length + 1)
  return `<!doctype html>
<html lang="${report.language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(report.title)}</title>
<style>${style(w)}</style>
</head>
<body>
<header class="cover">
<h1>${text(report.title)}</h1>
<dl class="facts">${report.facts.map(({ label, value }) => `<div><dt>${text(label)}</dt><dd>${text(value)}</dd></div>`).join("")}</dl>
${report.warnings.map((warning) => `<p class="warn" role="note">${text(warning)}</p>`).join("\n")}
<ul class="cards">${report.headlines.map((headline) => card(headline, report)).join("")}</ul>
<nav aria-label="${attribute(w.contents)}"><ol>${report.sections
    .map(({ id, title }, i) => `<li><a href="#${attribute(id)}">${text(w.number(i + 1))}${text(title)}</a></li>`)
    .join("")}<li><a href="#reading">${text(last)}${text(w.reading)}</a></li></ol></nav>
</header>
<main>
${sections.join("\n")}
<section id="reading"><h2>${text(last)}${text(w.reading)}</h2><dl class="reading">${report.reading
    .map(({ label, value }) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`)
    .join("")}</dl>${report.traced ? `<p class="note">${text(w.trace)}</p>` : ""}</section>
</main>
<footer><p>${text(report.title)} · ${report.marks.map(text).join(" · ")}</p></footer>
</body>
</html>
`
}

const card = (
  { id, label, kind, value, unit, detail, figure }: ReportHeadline.Headline,
  { language, traced }: Report.Report
): string => {
  const short = ReportTable.short(kind, value, language)
  const number = traced && figure !== undefined ? ` title="${attribute(ReportFigure.headlineId(id))}"` : ""
  return `<li${number}><div class="label">${text(label)}</div><div class="value">${text(short.text)}<span class="unit">${text(
    short.unit === "" ? unit : short.unit
  )}</span></div><div class="detail">${text(detail)}</div></li>`
}

const sectionHtml = (
  { id, title, lead, points, charts, tables }: ReportSection.Section,
  number: string,
  { language, traced }: Report.Report,
  draw: Draw,
  w: Words
): string => {
  const drawn = (table: ReportTable.Table) =>
    charts
      .filter((chart) => chart.table === table.id && ReportTable.items(table).length > 0)
      .map((chart) => figure(chart, table, draw))
  const todo =
    points === undefined
      ? ""
      : `<div class="todo"><strong>${text(w.attention)}</strong><ul>${points.map((point) => `<li>${text(point)}</li>`).join("")}</ul></div>`
  return `<section id="${attribute(id)}"><h2>${text(number)}${text(title)}</h2><p class="lead">${text(lead)}</p>${todo}${tables
    .flatMap((table) => [...drawn(table), htmlTable(table, language, traced)])
    .join("\n")}</section>`
}

const figure = (chart: ReportChart.Chart, table: ReportTable.Table, draw: Draw): string => {
  const { series, kind } = ReportChart.drawn(chart, table)
  const legend = series
    .map(
      ({ name, tone }) =>
        `<li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="key" width="12" height="12" rx="2" fill="${colourOf(tone).light}"/></svg>${text(name)}</li>`
    )
    .join("")
  const unit = chart.kind === "line" ? "" : unitOf(kind, table, chart)
  const svg = (name: "wide" | "narrow", format: typeof wide) =>
    draw(chart, table, format).replace(/^<svg /, `<svg class="chart ${name}" `)
  return `<figure><figcaption>${text(chart.title)}${unit === "" ? "" : `<span class="unit-line">${text(unit)}</span>`}</figcaption><ul class="legend">${legend}</ul>${svg("wide", wide)}${svg("narrow", narrow)}</figure>`
}

const unitOf = (kind: "count" | "money", table: ReportTable.Table, chart: ReportChart.Chart): string => {
  const unit = ReportChart.drawn(chart, table).unit ?? ""
  return kind === "money" ? (unit === "元" ? "万元" : "10,000 yuan") : unit
}
