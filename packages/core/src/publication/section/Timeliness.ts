import * as Figure from "../Figure.ts"
import type { QuarterFigures, Timing } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"

interface Line {
  readonly department: string
  readonly rows: QuarterFigures["answers"]
}

/** 办理时限: department by department, what was answered in time, late, or not yet. */
export const timeliness = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const lines = voice
    .ordered(
      "departments",
      Tally.keys(figures.answers, (row) => row.department),
      (id) => id
    )
    .map((department): Line => ({ department, rows: figures.answers.filter((row) => row.department === department) }))
  const table = ReportTable.of(
    {
      id: "timeliness",
      name: say("办理时限", "Time limits"),
      title: say("各部门办理时限", "Time limits, by department"),
      note: say(
        `${voice.limit ?? "政策包没有规定推送后几日内反馈，因此不能判断是否逾期，记为无期限。"}按期率＝按期÷（按期＋逾期办结＋逾期未办）。逾期天数是逾期办结各项之和，按日历日计。`,
        `${voice.limit ?? "The pack sets no time from push to answer, so nothing can be called late and everything stands under no limit. "}Share in time is in time ÷ (in time + late + overdue). Days late are calendar days, added up over the items answered late.`
      ),
      heads: 1,
      key: ({ department }) => department
    },
    lines,
    [
      {
        key: "department",
        title: say("部门", "Department"),
        kind: "text",
        of: ({ department }) => voice.name("departments", department)
      },
      ...timings.map(
        ({ timing, zh, en }): ReportTable.Spec<Line> => ({
          key: timing,
          title: say(zh, en),
          kind: "count",
          unit: say("项", "items"),
          of: ({ rows }) => Figure.sum("answers", rows, "items", (row) => row.timing === timing)
        })
      ),
      {
        key: "share",
        title: say("按期率", "Share in time"),
        kind: "percent",
        of: ({ rows }) => ({
          part: Figure.sum("answers", rows, "items", (row) => row.timing === "onTime"),
          whole: Figure.sum("answers", rows, "items", ({ timing }) => limited.has(timing))
        })
      },
      {
        key: "daysLate",
        title: say("逾期天数", "Days late"),
        kind: "count",
        unit: say("天", "days"),
        of: ({ rows }) => Figure.sum("answers", rows, "daysLate")
      }
    ],
    say("合计", "Total")
  )
  return {
    id: "timeliness",
    title: say("办理时限", "Time limits"),
    lead: say(
      "从推送到办结用了多久：哪些部门按期，哪些逾期，逾期多少天。",
      "How long it took from the push to the answer: who was in time, who was late, and by how many days."
    ),
    charts: [
      {
        id: "timeliness",
        title: say("各部门按期与逾期", "In time and late, by department"),
        says: say("每个部门一条，按办理时限分段，表示项数", "One bar for each department, in parts by timing: items"),
        kind: "stacked",
        table: table.id,
        series: timings.map(({ timing, tone }) => ({ column: timing, tone }))
      }
    ],
    tables: [table]
  }
}

const limited: ReadonlySet<Timing> = new Set<Timing>(["onTime", "late", "overdue"])

const timings = [
  { timing: "onTime", zh: "按期办结", en: "In time", tone: "done" },
  { timing: "late", zh: "逾期办结", en: "Late", tone: "lacking" },
  { timing: "overdue", zh: "逾期未办", en: "Overdue", tone: 3 },
  { timing: "open", zh: "未到期", en: "Not due yet", tone: "underway" },
  { timing: "noLimit", zh: "无期限", en: "No limit", tone: "aside" }
] as const satisfies ReadonlyArray<{ readonly timing: Timing } & Record<string, unknown>>
