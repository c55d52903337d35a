import { Field, type Household } from "@doudi/core"
import { describe, expect, it } from "vitest"
import * as PushTable from "../../src/delivery/PushTable.ts"

const household = {
  id: "H-1",
  more: { luxury: false },
  members: [{ no: 1, name: "张三", relation: "02", more: { floor: "30.5" } }]
} as unknown as Household.Household
const item = { item: 1, household: "H-1", no: 1, programme: "visit", department: "housing", state: "open" } as never
const asked = {
  household: { luxury: Field.flag("高额消费", "luxury", { level: 3 }) },
  member: { floor: Field.decimal("套内面积", "floor area", { level: 2 }) }
}

describe("the table a department gets", () => {
  it("holds facts that the pack asks for, where the programme shares them", () => {
    const programmes = new Map([["visit", { name: "走访", shares: ["姓名", "套内面积", "luxury"] }]])
    const { header, rows } = PushTable.sheet("住建", [item], new Map([["H-1", household]]), programmes, asked)
    expect(header.slice(2, 5).map(({ title }) => title)).toEqual(["姓名", "套内面积", "高额消费"])
    expect([...rows][0]?.slice(2, 5)).toEqual(["张三", "30.5", "否"])
  })
  it("leaves a cell empty where nobody told the fact", () => {
    const programmes = new Map([["visit", { name: "走访", shares: ["姓名", "高额消费"] }]])
    const bare = { ...household, more: undefined } as never
    const { rows } = PushTable.sheet("住建", [item], new Map([["H-1", bare]]), programmes, asked)
    expect([...rows][0]?.slice(2, 4)).toEqual(["张三", ""])
  })
})
