import {
  type Balance,
  Bilingual,
  type Clue,
  type Determination,
  Fen,
  Quarter,
  type QuarterFigures,
  QuarterReport
} from "@doudi/core"

/**
 * Synthetic figures of a quarter for a district of about 5,000 low-income households. No figure is anybody's real figure.
 *
 * Shape: consistent in itself, as the store's are: outcomes of a household category cover every assessed household, changes too,
 * and the programmes of a department add up to its balance.
 */
export const figures = (closed = false): QuarterFigures.QuarterFigures => ({
  register,
  flows,
  outcomes,
  changes,
  moves: [
    { from: "none", to: "dibao", reason: "facts", households: 41, persons: 93 },
    { from: "none", to: "margin", reason: "policy", households: 17, persons: 40 },
    { from: "dibao", to: "none", reason: "facts", households: 22, persons: 51 },
    { from: "dibao", to: "margin", reason: "rule", households: 9, persons: 24 },
    { from: "margin", to: "dibao", reason: "factsAndPolicy", households: 6, persons: 13 },
    { from: "undetermined", to: "dibao", reason: "facts", households: 31, persons: 70 },
    { from: "dibao", to: "dibao", reason: "facts", households: 204, persons: 480 },
    { from: "none", to: "none", reason: "rule", households: 2890, persons: 6420 }
  ],
  needs: [
    { need: "living", found: 1904, met: 1871, gap: 33, served: 1802, unknown: 164 },
    { need: "medical", found: 1322, met: 1187, gap: 135, served: 1011, unknown: 271 },
    { need: "education", found: 486, met: 471, gap: 15, served: 470, unknown: 22 },
    { need: "housing", found: 143, met: 87, gap: 56, served: 33, unknown: 118 },
    { need: "water", found: 38, met: 21, gap: 17, served: 9, unknown: 207 },
    { need: "employment", found: 702, met: 398, gap: 304, served: 301, unknown: 96 },
    { need: "care", found: 533, met: 419, gap: 114, served: 377, unknown: 61 },
    { need: "shock", found: 74, met: 74, gap: 0, served: 61, unknown: 9 }
  ],
  offers: programmes.flatMap(({ department, programme, give, yields, open, contested, states }) =>
    (
      [
        ["give", give],
        ["yields", yields],
        ["undetermined", open],
        ["contested", contested]
      ] as const
    )
      .filter(([, offers]) => offers > 0)
      .map(([state, offers]) => {
        const served = state === "give" ? Math.min(offers, states[0]) : 0
        const unserved = state === "give" ? offers - served : 0
        return { department, programme, state, offers, served, unserved, amount: Fen.fen(0), amountHigh: Fen.fen(0) }
      })
  ),
  clues: [
    clue("medical-insurance", "high-cost", "matched", 214, 201),
    clue("medical-insurance", "not-registered", "listOnly", 87, 0),
    clue("disabled", "severe-unrecorded", "matched", 63, 61),
    clue("disabled", "not-registered", "listOnly", 41, 0),
    clue("disabled", "certificate-lapsed", "registerOnly", 29, 28),
    clue("unemployed", "lost-job", "matched", 118, 112),
    clue("unemployed", "not-registered", "listOnly", 166, 0),
    clue("monitoring", "status-differs", "matched", 35, 35),
    clue("monitoring", "not-on-list", "registerOnly", 22, 22)
  ],
  visits: assessed.map(([township], t) => ({
    township,
    due: 41 + t,
    done: 38 + t,
    visited: 44 + t,
    changed: 11 + (t % 4)
  })),
  rosters: [
    { list: "medical-insurance", rows: 2418, matched: 1973 },
    { list: "disabled", rows: 1836, matched: 1502 },
    { list: "unemployed", rows: 964, matched: 388 },
    { list: "monitoring", rows: 412, matched: 405 }
  ],
  imports: [
    {
      file: "1",
      kind: "households",
      source: "register",
      rows: 16_886,
      accepted: 16_812,
      unchanged: 40,
      quarantined: 34
    },
    { file: "2", kind: "households", source: "survey", rows: 603, accepted: 588, unchanged: 11, quarantined: 4 },
    {
      file: "3",
      kind: "roster",
      source: "medical-insurance",
      rows: 2431,
      accepted: 2418,
      unchanged: 0,
      quarantined: 13
    },
    { file: "4", kind: "roster", source: "disabled", rows: 1840, accepted: 1836, unchanged: 0, quarantined: 4 },
    { file: "5", kind: "roster", source: "unemployed", rows: 964, accepted: 964, unchanged: 0, quarantined: 0 },
    { file: "6", kind: "roster", source: "monitoring", rows: 412, accepted: 412, unchanged: 0, quarantined: 0 },
    { file: "7", kind: "feedback", source: "civil-affairs", rows: 2731, accepted: 2731, unchanged: 0, quarantined: 0 },
    {
      file: "8",
      kind: "feedback",
      source: "medical-insurance",
      rows: 1290,
      accepted: 1288,
      unchanged: 0,
      quarantined: 2
    }
  ],
  delivered: programmes.map(({ department, programme, states, planned, paid }) => ({
    department,
    programme,
    township: "340303200",
    pushed: sum(states) - carriedOf(department, programme),
    carried: carriedOf(department, programme),
    delivered: states[0],
    granted: grantedOf(states),
    inProgress: states[1] - grantedOf(states) + (closed ? states[2] : 0),
    waiting: closed ? 0 : states[2],
    refused: states[3],
    notApplicable: states[4],
    amountPlanned: Fen.fen(planned),
    amountPlannedHigh: Fen.fen(planned),
    amountDelivered: Fen.fen(paid)
  })),
  answers: balances(closed).flatMap(
    ({ department, delivered, granted, refused, notApplicable, inProgress, waiting }, i) => {
      const done = delivered + refused + notApplicable
      const late = Math.floor((done * (3 + i)) / 100)
      return [
        { department, timing: "onTime" as const, items: done - late, daysLate: 0 },
        { department, timing: "late" as const, items: late, daysLate: late * (2 + i) },
        { department, timing: "overdue" as const, items: waiting, daysLate: 0 },
        { department, timing: "open" as const, items: granted + inProgress, daysLate: 0 }
      ].filter(({ items }) => items > 0)
    }
  ),
  entries: entries(closed),
  corrections: [
    {
      direction: "earlier",
      quarter: "2025Q2",
      department: "medical-insurance",
      items: 2,
      takenBack: Fen.fen(210_000),
      paid: Fen.fen(180_000),
      net: Fen.fen(-30_000)
    }
  ],
  balances: balances(closed),
  closedAt: closed ? "2025-10-13T08:21:37.000Z" : undefined
})

