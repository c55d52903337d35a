import { Fen, IncomePath, type Policy, Slope, Slopes, Standing } from "@doudi/core"
import { Either } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { household, on } from "../../policy/household.ts"
import { condition, linked, small } from "../../policy/pack.ts"

const worker = household(
  { area: "urban", dwellings: 1, monitoring: "none" },
  { wage: Fen.fen(0), birth: "1980-01-01" as never },
  { wage: Fen.fen(0), birth: "1982-01-01" as never }
)
const path = { household: worker, no: 1, field: "wage" } as const

type Draft = readonly [id: string, holds: string, formula?: string]

/**
 * The pack of tests with other programmes, paid by the year. `元/年(3.50)` in their rules becomes a parameter of that name. Amounts and
 * lines are small, so that every fen can be tried.
 */
const policyOf = (...programmes: ReadonlyArray<Draft>) => {
  const figures = new Map<string, string>()
  const named = (rule: string) =>
    rule.replace(/元\/年\((\d+)(?:\.(\d\d))?\)/g, (_, yuan: string, fen = "00") => {
      const name = `年额${yuan}点${fen}`
      figures.set(name, `${yuan}.${fen}`)
      return name
    })
  const { overlap: _o, amount: _a, ...money } = small.programmes![0]!
  const drawn = programmes.map(([id, holds, formula]) => ({
    ...money,
    id,
    name: { zh: `项目${id}`, en: id },
    for: [condition("who", named(holds))],
    amount: formula === undefined ? undefined : { formula: named(formula), per: "year" as const, source: "law" }
  }))
  return linked({
    ...small,
    parameters: [
      ...small.parameters!,
      ...[...figures].map(([name, value], i) => ({
        id: `figure-${i}`,
        name: { zh: name, en: `figure ${i}` },
        unit: "yuan/year" as const,
        values: [{ from: "2025-01-01", value, source: "law", checkedOn: "2025-01-01", certainty: "invented" as const }]
      }))
    ],
    programmes: drawn.map(({ amount, ...rest }) => (amount === undefined ? rest : { ...rest, amount }))
  } as never)
}

const told = (policy: Policy.Policy, until: number, rounding?: number) => {
  const result = Either.getOrThrow(
    Slopes.along({ policy, path, on, until, ...(rounding === undefined ? {} : { rounding }) })
  )
  if (result._tag !== "Told") throw new Error("told nothing")
  return result
}
const point = (policy: Policy.Policy, income: number) => {
  const standing = Either.getOrThrow(Standing.of(policy, IncomePath.at(path, income), on))
  return {
    help: Standing.yearly(Standing.moneyOf(standing.holdings)),
    held: standing.holdings.map(Standing.keyOf).join("\n")
  }
}

/** What trying every single fen finds: where anything held changes, or an amount by more than rounding. */
const bruteSteps = (policy: Policy.Policy, until: number, rounding: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  let before = point(policy, 0)
  for (let income = 1; income <= until; income++) {
    const after = point(policy, income)
    if (before.held !== after.held || Math.abs(before.help - after.help) > rounding) found.push(income - 1)
    before = after
  }
  return found
}

