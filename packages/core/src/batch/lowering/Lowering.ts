import type { Day } from "../../foundation/Day.ts"
import { isDay, toEpochDay } from "../../foundation/Day.ts"
import * as Rational from "../../foundation/Rational.ts"
import type { Checked, Node, NodeOf } from "../../language/Checked.ts"
import * as DayValue from "../../language/DayValue.ts"
import type { Type } from "../../language/Type.ts"
import { Unknown, type Value } from "../../language/Value.ts"
import type { Term } from "../../language/Vocabulary.ts"
import { codesOf } from "../frame/Column.ts"
import { Beyond, type Why } from "../form/Beyond.ts"
import type { Form } from "../form/Form.ts"
import type { Scalar } from "../form/Scalar.ts"
import * as Answers from "./Answers.ts"
import { call } from "./Calls.ts"
import * as Columns from "./Columns.ts"
import * as Days from "./Days.ts"
import * as Lists from "./Lists.ts"
import { type Answer, isOfHousehold, type Lowered, type Quantity, type Sign } from "./Lowered.ts"
import * as Quantities from "./Quantities.ts"
import type { Shape } from "./Shape.ts"

/** The element at hand while a list is gone through, and those around it: a row of a table, or a value. */
export interface Place {
  readonly table: number
  readonly item: Lowered | undefined
  readonly up: Place | undefined
}

/**
 * Turns checked expressions into numbers of the intermediate form (降式). One for a policy and a shape, so that what two rules share is
 * there once.
 *
 * Throws `Beyond` for what the form cannot say.
 */
export class Lowering {
  readonly form: Form
  readonly shape: Shape
  private readonly on: Day
  private readonly facts = new Map<Term, Lowered>()
  private readonly places: Array<ReadonlyArray<number>> = []

  constructor(form: Form, shape: Shape, on: Day) {
    this.form = form
    this.shape = shape
    this.on = on
  }

  /** Tables of numbers by place, which the form refers to by their index. */
  get placeTables(): ReadonlyArray<ReadonlyArray<number>> {
    return this.places
  }

  /** What an expression comes to: for a person's rule for each row of the members. */
  value(checked: Checked): Lowered {
    return this.node(checked.root, this.start(checked))
  }

  /** Where an expression begins: nowhere for the household's, at a row for that of a person or an entry. */
  start({ scope }: Checked): Place | undefined {
    if (scope === "household") return undefined
    const table = scope === "person" ? 0 : this.shape.tableOf(scope.slice("list:".length))
    return { table, item: undefined, up: undefined }
  }

  /** The same in the place of a condition. */
  truth(checked: Checked): Answer {
    return this.value(checked) as Answer
  }

  /** A part of an expression; where the form cannot say it, what was worked out for it aside. */
  node(node: Node, place: Place | undefined): Lowered {
    try {
      return this.said(node, place)
    } catch (error) {
      const aside = error instanceof Beyond ? this.aside(node, place, error.why) : undefined
      if (aside === undefined) throw error
      return aside
    }
  }

  /** Parts of households and of persons stand for themselves; those of entries, and what stands inside two lists, do not. */
  private aside(node: Node, place: Place | undefined, why: Why): Lowered | undefined {
    const ofPersons = place !== undefined
    if (ofPersons && (place.table !== 0 || place.item !== undefined || place.up !== undefined)) return undefined
    const column = this.shape.aside(node, ofPersons, why)
    return column === "unknown" ? this.unknown(node.type) : column && Columns.lowered(this.form, column)
  }

  private said(node: Node, place: Place | undefined): Lowered {
    const { form } = this
    const go = (part: Node) => this.node(part, place)
    switch (node._tag) {
      case "Constant":
        return this.constant(node.value, node.type)
      case "Read":
        return this.read(node, place)
      case "Element": {
        const { item } = up(place!, node.depth)
        if (item === undefined) throw new RangeError("an element of a list of values is a value")
        if (node.depth > 0 && throughRows(place!, node.depth) && !isOfHousehold(item)) throw new Beyond("nested lists")
        return item
      }
      case "Members":
        return this.rows(0, form.zero, form.zero)
      case "Today":
        return Days.constant(form, this.on)
      case "Not":
        return Answers.not(form, go(node.operand) as Answer)
      case "And":
        return Answers.and(form, node.operands.map(go) as Array<Answer>)
      case "Or":
        return Answers.or(form, node.operands.map(go) as Array<Answer>)
      case "Compare":
        return Answers.compare(form, node.operator, go(node.left), go(node.right))
      case "IsNull": {
        const is = Answers.isNull(form, go(node.operand))
        return node.negated ? Answers.not(form, is) : is
      }
      case "OneOf": {
        const operand = go(node.operand)
        return Answers.or(
          form,
          node.options.map((option) => Answers.compare(form, "=", operand, go(option)))
        )
      }
      case "Arithmetic":
        return this.arithmetic(node, go)
      case "Negate":
        return Quantities.negate(form, go(node.operand) as Quantity)
      case "Quantified": {
        const list = this.listOf(go(node.list))
        return Lists.quantified(
          form,
          list,
          node.quantifier === "some",
          (one) => this.within(node.body, list, one.value, place) as Answer
        )
      }
      case "Filter": {
        const list = this.listOf(go(node.list))
        const kept = (one: Lists.Element) => {
          const holds = this.within(node.body, list, one.value, place) as Answer
          return { ...one, sure: form.and(one.sure, holds.sure), may: form.and(one.may, holds.may) }
        }
        if (list._tag === "Few") return { ...list, items: list.items.map(kept) }
        const { sure, may } = kept({ sure: list.sure, may: list.may, value: list.item as Lowered })
        return { ...list, sure, may, absent: form.zero }
      }
      case "Project": {
        const list = this.listOf(go(node.list))
        if (list._tag === "Few") {
          return {
            ...list,
            items: list.items.map((one) => ({ ...one, value: this.within(node.body, list, one.value, place) }))
          }
        }
        return { ...list, absent: form.zero, item: this.within(node.body, list, list.item as Lowered, place) }
      }
      case "If":
        return this.choice(node, go)
      case "ListOf":
        return {
          _tag: "Few",
          items: node.items.map((item) => ({
            sure: form.one,
            may: form.one,
            value: this.typed(go(item), elementOf(node.type))
          }))
        }
      case "Invoke":
        return call(
          form,
          node,
          node.given.map((part) => (part.type._tag === "null" ? this.typed(go(part), node.type) : go(part)))
        )
    }
  }