const both = Bilingual.both
export const labels: QuarterReport.Labels = {
  categories: new Map([
    ["tekun", both("特困人员", "Extreme hardship")],
    ["dibao", both("最低生活保障", "Minimum living allowance")],
    ["margin", both("低保边缘家庭", "Margin household")],
    ["rigid", both("刚性支出困难家庭", "Rigid expenditure")],
    ["monitoring", both("防止返贫监测对象", "Monitoring object")]
  ]),
  personCategories: new Set(["tekun"]),
  departments: new Map([
    ["civil-affairs", both("区民政局", "Civil affairs bureau")],
    ["medical-insurance", both("区医疗保障局", "Medical insurance bureau")],
    ["education", both("区教育局", "Education bureau")],
    ["housing", both("区住房保障服务中心", "Housing centre")],
    ["human-resources", both("区人力资源和社会保障局", "Human resources bureau")],
    ["disabled-federation", both("区残疾人联合会", "Disabled persons' federation")],
    ["agriculture", both("区农业农村水利局", "Agriculture and water bureau")]
  ]),
  programmes: new Map([
    ["dibao-grant", both("低保金", "Minimum living grant")],
    ["tekun-support", both("特困供养金", "Support in extreme hardship")],
    ["temporary", both("临时救助", "Temporary relief")],
    ["elder-care", both("老年人护理服务", "Care for the old")],
    ["premium", both("资助参保", "Premium subsidy")],
    ["medical-aid", both("医疗救助", "Medical assistance")],
    ["compulsory-aid", both("义务教育生活补助", "Living aid, compulsory schooling")],
    ["high-school-aid", both("普通高中助学金", "High school grant")],
    ["house-repair", both("农村危房改造", "Repair of unsafe rural houses")],
    ["public-rental", both("公共租赁住房", "Public rental housing")],
    ["public-post", both("公益性岗位", "Public welfare post")],
    ["training", both("职业技能培训", "Vocational training")],
    ["living-subsidy", both("困难残疾人生活补贴", "Living subsidy, disability")],
    ["nursing-subsidy", both("重度残疾人护理补贴", "Nursing subsidy, disability")],
    ["industry", both("产业帮扶", "Industry support")],
    ["water-works", both("农村饮水维修", "Drinking water repair")]
  ]),
  needs: new Map([
    ["living", both("基本生活", "Living")],
    ["medical", both("医疗", "Medical")],
    ["education", both("教育", "Education")],
    ["housing", both("住房安全", "Safe housing")],
    ["water", both("饮水安全", "Safe water")],
    ["employment", both("就业", "Employment")],
    ["care", both("照料护理", "Care")],
    ["shock", both("急难", "Emergency")]
  ]),
  lists: new Map([
    ["medical-insurance", both("医保大病重病名单", "Serious illness (medical insurance)")],
    ["disabled", both("残联重度残疾人名单", "Severe disability (federation)")],
    ["unemployed", both("人社登记失业人员名单", "Registered unemployed")],
    ["monitoring", both("农业农村监测对象名单", "Monitoring objects (agriculture)")]
  ]),
  clueRules: new Map([
    ["medical-insurance/high-cost", both("自付费用较高", "High costs paid by themselves")],
    ["medical-insurance/not-registered", both("大病患者不在库", "Ill but not in the register")],
    ["disabled/severe-unrecorded", both("重度残疾未登记", "Severe disability not recorded")],
    ["disabled/not-registered", both("重度残疾人不在库", "Disabled but not in the register")],
    ["disabled/certificate-lapsed", both("登记有残疾、名单没有", "Recorded, but not on the list")],
    ["unemployed/lost-job", both("家庭成员新失业", "A member lost work")],
    ["unemployed/not-registered", both("失业人员不在库", "Unemployed, not in the register")],
    ["monitoring/status-differs", both("监测类型不一致", "Monitoring type differs")],
    ["monitoring/not-on-list", both("登记为监测对象、名单没有", "Recorded, but not on the list")]
  ]),
  budgets: new Map([
    ["hardship-fund", both("困难群众救助补助资金", "Hardship assistance fund")],
    ["medical-fund", both("医疗救助补助资金", "Medical assistance fund")]
  ]),
  budgetOf: new Map([
    ["dibao-grant", "hardship-fund"],
    ["tekun-support", "hardship-fund"],
    ["temporary", "hardship-fund"],
    ["premium", "medical-fund"],
    ["medical-aid", "medical-fund"]
  ]),
  limit: both("推送后 20 个工作日内反馈。", "Answers are due within 20 working days of the push. "),
  townships: new Map([
    ["340303001", both("天桥街道", "Tianqiao")],
    ["340303002", both("青年街道", "Qingnian")],
    ["340303003", both("纬二路街道", "Wei'erlu")],
    ["340303004", both("黄庄街道", "Huangzhuang")],
    ["340303005", both("宏业村街道", "Hongyecun")],
    ["340303006", both("胜利街道", "Shengli")],
    ["340303007", both("龙湖新村街道", "Longhu")],
    ["340303008", both("湖滨街道", "Hubin")],
    ["340303200", both("燕山乡", "Yanshan")],
    ["340303201", both("雪华乡", "Xuehua")]
  ])
}

