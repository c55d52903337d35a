import type { Day } from "../../foundation/Day.ts"
import type { Content } from "./Starter.ts"

/**
 * What a pack without a parent begins with (从空白起步): one document, one standard that nobody has filled in, the income of a household, one
 * category and one programme, each to be replaced by what the place says. Nothing in it is a figure.
 */
export const content = (on: Day): ReadonlyArray<Content> => [
  ["sources.yaml", sources],
  ["ledger.yaml", ledger],
  ["parameters/standards.yaml", standards(on)],
  ["facts.yaml", facts],
  ["categories.yaml", categories],
  ["needs.yaml", needs],
  ["programmes.yaml", programmes],
  ["untranslated.yaml", untranslated],
  ["cases/first.yaml", cases]
]

const sources = [
  "# 依据文件。每个数值和每条规则都要写明出自哪个文件；没有读到原文的，certainty 不要写 primary。",
  "# Documents. Every value and every rule cites one.",
  "- id: dibao-rules",
  "  title: （请填写本地低保文件的全称）",
  "  certainty: unverified",
  "# primary 读到原文，official 官方页面，secondary 转载，unverified 未核实，invented 虚构"
]

const ledger = ["departments:", "  - { id: civil-affairs, name: { zh: 民政局, en: civil affairs } }"]

const standards = (on: Day) => [
  "# 标准公布后，删去 values 各行开头的“# ”，填上数值，再删去 open 三行。不分城乡的，删去 by，只写 value。",
  "# Once the standard is published, fill in values and take open away.",
  "- id: dibao-standard",
  "  name: { zh: 低保标准, en: dibao standard }",
  "  unit: yuan/month",
  "  by: area",
  "  open:",
  "    missing: { zh: 现行低保标准, en: the dibao standard in force }",
  "    publisher: { zh: 本级人民政府, en: the government of the place }",
  "  # values:",
  "  #   - from: 2025-07-01",
  "  #     urban: 填城镇的值",
  "  #     rural: 填农村的值",
  "  #     source: dibao-rules 第几条",
  `  #     checkedOn: ${on}`,
  "  #     certainty: primary"
]

const facts = [
  "# 算出来的名称：计入哪些收入、哪些不计入，照本地文件改。 What is worked out; change what counts as income.",
  "- id: counted-persons",
  "  name: { zh: 核算人数, en: counted persons }",
  "  scope: household",
  "  unit: persons",
  "  formula: 计数(成员[共同生活])",
  "  source: dibao-rules",
  "- id: own-income",
  "  name: { zh: 个人年收入, en: own income }",
  "  scope: person",
  "  unit: yuan/year",
  "  formula: 合计(工资性收入, 经营收入, 财产净收入, 养老金, 其他转移性收入) - 合计(必要就业成本, 经营成本)",
  "  source: dibao-rules",
  "- id: month-income",
  "  name: { zh: 家庭月收入, en: monthly income }",
  "  scope: household",
  "  unit: yuan/month",
  "  formula: 合计(成员[共同生活].个人年收入) / 12",
  "  source: dibao-rules"
]

const categories = [
  "# 认定类别：when 的每一条都要成立。低于写 <，不高于、不超过写 <=。 Who is recognised; every condition must hold.",
  "- id: dibao",
  "  name: { zh: 低保, en: dibao }",
  "  title: { zh: 最低生活保障家庭, en: dibao household }",
  "  unit: household",
  "  department: civil-affairs",
  "  source: dibao-rules",
  "  when:",
  "    - id: income-below-standard",
  "      says: { zh: 家庭人均月收入低于低保标准, en: monthly income per person is below the dibao standard }",
  "      holds: 家庭月收入 < 低保标准 * 核算人数",
  "      source: dibao-rules"
]

const needs = [
  "- id: income",
  "  name: { zh: 基本生活, en: basic living }",
  "  unit: household",
  "  source: dibao-rules",
  "  when:",
  "    - id: below",
  "      says: { zh: 收入低于低保标准, en: income is below the standard }",
  "      holds: 家庭月收入 < 低保标准 * 核算人数",
  "      source: dibao-rules"
]

const programmes = [
  "# 救助项目：给谁、由谁给、给多少。公式里写明取整。同类待遇的重叠规则写在 overlaps: 下。 What is given.",
  "programmes:",
  "  - id: dibao-money",
  "    name: { zh: 低保金, en: dibao money }",
  "    layer: basic",
  "    department: civil-affairs",
  "    unit: household",
  "    form: cash",
  "    need: income",
  "    source: dibao-rules",
  "    for:",
  "      - { id: dibao, says: { zh: 是低保家庭, en: is a dibao household }, holds: 低保, source: dibao-rules }",
  "    amount:",
  "      formula: 进位(低保标准 * 核算人数 - 家庭月收入, 0)",
  "      per: month",
  "      source: dibao-rules",
  "    shares: [姓名, 证件号码, 住址]"
]

const untranslated = [
  "# 文件说到而政策包没有表达的，逐条写在这里，附上原因。 What the documents say and the pack does not, with the reason.",
  "#",
  "# - id: hearing",
  "#   says: { zh: 有争议的组织民主评议, en: disputes are heard in the village }",
  "#   why: { zh: 由人判断，不是可以计算的条件, en: people judge it }",
  "#   source: dibao-rules 第几条"
]

const cases = [
  "# 标准案例：一户人家和应有的结果，结果要用手算或查文件，不能照抄程序的输出。标准填好后，删去案例各行开头的“# ”。",
  "# Golden cases: a household and what must come of it, worked out by hand.",
  "bases:",
  "  one:",
  "    household: { 城乡: 城镇 }",
  "    members:",
  "      1:",
  "        出生日期: 1980-01-01",
  "        共同生活依据: 本人",
  "        工资性收入: 0.00",
  "        经营收入: 0.00",
  "        财产净收入: 0.00",
  "        养老金: 0.00",
  "        其他转移性收入: 0.00",
  "        必要就业成本: 0.00",
  "        经营成本: 0.00",
  "# cases:",
  "#   - id: one-fen-below",
  "#     name: 比标准少一分",
  "#     source: 手工计算",
  "#     on: 2025-09-01",
  "#     base: one",
  "#     members: { 1: { 工资性收入: 比标准的十二个月少一分 } }",
  "#     outcomes: { dibao: entitled }",
  "#     facts: { 核算人数: 1 }"
]

/** What to do next, for the README of the folder. */
export const next: ReadonlyArray<string> = [
  "1. 在 `sources.yaml` 填写本地文件的全称，数值和规则都引用它。",
  "2. 在 `parameters/standards.yaml` 填写低保标准；没有公布的留着 `open`，不要估计。",
  "3. 对照文件改 `facts.yaml`（收入口径）、`categories.yaml`（条件）、`programmes.yaml`（待遇）。常见的规定怎样写，见 doudi 的 docs/guides/rule-patterns.md。",
  "4. 检查：`doudi pack check .`（在本目录运行）。有误时会指出文件、行号和改法。",
  "5. 在 `cases/` 写几个手工算好的案例，然后运行 `doudi pack test .`。",
  "6. 整理版式：`doudi pack fmt .`。用到工作区：`doudi init 目录 --pack .`。"
]
