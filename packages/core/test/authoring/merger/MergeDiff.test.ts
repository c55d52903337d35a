import { Fen, MergeDiff, MergeReport, MergeTally, type Pack, type Policy } from "@doudi/core"
import { Either } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { household, on } from "../../policy/household.ts"
import { condition, linked, small } from "../../policy/pack.ts"

type Data = Pack.PackData
const [poor, old] = small.categories!
const [money, flat] = small.programmes!
const base = { ...small, overlaps: small.overlaps! } satisfies Data

/** The old policies: one pays the poor, the other gives everybody in sudden hardship a flat sum. The merged one takes the higher. */
const low = linked({ ...base, id: "low", programmes: [money!] })
const never = { ...poor!, when: [condition("never", "false")] as const }
const monitoring = linked({ ...base, id: "monitoring", categories: [never, old!], programmes: [flat!] })
const merged = (data: Partial<Data> = {}): Policy.Policy => linked({ ...base, id: "merged", ...data })

const compare = (policy: Policy.Policy, of: ReturnType<typeof household>) =>
  Either.getOrThrow(MergeDiff.comparer({ low, monitoring, merged: policy }, on)(of))
const said = ({ verdict, mixed, losesEverything, changes }: MergeDiff.MergeDiff) => ({
  verdict,
  mixed,
  losesEverything,
  changes: changes.map(({ effect, id }) => `${effect} ${id}`)
})

const home = { area: "urban", dwellings: 1, monitoring: "none" } as const
const earns = (yuan: number) => ({ wage: Fen.fen(yuan * 100), birth: "1980-01-01" as never })

describe("a household before and after a merger", () => {
  it("is unchanged when it holds the same", () => {
    expect(said(compare(merged(), household(home, earns(4800))))).toEqual({
      ...{ verdict: "unchanged", mixed: false, losesEverything: false, changes: [] }
    })
  })

  it("had both old helps and now has the higher one: it loses, by the overlap group", () => {
    const diff = compare(merged(), household({ ...home, monitoring: "sudden" }, earns(0)))
    expect(said(diff)).toMatchObject({ verdict: "loses", losesEverything: false, changes: ["loses flat"] })
    expect(diff.before).toEqual({ month: 110_000, year: 0, once: 0 })
    expect(diff.after).toEqual({ month: 80_000, year: 0, once: 0 })
    expect(diff.changes[0]!.causes).toMatchObject([{ policy: "merged", path: "overlaps.aid" }])
  })

  it("loses everything when nothing is left, with every rule that fails", () => {
    const strict = merged({
      categories: [{ ...poor!, when: [...poor!.when, condition("no-home", "住房套数 < 1")] }, old!]
    })
    const diff = compare(strict, household(home, earns(4800)))
    expect(said(diff)).toEqual({
      ...{ verdict: "loses", mixed: false, losesEverything: true, changes: ["loses poor", "loses money"] }
    })
    expect(diff.changes.map(({ causes }) => causes.map(({ path }) => path))).toEqual([
      ["categories.poor.when.no-home"],
      ["programmes.money.for.poor"]
    ])
  })

  it("is compared person by person where a benefit is personal", () => {
    const without = merged({ categories: [poor!] })
    const elder = { wage: Fen.fen(0), birth: "1950-01-01" as never }
    const diff = compare(without, household(home, earns(0), elder))
    expect(said(diff)).toMatchObject({ verdict: "loses", changes: ["loses old"] })
    expect(diff.members).toEqual([{ no: 2, verdict: "loses", mixed: false }])
    expect(diff.changes[0]!.causes[0]!.says.en).toBe("this policy does not have it")
  })

  it("amounts decide when something is gained and something lost; the formula is the rule", () => {
    const half = {
      ...money!,
      amount: { formula: "进位((标准 * 人数 - 月收入) * 0.5, 2)", per: "month", source: "law" }
    } as const
    const diff = compare(merged({ programmes: [half, flat!] }), household(home, earns(0)))
    expect(said(diff)).toMatchObject({ verdict: "loses", changes: ["less money"] })
    expect(diff.changes[0]).toMatchObject({
      before: { fen: 80_000 },
      after: { fen: 40_000 },
      causes: [{ path: "programmes.money.amount" }]
    })
  })

  it("cannot be told while a fact is open that could matter, and never loses everything by not knowing", () => {
    const { dwellings: _, ...open } = home
    const strict = merged({
      categories: [{ ...poor!, when: [...poor!.when, condition("no-home", "住房套数 < 1")] }, old!]
    })
    const diff = compare(strict, household(open, earns(4800)))
    expect(diff.verdict).toBe("cannotTell")
    expect(diff.losesEverything).toBe(false)
    expect(diff.changes[0]!.missing).toMatchObject([{ field: "dwellings" }])
  })

  it("an open fact is no change where both policies decide by the same rule", () => {
    const { dwellings: _, ...open } = home
    const alone = merged({ programmes: [money!] })
    expect(said(compare(alone, household(open, earns(4800))))).toMatchObject({ verdict: "unchanged", changes: [] })
    const figure = merged({
      programmes: [money!],
      parameters: [
        { ...small.parameters![0]!, values: [{ ...small.parameters![0]!.values![0]!, urban: "900.00" }] } as never
      ]
    })
    expect(compare(figure, household(open, earns(4800))).verdict).toBe("cannotTell")
  })

  describe("an amount that an office chooses from a band", () => {
    const between = (low: number, high: number) => ({
      ...money!,
      amount: { between: { low: `元(${low})`, high: `元(${high})` }, per: "month", source: "law" } as const
    })
    const poorest = household(home, earns(0))
    const to = (low: number, high: number) => compare(merged({ programmes: [between(low, high), flat!] }), poorest)

    it("is less or more only where no choice makes it the same; else it cannot be told, and says why", () => {
      expect(said(to(500, 799))).toMatchObject({ verdict: "loses", changes: ["less money"] })
      expect(said(to(801, 900))).toMatchObject({ verdict: "gains", changes: ["more money"] })
      for (const [least, most] of [
        [500, 800],
        [800, 900],
        [500, 900]
      ] as const) {
        const diff = to(least, most)
        expect(said(diff)).toMatchObject({ verdict: "cannotTell", changes: ["unknown money"] })
        expect(diff.changes[0]).toMatchObject({
          before: { fen: 80_000 },
          after: { low: least * 100, high: most * 100 },
          causes: [{ path: "programmes.money.amount", says: { zh: "金额在幅度内核定，不能比较" } }],
          missing: []
        })
      }
    })

    it("is unchanged when the band is the same, and is in no sum", () => {
      const policy = merged({ programmes: [between(500, 900), flat!] })
      const diff = Either.getOrThrow(MergeDiff.comparer({ low: policy, monitoring, merged: policy }, on)(poorest))
      expect(said(diff)).toMatchObject({ verdict: "unchanged", changes: [] })
      expect(diff.after.month).toBe(0)
    })

    it("weighs with both ends where something else is lost", () => {
      const { overlap: _f, ...fixed } = flat!
      const verdict = (low: number, high: number) => {
        const { overlap: _b, ...banded } = between(low, high)
        const paid = { ...fixed, for: [condition("poor", "困难")] as const }
        const [before, after] = [merged({ programmes: [paid] }), merged({ programmes: [{ ...banded, id: "new" }] })]
        return Either.getOrThrow(MergeDiff.comparer({ low: before, monitoring, merged: after }, on)(poorest)).verdict
      }
      expect([verdict(100, 299), verdict(200, 400), verdict(301, 400)]).toEqual(["loses", "cannotTell", "gains"])
    })
  })

  it("what shuts a programme out is the cause, be it a category, a condition or another programme", () => {
    const out = (by: object) => ({ id: "out", says: { zh: "不重复享受", en: "not both" }, source: "law 第二条", ...by })
    const causes = (programmes: ReadonlyArray<object>) =>
      compare(merged({ programmes: programmes as never }), household({ ...home, monitoring: "sudden" }, earns(0)))
        .changes.filter(({ effect }) => effect === "loses")
        .map(({ id, causes }) => [id, causes.map(({ path, says }) => `${path} ${says.en}`)])
    const { overlap: _, ...alone } = flat!
    for (const by of [{ category: "poor" }, { when: "困难" }, { programme: "money" }]) {
      expect(causes([money!, { ...alone, excludedBy: [out(by)] }])).toEqual([
        ["flat", ["programmes.flat.excludedBy.out not both"]]
      ])
    }
  })

  it("does not change by the order of its members", () => {
    const people = fc.array(
      fc.record({
        wage: fc.option(fc.integer({ min: 0, max: 3_000_000 }), { nil: undefined }),
        birth: fc.constantFrom("1950-01-01", "1990-01-01")
      }),
      { minLength: 1, maxLength: 4 }
    )
    fc.assert(
      fc.property(people, (members) => {
        const numbered = members.map((member, i) => ({ ...member, no: i + 1 })) as never as [never]
        const policy = merged({ programmes: [flat!] })
        const one = compare(policy, household({ ...home, monitoring: "sudden" }, ...numbered))
        const reversed = [...numbered].reverse() as never as [never]
        const other = compare(policy, household({ ...home, monitoring: "sudden" }, ...reversed))
        expect([other.verdict, other.before, other.after]).toEqual([one.verdict, one.before, one.after])
      }),
      { numRuns: 40 }
    )
  })
})

