import { Pack } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { condition, small } from "./pack.ts"

const decoded = (data: Pack.PackData) => Either.getOrThrow(Pack.decode(data))
const header = {
  format: "1",
  id: "district",
  title: { zh: "区", en: "district" },
  checkedOn: "2025-02-01",
  extends: "small"
} as const
const layered = (child: Partial<Pack.PackData>, parent: Partial<Pack.PackData> = {}) =>
  Pack.layer(decoded({ ...small, ...parent }), decoded({ ...header, ...child }))
const refused = (child: Partial<Pack.PackData>) => {
  const result = layered(child)
  return Either.isLeft(result) ? result.left.map(({ path }) => path) : []
}
const value = (from: string, rest: object) =>
  ({ from, source: "law", checkedOn: "2025-01-01", certainty: "invented", ...rest }) as const
const standard = (values: ReadonlyArray<object>) => ({ parameters: [{ id: "standard", values: values as any }] })

describe("a child layer", () => {
  it("adds values, sources and programmes, and keeps everything of its parent", () => {
    const programme = { ...small.programmes![0]!, id: "extra" }
    const pack = Either.getOrThrow(
      layered({
        sources: [{ id: "notice", title: "通知", certainty: "official" }],
        programmes: [programme],
        ...standard([value("2024-01-01", { until: "2025-01-01", urban: "700", rural: "650" })])
      })
    )
    expect(pack.layers).toEqual(["small", "district"])
    expect(pack.id).toBe("district")
    expect(pack).not.toHaveProperty("extends")
    expect(pack.sources.map(({ id }) => id)).toEqual(["law", "notice"])
    expect(pack.programmes.map(({ id }) => id)).toEqual(["money", "flat", "extra"])
    expect(pack.parameters[0]!.values.map(({ from }) => from)).toEqual(["2025-01-01", "2024-01-01"])
    expect(pack.parameters[0]!.name?.en).toBe("standard")
  })

  it("replaces nothing that its parent does not list", () => {
    const category = { ...small.categories![0]!, when: [condition("anybody", "true")] } as const
    expect(refused({ categories: [category] })).toEqual(["categories.poor"])
    expect(refused({ facts: [{ ...small.facts![0]!, formula: "0" }] })).toEqual(["facts.heads"])
    expect(refused({ sources: [{ ...small.sources![0]!, title: "别的办法" }] })).toEqual(["sources.law"])
    expect(refused({ parameters: [{ id: "standard", unit: "yuan/year" }] })).toEqual(["parameters.standard"])
  })

  it("keeps its parent's time for answers unless it has its own", () => {
    const within = (days: string) => ({ answerWithin: { days, count: "working", source: "law" } }) as const
    const days = (child: object, parent: object) => Either.getOrThrow(layered(child, parent)).answerWithin?.days
    expect([days({}, {}), days({}, within("20")), days(within("7"), within("20"))]).toEqual([undefined, 20, 7])
    const refused = Pack.decode({ ...small, ...within("0") })
    expect(Either.isLeft(refused)).toBe(true)
  })

  it("may say the same thing again", () => {
    expect(refused({ sources: small.sources!, categories: small.categories! })).toEqual([])
  })

  it("replaces what its parent lists, at the place it had", () => {
    const fact = { ...small.facts![0]!, formula: "count(成员)" }
    const pack = Either.getOrThrow(layered({ facts: [fact] }, { overridable: ["facts.heads"] }))
    expect(pack.facts.map(({ id, formula }) => `${id} ${formula.slice(0, 11)}`)[0]).toBe("heads count(成员)")
    expect(pack.facts.length).toBe(2)
  })

  it("its own figures go before its parent's for their periods only, when the parent lists the parameter", () => {
    const own = standard([value("2025-06-01", { until: "2025-09-01", urban: "900", rural: "900" })])
    const pack = Either.getOrThrow(layered(own, { overridable: ["parameters.standard"] }))
    expect(pack.parameters[0]!.values.map(({ from, until, urban }) => [from, until, urban])).toEqual([
      ["2025-01-01", "2025-06-01", "800.00"],
      ["2025-09-01", undefined, "800.00"],
      ["2025-06-01", "2025-09-01", "900"]
    ])
  })

  it("stands on its own parent only", () => {
    const stranger = Pack.layer(decoded(small), decoded({ ...header, extends: "other" }))
    expect(Either.isLeft(stranger)).toBe(true)
  })
})

describe("the one spelling of a pack", () => {
  it("does not depend on the order of files or of keys", () => {
    const other = { ...small, sources: [{ id: "b", title: "乙", certainty: "official" } as const, ...small.sources!] }
    const turned = {
      sources: [...other.sources].reverse(),
      ...Object.fromEntries(Object.entries(other).reverse())
    } as typeof other
    expect(Pack.canonical(decoded({ ...turned, sources: [...other.sources].reverse() }))).toBe(
      Pack.canonical(decoded(other))
    )
  })

  it("changes with every word of it, and with the order of programmes, which decides between equals", () => {
    const spelling = (data: Pack.PackData) => Pack.canonical(decoded(data))
    expect(spelling({ ...small, checkedOn: "2025-01-02" })).not.toBe(spelling(small))
    expect(spelling({ ...small, programmes: [...small.programmes!].reverse() })).not.toBe(spelling(small))
  })

  it("reads back as the same pack", () => {
    const pack = decoded(small)
    expect(decoded(JSON.parse(Pack.canonical(pack)))).toEqual(pack)
  })
})
