import { type Bilingual, ReportFigure, ReportTable } from "@doudi/core"
import { attribute, text } from "./HtmlText.ts"
import { type Words, words } from "./ReportWords.ts"
import { widthOf } from "./TextWidth.ts"

/**
 * A table of the report as HTML (网页表格): caption, groups above their columns, row names as headers, total at the foot. Where figures
 * can be traced, each carries its number.
 */
export const htmlTable = (table: ReportTable.Table, language: Bilingual.Language, traced = false): string => {
  const w = words(language)
  const common = commonUnits(table)
  const unit = common.says(w) === "" ? "" : `<span class="unit-line">${text(common.says(w))}</span>`
  const items = ReportTable.items(table)
  const total = ReportTable.total(table)
  const body =
    items.length === 0
      ? `<tr><td class="t nil" colspan="${table.columns.length}">${text(w.empty)}</td></tr>`
      : items.map((row) => bodyRow(table, row, traced)).join("")
  return `<div${classes("block", sizeOf(table))}><h3 id="t-${attribute(table.id)}">${text(table.title)}${unit}</h3><div class="scroll" role="region" tabindex="0" aria-labelledby="t-${attribute(table.id)}"><table${classes(
    sizeOf(table)
  )} aria-labelledby="t-${attribute(table.id)}"><thead>${head(table, common)}</thead><tbody>${body}</tbody>${
    total === undefined ? "" : `<tfoot>${bodyRow(table, total, traced)}</tfoot>`
  }</table></div>${table.note === undefined ? "" : `<p class="note">${text(table.note)}</p>`}</div>`
}

/** Many columns are set smaller, so that a screen of the usual width and a page show all of them. */
const sizeOf = ({ columns: { length } }: ReportTable.Table): string =>
  length > 12 ? "huge" : length > 9 ? "large" : ""

/** Units that all columns of a kind share stand once above the table; the others stay with their columns. */
interface Units {
  readonly count: string | undefined
  readonly money: string | undefined
  readonly says: (w: Words) => string
}

const commonUnits = ({ columns }: ReportTable.Table): Units => {
  const shared = (of: "count" | "money") => {
    const units = new Set(columns.filter(({ kind }) => kind === of).map(({ unit }) => unit))
    return units.size === 1 ? [...units][0] : undefined
  }
  const [count, money] = [shared("count"), shared("money")]
  return {
    count,
    money,
    says: (w) =>
      [...(count === undefined ? [] : [w.unit(count)]), ...(money === undefined ? [] : [w.money(money)])].join(w.comma)
  }
}

const head = ({ columns, heads }: ReportTable.Table, common: Units): string => {
  const grouped = columns.some(({ group }) => group !== undefined)
  const title = (column: ReportTable.Column, i: number, rows: string) =>
    `<th scope="col"${rows}${classes(column.kind === "text" || i < heads ? "t" : "", firstOfGroup(columns, i) ? "first" : "")}>${text(column.title)}${unitOf(column, common)}</th>`
  if (!grouped) return `<tr>${columns.map((column, i) => title(column, i, "")).join("")}</tr>`
  const above = columns.flatMap((column, i) => {
    if (column.group === undefined) return [title(column, i, ' rowspan="2"')]
    if (!firstOfGroup(columns, i)) return []
    let span = 1
    while (columns[i + span]?.group === column.group) span++
    return [`<th class="group" scope="colgroup" colspan="${span}">${text(column.group)}</th>`]
  })
  const below = columns.flatMap((column, i) => (column.group === undefined ? [] : [title(column, i, "")]))
  return `<tr>${above.join("")}</tr><tr>${below.join("")}</tr>`
}

const firstOfGroup = (columns: ReadonlyArray<ReportTable.Column>, i: number): boolean =>
  i > 0 && columns[i]!.group !== columns[i - 1]!.group

/** The unit under a title, unless all columns share it or the title says it: 户数 needs no 户. */
const unitOf = ({ title, unit }: ReportTable.Column, common: Units): string =>
  unit === undefined || unit === common.count || unit === common.money || title.toLowerCase().includes(unit)
    ? ""
    : `<small>${text(unit)}</small>`

const bodyRow = (table: ReportTable.Table, row: ReportTable.Row, traced: boolean): string =>
  `<tr>${row.cells
    .map((cell, i) => {
      const column = table.columns[i]!
      const shown = ReportTable.display(column.kind, cell)
      if (i < table.heads) {
        const long = widthOf(shown) > unbroken
        return `<th scope="row"${classes(column.kind === "text" ? "t" : "", long ? "long" : "")}>${text(shown)}</th>`
      }
      const number =
        traced && row.figures[i] !== undefined ? ` title="${attribute(ReportFigure.idOf(table, row, column))}"` : ""
      return `<td${number}${classes(
        column.kind === "text" ? "t" : "",
        column.kind === "text" && widthOf(shown) > unbroken ? "long" : "",
        firstOfGroup(table.columns, i) ? "first" : "",
        cell === 0 || cell === null ? "nil" : "",
        typeof cell === "string" && cell.startsWith("✓") ? "good" : "",
        typeof cell === "string" && cell.startsWith("✗") ? "bad" : ""
      )}>${text(shown)}</td>`
    })
    .join("")}</tr>`

/** Names up to twelve Chinese characters stay on one line where there is room. */
const unbroken = 24

const classes = (...names: ReadonlyArray<string>): string => {
  const given = names.filter((name) => name !== "")
  return given.length === 0 ? "" : ` class="${given.join(" ")}"`
}