describe("a population", () => {
  const policies = {
    low,
    monitoring,
    merged: merged({ categories: [{ ...poor!, when: [condition("below", "月收入 < 标准 * 人数 * 0.5")] }, old!] })
  }
  const tally = new MergeTally.MergeTally(policies, on)
  const compareAll = MergeDiff.comparer(policies, on)
  const wages = [0, 100, 3000, 4799, 4800, 4801, 9000, 9600, 20_000]
  for (const wage of wages) tally.add(Either.getOrThrow(compareAll(household(home, earns(wage)))))
  const figures = tally.figures()

  it("adds up: every household has one verdict, in its township and in all", () => {
    const { verdicts, households, townships } = figures
    expect(households).toBe(wages.length)
    expect(verdicts).toEqual({ unchanged: 6, gains: 0, loses: 3, cannotTell: 0 })
    expect(townships).toMatchObject([{ township: "340303200", households: 9, losesEverything: 3 }])
  })

  it("names who loses everything, and the rule with its households", () => {
    expect(figures.losesEverything).toEqual({ surely: 3, maybe: 0 })
    expect(figures.lost.every(({ causes }) => causes[0]!.path === "categories.poor.when.below")).toBe(true)
    expect(figures.rules[0]).toMatchObject({ effect: "loses", id: "poor", policy: "merged", households: 3 })
  })

  it("reports the same figures in both languages, with no name of a person", () => {
    for (const language of ["zh", "en"] as const) {
      const report = MergeReport.of(figures, policies, language)
      const cells = report.sections.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      )
      expect(cells).toContain("H-1")
      expect(JSON.stringify(report)).not.toContain("成员1")
      expect(report.warnings.join()).toMatch(language === "zh" ? /3 户/ : /3 households/)
      expect(JSON.stringify(report).match(/[\u4e00-\u9fff]{4,}.*。/) === null).toBe(language === "en")
    }
  })
})