export const about = (language: Bilingual.Language = "zh", pack = "cn-340303-sample"): QuarterReport.About => ({
  quarter: Quarter.quarter("2025Q3"),
  district: both("蚌山区（合成数据）", "Bengshan District (synthetic)"),
  language,
  pack: { id: pack, hash: "9f3b7c21d08e4a5566b1c0ffee12345678900aa1bb2cc3dd4ee5ff6677889900" }
})

export const report = (closed = false, language: Bilingual.Language = "zh", pack?: string) =>
  QuarterReport.of(figures(closed), labels, about(language, pack))

/** A quarter in which nothing was done yet. */
export const nothing: QuarterFigures.QuarterFigures = {
  register: [],
  flows: [],
  moves: [],
  visits: [],
  answers: [],
  entries: [],
  corrections: [],
  outcomes: [],
  changes: [],
  needs: [],
  offers: [],
  clues: [],
  rosters: [],
  imports: [],
  delivered: [],
  balances: [],
  closedAt: undefined
}

/** Assessed households by township; they add up to 4,986. */
const assessed: ReadonlyArray<readonly [string, number]> = [
  ["340303001", 412],
  ["340303002", 367],
  ["340303003", 298],
  ["340303004", 605],
  ["340303005", 344],
  ["340303006", 281],
  ["340303007", 533],
  ["340303008", 459],
  ["340303200", 1106],
  ["340303201", 581]
]

