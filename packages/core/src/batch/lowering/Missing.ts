import type { Checked, Node, NodeOf } from "../../language/Checked.ts"
import * as DayValue from "../../language/DayValue.ts"
import { isRounding } from "../../language/Rounding.ts"
import type { Term } from "../../language/Vocabulary.ts"
import { type Fact, factOf, type Facts, numberOf, words } from "../frame/Facts.ts"
import type { Scalar } from "../form/Scalar.ts"
import * as Answers from "./Answers.ts"
import * as Days from "./Days.ts"
import * as Lists from "./Lists.ts"
import type { Answer, Lowered, Quantity, Sign } from "./Lowered.ts"
import type { Lowering, Place } from "./Lowering.ts"
import * as Quantities from "./Quantities.ts"

/** A set of facts as words of bits, for each household or row. Means nothing where the value it goes with is known. */
type Why = ReadonlyArray<Scalar>

/** Why a list cannot be told as a whole, why an element may not be in it, and why an element is not known. */
interface Behind {
  readonly self: Why
  readonly doubt: Why
  readonly item: Why
  /** The same for each element of a list that a rule writes out. */
  readonly few?: ReadonlyArray<Pick<Behind, "doubt" | "item">>
}

/** The element at hand, with why it is not known. */
interface Spot {
  readonly place: Place
  readonly item: Why
  readonly up: Spot | undefined
}

/**
 * Which facts a value that cannot be told hangs on (缺少的事实), as sets of bits beside the lowered values: the same facts that the traced
 * evaluator joins in an `Unknown`, operation for operation.
 */
export class Missing {
  private readonly lowering: Lowering
  private readonly facts: Facts
  readonly none: Why
  private readonly terms = new Map<Term, Behind>()

  constructor(lowering: Lowering, facts: Facts) {
    this.lowering = lowering
    this.facts = facts
    this.none = new Array<Scalar>(words(facts)).fill(lowering.form.zero)
  }

  /** The facts an expression hangs on where it cannot be told, else none. */
  of(checked: Checked): Why {
    const place = this.lowering.start(checked)
    return this.asked(checked.root, place && { place, item: this.none, up: undefined })
  }

  /** Sets put together. */
  union(...all: ReadonlyArray<Why>): Why {
    return all.reduce((sofar, why) => sofar.map((word, i) => this.lowering.form.union(word, why[i]!)), this.none)
  }

  when(on: Scalar, why: Why): Why {
    const { form } = this.lowering
    return why.map((word) => form.select(on, word, form.zero))
  }

  private fact(fact: Pick<Fact, "scope" | "key">): Why {
    const n = numberOf(this.facts, fact)
    const { form } = this.lowering
    return this.none.map((word, i) => (i === n >> 5 ? form.constant(1 << (n & 31)) : word))
  }

  private get rule(): Why {
    return this.fact({ scope: "rule", key: "" })
  }

  private value(node: Node, spot: Spot | undefined): Lowered {
    return this.lowering.node(node, spot?.place)
  }

  private asked(node: Node, spot: Spot | undefined): Why {
    const open = Answers.isUnknown(this.lowering.form, this.value(node, spot))
    return open === this.lowering.form.zero ? this.none : this.when(open, this.behind(node, spot).self)
  }

  private parts(nodes: ReadonlyArray<Node>, spot: Spot | undefined): Why {
    return this.union(...nodes.map((node) => this.asked(node, spot)))
  }

  private plain(self: Why): Behind {
    return { self, doubt: this.none, item: this.none }
  }

  private behind(node: Node, spot: Spot | undefined): Behind {
    switch (node._tag) {
      case "Constant":
      case "Today":
      case "Members":
        return this.plain(this.none)
      case "Read":
        return this.read(node.term)
      case "Element":
        return this.plain(above(spot!, node.depth).item)
      case "Not":
      case "Negate":
      case "IsNull":
        return this.plain(this.asked(node.operand, spot))
      case "And":
      case "Or":
        return this.plain(this.parts(node.operands, spot))
      case "Compare":
        return this.plain(this.parts([node.left, node.right], spot))
      case "OneOf":
        return this.plain(this.oneOf(node, spot))
      case "Arithmetic":
        return this.plain(this.arithmetic(node, spot))
      case "If":
        return this.plain(this.choice(node, spot))
      case "Quantified":
      case "Filter":
      case "Project":
        return this.throughList(node, spot)
      case "ListOf":
        return {
          ...this.plain(this.none),
          few: node.items.map((item) => ({ doubt: this.none, item: this.asked(item, spot) }))
        }
      case "Invoke":
        return this.plain(this.call(node, spot))
    }
  }

