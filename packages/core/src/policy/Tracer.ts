import * as Rational from "../foundation/Rational.ts"
import { type Amount, negate } from "./Arithmetic.ts"
import { below, type Checked, type Node, type NodeOf } from "./Checked.ts"
import {
  calculation,
  compile,
  type Frame,
  filtered,
  getter,
  invocation,
  oneOf,
  projected,
  quantify,
  spend,
  up
} from "./Compiler.ts"
import { Row, type Subject } from "./Subject.ts"
import type { Margin, Trace } from "./Trace.ts"
import { common } from "./Type.ts"
import { and, choose, compare, isNull, type List, not, or, type Truth, truth, type Value } from "./Value.ts"
import type { Term } from "./Vocabulary.ts"

/** The trace of a checked expression, with the operations of the compiler. Derived facts are traced once for each record. */
export const trace = (checked: Checked, subject: Subject, frame: Frame | undefined): Trace =>
  walk(checked.root, { subject, derived: new Map() }, frame)

interface Walk {
  readonly subject: Subject
  readonly derived: Map<Row, Map<Term, Trace>>
}

const walk = (node: Node, at: Walk, frame: Frame | undefined): Trace => {
  const go = (part: Node) => walk(part, at, frame)
  switch (node._tag) {
    case "Constant":
    case "Element":
    case "Members":
    case "Today":
      return leaf(node, compile(node)(at.subject, frame))
    case "Read":
      return read(node, at, frame)
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
      return { ...inner(node, holds, [left, right]), ...(margin === undefined ? {} : { margin }) }
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
      return inner(node, calculation(node)(left.value as Amount, right.value as Amount), [left, right])
    }
    case "Negate": {
      const operand = go(node.operand)
      return inner(node, negate(operand.value as Amount), [operand])
    }
    case "Quantified":
    case "Filter":
    case "Project":
      return throughList(node, at, frame)
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

const read = (node: NodeOf<"Read">, at: Walk, frame: Frame | undefined): Trace => {
  const { term } = node
  const row = rowOf(node, at.subject, frame)
  const about = { term, ...(row.person < 0 ? {} : { person: row.person }) }
  if (term.origin._tag !== "Derived") return { ...leaf(node, getter(term)(at.subject, row)), ...about }
  const how = derived(term, term.origin.formula.root, row, at)
  return { ...leaf(node, how.value), children: isPlain(term.origin.formula.root) ? [] : [how], ...about }
}

const rowOf = ({ term, depth }: NodeOf<"Read">, subject: Subject, frame: Frame | undefined): Row => {
  if (term.scope !== "person") return term.scope === "household" ? subject.household : subject.parameters
  return up(frame!, depth).item as Row
}

const derived = (term: Term, root: Node, row: Row, at: Walk): Trace => {
  const known = at.derived.get(row) ?? new Map<Term, Trace>()
  at.derived.set(row, known)
  let how = known.get(term)
  if (how === undefined) {
    spend(at.subject, root.size)
    how = walk(root, at, row.person < 0 ? undefined : { item: row, up: undefined })
    known.set(term, how)
  }
  return how
}

type ThroughList = NodeOf<"Quantified"> | NodeOf<"Filter"> | NodeOf<"Project">

const throughList = (node: ThroughList, at: Walk, up: Frame | undefined): Trace => {
  const from = walk(node.list, at, up)
  const list = from.value as List
  const steps = list.items.map((item) => {
    spend(at.subject, node.body.size)
    const step = walk(node.body, at, { item, up })
    return item instanceof Row ? { ...step, person: item.person } : step
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
