import type { Bilingual } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Parameter } from "../../policy/parameter/Parameter.ts"
import type { Policy } from "../../policy/Policy.ts"
import * as FreshStart from "./FreshStart.ts"

/** What is known of a district whose pack is begun (新政策包). */
export interface Beginning {
  readonly id: string
  readonly title: Bilingual
  readonly division: string | undefined
  readonly place: Bilingual | undefined
  readonly on: Day
  /** The parent's policy, with all layers above it; none for a pack that stands alone. */
  readonly parent: Policy | undefined
}

/** A file by its name and its lines. */
export type Content = readonly [file: string, lines: ReadonlyArray<string>]

/**
 * The files of a pack to begin with (起步文件), by name. On a parent: a header, no sources yet, every figure that the parents leave open as
 * a comment to fill in, an example of a case. Alone: the few rules of `FreshStart`. Both say what to do next.
 *
 * Shape: the pack is whole as it stands. `schemaOf` names the schema of a file, for the editor.
 */
export const files = (beginning: Beginning, schemaOf: (file: string) => string): ReadonlyMap<string, string> => {
  const { parent } = beginning
  const written = parent === undefined ? FreshStart.content(beginning.on) : layered(beginning, parent)
  const content: ReadonlyArray<Content> = [["pack.yaml", header(beginning)], ...written]
  return new Map([
    ...content.map(([file, lines]) => {
      const up = file.includes("/") ? "../" : ""
      const line = `# yaml-language-server: $schema=${up}.schema/${schemaOf(file)}`
      return [file, `${[line, ...lines].join("\n")}\n`] as const
    }),
    ["README.md", `${readme(beginning).join("\n")}\n`] as const
  ])
}

/** The figures that a parent leaves open: those that recognition needs, and the others. */
const openOf = (parent: Policy) => {
  const open = parent.pack.parameters.filter((parameter) => parameter.open !== undefined)
  const first = open.filter(({ id }) => parent.needed.determination.has(id))
  const more = open.filter((parameter) => !first.includes(parameter))
  return { first, more }
}

const layered = (beginning: Beginning, parent: Policy): ReadonlyArray<Content> => {
  const { first, more } = openOf(parent)
  return [
    ["sources.yaml", sources(beginning)],
    ["parameters/recognition.yaml", toFill("认定类别要用的参数。 Figures that recognition needs.", first, beginning)],
    ["parameters/assistance.yaml", toFill("救助帮扶要用的参数。 Figures that assistance needs.", more, beginning)],
    ["cases/first.yaml", cases(parent)]
  ]
}

const header = ({ division, id, on, parent, place, title }: Beginning): ReadonlyArray<string> => [
  "format: 1",
  `id: ${id}`,
  ...(parent === undefined ? [] : [`extends: ${parent.id}`]),
  `title: ${inBoth(title)}`,
  ...(division === undefined ? [] : [`division: ${division}`]),
  ...(place === undefined ? [] : [`place: ${inBoth(place)}`]),
  `checkedOn: ${on}`
]

const inBoth = ({ en, zh }: Bilingual): string => `{ zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} }`

const sources = ({ on }: Beginning): ReadonlyArray<string> => [
  "# 依据文件。每个数值和每条规则都要写明出自哪个文件；没有读到原文的，certainty 不要写 primary。",
  "# Documents. Every value and every rule cites one.",
  "#",
  "# - id: standard-2025",
  "#   title: 关于调整最低生活保障标准的通知",
  "#   issuer: 某某市民政局",
  "#   number: 某民发〔2025〕1号",
  "#   date: 2025-06-20",
  "#   certainty: primary",
  `# primary 读到原文，official 官方页面，secondary 转载，unverified 未核实；核对日期写在数值上，如 checkedOn: ${on}`
]

/** Figures as comments: taking the `#` away and writing the figure makes an entry. */
const toFill = (about: string, parameters: ReadonlyArray<Parameter>, { on }: Beginning): ReadonlyArray<string> => [
  `# ${about}`,
  "# 填写方法：删去一条各行开头的“# ”，填上数值和依据。没有公布的不要估计，留着注释即可。",
  ...parameters.flatMap((parameter) => [
    "#",
    `# ${parameter.name?.zh ?? parameter.id}（${unitOf(parameter)}）`,
    `#   缺：${parameter.open!.missing.zh}`,
    `#   由谁公布：${parameter.open!.publisher.zh}`,
    `#   Missing: ${parameter.open!.missing.en}; published by ${parameter.open!.publisher.en}.`,
    `# - id: ${parameter.id}`,
    "#   values:",
    "#     - from: 2025-07-01",
    ...(parameter.by === "area"
      ? ["#       urban: 填城镇的值", "#       rural: 填农村的值"]
      : [`#       value: ${sampleOf(parameter)}`]),
    "#       source: 文件标识 第几条",
    `#       checkedOn: ${on}`,
    "#       certainty: primary"
  ])
]

