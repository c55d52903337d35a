import type { Policies } from "../../authoring/merger/MergeDiff.ts"
import { sourceOf } from "../../authoring/merger/CauseSource.ts"
import type { MergeFigures, RuleCount } from "../../authoring/merger/MergeFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type * as ReportVoice from "../ReportVoice.ts"

/** 起作用的规则: how many households each rule made a difference to. */
export const rules = (figures: MergeFigures, policies: Policies, voice: ReportVoice.Voice): Section => {
  const { say, language } = voice
  const effects = {
    gains: say("得到", "gain"),
    loses: say("失去", "lose"),
    more: say("增加", "more"),
    less: say("减少", "less"),
    unknown: say("待核实", "open")
  }
  const table = ReportTable.of<RuleCount>(
    {
      id: "rules",
      name: say("起作用的规则", "Rules"),
      title: say("造成差别的规则", "The rules that made the difference"),
      note: say(
        "“失去”列出并轨后政策中不满足的条件，“得到”列出原政策中不满足的条件。一户可计入多条规则。",
        "For a loss, the conditions that fail under the merged policy; for a gain, those that fail under the old ones. A household may count under several."
      ),
      heads: 3
    },
    figures.rules,
    [
      {
        key: "thing",
        title: say("事项", "What"),
        kind: "text",
        of: ({ kind, id }) => voice.name(kind === "category" ? "categories" : "programmes", id)
      },
      { key: "effect", title: say("变化", "Change"), kind: "text", of: ({ effect }) => effects[effect] },
      { key: "says", title: say("规则", "Rule"), kind: "text", of: ({ says }) => says[language] },
      { key: "households", title: say("户数", "Households"), kind: "count", of: ({ households }) => households },
      { key: "source", title: say("依据", "Source"), kind: "text", of: (rule) => sourceOf(policies, rule) },
      {
        key: "path",
        title: say("在政策包中的位置", "Where it stands"),
        kind: "text",
        of: ({ policy, path }) => `${policy} ${path}`
      }
    ]
  )
  return {
    id: "rules",
    title: say("起作用的规则", "The rules that made the difference"),
    lead: say(
      "每条规则使多少户的待遇不同，排在前面的影响最大。",
      "How many households each rule made a difference to, the most first."
    ),
    charts: [],
    tables: [table]
  }
}

/** 待补事实: the facts that leave verdicts open, the most telling first. */
export const missing = (figures: MergeFigures, { say, language }: ReportVoice.Voice): Section => ({
  id: "missing",
  title: say("需要补充的事实", "Facts to be asked for"),
  lead: say(
    "补齐这些事实就能判定更多家庭，排在前面的涉及的户最多。",
    "With these facts more households can be told; the first concerns the most."
  ),
  charts: [],
  tables: [
    ReportTable.of(
      {
        id: "missing",
        name: say("待补事实", "Open facts"),
        title: say("使结论不能判定的事实", "Facts that leave the verdict open"),
        heads: 1
      },
      figures.missing,
      [
        { key: "fact", title: say("事实", "Fact"), kind: "text", of: ({ name }) => name[language] },
        { key: "households", title: say("户数", "Households"), kind: "count", of: ({ households }) => households }
      ]
    )
  ]
})
