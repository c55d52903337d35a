import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { both } from "../../src/foundation/Bilingual.ts"
import * as Rational from "../../src/foundation/Rational.ts"
import { type Amount, abs, add, count, div, extreme, mul, negate, sub, sum } from "../../src/language/Arithmetic.ts"
import type { ComparisonOperator } from "../../src/language/Expression.ts"
import {
  and,
  bounded,
  choose,
  compare,
  high,
  isNull,
  List,
  low,
  missing,
  not,
  or,
  type Truth,
  truth,
  Unknown,
  unknown,
  type Value
} from "../../src/language/Value.ts"

const fact = (key: string) => unknown({ scope: "household", key, name: both(key, key) })
const keys = (value: Value) => missing(value).map(({ key }) => key)
/** Yes, no or unknown, without the reasons. */
const verdict = (t: Truth) => (typeof t === "boolean" ? t : "unknown")

const atom: fc.Arbitrary<Truth> = fc.constantFrom<Truth>(true, false, fact("a"), fact("b"), fact("c"))

describe("Kleene's laws", () => {
  const law = (name: string, holds: (a: Truth, b: Truth, c: Truth) => readonly [Truth, Truth]) =>
    it(name, () => {
      fc.assert(
        fc.property(atom, atom, atom, (a, b, c) => {
          const [left, right] = holds(a, b, c)
          expect(verdict(left)).toBe(verdict(right))
          expect(keys(left).sort()).toEqual(keys(right).sort())
        })
      )
    })
  law("and, or do not depend on the order", (a, b) => [and(a, b), and(b, a)])
  law("or does not depend on the order", (a, b) => [or(a, b), or(b, a)])
  law("and does not depend on grouping", (a, b, c) => [and(a, and(b, c)), and(and(a, b), c)])
  law("or does not depend on grouping", (a, b, c) => [or(a, or(b, c)), or(or(a, b), c)])
  law("the same again changes nothing", (a) => [and(a, a), or(a, a)])
  law("De Morgan, and", (a, b) => [not(and(a, b)), or(not(a), not(b))])
  law("De Morgan, or", (a, b) => [not(or(a, b)), and(not(a), not(b))])
  law("not undoes not", (a) => [not(not(a)), a])
  law("true is neutral in and", (a) => [and(a, true), a])
  law("false is neutral in or", (a) => [or(a, false), a])
  law("false settles and", (a) => [and(a, false), false])
  law("true settles or", (a) => [or(a, true), true])
  it("and distributes over or as a verdict", () => {
    fc.assert(
      fc.property(atom, atom, atom, (a, b, c) => {
        expect(verdict(and(a, or(b, c)))).toBe(verdict(or(and(a, b), and(a, c))))
      })
    )
  })
  it("a known result names no missing fact; an unknown one names each once", () => {
    expect(keys(and(false, fact("a")))).toEqual([])
    expect(keys(and(fact("a"), or(fact("b"), fact("a"))))).toEqual(["a", "b"])
  })
  it("the classical values give the classical tables", () => {
    for (const a of [true, false]) {
      for (const b of [true, false]) {
        expect([and(a, b), or(a, b), not(a)]).toEqual([a && b, a || b, !a])
      }
    }
  })
})

describe("what does not apply", () => {
  const operators: ReadonlyArray<ComparisonOperator> = ["=", "!=", "<", "<=", ">", ">="]
  it("compares as no, and as yes for !=, whatever the other side, and never as unknown", () => {
    for (const other of [Rational.of(2), Rational.parse("0.5")!, "无", true, null, fact("a")]) {
      for (const operator of operators) {
        expect(compare(operator, null, other)).toBe(operator === "!=")
        expect(compare(operator, other, null)).toBe(operator === "!=")
      }
    }
  })
  it("is found by = null, which an unknown fact leaves open", () => {
    expect([isNull(null), isNull(Rational.of(0)), isNull(false)]).toEqual([true, false, false])
    expect(keys(isNull(fact("a")))).toEqual(["a"])
  })
  it("stays not applicable in arithmetic, even beside an unknown", () => {
    for (const f of [add, sub, mul]) {
      expect([f(null, Rational.of(1)), f(Rational.of(1), null), f(null, fact("a")), f(fact("a"), null)]).toEqual([
        null,
        null,
        null,
        null
      ])
    }
    expect([negate(null), abs(null)]).toEqual([null, null])
  })
  it("does not hold where a condition is asked for", () => {
    expect([truth(null), not(truth(null))]).toEqual([false, true])
  })
})

describe("bounds", () => {
  const [two, five] = [Rational.of(2), Rational.of(5)]
  const between = bounded(fact("a"), two, five) as Unknown
  it.each<[ComparisonOperator, number, boolean | "unknown"]>([
    ["<", 6, true],
    ["<", 5, "unknown"],
    ["<", 2, false],
    ["<=", 5, true],
    ["<=", 1, false],
    ["<=", 2, "unknown"],
    [">", 1, true],
    [">", 2, "unknown"],
    [">", 5, false],
    [">=", 2, true],
    [">=", 6, false],
    ["=", 6, false],
    ["=", 1, false],
    ["=", 3, "unknown"],
    ["!=", 6, true],
    ["!=", 3, "unknown"]
  ])("2 to 5 %s %d is %s", (operator, n, expected) => {
    expect(verdict(compare(operator, between, Rational.of(n)))).toBe(expected)
    const mirror = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!=" } as const
    expect(verdict(compare(mirror[operator], Rational.of(n), between))).toBe(expected)
  })
  it("do not stay on the yes or no that a comparison gives", () => {
    const open = compare("<", between, Rational.of(3)) as Unknown
    expect([open.low, open.high]).toEqual([undefined, undefined])
  })
  it("that meet are the number itself", () => {
    expect(bounded(fact("a"), two, two)).toBe(2)
    expect(sub(add(between, two), between)).toBeInstanceOf(Unknown)
    expect(mul(between, Rational.zero)).toBe(0)
  })
  it("follow a change of sign", () => {
    const turned = [negate(between), mul(between, Rational.of(-1)), sub(Rational.zero, between)]
    for (const t of turned) expect([low(t), high(t)]).toEqual([-5, -2])
    expect([low(abs(between)), high(abs(between))]).toEqual([2, 5])
    expect(high(abs(negate(between)))).toBeUndefined()
  })
  it("exclude “not applicable”", () => {
    expect(isNull(between)).toBe(false)
  })
})