  /** The body of a step through a list. Of a table without any row it means nothing and is not looked at. */
  within(body: Node, list: Lists.List, item: Lowered | undefined, place: Place | undefined): Lowered {
    if (list._tag === "Few") return this.node(body, { table: -1, item, up: place })
    if ((this.shape.mostRows[list.table] ?? 0) === 0) return this.neutral(body.type)
    return this.node(body, { table: list.table, item, up: place })
  }

  private neutral(type: Type): Lowered {
    const { form } = this
    switch (type._tag) {
      case "boolean":
        return Answers.answer(form, form.zero, form.zero)
      case "number":
        return Quantities.quantity(form, form.zero)
      default:
        return { _tag: "Sign", absent: form.zero, unknown: form.zero, is: form.zero }
    }
  }

  listOf(value: Lowered): Lists.List {
    if (value._tag === "Rows" || value._tag === "Few") return value
    throw new RangeError("only lists are gone through")
  }

  private rows(table: number, absent: Answer["sure"], unknown: Answer["sure"]): Lowered {
    const { one } = this.form
    return { _tag: "Rows", table, absent, unknown, sure: one, may: one, item: undefined }
  }

  private choice(node: NodeOf<"If">, go: (part: Node) => Lowered): Lowered {
    const on = go(node.condition) as Answer
    if (on.sure === this.form.one) return this.typed(go(node.whenTrue), node.type)
    if (on.may === this.form.zero) return this.typed(go(node.whenFalse), node.type)
    const [a, b] = [this.typed(go(node.whenTrue), node.type), this.typed(go(node.whenFalse), node.type)]
    return Answers.choose(this.form, on, a, b)
  }

  /** `null` takes the kind of what stands beside it. */
  private typed(value: Lowered, type: Type): Lowered {
    if (value._tag !== "Sign" || value.absent !== this.form.one) return value
    return this.constant(null, type)
  }

  private arithmetic(node: NodeOf<"Arithmetic">, go: (part: Node) => Lowered): Lowered {
    const { form } = this
    const { operator, left, right } = node
    const [a, b] = [go(left), go(right)]
    const step = (part: Node) =>
      part.type._tag === "number" && DayValue.isStep(part.type.unit) ? part.type.unit : undefined
    if (left.type._tag === "date" || right.type._tag === "date") {
      const [before, after] = [step(left), step(right)]
      if (before !== undefined) return Days.moved(form, b as Sign, a as Quantity, before)
      if (after === undefined) return Days.fullDays(form, b as Sign, a as Sign)
      const by = operator === "+" ? (b as Quantity) : Quantities.negate(form, b as Quantity)
      return Days.moved(form, a as Sign, by, after)
    }
    const [x, y] = [a as Quantity, b as Quantity]
    switch (operator) {
      case "+":
        return Quantities.add(form, x, y)
      case "-":
        return Quantities.sub(form, x, y)
      case "*":
        return Quantities.mul(form, x, y)
      case "/":
        return Quantities.div(form, x, y)
      case "**": {
        if (y.low.op !== "constant" || y.per !== form.one) throw new Beyond("power")
        return Quantities.power(form, x, y.low.at)
      }
    }
  }

  private read({ term, depth }: NodeOf<"Read">, place: Place | undefined): Lowered {
    if (term.scope === "parameter") return this.figure(term)
    if (term.scope === "household") return this.fact(term, undefined)
    const { table } = up(place!, depth)
    // Rows of a table inside rows of the same one would be taken for each other.
    if (depth > 0 && throughRows(place!, depth)) throw new Beyond("nested lists")
    return this.fact(term, { table, item: undefined, up: undefined })
  }

