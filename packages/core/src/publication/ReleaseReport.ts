import type { Bilingual, Language } from "../foundation/Bilingual.ts"
import * as Quarter from "../foundation/Quarter.ts"
import { neutral } from "../policy/pack/Revealing.ts"
import type { Release } from "../policy/pack/Section.ts"
import type { Policy } from "../policy/Policy.ts"
import type * as Grid from "./disclosure/Grid.ts"
import type { PublicTable } from "./disclosure/PublicTable.ts"
import { base } from "./disclosure/Suppression.ts"
import * as Masked from "./Masked.ts"
import type { Report } from "./Report.ts"
import type * as ReportTable from "./ReportTable.ts"

/** A public table (公开统计表) as a sheet for the office's website, ready to print. */
export const of = (
  policy: Policy,
  release: Release,
  table: PublicTable,
  quarter: Quarter.Quarter,
  language: Language
): Report => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const place = policy.pack.place?.[language] ?? policy.title[language]
  const onlyTotals = table.rows.length === 1 || table.columns.length === 1
  const merged = [...table.rows, ...table.columns].some(({ ids }) => ids.length > 1)
  return {
    language,
    title: `${place}${say("", " ")}${neutral(release.name)[language]}${say(`（${Quarter.label(quarter, "zh")}）`, `, ${Quarter.label(quarter, "en")}`)}`,
    day: Quarter.lastDay(quarter),
    marks: [`${policy.id} ${policy.hash.slice(0, 12)}`],
    facts: [
      { label: say("季度", "Quarter"), value: Quarter.label(quarter, language) },
      { label: say("单位", "Unit"), value: say("户、人", "households, persons") }
    ],
    warnings: policy.id.endsWith("-sample")
      ? [
          say(
            "所用政策包含有虚构的示例参数，不得公开。",
            "The pack holds invented sample figures; do not publish this."
          )
        ]
      : [],
    headlines: [],
    sections: [
      {
        id: "release",
        title: neutral(release.name)[language],
        lead: say(
          "按最近一次研判符合条件的家庭统计，每户只计入一类。",
          "Households entitled by the newest assessment, each counted once."
        ),
        charts: [],
        tables: [
          sheet(policy, release, table, language, "households"),
          sheet(policy, release, table, language, "persons")
        ]
      }
    ],
    reading: [
      {
        label: say("取整", "Rounding"),
        value: say(
          `各数分别取整到 ${base}，合计不一定等于各项之和。`,
          `Each figure is rounded to ${base} by itself, so totals need not add up.`
        )
      },
      {
        label: Masked.display(Masked.of("few"), language),
        value: say(
          `少于 ${release.least} 户的数，以及由它可以推算出来的数，不予公布，以保护个人信息。`,
          `Fewer than ${release.least} households, and figures from which they could be worked out, are not shown, to protect people.`
        )
      },
      ...(merged
        ? [
            {
              label: say("合并", "Counted together"),
              value: say(
                onlyTotals ? "分开统计数目太小，只公布合计。" : "数目太小的乡镇或类别合并统计，表中已写明包括哪些。",
                onlyTotals
                  ? "Counted apart they would be too few; only totals are shown."
                  : "Townships or kinds with few households are counted together; the table names them."
              )
            }
          ]
        : [])
    ]
  }
}

const sheet = (
  policy: Policy,
  release: Release,
  table: PublicTable,
  language: Language,
  measure: "households" | "persons"
): ReportTable.Table => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const names = new Map<string, Bilingual>(release.columns.map(({ id, name }) => [id, neutral(name)]))
  const nameOf =
    (known: ReadonlyMap<string, Bilingual>) =>
    ({ ids }: Grid.Group) =>
      ids.map((id) => known.get(id)?.[language] ?? id).join(say("、", ", "))
  const all = say("合计", "Total")
  // A single group is the total itself.
  const [rowNames, columnNames] = [table.rows.map(nameOf(policy.townships)), table.columns.map(nameOf(names))]
  const [skipRows, skipColumns] = [Number(rowNames.length === 1), Number(columnNames.length === 1)]
  const columns = [...columnNames, all].slice(skipColumns)
  const rows = [...rowNames, all].slice(skipRows)
  const unit = measure === "households" ? say("户", "households") : say("人", "persons")
  return {
    id: measure,
    name: measure === "households" ? say("户数", "Households") : say("人数", "Persons"),
    title: neutral(release.name)[language],
    heads: 1,
    columns: [
      { key: "township", title: say("乡镇（街道）", "Township"), kind: "text" },
      ...columns.map((title, i) => ({ key: `c${i}`, title, kind: "count" as const, unit }))
    ],
    rows: table[measure].slice(skipRows).map((row, r) => ({
      role: r === rows.length - 1 ? ("total" as const) : ("item" as const),
      key: table.rows[r + skipRows]?.ids.join("+") ?? "total",
      figures: [],
      cells: [rows[r]!, ...row.slice(skipColumns).map((n) => n ?? Masked.display(Masked.of("few"), language))]
    }))
  }
}

/** What the data file of a public table holds. `null` is not shown. */
export const dataOf = (release: Release, table: PublicTable, quarter: Quarter.Quarter) => ({
  schema: "doudi/public-table/1",
  table: release.id,
  quarter,
  least: release.least,
  roundedTo: base,
  ...table
})
