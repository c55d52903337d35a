import type { Expression, Interval } from "../../../src/language/Expression.ts"
import * as Calendar from "./Calendar.ts"
import { call, isDay } from "./Functions.ts"
import { entries, past } from "./Past.ts"
import { minus, order, over, plus, type Ratio, ratio, read, times } from "./Ratio.ts"
import {
  and,
  type Element,
  equal,
  isNothing,
  type List,
  listOf,
  map2,
  not,
  nothing,
  or,
  type Span,
  truth,
  type Value,
  Vague,
  vague
} from "./Values.ts"

/**
 * A second meaning of the rule language, for the tests only: straight from the tree of the text and from plain records, without
 * checker, compiler, cache or budget, slow and short. Where the engine disagrees, one of the two is wrong.
 */
export interface Word {
  /** `household`, `person`, `parameter`, or the key of a list. */
  readonly scope: string
  readonly key: string
  readonly money: boolean
  readonly codes?: Readonly<Record<string, ReadonlyArray<string>>> | undefined
  readonly formula?: Expression | ((world: World, record: object | undefined) => Value)
}

export interface World {
  readonly words: ReadonlyMap<string, Word>
  readonly household: object
  readonly members: ReadonlyArray<object>
  readonly parameters: object
  readonly on: string
  /** Keys of lists of the household, by name. */
  readonly lists?: ReadonlyMap<string, string>
}

export interface Scope {
  readonly variable: string | undefined
  readonly item: Element
  readonly open: boolean
}

/** What an expression of the household comes to; of a person, or an entry of a list, when one is given. */
export const interpret = (e: Expression, world: World, record?: object, of = "person"): Value =>
  go(e, world, record === undefined ? [] : [{ variable: undefined, item: { record, of }, open: true }])

const go = (e: Expression, world: World, scopes: ReadonlyArray<Scope>): Value => {
  const at = (part: Expression) => go(part, world, scopes)
  switch (e._tag) {
    case "NumberLiteral":
      return read(e.value)
    case "TextLiteral":
      return { text: e.value, written: true }
    case "BooleanLiteral":
      return e.value
    case "DateLiteral":
      return { day: e.value }
    case "NullLiteral":
      return nothing
    case "Name":
      return named(e.name, world, scopes)
    case "Path": {
      const of = at(e.of)
      if (of instanceof Vague) return vague
      if ("record" in (of as object)) return fact(e.name.name, (of as unknown as { record: object }).record, world)
      const items = (of as List).items.map(({ item, sure }) => {
        const value = fact(e.name.name, (item as { record: object }).record, world)
        return { item: { value }, sure }
      })
      return { items }
    }
    case "Filter": {
      const list = at(e.list)
      if (list instanceof Vague) return vague
      const kept = (list as List).items.flatMap(({ item, sure }) => {
        const holds = truth(go(e.where, world, [{ variable: "item", item, open: true }, ...scopes]))
        return holds === false ? [] : [{ item, sure: sure && holds === true }]
      })
      return { items: kept }
    }
    case "Quantified": {
      const list = at(e.list)
      if (list instanceof Vague) return vague
      let result: Value = e.quantifier === "every"
      for (const { item, sure } of (list as List).items) {
        const holds = truth(go(e.satisfies, world, [{ variable: e.variable, item, open: false }, ...scopes]))
        const counts: Value = sure ? true : vague
        result = e.quantifier === "some" ? or(result, and(counts, holds)) : and(result, or(not(counts), holds))
      }
      return result
    }
    case "For": {
      const list = at(e.list)
      if (list instanceof Vague) return vague
      return {
        items: (list as List).items.map(({ item, sure }) => ({
          item: { value: go(e.result, world, [{ variable: e.variable, item, open: false }, ...scopes]) },
          sure
        }))
      }
    }
    case "And":
      return e.operands.map(at).map(truth).reduce(and)
    case "Or":
      return e.operands.map(at).map(truth).reduce(or)
    case "Not":
      return not(truth(at(e.operand)))
    case "Comparison": {
      if (e.right._tag === "NullLiteral" || e.left._tag === "NullLiteral") {
        const is = isNothing(at(e.right._tag === "NullLiteral" ? e.left : e.right))
        return e.operator === "=" ? is : not(is)
      }
      return compare(e.operator, at(e.left), at(e.right))
    }
    case "Between":
      return within(at(e.operand), { ...e, _tag: "Interval", lowIncluded: true, highIncluded: true }, at)
    case "In": {
      const operand = at(e.operand)
      const tests = e.options.map((option) => {
        if (option._tag === "Interval") return within(operand, option, at)
        const value = at(option)
        return typeof value === "object" && value !== null && "items" in value
          ? call("list contains", [value, operand], world.on)
          : compare("=", operand, value)
      })
      return tests.reduce(or, false)
    }
    case "Arithmetic":
      return arithmetic(e.operator, at(e.left), at(e.right))
    case "Negate":
      return arithmetic("-", ratio(0), at(e.operand))
    case "If": {
      const condition = truth(at(e.condition))
      if (typeof condition === "boolean") return at(condition ? e.whenTrue : e.whenFalse)
      return either(at(e.whenTrue), at(e.whenFalse))
    }
    case "ListLiteral":
      return listOf(e.items.map(at))
    case "Call":
      if (e.function.name === "曾享受" || e.function.name === "已连续享受") return past(e, world, scopes[0], at)
      return call(e.function.name, e.arguments.map(at), world.on)
  }
  throw new Error(`the reference does not know ${(e as Expression)._tag}`)
}

