import { Fen, type Field, Form, Household, Member, type Policy } from "@doudi/core"
import * as Forms from "../register/Forms.ts"
import type { PushItem } from "../port/Pushes.ts"
import type { OutCell, Sheet } from "../port/Tables.ts"

/** What the table of a department needs to know of a programme: its name, and the fields the department may see for it. */
export interface Shared {
  readonly name: string
  /** Chinese or English names, or keys, of household and member fields. */
  readonly shares: ReadonlyArray<string>
}

/** A fact somebody may share: where it stands and how it is written. `more`: the pack asks for it besides the register's own. */
interface Source {
  readonly key: string
  readonly of: "household" | "member"
  readonly more: boolean
  readonly field: Field.Field
}

/** What a pack asks for besides the register's own facts. */
export type Asked = Pick<ReturnType<typeof Policy.collected>, "household" | "member">

/** The facts that may be shared under a pack, by every name `shares` may call them. */
const sourcesOf = (asked: Asked): ReadonlyMap<string, Source> => {
  const of = (whose: Source["of"], more: boolean, fields: Field.Fields) =>
    Object.entries(fields).map(([key, field]) => ({ key, field, of: whose, more }))
  return new Map(
    [
      ...of("household", false, Household.fields),
      ...of("member", false, Member.fields),
      ...of("household", true, asked.household),
      ...of("member", true, asked.member)
    ].flatMap((source) =>
      [source.key, source.field.name.zh, source.field.name.en].map((name) => [name, source] as const)
    )
  )
}

const per = { month: "每月", year: "每年", once: "一次性" } as const

/**
 * The workbook one department gets (推送表): one row an item, and of the household only what the item's programme shares; a cell
 * that another programme of the same department needs stays empty. The last columns are for the answer.
 *
 * A household item shows the head of the household where its programme shares fields of a person.
 */
export const sheet = (
  department: string,
  items: ReadonlyArray<PushItem>,
  households: ReadonlyMap<string, Household.Household>,
  programmes: ReadonlyMap<string, Shared>,
  asked: Asked = { household: {}, member: {} }
): Sheet => {
  const sources = sourcesOf(asked)
  const used = new Map<string, Source>()
  const wanted = new Map<string, ReadonlySet<Source>>()
  for (const id of new Set(items.map(({ programme }) => programme))) {
    const shares = (programmes.get(id)?.shares ?? []).flatMap((name) => sources.get(name) ?? [])
    wanted.set(id, new Set(shares))
    for (const source of shares) used.set(`${source.of} ${source.more} ${source.key}`, source)
  }
  const columns = [...used.values()]
  return {
    name: "推送事项",
    note: `${department}：请在右侧填写办理状态、金额、日期后原表发回；不要改动推送编号。`,
    header: [
      { title: "推送编号", kind: "number", width: 12 },
      { title: "救助帮扶项目", width: 26 },
      ...columns.map(({ field }) => ({ title: field.name.zh, kind: "text" as const, width: widthOf(field) })),
      { title: "标准金额（元）", kind: "money", width: 20 },
      { title: "周期", width: 8 },
      { title: "本季计划（元）", kind: "money", width: 20 },
      ...answerColumns
    ],
    rows: rows(items, households, programmes, wanted, columns)
  }
}

function* rows(
  items: ReadonlyArray<PushItem>,
  households: ReadonlyMap<string, Household.Household>,
  programmes: ReadonlyMap<string, Shared>,
  wanted: ReadonlyMap<string, ReadonlySet<Source>>,
  columns: ReadonlyArray<Source>
): Iterable<ReadonlyArray<OutCell>> {
  for (const item of items) {
    const household = households.get(item.household)
    const member =
      item.no === undefined
        ? (household?.members.find(({ relation }) => relation === "02") ?? household?.members[0])
        : household?.members.find(({ no }) => no === item.no)
    const shared = wanted.get(item.programme)
    yield [
      item.item,
      programmes.get(item.programme)?.name ?? item.programme,
      ...columns.map((source) => {
        const whole = source.of === "household" ? household : member
        const record = (source.more ? whole?.more : whole) as Record<string, unknown> | undefined
        return shared?.has(source) === true ? Form.write(Form.cellOf(record?.[source.key]), source.field) : ""
      }),
      moneyOf(item.amount, item.amountHigh),
      item.per === undefined ? "" : per[item.per],
      moneyOf(item.planned, item.plannedHigh),
      null,
      null,
      null,
      null
    ]
  }
}

/** Money in a cell; a band as text, so that nobody sums up one end of it. */
const moneyOf = (low: Fen.Fen | undefined, high: Fen.Fen | undefined): OutCell =>
  low === undefined ? null : high === undefined ? { fen: low } : `${Fen.toYuan(low)} 至 ${Fen.toYuan(high)}`

const widthOf = (field: Field.Field): number =>
  field.kind === "citizenId" ? 22 : field.name.zh === "住址" ? 32 : Math.max(10, field.name.zh.length * 2 + 4)

/** The columns the department fills in: those of the feedback form, after the item's number. */
const answerColumns = Forms.feedback.columns.slice(1).map(({ field }) => ({
  title: field.name.zh,
  width: 14,
  fill: true,
  ...(field.kind === "money" ? { kind: "money" as const } : {}),
  ...(field.codes === undefined ? {} : { choices: Object.values(field.codes).map(({ zh }) => zh) })
}))
