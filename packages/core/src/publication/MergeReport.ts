import type { Policies } from "../authoring/MergeDiff.ts"
import {
  type Lost,
  type MergeFigures,
  type RuleCount,
  sourceOf,
  type Thing,
  type Township
} from "../authoring/MergeTally.ts"
import { yearly } from "../authoring/Standing.ts"
import type { Language } from "../foundation/Bilingual.ts"
import type { Report } from "./Report.ts"
import type { Headline } from "./ReportHeadline.ts"
import type { Fact } from "./ReportReading.ts"
import type { Section } from "./ReportSection.ts"
import * as ReportTable from "./ReportTable.ts"
import * as ReportVoice from "./ReportVoice.ts"
import { mergeTables } from "./section/Merge.ts"

/** The most households named in the report itself; the list of households has all of them. */
const mostNamed = 500

/** The report of a merge comparison (并轨对照报告) from its figures, in one language. For internal use: it names household numbers. */
export const of = (figures: MergeFigures, policies: Policies, language: Language): Report => {
  const voice = ReportVoice.of(labelsOf(policies), language)
  const { say } = voice
  return {
    language,
    title: say("并轨对照：原两项政策与并轨后政策", "Merge comparison: the two old policies and the merged one"),
    day: figures.on,
    marks: Object.values(figures.policies).map(({ id, hash }) => `${id} ${hash.slice(0, 12)}`),
    facts: factsOf(figures, voice),
    warnings: warningsOf(figures, voice),
    headlines: headlinesOf(figures, voice),
    sections: [
      townships(figures, voice),
      recognitions(figures, voice),
      programmes(figures, voice),
      rules(figures, policies, voice),
      lost(figures, policies, voice),
      missing(figures, voice)
    ],
    reading: readingOf(voice)
  }
}

const labelsOf = ({ low, monitoring, merged }: Policies): ReportVoice.Labels => {
  const all = [merged, low, monitoring]
  const named = (of: "categories" | "programmes" | "departments" | "needs") =>
    new Map(all.flatMap((policy) => [...policy[of]].map(([id, { name }]) => [id, name] as const)).reverse())
  const inOrder = (of: Parameters<typeof named>[0]) => {
    const names = named(of)
    return new Map(all.flatMap((policy) => [...policy[of].keys()].map((id) => [id, names.get(id)!] as const)))
  }
  return {
    categories: inOrder("categories"),
    programmes: inOrder("programmes"),
    departments: inOrder("departments"),
    needs: inOrder("needs"),
    lists: new Map(),
    clueRules: new Map(),
    townships: merged.townships
  }
}

const n = ReportTable.count

const factsOf = ({ policies, on, households, persons }: MergeFigures, { say, language }: ReportVoice.Voice) => [
  { label: say("按哪一天", "For the day"), value: on },
  ...(
    [
      ["low", say("原低收入政策", "Old low-income policy")],
      ["monitoring", say("原防返贫政策", "Old anti-return policy")],
      ["merged", say("并轨后政策", "Merged policy")]
    ] as const
  ).map(([key, label]) => {
    const { id, hash, title } = policies[key]
    return {
      label,
      value: say(
        `${title[language]}（${id}，${hash.slice(0, 12)}）`,
        `${title[language]} (${id}, ${hash.slice(0, 12)})`
      )
    }
  }),
  {
    label: say("对照范围", "Compared"),
    value: say(`${n(households)} 户 ${n(persons)} 人`, `${n(households)} households, ${n(persons)} persons`)
  }
]

const warningsOf = ({ policies, verdicts, losesEverything }: MergeFigures, { say }: ReportVoice.Voice) => [
  ...(Object.values(policies).some(({ id }) => id.endsWith("-sample"))
    ? [
        say(
          "所用政策包含有虚构的示例参数，结果不得作为决策依据。",
          "The packs hold invented sample figures; nothing may be decided by this result."
        )
      ]
    : []),
  ...(losesEverything.surely > 0
    ? [
        say(
          `有 ${n(losesEverything.surely)} 户原来有认定或帮扶、并轨后一项也没有，见“失去全部的家庭”。`,
          `${n(losesEverything.surely)} households had a recognition or help and have none under the merged policy; see “Households that lose everything”.`
        )
      ]
    : []),
  ...(verdicts.cannotTell > 0
    ? [
        say(
          `有 ${n(verdicts.cannotTell)} 户因事实不详不能判定，既没有算作不变，也没有算作受损。`,
          `${n(verdicts.cannotTell)} households cannot be told because facts are open; they count neither as unchanged nor as losing.`
        )
      ]
    : [])
]

