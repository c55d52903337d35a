import type { Bilingual } from "@doudi/core"

/** The words that the renderers add to a report: headings of the frame, never of a figure. */
export interface Words {
  readonly contents: string
  readonly attention: string
  readonly reading: string
  readonly cover: string
  readonly headlines: string
  readonly facts: string
  readonly content: string
  readonly empty: string
  readonly unit: (unit: string) => string
  readonly money: (unit: string) => string
  readonly comma: string
  readonly chart: string
  readonly pageOf: readonly [string, string, string]
  readonly number: (n: number) => string
  readonly csvHeader: ReadonlyArray<string>
  /** How to ask for the records behind a figure, and the headers of the list of all figures. */
  readonly trace: string
  readonly index: string
  readonly indexNote: string
  readonly indexHeader: readonly [string, string, string, string, string, string]
}

export const words = (language: Bilingual.Language): Words => (language === "zh" ? chinese : english)

const chinese: Words = {
  contents: "目录",
  attention: "需要处理",
  reading: "阅读说明",
  cover: "封面",
  headlines: "主要指标",
  facts: "报告信息",
  content: "内容",
  empty: "本季度没有数据",
  unit: (unit) => `单位：${unit}`,
  money: (unit) => `金额：${unit}`,
  comma: "；",
  chart: "图",
  pageOf: ["第 ", " 页 共 ", " 页"],
  number: (n) => `${n <= 10 ? "零一二三四五六七八九十"[n] : `十${"零一二三四五六七八九"[n - 10]}`}、`,
  csvHeader: ["章节", "表", "行", "列", "值", "单位", "数字编号"],
  trace:
    "鼠标停在数字上可见它的数字编号；用 doudi report trace 和这个编号，可以列出构成它的记录。数字编号也在同名的 csv 里。",
  index: "数字编号",
  indexNote: "每个数字的编号。用 doudi report trace 和编号，可以列出构成这个数字的户、事项和台账记录。",
  indexHeader: ["数字编号", "表", "行", "列", "值", "单位"]
}

const english: Words = {
  contents: "Contents",
  attention: "Waiting to be done",
  reading: "How to read this report",
  cover: "Cover",
  headlines: "Headlines",
  facts: "About this report",
  content: "Content",
  empty: "Nothing in this quarter",
  unit: (unit) => `in ${unit}`,
  money: (unit) => `money in ${unit}`,
  comma: ", ",
  chart: "Chart",
  pageOf: ["Page ", " of ", ""],
  number: (n) => `${n}. `,
  csvHeader: ["section", "table", "row", "column", "value", "unit", "figure"],
  trace:
    "Hover over a figure to see its number; doudi report trace with that number lists the records behind it. The csv of the same name holds the numbers too.",
  index: "Figures",
  indexNote:
    "The number of every figure. doudi report trace with a number lists the households, items and entries behind it.",
  indexHeader: ["Figure", "Table", "Row", "Column", "Value", "Unit"]
}