/** Members of the assessed households of a township: the same for every category, because everybody is judged against each. */
const personsOf = (households: number): number => Math.floor((households * 237) / 100)

/** Per ten thousand assessed households: entitled, and per thousand undetermined; persons per hundred of these; fen each. */
const rates: ReadonlyArray<readonly [string, number, number, number, number]> = [
  ["tekun", 41, 9, 101, 108_000],
  ["dibao", 287, 44, 198, 91_230],
  ["margin", 96, 31, 251, 0],
  ["rigid", 38, 62, 274, 0],
  ["monitoring", 52, 18, 263, 0]
]

const outcomes = assessed.flatMap(([township, households], t) =>
  rates.flatMap(([category, entitled, open, persons, each]) => {
    const rural = t >= 8
    const yes = Math.floor((households * entitled * (rural ? 13 : 9)) / 10_000) + (t % 3)
    const unknown = Math.floor((households * open) / 1000) + ((t * 5) % 4)
    const of = (n: number) => Math.floor((n * persons) / 100)
    const row = (tag: Determination.OutcomeTag, n: number, members: number, amount: number) => ({
      township,
      category,
      tag,
      households: n,
      persons: members,
      amount: Fen.fen(amount),
      amountHigh: Fen.fen(amount)
    })
    return [
      row("Entitled", yes, of(yes), yes * each),
      row("NotEntitled", households - yes - unknown, personsOf(households) - of(yes) - of(unknown), 0),
      row("Undetermined", unknown, of(unknown), 0)
    ]
  })
)

const changes: QuarterFigures.QuarterFigures["changes"] = [
  ["none", "none", 2417],
  ["none", "dibao", 63],
  ["none", "margin", 118],
  ["none", "rigid", 141],
  ["none", "monitoring", 74],
  ["none", "undetermined", 296],
  ["tekun", "tekun", 171],
  ["tekun", "dibao", 18],
  ["tekun", "undetermined", 7],
  ["dibao", "dibao", 1282],
  ["dibao", "margin", 46],
  ["dibao", "none", 31],
  ["dibao", "undetermined", 58],
  ["margin", "margin", 171],
  ["margin", "dibao", 24],
  ["margin", "none", 12],
  ["margin", "undetermined", 19],
  ["rigid", "rigid", 26],
  ["rigid", "none", 9],
  ["rigid", "undetermined", 3]
].map(([before, now, households], i) => ({
  before: before as string,
  monitored: i % 5 === 0 ? "yes" : i % 7 === 0 ? "unknown" : "no",
  now: now as string,
  covered: now === "undetermined" ? "unknown" : now === "none" ? "no" : "yes",
  households: households as number,
  persons: (households as number) * 2
}))

