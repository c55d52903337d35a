import type { Language } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import * as Fen from "../foundation/Fen.ts"
import { neutral } from "../policy/pack/Revealing.ts"
import type { Notice } from "../policy/pack/Section.ts"
import type { Policy } from "../policy/Policy.ts"
import * as Masked from "./Masked.ts"
import type { Line, Village } from "./Notice.ts"
import type { Report } from "./Report.ts"
import * as ReportTable from "./ReportTable.ts"

/** When a notice is put up and taken down, both days included. */
export interface Period {
  readonly from: Day
  readonly until: Day
}

/** The sheet that is put up in one village (公示), ready to print. */
export const of = (policy: Policy, notice: Notice, village: Village, period: Period, language: Language): Report => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const source = policy.sources.get(notice.source.document)
  const place = policy.pack.place?.[language] ?? policy.title[language]
  const township = policy.townships.get(village.division.slice(0, 9))?.[language] ?? ""
  return {
    language,
    title: `${place}${say("", " ")}${township}${township === "" ? "" : say("", " ")}${neutral(notice.name)[language]}`,
    day: period.from,
    marks: [`${policy.id} ${policy.hash.slice(0, 12)}`],
    facts: [
      { label: say("村（居）", "Village"), value: village.division },
      {
        label: say("公示期", "Period"),
        value: say(`${period.from} 至 ${period.until}`, `${period.from} to ${period.until}`)
      },
      {
        label: say("依据", "By"),
        value: `${source === undefined ? notice.source.document : `《${source.title}》`}${notice.source.article ?? ""}`
      },
      { label: say("监督电话", "Telephone"), value: say("（张贴前填写）", "(to be filled in)") }
    ],
    warnings: [
      ...(policy.id.endsWith("-sample")
        ? [
            say(
              "所用政策包含有虚构的示例参数，不得张贴。",
              "The pack holds invented sample figures; do not put this up."
            )
          ]
        : [])
    ],
    headlines: [],
    sections: [
      {
        id: "notice",
        title: say("公示名单", "Names"),
        lead: say(
          `对下列情况有异议的，请在 ${period.until} 以前（含当天）向乡镇人民政府（街道办事处）反映。`,
          `Whoever objects tells the township by ${period.until}.`
        ),
        charts: [],
        tables: [table(notice, village, language)]
      }
    ],
    reading: [
      {
        label: say("撤下", "Taking down"),
        value: say(
          `${period.until} 公示期满，期满后请撤下并登记。只在本村（居）张贴，不上网。`,
          `Ends on ${period.until}; then take it down and note it. Put up in this village only, never online.`
        )
      }
    ]
  }
}

const table = (notice: Notice, { lines }: Village, language: Language): ReportTable.Table => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const shows = new Set(notice.shows)
  const specs: ReadonlyArray<ReportTable.Spec<Line & { readonly number: number }>> = [
    { key: "number", title: say("序号", "No"), kind: "text", of: ({ number }) => String(number) },
    ...(shows.has("applicant")
      ? [{ key: "applicant", title: say("姓名", "Name"), kind: "text", of: applicant(language) } as const]
      : []),
    ...(shows.has("persons")
      ? [
          {
            key: "persons",
            title: say("人数", "Persons"),
            kind: "count",
            of: ({ persons }: Line) => persons ?? null
          } as const
        ]
      : []),
    ...(shows.has("amount")
      ? [
          {
            key: "amount",
            title: say("金额（元/月）", "Yuan a month"),
            kind: "money",
            of: ({ amount }: Line) => amount ?? null
          } as const
        ]
      : [])
  ]
  const about = { id: "notice", name: say("公示名单", "Names"), title: neutral(notice.name)[language], heads: 1 }
  return ReportTable.of(
    about,
    lines.map((line, i) => ({ ...line, number: i + 1 })),
    specs
  )
}

const applicant =
  (language: Language) =>
  ({ applicant }: Line): string | null =>
    Masked.isMasked(applicant) ? Masked.display(applicant, language) : (applicant ?? null)

/** What the data file of a notice holds: the same lines, and nothing else. */
export const dataOf = (notice: Notice, { division, lines }: Village, period: Period) => ({
  schema: "doudi/notice/1",
  notice: notice.id,
  division,
  ...period,
  lines: lines.map(({ amount, applicant, persons }) => ({
    ...(applicant === undefined
      ? {}
      : { applicant: Masked.isMasked(applicant) ? { masked: applicant.why } : applicant }),
    ...(persons === undefined ? {} : { persons }),
    ...(amount === undefined ? {} : { yuanPerMonth: amount === null ? null : Fen.toYuan(amount) })
  }))
})
