import type { Node, NodeOf } from "../language/Checked.ts"
import { isRounding } from "../language/Rounding.ts"
import type { Term } from "../language/Vocabulary.ts"
import type * as Sign from "./Sign.ts"

/**
 * How an expression goes as a figure rises (走向), every fact left as it is: `same` does not change, `up` never falls, `down` never
 * rises; of a yes or no, cannot tell lies between no and yes. `mixed` is everything that cannot be said.
 */
export type Direction = "same" | "up" | "down" | "mixed"

/**
 * The line a number draws (线形): `linear` is one straight line, `convex` bends up only, `concave` down only, `other` may jump. A
 * number that is the larger of two straight lines is convex.
 */
export type Shape = "same" | "linear" | "convex" | "concave" | "other"

export interface Course {
  readonly direction: Direction
  readonly shape: Shape
}

export const same: Course = { direction: "same", shape: "same" }
export const rising: Course = { direction: "up", shape: "linear" }
const mixed: Course = { direction: "mixed", shape: "other" }

/** What a term does: the figure that rises, names that count as settled, and for all others `undefined`, to be looked into. */
export type Known = (term: Term) => Course | undefined

/** The courses of expressions under one figure. Terms are looked into once. */
export class Courses {
  private readonly known: Known
  private readonly signs: Sign.Signs
  private readonly derived = new Map<Term, Course>()

  constructor(known: Known, signs: Sign.Signs) {
    this.known = known
    this.signs = signs
  }

  /** `around` are the courses of the elements that stand for `Element`, the nearest first. */
  of(node: Node, around: ReadonlyArray<Course> = []): Course {
    const at = (part: Node) => this.of(part, around)
    switch (node._tag) {
      case "Constant":
      case "Members":
      case "Today":
        return same
      case "Read":
        return this.term(node.term)
      case "Element":
        return around[node.depth] ?? mixed
      case "And":
      case "ListOf":
        return both(...("items" in node ? node.items : node.operands).map(at))
      case "Or":
        return both(...node.operands.map((part) => at(meant(part, node.operands))))
      case "Not":
      case "Negate":
        return turned(at(node.operand))
      case "Compare":
        return comparison(node, at(node.left), at(node.right))
      case "IsNull":
        return unless(at(node.operand))
      case "OneOf":
        return unless(at(node.operand), ...node.options.map(at))
      case "Arithmetic":
        return this.arithmetic(node, at(node.left), at(node.right))
      case "If":
        return at(node.condition).direction === "same" ? both(at(node.whenTrue), at(node.whenFalse)) : mixed
      case "Quantified":
      case "Project":
      case "Filter": {
        const list = at(node.list)
        const body = this.of(node.body, [list, ...around])
        // Who is in the list must be settled; what is said of each then says how the whole goes.
        if (list.direction === "mixed") return mixed
        return node._tag === "Project" || node._tag === "Quantified" ? body : body.direction === "same" ? list : mixed
      }
      case "Invoke":
        return this.invocation(node, node.given.map(at))
    }
  }

  private term(term: Term): Course {
    const known = this.known(term) ?? this.derived.get(term)
    if (known !== undefined) return known
    const course = term.origin._tag === "Derived" ? this.of(term.origin.formula.root) : same
    this.derived.set(term, course)
    return course
  }

  private arithmetic(node: NodeOf<"Arithmetic">, left: Course, right: Course): Course {
    switch (node.operator) {
      case "+":
        return both(left, right)
      case "-":
        return both(left, turned(right))
      case "*":
        if (left.direction === "same") return scaled(right, this.signs.of(node.left))
        return right.direction === "same" ? scaled(left, this.signs.of(node.right)) : mixed
      case "/":
        return right.direction === "same" ? scaled(left, this.signs.of(node.right)) : mixed
      case "**":
        return unless(left, right)
    }
  }

  private invocation({ function: id, given }: NodeOf<"Invoke">, parts: ReadonlyArray<Course>): Course {
    const [first = same, second = same, third = same] = parts
    if (isRounding(id)) return stepped(first)
    switch (id) {
      case "sum":
      case "mean":
      case "all":
      case "any":
      case "yuan":
      case "days":
      case "months":
      case "years":
      case "withDefault":
        return both(...parts)
      case "max":
        return bent("convex", parts)
      case "min":
        return bent("concave", parts)
      case "portion":
        return stepped(both(first, turned(second), given.length > 2 ? third : same))
      default:
        return unless(...parts)
    }
  }
}

/**
 * A way beside others with what it adds to them: `x < y or (flag and x = y)` turns as `x < y or (flag and x <= y)` does, and of the
 * latter it can be said how.
 */
const meant = (way: Node, beside: ReadonlyArray<Node>): Node => {
  if (way._tag === "And") return { ...way, operands: way.operands.map((part) => meant(part, beside)) }
  if (way._tag !== "Compare" || way.operator !== "=") return way
  const strict = beside.find(
    (one): one is NodeOf<"Compare"> =>
      one._tag === "Compare" && (one.operator === "<" || one.operator === ">") && sameSides(one, way)
  )
  return strict === undefined ? way : { ...way, operator: strict.operator }
}

const sameSides = (a: NodeOf<"Compare">, b: NodeOf<"Compare">): boolean =>
  a.left.text.zh === b.left.text.zh && a.right.text.zh === b.right.text.zh

/** Several together, as in a sum: what all of them do. */
export const both = (...parts: ReadonlyArray<Course>): Course =>
  parts.reduce((sofar, part) => {
    if (sofar.direction === "same") return part
    if (part.direction === "same") return sofar
    return {
      direction: sofar.direction === part.direction ? sofar.direction : "mixed",
      shape: joined(sofar.shape, part.shape)
    }
  }, same)

const joined = (a: Shape, b: Shape): Shape =>
  a === b || b === "linear" || b === "same" ? a : a === "linear" || a === "same" ? b : "other"

const against: Readonly<Record<Direction, Direction>> = { same: "same", up: "down", down: "up", mixed: "mixed" }
const upsideDown: Readonly<Record<Shape, Shape>> = {
  same: "same",
  linear: "linear",
  convex: "concave",
  concave: "convex",
  other: "other"
}

/** The same with its sign turned, or denied. */
export const turned = ({ direction, shape }: Course): Course => ({
  direction: against[direction],
  shape: upsideDown[shape]
})

const scaled = (course: Course, sign: Sign.Sign): Course => {
  if (course.direction === "same") return same
  if (sign === "notNegative") return course
  if (sign === "notPositive") return turned(course)
  return { direction: "mixed", shape: course.shape === "linear" ? "linear" : "other" }
}

/** What has the direction but jumps, such as a rounded number. */
const stepped = (course: Course): Course => (course.direction === "same" ? same : { ...course, shape: "other" })

/** The largest or the smallest of some. */
const bent = (shape: "convex" | "concave", parts: ReadonlyArray<Course>): Course => {
  const all = both(...parts)
  if (all.direction === "same") return same
  return {
    direction: all.direction,
    shape: parts.every((part) => joined(part.shape, shape) === shape) ? shape : "other"
  }
}

/** Settled when all parts are, else nothing can be said. */
const unless = (...parts: ReadonlyArray<Course>): Course =>
  parts.every(({ direction }) => direction === "same") ? same : mixed

const comparison = ({ operator }: NodeOf<"Compare">, left: Course, right: Course): Course => {
  switch (operator) {
    case "<":
    case "<=":
      return stepped(both(turned(left), right))
    case ">":
    case ">=":
      return stepped(both(left, turned(right)))
    default:
      return unless(left, right)
  }
}
