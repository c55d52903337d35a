import { type Day, type Field, type Household, Inquiry, type Policy, type Settlement } from "@doudi/core"
import type { OutCell, Sheet } from "../port/Tables.ts"

/**
 * The workbook that one answerer gets (问询清单): a sheet that says what it is, then a sheet for each fact, one row a question, with an
 * empty column for the answer and a drop-down where the answers can be listed.
 *
 * No fact of the record leaves with it: a person is named, and a department sees the identity number besides, by which it finds the
 * person. A question about a whole household comes to a department with the list of those who live in it.
 */
export const sheets = (policy: Policy.Policy, on: Day.Day, request: Inquiry.Request): ReadonlyArray<Sheet> => {
  const department = request.who !== "family" && request.who !== "village"
  const fieldOf = Inquiry.fieldOf(policy)
  const kinds = [...byKind(request).values()]
  const named = kinds.map((rows) => ({ rows, name: nameOf(policy, rows[0]!.question) }))
  const household = request.cases.filter(({ questions }) => questions.some(({ no }) => no === undefined))
  return [
    cover(on, named),
    ...named.map(({ name, rows }) => sheet(name, rows, fieldOf(rows[0]!.question), department)),
    ...(department && household.length > 0 ? [people(household)] : [])
  ]
}

/** A question about a household, as one row. */
interface Row {
  readonly household: Household.Household
  readonly question: Settlement.Question
}

const byKind = ({ cases }: Inquiry.Request): ReadonlyMap<string, ReadonlyArray<Row>> => {
  const kinds = new Map<string, Array<Row>>()
  for (const { household, questions } of cases) {
    for (const question of questions) {
      const kind = `${question.no === undefined ? "household" : "person"} ${Inquiry.kindOf(question)}`
      const rows = kinds.get(kind)
      if (rows === undefined) kinds.set(kind, [{ household, question }])
      else rows.push({ household, question })
    }
  }
  return kinds
}

const nameOf = ({ pack }: Policy.Policy, { list, name }: Settlement.Question): string => {
  const of = list === undefined ? undefined : (pack.lists.find(({ id }) => id === list)?.name.zh ?? list)
  return of === undefined ? name.zh : `${of}-${name.zh}`
}

const cover = (
  on: Day.Day,
  named: ReadonlyArray<{ readonly name: string; readonly rows: ReadonlyArray<Row> }>
): Sheet => ({
  name: "说明",
  note: `按 ${on} 的情况，以下事实尚不清楚。这是问询清单，不是认定决定；请在“答复”列填写后原表发回，不清楚的留空。`,
  header: [
    { title: "工作表", width: 24 },
    { title: "问题", width: 60 },
    { title: "条数", kind: "number", width: 10 }
  ],
  rows: named.map(({ name, rows }) => [name, rows[0]!.question.asks.zh, rows.length])
})

const sheet = (
  name: string,
  rows: ReadonlyArray<Row>,
  field: Field.Field<any> | undefined,
  department: boolean
): Sheet => {
  const { entry, no } = rows[0]!.question
  return {
    name,
    header: [
      { title: "户编号", width: 16 },
      ...(department ? [] : [{ title: "区划代码", width: 16 }]),
      ...(no === undefined ? [{ title: "户主姓名", width: 12 }] : memberColumns),
      ...(department && no !== undefined ? [identityColumn] : []),
      ...(entry === undefined ? [] : [{ title: "第几条", kind: "number" as const, width: 8 }]),
      { title: "问题", width: 48 },
      { title: "记录位置", width: 26 },
      answerColumn(field)
    ],
    rows: rows.map(({ household, question }) => cells(household, question, department))
  }
}

const memberColumns = [
  { title: "成员序号", kind: "number", width: 10 },
  { title: "姓名", width: 12 }
] as const
const identityColumn = { title: "证件号码", width: 22 } as const

const cells = (
  household: Household.Household,
  { asks, entry, no, orFrom, recordedIn }: Settlement.Question,
  department: boolean
): ReadonlyArray<OutCell> => {
  const member = no === undefined ? headOf(household) : household.members.find((one) => one.no === no)
  const asked = orFrom === undefined ? asks.zh : `${asks.zh}（或提供${orFrom.zh}）`
  return [
    household.id,
    ...(department ? [] : [household.division]),
    ...(no === undefined ? [] : [no]),
    member?.name ?? "",
    ...(department && no !== undefined ? [member?.citizenId ?? ""] : []),
    ...(entry === undefined ? [] : [entry]),
    asked,
    recordedIn.zh,
    null
  ]
}

const headOf = ({ members }: Household.Household) => members.find(({ relation }) => relation === "02") ?? members[0]

const answerColumn = (field: Field.Field<any> | undefined): Sheet["header"][number] => {
  const column = { title: "答复", width: 18, fill: true }
  switch (field?.kind) {
    case "flag":
      return { ...column, choices: ["是", "否", "不适用"] }
    case "code":
      return { ...column, choices: [...Object.values(field.codes ?? {}).map(({ zh }) => zh), "不适用"] }
    case "money":
      return {
        ...column,
        title: field.unit?.endsWith("/year")
          ? "答复（元/年）"
          : field.unit?.endsWith("/month")
            ? "答复（元/月）"
            : "答复（元）",
        kind: "money"
      }
    case "count":
      return { ...column, kind: "number" }
    case "day":
      return { ...column, title: "答复（如 2025-09-30）", width: 24 }
    default:
      return column
  }
}

/** Who lives in the households that are asked about as a whole. A department finds property by person. */
const people = (cases: Inquiry.Request["cases"]): Sheet => ({
  name: "家庭成员",
  header: [{ title: "户编号", width: 16 }, ...memberColumns, identityColumn],
  rows: cases.flatMap(({ household: { id, members } }) =>
    members
      .filter(({ diedOn }) => diedOn === undefined || diedOn === null)
      .map(({ citizenId, name, no }): ReadonlyArray<OutCell> => [id, no, name, citizenId ?? ""])
  )
})
