import { Day } from "@doudi/core"
import { expect, it } from "vitest"
import household from "../household.json" with { type: "json" }
import { reasons } from "../src/reasons.ts"

const on = Day.day("2025-09-30")

it("says what the household is owed, and why", () => {
  const lines = reasons(household, on)
  const dibao = lines.findIndex((line) => line.startsWith("符合 低保"))
  expect(lines.slice(dibao, dibao + 2)).toEqual([
    "符合 低保：1,026.67 元",
    "  满足：家庭人均月收入低于低保标准（每月低 ≈1,026.67 元，人均低 ≈513.33 元）"
  ])
  expect(lines).toContain("不符合 低保边缘")
})

it("says what is not known yet, and never guesses", () => {
  const { financialAssets: _, ...unknown } = household
  const lines = reasons(unknown, on)
  expect(lines).toContain("不能确定 低保")
  expect(lines.join("\n")).toMatch(/还需了解：.*金融资产/)
})

it("refuses what is no household, without repeating it", () => {
  const [head, ...rest] = household.members
  const wrong = { ...household, members: [{ ...head, name: "王小明", wage: "很多" }, ...rest] }
  expect(() => reasons(wrong, on)).toThrow(/wage/)
  expect(() => reasons(wrong, on)).not.toThrow(/王小明|很多/)
})
