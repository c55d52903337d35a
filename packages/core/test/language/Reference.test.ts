import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { both } from "../../src/foundation/Bilingual.ts"
import * as Rational from "../../src/foundation/Rational.ts"
import type { Checked } from "../../src/language/Checked.ts"
import { check } from "../../src/language/Checker.ts"
import { type Derived, withDerived } from "../../src/language/Derived.ts"
import { evaluate, value } from "../../src/language/Evaluator.ts"
import type { Expression } from "../../src/language/Expression.ts"
import { parse } from "../../src/language/Parser.ts"
import { subjectOf } from "../../src/language/Subject.ts"
import * as Type from "../../src/language/Type.ts"
import { Unknown, type Value } from "../../src/language/Value.ts"
import { withParameter } from "../../src/language/Vocabulary.ts"
import { grammar, type Kind, type Names } from "./grammar.ts"
import { rich, right } from "./language.ts"
import { interpret, type Word, type World } from "./reference/Interpreter.ts"
import type { Ratio } from "./reference/Ratio.ts"
import { type Value as Plain, Vague } from "./reference/Values.ts"
import { homes, people } from "./subjects.ts"

/**
 * Random packs over random households, compared with the reference interpreter value for value: with the trace, without it, and
 * with every combination of some facts unknown.
 *
 * `DOUDI_RUNS=50 npx vitest run packages/core/test/policy/Reference.test.ts` draws fifty times as many.
 */
const rounds = Number(process.env["DOUDI_RUNS"] ?? 1)
/** Lets the test runner hear that we are still there. */
const breathe = () => new Promise((go) => setTimeout(go))

/** The derived facts of a random pack, each of which may rest on those before it. */
const facts = [
  { name: "派生等级", kind: "grade", type: Type.number(), scope: "person" },
  { name: "派生收入", kind: "wage", type: Type.number("fen/year"), scope: "person" },
  { name: "派生情形", kind: "person", type: Type.boolean, scope: "person" },
  { name: "派生人次", kind: "count", type: Type.number(), scope: "household" },
  { name: "派生金额", kind: "money", type: Type.number("fen/year"), scope: "household" },
  { name: "派生日期", kind: "day", type: Type.date, scope: "household" },
  { name: "派生条件", kind: "bool", type: Type.boolean, scope: "household" }
] as const satisfies ReadonlyArray<{ name: string; kind: Kind; type: Type.Type; scope: Derived["scope"] }>

const parameters = { line: "参数线", ratio: "参数比" } as const

const namesBefore = (upTo: number): Names => {
  const names: Partial<Record<Kind, Array<string>>> = { money: [parameters.line], count: [parameters.ratio] }
  for (const { kind, name } of facts.slice(0, upTo)) names[kind] = [...(names[kind] ?? []), name]
  return names
}

interface Drawn {
  readonly formulas: ReadonlyArray<string>
  readonly conditions: ReadonlyArray<string>
}
const packs: fc.Arbitrary<Drawn> = fc.record({
  formulas: fc.tuple(...facts.map(({ kind }, i) => grammar(namesBefore(i))[kind])),
  conditions: fc.array(grammar(namesBefore(facts.length)).bool, { minLength: 1, maxLength: 3 })
})

/** A pack made ready for both: the engine's vocabulary and rules, and the reference's words and trees. */
const prepare = ({ formulas, conditions }: Drawn) => {
  const trees = formulas.map((text) => right(parse(text)))
  const derived: ReadonlyArray<Derived> = facts.map(({ name, type, scope }, i) => ({
    key: `derived${i}`,
    name: both(name, `drawn ${i}`),
    type,
    scope,
    expression: trees[i]!
  }))
  const grown = right(
    withParameter(
      rich,
      { key: "line", name: both(parameters.line, "line"), type: Type.number("fen") },
      { key: "ratio", name: both(parameters.ratio, "ratio"), type: Type.number() }
    )
  )
  const vocabulary = right(withDerived(grown, ...derived))
  const words = new Map<string, Word>()
  const names = [vocabulary.household, vocabulary.person].flatMap((map) => [...map])
  for (const [name, { key, scope, type, origin }] of names) {
    if (scope !== "household" && scope !== "person" && scope !== "parameter") continue
    const money = type._tag === "number" && Type.isMoney(type.unit)
    const codes = type._tag === "text" ? type.codes : undefined
    const labels = codes && Object.fromEntries(Object.entries(codes).map(([code, { zh, en }]) => [code, [zh, en]]))
    const formula = origin._tag === "Derived" ? formulaOf(key, derived) : undefined
    words.set(name, formula === undefined ? { scope, key, money, codes: labels } : { scope, key, money, formula })
  }
  const asked = [
    ...conditions,
    ...facts.filter(({ scope }) => scope === "household").map(({ name }) => name),
    "some m in 成员 satisfies m.派生情形",
    "sum(成员.派生收入)",
    "max(成员.派生等级)"
  ]
  const rules = asked.map((text) => {
    const tree = right(parse(text))
    return { text, tree, checked: checkedAs(tree, vocabulary) }
  })
  return { vocabulary, words, rules }
}

