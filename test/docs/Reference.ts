import { Forms, rosterForm, RowFaults } from "@doudi/app"
import { type Bilingual, type Field, type Form, Policy } from "@doudi/core"
import { faults } from "@doudi/files"
import { pack, sample } from "@doudi/packs"
import { Either } from "effect"
import { ask } from "../../packages/cli/test/answering.ts"
import * as DeterminationPage from "./DeterminationPage.ts"
import * as FactsPage from "./FactsPage.ts"
import * as HouseholdPage from "./HouseholdPage.ts"
import * as ReportPage from "./ReportPage.ts"

/** The pages of `docs/reference` that say again what the program says of itself. `pnpm docs:reference` writes them. */
export const pages = async (): Promise<Readonly<Record<string, string>>> => ({
  "docs/reference/files.md": filesPage(),
  "docs/reference/facts.md": FactsPage.page(made),
  "docs/reference/household.md": HouseholdPage.page(made),
  "docs/reference/determination.md": DeterminationPage.page(made),
  "docs/reference/determination.schema.json": DeterminationPage.schemaText(),
  "docs/reference/cli.md": await commandPage("en"),
  "docs/reference/cli.zh-CN.md": await commandPage("zh")
})

const made = "<!-- Written by `pnpm docs:reference` from the program. Change it there. -->"

const filesPage = (): string => {
  const { data, hash } = Either.getOrThrow(pack(sample))
  const policy = Either.getOrThrow(Policy.fromData(data, hash))
  const rosters = [...policy.comparisons.values()].map(rosterForm)
  return [
    made,
    "",
    "# Files · 文件",
    "",
    "Every table that comes in, column by column. `doudi template NAME` writes the same as an Excel form with drop-downs and instructions.",
    "A header may be any of the names given. Columns that no form knows are not read, and are named after the import.",
    "",
    "每一种导入的表，逐列说明。`doudi template 名称` 生成同样内容的 Excel 空表。列名可以用所列的任何一个；不认识的列不读取，导入后会列出。",
    "",
    "In a cell, empty is unknown (不详), `不适用` is not applicable; yes and no are `是` and `否`; money is yuan with at most two decimals; a day",
    "is `2025-07-01`. Excel (.xlsx, .xls) and CSV in UTF-8 or GB18030 are read. Identity numbers must be text.",
    ...Forms.own.flatMap((form) => tableOf(form)),
    ...rosters.flatMap((form) => tableOf(form)),
    "",
    "## Codes of the quarantine workbook · 待修正清单的代码",
    "",
    "| code | 说明 | 处理办法 | what is wrong |",
    "|---|---|---|---|",
    ...Object.values(faults).map(({ code, says, remedy }) => faultRow(code, says.zh, remedy.zh, says.en)),
    ...Object.entries(RowFaults.faults).map(([code, [zh, en, remedy]]) => faultRow(code, zh, remedy, en)),
    "",
    ...ReportPage.section(),
    ""
  ].join("\n")
}

const faultRow = (...cells: ReadonlyArray<string>): string => `| \`${cells[0]}\` | ${cells.slice(1).join(" | ")} |`

const tableOf = (form: Form.Form): ReadonlyArray<string> => [
  "",
  `## ${form.title.zh} · ${form.title.en} (\`${form.name}\`)`,
  "",
  "| 列 | other headers | what it holds | values | level |",
  "|---|---|---|---|---|",
  ...form.columns.map(({ field, required }) => {
    const name = required ? `**${field.name.zh}**` : field.name.zh
    const note = field.note === undefined ? "" : `; ${field.note.en}`
    const held = `${field.name.en}${note}`
    return `| ${name} | ${field.synonyms.join("、")} | ${held} | ${valuesOf(field)} | ${field.level} |`
  }),
  "",
  "Columns in bold are required. 粗体为必填列。"
]

const valuesOf = (field: Field.Field<any>): string => {
  switch (field.kind) {
    case "code":
      return Object.values(field.codes ?? {})
        .map(({ zh }: Bilingual.Bilingual) => zh)
        .join("、")
    case "money":
      return `yuan${(field.unit ?? "").replace(/^(fen|yuan)/, "")}`
    case "flag":
      return "是、否"
    case "count":
      return field.unit === undefined ? "whole number" : `whole number, ${field.unit}`
    case "decimal":
      return field.unit === undefined ? "number" : `number, ${field.unit}`
    case "citizenId":
      return "18 characters, as text"
    case "division":
      return "division code"
    case "day":
      return "day"
    case "text":
      return "text"
  }
}

const commandPage = async (language: Bilingual.Language): Promise<string> => {
  const zh = language === "zh"
  const whole = await help([], language)
  const names = [...whole.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}\S/gm)].map(([, name]) => name!)
  const sections = await Promise.all(
    names.map(async (name) => `## doudi ${name}\n\n\`\`\`text\n${await help(name.split(" "), language)}\n\`\`\`\n`)
  )
  return `${made}

# ${zh ? "命令行" : "The command line"}

${
  zh
    ? "以下内容与 `doudi --help` 相同。在仓库中用 `pnpm doudi` 代替 `doudi`。[English](cli.md)"
    : "The same as `doudi --help` shows. In a clone of the repository, type `pnpm doudi` for `doudi`. [中文](cli.zh-CN.md)"
}

\`\`\`text
${whole}
\`\`\`

${sections.join("\n")}`
}

const help = async (words: ReadonlyArray<string>, language: Bilingual.Language): Promise<string> => {
  const { code, out, err } = await ask([...words, "--help"], language)
  if (code !== 0) throw new Error(err)
  return out.trimEnd()
}
