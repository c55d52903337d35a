import { Day, Fen } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { check } from "../src/delivery/importFeedback.ts"
import type { ItemStatus, PushItem } from "../src/port/Pushes.ts"
import * as PushTable from "../src/delivery/PushTable.ts"
import { plan } from "../src/delivery/push.ts"

const due = {
  offer: 1,
  household: "H1",
  programme: "urgent",
  department: "civil-affairs",
  need: "shock",
  form: "cash",
  amount: Fen.fen(100_000),
  amountHigh: Fen.fen(250_000),
  per: "month"
} as const

const status: ItemStatus = {
  department: "civil-affairs",
  programme: "urgent",
  form: "cash",
  planned: Fen.fen(300_000),
  plannedHigh: Fen.fen(750_000),
  account: "household/1",
  state: undefined,
  granted: undefined,
  answer: undefined
}
const delivered = (fen: number, of: ItemStatus = status) =>
  check(
    { item: 1, state: "delivered", amount: Fen.fen(fen), on: Day.day("2025-09-01") },
    of,
    "civil-affairs",
    1,
    "2025Q3"
  ).map(([code]) => code)

describe("a band an office chooses within", () => {
  it("is planned for the quarter with both ends", () => {
    expect(plan(due)).toMatchObject({ planned: 300_000, plannedHigh: 750_000 })
    expect(plan({ ...due, per: "once" })).toMatchObject({ planned: 100_000, plannedHigh: 250_000 })
    const { amountHigh: _, ...point } = due
    expect(plan(point)).not.toHaveProperty("plannedHigh")
  })

  it("takes what was chosen within it, both ends included, and refuses what is outside", () => {
    for (const fen of [300_000, 500_000, 750_000]) expect(delivered(fen)).toEqual([])
    expect(delivered(299_999)).toEqual(["AMOUNT_BELOW_BAND"])
    expect(delivered(750_001)).toEqual(["AMOUNT_ABOVE_PLAN"])
  })

  it("does not make a floor of a plan that follows from a formula", () => {
    expect(delivered(1, { ...status, plannedHigh: undefined })).toEqual([])
    expect(delivered(300_001, { ...status, plannedHigh: undefined })).toEqual(["AMOUNT_ABOVE_PLAN"])
  })

  it("stands in the push workbook as its two ends, which nothing sums up", () => {
    const item: PushItem = { ...plan(due), item: 7, quarter: "2025Q3" }
    const sheet = PushTable.sheet("民政局", [item], new Map(), new Map([["urgent", { name: "急难救助", shares: [] }]]))
    const [row] = [...sheet.rows]
    expect(row).toContain("1000.00 至 2500.00")
    expect(row).toContain("3000.00 至 7500.00")
  })
})