describe("the steps of a household", () => {
  it("are where trying every fen finds them", () => {
    const policy = policyOf(
      ["topped-up", "sum(成员.工资性收入) < 元/年(10)", "元/年(5)"],
      [
        "tiers",
        "困难",
        "if sum(成员.工资性收入) < 元/年(3) then 元/年(40) else if sum(成员.工资性收入) <= 元/年(7) then 元/年(25) else 元/年(9)"
      ],
      ["service", "sum(成员.工资性收入) > 元/年(12)"]
    )
    const { steps } = told(policy, 2000)
    expect(steps.map(({ below }) => below)).toEqual(bruteSteps(policy, 2000, 1200))
    expect(steps.map(({ below }) => below)).toEqual([299, 700, 999, 1200])
    expect(steps.map(({ loss }) => loss)).toEqual([1499, 1599, 499, -1])
    expect(steps.map(({ steep }) => steep)).toEqual([true, true, true, false])
  })

  it("name what is lost, by which rule, and services with it", () => {
    const [poor] = told(policyOf(["visit", "困难"]), 3_000_000).steps
    expect(poor!.below).toBe(1_919_999)
    expect(poor!.changes.map(({ effect, kind, id, causes }) => [effect, kind, id, causes[0]?.path])).toEqual([
      ["loses", "category", "poor", "categories.poor.when.below"],
      ["loses", "programme", "visit", "programmes.visit.for.who"]
    ])
    expect(poor!.steep).toBe(false)
  })

  it("for random lines and amounts, too", () => {
    const line = fc.integer({ min: 0, max: 320 })
    const amount = fc.integer({ min: 0, max: 40 })
    const rule = fc.tuple(line, amount, fc.constantFrom("<", "<=", ">", ">="), fc.boolean())
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), (rules) => {
        const policy = policyOf(
          ...rules.map(([at, pays, compares, falls], i) => {
            const fen = (n: number) => `元/年(${(n / 100).toFixed(2)})`
            const income = "sum(成员.工资性收入)"
            const flat = `if ${income} ${compares} ${fen(at)} then ${fen(pays * 100)} else ${fen(0)}`
            const gap = `max(${fen(at)} - ${income}, ${fen(0)})`
            return [`p${i}`, `${income} ${compares} ${fen(at)} or 困难`, falls ? gap : flat] as const
          })
        )
        const rounding = 150
        const { steps, unseen } = told(policy, 350, rounding)
        expect(unseen).toEqual([])
        expect(steps.map(({ below }) => below)).toEqual(bruteSteps(policy, 350, rounding))
        for (const { below, above, help, recovers, steep } of steps) {
          expect(above - below).toBe(1)
          expect([point(policy, below).help, point(policy, above).help]).toEqual([help.before, help.after])
          if (!steep) continue
          const target = below + help.before
          const again = Array.from({ length: 350 - below }, (_, i) => above + i).find(
            (x) => x + point(policy, x).help >= target
          )
          expect(recovers).toBe(again)
        }
      }),
      { numRuns: 15 }
    )
  })
})

describe("a stretch on which help shrinks", () => {
  const gap = policyOf(["gap", "困难", "max(元/年(20) - sum(成员.工资性收入), 元/年(0))"])

  it("keeps nothing when help shrinks as fast as income grows", () => {
    const { tapers, dead } = told(gap, 4000)
    expect(tapers).toEqual([{ from: 0, to: 2000, help: { before: 2000, after: 0 }, kept: 0 }])
    expect(dead).toEqual([{ from: 0, to: 2000, why: "taper" }])
  })

  it("keeps a part when it shrinks more slowly, and that is no dead stretch", () => {
    const half = policyOf(["half", "困难", "四舍五入(max(元/年(50) - sum(成员.工资性收入) * 0.5, 元/年(0)), 2)"])
    const { tapers, dead } = told(half, 20_000, 100)
    expect(tapers).toMatchObject([{ to: 10_000, help: { before: 5000, after: 0 } }])
    expect(tapers[0]!.kept).toBeGreaterThanOrEqual(4999)
    expect(dead).toEqual([])
  })
})

describe("what is not told", () => {
  it("names the facts when something other than the income is open", () => {
    const { dwellings: _, ...open } = worker
    const result = Either.getOrThrow(
      Slopes.along({ policy: policyOf(["visit", "困难"]), path: { ...path, household: open as never }, on, until: 100 })
    )
    expect(result).toMatchObject({ _tag: "CannotTell", missing: [{ field: "dwellings" }] })
  })

  it("names the programme whose amount an office chooses from a band", () => {
    const amount = { between: { low: "元(10)", high: "元(20)" }, per: "once", source: "law" } as const
    const policy = linked({ ...small, programmes: [{ ...small.programmes![0]!, amount }] })
    const result = Either.getOrThrow(Slopes.along({ policy, path, on, until: 100 }))
    expect(result).toEqual({ _tag: "CannotTell", missing: [], chosen: ["money"] })
    const named = { id: "a", name: { zh: "甲", en: "A" }, no: 1, income: "wage" as const, result }
    expect(Slope.openOf(policy, named, "zh")).toBe("甲：不能判定，救助金逐户核定或由家庭选择")
  })

  it("a day without figures is refused", () => {
    const early = "2024-01-01" as typeof on
    const result = Slopes.along({ policy: policyOf(["visit", "困难"]), path, on: early, until: 100 })
    expect(Either.isLeft(result) && result.left._tag).toBe("ParameterNotInForce")
  })

  it("a range is not what nobody knows: what is told is told at every income", () => {
    const policy = policyOf(["told", "every m in 成员 satisfies 已知(m.工资性收入)", "元/年(30)"])
    expect(told(policy, 100).steps).toEqual([])
    expect(told(policy, 100).corners.map(({ help }) => help)).toEqual([3000, 3000])
  })
})