const named = (name: string, world: World, scopes: ReadonlyArray<Scope>): Value => {
  for (const { variable, item, open } of scopes) {
    if (variable === name) return "record" in item ? (item as unknown as Value) : item.value
    if (open && "record" in item && world.words.get(name)?.scope === (item.of ?? "person"))
      return fact(name, item.record, world)
  }
  if (name === "成员" || name === "members") {
    return { items: world.members.map((record) => ({ item: { record }, sure: true })) }
  }
  const list = world.lists?.get(name)
  if (list !== undefined) return entries(list, world)
  if (name === "认定日" || name === "assessment day") return { day: world.on }
  const { scope } = world.words.get(name)!
  return fact(name, scope === "parameter" ? world.parameters : world.household, world)
}

const fact = (name: string, record: object, world: World): Value => {
  const word = world.words.get(name)!
  const own = word.scope === "household" || word.scope === "parameter" ? undefined : record
  if (typeof word.formula === "function") return word.formula(world, own)
  if (word.formula !== undefined) return interpret(word.formula, world, own, word.scope)
  const raw = (record as Readonly<Record<string, unknown>>)[word.key]
  if (raw === undefined) return vague
  if (raw === null || typeof raw === "boolean") return raw
  if (typeof raw === "number") return ratio(raw, 1, word.money)
  if (typeof raw !== "string") throw new Error("the reference reads plain records only")
  if (/^\d{4}-\d{2}-\d{2}$/.test(raw)) return { day: raw }
  return { text: raw, codes: word.codes }
}

const within = (operand: Value, { low, high, lowIncluded, highIncluded }: Interval, at: (e: Expression) => Value) =>
  and(compare(lowIncluded ? ">=" : ">", operand, at(low)), compare(highIncluded ? "<=" : "<", operand, at(high)))

/** A comparison: of what does not apply only `!=` holds; of what is vague as far as its bounds tell. */
export const compare = (operator: string, a: Value, b: Value): Value => {
  if (a === nothing || b === nothing) return operator === "!="
  if (isSpan(a) || isSpan(b)) return compare(operator, Calendar.counted(a), Calendar.counted(b))
  if (operator === "=" || operator === "!=") {
    const is = equal(a, b)
    return operator === "=" ? is : not(is)
  }
  if (operator === ">") return compare("<", b, a)
  if (operator === ">=") return compare("<=", b, a)
  return map2(
    a,
    b,
    (x, y) => {
      if (typeof x === "object" && "day" in x)
        return operator === "<" ? x.day < (y as any).day : x.day <= (y as any).day
      const o = order(x as Ratio, y as Ratio)
      return operator === "<" ? o < 0 : o <= 0
    },
    (x, y) => {
      if (x.high && y.low && (operator === "<" ? order(x.high, y.low) < 0 : order(x.high, y.low) <= 0)) return true
      if (x.low && y.high && (operator === "<" ? order(x.low, y.high) >= 0 : order(x.low, y.high) > 0)) return false
      return vague
    }
  )
}

