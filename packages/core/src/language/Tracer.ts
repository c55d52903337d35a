import * as Rational from "../foundation/Rational.ts"
import { type Amount, negate } from "./Arithmetic.ts"
import { below, type Checked, type Node, type NodeOf } from "./Checked.ts"
import { calculation, type Frame, filtered, frameOf, frameOfRow, getter, projected, spend, up } from "./Compiler.ts"
import { invocation } from "./Invocation.ts"
import { oneOf, quantify } from "./Membership.ts"
import { Row, type Subject } from "./Subject.ts"
import type { Margin, Trace, Traced } from "./Trace.ts"
import { common } from "./Type.ts"
import { and, choose, compare, elements, isNull, List, not, or, type Truth, truth, type Value } from "./Value.ts"

/**
 * What an expression comes to for a subject, with the value of every part, for reasons and home visits.
 *
 * The operations of the compiler in the same order; the only difference to `Evaluator.value` is that no operand, member or
 * condition is skipped because an earlier one decided. Derived facts are traced once for each record.
 * Throws `EvaluationTooLong`, `FactMalformed`.
 */
export const evaluate = (checked: Checked, subject: Subject, person?: number): Traced => {
  subject.steps = checked.root.size
  const trace = walk(checked.root, subject, frameOf(checked, subject, person))
  return { value: trace.value, trace }
}

const walk = (node: Node, subject: Subject, frame: Frame | undefined): Trace => {
  const go = (part: Node) => walk(part, subject, frame)
  switch (node._tag) {
    case "Constant":
      return leaf(node, node.value)
    case "Element":
      return leaf(node, up(frame!, node.depth).item as Value)
    case "Members":
      return leaf(node, subject.everybody)
    case "Today":
      return leaf(node, subject.on)
    case "Read":
      return read(node, subject, frame)
    case "Not": {
      const operand = go(node.operand)
      return inner(node, not(truth(operand.value)), [operand])
    }
    case "And":
    case "Or": {
      const operands = node.operands.map(go)
      const join = node._tag === "And" ? and : or
      const all = operands.reduce<Truth>((sofar, { value }) => join(sofar, truth(value)), node._tag === "And")
      return inner(node, all, operands)
    }
    case "Compare": {
      const [left, right] = [go(node.left), go(node.right)]
      const holds = compare(node.operator, left.value as Amount, right.value as Amount)
      const margin = marginOf(node, left.value, right.value)
      const compared = inner(node, holds, [left, right])
      return margin === undefined ? compared : { ...compared, margin }
    }
    case "IsNull": {
      const operand = go(node.operand)
      const is = isNull(operand.value)
      return inner(node, node.negated ? not(is) : is, [operand])
    }
    case "OneOf": {
      const [operand, options] = [go(node.operand), node.options.map(go)]
      const holds = oneOf(
        operand.value,
        options.map(({ value }) => value)
      )
      return inner(node, holds, [operand, ...options])
    }
    case "Arithmetic": {
      const [left, right] = [go(node.left), go(node.right)]
      return inner(node, calculation(node)(left.value, right.value), [left, right])
    }
    case "Negate": {
      const operand = go(node.operand)
      return inner(node, negate(operand.value as Amount), [operand])
    }
    case "Quantified":
    case "Filter":
    case "Project":
      return throughList(node, subject, frame)
    case "If": {
      const condition = go(node.condition)
      const holds = truth(condition.value)
      if (holds !== true && holds !== false) {
        const [a, b] = [go(node.whenTrue), go(node.whenFalse)]
        return inner(node, choose(holds, a.value, b.value), [condition, a, b])
      }
      const taken = go(holds ? node.whenTrue : node.whenFalse)
      return {
        ...leaf(node, taken.value),
        children: isPlain(holds ? node.whenTrue : node.whenFalse) ? [condition] : [condition, taken]
      }
    }
    case "ListOf": {
      const items = node.items.map(go)
      const list = new List(
        items.map(({ value }) => value),
        undefined
      )
      return inner(node, list, items)
    }
    case "Invoke": {
      const given = node.given.map(go)
      return inner(node, invocation(node)(given.map(({ value }) => value)), given)
    }
  }
}

const leaf = ({ from, to, text, type }: Node, value: Value): Trace => ({ from, to, text, type, value, children: [] })

/** A node with those of its parts that say more than their own text does. */
const inner = (node: Node, value: Value, parts: ReadonlyArray<Trace>): Trace => {
  const nodes = below(node)
  return { ...leaf(node, value), children: parts.filter((_, i) => !isPlain(nodes[i]!)) }
}

const isPlain = (node: Node): boolean => node._tag === "Constant" || node._tag === "Members"

const read = (node: NodeOf<"Read">, subject: Subject, frame: Frame | undefined): Trace => {
  const { term, from, to, text, type } = node
  const { origin, slot } = term
  const row = rowOf(node, subject, frame)
  if (origin._tag !== "Derived") {
    const value = row.values[slot] ?? getter(term)(subject, row)
    return { from, to, text, type, value, children: [], term, ...whose(row) }
  }
  const how = derived(slot, origin.formula.root, row, subject)
  const children = isPlain(origin.formula.root) ? [] : [how]
  return { from, to, text, type, value: how.value, children, term, ...whose(row) }
}

/** Whose fact or step it is, when it is one member's or one entry's. */
const whose = (row: Row): Pick<Trace, "person" | "entry"> => {
  if (row.entry !== undefined) return { entry: row.entry }
  return row.person < 0 ? {} : { person: row.person }
}

const rowOf = ({ term, depth }: NodeOf<"Read">, subject: Subject, frame: Frame | undefined): Row => {
  if (term.scope === "household") return subject.household
  if (term.scope === "parameter") return subject.parameters
  return up(frame!, depth).item as Row
}

const derived = (slot: number, root: Node, row: Row, subject: Subject): Trace => {
  const known = row.traces[slot]
  if (known !== undefined) return known
  spend(subject, root.size)
  const how = walk(root, subject, frameOfRow(row))
  row.traces[slot] = how
  return how
}

type ThroughList = NodeOf<"Quantified"> | NodeOf<"Filter"> | NodeOf<"Project">

const throughList = (node: ThroughList, subject: Subject, up: Frame | undefined): Trace => {
  const from = walk(node.list, subject, up)
  const list = elements(from.value)
  if (list === undefined) return inner(node, from.value, [from])
  const steps = list.items.map((item) => {
    spend(subject, node.body.size)
    const step = walk(node.body, subject, { item, up })
    return item instanceof Row ? { ...step, ...whose(item) } : step
  })
  const values = steps.map(({ value }) => value)
  const value = gathered(node, list, values)
  return { ...leaf(node, value), children: isPlain(node.list) ? steps : [from, ...steps] }
}

const gathered = (node: ThroughList, list: List, values: ReadonlyArray<Value>): Value => {
  switch (node._tag) {
    case "Filter":
      return filtered(list, values)
    case "Project":
      return projected(list, values)
    case "Quantified": {
      const some = node.quantifier === "some"
      return values.reduce<Truth>((sofar, holds, i) => quantify(some, sofar, truth(holds), list.doubts?.[i]), !some)
    }
  }
}

const marginOf = (node: NodeOf<"Compare">, left: Value, right: Value): Margin | undefined => {
  if (!Rational.isRational(left) || !Rational.isRational(right)) return undefined
  if (node.left.type._tag !== "number" || node.right.type._tag !== "number") return undefined
  const unit = common(node.left.type, node.right.type)?.unit
  const difference = Rational.sub(left, right)
  return unit === undefined ? { difference } : { difference, unit }
}
