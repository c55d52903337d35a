import { type Pack, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { condition, faultsOf, linked, small } from "./pack.ts"

const both = (zh: string, en: string) => ({ zh, en })
const base = small.categories![0]!
const plain = (id: string, holds: string) => ({ id, holds, says: both(id, id), source: "law 第一条" })

/** A condition with two ways to meet it, beside one that is plain. */
const pack: Pack.PackData = {
  ...small,
  categories: [
    {
      ...base,
      when: [
        {
          id: "hardship",
          says: both("符合下列情形之一", "is in one of these situations"),
          source: "law 第二条",
          any: [
            {
              id: "low",
              says: both("收入低", "low income"),
              all: [plain("below", "月收入 < 标准 * 人数"), plain("one-dwelling", "住房套数 <= 1")]
            },
            { id: "sick", says: both("大病", "illness"), all: [plain("spending", "其他刚性支出 > 月收入 * 12")] }
          ]
        },
        condition("no-car", "机动车辆数 = 0")
      ]
    },
    ...small.categories!.slice(1)
  ]
}
const policy = linked(pack)
const poor = (facts: object, wage?: number) => {
  const one = household(
    { area: "urban", vehicles: 0, ...facts } as never,
    (wage === undefined ? {} : { wage }) as never
  )
  const detail = { margins: true }
  return Either.getOrThrow(Policy.determine(policy, one, on, detail)).outcomes.find(
    ({ category }) => category === "poor"
  )!
}
const ways = (outcome: ReturnType<typeof poor>) =>
  outcome.because.flatMap(({ branches = [] }) =>
    branches.map(({ branch, holds, because }) => [branch, holds, ...because.map(({ condition }) => condition)])
  )

describe("a condition that is met in any of several ways", () => {
  it("holds when one way holds, and names the ways that do", () => {
    expect(poor({ dwellings: 2, otherRigid: 1_200_001 }, 1_200_000)).toMatchObject({
      _tag: "Entitled",
      because: [
        { condition: "hardship", branches: [{ branch: "sick", says: { zh: "大病" } }] },
        { condition: "no-car" }
      ]
    })
    expect(ways(poor({ dwellings: 1, otherRigid: 900_000 }, 800_000))).toEqual([
      ["low", true, "below", "one-dwelling"],
      ["sick", true, "spending"]
    ])
  })
  it("fails only when every way fails, and tells of each way what failed, with its margin", () => {
    const refused = poor({ dwellings: 2, otherRigid: 0 }, 1_200_000)
    expect(refused._tag).toBe("NotEntitled")
    expect(ways(refused)).toEqual([
      ["low", false, "below", "one-dwelling"],
      ["sick", false, "spending"]
    ])
    expect(refused.because[0]!.branches![0].because[0].margin?.says.en).toBe("misses by 200.00 yuan a month (above)")
  })
  it("is open when no way holds and one is open; the other ways are not asked about", () => {
    const open = poor({ dwellings: 2 }, 1_200_000)
    expect(open).toMatchObject({ _tag: "Undetermined", missing: [{ field: "otherRigid" }] })
    expect(ways(open)).toEqual([["sick", "unknown", "spending"]])
  })
  it("is known where one way holds, whatever is unknown of the others", () => {
    expect(poor({ dwellings: 1 }, 0)._tag).toBe("Entitled")
  })
  it("tells faults at their place, and refuses a condition that is both or neither", () => {
    const says = both("符合", "is met")
    const change = (condition: object) =>
      faultsOf({ ...small, categories: [{ ...base, when: [{ id: "hardship", says, source: "law", ...condition }] }] })
    expect(change({ any: [{ id: "a", says: both("甲", "a"), all: [condition("b", "收人 > 0")] }] })).toContain(
      "categories.poor.when.hardship.any.a.all.b.holds: There is no name “收人”"
    )
    expect(change({ holds: "true", any: pack.categories![0]!.when[0]["any" as never] }).length).toBeGreaterThan(0)
    expect(change({}).length).toBeGreaterThan(0)
  })
})
