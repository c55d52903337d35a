import type { Form } from "../form/Form.ts"
import type { Scalar } from "../form/Scalar.ts"
import type { ComparisonOperator } from "../../language/Expression.ts"
import type { Answer, Lowered, Quantity, Sign } from "./Lowered.ts"
import { aligned, isKnown as isKnownNumber, isUnbounded } from "./Quantities.ts"

/** Kleene's logic over two bits (三值逻辑): every operation is the one of `language/Value` under the same name. */

export const answer = (form: Form, sure: Scalar, may: Scalar): Answer => ({
  _tag: "Answer",
  absent: form.zero,
  sure,
  may
})

export const not = (form: Form, a: Answer): Answer => answer(form, form.not(a.may), form.not(a.sure))

export const and = (form: Form, all: ReadonlyArray<Answer>): Answer =>
  answer(
    form,
    all.reduce((sofar, { sure }) => form.and(sofar, sure), form.one),
    all.reduce((sofar, { may }) => form.and(sofar, may), form.one)
  )

export const or = (form: Form, all: ReadonlyArray<Answer>): Answer =>
  answer(
    form,
    all.reduce((sofar, { sure }) => form.or(sofar, sure), form.zero),
    all.reduce((sofar, { may }) => form.or(sofar, may), form.zero)
  )

/** Whether an answer cannot be told. */
export const isOpen = (form: Form, { sure, may }: Answer): Scalar => form.without(may, sure)

/** Whether nobody has told a value. Reading: a number with bounds that are apart is not told either. */
export const isUnknown = (form: Form, a: Lowered): Scalar => {
  switch (a._tag) {
    case "Quantity":
      return form.without(form.not(isKnownNumber(form, a)), a.absent)
    case "Answer":
      return isOpen(form, a)
    case "Sign":
    case "Rows":
      return a.unknown
    case "Few":
      return form.zero
  }
}

/** As `Value.isNull`. */
export const isNull = (form: Form, a: Lowered): Answer => {
  if (a._tag === "Few") return answer(form, form.zero, form.zero)
  const vague = a._tag === "Quantity" ? form.without(isUnbounded(form, a), a.absent) : isUnknown(form, a)
  return answer(form, a.absent, form.or(a.absent, vague))
}

/** As `Value.compare`. */
export const compare = (form: Form, operator: ComparisonOperator, a: Lowered, b: Lowered): Answer => {
  switch (operator) {
    case ">":
      return compare(form, "<", b, a)
    case ">=":
      return compare(form, "<=", b, a)
    case "!=":
      return not(form, compare(form, "=", a, b))
  }
  if (a._tag === "Quantity" && b._tag === "Quantity") return ofNumbers(form, operator, a, b)
  if (a._tag === "Sign" && b._tag === "Sign") return ofSigns(form, operator, a, b)
  if (a._tag === "Answer" && b._tag === "Answer") {
    const open = form.or(isOpen(form, a), isOpen(form, b))
    return present(form, [a.absent, b.absent], form.without(form.same(a.sure, b.sure), open), open)
  }
  throw new RangeError("values of different kinds are never compared")
}

/** What holds surely or cannot be told, where neither side fails to apply. */
const present = (form: Form, absent: ReadonlyArray<Scalar>, sure: Scalar, open: Scalar): Answer => {
  const apply = form.not(absent.reduce((sofar, one) => form.or(sofar, one), form.zero))
  return answer(form, form.and(sure, apply), form.and(form.or(sure, open), apply))
}

const ofNumbers = (form: Form, operator: "=" | "<" | "<=", a: Quantity, b: Quantity): Answer => {
  const [x, y] = aligned(form, a, b)
  const [sure, may] =
    operator === "<"
      ? [form.less(x.high, y.low), form.less(x.low, y.high)]
      : operator === "<="
        ? [form.upTo(x.high, y.low), form.upTo(x.low, y.high)]
        : x.low === x.high && y.low === y.high
          ? [form.same(x.low, y.low), form.same(x.low, y.low)]
          : [
              form.and(form.upTo(x.high, y.low), form.upTo(y.high, x.low)),
              form.and(form.upTo(y.low, x.high), form.upTo(x.low, y.high))
            ]
  const apply = form.not(form.or(a.absent, b.absent))
  return answer(form, form.and(sure, apply), form.and(may, apply))
}

