import type { Bilingual, Language } from "../foundation/Bilingual.ts"
import * as Day from "../foundation/Day.ts"
import * as Quarter from "../foundation/Quarter.ts"
import * as Figure from "./Figure.ts"
import type { QuarterFigures } from "./QuarterFigures.ts"
import * as QuarterTotals from "./QuarterTotals.ts"
import type { Report } from "./Report.ts"
import * as ReportHeadline from "./ReportHeadline.ts"
import { type Fact, reading } from "./ReportReading.ts"
import * as ReportTable from "./ReportTable.ts"
import * as ReportVoice from "./ReportVoice.ts"
import { assistance } from "./section/Assistance.ts"
import { balances } from "./section/Balances.ts"
import { comparison } from "./section/Comparison.ts"
import { imports } from "./section/Imports.ts"
import { merge } from "./section/Merge.ts"
import { money } from "./section/Money.ts"
import { moves } from "./section/Moves.ts"
import { needs } from "./section/Needs.ts"
import { overview } from "./section/Overview.ts"
import { recognition } from "./section/Recognition.ts"
import { stock } from "./section/Stock.ts"
import { timeliness } from "./section/Timeliness.ts"
import { townships } from "./section/Townships.ts"
import { visits } from "./section/Visits.ts"

/**
 * The report that closes a quarter (季度报告), in one language, laid out but not yet drawn: the same model becomes a page, a
 * workbook, a CSV and a JSON file.
 *
 * Shape: every figure comes from `figures` by adding up. Holds no time of making, so that the same figures give the same bytes.
 */
export interface QuarterReport extends Report {
  readonly about: About
  readonly status: Status
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
  /** What the ledger can be held to, where there is one: which checkpoint, and its fingerprint. */
  readonly seal?: Seal
}

/** A fingerprint of the ledger (台账校验值) up to an entry: whoever holds it can tell whether an entry before was changed since. */
export interface Seal {
  readonly entries: number
  readonly fingerprint: string
}

/** `closed` reports do not change any more; `preliminary` ones do. */
export type Status = "closed" | "preliminary"

/** The report of a quarter from its counted figures. */
export const of = (figures: QuarterFigures, labels: Labels, about: About): QuarterReport => {
  const voice = ReportVoice.of(labels, about.language)
  return {
    language: about.language,
    title: voice.say(
      `${about.district.zh}${Quarter.label(about.quarter, "zh")}低收入人口帮扶报告`,
      `${about.district.en}: low-income assistance, ${Quarter.label(about.quarter, "en")}`
    ),
    day: Quarter.lastDay(about.quarter),
    marks: [about.pack.id, about.pack.hash],
    traced: true,
    about,
    status: figures.closedAt === undefined ? "preliminary" : "closed",
    facts: facts(figures, about, voice),
    warnings: warnings(figures, about, voice),
    headlines: ReportHeadline.headlines(QuarterTotals.of(figures), voice),
    sections: sections.map((section) => section(figures, voice)),
    reading: reading(voice),
    figures
  }
}

/** In the order of the work: who is there, what the policy says of them, who looked, what was given, and what the figures rest on. */
const sections = [
  overview,
  stock,
  recognition,
  townships,
  moves,
  merge,
  comparison,
  visits,
  needs,
  assistance,
  money,
  timeliness,
  balances,
  imports
]

const facts = (
  figures: QuarterFigures,
  { quarter, pack, seal }: About,
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
    label: say("本季度台账", "Ledger of the quarter"),
    value: count(Figure.sum("entries", figures.entries, "entries").value, say)
  },
  ...(seal === undefined
    ? []
    : [
        {
          label: say("台账校验值", "Fingerprint of the ledger"),
          value: say(
            `${seal.fingerprint}（至第 ${ReportTable.count(seal.entries)} 条）`,
            `${seal.fingerprint} (up to entry ${ReportTable.count(seal.entries)})`
          )
        }
      ]),
  {
    label: say("政策包", "Policy pack"),
    value: say(`${pack.id}（${pack.hash.slice(0, 12)}）`, `${pack.id} (${pack.hash.slice(0, 12)})`)
  }
]

const count = (entries: number, say: ReportVoice.Voice["say"]): string =>
  say(`${ReportTable.count(entries)} 条`, `${ReportTable.count(entries)} entries`)

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

/** China has one zone, eight hours ahead of UTC, without summer time. A text that is no instant is shown as it is. */
const beijing = (instant: string): string => {
  const [, date = "", hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(instant) ?? []
  if (!Day.isDay(date)) return instant
  const hour = Number(hours) + 8
  return `${hour < 24 ? date : Day.addDays(date, 1)} ${String(hour % 24).padStart(2, "0")}:${minutes}`
}
