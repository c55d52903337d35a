import type { Bilingual } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { differing } from "../src/commands/Assess.ts"

const telling = (language: Bilingual.Language) => ({ tell: (zh: string, en: string) => (language === "zh" ? zh : en) })

describe("what is said of households that were assessed both ways", () => {
  it("is nothing where both came to the same", () => {
    expect(differing(telling("zh"), { byColumns: 20_000, oneByOne: 3, checked: 20, differing: 0 })).toEqual([])
  })
  it("is what happened, that the result is right, and whom to tell", () => {
    const ways = { byColumns: 3616, oneByOne: 16_384, checked: 20, differing: 2 }
    const zh = differing(telling("zh"), ways).join("\n")
    const en = differing(telling("en"), ways).join("\n")
    for (const words of ["2 户", "16,384 户", "是对的", "维护人员"]) expect(zh).toContain(words)
    for (const words of ["2 came out differently", "16,384 households", "it is right", "maintainers"]) {
      expect(en).toContain(words)
    }
  })
})
