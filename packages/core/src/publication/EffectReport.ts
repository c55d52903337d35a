import type { Language } from "../foundation/Bilingual.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Effects } from "../simulation/Effects.ts"
import type { Changed } from "../simulation/Setting.ts"
import type { Report } from "./Report.ts"
import * as ReportTable from "./ReportTable.ts"
import * as ReportVoice from "./ReportVoice.ts"
import { money } from "./section/EffectMoney.ts"
import { moves } from "./section/EffectMoves.ts"

/** The report of a simulation (模拟测算报告): what other figures would do to a population, in one language. */
export const of = (effects: Effects, policy: Policy, language: Language): Report => {
  const voice = voiceOf(policy, language)
  const { say } = voice
  const n = ReportTable.count
  const { year, once } = difference(effects)
  const count = (id: string, label: string, value: number, unit: string, detail: string) => ({
    ...{ id, label, value, unit, detail, kind: "count" as const }
  })
  const of = say(`共 ${n(effects.households)} 户`, `of ${n(effects.households)}`)
  const households = say("户", "households")
  return {
    language,
    title: say("模拟测算：标准调整的影响", "Simulation: what other figures would do"),
    day: effects.on,
    marks: [`${effects.policy.id} ${effects.policy.hash.slice(0, 12)}`, effects.tried.slice(0, 12)],
    facts: [
      { label: say("政策包", "Policy pack"), value: `${effects.policy.title[language]} (${effects.policy.id})` },
      { label: say("按哪一天", "For the day"), value: effects.on },
      ...effects.changed.map((changed) => ({
        label: nameOf(policy, changed, language),
        value: `${changed.before ?? say("无", "none")} → ${changed.after}`
      })),
      {
        label: say("测算范围", "Computed"),
        value: say(
          `${n(effects.households)} 户 ${n(effects.persons)} 人`,
          `${n(effects.households)} households, ${n(effects.persons)} persons`
        )
      }
    ],
    warnings: [...warnings(policy, voice), ...effects.broken.map((says) => says[language])],
    headlines: [
      count("otherwise", say("有变化", "Changed"), effects.otherwise, households, of),
      count("undetermined", say("待核实", "Undetermined"), effects.undetermined, households, of),
      {
        ...{ id: "year", kind: "money", value: year, label: say("每年增减", "A year") },
        ...{ unit: say("元", "yuan"), detail: say("按月的乘以十二，加按年的", "monthly amounts count twelve times") }
      },
      {
        ...{ id: "once", kind: "money", value: once, label: say("一次性增减", "Once") },
        ...{ unit: say("元", "yuan"), detail: say("一次性发放的", "what is paid once") }
      }
    ],
    sections: [moves(effects, voice), money(effects, voice)],
    reading: [
      {
        label: say("新进入、退出", "Enter, leave"),
        value: say(
          "确定符合而原来不符合的算新进入，反之算退出；前后有一方不能确定的，算待核实。",
          "Who surely has it and did not before enters, and the other way round leaves; where it cannot be told before or after, it is undetermined."
        )
      },
      {
        label: say("测算不是决定", "No decision"),
        value: say(
          "只改变所列数值，其他规则和家庭情况不变；结果不保存，不作为认定依据。",
          "Only the figures named are other; rules and facts stay. Nothing is kept, and nobody is decided by it."
        )
      }
    ]
  }
}

const difference = ({ money: { before, after } }: Effects) => ({
  year: after.year - before.year,
  once: after.once - before.once
})

/** How a report speaks of a policy. */
export const voiceOf = (policy: Policy, language: Language): ReportVoice.Voice => {
  const names = (of: "categories" | "programmes" | "departments" | "needs") =>
    new Map([...policy[of]].map(([id, { name }]) => [id, name] as const))
  return ReportVoice.of(
    {
      ...{ categories: names("categories"), programmes: names("programmes"), departments: names("departments") },
      ...{ needs: names("needs"), lists: new Map(), clueRules: new Map(), townships: policy.townships },
      ...{ budgets: new Map(), budgetOf: new Map() }
    },
    language
  )
}

/** What must be read before any figure: that the figures of a sample are invented. */
export const warnings = (policy: Policy, { say }: ReportVoice.Voice): ReadonlyArray<string> =>
  policy.id.endsWith("-sample")
    ? [
        say(
          "政策包含有虚构的示例参数，结果不得作为决策依据。",
          "The pack holds invented sample figures; nothing may be decided by this result."
        )
      ]
    : []

const areas = { urban: { zh: "城镇", en: "urban" }, rural: { zh: "农村", en: "rural" } } as const

/** A figure with the part and the area it is of: `低保标准（一类地区，城镇）`. */
export const nameOf = (
  policy: Policy,
  { parameter, name, part, area }: Pick<Changed, "parameter" | "name" | "part" | "area">,
  language: Language
): string => {
  const parts = policy.parameters.get(parameter)?.zoning?.parts
  const where = [
    ...(part === undefined ? [] : [parts?.find(({ id }) => id === part)?.name[language] ?? part]),
    ...(area === undefined ? [] : [areas[area][language]])
  ]
  if (where.length === 0) return name[language]
  return language === "zh" ? `${name.zh}（${where.join("，")}）` : `${name.en} (${where.join(", ")})`
}
