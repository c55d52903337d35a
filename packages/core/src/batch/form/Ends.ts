import type { Form } from "./Form.ts"
import type { Scalar } from "./Scalar.ts"

/**
 * An end of a number that is an infinity where a bit is set, else finite (开口端).
 *
 * Reading: the infinity is kept outside as long as it can be, so that what is inside is plain arithmetic of whole numbers, and a
 * comparison comes to the bit beside it. Every rule here is an equality; none changes what comes out.
 */
interface End {
  readonly on: Scalar
  readonly end: Scalar
  readonly value: Scalar
}

export const endOf = (form: Form, a: Scalar): End | undefined => {
  if (a.op !== "select") return undefined
  const [on, x, y] = a.args as [Scalar, Scalar, Scalar]
  if (isEnd(x) && !y.open) return { on, end: x, value: y }
  return isEnd(y) && !x.open ? { on: form.not(on), end: y, value: x } : undefined
}

const isEnd = ({ op, open }: Scalar): boolean => op === "constant" && open

type Combine = (form: Form, a: Scalar, b: Scalar) => Scalar

/** `low` or `high` of a sum: infinite where either is. */
export const sum = (form: Form, a: Scalar, b: Scalar, join: Combine): Scalar | undefined => {
  const [x, y] = [endOf(form, a), endOf(form, b)]
  if (x !== undefined && y !== undefined) {
    return x.end === y.end ? form.select(form.or(x.on, y.on), x.end, join(form, x.value, y.value)) : undefined
  }
  if (x !== undefined && !b.open) return form.select(x.on, x.end, join(form, x.value, b))
  if (y !== undefined && !a.open) return form.select(y.on, y.end, join(form, a, y.value))
  return undefined
}

export const difference = (form: Form, a: Scalar, b: Scalar): Scalar | undefined => {
  const [x, y] = [endOf(form, a), endOf(form, b)]
  const turned = (end: Scalar) => (end === form.above ? form.below : form.above)
  if (x !== undefined && y !== undefined) {
    if (x.end !== turned(y.end)) return undefined
    return form.select(form.or(x.on, y.on), x.end, form.sub(x.value, y.value))
  }
  if (x !== undefined && !b.open) return form.select(x.on, x.end, form.sub(x.value, b))
  if (y !== undefined && !a.open) return form.select(y.on, turned(y.end), form.sub(a, y.value))
  return undefined
}

/** A finite number that is never negative times one with an end; zero leaves the infinity as it is, as `scale` does. */
export const product = (form: Form, by: Scalar, a: Scalar): Scalar | undefined => {
  const x = endOf(form, a)
  if (x === undefined || by.open || by.least < 0) return undefined
  return form.select(x.on, x.end, form.mul(by, x.value))
}

/** The lower of two, or the higher: an infinity on the far side stays, one on the near side gives way. */
export const extreme = (form: Form, a: Scalar, b: Scalar, far: Scalar, pick: Combine): Scalar | undefined => {
  const [x, y] = [endOf(form, a), endOf(form, b)]
  if (x !== undefined && y !== undefined) {
    if (x.end !== far || y.end !== far) return undefined
    return form.select(form.or(x.on, y.on), far, pick(form, x.value, y.value))
  }
  const [one, other] = x !== undefined ? [x, b] : [y, a]
  if (one === undefined || other.open) return undefined
  const both = pick(form, one.value, other)
  return one.end === far ? form.select(one.on, far, both) : form.select(one.on, other, both)
}

/** Whether the first lies below the second, or up to it. */
export const order = (form: Form, a: Scalar, b: Scalar, holds: Combine): Scalar | undefined => {
  const [x, y] = [endOf(form, a), endOf(form, b)]
  if (x !== undefined && y !== undefined) {
    if (x.end === y.end) return undefined
    const either = form.or(x.on, y.on)
    const plain = holds(form, x.value, y.value)
    return x.end === form.below ? form.or(either, plain) : form.without(plain, either)
  }
  if (x !== undefined && !b.open) {
    const plain = holds(form, x.value, b)
    return x.end === form.below ? form.or(x.on, plain) : form.without(plain, x.on)
  }
  if (y !== undefined && !a.open) {
    const plain = holds(form, a, y.value)
    return y.end === form.above ? form.or(y.on, plain) : form.without(plain, y.on)
  }
  return undefined
}

export const equality = (form: Form, a: Scalar, b: Scalar): Scalar | undefined => {
  const [x, y] = [endOf(form, a), endOf(form, b)]
  if (x !== undefined && b.op === "constant" && b.open) return b === x.end ? x.on : form.zero
  if (y !== undefined && a.op === "constant" && a.open) return a === y.end ? y.on : form.zero
  if (x !== undefined && y !== undefined) {
    const plain = form.without(form.same(x.value, y.value), form.or(x.on, y.on))
    return x.end === y.end ? form.or(form.and(x.on, y.on), plain) : plain
  }
  if (x !== undefined && !b.open) return form.without(form.same(x.value, b), x.on)
  if (y !== undefined && !a.open) return form.without(form.same(a, y.value), y.on)
  return undefined
}

/** A choice between numbers with ends on the same side. */
export const choice = (form: Form, on: Scalar, a: Scalar, b: Scalar): Scalar | undefined => {
  const [x, y] = [endOf(form, a), endOf(form, b)]
  if (isEnd(a)) return y !== undefined && y.end === a ? form.select(form.or(on, y.on), a, y.value) : undefined
  if (isEnd(b)) {
    return x !== undefined && x.end === b ? form.select(form.or(form.not(on), x.on), b, x.value) : undefined
  }
  if (x !== undefined && y !== undefined) {
    if (x.end !== y.end) return undefined
    return form.select(form.select(on, x.on, y.on), x.end, form.select(on, x.value, y.value))
  }
  if (x !== undefined && !b.open) return form.select(form.and(on, x.on), x.end, form.select(on, x.value, b))
  if (y !== undefined && !a.open) return form.select(form.without(y.on, on), y.end, form.select(on, a, y.value))
  return undefined
}
