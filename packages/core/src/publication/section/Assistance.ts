import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"

type Offers = QuarterFigures["offers"]
type Delivered = QuarterFigures["delivered"]

/** A department, or one programme of it: what is due by the plans and what became of what was pushed. */
interface Line extends Deliveries {
  readonly department: string
  readonly programme: string
  readonly offers: Offers
}
interface Deliveries {
  readonly delivered: Delivered
}

const keyOf = ({ department, programme }: Line): string => `${department}:${programme}`

/** 分层分类帮扶: from what is due to what was delivered, department by department and programme by programme. */
export const assistance = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const total = say("合计", "Total")
  const lines = programmeLines(figures, voice)
  const hasBands = figures.delivered.some((row) => row.amountPlannedHigh > row.amountPlanned)
  const department: ReportTable.Spec<Line> = {
    key: "department",
    title: say("部门", "Department"),
    kind: "text",
    of: (line) => voice.name("departments", line.department)
  }
  const programme: ReportTable.Spec<Line> = {
    key: "programme",
    title: say("救助项目", "Programme"),
    kind: "text",
    of: (line) => voice.name("programmes", line.programme)
  }
  const byDepartment = ReportTable.of(
    {
      id: "departments",
      name: say("帮扶按部门", "By department"),
      title: say("各部门帮扶落实情况", "Delivery by department"),
      note: say(
        "落实率＝已落实÷（已落实＋已核准＋拒绝＋不适用＋办理中＋待反馈）。金额为本季度金额。",
        "Share delivered is delivered ÷ (delivered + granted + refused + not applicable + in progress + waiting). Money is that of the quarter."
      ),
      heads: 1,
      key: (line) => line.department
    },
    merged(lines),
    [department, offerColumn(voice, "give", "应享", "Due"), ...deliveryColumns(voice, hasBands)],
    total
  )
  const byProgramme = ReportTable.of(
    {
      id: "programmes",
      name: say("帮扶按项目", "By programme"),
      title: say("各部门各救助项目落实情况", "Delivery by department and programme"),
      heads: 2,
      key: keyOf
    },
    lines,
    [department, programme, offerColumn(voice, "give", "应享", "Due"), ...deliveryColumns(voice, hasBands)],
    total
  )
  const higher = ReportTable.of(
    {
      id: "offers",
      name: say("就高不就低", "Take the higher"),
      title: say("救助项目测算与就高不就低", "Offers and the higher-of rule"),
      note: say(
        "“让位”指同类待遇中有更高的一项，按就高不就低不重复享受；“不兼得”指享受其他待遇而不再给予；“待选择”由家庭选定一项；“不能比较”指金额或条件还不明确，排不出高低。",
        "An offer yields when a higher one of the same kind applies, is excluded when another benefit shuts it out, and is to be chosen when the family may have one of several. Contested offers cannot be ranked until amounts or facts are known."
      ),
      heads: 2,
      key: keyOf
    },
    lines.filter((line) => line.offers.length > 0),
    [
      department,
      programme,
      offerColumn(voice, "give", "应享", "Due"),
      offerColumn(voice, "yields", "让位", "Yields"),
      offerColumn(voice, "excluded", "不兼得", "Excluded"),
      offerColumn(voice, "choice", "待选择", "To choose"),
      offerColumn(voice, "undetermined", "待核实", "Undetermined"),
      offerColumn(voice, "contested", "不能比较", "Contested"),
      {
        key: "offers",
        title: total,
        kind: "count",
        unit: say("项", "items"),
        of: (line) => Figure.sum("offers", line.offers, "offers")
      }
    ],
    total
  )
  const byTownship = ReportTable.of(
    {
      id: "deliveries",
      name: say("帮扶按乡镇", "By township"),
      title: say("各乡镇（街道）帮扶落实情况", "Delivery by township"),
      note: say(
        "按家庭测算时所在的乡镇（街道）计。",
        "By the township in which the household was when it was assessed."
      ),
      heads: 1,
      key: (line) => line.township
    },
    townshipLines(figures, voice),
    [
      {
        key: "township",
        title: say("乡镇（街道）", "Township"),
        kind: "text",
        of: (line) => voice.name("townships", line.township)
      },
      ...deliveryColumns(voice, hasBands)
    ],
    total
  )
  return {
    id: "assistance",
    title: say("分层分类帮扶", "Assistance by layer"),
    lead: say(
      "从“应享”到“落实”：各部门按计划应提供多少、推送了多少、办成多少，钱是否到位。",
      "From what is due to what was delivered: how much each department owes by the plans, was pushed, and carried out, and whether the money arrived."
    ),
    charts: [
      {
        id: "money",
        title: say("各部门计划与落实金额", "Money planned and delivered, by department"),
        says: say("按部门比较计划金额和落实金额", "Compares money planned and delivered for each department"),
        kind: "grouped",
        table: byDepartment.id,
        series: [
          { column: "amountPlanned", tone: "aside" },
          { column: "amountDelivered", tone: "done" }
        ]
      }
    ],
    tables: [byDepartment, byProgramme, byTownship, higher]
  }
}