const headlinesOf = (figures: MergeFigures, { say }: ReportVoice.Voice): ReadonlyArray<Headline> => {
  const { verdicts, households, losesEverything, mixed, money } = figures
  const unit = say("户", "households")
  const of = say(`共 ${n(households)} 户`, `of ${n(households)}`)
  const count = (id: string, label: string, value: number, detail: string): Headline => ({
    ...{ id, label, kind: "count", value, unit, detail }
  })
  const amount = (id: string, label: string, value: number, detail: string): Headline => ({
    ...{ id, label, kind: "money", value, unit: say("元/年", "yuan a year"), detail }
  })
  return [
    count("unchanged", say("不变", "Unchanged"), verdicts.unchanged, of),
    count("gains", say("受益", "Gain"), verdicts.gains, of),
    count("loses", say("受损", "Lose"), verdicts.loses, of),
    count("cannotTell", say("待核实", "Undetermined"), verdicts.cannotTell, of),
    count(
      "everything",
      say("失去全部", "Lose everything"),
      losesEverything.surely,
      say(`另有 ${n(losesEverything.maybe)} 户可能`, `${n(losesEverything.maybe)} more may`)
    ),
    count("mixed", say("有得有失", "Gain and lose"), mixed, say("含在以上各项中", "among those above")),
    amount(
      "before",
      say("原政策每年金额", "A year before"),
      yearly(money.before),
      say("两项政策合计，不重复计", "both policies, nothing twice")
    ),
    amount(
      "after",
      say("并轨后每年金额", "A year after"),
      yearly(money.after),
      say("只计已能确定的金额", "what is certain only")
    )
  ]
}

const townships = (figures: MergeFigures, voice: ReportVoice.Voice): Section => {
  const { say } = voice
  const unit = say("户", "households")
  const count = (key: string, title: string, of: (row: Township) => number): ReportTable.Spec<Township> => ({
    ...{ key, title, unit, of, kind: "count" }
  })
  const table = ReportTable.of<Township>(
    {
      id: "townships",
      name: say("乡镇", "Townships"),
      title: say("各乡镇（街道）的结论", "The verdict by township"),
      heads: 1
    },
    voice.ordered("townships", figures.townships, ({ township }) => township),
    [
      {
        key: "township",
        title: say("乡镇（街道）", "Township"),
        kind: "text",
        of: ({ township }) => voice.name("townships", township)
      },
      count("unchanged", say("不变", "Unchanged"), ({ verdicts }) => verdicts.unchanged),
      count("gains", say("受益", "Gain"), ({ verdicts }) => verdicts.gains),
      count("loses", say("受损", "Lose"), ({ verdicts }) => verdicts.loses),
      count("cannotTell", say("待核实", "Undetermined"), ({ verdicts }) => verdicts.cannotTell),
      count("households", say("合计", "Total"), ({ households }) => households),
      count("everything", say("其中失去全部", "Of them: lose everything"), ({ losesEverything }) => losesEverything),
      ...(["before", "after"] as const).map(
        (when): ReportTable.Spec<Township> => ({
          key: when,
          title: when === "before" ? say("原政策", "Before") : say("并轨后", "After"),
          group: say("每年金额", "Money a year"),
          kind: "money",
          unit: say("元", "yuan"),
          of: (row) => row[when]
        })
      )
    ],
    say("合计", "Total")
  )
  return {
    id: "townships",
    title: say("总体和各乡镇", "Overall and by township"),
    lead: say(
      "同一批家庭分别按原低收入政策、原防返贫政策和并轨后政策测算，逐户对照。",
      "The same households computed under the old low-income policy, the old anti-return policy and the merged one, compared one by one."
    ),
    charts: [
      {
        id: "townships",
        title: say("并轨结论", "Verdicts"),
        says: say("每个乡镇一条，按结论分段，表示户数", "One bar for each township, in parts by verdict: households"),
        kind: "stacked",
        table: table.id,
        series: [
          { column: "unchanged", tone: "aside" },
          { column: "gains", tone: "done" },
          { column: "loses", tone: "lacking" },
          { column: "cannotTell", tone: "open" }
        ]
      }
    ],
    tables: [table]
  }
}

