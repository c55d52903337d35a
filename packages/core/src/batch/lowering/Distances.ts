import type { Checked, Node, NodeOf } from "../../language/Checked.ts"
import { below } from "../../language/Checked.ts"
import type { Term } from "../../language/Vocabulary.ts"
import type { Scalar } from "../form/Scalar.ts"
import * as Answers from "./Answers.ts"
import type * as Lists from "./Lists.ts"
import type { Answer, Lowered, Quantity } from "./Lowered.ts"
import type { Lowering, Place } from "./Lowering.ts"
import * as Quantities from "./Quantities.ts"

/** How far a comparison is from turning: left less right over `per`, where `is` says that both are known. */
export interface Distance {
  readonly is: Scalar
  readonly difference: Scalar
  readonly per: Scalar
}

/**
 * How far conditions are from turning (差额), as numbers beside the lowered values: of the one comparison of numbers that a condition comes
 * down to, found the way the traced evaluator finds it, step by step through parts of which there is only one.
 */
export class Distances {
  private readonly lowering: Lowering
  private readonly terms = new Map<Term, Distance | undefined>()

  constructor(lowering: Lowering) {
    this.lowering = lowering
  }

  /** `undefined` for a condition that no household has a margin of. */
  of(checked: Checked): Distance | undefined {
    return this.single(checked.root, this.lowering.start(checked))
  }

  private single(node: Node, place: Place | undefined): Distance | undefined {
    const children = this.onlyChild(node, place)
    const own = node._tag === "Compare" ? this.compared(node, place) : undefined
    return this.either(own, children)
  }

  private compared({ left, right }: NodeOf<"Compare">, place: Place | undefined): Distance | undefined {
    if (left.type._tag !== "number" || right.type._tag !== "number") return undefined
    const { form } = this.lowering
    const [a, b] = [this.lowering.node(left, place), this.lowering.node(right, place)] as [Quantity, Quantity]
    const known = form.and(Quantities.isKnown(form, a), Quantities.isKnown(form, b))
    const is = form.without(form.without(known, a.absent), b.absent)
    const { low, per } = Quantities.sub(form, a, b)
    return { is, difference: this.where(is, low), per }
  }

  /** The number where it is one, else 0. */
  private where(is: Scalar, number: Scalar): Scalar {
    const { form } = this.lowering
    const found = form.select(is, number, form.zero)
    return found.open ? form.within(found, found.least, found.most) : found
  }

  /** The first where it is one, else the second. */
  private either(a: Distance | undefined, b: Distance | undefined): Distance | undefined {
    if (a === undefined || b === undefined) return a ?? b
    const { form } = this.lowering
    return {
      is: form.or(a.is, b.is),
      difference: form.select(a.is, a.difference, b.difference),
      per: form.select(a.is, a.per, b.per)
    }
  }

  private only(on: Scalar, of: Distance | undefined): Distance | undefined {
    if (of === undefined) return undefined
    const { form } = this.lowering
    const is = form.and(on, of.is)
    return { ...of, is, difference: this.where(is, of.difference) }
  }

  private onlyChild(node: Node, place: Place | undefined): Distance | undefined {
    switch (node._tag) {
      case "Read":
        return this.read(node.term)
      case "If":
        return this.condition(node, place)
      case "Quantified":
      case "Filter":
      case "Project":
        return this.step(node, place)
      default: {
        const [only, ...others] = below(node).filter((part) => !isPlain(part))
        return only === undefined || others.length > 0 ? undefined : this.single(only, place)
      }
    }
  }

  private read(term: Term): Distance | undefined {
    const { origin } = term
    if (origin._tag !== "Derived" || isPlain(origin.formula.root)) return undefined
    if (!this.terms.has(term)) this.terms.set(term, this.of(origin.formula))
    return this.terms.get(term)
  }

  /** A choice has its condition alone when what it takes is written out. */
  private condition({ condition, whenTrue, whenFalse }: NodeOf<"If">, place: Place | undefined): Distance | undefined {
    const { form } = this.lowering
    const [a, b] = [form.bit(isPlain(whenTrue)), form.bit(isPlain(whenFalse))]
    if (a === form.zero && b === form.zero) return undefined
    const on = this.lowering.node(condition, place) as Answer
    const taken = form.or(form.and(on.sure, a), form.without(b, on.may))
    const open = form.and(Answers.isOpen(form, on), form.and(a, b))
    return this.only(form.or(taken, open), this.single(condition, place))
  }

  /** A step through a list has its one element alone, or where there is none the list. */
  private step(node: NodeOf<"Quantified" | "Filter" | "Project">, place: Place | undefined): Distance | undefined {
    const { form } = this.lowering
    const list = this.lowering.listOf(this.lowering.node(node.list, place))
    if (!isPlain(node.list)) {
      const none = form.or(list._tag === "Rows" ? list.unknown : form.zero, form.same(this.count(list), form.zero))
      return this.only(none, this.single(node.list, place))
    }
    if (list._tag === "Few" || (this.lowering.shape.mostRows[list.table] ?? 0) === 0) return undefined
    const found = this.single(node.body, { table: list.table, item: list.item as Lowered, up: place })
    if (found === undefined) return undefined
    const one = form.and(found.is, list.may)
    const sum = (row: Scalar) => form.fold("sum", list.table, form.select(one, row, form.zero))
    const is = form.and(form.same(this.count(list), form.one), form.fold("any", list.table, one))
    const per = form.select(is, sum(found.per), form.one)
    return { is, difference: this.where(is, sum(found.difference)), per: form.within(per, 1, per.most) }
  }

  private count(list: Lists.List): Scalar {
    const { form } = this.lowering
    if (list._tag === "Rows") return form.fold("sum", list.table, list.may)
    return list.items.reduce((sofar, { may }) => form.add(sofar, may), form.zero)
  }
}

/** A part that says no more than its own text does, and has no step of its own. */
const isPlain = (node: Node): boolean => node._tag === "Constant" || node._tag === "Members"