const unitOf = ({ unit }: Parameter): string => (unit === undefined ? "" : (units[unit] ?? unit))
const units: Readonly<Record<string, string>> = {
  yuan: "元",
  "yuan/month": "元/月",
  "yuan/year": "元/年",
  persons: "人",
  years: "年",
  months: "个月",
  m2: "平方米",
  count: "个",
  ratio: "数；比例写作 0.8 这样",
  flag: "true 是，false 否"
}
const sampleOf = ({ unit }: Parameter): string => (unit === "flag" ? "填 true 或 false" : "填数值")

const cases = (parent: Policy): ReadonlyArray<string> => {
  const category = parent.pack.categories.find(({ unit }) => unit === "household")
  const [condition] = category?.when ?? []
  return [
    "# 标准案例：一户人家和应有的结果，结果要用手算或查文件，不能照抄程序的输出。",
    "# Golden cases: a household and what must come of it, worked out by hand.",
    "#",
    "# cases:",
    "#   - id: first-case",
    "#     name: 收入低于标准的一人户",
    "#     source: 手工计算，某文件第几条",
    "#     on: 2025-09-01",
    "#     household: { 城乡: 城镇, 金融资产: 0.00, 住房套数: 1, 机动车辆数: 0, 有市场主体登记: 否 }",
    "#     members:",
    "#       1: { 出生日期: 1980-01-01, 共同生活依据: 本人, 工资性收入: 0.00 }",
    "#     outcomes:",
    `#       ${category?.id ?? "category"}: not ${condition?.id ?? "condition"}`
  ]
}

const readme = ({ id, parent, title }: Beginning): ReadonlyArray<string> => [
  `# ${title.zh}`,
  "",
  parent === undefined
    ? `这是政策包 \`${id}\`，单独成立，没有上级。里面的几条规则只是起步，要照本地文件逐条改。`
    : `这是政策包 \`${id}\`，建立在 \`${parent.id}\`（${parent.title.zh}）之上。这里只写本地与上级不同的内容，其余自动沿用。`,
  "",
  "## 接下来做什么",
  "",
  ...(parent === undefined ? FreshStart.next : nextOn(parent)),
  "",
  "没有填的参数不会变成 0 或默认值：认定用到时会停下，并说明缺哪一项、由谁公布。",
  ...editing
]

const nextOn = (parent: Policy): ReadonlyArray<string> => {
  const { first, more } = openOf(parent)
  return [
    "1. 在 `sources.yaml` 登记本地文件。",
    `2. 在 \`parameters/recognition.yaml\`（${first.length} 项）和 \`parameters/assistance.yaml\`（${more.length} 项）填写本地公布的数值。每一项都注明缺什么、由谁公布；没有公布的不要估计。`,
    "3. 检查：`doudi pack check .`（在本目录运行）。有误时会指出文件、行号和改法。",
    "4. 在 `cases/` 写几个手工算好的案例，然后运行 `doudi pack test .`。",
    `5. 整理版式：\`doudi pack fmt .\`。与上级或外地比较：\`doudi pack compare . ${parent.id}\`。`,
    "6. 用到工作区：`doudi init 目录 --pack .`。"
  ]
}

const editing: ReadonlyArray<string> = [
  "",
  "## 在 VS Code 中编辑",
  "",
  "安装扩展“YAML”（Red Hat 出品，标识 `redhat.vscode-yaml`；没有网络的电脑可用离线安装包）。各文件第一行的",
  "`# yaml-language-server: $schema=…` 指向 `.schema` 目录，打开文件就有中文提示、补全和标红，不需要联网。请保留这一行。",
  "doudi 升级后如提示过时，运行 `doudi pack init` 在别处新建一个，把其中的 `.schema` 目录复制过来。",
  "",
  "## 写法要点",
  "",
  "- “低于”不含本数，写 `<`；“不超过”“以下（含）”写 `<=`。原文有歧义的，在 `reading` 里写明怎样理解。",
  "- 数值从 `from` 那天起有效，到 `until` 前一天为止；新值另加一段，不要改旧值。",
  "- 要替换上级的规则，须由上级在 `overridable` 中允许；否则另取标识。",
  "- 文件说到而程序不能执行的，写进 `untranslated.yaml`，不要丢掉。"
]
