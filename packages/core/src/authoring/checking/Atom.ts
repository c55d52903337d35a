import * as Rational from "../../foundation/Rational.ts"
import { fields as householdFields } from "../../population/Household.ts"
import { fields as memberFields } from "../../population/Member.ts"
import type { Node, NodeOf } from "../../language/Checked.ts"
import type { ComparisonOperator } from "../../language/Expression.ts"
import * as Range from "./Range.ts"

/**
 * The least part of a condition (原子条件), as far as it can be reasoned about without a household: that something lies in a range, is
 * one of some values, or holds.
 *
 * Shape: `key` names what is spoken of. `orNull`: also true when that does not apply, as the negation of a comparison is.
 */
export type Atom =
  | {
      readonly _tag: "Within"
      readonly key: string
      readonly range: Range.Range
      readonly orNull: boolean
      readonly bounds: Range.Range
    }
  | { readonly _tag: "OneOf"; readonly key: string; readonly values: ReadonlySet<string>; readonly orNull: boolean }
  | { readonly _tag: "Opaque"; readonly key: string; readonly holds: boolean }

/** The most a name of the pack's own may stand for: its figures, over all times and areas, where it has any. */
export type Figures = (node: NodeOf<"Read">) => Range.Range | undefined

const opposite: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<"
}
const turned: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<="
}

/**
 * What a comparison says when it holds, or when it fails: all of these together, or `false` when it cannot.
 *
 * Reading: a comparison of two sides that both vary also speaks of their difference, so that `a < b` and `a >= b` are seen to
 * contradict each other whatever the figures are.
 */
export const ofComparison = (
  node: NodeOf<"Compare">,
  holds: boolean,
  figures: Figures
): ReadonlyArray<Atom> | boolean => {
  const operator = holds ? node.operator : opposite[node.operator]
  const orNull = !holds
  const { left, right } = node
  const [a, b] = [constant(left, figures), constant(right, figures)]
  if (a !== undefined && b !== undefined) return decided(operator, a, b) ?? [opaque(node, holds)]
  if (left.type._tag === "number" && right.type._tag === "number") {
    const atoms: Array<Atom> = [difference(operator, left, right, orNull)]
    if (b !== undefined) atoms.push(within(left, operator, b, orNull))
    else if (a !== undefined) atoms.push(within(right, turned[operator], a, orNull))
    return atoms
  }
  const [subject, other] = right._tag === "Constant" ? [left, right] : [right, left]
  if (other._tag === "Constant" && (typeof other.value === "string" || typeof other.value === "boolean")) {
    if (operator === "=" || operator === "!=") return [oneOf(subject, [String(other.value)], operator === "=", orNull)]
  }
  return [opaque(node, holds)]
}

/** That something is, or is not, one of some written values; nothing to reason about when they are not all written. */
export const ofOptions = (node: NodeOf<"OneOf">, holds: boolean): Atom => {
  const written = node.options.flatMap((option) =>
    option._tag === "Constant" && typeof option.value === "string" ? [option.value] : []
  )
  if (written.length < node.options.length) return opaque(node, holds)
  return oneOf(node.operand, written, holds, !holds)
}

/** A yes or no of its own name. */
export const ofFlag = (node: Node, holds: boolean): Atom =>
  node._tag === "Read" ? oneOf(node, ["true"], holds, !holds) : opaque(node, holds)

export const opaque = (node: Node, holds: boolean): Atom => ({ _tag: "Opaque", key: node.text.en, holds })

const oneOf = (subject: Node, written: ReadonlyArray<string>, among: boolean, orNull: boolean): Atom => {
  const { type } = subject
  const all = type._tag === "boolean" ? ["true", "false"] : type._tag === "text" ? Object.keys(type.codes ?? {}) : []
  // Of a free text only what it is can be reasoned about, not what it is not.
  if (!among && all.length === 0)
    return { _tag: "Opaque", key: `${subject.text.en} ${written.join(" ")}`, holds: false }
  const values = among ? written : all.filter((value) => !written.includes(value))
  return { _tag: "OneOf", key: subject.text.en, values: new Set(values), orNull }
}

