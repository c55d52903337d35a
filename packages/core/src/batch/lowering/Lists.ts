import type { Form } from "../form/Form.ts"
import { Beyond } from "../form/Beyond.ts"
import { type Fold, nothing, type Scalar } from "../form/Scalar.ts"
import * as Answers from "./Answers.ts"
import * as Days from "./Days.ts"
import { type Answer, type Few, isOfHousehold, type Lowered, type Quantity, type Rows, type Sign } from "./Lowered.ts"
import * as Quantities from "./Quantities.ts"

/** Lists of rows and of written values (列表运算): every operation is the one of `Membership` and `Arithmetic` under the same name. */

export type List = Rows | Few

/** What the arguments of a function are as one list. */
export const asList = (form: Form, given: ReadonlyArray<Lowered>): List => {
  const [only] = given
  if (given.length === 1 && only !== undefined && (only._tag === "Rows" || only._tag === "Few")) return only
  return { _tag: "Few", items: given.map((value) => ({ sure: form.one, may: form.one, value })) }
}

/** An element of a list, surely and possibly in it. */
export interface Element {
  readonly sure: Scalar
  readonly may: Scalar
  readonly value: Lowered
}

/** One number for each element, put together over all of them. */
const over = (form: Form, list: List, op: Fold, of: (member: Element) => Scalar): Scalar => {
  if (list._tag === "Rows") {
    return form.fold(op, list.table, of({ sure: list.sure, may: list.may, value: list.item as Lowered }))
  }
  const join = joins[op]
  return list.items.map(of).reduce((sofar, next) => join(form, sofar, next), form.constant(nothing[op]))
}

const joins: Readonly<Record<Fold, (form: Form, a: Scalar, b: Scalar) => Scalar>> = {
  sum: (form, a, b) => form.add(a, b),
  lowest: (form, a, b) => form.min(a, b),
  highest: (form, a, b) => form.max(a, b),
  any: (form, a, b) => form.or(a, b),
  all: (form, a, b) => form.and(a, b)
}

const itemOf = ({ item }: Rows): Lowered => {
  if (item === undefined) throw new RangeError("a list of rows is not a list of values")
  return item
}

const unknownOf = (form: Form, list: List): Scalar => (list._tag === "Rows" ? list.unknown : form.zero)

/** As `Membership.quantify` over all; of a list that nobody told it cannot be told. */
export const quantified = (form: Form, list: List, some: boolean, holds: (member: Element) => Answer): Answer => {
  const unknown = unknownOf(form, list)
  const sure = over(form, list, some ? "any" : "all", (one) => {
    const { sure } = holds(one)
    return some ? form.and(one.sure, sure) : form.or(sure, form.not(one.may))
  })
  const may = over(form, list, some ? "any" : "all", (one) => {
    const { may } = holds(one)
    return some ? form.and(one.may, may) : form.or(may, form.not(one.sure))
  })
  return Answers.answer(form, form.without(sure, unknown), form.or(may, unknown))
}

export const anyOrAll = (form: Form, list: List, some: boolean): Answer =>
  quantified(form, list, some, ({ value }) => value as Answer)

export const holdsIn = (form: Form, list: List, element: Lowered): Answer => {
  if (list._tag === "Rows" && !isOfHousehold(element)) throw new Beyond("nested lists")
  return quantified(form, list, true, ({ value }) => Answers.compare(form, "=", value, element))
}

export const count = (form: Form, list: List): Quantity => {
  const unknown = unknownOf(form, list)
  const low = over(form, list, "sum", ({ sure }) => sure)
  const most = over(form, list, "sum", ({ may }) => may)
  return Quantities.quantity(
    form,
    low,
    low === most && unknown === form.zero ? low : form.select(unknown, form.above, most)
  )
}

/** The elements as numbers over one divisor, which all of a household's rows share. */
const numbers = (form: Form, list: List): { readonly list: List; readonly per: Scalar } => {
  if (list._tag === "Rows") {
    const { per } = itemOf(list) as Quantity
    if (per.level !== 0) throw new Beyond("mixed rows")
    return { list, per }
  }
  if (list.items.length === 0) return { list, per: form.one }
  const all = Quantities.overOne(
    form,
    list.items.map(({ value }) => value as Quantity)
  )
  const items = list.items.map((item, i) => ({ ...item, value: all[i]! }))
  return { list: { _tag: "Few", items }, per: all[0]!.per }
}

