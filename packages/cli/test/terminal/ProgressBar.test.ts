import { Effect } from "effect"
import { expect, it } from "vitest"
import { voice } from "../../src/Cli.ts"
import { line, ProgressBar } from "../../src/terminal/ProgressBar.ts"
import type { Terminal } from "../../src/terminal/Terminal.ts"
import { widthOf } from "../../src/terminal/Width.ts"

const terminal = (interactive: boolean, drawn: Array<string>): Terminal => ({
  out: () => Effect.void,
  err: () => Effect.void,
  draw: (text) => void drawn.push(text),
  interactive,
  columns: 80,
  dim: (text) => text,
  bold: (text) => text
})

it("shows share and counts, and never more than the screen is wide", () => {
  expect(line("逐户研判", 3100, 5000, 79)).toBe("逐户研判     [##############----------]  62%  3,100/5,000")
  expect(line("读取名单", 1200, undefined, 79)).toBe("读取名单  1,200")
  for (const columns of [10, 20, 40])
    expect(widthOf(line("逐户研判", 3100, 5000, columns))).toBeLessThanOrEqual(columns)
})

it("is full at the end, and not beyond", () => {
  expect(line("a", 7, 5, 79)).toContain("100%")
})

it("draws on a screen and takes itself away", () => {
  const drawn: Array<string> = []
  const bar = new ProgressBar(voice({ language: "zh", json: false, terminal: terminal(true, drawn) }))
  bar.begin({ zh: "逐户研判", en: "Assessing" }, 10)
  bar.end()
  expect(drawn).toHaveLength(2)
  expect(drawn[1]).toBe("")
})

it("writes nothing where nobody watches", () => {
  const drawn: Array<string> = []
  const bar = new ProgressBar(voice({ language: "zh", json: false, terminal: terminal(false, drawn) }))
  bar.begin({ zh: "逐户研判", en: "Assessing" }, 10)
  bar.advance(5)
  bar.end()
  expect(drawn).toEqual([])
})