  private read(term: Term): Behind {
    const known = this.terms.get(term)
    if (known !== undefined) return known
    const { origin } = term
    const fact = factOf(term)
    let found: Behind
    if (origin._tag === "Derived") {
      const place = this.lowering.start(origin.formula)
      found = this.behind(origin.formula.root, place && { place, item: this.none, up: undefined })
    } else found = this.plain(this.fact(fact!))
    this.terms.set(term, found)
    return found
  }

  private oneOf(node: NodeOf<"OneOf">, spot: Spot | undefined): Why {
    const { form } = this.lowering
    const operand = this.value(node.operand, spot)
    return this.union(
      ...node.options.map((option) =>
        this.when(
          Answers.isOpen(form, Answers.compare(form, "=", operand, this.value(option, spot))),
          this.parts([node.operand, option], spot)
        )
      )
    )
  }

  private arithmetic(node: NodeOf<"Arithmetic">, spot: Spot | undefined): Why {
    const { left, right, operator } = node
    const all = this.parts([left, right], spot)
    if (left.type._tag === "date" || right.type._tag === "date") return this.orRule([left, right], spot)
    if (operator === "/") return this.unlessZero(right, all, spot)
    // A negative power of zero.
    return operator === "**" ? this.orRule([left, right], spot) : all
  }

  /** Nothing but the rule where a divisor is zero, whatever else is not known. */
  private unlessZero(divisor: Node, all: Why, spot: Spot | undefined): Why {
    const { form } = this.lowering
    const by = this.value(divisor, spot) as Quantity
    const known = Quantities.isKnown(form, by)
    const zero = form.and(known, form.same(by.low, form.zero))
    return all.map((word, i) => form.select(zero, this.rule[i]!, word))
  }

  /** The facts of some parts, or the rule itself where all of them are known. */
  private orRule(nodes: ReadonlyArray<Node>, spot: Spot | undefined): Why {
    const { form } = this.lowering
    const open = nodes.reduce(
      (sofar, node) => form.or(sofar, Answers.isUnknown(form, this.value(node, spot))),
      form.zero
    )
    return this.parts(nodes, spot).map((word, i) => form.select(open, word, this.rule[i]!))
  }

  private choice(node: NodeOf<"If">, spot: Spot | undefined): Why {
    const { form } = this.lowering
    const on = this.value(node.condition, spot) as Answer
    return this.union(
      this.asked(node.condition, spot),
      on.may === form.zero ? this.none : this.when(on.may, this.asked(node.whenTrue, spot)),
      on.sure === form.one ? this.none : this.when(form.not(on.sure), this.asked(node.whenFalse, spot))
    )
  }

  private throughList(node: NodeOf<"Quantified" | "Filter" | "Project">, spot: Spot | undefined): Behind {
    const { form } = this.lowering
    const list = this.lowering.listOf(this.value(node.list, spot))
    const from = this.behind(node.list, spot)
    const body = (element: Lists.Element, item: Why): Why => this.within(node.body, list, element, item, spot)
    if (node._tag === "Quantified") {
      const some = node.quantifier === "some"
      const whys = this.overall(list, from, (element, { doubt, item }) => {
        const { sure, may } = this.lowering.within(node.body, list, element.value, spot?.place) as Answer
        const open = some
          ? form.without(form.and(element.may, may), form.and(element.sure, sure))
          : form.without(form.or(may, form.not(element.sure)), form.or(sure, form.not(element.may)))
        return this.when(open, this.union(this.when(doubted(form, element), doubt), body(element, item)))
      })
      return this.plain(whys)
    }
    const filters = node._tag === "Filter"
    const one = (element: Lists.Element, { doubt, item }: Pick<Behind, "doubt" | "item">) => {
      const why = body(element, item)
      return filters ? { doubt: this.union(this.when(doubted(form, element), doubt), why), item } : { doubt, item: why }
    }
    if (list._tag === "Rows") return { self: from.self, ...one(elementOf(list), from) }
    return { ...this.plain(from.self), few: list.items.map((item, i) => one(item, from.few![i]!)) }
  }

  /** Why the body of a step cannot be told. Of a table without any row it means nothing. */
  private within(body: Node, list: Lists.List, { value }: Lists.Element, item: Why, spot: Spot | undefined): Why {
    const table = list._tag === "Few" ? -1 : list.table
    if (table >= 0 && (this.lowering.shape.mostRows[table] ?? 0) === 0) return this.none
    return this.asked(body, { place: { table, item: value, up: spot?.place }, item, up: spot })
  }

  /** What all elements hang on together; the list itself where nobody told it. */
  private overall(
    list: Lists.List,
    from: Behind,
    of: (element: Lists.Element, behind: Pick<Behind, "doubt" | "item">) => Why
  ): Why {
    const { form } = this.lowering
    if (list._tag === "Few") return this.union(...list.items.map((item, i) => of(item, from.few![i]!)))
    const rows = (this.lowering.shape.mostRows[list.table] ?? 0) === 0 ? this.none : of(elementOf(list), from)
    return rows.map((word, i) => form.select(list.unknown, from.self[i]!, form.unionOfRows(list.table, word)))
  }

