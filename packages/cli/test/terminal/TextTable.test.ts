import { expect, it } from "vitest"
import { count, lines } from "../../src/terminal/TextTable.ts"
import { widthOf } from "../../src/terminal/Width.ts"

it("aligns Chinese and numbers", () => {
  expect(
    lines(
      [{ title: "名单" }, { title: "行数", number: true }, { title: "List" }],
      [
        ["大病重病患者名单", 1234, "a"],
        ["unemployed", 5, "乙"]
      ]
    )
  ).toEqual([
    "名单               行数  List",
    "----------------  -----  ----",
    "大病重病患者名单  1,234  a",
    "unemployed            5  乙"
  ])
})

it("puts every column at the same place in every line", () => {
  const table = lines(
    [{ title: "a" }, { title: "乙" }],
    [
      ["低保", "x"],
      ["b", "特困"],
      ["", "边缘"]
    ]
  )
  const starts = ["乙", "x", "特困", "边缘"].map((cell, i) => {
    const line = table[i === 0 ? 0 : i + 1]!
    return widthOf(line.slice(0, line.indexOf(cell)))
  })
  expect(new Set(starts).size).toBe(1)
})

it("is nothing without rows", () => expect(lines([{ title: "a" }], [])).toEqual([]))

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [1234567, "1,234,567"]
])("counts %i as %s", (n, text) => expect(count(n)).toBe(text))