export const arithmetic = (operator: string, a: Value, b: Value): Value => {
  if (a === nothing || b === nothing) return nothing
  if (isDay(a) || isDay(b)) return Calendar.arithmetic(operator, a, b)
  if (isSpan(a) || isSpan(b)) return arithmetic(operator, Calendar.counted(a), Calendar.counted(b))
  const zero = (x: Value) => !(x instanceof Vague) && (x as Ratio).top === 0n
  switch (operator) {
    case "+":
      return map2(a, b, plus as any, (x, y) =>
        Vague.from(x.low && y.low && plus(x.low, y.low), x.high && y.high && plus(x.high, y.high))
      )
    case "-":
      return map2(a, b, minus as any, (x, y) =>
        Vague.from(x.low && y.high && minus(x.low, y.high), x.high && y.low && minus(x.high, y.low))
      )
    case "*":
      if (a instanceof Vague && b instanceof Vague) return vague
      return map2(a, b, times as any, (x, y) =>
        corners(a instanceof Vague ? x : y, (r) => times(r, (a instanceof Vague ? b : a) as Ratio))
      )
    case "/":
      if (zero(b) || b instanceof Vague) return vague
      return map2(a, b, over as any, (x) => corners(x, (r) => over(r, b as Ratio)))
    default: {
      const by = Number((b as Ratio).top / (b as Ratio).bottom)
      if (zero(a) && by < 0) return vague
      return powered(a, by)
    }
  }
}

const corners = (
  { low, high }: { low?: Ratio | undefined; high?: Ratio | undefined },
  f: (r: Ratio) => Ratio
): Value => {
  const [x, y] = [low && f(low), high && f(high)]
  // Turned round by a negative factor, which the values themselves may not tell when one end is open.
  return f(ratio(1)).top < 0n ? Vague.from(y, x) : Vague.from(x, y)
}

const isSpan = (x: Value): x is Span => typeof x === "object" && x !== null && "unit" in x

const powered = (a: Value, by: number): Value => {
  const one = (r: Ratio): Ratio => {
    let result = ratio(1)
    for (let i = 0; i < Math.abs(by); i++) result = times(result, r)
    return by < 0 ? over(ratio(1), result) : result
  }
  if (!(a instanceof Vague)) return one(a as Ratio)
  const { low, high } = a
  if (by < 0 || (low === undefined && high === undefined)) return vague
  if (by === 0) return ratio(1)
  if (by % 2 === 1 || (low !== undefined && low.top >= 0n)) return Vague.from(low && one(low), high && one(high))
  return high !== undefined && high.top <= 0n ? Vague.from(one(high), low && one(low)) : vague
}

/** What both branches of an `if` allow when it cannot be told which. */
export const either = (a: Value, b: Value): Value => {
  if (!(a instanceof Vague) && !(b instanceof Vague) && a !== nothing && b !== nothing && equal(a, b) === true) return a
  if (a === nothing && b === nothing) return nothing
  const [x, y] = [bounds(a), bounds(b)]
  const low = x.low && y.low && (order(x.low, y.low) < 0 ? x.low : y.low)
  const high = x.high && y.high && (order(x.high, y.high) > 0 ? x.high : y.high)
  return Vague.from(low, high)
}

const bounds = (a: Value): { low?: Ratio | undefined; high?: Ratio | undefined } =>
  a instanceof Vague ? a : typeof a === "object" && a !== null && "top" in a ? { low: a, high: a } : {}
