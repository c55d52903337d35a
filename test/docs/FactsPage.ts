import { type Bilingual, type Field, History, Household, Member } from "@doudi/core"
import { vocabulary } from "../../packages/core/src/language/PersonFact.ts"

/** The page that lists every fact rules may name without asking for it, with how it is written in JSON and in a case. */
export const page = (made: string): string =>
  [
    made,
    "",
    "# Facts of the register · 登记的事实",
    "",
    "政策包的规则可以直接使用这些名称，中文、英文都可以，不必另外登记。案例里写中文名和中文的值；`assess --file` 的 JSON 里写“JSON”一列的键和代码，",
    "金额是以分为单位的整数。JSON 里没有写的是不详，`null` 是不适用；案例里相应写 `不详`、`不适用`。",
    "",
    "Rules of a pack may use these names, Chinese or English, without declaring them. A case is written with the Chinese names and values; the JSON of",
    "`assess --file` with the keys and codes of the column “JSON”, and with money in whole fen. What is not there is unknown, `null` does not apply.",
    "",
    "## 家庭 · of the household",
    "",
    ...table(Household.fields),
    "",
    "## 成员 · of each member",
    "",
    ...table(Member.fields),
    "",
    "## 由程序得出 · worked out by the program",
    "",
    "Rules may use these; records and cases do not hold them. 规则可以使用，登记表、案例和 JSON 中不写。",
    "",
    "| 名称 | name | 依据 · rests on |",
    "|---|---|---|",
    ...vocabulary.terms.flatMap(({ name, origin }) =>
      origin._tag === "Computed" ? [`| ${name.zh} | ${name.en} | ${origin.asks?.name.zh ?? ""} |`] : []
    ),
    "| 成员 | members | the list of members |",
    "| 认定日 | assessment day | the day of the determination |",
    "",
    `## ${History.name.zh} · ${History.name.en}`,
    "",
    `The list \`${History.id}\` under \`lists\`, one entry for each stretch of time. Codes of the category are the ids of the pack's categories.`,
    `列表 \`${History.id}\` 写在 \`lists\` 下，每段时间一条；类别的代码是政策包里类别的标识。`,
    "",
    ...table(History.fields({})),
    ""
  ].join("\n")

const table = (fields: Field.Fields): ReadonlyArray<string> => [
  "| 名称 | name | JSON | 值 · values |",
  "|---|---|---|---|",
  ...Object.entries(fields).map(
    ([key, field]) => `| ${field.name.zh} | ${field.name.en} | \`${key}\` | ${valuesOf(field)} |`
  )
]

const valuesOf = ({ codes, kind, unit }: Field.Field<any>): string => {
  const per = (unit ?? "").replace(/^fen/, "").replace("/month", "每月").replace("/year", "每年").replace("/", "")
  switch (kind) {
    case "code":
      return Object.entries(codes ?? {})
        .map(([code, { zh }]: [string, Bilingual.Bilingual]) => `${zh} \`${code}\``)
        .join("、")
    case "money":
      return `金额${per === "" ? "" : `（${per}）`}，JSON 以分计 · fen`
    case "flag":
      return "是 `true`、否 `false`"
    case "count":
      return "整数 · whole number"
    case "decimal":
      return "数 · number"
    case "citizenId":
      return "18 位文本 · text of 18 characters"
    case "division":
      return "区划代码，文本 · division code, text"
    case "day":
      return "日期 · `2025-07-01`"
    case "text":
      return "文本 · text"
  }
}