export const sum = (form: Form, given: List): Quantity => {
  const { list, per } = numbers(form, given)
  const unknown = unknownOf(form, list)
  const end = (side: "low" | "high") => (one: Element) => {
    const value = one.value as Quantity
    const counts = form.without(one.may, value.absent)
    const nearest = side === "low" ? form.min(value.low, form.zero) : form.max(value.high, form.zero)
    return form.select(counts, form.select(one.sure, value[side], nearest), form.zero)
  }
  const [low, high] = [over(form, list, "sum", end("low")), over(form, list, "sum", end("high"))]
  if (low === high && unknown === form.zero) return Quantities.quantity(form, low, low, per)
  return Quantities.quantity(form, form.select(unknown, form.below, low), form.select(unknown, form.above, high), per)
}

/** As `Arithmetic.extreme`. */
export const extreme = (form: Form, kind: "min" | "max", given: List): Quantity => {
  const { list, per } = numbers(form, given)
  const min = kind === "min"
  const [op, none, other] = min
    ? (["lowest", form.above, form.below] as const)
    : (["highest", form.below, form.above] as const)
  const counts = ({ may, value }: Element) => form.without(may, (value as Quantity).absent)
  const open = ({ sure, value }: Element) => form.not(form.and(sure, Quantities.isKnown(form, value as Quantity)))
  const vague = over(form, list, "any", (one) => form.and(counts(one), open(one)))
  const reach = over(form, list, op, (one) => {
    const value = one.value as Quantity
    return form.select(form.and(one.sure, form.not(value.absent)), min ? value.high : value.low, none)
  })
  const near = over(form, list, op, (one) => {
    const value = one.value as Quantity
    return form.select(form.and(counts(one), open(one)), min ? value.low : value.high, none)
  })
  const unknown = unknownOf(form, list)
  const reached = form.not(form.same(reach, none))
  const any = over(form, list, "any", counts)
  const absent = form.without(form.not(any), unknown)
  const farEnd = form.select(reached, min ? form.min(reach, near) : form.max(reach, near), other)
  const known = whole(form, reach, form.without(any, vague))
  const far = form.select(unknown, other, form.select(vague, farEnd, known))
  const close =
    vague === form.zero && unknown === form.zero ? known : form.select(unknown, none, form.select(vague, reach, known))
  return { _tag: "Quantity", absent, low: min ? far : close, high: min ? close : far, per }
}

/** The number where it is one; 0 over no elements, where it does not apply. */
const whole = (form: Form, reach: Scalar, known: Scalar): Scalar => {
  const safe = form.select(known, reach, form.zero)
  return safe.open ? form.within(safe, safe.least, safe.most) : safe
}

/** As `Arithmetic.mean`. */
export const mean = (form: Form, given: List): Quantity => {
  const { list } = numbers(form, given)
  const [least, most] = [extreme(form, "min", list), extreme(form, "max", list)]
  const total = sum(form, list)
  const counts = ({ may, value }: Element) => form.without(may, (value as Quantity).absent)
  const counted = form.max(form.one, over(form, list, "sum", counts))
  const isSure = form.without(
    over(form, list, "all", (one) => {
      const value = one.value as Quantity
      const told = form.and(one.sure, form.not(Quantities.isUnbounded(form, value)))
      return form.or(form.not(counts(one)), told)
    }),
    unknownOf(form, list)
  )
  const pick = (exact: Scalar, bound: Scalar) => form.select(isSure, exact, form.mul(counted, bound))
  const low = pick(total.low, least.low)
  const high = total.low === total.high && isSure === form.one ? low : pick(total.high, most.high)
  return { _tag: "Quantity", absent: least.absent, low, high, per: form.mul(total.per, counted) }
}

/** As `DayValue.extreme`. */
export const extremeDay = (form: Form, kind: "min" | "max", list: List): Sign => {
  const counts = ({ may, value }: Element) => form.without(may, (value as Sign).absent)
  const told = (one: Element) => form.and(form.and(counts(one), one.sure), form.not((one.value as Sign).unknown))
  const [op, none] = kind === "min" ? (["lowest", Days.last] as const) : (["highest", Days.first] as const)
  const unknown = form.or(
    unknownOf(form, list),
    over(form, list, "any", (one) => form.without(counts(one), told(one)))
  )
  const is = over(form, list, op, (one) => form.select(told(one), (one.value as Sign).is, form.constant(none)))
  const any = over(form, list, "any", counts)
  const absent = form.not(form.or(any, unknown))
  const safe = form.select(form.and(any, form.not(unknown)), is, form.zero)
  return { _tag: "Sign", absent, unknown, is: form.within(safe, Days.first, Days.last) }
}
