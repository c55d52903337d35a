import { Clue, Form, Household, MatchGrounds, Member, type Quarter } from "@doudi/core"
import { Effect } from "effect"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Clues } from "../port/Clues.ts"
import { Register } from "../port/Register.ts"
import { type OutCell, Tables } from "../port/Tables.ts"

const findings = { matched: "名单与档案都有", listOnly: "名单有、档案无", registerOnly: "档案有、名单无" } as const

/**
 * Writes the clues of a quarter for the home visits (疑点线索入户核查表): one row a clue, households together, so that one visit
 * serves all clues of a household. Returns the number of clues; writes nothing when there are none.
 *
 * For casework only: the workbook shows names, addresses and which list hit.
 */
export const writeClues = Effect.fn("writeClues")(function* (input: {
  readonly quarter: Quarter.Quarter
  readonly file: string
}) {
  const { policy } = yield* pinnedPolicy
  const clues = yield* Clues
  const register = yield* Register
  const rows: Array<ReadonlyArray<OutCell>> = []
  for (let offset = 0; ; ) {
    const page = yield* clues.page(input.quarter, offset, 1000)
    if (page.length === 0) break
    offset += page.length
    const ids = [...new Set(page.flatMap(({ household }) => household ?? []))]
    const households = new Map((yield* register.find(ids)).map(({ household }) => [household.id as string, household]))
    for (const clue of page) {
      const comparison = policy.comparisons.get(clue.list)
      const rule = comparison?.clues.find(({ id }) => id === clue.rule)
      const household = clue.household === undefined ? undefined : households.get(clue.household)
      const member = household?.members.find(({ no }) => no === clue.no)
      rows.push([
        rows.length + 1,
        clue.household ?? "",
        clue.no ?? null,
        member?.name ?? "",
        household?.division ?? "",
        Form.write(Form.cellOf(household?.address), Household.fields.address),
        Form.write(Form.cellOf(household?.phone), Household.fields.phone),
        member === undefined ? "" : Form.write(Form.cellOf(member.relation), Member.fields.relation),
        comparison?.title.zh ?? clue.list,
        clue.rule === Clue.cannotTell ? "不能判定" : findings[clue.finding],
        saysOf(rule?.says.zh, clue),
        clue.reference === undefined ? "" : `第 ${clue.reference.row} 行`,
        null,
        null,
        null
      ])
    }
  }
  if (rows.length === 0) return 0
  yield* (yield* Tables).write(input.file, [
    {
      name: "疑点线索",
      note: "同一户的线索排在一起，一次入户一并核查；核查结果请填在右侧三列。",
      header: [
        { title: "编号", kind: "number", width: 8 },
        { title: "户编号", width: 14 },
        { title: "成员序号", kind: "number", width: 10 },
        { title: "姓名", width: 12 },
        { title: "村居代码", width: 16 },
        { title: "住址", width: 32 },
        { title: "联系电话", width: 16 },
        { title: "与户主关系", width: 14 },
        { title: "名单", width: 20 },
        { title: "比对结果", width: 18 },
        { title: "线索", width: 40 },
        { title: "名单行号", width: 12 },
        { title: "核查结果", width: 16, fill: true, choices: ["属实", "不属实", "无法核实"] },
        { title: "核查人", width: 12, fill: true },
        { title: "核查日期", width: 14, fill: true }
      ],
      rows
    }
  ])
  return rows.length
})

/** What the clue says; of a row that waits for mending also by what it was recognised, so that the visit confirms the person first. */
const saysOf = (says: string | undefined, { grounds, rule }: Clue.Clue): string => {
  const known = rule === Clue.cannotTell ? "名单中的行待修正，可能是此人" : (says ?? rule)
  return grounds === undefined ? known : `${known}（${MatchGrounds.say(grounds).zh}）`
}
