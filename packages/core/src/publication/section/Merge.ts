import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"
import { categoryName } from "./CategoryName.ts"

type Change = QuarterFigures["changes"][number]

/** Households by category before and now, as a merge comparison has them too. */
type Before = Pick<Change, "before" | "now" | "households">

/** Adds up households: a figure that can be traced for those of the store, a plain number for others. */
type Households = <A extends Before>(rows: ReadonlyArray<A>) => Figure.Figure | number
const plain: Households = (rows) => Tally.sum(rows, (row) => row.households)
const traced = (rows: ReadonlyArray<Before>): Figure.Figure =>
  Figure.sum("changes", rows as ReadonlyArray<Change>, "households")

/**
 * What the merged policy does to a household (并轨影响): it keeps its category, comes in, changes, may drop out, cannot be told
 * yet, or stays outside.
 */
type Effect = "same" | "comesIn" | "other" | "dropsOut" | "undetermined" | "outside"

const effectOf = ({ before, now }: Before): Effect => {
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
    ),
    households: traced
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
    tables: [systems(figures.changes, voice), effects, matrix]
  }
}

/** In which of the two old systems a household stands (原两套体系); `unknown` where the register does not say. */
type System = "both" | "low" | "monitoring" | "neither" | "unknown"

const systemOf = ({ before, monitored }: Change): System => {
  if (before === "undetermined" || monitored === "unknown") return "unknown"
  if (before === "none") return monitored === "yes" ? "monitoring" : "neither"
  return monitored === "yes" ? "both" : "low"
}

/** Who is in which of the two old systems, and who of them the merged policy covers. */
const systems = (changes: ReadonlyArray<Change>, voice: Voice): ReportTable.Table => {
  const { say } = voice
  const names: ReadonlyArray<readonly [System, string, string]> = [
    ["both", "两套体系都在", "In both"],
    ["low", "只在低收入（低保、特困等）", "Low-income only"],
    ["monitoring", "只在防返贫监测", "Anti-return only"],
    ["neither", "两套体系都不在", "In neither"],
    ["unknown", "登记不全，不能确定", "Register does not say"]
  ]
  const lines = names.map(([system, zh, en]) => ({
    system,
    name: say(zh, en),
    rows: changes.filter((row) => systemOf(row) === system)
  }))
  type Line = (typeof lines)[number]
  const count = (
    key: string,
    number: "households" | "persons",
    group: string,
    holds: (row: Change) => boolean
  ): ReportTable.Spec<Line> => ({
    key: `${key}.${number}`,
    title: number === "households" ? say("户数", "Households") : say("人数", "Persons"),
    group,
    kind: "count",
    unit: number === "households" ? say("户", "households") : say("人", "persons"),
    of: ({ rows }) => Figure.sum("changes", rows, number, holds)
  })
  const group = (key: string, title: string, holds: (row: Change) => boolean) => [
    count(key, "households", title, holds),
    count(key, "persons", title, holds)
  ]
  return ReportTable.of(
    {
      id: "systems",
      name: say("两套体系", "Both systems"),
      title: say(
        "原两套体系并列：谁在哪一边，并轨后谁符合",
        "The two old systems side by side, and whom the merged policy covers"
      ),
      note: say(
        "低收入体系看现享类别，防返贫体系看监测类型（风险已消除的不算在内）。“并轨后符合”指至少符合一个类别；“都不在”一行中符合的，就是并轨后新进来的。",
        "Low-income: the category on record. Anti-return: the monitoring type, without those whose risk is eliminated. Covered means entitled to at least one category; in the row of those in neither, they are the newcomers."
      ),
      heads: 1,
      key: ({ system }) => system
    },
    changes.length === 0 ? [] : lines,
    [
      { key: "system", title: say("原来", "Before"), kind: "text", of: ({ name }) => name },
      ...group("yes", say("并轨后符合", "Covered now"), ({ covered }) => covered === "yes"),
      ...group("unknown", say("待核实", "Undetermined"), ({ covered }) => covered === "unknown"),
      ...group("no", say("不符合", "Not covered"), ({ covered }) => covered === "no"),
      ...group("all", say("合计", "Total"), () => true)
    ],
    say("合计", "Total")
  )
}

/** What the table is called by: where the category before comes from, and how the one computed was chosen. */
export interface Words {
  readonly head: string
  readonly of: string
  readonly note: string
  /** How households are added up; plain numbers when left out. */
  readonly households?: Households
}

/** Households by their category before and by what the merged policy says: the effect, and the whole matrix. */
export const mergeTables = (
  changes: ReadonlyArray<Before>,
  voice: Voice,
  words: Words
): { readonly effects: ReportTable.Table; readonly matrix: ReportTable.Table } => {
  const { say } = voice
  const households = words.households ?? plain
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
    of: ({ rows }) => households(rows)
  }
  const effect = (key: Effect, zh: string, en: string): ReportTable.Spec<Line> => ({
    key,
    title: say(zh, en),
    kind: "count",
    unit,
    of: ({ rows }) => households(rows.filter((row) => effectOf(row) === key))
  })
  const effects = ReportTable.of(
    {
      id: "mergeEffect",
      name: say("并轨影响", "Merge effect"),
      title: say(`并轨影响：${words.of}`, `Merge effect: ${words.of}`),
      note: words.note,
      heads: 1,
      key: ({ before }) => before
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
      heads: 1,
      key: ({ before }) => before
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
          of: ({ rows }) => households(rows.filter((row) => row.now === now))
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