const clue = (list: string, rule: string, finding: Clue.Finding, clues: number, households: number) => ({
  list,
  rule,
  finding,
  clues,
  households,
  visited: households === 0 ? 0 : clues - 3,
  confirmed: Math.floor(households / 3)
})

const area = ["urban", "rural"] as const

/** 5,012 households with 11,874 persons. */
const register: QuarterFigures.QuarterFigures["register"] = [
  ["340303200", "rural", "tekun", "no", 196, 201],
  ["340303200", "rural", "dibao", "yes", 402, 911],
  ["340303001", "urban", "dibao", "no", 1015, 2007],
  ["340303001", "urban", "margin", "no", 226, 588],
  ["340303200", "rural", "rigid", "unknown", 38, 101],
  ["340303001", "urban", "none", "no", 3135, 8066]
].map(([township, area, category, monitored, households, persons]) => ({
  township,
  area,
  category,
  monitored,
  households,
  persons
})) as never

/** Last + new − ended = stock, in each category and area. */
const flows: QuarterFigures.QuarterFigures["flows"] = (
  [
    ["tekun", 1, 198, 5, 7, 203, 5, 7],
    ["dibao", 0, 1002, 41, 28, 1990, 80, 63],
    ["dibao", 1, 410, 12, 20, 930, 29, 48],
    ["margin", 0, 215, 23, 12, 560, 60, 32],
    ["rigid", 1, 33, 9, 4, 88, 24, 11]
  ] as const
).flatMap(([category, at, last, come, ended, lastPersons, comePersons, endedPersons]) => {
  const row = (movement: QuarterFigures.Movement, households: number, persons: number) => ({
    category,
    area: area[at],
    movement,
    households,
    persons
  })
  return [
    row("last", last, lastPersons),
    row("new", come, comePersons),
    row("ended", ended, endedPersons),
    row("stock", last + come - ended, lastPersons + comePersons - endedPersons)
  ]
})

/** `states`: delivered, in progress, waiting, refused, not applicable. Money in fen. */
interface Programme {
  readonly department: string
  readonly programme: string
  readonly give: number
  readonly yields: number
  readonly open: number
  readonly contested: number
  readonly states: readonly [number, number, number, number, number]
  readonly planned: number
  readonly paid: number
}
const programme = (
  department: string,
  name: string,
  [give, yields, open, contested]: readonly [number, number, number, number],
  states: Programme["states"],
  planned: number,
  paid: number
): Programme => ({ department, programme: name, give, yields, open, contested, states, planned, paid })

const programmes: ReadonlyArray<Programme> = [
  programme("civil-affairs", "dibao-grant", [1387, 0, 213, 0], [1371, 9, 0, 2, 5], 380_190_210, 375_918_640),
  programme("civil-affairs", "tekun-support", [196, 0, 41, 0], [194, 2, 0, 0, 0], 63_504_000, 62_856_000),
  programme("civil-affairs", "temporary", [74, 0, 9, 0], [61, 8, 0, 1, 4], 13_320_000, 10_871_500),
  programme("civil-affairs", "elder-care", [311, 58, 37, 6], [268, 33, 0, 9, 1], 0, 0),
  programme("medical-insurance", "premium", [1904, 61, 188, 0], [1880, 0, 19, 0, 5], 72_352_000, 71_440_000),
  programme("medical-insurance", "medical-aid", [342, 97, 83, 24], [241, 58, 29, 0, 14], 118_044_750, 83_921_337),
  programme("education", "compulsory-aid", [301, 0, 12, 0], [297, 0, 0, 1, 3], 9_406_250, 9_281_250),
  programme("education", "high-school-aid", [88, 4, 3, 0], [86, 2, 0, 0, 0], 8_800_000, 8_600_000),
  programme("housing", "house-repair", [47, 0, 31, 0], [11, 34, 0, 0, 2], 98_700_000, 23_100_000),
  programme("housing", "public-rental", [40, 12, 18, 3], [22, 9, 7, 2, 0], 0, 0),
  programme("human-resources", "public-post", [132, 0, 26, 0], [97, 21, 8, 6, 0], 43_560_000, 32_010_000),
  programme("human-resources", "training", [266, 0, 44, 0], [171, 62, 0, 28, 5], 0, 0),
  programme("disabled-federation", "living-subsidy", [407, 33, 27, 0], [405, 0, 0, 0, 2], 11_477_400, 11_421_000),
  programme("disabled-federation", "nursing-subsidy", [388, 74, 31, 9], [383, 3, 0, 0, 2], 10_941_600, 10_800_600),
  programme("agriculture", "industry", [183, 0, 14, 0], [139, 35, 4, 3, 2], 54_900_000, 41_700_000),
  programme("agriculture", "water-works", [21, 0, 63, 0], [9, 12, 0, 0, 0], 0, 0)
]

