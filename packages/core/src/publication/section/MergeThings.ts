import type { MergeFigures, ThingCount } from "../../authoring/merger/MergeFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type * as ReportVoice from "../ReportVoice.ts"
import { mergeTables } from "./Merge.ts"

const thingColumns = (voice: ReportVoice.Voice, title: string): ReadonlyArray<ReportTable.Spec<ThingCount>> => {
  const { say } = voice
  const count = (
    key: "before" | "after" | "gains" | "loses" | "unknown",
    title: string
  ): ReportTable.Spec<ThingCount> => ({
    ...{ key, title, kind: "count", of: (row) => row[key], total: false }
  })
  return [
    {
      key: "thing",
      title,
      kind: "text",
      of: ({ kind, id }) => voice.name(kind === "category" ? "categories" : "programmes", id)
    },
    count("before", say("原政策", "Before")),
    count("after", say("并轨后", "After")),
    count("gains", say("新得到", "Gain it")),
    count("loses", say("失去", "Lose it")),
    count("unknown", say("待核实", "Undetermined"))
  ]
}

const counted = (voice: ReportVoice.Voice) =>
  voice.say(
    "按户的项目为户数，按人的项目为人数；只计能确定的。",
    "Households for what a household gets, persons for what a person gets; only what is certain."
  )

/** 类别: who belongs to each category before and after, and who moves where. */
export const recognitions = (figures: MergeFigures, voice: ReportVoice.Voice): Section => {
  const { say } = voice
  const table = ReportTable.of<ThingCount>(
    {
      id: "categories",
      name: say("类别", "Categories"),
      title: say("各类别的认定", "Recognition by category"),
      note: counted(voice),
      heads: 1
    },
    figures.things.filter(({ kind }) => kind === "category"),
    thingColumns(voice, say("类别", "Category"))
  )
  const { effects, matrix } = mergeTables(figures.changes, voice, {
    head: say("原政策测算类别", "Category under the old policies"),
    of: say("原政策与并轨后政策", "old policies and merged policy"),
    note: say(
      "每户取排在最前的一个符合的类别。季度报告中的同名表以登记的现享类别为起点，这里以原政策的测算为起点。",
      "For each household the first category it belongs to. The table of that name in the quarterly report starts from the category in the register, this one from what the old policies say."
    )
  })
  return {
    id: "categories",
    title: say("类别", "Categories"),
    lead: say(
      "并轨前后各类别的户数、人数，以及由哪一类到哪一类。",
      "How many belong to each category before and after, and who moves where."
    ),
    charts: [],
    tables: [table, effects, matrix]
  }
}

/** 项目和金额: who gets each programme before and after, and how much. */
export const programmes = (figures: MergeFigures, voice: ReportVoice.Voice): Section => {
  const { say } = voice
  const money = (when: "before" | "after", per: "year" | "once"): ReportTable.Spec<ThingCount> => ({
    key: `${when}.${per}`,
    title: when === "before" ? say("原政策", "Before") : say("并轨后", "After"),
    group: per === "year" ? say("每年金额", "Money a year") : say("一次性金额", "Money once"),
    kind: "money",
    unit: say("元", "yuan"),
    of: (row) => row.money[when][per]
  })
  const more = (key: "more" | "less", title: string): ReportTable.Spec<ThingCount> => ({
    ...{ key, title, kind: "count", of: (row) => row[key], total: false }
  })
  const table = ReportTable.of<ThingCount>(
    {
      id: "programmes",
      name: say("项目和金额", "Programmes and money"),
      title: say("各项目的发放对象和金额", "Who gets what, and how much"),
      note: `${counted(voice)}${say("金额在幅度内逐户核定的，不计入合计。", " An amount that an office chooses from a band is not in the totals.")}`,
      heads: 1
    },
    figures.things.filter(({ kind }) => kind === "programme"),
    [
      ...thingColumns(voice, say("项目", "Programme")),
      more("more", say("金额增加", "Get more")),
      more("less", say("金额减少", "Get less")),
      money("before", "year"),
      money("after", "year"),
      money("before", "once"),
      money("after", "once")
    ],
    say("合计", "Total")
  )
  return {
    id: "programmes",
    title: say("项目和金额", "Programmes and money"),
    lead: say(
      "按月的金额乘以十二计入每年金额。同一项目在两项原政策下都有的只计一次，取较高的。",
      "Monthly amounts count twelve times. A programme that both old policies have counts once, with the higher amount."
    ),
    charts: [],
    tables: [table]
  }
}
