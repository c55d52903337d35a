import type { Language } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import { display, fen } from "../foundation/Fen.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Report } from "./Report.ts"
import { overview } from "./section/SlopeOverview.ts"
import { page } from "./section/SlopePage.ts"
import { monthly, type Slope } from "./Slope.ts"

/** What the slopes are of. */
export interface About {
  readonly policy: Policy
  readonly on: Day
  /** The highest income looked at. Unit: fen a year. */
  readonly until: number
}

/** The report of the steep slopes of a policy, in one language: an overview, then a page for each household with its line. */
export const of = ({ policy, on, until }: About, slopes: ReadonlyArray<Slope>, language: Language): Report => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const yuan = (amount: number) => display(fen(amount))
  const steep = slopes.flatMap(({ result }) => (result._tag === "Told" ? result.steps.filter((one) => one.steep) : []))
  const worst = Math.max(0, ...steep.map(({ loss }) => loss))
  const open = slopes.filter(({ result }) => result._tag === "CannotTell").length
  return {
    language,
    title: say("陡坡效应：多挣一元反而失去更多的地方", "Steep slopes: where one more yuan loses more than it brings"),
    day: on,
    marks: [policy.id, policy.hash],
    facts: [
      {
        label: say("政策包", "Policy pack"),
        value: `${policy.title[language]} (${policy.id}, ${policy.hash.slice(0, 12)})`
      },
      { label: say("按哪一天", "For the day"), value: on },
      {
        label: say("收入范围", "Incomes"),
        value: say(`每年 0 至 ${yuan(until)} 元`, `0 to ${yuan(until)} yuan a year`)
      },
      { label: say("家庭", "Households"), value: String(slopes.length) }
    ],
    warnings: policy.id.endsWith("-sample")
      ? [
          say(
            "政策包含有虚构的示例参数，结果不得作为决策依据。",
            "The pack holds invented sample figures; nothing may be decided by this result."
          )
        ]
      : [],
    headlines: [
      {
        ...{ id: "steep", label: say("陡坡", "Steep slopes"), kind: "count", value: steep.length, unit: say("处", "") },
        detail: say(`${slopes.length} 种家庭合计`, `over ${slopes.length} households`)
      },
      {
        ...{
          id: "worst",
          label: say("最陡一处", "The steepest"),
          kind: "money",
          value: worst,
          unit: say("元/年", "yuan a year")
        },
        detail: say(`约合每月 ${yuan(monthly(worst))} 元`, `about ${yuan(monthly(worst))} yuan a month`)
      },
      {
        ...{ id: "open", label: say("不能判定", "Cannot tell"), kind: "count", value: open, unit: say("户", "") },
        detail: say("有收入以外的事实不详", "facts besides the income are open")
      }
    ],
    sections: [overview(policy, slopes, language), ...slopes.map((slope) => page(slope, policy, language))],
    reading: [
      {
        label: say("陡坡", "Steep slope"),
        value: say(
          "收入只多一分，一年的帮扶就减少一元以上。“损失”是少得的帮扶减去多挣的一分。",
          "With one fen more of income, the help of a year falls by more than a yuan. The loss is the help lost less the fen earned."
        )
      },
      {
        label: say("追平", "Recovers"),
        value: say(
          "收入要到多少，家里可支配的总数才回到陡坡之前。",
          "The income from which the household has again as much in all as before the slope."
        )
      },
      {
        label: say("白干区间", "Dead stretch"),
        value: say(
          "在这一段内多挣的钱被减少的帮扶抵消，家里总数不增加。",
          "On such a stretch what is earned is taken by less help; the household has no more in all."
        )
      },
      {
        label: say("帮扶金额", "Help"),
        value: say(
          "按月的乘以十二，加上按年的；一次性的和服务不折算，逐项列名。取整引起的一元以内（每月）的差别不算台阶。",
          "Monthly amounts twelve times and yearly ones; what comes once and services are not converted but named. Differences by rounding up to a yuan a month are no steps."
        )
      }
    ]
  }
}
