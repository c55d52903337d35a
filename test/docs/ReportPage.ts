import { QuarterFigures, type QuarterReport, ReportTable } from "@doudi/core"
import { ReportFormat } from "@doudi/files"
import { figures, report } from "../../packages/core/test/publication/districtFigures.ts"

/** What `docs/reference/files.md` says of the files of the quarterly report, from the report of a synthetic district. */
export const section = (): ReadonlyArray<string> => {
  const data = JSON.parse(ReportFormat.json(report(true)))
  return [
    "## The quarterly report · 季度报告",
    "",
    "`doudi quarter report` writes the same figures four times: `2025Q3.xlsx`, `.html`, `.csv` and `.json`.",
    "",
    "Every figure has a number, `TABLE/ROW/COLUMN`, that is the same in both languages and from quarter to quarter: `needs/housing/found`",
    "is the column `found` of the row `housing` of the table `needs`; the row `total` is the total; `headlines/gaps` is a headline.",
    "`doudi report trace QUARTER FIGURE` lists the records behind it. The page shows the number when the pointer rests on a figure, the",
    "workbook lists all of them on its last sheet.",
    "",
    "每个数字都有编号，写作“表/行/列”，两种语言、各个季度都一样。`doudi report trace 季度 编号` 列出构成它的记录。",
    "",
    "**CSV**: one line for every figure, in UTF-8 with BOM and CRLF. Money in yuan with two decimals, shares in percent with one. Columns:",
    "",
    "| 列 | column | holds |",
    "|---|---|---|",
    "| 章节 | section | title of the section |",
    "| 表 | table | title of the table |",
    "| 行 | row | names of the row |",
    "| 列 | column | title of the column, with its group |",
    "| 值 | value | the figure; empty where none can be given |",
    "| 单位 | unit | `户`, `人`, `项`, `元`, `%` … |",
    "| 数字编号 | figure | its number; empty for a text |",
    "",
    `**JSON** (\`${data.schema}\`): keys in alphabetical order, money in whole fen.`,
    "",
    "| key | holds |",
    "|---|---|",
    "| `schema` | this form; the number grows when a key changes its meaning or goes away |",
    "| `quarter`, `district`, `pack`, `status`, `closedAt` | what the report is about; `status` is `closed` or `preliminary` |",
    "| `seal` | newest ledger entry of the quarter and its hash, or `null` |",
    "| `figures` | the counted lists below |",
    "| `numbers` | what the report shows, by the number of the figure; shares in tenths of a percent, `null` where none can be given |",
    "",
    "Each row of a list in `figures` says by its texts what it counts, and by its numbers how much:",
    "",
    "| list | texts | numbers |",
    "|---|---|---|",
    ...Object.entries(QuarterFigures.keys).map(([list, keys]) => listRow(list as QuarterFigures.List, keys)),
    "",
    "The tables, with the keys of their columns. Where columns come from the pack, such as its categories, those of a synthetic district",
    "stand here.",
    "",
    "| table | 表 | title | columns |",
    "|---|---|---|---|",
    ...tableRows(report(true), report(true, "en")),
    "",
    "## The tables of a month · 月报",
    "",
    `\`doudi report month 2025-10\` writes \`2025-10.xlsx\`, \`.html\`, \`.csv\` and \`.json\` (\`${ReportFormat.monthSchema}\`) in the same way:`,
    "the table `standing` (households and persons at the month's end, by category, area and age) and the table `paid` (person-times and",
    "money of the month and since January, by programme and area). Figures are traced by the month: `doudi report trace 2025-10 FIGURE`.",
    "",
    "In `figures`: `standing` with `category`, `area`, `age`, `persons`, `households`; `paid` with `month`, `programme`, `area`, `items`,",
    "`times`, `amount`."
  ]
}

const listRow = (list: QuarterFigures.List, keys: ReadonlyArray<string>): string => {
  const row = figures(true)[list][0] as object
  const named = (kind: string) =>
    Object.entries(row)
      .filter(([, value]) => typeof value === kind)
      .map(([key]) => `\`${key}\``)
      .join(", ")
  const texts = [
    ...keys,
    ...Object.keys(row).filter((key) => typeof (row as Record<string, unknown>)[key] === "string")
  ]
  return `| \`${list}\` | ${[...new Set(texts)].map((key) => `\`${key}\``).join(", ")} | ${named("number")} |`
}

const tableRows = (zh: QuarterReport.QuarterReport, en: QuarterReport.QuarterReport): ReadonlyArray<string> => {
  const english = new Map(en.sections.flatMap(({ tables }) => tables).map((table) => [table.id, table.title]))
  return zh.sections
    .flatMap(({ tables }) => tables)
    .map(({ id, title, heads, columns }) => {
      const keys = columns
        .slice(heads)
        .map(({ key, ...column }) => `\`${key}\` ${ReportTable.titleOf({ key, ...column })}`)
      return `| \`${id}\` | ${title} | ${english.get(id)} | ${keys.join("、")} |`
    })
}
