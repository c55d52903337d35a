import type { Bilingual, Language } from "../foundation/Bilingual.ts"
import * as Day from "../foundation/Day.ts"
import * as Quarter from "../foundation/Quarter.ts"
import type { QuarterFigures } from "./QuarterFigures.ts"
import * as QuarterTotals from "./QuarterTotals.ts"
import type { Section } from "./ReportSection.ts"
import * as ReportTable from "./ReportTable.ts"
import * as ReportVoice from "./ReportVoice.ts"
import * as Share from "./Share.ts"
import { assistance } from "./section/Assistance.ts"
import { balances } from "./section/Balances.ts"
import { comparison } from "./section/Comparison.ts"
import { imports } from "./section/Imports.ts"
import { merge } from "./section/Merge.ts"
import { needs } from "./section/Needs.ts"
import { overview } from "./section/Overview.ts"
import { recognition } from "./section/Recognition.ts"
import { townships } from "./section/Townships.ts"

/**
 * The report that closes a quarter (季度报告), in one language, laid out but not yet drawn: the same model becomes a page, a
 * workbook, a CSV and a JSON file.
 *
 * Shape: every figure comes from `figures` by adding up. Holds no time of making, so that the same figures give the same bytes.
 */
export interface QuarterReport {
  readonly language: Language
  readonly title: string
  readonly about: About
  readonly status: Status
  /** What stands on the cover: labels with their values. */
  readonly facts: ReadonlyArray<Fact>
  /** What must be read before any figure. */
  readonly warnings: ReadonlyArray<string>
  readonly headlines: ReadonlyArray<Headline>
  readonly sections: ReadonlyArray<Section>
  /** How to read the report: terms and what they mean here. */
  readonly reading: ReadonlyArray<Fact>
  readonly figures: QuarterFigures
}

/** Names for the ids in the figures. */
export type Labels = ReportVoice.Labels

/** What a report is about, and by which policy it was computed. */
export interface About {
  readonly quarter: Quarter.Quarter
  readonly district: Bilingual
  readonly language: Language
  readonly pack: { readonly id: string; readonly hash: string }
}

/** `closed` reports do not change any more; `preliminary` ones do. */
export type Status = "closed" | "preliminary"

export interface Fact {
  readonly label: string
  readonly value: string
}

/** A figure for the top of the report, and one line that puts it in proportion. */
export interface Headline {
  readonly id: string
  readonly label: string
  readonly kind: ReportTable.Kind
  readonly value: ReportTable.Cell
  readonly unit: string
  readonly detail: string
}

/** The report of a quarter from its counted figures. */
export const of = (figures: QuarterFigures, labels: Labels, about: About): QuarterReport => {
  const voice = ReportVoice.of(labels, about.language)
  return {
    language: about.language,
    title: voice.say(
      `${about.district.zh}${Quarter.label(about.quarter, "zh")}低收入人口帮扶报告`,
      `${about.district.en}: low-income assistance, ${Quarter.label(about.quarter, "en")}`
    ),
    about,
    status: figures.closedAt === undefined ? "preliminary" : "closed",
    facts: facts(figures, about, voice),
    warnings: warnings(figures, about, voice),
    headlines: headlines(QuarterTotals.of(figures), voice),
    sections: [overview, recognition, townships, merge, comparison, needs, assistance, balances, imports].map(
      (section) => section(figures, voice)
    ),
    reading: reading(voice),
    figures
  }
}

const facts = (
  figures: QuarterFigures,
  { quarter, pack }: About,
  { language, say }: ReportVoice.Voice
): ReadonlyArray<Fact> => [
  {
    label: say("报告季度", "Quarter"),
    value: say(
      `${Quarter.label(quarter, language)}（${Quarter.firstDay(quarter)} 至 ${Quarter.lastDay(quarter)}）`,
      `${Quarter.label(quarter, language)} (${Quarter.firstDay(quarter)} to ${Quarter.lastDay(quarter)})`
    )
  },
  {
    label: say("状态", "Status"),
    value:
      figures.closedAt === undefined
        ? say("未关账，初步数据", "Preliminary, the quarter is not closed")
        : say(`已关账（${beijing(figures.closedAt)}）`, `Closed (${beijing(figures.closedAt)}, Beijing time)`)
  },
  {
    label: say("数据截至", "Data up to"),
    value: say(
      `台账第 ${ReportTable.count(figures.ledgerEntries)} 条`,
      `ledger entry ${ReportTable.count(figures.ledgerEntries)}`
    )
  },
  {
    label: say("政策包", "Policy pack"),
    value: `${pack.id}（${pack.hash.slice(0, 12)}）`.replace(/（(.*)）$/, say("（$1）", " ($1)"))
  }
]

const warnings = (figures: QuarterFigures, { pack }: About, { say }: ReportVoice.Voice): ReadonlyArray<string> => [
  ...(pack.id.endsWith("-sample")
    ? [
        say(
          "本报告使用示例参数，不得作为认定依据。",
          "This report uses sample parameters and must not serve as a basis for recognition."
        )
      ]
    : []),
  ...(figures.closedAt === undefined
    ? [
        say(
          "本季度尚未关账，以下为初步数据，关账前还会变化。",
          "The quarter is not closed; these are preliminary figures and may still change."
        )
      ]
    : [])
]

