import { Policy, Translation } from "@doudi/core"
import { pack, sample } from "@doudi/packs"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const { data, hash } = Either.getOrThrow(pack(sample))
const policy = Either.getOrThrow(Policy.fromData(data, hash))
const names = Translation.namesOf(policy.vocabulary)
const translation = (language: "zh" | "en", text: string) =>
  Either.getOrThrow(Translation.translate(text, names, language))
const to = (language: "zh" | "en", text: string) => translation(language, text).text

describe("a rule in the other language", () => {
  it.each([
    ["家庭月收入 < 低保标准 * 核算人数", "household income of a month < dibao standard * counted persons"],
    ["some m in 成员 satisfies m.特困 or m.重度残疾", "some m in members satisfies m.tekun or m.severe disability"],
    ["计数(成员[核算人口])", "count(members[counted person])"],
    ["四舍五入(低保标准, 2)", "round half up(dibao standard, 2)"]
  ])("%s", (zh, en) => {
    expect(to("en", zh)).toBe(en)
    expect(to("zh", en)).toBe(zh)
  })

  it("keeps line breaks, spaces, full-width signs and brackets", () => {
    expect(to("en", "家庭月收入  <\n  （低保标准＊核算人数）")).toBe(
      "household income of a month  <\n  （dibao standard＊counted persons）"
    )
  })

  it("has labels of codes too, and leaves stored codes and other texts alone", () => {
    expect(to("en", '患病情况 = "重特大疾病"')).not.toContain("重特大疾病")
    expect(to("zh", to("en", '患病情况 = "重特大疾病"'))).toBe('患病情况 = "重特大疾病"')
    expect(to("zh", '城乡 = "urban"')).toBe('城乡 = "城镇"')
    expect(to("en", '性别 = "1"')).toContain('"1"')
  })

  it("leaves the author's own variables alone", () => {
    expect(to("en", "some 某人 in 成员 satisfies 某人.特困")).toBe("some 某人 in members satisfies 某人.tekun")
  })

  it("leaves a rule alone that would say something else, and a name nobody knows", () => {
    expect(to("en", "some tekun in 成员 satisfies tekun.特困")).toBe("some tekun in members satisfies tekun.tekun")
    expect(translation("en", "某某 > 核算人数")).toEqual({ text: "某某 > counted persons", kept: ["某某"] })
  })

  it("is refused when it is not a rule", () => {
    expect(Either.isLeft(Translation.translate("家庭月收入 <", names, "en"))).toBe(true)
  })
})

/** Every rule of the sample pack, wherever it stands. */
const rules: Array<string> = []
JSON.stringify(data, (key, value: unknown) => {
  if (["holds", "formula", "when"].includes(key) && typeof value === "string") rules.push(value)
  return value
})

describe("every rule of the sample pack", () => {
  it("is the same again there and back, and twice the same", () => {
    expect(rules.length).toBeGreaterThan(100)
    for (const rule of rules) {
      const zh = to("zh", rule)
      const en = to("en", zh)
      expect(to("zh", en)).toBe(zh)
      expect(to("en", en)).toBe(en)
      expect(translation("en", rule).kept).toEqual([])
      expect(en.replace(/"[^"]*"/g, "")).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it("may be broken into lines anywhere between words", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.array(fc.constantFrom(" ", "\n", "\n  "), { minLength: 40, maxLength: 40 }),
        (rule, gaps) => {
          let i = 0
          const broken = rule.replace(/(?<!"[^",]*) (?![^",]*")/g, () => gaps[i++ % gaps.length]!)
          const zh = to("zh", broken)
          expect(to("zh", to("en", zh))).toBe(zh)
        }
      ),
      { numRuns: 200 }
    )
  })
})
