import { Pack, PackComparison, PackDiff, Policy, Translation } from "@doudi/core"
import { pack, packs, sample } from "@doudi/packs"
import { Either } from "effect"
import { describe, expect, it } from "vitest"

const { data } = Either.getOrThrow(pack(sample))
type Data = any
const versionOf = (change: (data: Data) => void = () => undefined) => {
  const copy = structuredClone(data) as Data
  change(copy)
  const policy = Either.getOrThrow(Policy.fromData(copy, "x"))
  return { pack: policy.pack, names: Translation.namesOf(policy.vocabulary), layers: [policy.pack] }
}
const old = versionOf()
const changes = (change: (data: Data) => void) => PackDiff.of(old, versionOf(change))
const thing = (section: string, id: string) => (data: Data) => data[section].find((one: Data) => one.id === id)

describe("what changed", () => {
  it("is nothing for the same pack", () => {
    expect(PackDiff.of(old, versionOf())).toEqual([])
  })

  it("says whether a limit includes its figure", () => {
    const [change] = changes((data) => {
      const dibao = thing("categories", "dibao")(data)
      dibao.when[0].holds = dibao.when[0].holds.replace(" < ", " <= ")
    })
    expect(change).toMatchObject({ section: "categories", thing: "dibao", kind: "changed", weight: 90 })
    expect(change!.says.zh).toContain("“低于（不含本数）”改为“不高于（含本数）”")
    expect(change!.says.en).toContain("“below (excluding)” became “at or below (including)”")
    expect(change!.affects.map(({ zh }) => zh)).toContain("低保边缘")
  })

  it("says that only the writing of a rule changed", () => {
    const [change] = changes((data) => {
      const dibao = thing("categories", "dibao")(data)
      dibao.when[0].holds = `(${dibao.when[0].holds})`
    })
    expect(change!.says.zh).toBe("只改了写法，意思不变")
  })

  it("names conditions that came and went", () => {
    const found = changes((data) => {
      const dibao = thing("categories", "dibao")(data)
      dibao.when[1] = { ...dibao.when[1], id: "other", says: { zh: "另一条", en: "another" } }
    })
    expect(found.map(({ kind, says }) => [kind, says.zh.slice(0, 7)])).toEqual([
      ["removed", "去掉条件：金融"],
      ["added", "增加条件：另一"]
    ])
  })

  it("puts who is recognised before what is given, and texts last", () => {
    const found = changes((data) => {
      data.note = { zh: "新说明", en: "new note" }
      thing("programmes", "dibao-money")(data).department = "health"
      thing("parameters", "dibao-standard")(data).values.at(-1).urban = "799.00"
      thing("needs", "water")(data).when[0].holds = "水量达标 = false"
    })
    expect(found.map(({ section }) => section)).toEqual(["parameters", "programmes", "needs", "note"])
    expect(found[0]!.says.zh).toMatch(/城镇的值由“800.00”改为“799.00”$/)
    expect(found[0]!.affects.length).toBeGreaterThan(10)
  })

  it("tells a new value and the end of one", () => {
    const found = changes((data) => {
      const { values } = thing("parameters", "margin-multiple")(data)
      values[0].until = "2025-07-01"
      values.push({ ...values[0], from: "2025-07-01", value: "2", until: undefined })
      for (const value of values) if (value.until === undefined) delete value.until
    })
    expect(found.map(({ says }) => says.zh).sort()).toEqual([
      "2021-07-01 起的到 2025-07-01 为止（不含当天）",
      "新增自 2025-07-01 起的值：2"
    ])
  })
})

describe("two districts", () => {
  const compare = (change: (data: Data) => void) => PackComparison.of(old, versionOf(change), "2025-09-01" as never)

  it("that are the same have nothing to compare", () => {
    expect(compare(() => undefined)).toMatchObject({ contrasts: [], alone: [] })
  })

  it("are told side by side in words, with what is included", () => {
    const { contrasts } = compare((data) => {
      const dibao = thing("categories", "dibao")(data)
      const income = dibao.when.find((one: Data) => one.holds.includes("低保标准"))
      income.holds = income.holds.replace(/<=?/, (sign: string) => (sign === "<" ? "<=" : "<"))
      thing("parameters", "margin-multiple")(data).values.at(-1).value = "2"
    })
    const words = contrasts.map(({ a, b }) => [a.zh, b.zh])
    expect(words.some(([a, b]) => /^(低于|不高于)/.test(a!) && /^(低于|不高于)/.test(b!) && a !== b)).toBe(true)
    expect(words).toContainEqual(["1.5", "2"])
  })

  it("match a thing under another id by its Chinese name, and list what only one has", () => {
    const { alone, contrasts } = compare((data) => {
      const water = data.programmes.find((one: Data) => one.id === "rehabilitation")
      water.id = "rehab"
      data.programmes = data.programmes.filter((one: Data) => one.id !== "education-aid")
      data.budgets = []
    })
    expect(alone).toMatchObject([{ section: "programmes", thing: "education-aid", in: "a" }])
    expect(contrasts).toEqual([])
  })

  it("tell the layer that says it", () => {
    const layers = Pack.encode(old.pack).layers!.map((id) => packs.get(id)!)
    const other = versionOf((data) => {
      thing("parameters", "dibao-standard")(data).values.at(-1).urban = "799.00"
    })
    const { contrasts } = PackComparison.of({ ...old, layers }, other, "2025-09-01" as never)
    expect(contrasts).toMatchObject([{ fromA: sample, a: { zh: "800.00" }, b: { zh: "799.00" } }])
  })
})