/** One line for every programme that was offered or pushed, by the order of departments, then of programmes. */
const programmeLines = (figures: QuarterFigures, voice: Voice): ReadonlyArray<Line> => {
  const lines = new Map<string, Line>()
  for (const { department, programme } of [...figures.offers, ...figures.delivered]) {
    const same = (row: { readonly department: string; readonly programme: string }) =>
      row.department === department && row.programme === programme
    lines.set(JSON.stringify([department, programme]), {
      department,
      programme,
      offers: figures.offers.filter(same),
      delivered: figures.delivered.filter(same)
    })
  }
  return voice.ordered(
    "departments",
    voice.ordered("programmes", [...lines.values()], (line) => line.programme),
    (line) => line.department
  )
}

/** The lines of each department as one. */
const merged = (lines: ReadonlyArray<Line>): ReadonlyArray<Line> =>
  Tally.keys(lines, (line) => line.department).map((department) => {
    const own = lines.filter((line) => line.department === department)
    return {
      department,
      programme: "",
      offers: own.flatMap((line) => line.offers),
      delivered: own.flatMap((line) => line.delivered)
    }
  })

const townshipLines = (
  figures: QuarterFigures,
  voice: Voice
): ReadonlyArray<Deliveries & { readonly township: string }> =>
  voice
    .ordered(
      "townships",
      Tally.keys(figures.delivered, (row) => row.township),
      (id) => id
    )
    .map((township) => ({ township, delivered: figures.delivered.filter((row) => row.township === township) }))

const offerColumn = (
  { say }: Voice,
  state: Offers[number]["state"],
  zh: string,
  en: string
): ReportTable.Spec<Line> => ({
  key: state,
  title: say(zh, en),
  kind: "count",
  unit: say("项", "items"),
  of: (line) => Figure.sum("offers", line.offers, "offers", (row) => row.state === state)
})

type Count = "pushed" | "carried" | "delivered" | "granted" | "refused" | "notApplicable" | "inProgress" | "waiting"
const states: ReadonlyArray<Count> = ["delivered", "granted", "refused", "notApplicable", "inProgress", "waiting"]

/** What became of what was pushed. Where offices choose within bands, what is planned has two ends. */
const deliveryColumns = (voice: Voice, hasBands: boolean): ReadonlyArray<ReportTable.Spec<Deliveries>> => {
  const { say } = voice
  const unit = say("项", "items")
  const items = (key: Count, zh: string, en: string): ReportTable.Spec<Deliveries> => ({
    key,
    title: say(zh, en),
    kind: "count",
    unit,
    of: (line) => Figure.sum("delivered", line.delivered, key)
  })
  const money = (
    key: "amountPlanned" | "amountPlannedHigh" | "amountDelivered",
    zh: string,
    en: string
  ): ReportTable.Spec<Deliveries> => ({
    key,
    title: say(zh, en),
    group: say("金额", "Money"),
    kind: "money",
    unit: say("元", "yuan"),
    of: (line) => Figure.sum("delivered", line.delivered, key)
  })
  return [
    items("pushed", "推送", "Pushed"),
    items("carried", "上季结转", "Carried"),
    items("delivered", "已落实", "Delivered"),
    items("granted", "已核准", "Granted"),
    items("inProgress", "办理中", "In progress"),
    items("waiting", "待反馈", "Waiting"),
    items("refused", "拒绝", "Refused"),
    items("notApplicable", "不适用", "Not applicable"),
    {
      key: "answered",
      title: say("办理合计", "Items in hand"),
      kind: "count",
      unit,
      of: (line) => Figure.plus(...states.map((state) => Figure.sum("delivered", line.delivered, state)))
    },
    { key: "share", title: say("落实率", "Share delivered"), kind: "percent", part: "delivered", whole: "answered" },
    ...(hasBands
      ? [money("amountPlanned", "计划下限", "Planned, least"), money("amountPlannedHigh", "计划上限", "Planned, most")]
      : [money("amountPlanned", "计划", "Planned")]),
    money("amountDelivered", "落实", "Delivered")
  ]
}
