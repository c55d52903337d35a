import { describe, expect, it } from "vitest"
import { clip, padEnd, padStart, plain, widthOf, wrap } from "../../src/terminal/Width.ts"

describe("display width", () => {
  it.each([
    ["abc", 3],
    ["低保", 4],
    ["低保 A 级", 9],
    ["１２３", 6],
    ["（成员 2）", 10],
    ["“”…", 6],
    ["𠮷", 2],
    ["e\u0301", 1],
    ["\u001b[2m低保\u001b[22m", 4],
    ["", 0]
  ])("%j is %i columns", (text, width) => expect(widthOf(text)).toBe(width))

  it("pads by columns, not by characters", () => {
    expect([padEnd("低保", 6), padStart("低保", 6), padEnd("低保", 3)]).toEqual(["低保  ", "  低保", "低保"])
  })

  it("clips to columns and never splits a character", () => {
    expect(clip("最低生活保障", 7)).toBe("最低…")
    expect(clip("最低生活保障", 12)).toBe("最低生活保障")
    expect(widthOf(clip("最低生活保障", 7))).toBeLessThanOrEqual(7)
  })

  it("takes colours and control characters out", () => expect(plain("\u001b[1m用法\u001b[0m\u0007")).toBe("用法"))
})

describe("wrapping", () => {
  it("keeps every line within the width", () => {
    const text = "名单用标识或中文名称指明，如 serious-illness 或 大病重病患者名单；有哪些名单见 doudi template。"
    for (const width of [20, 33, 40, 79]) {
      const lines = wrap(text, width)
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
      expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""))
    }
  })

  it("begins no line with a closing sign", () => {
    for (let width = 8; width < 40; width++) {
      for (const line of wrap("写成 2025Q3 的样子，例如：“2025Q3”；其他写法（如 25 年三季度）不行。", width)) {
        expect("，；：”）。").not.toContain(line.charAt(0) || " ")
      }
    }
  })

  it("leaves a word whole that is wider than the line", () => {
    expect(wrap("a supercalifragilistic b", 8)).toEqual(["a", "supercalifragilistic", "b"])
  })

  it("gives one empty line for an empty text", () => expect(wrap("", 10)).toEqual([""]))
})