  private call(node: NodeOf<"Invoke">, spot: Spot | undefined): Why {
    const { function: id, given } = node
    if (isRounding(id)) return this.parts(given, spot)
    switch (id) {
      case "count":
      case "sum":
      case "min":
      case "max":
      case "mean":
      case "all":
      case "any":
      case "listContains":
        return this.ofList(node, spot)
      case "modulo":
        return this.unlessZero(given[1]!, this.parts(given, spot), spot)
      case "withDefault":
        return this.withDefault(given[0]!, given[1]!, spot)
      case "withinLast":
      case "withinMonthsBefore":
        return this.period(node, spot)
      default:
        return this.parts(given, spot)
    }
  }

  private ofList(node: NodeOf<"Invoke">, spot: Spot | undefined): Why {
    const { form } = this.lowering
    const { function: id, given } = node
    const one = id === "listContains" || id === "count" ? given.slice(0, 1) : given
    const values = one.map((part) => this.value(part, spot))
    const list = Lists.asList(form, values)
    const from: Behind =
      list === values[0]
        ? this.behind(one[0]!, spot)
        : { ...this.plain(this.none), few: one.map((part) => ({ doubt: this.none, item: this.asked(part, spot) })) }
    const element = given[1]
    return this.overall(list, from, (member, { doubt, item }) => {
      const { sure, may, value } = member
      const why = this.when(doubted(form, member), doubt)
      if (id === "count") return why
      const both = this.union(why, this.when(Answers.isUnknown(form, value), item))
      if (id === "all" || id === "any") {
        const { sure: holds, may: mayHold } = value as Answer
        const open =
          id === "any"
            ? form.without(form.and(may, mayHold), form.and(sure, holds))
            : form.without(form.or(mayHold, form.not(sure)), form.or(holds, form.not(may)))
        return this.when(open, both)
      }
      if (id === "listContains") {
        const same = Answers.compare(form, "=", value, this.value(element!, spot))
        const open = form.without(form.and(may, same.may), form.and(sure, same.sure))
        const compared = this.when(Answers.isOpen(form, same), this.parts([element!], spot))
        return this.when(open, this.union(both, compared))
      }
      const counts = form.without(may, value._tag === "Few" ? form.zero : value.absent)
      const idle = id === "sum" ? nothing(form, value as Quantity, member) : form.zero
      return this.when(form.without(counts, idle), both)
    })
  }

  private withDefault(x: Node, otherwise: Node, spot: Spot | undefined): Why {
    const { form } = this.lowering
    const value = this.value(x, spot)
    const absent = value._tag === "Few" ? form.zero : value.absent
    const vague = value._tag === "Quantity" ? Quantities.isUnbounded(form, value) : Answers.isUnknown(form, value)
    return this.union(this.asked(x, spot), this.when(form.or(absent, vague), this.asked(otherwise, spot)))
  }

  /** A period from a day that is moved: the move may have no result though all parts are known. */
  private period(node: NodeOf<"Invoke">, spot: Spot | undefined): Why {
    const { form } = this.lowering
    const [day, length, other] = node.given as readonly [Node, Node, Node]
    const type = length.type
    const step = type._tag === "number" && DayValue.isStep(type.unit) ? type.unit : "days"
    const by = this.value(length, spot) as Quantity
    const isLast = node.function === "withinLast"
    const from = this.value(isLast ? day : other, spot) as Sign
    const start = isLast ? from : Days.edgeOf(form, from, "monthStart")
    const moved = Days.moved(form, start, isLast ? by : Quantities.negate(form, by), step)
    const outside = form.without(moved.unknown, form.or(from.unknown, Answers.isUnknown(form, by)))
    return this.union(this.parts(node.given, spot), this.when(outside, this.rule))
  }
}

type FormOf = Lowering["form"]

const elementOf = ({ sure, may, item }: Extract<Lists.List, { readonly _tag: "Rows" }>): Lists.Element => ({
  sure,
  may,
  value: item as Lowered
})

/** Whether an element may be in the list and may not. */
const doubted = (form: FormOf, { sure, may }: Lists.Element): Scalar => form.without(may, sure)

/** An element that is only maybe in a sum and comes to nothing there. */
const nothing = (form: FormOf, value: Quantity, element: Lists.Element): Scalar =>
  form.and(doubted(form, element), form.and(Quantities.isKnown(form, value), form.same(value.low, form.zero)))

const above = (spot: Spot, depth: number): Spot => {
  let at = spot
  for (let i = depth; i > 0; i--) at = at.up!
  return at
}