/** Of what is not delivered yet, a third is granted already. */
const grantedOf = ([, open]: Programme["states"]): number => Math.floor(open / 3)

const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((a, b) => a + b, 0)
const carried: Readonly<Record<string, number>> = { "medical-aid": 23, "house-repair": 16, training: 11, industry: 7 }
const carriedOf = (_department: string, name: string) => carried[name] ?? 0

const balances = (closed: boolean): ReadonlyArray<Balance.Balance> =>
  [...new Set(programmes.map(({ department }) => department))].map((department) => {
    const own = programmes.filter((row) => row.department === department)
    const of = (state: 0 | 1 | 2 | 3 | 4) => sum(own.map(({ states }) => states[state]))
    const granted = sum(own.map(({ states }) => grantedOf(states)))
    const carriedOver = sum(own.map((row) => carriedOf(department, row.programme)))
    const paid = sum(own.map((row) => row.paid))
    return {
      department,
      pushed: of(0) + of(1) + of(2) + of(3) + of(4) - carriedOver,
      carried: carriedOver,
      delivered: of(0),
      granted,
      inProgress: of(1) - granted + (closed ? of(2) : 0),
      waiting: closed ? 0 : of(2),
      refused: of(3),
      notApplicable: of(4),
      amountPlanned: Fen.fen(sum(own.map((row) => row.planned))),
      amountPlannedHigh: Fen.fen(sum(own.map((row) => row.planned))),
      amountDelivered: Fen.fen(paid),
      amountLedger: Fen.fen(!closed && department === "agriculture" ? paid - 300_000 : paid)
    }
  })

/**
 * Entries of the quarter's ledger: one determination, a push for each item, an answer for each answered one, and beside it that it was
 * granted, delivered and paid.
 */
const entries = (closed: boolean): QuarterFigures.QuarterFigures["entries"] => {
  const row = (
    kind: QuarterFigures.Row<"entries">["kind"],
    department: string,
    programme: string,
    state: string,
    entries: number,
    amount: number
  ) => ({ kind, department, programme, state, entries, amount: Fen.fen(amount) })
  const short = (department: string, name: string) =>
    !closed && department === "agriculture" && name === "industry" ? 300_000 : 0
  return [
    row("determined", "", "", "", 1, 0),
    ...programmes.flatMap(({ department, programme: name, states, planned, paid }) => [
      row("pushed", department, name, "", sum(states) - carriedOf(department, name), planned),
      row("fedBack", department, name, "delivered", states[0], paid),
      row("fedBack", department, name, "granted", grantedOf(states), 0),
      row("fedBack", department, name, "inProgress", states[1] - grantedOf(states), 0),
      row("granted", department, name, "", states[0] + grantedOf(states), paid),
      row("delivered", department, name, "", states[0], paid),
      row("paid", department, name, "", paid === 0 ? 0 : states[0], paid - short(department, name)),
      row("fedBack", department, name, "refused", states[3], 0),
      row("fedBack", department, name, "notApplicable", states[4], 0)
    ])
  ].filter(({ entries }) => entries > 0)
}
