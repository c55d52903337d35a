import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"

type Change = QuarterFigures["changes"][number]

/**
 * What the merged policy does to a household (并轨影响): it keeps its category, comes in, changes, may drop out, cannot be told
 * yet, or stays outside.
 */
type Effect = "same" | "comesIn" | "other" | "dropsOut" | "undetermined" | "outside"

const effectOf = ({ before, now }: Change): Effect => {
  if (now === "undetermined") return "undetermined"
  if (now === before) return now === "none" ? "outside" : "same"
  if (before === "none") return "comesIn"
  return now === "none" ? "dropsOut" : "other"
}

/** 并轨对照: households by the category they have today and what the merged policy says of them. */
export const merge = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const { effects, matrix } = mergeTables(figures.changes, voice, {
    head: say("现享类别", "Category today"),
    of: say("现享类别与测算结果", "category today and outcome"),
    note: say(
      "测算类别取排在最前的一个符合的类别，只在现享类别能登记的类别中取（按户的，或按家中成员的）；监测对象等另行认定的见“对象认定”。“可能退出”须由乡镇复核，系统不据此停发。",
      "The category computed is the first entitled one that a register can hold, of the household or of a member; others are shown under recognition. A possible exit is reviewed by the township; nothing stops by itself."
    )
  })
  return {
    id: "merge",
    title: say("并轨对照", "Merge comparison"),
    lead: say(
      "把每户现享类别与并轨后的测算类别对照，看谁维持、谁新符合、谁需要复核、谁还不能判定。",
      "Compares the category of today with the one computed: who keeps it, who comes in, who needs a review, who cannot be told yet."
    ),
    charts: [
      {
        id: "merge",
        title: say("并轨影响（不含仍不符合的户）", "Merge effect (without those still outside)"),
        says: say(
          "每个现享类别一条，按并轨影响分段，表示户数",
          "One bar for each category of today, in parts by effect: households"
        ),
        kind: "stacked",
        table: effects.id,
        series: [
          { column: "same", tone: "done" },
          { column: "comesIn", tone: "underway" },
          { column: "other", tone: 3 },
          { column: "dropsOut", tone: "lacking" },
          { column: "undetermined", tone: "open" }
        ]
      }
    ],
    tables: [effects, matrix]
  }
}

/** What the table is called by: where the category before comes from, and how the one computed was chosen. */
export interface Words {
  readonly head: string
  readonly of: string
  readonly note: string
}

/** Households by their category before and by what the merged policy says: the effect, and the whole matrix. */
export const mergeTables = (
  changes: ReadonlyArray<Change>,
  voice: Voice,
  words: Words
): { readonly effects: ReportTable.Table; readonly matrix: ReportTable.Table } => {
  const { say } = voice
  const lines = voice
    .ordered(
      "categories",
      Tally.keys(changes, (row) => row.before),
      (id) => id
    )
    .map((before) => ({ before, rows: changes.filter((row) => row.before === before) }))
  type Line = (typeof lines)[number]
  const unit = say("户", "households")
  const head: ReportTable.Spec<Line> = {
    key: "before",
    title: words.head,
    kind: "text",
    of: ({ before }) => categoryName(voice, before)
  }
  const sum: ReportTable.Spec<Line> = {
    key: "households",
    title: say("合计", "Total"),
    kind: "count",
    unit,
    of: ({ rows }) => Tally.sum(rows, (row) => row.households)
  }
  const effect = (key: Effect, zh: string, en: string): ReportTable.Spec<Line> => ({
    key,
    title: say(zh, en),
    kind: "count",
    unit,
    of: ({ rows }) => Tally.sum(rows, (row) => (effectOf(row) === key ? row.households : 0))
  })
  const effects = ReportTable.of(
    {
      id: "mergeEffect",
      name: say("并轨影响", "Merge effect"),
      title: say(`并轨影响：${words.of}`, `Merge effect: ${words.of}`),
      note: words.note,
      heads: 1
    },
    lines,
    [
      head,
      effect("same", "维持原类别", "Same category"),
      effect("comesIn", "新符合", "Comes in"),
      effect("other", "类别变化", "Other category"),
      effect("dropsOut", "可能退出", "May drop out"),
      effect("undetermined", "待核实", "Undetermined"),
      effect("outside", "仍不符合", "Still outside"),
      sum
    ],
    say("合计", "Total")
  )
  const nows = voice.ordered(
    "categories",
    Tally.keys(changes, (row) => row.now),
    rankedLast
  )
  const matrix = ReportTable.of(
    {
      id: "mergeMatrix",
      name: say("并轨对照", "Merge matrix"),
      title: say(
        `并轨对照：由${words.head}到测算类别`,
        `From the ${words.head.toLowerCase()} to the category computed`
      ),
      heads: 1
    },
    lines,
    [
      head,
      ...nows.map(
        (now): ReportTable.Spec<Line> => ({
          key: `now.${now}`,
          title: categoryName(voice, now),
          group: say("测算类别", "Category computed"),
          kind: "count",
          unit,
          of: ({ rows }) => Tally.sum(rows, (row) => (row.now === now ? row.households : 0))
        })
      ),
      sum
    ],
    say("合计", "Total")
  )
  return { effects, matrix }
}

/** `none` and `undetermined` are answers, not categories: they come last. */
const rankedLast = (now: string): string => (now === "none" || now === "undetermined" ? `\uffff${now}` : now)

const categoryName = (voice: Voice, id: string): string =>
  id === "none"
    ? voice.say("无", "None")
    : id === "undetermined"
      ? voice.say("待核实", "Undetermined")
      : voice.name("categories", id)