const own: Readonly<Record<string, string>> = {
  perMember: "年收入 / 12 / 人数",
  income: "sum(成员.个人收入) + 房租收入",
  size: "count(成员)",
  own: "if 成年 then 工资 else 0",
  adult: "年龄 >= 18"
}
const formulaOf = (key: string, derived: ReadonlyArray<Derived>): Expression =>
  derived.find((one) => one.key === key)?.expression ?? right(parse(own[key]!))

const checkedAs = (tree: Expression, vocabulary: typeof rich): Checked => {
  const types = [Type.boolean, Type.number(), Type.number("fen"), Type.date, Type.text]
  const tried = types.map((expects) => check(tree, vocabulary, { scope: "household", expects }))
  return right(tried.find(Either.isRight) ?? tried[0]!)
}

/** The engine's value and the reference's in one form. */
const ofEngine = (v: Value): unknown =>
  v instanceof Unknown
    ? { low: v.low === undefined ? "" : fraction(v.low), high: v.high === undefined ? "" : fraction(v.high) }
    : Rational.isRational(v)
      ? fraction(v)
      : v
const fraction = (r: Rational.Rational) => `${Rational.n(r)}/${Rational.d(r)}`

const ofReference = (v: Plain): unknown => {
  if (v instanceof Vague) return { low: v.low ? lowest(v.low) : "", high: v.high ? lowest(v.high) : "" }
  if (v === null || typeof v === "boolean") return v
  if ("top" in v) return lowest(v)
  return "day" in v ? v.day : "text" in v ? v.text : v
}
const lowest = ({ top, bottom }: Ratio): string => {
  let [a, b] = [top < 0n ? -top : top, bottom]
  while (b !== 0n) [a, b] = [b, a % b]
  return `${top / a}/${bottom / a}`
}

const on = "2025-07-01"
const figures = fc.record({ line: fc.integer({ min: 0, max: 9 }), ratio: fc.integer({ min: 0, max: 3 }) })

/** Every way to not know some of the facts of a household: those that are chosen, all subsets of them. */
const hidden = (
  records: ReadonlyArray<object>,
  chosen: ReadonlyArray<number>
): ReadonlyArray<ReadonlyArray<object>> => {
  const places = records.flatMap((record, i) => Object.keys(record).map((key) => [i, key] as const))
  const picked = [...new Set(chosen.map((n) => n % places.length))].map((n) => places[n]!)
  return Array.from({ length: 2 ** picked.length }, (_, mask) =>
    records.map((record, i) => {
      const gone = new Set(picked.filter(([at], bit) => at === i && (mask >> bit) % 2 === 1).map(([, key]) => key))
      return Object.fromEntries(Object.entries(record).filter(([key]) => !gone.has(key)))
    })
  )
}

describe("the engine and the reference interpreter", () => {
  it("give the same value for any pack, any household and any facts unknown; what is said early stays true", {
    timeout: 0
  }, async () => {
    let compared = 0
    const property = fc.property(
      packs,
      homes,
      people,
      figures,
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      (pack, home, members, parameters, chosen) => {
        const { vocabulary, words, rules } = prepare(pack)
        const whole = [home.now, ...members.map(({ now }) => now)]
        const patterns = hidden(whole, chosen)
        const full = rules.map(({ tree }) => {
          const [household, ...people] = whole
          return interpret(tree, { words, household: household!, members: people, parameters, on })
        })
        for (const [household, ...people] of patterns) {
          const world: World = { words, household: household!, members: people, parameters, on }
          const subject = () => subjectOf(vocabulary, household!, people, parameters, on as never)
          const one = subject()
          rules.forEach(({ text, tree, checked }, i) => {
            const expected = ofReference(interpret(tree, world))
            const fast = value(checked, one)
            expect([text, ofEngine(fast)]).toEqual([text, expected])
            expect([text, ofEngine(evaluate(checked, subject()).value)]).toEqual([text, expected])
            compared++
            holds(text, fast, full[i]!)
          })
        }
      }
    )
    for (let round = 0; round < rounds; round++) {
      fc.assert(property, { numRuns: 60 })
      await breathe()
    }
    if (rounds > 1) console.info(`${rounds * 60} packs, ${compared} values compared three ways`)
    expect(compared).toBeGreaterThan(1000)
  })
})

/** What was said with facts unknown is still so with all of them: the same value, or one within the bounds. */
const holds = (text: string, early: Value, late: Plain): void => {
  if (!(early instanceof Unknown)) expect([text, ofReference(late)]).toEqual([text, ofEngine(early)])
  else if (early.low !== undefined || early.high !== undefined) {
    const [low, high] = late instanceof Vague ? [late.low, late.high] : [late as Ratio, late as Ratio]
    const within = (end: Rational.Rational | undefined, at: Ratio | undefined, side: 1 | -1) =>
      end === undefined ||
      (at !== undefined && Number(at.top * Rational.d(end) - Rational.n(end) * at.bottom) * side >= 0)
    expect([text, late === null, within(early.low, low, 1), within(early.high, high, -1)]).toEqual([
      text,
      false,
      true,
      true
    ])
  }
}