  private fact(term: Term, place: Place | undefined): Lowered {
    const known = this.facts.get(term)
    if (known !== undefined) return known
    const found = this.found(term, place)
    this.facts.set(term, found)
    return found
  }

  private found(term: Term, place: Place | undefined): Lowered {
    const { origin } = term
    if (origin._tag === "Derived") return this.typed(this.node(origin.formula.root, place), term.type)
    const column = this.shape.columns.find(({ column }) => column.id === `${term.scope} ${term.key}`)
    if (column === undefined) throw new RangeError("the layout holds every column that a rule reads")
    if (origin._tag === "List") {
      const { absent, unknown } = Columns.told(this.form, column)
      return this.rows(this.shape.tableOf(origin.list), absent, unknown)
    }
    return Columns.lowered(this.form, column)
  }

  private constant(value: Value, type: Type): Lowered {
    const { form } = this
    if (typeof value === "boolean") return Answers.answer(form, form.bit(value), form.bit(value))
    if (Rational.isRational(value)) return Quantities.constant(form, value)
    if (typeof value === "string") {
      return { _tag: "Sign", absent: form.zero, unknown: form.zero, is: form.constant(this.numberOf(value, type)) }
    }
    const nothing = value === null ? form.one : form.zero
    switch (type._tag) {
      case "boolean":
        return { _tag: "Answer", absent: nothing, sure: form.zero, may: form.not(nothing) }
      case "number":
        return value === null
          ? { ...Quantities.quantity(form, form.zero), absent: form.one }
          : Quantities.nobodyKnows(form)
      default:
        return { _tag: "Sign", absent: nothing, unknown: form.not(nothing), is: form.zero }
    }
  }

  private unknown(type: Type): Lowered {
    return this.constant(new Unknown(undefined), type)
  }

  private numberOf(text: string, type: Type): number {
    if (type._tag === "date" && isDay(text)) return toEpochDay(text)
    if (type._tag === "text" && type.codes !== undefined) return codesOf(type.codes).indexOf(text)
    return this.shape.text(text)
  }

  /** How many steps the figure that is tried has taken. */
  get variable(): Scalar {
    const { index, most } = this.shape.columns[this.shape.columns.length - 1]!
    return this.form.column(index, 0, 0, most)
  }

  /** A figure of the pack, with what it has grown by where it is tried at several values. */
  private figure(term: Term): Lowered {
    const known = this.facts.get(term)
    if (known !== undefined) return known
    const { form } = this
    const base = this.atPlaces(term, this.shape.figure(term))
    const step = this.shape.along?.step(term)
    const found =
      step === undefined
        ? base
        : Quantities.add(
            form,
            base as Quantity,
            Quantities.mul(form, this.atPlaces(term, step) as Quantity, Quantities.quantity(form, this.variable))
          )
    this.facts.set(term, found)
    return found
  }

  /** One number where all places have the same, else by the household's place. Where no place has any, every household leaves. */
  private atPlaces(term: Term, values: ReadonlyArray<Value>): Lowered {
    const [first] = values
    if (first === undefined) return this.unknown(term.type)
    return values.every((value) => sameValue(value, first))
      ? this.constant(first, term.type)
      : this.byPlace(term, values)
  }

  private byPlace(term: Term, values: ReadonlyArray<Value>): Lowered {
    const { form } = this
    const lowered = values.map((value) => this.constant(value, term.type))
    if (term.type._tag === "boolean") {
      const side = (of: "sure" | "may") => this.table(lowered.map((one) => (one as Answer)[of].at))
      return Answers.answer(form, form.bitOf(side("sure"), 0), form.bitOf(side("may"), 0))
    }
    if (term.type._tag !== "number") throw new Beyond("mixed rows")
    const all = Quantities.overOne(form, lowered as Array<Quantity>)
    const low = this.table(all.map((one) => one.low.at))
    const same = all.every((one) => one.low === one.high)
    return Quantities.quantity(form, low, same ? low : this.table(all.map((one) => one.high.at)), all[0]!.per)
  }

  private table(numbers: ReadonlyArray<number>) {
    const finite = numbers.filter(Number.isFinite)
    this.places.push(numbers)
    const least = finite.length === 0 ? 0 : Math.min(...finite)
    const most = finite.length === 0 ? 0 : Math.max(...finite)
    return this.form.place(this.places.length - 1, least, most, finite.length < numbers.length)
  }
}

export const up = (place: Place, depth: number): Place => {
  let at = place
  for (let i = depth; i > 0; i--) at = at.up!
  return at
}

/** Whether one of the frames up to a depth is of rows. */
const throughRows = (place: Place, depth: number): boolean => {
  let at = place
  for (let i = depth; i > 0; i--) {
    if (at.table >= 0) return true
    at = at.up!
  }
  return false
}

const elementOf = (type: Type): Type => (type._tag === "list" ? type.of : type)

const sameValue = (a: Value, b: Value): boolean => {
  if (a instanceof Unknown && b instanceof Unknown) return true
  if (Rational.isRational(a) && Rational.isRational(b)) return Rational.equals(a, b)
  return a === b
}
