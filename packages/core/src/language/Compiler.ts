import { Data } from "effect"
import { both } from "../foundation/Bilingual.ts"
import { message, type Problem } from "../foundation/Problem.ts"
import { type Amount, add, div, mul, negate, noQuotient, power, sub } from "./Arithmetic.ts"
import type { Checked, Node, NodeOf } from "./Checked.ts"
import * as DayValue from "./DayValue.ts"
import { invocation } from "./Invocation.ts"
import { oneOf, quantify } from "./Membership.ts"
import { compute, load, loadInput, loadList, type Row, type Subject } from "./Subject.ts"
import {
  and,
  choose,
  compare,
  elements,
  isNull,
  List,
  merge,
  not,
  or,
  type Truth,
  truth,
  type Unknown,
  type Value
} from "./Value.ts"
import { scopeOfList, type Term } from "./Vocabulary.ts"

/** The most steps one evaluation may take. A step is a node visited; rules of real packs take a few hundred. */
export const budget = 100_000

/** The element at hand while a list is gone through, and those of the lists around it. */
export interface Frame {
  item: Row | Value
  readonly up: Frame | undefined
}

/** A checked node made ready to run. */
export type Run = (subject: Subject, frame: Frame | undefined) => Value

/** The frame a rule starts in: the member it is about, or none. Throws `RangeError` when a person's rule gets no person. */
export const frameOf = (checked: Checked, subject: Subject, person: number | undefined): Frame | undefined => {
  if (checked.scope === "household") return undefined
  if (checked.scope !== "person") throw new RangeError("a rule about an entry of a list is asked through its list")
  const item = person === undefined ? undefined : subject.members[person]
  if (item === undefined) throw new RangeError("a rule about a person needs the position of a member")
  return { item, up: undefined }
}

/** The frame a fact of a row is worked out in: the row's own for a member and an entry, none for the household. */
export const frameOfRow = (row: Row): Frame | undefined =>
  row.person < 0 && row.entry === undefined ? undefined : { item: row, up: undefined }

const runs = new WeakMap<Checked, Run>()
/** A checked expression made ready to run, once. */
export const compiled = (checked: Checked): Run => {
  let run = runs.get(checked)
  if (run === undefined) {
    run = compile(checked.root)
    runs.set(checked, run)
  }
  return run
}

/** Counts steps. Throws `EvaluationTooLong` past the budget, so that no evaluation ends in a wrong answer. */
export const spend = (subject: Subject, steps: number): void => {
  subject.steps += steps
  if (subject.steps > budget) throw new EvaluationTooLong()
}

export const compile = (node: Node): Run => {
  switch (node._tag) {
    case "Constant": {
      const { value } = node
      return () => value
    }
    case "Read":
      return read(node)
    case "Element": {
      const { depth } = node
      return (_, frame) => up(frame!, depth).item as Value
    }
    case "Members":
      return (subject) => subject.everybody
    case "Today":
      return (subject) => subject.on
    case "Not": {
      const operand = compile(node.operand)
      return (subject, frame) => not(truth(operand(subject, frame)))
    }
    case "And":
      return chain(node.operands.map(compile), false, and)
    case "Or":
      return chain(node.operands.map(compile), true, or)
    case "Compare": {
      const [left, right] = [compile(node.left), compile(node.right)]
      const { operator } = node
      return (subject, frame) => compare(operator, left(subject, frame) as Amount, right(subject, frame) as Amount)
    }
    case "IsNull": {
      const operand = compile(node.operand)
      const { negated } = node
      return (subject, frame) => {
        const is = isNull(operand(subject, frame))
        return negated ? not(is) : is
      }
    }
    case "OneOf": {
      const [operand, options] = [compile(node.operand), node.options.map(compile)]
      return (subject, frame) =>
        oneOf(
          operand(subject, frame),
          options.map((option) => option(subject, frame))
        )
    }
    case "Arithmetic": {
      const [left, right] = [compile(node.left), compile(node.right)]
      const calculate = calculation(node)
      return (subject, frame) => calculate(left(subject, frame), right(subject, frame))
    }
    case "Negate": {
      const operand = compile(node.operand)
      return (subject, frame) => negate(operand(subject, frame) as Amount)
    }
    case "Quantified":
      return quantified(node)
    case "Filter":
    case "Project":
      return each(node)
    case "If": {
      const condition = compile(node.condition)
      const [a, b] = [compile(node.whenTrue), compile(node.whenFalse)]
      return (subject, frame) => {
        const holds = truth(condition(subject, frame))
        if (holds === true) return a(subject, frame)
        return holds === false ? b(subject, frame) : choose(holds, a(subject, frame), b(subject, frame))
      }
    }
    case "ListOf": {
      const items = node.items.map(compile)
      return (subject, frame) =>
        new List(
          items.map((item) => item(subject, frame)),
          undefined
        )
    }
    case "Invoke": {
      const given = node.given.map(compile)
      const invoke = invocation(node)
      return (subject, frame) => invoke(given.map((argument) => argument(subject, frame)))
    }
  }
}

/** The frame some levels up. */
export const up = (frame: Frame, depth: number): Frame => {
  let at = frame
  for (let i = depth; i > 0; i--) at = at.up!
  return at
}

const read = ({ term, depth }: NodeOf<"Read">): Run => {
  const { slot, scope } = term
  const get = getter(term)
  switch (scope) {
    case "household":
      return (subject) => subject.household.values[slot] ?? get(subject, subject.household)
    case "parameter":
      return (subject) => subject.parameters.values[slot] ?? get(subject, subject.parameters)
    default:
      return depth === 0
        ? (subject, frame) => (frame!.item as Row).values[slot] ?? get(subject, frame!.item as Row)
        : (subject, frame) => {
            const row = up(frame!, depth).item as Row
            return row.values[slot] ?? get(subject, row)
          }
  }
}