/** A number that may be unknown within bounds, together with one it may turn out to be. */
const small = fc.integer({ min: -4, max: 4 }).map(Rational.of)
const amount: fc.Arbitrary<{ readonly now: Amount; readonly later: Rational.Rational | null }> = fc.oneof(
  small.map((r) => ({ now: r, later: r })),
  fc.constant({ now: null, later: null }),
  fc.tuple(small, small, small).map((three) => {
    const [a, b, c] = three.sort(Rational.compare) as [Rational.Rational, Rational.Rational, Rational.Rational]
    return { now: bounded(fact("x"), a, c), later: b }
  }),
  fc.tuple(fc.option(small), fc.boolean()).map(([later]) => ({ now: fact("x"), later }))
)
/** Whether a result of before allows the result of after. */
const allows = (now: Amount, later: Amount): boolean => {
  if (!(now instanceof Unknown))
    return now === null
      ? later === null
      : later !== null && low(later) !== undefined && Rational.equals(now, later as Rational.Rational)
  if (now.low === undefined && now.high === undefined) return true
  if (later === null || later instanceof Unknown) return false
  return (
    (now.low === undefined || Rational.compare(now.low, later) <= 0) &&
    (now.high === undefined || Rational.compare(later, now.high) <= 0)
  )
}

describe("nothing said with an unknown turns out wrong once it is known", () => {
  it.each([
    ["add", add],
    ["sub", sub],
    ["mul", mul],
    ["div", (a: Amount, b: Amount) => div(a, b, () => fact("zero"))]
  ] as const)("%s", (_, f) => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const later = f(a.later, b.later)
        if (!(later instanceof Unknown)) expect(allows(f(a.now, b.now), later)).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })
  it("comparisons", () => {
    const operator = fc.constantFrom<ComparisonOperator>("=", "!=", "<", "<=", ">", ">=")
    fc.assert(
      fc.property(operator, amount, amount, (op, a, b) => {
        const now = compare(op, a.now, b.now)
        if (typeof now === "boolean") expect(compare(op, a.later, b.later)).toBe(now)
      }),
      { numRuns: 3000 }
    )
  })
  const element = fc.tuple(amount, fc.constantFrom("sure", "stays", "goes"))
  const lists = fc.array(element, { maxLength: 5 }).map((elements) => ({
    now: new List(
      elements.map(([{ now }]) => now),
      elements.map(([, state]) => (state === "sure" ? undefined : fact("m")))
    ),
    later: new List(
      elements.filter(([, state]) => state !== "goes").map(([{ later }]) => later),
      undefined
    )
  }))
  it.each([
    ["sum", sum],
    ["count", count],
    ["min", (list: List) => extreme("min", list)],
    ["max", (list: List) => extreme("max", list)]
  ] as const)("%s", (_, f) => {
    fc.assert(
      fc.property(lists, ({ now, later }) => {
        expect(allows(f(now), f(later))).toBe(true)
      }),
      { numRuns: 5000 }
    )
  })
  it("if", () => {
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (a, b, holds) => {
        expect(allows(choose(fact("c"), a.now, b.now) as Amount, holds ? a.later : b.later)).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })
})

describe("lists", () => {
  const three = new List([Rational.of(3), null, Rational.of(4)], [undefined, undefined, fact("a")])
  it("count the sure and bound the maybe", () => {
    const counted = count(three) as Unknown
    expect([counted.low, counted.high, keys(counted)]).toEqual([2, 3, ["a"]])
    expect(compare(">", counted, Rational.of(1))).toBe(true)
  })
  it("sum what applies; a doubtful nothing leaves no doubt", () => {
    const total = sum(three) as Unknown
    expect([total.low, total.high]).toEqual([3, 7])
    expect(sum(new List([Rational.of(3), Rational.zero, null], [undefined, fact("a"), fact("b")]))).toBe(3)
    expect(sum(new List([], undefined))).toBe(0)
  })
  it("have no least or greatest when nothing applies", () => {
    expect(extreme("min", new List([null], undefined))).toBeNull()
    expect(extreme("max", new List([], undefined))).toBeNull()
    expect(extreme("max", new List([Rational.of(1), fact("a")], undefined))).toMatchObject({ low: 1, high: undefined })
  })
})

it("choosing between equal branches needs no condition", () => {
  expect(choose(fact("c"), Rational.parse("0.5")!, Rational.parse("0.5")!)).toEqual(Rational.parse("0.5"))
  expect(choose(fact("c"), true, true)).toBe(true)
  expect(keys(choose(fact("c"), fact("a"), "x"))).toEqual(["c", "a"])
})
