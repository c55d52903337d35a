import * as Figure from "../Figure.ts"
import type { QuarterFigures, Reason } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import { categoriesInOrder, categoryName } from "./CategoryName.ts"

type Move = QuarterFigures["moves"][number]
interface Line {
  readonly from: string
  readonly to: string
  readonly rows: ReadonlyArray<Move>
}

/** 与上季度相比: households that are found to be something else than last quarter, and why. */
export const moves = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const moved = figures.moves.filter(({ from, to }) => from !== to)
  const ids = categoriesInOrder(
    voice,
    moved.flatMap(({ from, to }) => [from, to])
  )
  const lines = ids.flatMap((from) =>
    ids
      .map((to): Line => ({ from, to, rows: moved.filter((row) => row.from === from && row.to === to) }))
      .filter(({ rows }) => rows.length > 0)
  )
  const table = ReportTable.of(
    {
      id: "moves",
      name: say("与上季度相比", "Since last quarter"),
      title: say("测算类别与上季度不同的户，按原因", "Households found otherwise than last quarter, by reason"),
      note: say(
        "只含上季度和本季度都测算过的户。情况变化：家庭档案有新的版本；政策变化：政策包不同；规则随时间：档案和政策包都没有变，年龄、期限或同一政策包里新执行的标准使结果不同。",
        "Households assessed in both quarters. Facts: the record has a new version. Policy: another pack. Rule and time: neither changed, but an age, a period or a standard that came into force made the difference."
      ),
      heads: 1,
      key: ({ from, to }) => `${from}:${to}`
    },
    lines,
    [
      {
        key: "move",
        title: say("上季度测算 → 本季度测算", "Last quarter → this quarter"),
        kind: "text",
        of: ({ from, to }) => `${categoryName(voice, from)} → ${categoryName(voice, to)}`
      },
      ...reasons.map(
        ({ reason, zh, en }): ReportTable.Spec<Line> => ({
          key: reason,
          title: say(zh, en),
          group: say("户数，按原因", "Households, by reason"),
          kind: "count",
          unit: say("户", "households"),
          of: ({ rows }) => Figure.sum("moves", rows, "households", (row) => row.reason === reason)
        })
      ),
      {
        key: "households",
        title: say("户数", "Households"),
        group: say("合计", "Total"),
        kind: "count",
        unit: say("户", "households"),
        of: ({ rows }) => Figure.sum("moves", rows, "households")
      },
      {
        key: "persons",
        title: say("人数", "Persons"),
        group: say("合计", "Total"),
        kind: "count",
        unit: say("人", "persons"),
        of: ({ rows }) => Figure.sum("moves", rows, "persons")
      }
    ],
    say("合计", "Total")
  )
  const both = Figure.sum("moves", figures.moves, "households").value
  const other = Figure.sum("moves", moved, "households").value
  const n = ReportTable.count
  return {
    id: "moves",
    title: say("与上季度相比", "Since last quarter"),
    lead:
      both === 0
        ? say(
            "上季度没有测算过，没有可以比较的户。",
            "Nothing was assessed last quarter, so there is nothing to compare."
          )
        : say(
            `两个季度都测算过的 ${n(both)} 户中，${n(other)} 户的测算类别有变化。`,
            `Of ${n(both)} households assessed in both quarters, ${n(other)} are found otherwise.`
          ),
    charts:
      lines.length === 0
        ? []
        : [
            {
              id: "moves",
              title: say("测算类别变化的原因", "Why households are found otherwise"),
              says: say(
                "每种变化一条，按原因分段，表示户数",
                "One bar for each change, in parts by reason: households"
              ),
              kind: "stacked",
              table: table.id,
              series: reasons.map(({ reason, tone }) => ({ column: reason, tone }))
            }
          ],
    tables: [table]
  }
}

const reasons: ReadonlyArray<{
  readonly reason: Reason
  readonly zh: string
  readonly en: string
  readonly tone: 0 | 1 | 2 | 3
}> = [
  { reason: "facts", zh: "情况变化", en: "Facts", tone: 0 },
  { reason: "policy", zh: "政策变化", en: "Policy", tone: 1 },
  { reason: "factsAndPolicy", zh: "情况和政策都变", en: "Facts and policy", tone: 2 },
  { reason: "rule", zh: "规则随时间", en: "Rule and time", tone: 3 }
]
