import type { Language } from "../foundation/Bilingual.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Step, Steps } from "../simulation/Steps.ts"
import { nameOf, voiceOf, warnings } from "./EffectReport.ts"
import type { Report } from "./Report.ts"
import { toneOf } from "./ReportChart.ts"
import * as ReportTable from "./ReportTable.ts"

/** The report of a figure tried at many values (逐值测算报告), in one language: a line for money and one for each category. */
export const of = (steps: Steps, policy: Policy, language: Language): Report => {
  const voice = voiceOf(policy, language)
  const { say } = voice
  const n = ReportTable.count
  const title = nameOf(policy, steps, language)
  const isMoney = steps.unit.startsWith("yuan")
  const held = steps.categories.filter((id) => steps.steps.some((step) => step.held[id]! > 0))
  const yuan = say("元", "yuan")
  const table = ReportTable.of<Step>(
    {
      id: "steps",
      name: say("逐值测算", "Values"),
      title: say("每个数值的结果", "What each value comes to"),
      heads: 1
    },
    steps.steps,
    [
      isMoney
        ? {
            key: "value",
            title,
            unit: yuan,
            kind: "money",
            of: ({ value }) => Math.round(Number(value) * 100),
            total: false
          }
        : { key: "value", title, kind: "text", of: ({ value }) => value },
      { key: "year", title: say("每年金额", "Money a year"), unit: yuan, kind: "money", of: ({ year }) => year },
      { key: "once", title: say("一次性金额", "Money once"), unit: yuan, kind: "money", of: ({ once }) => once },
      {
        key: "moved",
        title: say("比前一值换类别的户", "Moved since the value before"),
        kind: "count",
        of: ({ moved }) => moved
      },
      ...held.map(
        (id): ReportTable.Spec<Step> => ({
          key: `held.${id}`,
          title: voice.name("categories", id),
          kind: "count",
          of: (step) => step.held[id]!
        })
      ),
      {
        key: "undetermined",
        title: say("待核实", "Undetermined"),
        kind: "count",
        of: ({ undetermined }) => undetermined
      }
    ]
  )
  const [first, last] = [steps.steps[0]!, steps.steps.at(-1)!]
  return {
    language,
    title: say(`逐值测算：${title}`, `Values of ${title}`),
    day: steps.on,
    marks: [`${steps.policy.id} ${steps.policy.hash.slice(0, 12)}`],
    facts: [
      { label: say("政策包", "Policy pack"), value: `${steps.policy.title[language]} (${steps.policy.id})` },
      { label: say("按哪一天", "For the day"), value: steps.on },
      { label: title, value: `${first.value} – ${last.value}` },
      {
        label: say("测算范围", "Computed"),
        value: say(`${n(steps.households)} 户`, `${n(steps.households)} households`)
      }
    ],
    warnings: warnings(policy, voice),
    headlines: [
      {
        ...{ id: "year", kind: "money", value: last.year - first.year, unit: yuan },
        label: say("首尾每年金额之差", "A year, last less first"),
        detail: `${first.value} → ${last.value}`
      },
      {
        ...{ id: "evaluated", kind: "count", value: steps.evaluated, unit: say("次", "times") },
        label: say("逐户测算", "Worked out"),
        detail: say(
          `共 ${n(steps.households * steps.steps.length)} 个结果，其余由临界值推得`,
          `of ${n(steps.households * steps.steps.length)} results; the others were read off between critical values`
        )
      }
    ],
    sections: [
      {
        id: "steps",
        title: say("每个数值的结果", "What each value comes to"),
        lead: say(
          "每户只在结论改变的数值附近重新测算，其余按直线推得，与逐值重算相同。",
          "Each household is worked out again only about the values where something changes for it, and read off a straight line elsewhere: the same as working out each value."
        ),
        charts: [
          {
            id: "money",
            title: say("每年金额", "Money a year"),
            says: say("每个数值的每年金额", "Money a year at each value"),
            kind: isMoney ? "line" : "grouped",
            table: "steps",
            series: [{ column: "year", tone: toneOf(0) }]
          }
        ],
        tables: [table]
      }
    ],
    reading: [
      {
        label: say("待核实", "Undetermined"),
        value: say(
          "缺少事实、还不能判断的户，不算进任何一个类别，也不算不符合。核实以后，各类别和金额都会变。",
          "Households of which a fact is missing count in no category, and not as not entitled either. Once the facts are known, categories and money change."
        )
      },
      {
        label: say("比前一值换类别的户", "Moved since the value before"),
        value: say(
          "按前一个数值和这个数值测算，类别不同的户；从能判断变为不能判断的也算。",
          "Households whose category differs between the value before and this one; so it does where it could be told and cannot any more."
        )
      }
    ]
  }
}
