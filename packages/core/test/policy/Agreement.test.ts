import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/foundation/Rational.ts"
import { evaluate, value } from "../../src/policy/Evaluator.ts"
import { facts, missing as missingOf, type Trace } from "../../src/policy/Trace.ts"
import { isMoney } from "../../src/policy/Type.ts"
import { List, missing, Unknown, type Value } from "../../src/policy/Value.ts"
import { checked, rich, subject } from "./language.ts"

/** Rules of the test language as text, by the type of what they give. `P` is in a filter over members. */
const { bool } = fc.letrec<Record<"bool" | "person" | "count" | "money" | "wage" | "day", string>>((tie) => {
  const operator = fc.constantFrom("<", "<=", ">", ">=", "=", "!=")
  const small = fc.integer({ min: 0, max: 4 }).map(String)
  const two = (a: fc.Arbitrary<string>, op: fc.Arbitrary<string>, b: fc.Arbitrary<string>) =>
    fc.tuple(a, op, b).map(([x, o, y]) => `(${x} ${o} ${y})`)
  const junction = (a: fc.Arbitrary<string>) =>
    fc.oneof(
      two(a, fc.constantFrom("and", "or"), a),
      a.map((x) => `not(${x})`),
      fc.tuple(a, a, a).map(([c, x, y]) => `(if ${c} then ${x} else ${y})`)
    )
  const divisor = fc.constantFrom("3", "住房套数", "人数", "count(成员[成年])", "(住房套数 - 1)")
  const where = tie("person").map((p) => `成员[${p}]`)
  return {
    bool: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("有经营", '城乡 = "农村"', "住房套数 = null", "有经营 = true", 'place in ("urban", "rural")'),
      two(tie("count"), operator, tie("count")),
      two(tie("money"), operator, tie("money")),
      junction(tie("bool")),
      fc.tuple(where, tie("wage")).map(([list, w]) => `(some m in ${list} satisfies m.工资 > ${w})`),
      fc.tuple(where, small).map(([list, n]) => `(every m in ${list} satisfies m.残疾等级 <= ${n} or m.参保)`),
      tie("count").map((c) => `(${c} in [1..3) and true)`),
      two(tie("day"), operator, tie("day")),
      fc
        .tuple(fc.constantFrom("within last", "within months before"), tie("day"), tie("count"), tie("day"))
        .map(([f, d, n, on]) => `${f}(${d}, months(${n}), ${on})`),
      fc.constantFrom(
        "all(成员.参保)",
        "any(成员[成年].参保)",
        '"慢性病" in 成员.患病情况',
        'starts with(备注, "甲")',
        "contains(备注, 备注)",
        "any(有经营, all(成员.成年))"
      ),
      fc.tuple(where, operator, small).map(([list, o, n]) => `(count(${list}) ${o} ${n})`),
      tie("money").map((m) => `(${m} = null)`)
    ),
    person: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("参保", "成年", "残疾等级 = null", "is applicable(年龄)", '患病情况 in ("无", "慢性病")'),
      two(fc.constantFrom("年龄 / 20", "残疾等级", "住房套数"), operator, small),
      junction(tie("person"))
    ),
    count: fc.oneof(
      { depthSize: "small" },
      small,
      fc.constantFrom(
        "住房套数",
        "(人数 / count(成员))",
        "max(成员.残疾等级)",
        "min(1, 住房套数)",
        "string length(备注)"
      ),
      fc.constantFrom("mean(成员.残疾等级)", "mean(成员[成年].残疾等级)", "(full months(现享起, 认定日) / months(1))"),
      fc.tuple(tie("count"), small, small).map(([c, a, b]) => `portion(${c}, ${a}, ${b})`),
      fc.tuple(tie("count"), fc.constantFrom("2", "住房套数")).map(([c, by]) => `modulo(${c}, ${by})`),
      fc.tuple(tie("count"), fc.integer({ min: -1, max: 3 })).map(([c, n]) => `(${c} ** ${n})`),
      fc.tuple(tie("count"), tie("count")).map(([c, d]) => `with default(${c}, ${d})`),
      tie("day").map((d) => `month(${d})`),
      where.map((list) => `(count(${list}) / count(成员))`),
      fc.tuple(tie("bool"), tie("count"), tie("count")).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
      two(tie("count"), fc.constantFrom("+", "-"), tie("count"))
    ),
    money: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("金融资产", "元(0.02)", "sum(成员.工资)", "年收入 * 0.5", "房租收入"),
      where.map((list) => `sum(${list}.工资)`),
      where.map((list) => `max(元(0), ${list.replace("成员", "max(成员")}.个人收入))`),
      fc.tuple(tie("money"), tie("count")).map(([m, c]) => `${m} * ${c}`),
      fc.tuple(tie("money"), divisor).map(([m, c]) => `(${m} / ${c})`),
      fc.tuple(tie("money"), fc.integer({ min: -1, max: 2 })).map(([m, k]) => `round half up(${m}, ${k})`),
      two(tie("money"), fc.constantFrom("+", "-"), tie("money")),
      tie("money").map((m) => `-(${m})`),
      fc.tuple(tie("money"), tie("money"), tie("money")).map(([m, a, b]) => `portion(${m}, ${a}, ${b})`),
      where.map((list) => `mean(${list}.工资)`)
    ),
    day: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("现享起", "认定日", 'date("2025-01-31")'),
      fc
        .tuple(tie("day"), tie("count"), fc.constantFrom("days", "months", "years"))
        .map(([d, n, unit]) => `(${d} - ${unit}(${n}))`),
      fc.tuple(fc.constantFrom("month start", "月末", "年初"), tie("day")).map(([f, d]) => `${f}(${d})`),
      fc.tuple(tie("day"), tie("day")).map(([a, b]) => `min(${a}, ${b})`),
      fc.tuple(tie("bool"), tie("day"), tie("day")).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`)
    ),
    wage: fc.constantFrom("元(0.01)", "工资线", "房租收入", "0").map((w) => (w === "工资线" ? "金融资产" : w))
  }
})

/** A fact now, and what it turns out to be: an unknown may become anything, even “does not apply”. */
const fact = <A>(known: fc.Arbitrary<A>) =>
  fc.oneof(
    { weight: 3, arbitrary: known.map((a) => [a, a] as const) },
    { weight: 1, arbitrary: fc.constant([null, null] as const) },
    { weight: 2, arbitrary: fc.option(known).map((a) => [undefined, a] as const) }
  )
const count = fact(fc.integer({ min: 0, max: 4 }))
const fen = fact(fc.integer({ min: -3, max: 9 }))
const flag = fact(fc.boolean())
const record = <K extends string>(arbitraries: Record<K, fc.Arbitrary<readonly [unknown, unknown]>>) =>
  fc.record(arbitraries).map((pairs) => {
    const side = (i: 0 | 1) =>
      Object.fromEntries(
        Object.entries<readonly [unknown, unknown]>(pairs as never).map(([key, pair]) => [key, pair[i]])
      )
    return { now: side(0), later: side(1) }
  })
const homes = record({
  assets: fen,
  rent: fen,
  dwellings: count,
  owner: flag,
  since: fact(fc.constantFrom("2024-02-29", "2025-01-31", "2025-07-01")),
  note: fact(fc.constantFrom("甲", "乙")),
  place: fact(fc.constantFrom("urban", "rural"))
})
const people = fc.array(
  record({
    age: fact(fc.constantFrom(5, 17, 18, 70)),
    grade: count,
    wage: fen,
    insured: flag,
    illness: fact(fc.constantFrom("0", "1", "2"))
  }),
  { maxLength: 4 }
)
const subjects = fc.tuple(homes, people).map(([home, members]) => {
  const at = (side: "now" | "later") => () => subject({ household: home[side], members: members.map((m) => m[side]) })
  return { now: at("now"), later: at("later") }
})

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