/** How a term's value is found when its slot does not hold one yet. */
export const getter = (term: Term): ((subject: Subject, row: Row) => Value) => {
  const { origin, slot } = term
  switch (origin._tag) {
    case "Field":
    case "Parameter":
      return (_, row) => (row.values[slot] === null ? null : load(row, term))
    case "Input":
      return (_, row) => (row.values[slot] === null ? null : loadInput(row, term))
    case "List": {
      const scope = scopeOfList(origin.list)
      return (subject, row) =>
        row.values[slot] === null ? null : loadList(row, term, origin, subject.slots[scope] ?? 0)
    }
    case "Computed":
      return (subject, row) => (row.values[slot] === null ? null : compute(subject, row, term, origin))
    case "Derived": {
      const { formula } = origin
      return (subject, row) => {
        if (row.values[slot] === null) return null
        spend(subject, formula.root.size)
        const found = compiled(formula)(subject, frameOfRow(row))
        row.values[slot] = found
        return found
      }
    }
  }
}

const chain = (operands: ReadonlyArray<Run>, settles: boolean, join: (a: Truth, b: Truth) => Truth): Run => {
  const neutral = !settles
  return (subject, frame) => {
    let result: Truth = neutral
    for (let i = 0; i < operands.length; i++) {
      const next = truth(operands[i]!(subject, frame))
      if (next === settles) return settles
      if (next !== neutral) result = join(result, next)
    }
    return result
  }
}

const quantified = (node: NodeOf<"Quantified">): Run => {
  const [list, body, size] = [compile(node.list), compile(node.body), node.body.size]
  const some = node.quantifier === "some"
  return (subject, up) => {
    const from = list(subject, up)
    const known = elements(from)
    if (known === undefined) return from
    const { items, doubts } = known
    const frame: Frame = { item: null, up }
    let result: Truth = !some
    for (let i = 0; i < items.length; i++) {
      spend(subject, size)
      frame.item = items[i]!
      result = quantify(some, result, truth(body(subject, frame)), doubts?.[i])
      if (result === some) return result
    }
    return result
  }
}

const each = (node: NodeOf<"Filter"> | NodeOf<"Project">): Run => {
  const [list, body, size] = [compile(node.list), compile(node.body), node.body.size]
  const gather = node._tag === "Filter" ? filtered : projected
  return (subject, up) => {
    const given = list(subject, up)
    const from = elements(given)
    if (from === undefined) return given
    const frame: Frame = { item: null, up }
    const results = new Array<Value>(from.items.length)
    for (let i = 0; i < from.items.length; i++) {
      spend(subject, size)
      frame.item = from.items[i]!
      results[i] = body(subject, frame)
    }
    return gather(from, results)
  }
}

/** Those of a list for which the condition holds surely or maybe. */
export const filtered = (list: List, holds: ReadonlyArray<Value>): List => {
  const items: Array<Row | Value> = []
  let doubts: Array<Unknown | undefined> | undefined
  for (let i = 0; i < holds.length; i++) {
    const holding = truth(holds[i]!)
    if (holding === false) continue
    const doubt = merge(list.doubts?.[i], holding === true ? undefined : holding)
    if (doubt !== undefined && doubts === undefined) doubts = items.map(() => undefined)
    items.push(list.items[i]!)
    doubts?.push(doubt)
  }
  return new List(items, doubts)
}

export const projected = (list: List, values: ReadonlyArray<Value>): List => new List(values, list.doubts)

/** The operation of an arithmetic node. A division by zero is unknown, with the divisor as the reason. */
export const calculation = (node: NodeOf<"Arithmetic">): ((a: Value, b: Value) => Value) => {
  const { left, right } = node
  if (left.type._tag === "date" || right.type._tag === "date") return ofDays(node)
  const onZero = () => noQuotient(right.text)
  switch (node.operator) {
    case "+":
      return add as Calculation
    case "-":
      return sub as Calculation
    case "*":
      return mul as Calculation
    case "/":
      return (a, b) => div(a as Amount, b as Amount, onZero)
    case "**":
      return (a, b) => power(a as Amount, b as number, () => noQuotient(left.text))
  }
}

type Calculation = (a: Value, b: Value) => Value

const ofDays = ({ operator, left, right }: NodeOf<"Arithmetic">): Calculation => {
  const unit = (node: Node) =>
    node.type._tag === "number" && DayValue.isStep(node.type.unit) ? node.type.unit : undefined
  const [before, after] = [unit(left), unit(right)]
  if (before !== undefined) return (by, day) => DayValue.moved(day as DayValue.DayValue, by as Amount, before)
  if (after === undefined) {
    return (to, from) => DayValue.between.fullDays(from as DayValue.DayValue, to as DayValue.DayValue)
  }
  return operator === "+"
    ? (day, by) => DayValue.moved(day as DayValue.DayValue, by as Amount, after)
    : (day, by) => DayValue.moved(day as DayValue.DayValue, negate(by as Amount), after)
}

/** One evaluation took more steps than any reasonable rule needs. */
export class EvaluationTooLong extends Data.TaggedError("EvaluationTooLong") implements Problem {
  readonly kind = "refused" as const
  get says() {
    return both("规则的计算步数超过上限，未得出结果", "The rule takes more steps than allowed; it gave no result")
  }
  get remedy() {
    return both("请减少规则中成员之间的多层比较", "Reduce comparisons of members with members in the rule")
  }
  override get message() {
    return message(this)
  }
}
