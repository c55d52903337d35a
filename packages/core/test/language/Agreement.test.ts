import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/foundation/Rational.ts"
import { evaluate, value } from "../../src/language/Evaluator.ts"
import { facts, missing as missingOf, type Trace } from "../../src/language/Trace.ts"
import { isMoney } from "../../src/language/Type.ts"
import { List, missing, Unknown, type Value } from "../../src/language/Value.ts"
import { grammar } from "./grammar.ts"
import { checked, rich } from "./language.ts"
import { subjects } from "./subjects.ts"

const { bool } = grammar()

const plain = (v: Value): unknown =>
  v instanceof Unknown
    ? {
        unknown: missing(v)
          .map(({ key, person }) => `${key} ${person}`)
          .sort(),
        low: v.low,
        high: v.high
      }
    : v instanceof List
      ? { items: v.items.length, doubts: v.doubts?.map((doubt) => (doubt === undefined ? "sure" : plain(doubt))) }
      : v

/** How many rules are drawn: small by default, `DOUDI_RUNS=20` for twenty times as many. */
const runs = (usual: number): number => usual * Number(process.env["DOUDI_RUNS"] ?? 1)

describe("any rule, any household", () => {
  it("gives the same value with and without a trace, and asked again", () => {
    fc.assert(
      fc.property(bool, subjects, (text, { now }) => {
        const rule = checked(text, rich)
        const one = now()
        const fast = plain(value(rule, one))
        const { value: slow, trace } = evaluate(rule, now())
        expect(plain(slow)).toEqual(fast)
        expect(plain(value(rule, one))).toEqual(fast)
        expect(plain(evaluate(rule, one).value)).toEqual(fast)
        expect(trace.value).toBe(slow)
      }),
      { numRuns: runs(700) }
    )
  })
  it("never takes back a yes or a no when more becomes known", () => {
    fc.assert(
      fc.property(bool, subjects, (text, { now, later }) => {
        const rule = checked(text, rich)
        const before = value(rule, now())
        if (typeof before === "boolean") expect(value(rule, later())).toBe(before)
      }),
      { numRuns: runs(1000) }
    )
  })
  it("asks only for facts it read and does not know; every unknown part has such a fact", () => {
    fc.assert(
      fc.property(bool, subjects, (text, { now }) => {
        const { trace } = evaluate(checked(text, rich), now())
        const read = new Set(
          facts(trace)
            .filter((f) => f.value instanceof Unknown)
            .map((f) => `${f.term.key} ${f.person}`)
        )
        for (const { scope, key, person } of missingOf(trace))
          if (scope !== "rule") expect(read).toContain(`${key} ${person}`)
        expect(missingOf(trace).length > 0).toBe(trace.value instanceof Unknown)
      }),
      { numRuns: runs(500) }
    )
  })
  it("reads back in either language as what it is printed as", () => {
    fc.assert(
      fc.property(bool, subjects, (text, { now }) => {
        const rule = checked(text, rich)
        const expected = plain(value(rule, now()))
        for (const printed of [rule.root.text.zh, rule.root.text.en]) {
          const again = checked(printed, rich)
          expect(again.root.text).toEqual(rule.root.text)
          expect(plain(value(again, now()))).toEqual(expected)
        }
      }),
      { numRuns: runs(500) }
    )
  })
  it("keeps the margin of every comparison of known numbers, and its sign agrees with the verdict", () => {
    const walk = (t: Trace): void => {
      if (t.margin !== undefined && typeof t.value === "boolean") {
        const sign = Rational.compare(t.margin.difference, Rational.zero)
        const operator = / (<=|>=|!=|<|>|=) /.exec(t.text.en.replace(/\([^()]*\)|\[[^\]]*\]/g, ""))?.[1]
        if (operator === "<") expect(t.value).toBe(sign < 0)
        if (operator === ">=") expect(t.value).toBe(sign >= 0)
        if (t.margin.unit !== undefined)
          expect(isMoney(t.margin.unit) || ["persons", "years"].includes(t.margin.unit)).toBe(true)
      }
      t.children.forEach(walk)
    }
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom("<", ">="), fc.constantFrom("金融资产", "年收入", "sum(成员.工资)")),
        subjects,
        ([operator, amount], { now }) => {
          const { trace } = evaluate(checked(`${amount} ${operator} 元(0.03)`, rich), now())
          expect(trace.margin !== undefined).toBe(Rational.isRational(trace.children[0]!.value))
          walk(trace)
        }
      )
    )
  })
})
