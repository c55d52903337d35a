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
  readonly csvHeader: readonly [string, string, string, string, string, string]
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
  csvHeader: ["章节", "表", "行", "列", "值", "单位"]
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
  csvHeader: ["section", "table", "row", "column", "value", "unit"]
}
