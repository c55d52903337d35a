import { readFileSync } from "node:fs"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { fromYears } from "../../src/foundation/Calendar.ts"
import { day } from "../../src/foundation/Day.ts"
import type { Checked } from "../../src/language/Checked.ts"
import { check } from "../../src/language/Checker.ts"
import { budget, subjectOf, value } from "../../src/language/Evaluator.ts"
import { functions } from "../../src/language/Functions.ts"
import { mostPower } from "../../src/language/Operators.ts"
import { limits, parse } from "../../src/language/Parser.ts"
import { vocabulary as own } from "../../src/language/PersonFact.ts"
import { display } from "../../src/language/Trace.ts"
import * as Type from "../../src/language/Type.ts"
import { right } from "./language.ts"

const page = readFileSync(new URL("../../../../docs/reference/rule-language.md", import.meta.url), "utf8")

/** The National Day of 2025 as it was arranged, for the example of working days. */
const off = ["01", "02", "03", "06", "07", "08"].map((date) => day(`2025-10-${date}`))
const worked = [day("2025-09-28"), day("2025-10-11")]
const vocabulary = { ...own, calendar: fromYears([{ year: 2025, off, worked, source: { document: "calendar" } }]) }

/** The rows of the tables with an example in each language and what both give. */
const rows = [...page.matchAll(/^\| ([^|]+) \| `([^|]+)` \| `([^|]+)` \| ([^|]+) \|$/gm)].map((m) => m.slice(1, 5))

const household = {
  financialAssets: 8_000_000,
  dwellings: 1,
  categoryFrom: "2023-09-15",
  address: "花园路3号",
  suddenSpending: 3_000_000
}
const members = [
  { birth: "1954-03-31", disabilityGrade: 2, insured: true, wage: null, pension: 240_000 },
  { birth: "1985-06-10", disabilityGrade: null, insured: true, wage: 1_800_050, medicalPaid: 1_200_000, pension: null },
  { birth: "2015-01-20", disabilityGrade: null, wage: null, pension: null }
]

const expected = [Type.boolean, Type.number(), Type.number("fen"), Type.date, Type.text]
const checkedAs = (text: string): Checked => {
  const tree = right(parse(text))
  const tried = expected.map((expects) => check(tree, vocabulary, { scope: "household", expects }))
  return right(tried.find(Either.isRight) ?? tried[0]!)
}
const shown = (text: string): string => {
  const checked = checkedAs(text)
  const found = value(checked, subjectOf(vocabulary, household, members, {}, day("2025-09-15")))
  const [zh, en] = [display(found, checked.type, "zh"), display(found, checked.type, "en")]
  return zh === en ? zh : `${zh} · ${en}`
}

describe("the reference of the rule language", () => {
  it.each(rows)("%s: %s", (_, zh, en, gives) => {
    expect([shown(zh!), shown(en!)]).toEqual([gives, gives])
  })

  it("shows every function once, by both its names", () => {
    const named = rows.flatMap(([name]) => /^`([^`]+)` `([^`]+)`$/.exec(name!.trim())?.slice(1, 3).join(" ") ?? [])
    expect(named.sort()).toEqual(
      Object.values(functions)
        .map(({ zh, en }) => `${zh} ${en}`)
        .sort()
    )
  })

  it("tells the limits", () => {
    const spaced = (n: number) => String(n).replace(/(?<=\d{2,})(?=\d{3}$)/, " ")
    for (const n of [limits.characters, limits.nesting, limits.nodes, budget, mostPower])
      expect(page).toContain(spaced(n))
  })

  it("uses the function it shows, in each language", () => {
    for (const [name, zh, en] of rows) {
      const [, first, second] = /^`([^`]+)` `([^`]+)`$/.exec(name!.trim()) ?? []
      if (first !== undefined) expect([zh!.includes(`${first}(`), en!.includes(`${second}(`)]).toEqual([true, true])
    }
  })
})