const thingColumns = (voice: ReportVoice.Voice, title: string): ReadonlyArray<ReportTable.Spec<Thing>> => {
  const { say } = voice
  const count = (key: "before" | "after" | "gains" | "loses" | "unknown", title: string): ReportTable.Spec<Thing> => ({
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

const recognitions = (figures: MergeFigures, voice: ReportVoice.Voice): Section => {
  const { say } = voice
  const table = ReportTable.of<Thing>(
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

const programmes = (figures: MergeFigures, voice: ReportVoice.Voice): Section => {
  const { say } = voice
  const money = (when: "before" | "after", per: "year" | "once"): ReportTable.Spec<Thing> => ({
    key: `${when}.${per}`,
    title: when === "before" ? say("原政策", "Before") : say("并轨后", "After"),
    group: per === "year" ? say("每年金额", "Money a year") : say("一次性金额", "Money once"),
    kind: "money",
    unit: say("元", "yuan"),
    of: (row) => row.money[when][per]
  })
  const more = (key: "more" | "less", title: string): ReportTable.Spec<Thing> => ({
    ...{ key, title, kind: "count", of: (row) => row[key], total: false }
  })
  const table = ReportTable.of<Thing>(
    {
      id: "programmes",
      name: say("项目和金额", "Programmes and money"),
      title: say("各项目的发放对象和金额", "Who gets what, and how much"),
      note: counted(voice),
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

const rules = (figures: MergeFigures, policies: Policies, voice: ReportVoice.Voice): Section => {
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

const lost = (figures: MergeFigures, policies: Policies, voice: ReportVoice.Voice): Section => {
  const { say, language } = voice
  const comma = say("、", ", ")
  const named = figures.lost.slice(0, mostNamed)
  const table = ReportTable.of<Lost>(
    {
      id: "lost",
      name: say("失去全部的家庭", "Lose everything"),
      title: say("失去全部的家庭", "Households that lose everything"),
      ...(named.length === figures.lost.length
        ? {}
        : {
            note: say(
              `只列前 ${n(named.length)} 户，全部见逐户清单。`,
              `The first ${n(named.length)} only; the list of households has all of them.`
            )
          }),
      heads: 1
    },
    named,
    [
      { key: "household", title: say("户编号", "Household"), kind: "text", of: ({ household }) => household },
      {
        key: "township",
        title: say("乡镇（街道）", "Township"),
        kind: "text",
        of: ({ township }) => voice.name("townships", township)
      },
      {
        key: "had",
        title: say("原来有的", "What it had"),
        kind: "text",
        of: ({ had }) =>
          [
            ...new Set(had.map(({ kind, id }) => voice.name(kind === "category" ? "categories" : "programmes", id)))
          ].join(comma)
      },
      {
        key: "because",
        title: say("因为", "Because"),
        kind: "text",
        of: ({ causes }) => causes[0]?.says[language] ?? null
      },
      {
        key: "source",
        title: say("依据", "Source"),
        kind: "text",
        of: ({ causes }) => (causes[0] === undefined ? null : sourceOf(policies, causes[0]))
      },
      {
        key: "year",
        title: say("每年失去", "Lost a year"),
        kind: "money",
        unit: say("元", "yuan"),
        of: ({ year }) => year
      },
      {
        key: "once",
        title: say("一次性失去", "Lost once"),
        kind: "money",
        unit: say("元", "yuan"),
        of: ({ once }) => once
      }
    ]
  )
  return {
    id: "lost",
    title: say("失去全部的家庭", "Households that lose everything"),
    lead: say(
      "原来在任一项政策下有认定或帮扶，并轨后确定一项也没有。是否停止由乡镇复核，系统不据此停发。",
      "They had a recognition or help under either old policy and surely have none under the merged one. The township reviews each; nothing stops by itself."
    ),
    charts: [],
    tables: [table]
  }
}

const missing = (figures: MergeFigures, { say, language }: ReportVoice.Voice): Section => ({
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

const readingOf = ({ say }: ReportVoice.Voice): ReadonlyArray<Fact> => [
  {
    label: say("不变", "Unchanged"),
    value: say(
      "认定、帮扶项目和金额都与原来相同。两项政策用同一规则判断的事项，即使事实不详也不会因并轨而变，按不变计。",
      "Recognition, programmes and amounts are the same. What both policies decide by the same rule cannot change by the merger, even while a fact is open."
    )
  },
  {
    label: say("受益、受损", "Gain, lose"),
    value: say(
      "有得有失的，先比每年的金额，再比一次性金额；金额相同而失去了任何一项的，算受损。",
      "Where something is gained and something lost, the money of a year decides, then what comes once; with equal money, any loss counts as a loss."
    )
  },
  {
    label: say("待核实", "Undetermined"),
    value: say(
      "有事实不详，可能改变结论。不详从不当作“否”或零。",
      "A fact is open that could change it. Open is never read as no or zero."
    )
  },
  {
    label: say("使用范围", "Use"),
    value: say(
      "供两局内部研究并轨政策使用，含户编号，不得对外公布。",
      "For the two bureaus while they prepare the merger. It names household numbers and is not for publication."
    )
  }
]