const ofSigns = (form: Form, operator: "=" | "<" | "<=", a: Sign, b: Sign): Answer => {
  const open = form.or(a.unknown, b.unknown)
  // A constant equals no stored mark of what is unknown or does not apply, so nothing has to be taken away.
  if (operator === "=" && (a.is.op === "constant") !== (b.is.op === "constant") && isPlain(a) && isPlain(b)) {
    const [one, other] = a.is.op === "constant" ? [b, a] : [a, b]
    const sure = other.absent === form.one || other.unknown === form.one ? form.zero : form.same(one.is, other.is)
    if (other.absent === form.zero && other.unknown === form.zero) {
      return answer(form, sure, form.or(sure, one.unknown))
    }
  }
  const holds =
    operator === "<" ? form.less(a.is, b.is) : operator === "<=" ? form.upTo(a.is, b.is) : form.same(a.is, b.is)
  return present(form, [a.absent, b.absent], form.without(holds, open), open)
}

/** Whether the number is as a column stores it, marks included. */
const isPlain = ({ is }: Sign): boolean => is.op === "column" || is.op === "constant"

/** As `Value.choose` after `truth`: what a condition takes, and what both sides agree on when it cannot be told. */
export const choose = (form: Form, on: Answer, a: Lowered, b: Lowered): Lowered => {
  if (on.sure === form.one) return a
  if (on.may === form.zero) return b
  if (a === b && isUnknown(form, a) === form.zero) return a
  if (a._tag === "Quantity" && b._tag === "Quantity") return ofQuantities(form, on, a, b)
  const open = isOpen(form, on)
  const taken = (x: Scalar, y: Scalar) => form.or(form.and(on.sure, x), form.without(y, on.may))
  if (a._tag === "Answer" && b._tag === "Answer") {
    const told = form.not(form.or(isOpen(form, a), isOpen(form, b)))
    const alike = form.and(told, form.and(form.same(a.absent, b.absent), form.same(a.sure, b.sure)))
    return {
      _tag: "Answer",
      absent: form.or(taken(a.absent, b.absent), form.and(open, form.and(alike, a.absent))),
      sure: form.or(taken(a.sure, b.sure), form.and(open, form.and(alike, a.sure))),
      may: form.or(taken(a.may, b.may), form.and(open, form.or(form.not(alike), a.may)))
    }
  }
  if (a._tag === "Sign" && b._tag === "Sign") {
    const both = form.and(a.absent, b.absent)
    const none = form.not(form.or(form.or(a.absent, b.absent), form.or(a.unknown, b.unknown)))
    const alike = form.or(both, form.and(none, form.same(a.is, b.is)))
    return {
      _tag: "Sign",
      absent: form.or(taken(a.absent, b.absent), form.and(open, both)),
      unknown: form.or(taken(a.unknown, b.unknown), form.without(open, alike)),
      is: form.select(on.sure, a.is, b.is)
    }
  }
  throw new RangeError("both sides of a choice are of one kind")
}

const ofQuantities = (form: Form, on: Answer, a: Quantity, b: Quantity): Quantity => {
  const [x, y] = aligned(form, a, b)
  const absent = form.or(
    form.or(form.and(on.sure, a.absent), form.without(b.absent, on.may)),
    form.and(isOpen(form, on), form.and(a.absent, b.absent))
  )
  if (on.sure === on.may) {
    const pick = (s: Scalar, t: Scalar) => form.select(on.sure, s, t)
    const low = pick(x.low, y.low)
    return { _tag: "Quantity", absent, low, high: samePair(x, y) ? low : pick(x.high, y.high), per: x.per }
  }
  const apart = form.not(form.same(a.absent, b.absent))
  const hull = (join: Scalar, end: Scalar) => form.select(apart, end, join)
  const pick = (s: Scalar, open: Scalar, t: Scalar) => form.select(on.sure, s, form.select(on.may, open, t))
  return {
    _tag: "Quantity",
    absent,
    low: pick(x.low, hull(form.min(x.low, y.low), form.below), y.low),
    high: pick(x.high, hull(form.max(x.high, y.high), form.above), y.high),
    per: x.per
  }
}

const samePair = (x: Quantity, y: Quantity): boolean => x.low === x.high && y.low === y.high
