import { type MonthReport, type QuarterReport, type Report, ReportFigure } from "@doudi/core"

/** The version of the JSON report. It grows when a key changes its meaning or goes away; new keys alone do not change it. */
export const schema = "doudi/quarter-report/2"

/**
 * The figures of the report as data (数据): ids as in the policy pack, money in whole fen, keys in alphabetical order, rows in the
 * order of their ids, so that two reports can be compared line by line. `numbers` holds what the other forms show, by the number of
 * the figure: money in fen, shares in tenths of a percent, `null` where none can be given.
 */
export const json = (report: QuarterReport.QuarterReport): string => {
  const { closedAt, ...figures } = report.figures
  return `${JSON.stringify(
    stable({
      schema,
      quarter: report.about.quarter,
      district: report.about.district,
      pack: report.about.pack,
      status: report.status,
      closedAt: closedAt ?? null,
      seal: report.about.seal ?? null,
      money: "fen",
      figures,
      numbers: numbersOf(report)
    }),
    null,
    2
  )}\n`
}

/** The version of the JSON of a month's tables. */
export const monthSchema = "doudi/month-report/1"

/** The figures of a month as data, in the same way. */
export const monthJson = (report: MonthReport.MonthReport): string => {
  const { closed, ...figures } = report.figures
  return `${JSON.stringify(
    stable({
      schema: monthSchema,
      month: report.about.month,
      district: report.about.district,
      pack: report.about.pack,
      status: closed ? "closed" : "preliminary",
      money: "fen",
      figures,
      numbers: numbersOf(report)
    }),
    null,
    2
  )}\n`
}

const numbersOf = (report: Report.Report) =>
  Object.fromEntries(ReportFigure.all(report).map(({ id, value }) => [id, value]))

/** Keys sorted everywhere; rows of a list sorted by their texts, which are their ids. Imports stay in the order they came in. */
const stable = (value: unknown, key?: string): unknown => {
  if (Array.isArray(value)) {
    const rows = value.map((row) => stable(row))
    return key === "imports"
      ? rows
      : rows
          .map((row) => [idOf(row), row] as const)
          .sort(byId)
          .map(([, row]) => row)
  }
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => [name, stable(of, name)])
  )
}

const idOf = (row: unknown): string =>
  JSON.stringify(Object.values(row as object).filter((value) => typeof value === "string"))

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)
