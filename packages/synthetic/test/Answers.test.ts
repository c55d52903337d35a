import { Day, Fen, Quarter } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { Answers } from "../src/index.ts"

const quarter = Quarter.quarter("2025Q3")
const items = Array.from({ length: 5000 }, (_, i): Answers.Pushed => {
  const form = (["cash", "service", "goods", "fee"] as const)[i % 4]!
  return { item: i + 1, programme: "living-subsidy", form, ...(i % 8 === 0 ? { amountFen: 28_200 } : {}) }
})
const answered = [...Answers.answers(items, quarter, 3)]
const share = (state: string) => (100 * answered.filter((one) => one.state === state).length) / answered.length

describe("a department's answers", () => {
  it("answer every item, in order, alike each time and whatever the other items", () => {
    expect(answered.map(({ item }) => item)).toEqual(items.map(({ item }) => item))
    expect(Answers.answer(items[99]!, quarter, 3)).toEqual(answered[99])
  })

  it("deliver most, grant some that is delivered later, refuse some, leave some open", () => {
    expect(Math.abs(share("delivered") - 84)).toBeLessThan(2)
    expect(Math.abs(share("granted") - 4)).toBeLessThan(1.5)
    expect(Math.abs(share("refused") - 5)).toBeLessThan(1.5)
    expect(Math.abs(share("notApplicable") - 3)).toBeLessThan(1.5)
    expect(Math.abs(share("inProgress") - 4)).toBeLessThan(1.5)
  })

  it("pay what was planned, within seven weeks of the push, some after four, and give a reason for refusing", () => {
    for (const [i, one] of answered.entries()) {
      const planned = items[i]!.amountFen
      if (one.state === "delivered" || one.state === "granted") {
        expect(one.on! > Quarter.lastDay(quarter) && one.on! <= Day.addDays(Quarter.lastDay(quarter), 49)).toBe(true)
        if (planned !== undefined) expect(one.amount).toBe(planned)
        else expect(one.amount !== undefined).toBe(items[i]!.form === "cash")
      } else expect(one.amount).toBeUndefined()
      if (one.state === "refused") expect(one.reason).toMatch(/./)
    }
  })

  it("deliver as much as was granted a quarter before", () => {
    const granted = answered.filter(({ state }) => state === "granted")
    expect(granted.length).toBeGreaterThan(100)
    for (const { amount, item } of granted) {
      const later = Answers.answer(items[item - 1]!, Quarter.next(quarter), 3)
      if (later.state === "delivered") expect(later.amount).toBe(amount)
    }
  })

  it("come late for about one item in eight", () => {
    const days = answered.flatMap(({ on }) => on ?? [])
    const late = days.filter((on) => on > Day.addDays(Quarter.lastDay(quarter), 28))
    expect(Math.abs((100 * late.length) / days.length - 12.5)).toBeLessThan(1.5)
  })

  it("stand in a table with the department's headers", () => {
    const table = Answers.feedback(items.slice(0, 20), quarter, 3)
    expect(table.header).toEqual(["推送编号", "办理状态", "办理金额（元）", "办理日期", "未落实原因"])
    const first = [...table.rows].find((row) => row[2] !== "")!
    expect(Fen.parseYuan(first[2]!)).toBeGreaterThan(0)
  })
})