/** The range of what is written or comes from parameters only; `undefined` for what hangs on a household. */
export const constant = (node: Node, figures: Figures): Range.Range | undefined => {
  switch (node._tag) {
    case "Constant":
      return Rational.isRational(node.value) ? Range.point(node.value) : undefined
    case "Read": {
      if (node.term.scope === "parameter") return figures(node)
      const { origin } = node.term
      return figures(node) ?? (origin._tag === "Derived" ? constant(origin.formula.root, figures) : undefined)
    }
    case "If": {
      const [a, b] = [constant(node.whenTrue, figures), constant(node.whenFalse, figures)]
      return a === undefined || b === undefined ? undefined : Range.hull(a, b)
    }
    case "Arithmetic": {
      const [a, b] = [constant(node.left, figures), constant(node.right, figures)]
      return a === undefined || b === undefined ? undefined : Range.calculate(node.operator, a, b)
    }
    default:
      return undefined
  }
}

const within = (subject: Node, operator: ComparisonOperator, limit: Range.Range, orNull: boolean): Atom => {
  const bounds = boundsOf(subject)
  return { _tag: "Within", key: subject.text.en, range: ranged(operator, limit), orNull, bounds }
}

/** The widest range that a comparison with a limit allows, over everything the limit may be. */
const ranged = (operator: ComparisonOperator, { low, high }: Range.Range): Range.Range => {
  switch (operator) {
    case "<":
      return { ...Range.all, high, highOpen: true }
    case "<=":
      return { ...Range.all, high }
    case ">":
      return { ...Range.all, low, lowOpen: true }
    case ">=":
      return { ...Range.all, low }
    case "=":
      return { ...Range.all, low, high }
    case "!=":
      return Range.all
  }
}

/** Left less right, with the two sides always in the same order. */
const difference = (operator: ComparisonOperator, left: Node, right: Node, orNull: boolean): Atom => {
  const [a, b] = [left.text.en, right.text.en]
  const [key, sign] = a <= b ? [`${a} − ${b}`, operator] : [`${b} − ${a}`, turned[operator]]
  return { _tag: "Within", key, range: ranged(sign, Range.point(Rational.zero)), orNull, bounds: Range.all }
}

/** Whether a comparison of two ranges is sure either way. */
const decided = (operator: ComparisonOperator, a: Range.Range, b: Range.Range): boolean | undefined => {
  const less = a.high !== undefined && b.low !== undefined ? Rational.compare(a.high, b.low) : undefined
  const more = a.low !== undefined && b.high !== undefined ? Rational.compare(a.low, b.high) : undefined
  switch (operator) {
    case "<":
      return less === -1 ? true : more !== undefined && more >= 0 ? false : undefined
    case "<=":
      return less !== undefined && less <= 0 ? true : more === 1 ? false : undefined
    case ">":
      return decided("<", b, a)
    case ">=":
      return decided("<=", b, a)
    case "=":
      return less === -1 || more === 1 ? false : undefined
    case "!=":
      return less === -1 || more === 1 ? true : undefined
  }
}

/** What a number can be at all: what is counted is whole and not below zero. */
const boundsOf = (node: Node): Range.Range => {
  if (node._tag === "Invoke" && node.function === "count") return Range.counts
  if (node._tag !== "Read") return Range.all
  const { key, origin, scope } = node.term
  if (origin._tag === "Computed" && key === "age") return Range.counts
  if (origin._tag !== "Field") return Range.all
  const field = (scope === "person" ? memberFields : householdFields)[key as never] as
    | { readonly kind: string }
    | undefined
  return field?.kind === "count" ? Range.counts : Range.all
}
