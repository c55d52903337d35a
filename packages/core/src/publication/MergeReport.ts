import type { Policies } from "../authoring/merger/MergeDiff.ts"
import type { MergeFigures } from "../authoring/merger/MergeFigures.ts"
import { yearly } from "../authoring/Standing.ts"
import type { Language } from "../foundation/Bilingual.ts"
import type { Report } from "./Report.ts"
import type { Headline } from "./ReportHeadline.ts"
import type { Fact } from "./ReportReading.ts"
import * as ReportTable from "./ReportTable.ts"
import * as ReportVoice from "./ReportVoice.ts"
import { lost } from "./section/MergeLosers.ts"
import { missing, rules } from "./section/MergeRules.ts"
import { programmes, recognitions } from "./section/MergeThings.ts"
import { townships } from "./section/MergeTownships.ts"

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
    budgets: new Map(),
    budgetOf: new Map(),
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