const headlines = (t: QuarterTotals.QuarterTotals, { language, say }: ReportVoice.Voice): ReadonlyArray<Headline> => {
  const n = ReportTable.count
  const share = (part: number, whole: number) => Share.display(Share.of(part, whole))
  const money = (fen: number) => {
    const { text, unit } = ReportTable.short("money", fen, language)
    return `${text} ${unit}`
  }
  const [households, needs, items] = [say("户", "households"), say("项", "needs"), say("项", "items")]
  const headline = (id: string, label: string, value: number, unit: string, detail: string): Headline => ({
    id,
    label,
    kind: "count",
    value,
    unit,
    detail
  })
  return [
    headline(
      "households",
      say("在库家庭", "In the register"),
      t.households,
      households,
      say(`${n(t.persons)} 人`, `${n(t.persons)} persons`)
    ),
    headline(
      "entitled",
      say("符合某一家庭类别", "Entitled"),
      t.entitled,
      households,
      say(`占在库户 ${share(t.entitled, t.households)}`, `${share(t.entitled, t.households)} of the register`)
    ),
    headline(
      "undetermined",
      say("待核实", "Undetermined"),
      t.undetermined,
      households,
      say(`已测算 ${share(t.assessed, t.households)}`, `${share(t.assessed, t.households)} assessed`)
    ),
    headline(
      "gaps",
      say("需求缺口", "Gaps"),
      t.needsGap,
      needs,
      say(
        `发现 ${n(t.needsFound)} 项，满足率 ${share(t.needsMet, t.needsFound)}`,
        `${n(t.needsFound)} found, ${share(t.needsMet, t.needsFound)} met`
      )
    ),
    headline(
      "clues",
      say("疑点线索", "Clues"),
      t.clues,
      say("条", "clues"),
      say(`比对 ${n(t.lists)} 份部门名单`, `${n(t.lists)} department lists compared`)
    ),
    headline(
      "delivered",
      say("已落实", "Delivered"),
      t.delivered,
      items,
      say(
        `应办 ${n(t.items)} 项，落实率 ${share(t.delivered, t.items)}`,
        `of ${n(t.items)} to answer, ${share(t.delivered, t.items)}`
      )
    ),
    {
      id: "money",
      label: say("落实资金", "Money delivered"),
      kind: "money",
      value: t.amountDelivered,
      unit: say("元", "yuan"),
      detail: say(
        `计划 ${money(t.amountPlanned)}，到位 ${share(t.amountDelivered, t.amountPlanned)}`,
        `of ${money(t.amountPlanned)} planned, ${share(t.amountDelivered, t.amountPlanned)}`
      )
    },
    headline(
      "balanced",
      say("反馈平衡的部门", "Departments in balance"),
      t.balanced,
      say(`/ ${t.departments} 个`, `of ${t.departments}`),
      t.waiting === 0
        ? say("没有待反馈事项", "nothing waits for feedback")
        : say(`待反馈 ${n(t.waiting)} 项`, `${n(t.waiting)} items wait for feedback`)
    )
  ]
}

const reading = ({ say }: ReportVoice.Voice): ReadonlyArray<Fact> => [
  {
    label: say("待核实", "Undetermined"),
    value: say(
      "现有信息不足以判定，既不是“符合”也不是“不符合”。系统不把缺少的信息当作零或“否”；补齐后重新测算。",
      "What is known does not settle it: neither entitled nor not entitled. A missing fact is never read as zero or no."
    )
  },
  {
    label: say("符合条件", "Entitled"),
    value: say(
      "按政策包测算的建议，不等于已经认定或已经发放；认定由乡镇（街道）审核确认。",
      "What the policy says, not a recognition and not a payment; the township reviews and confirms."
    )
  },
  {
    label: say("户与人", "Households and persons"),
    value: say(
      "按户认定的类别，人数是这些家庭的成员数；按人认定的类别（如特困），人数是本人，户数是有这样的人的家庭。",
      "For a household category, persons are the members of its households. For a person category, persons are those judged, and households are those they live in."
    )
  },
  {
    label: say("结转", "Carried"),
    value: say(
      "上季度办理中、本季度开始时还没有办完的事项。",
      "Items still in progress from an earlier quarter when this one began."
    )
  },
  {
    label: say("金额", "Money"),
    value: say(
      "精确到分，以“万元”显示时四舍五入到小数点后两位；表中为元。占比四舍五入到 0.1%，基数为零时记“—”。",
      "Exact to the fen; tables are in yuan. Shares are rounded half up to 0.1 %, and shown as — where the base is zero."
    )
  },
  {
    label: say("使用范围", "Use"),
    value: say(
      "供民政、农业农村两局和各成员单位内部使用。表中未隐去小数，不得直接对外公布。",
      "For the two bureaus and member departments. Small counts are not suppressed, so nothing here is for publication as it stands."
    )
  }
]

/** China has one zone, eight hours ahead of UTC, without summer time. A text that is no instant is shown as it is. */
const beijing = (instant: string): string => {
  const [, date = "", hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(instant) ?? []
  if (!Day.isDay(date)) return instant
  const hour = Number(hours) + 8
  return `${hour < 24 ? date : Day.addDays(date, 1)} ${String(hour % 24).padStart(2, "0")}:${minutes}`
}
