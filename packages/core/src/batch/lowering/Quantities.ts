import type { Form } from "../form/Form.ts"
import { Beyond } from "../form/Beyond.ts"
import { mostExact, type Scalar } from "../form/Scalar.ts"
import type * as Rational from "../../foundation/Rational.ts"
import type { Answer, Quantity } from "./Lowered.ts"

/**
 * Three-valued numbers over whole ones (精确运算): every operation is the one of `language/Arithmetic` under the same name.
 *
 * Exact: nothing is divided. A quotient keeps its divisor in `per`, and what is compared or added is brought over one divisor first.
 */

export const quantity = (form: Form, low: Scalar, high: Scalar = low, per: Scalar = form.one): Quantity => ({
  _tag: "Quantity",
  absent: form.zero,
  low,
  high,
  per
})

export const nobodyKnows = (form: Form): Quantity => quantity(form, form.below, form.above)

/** A constant. Throws `Beyond` for one that doubles do not hold exactly. */
export const constant = (form: Form, value: Rational.Rational): Quantity => {
  const [top, bottom] = typeof value === "number" ? [value, 1] : [value.top, value.bottom]
  if (typeof top === "bigint" || typeof bottom === "bigint" || Math.abs(top) > mostExact || bottom > mostExact) {
    throw new Beyond("large number")
  }
  return quantity(form, form.constant(top), undefined, form.constant(bottom))
}

/** Whether both ends are the same. */
export const isKnown = (form: Form, { low, high }: Quantity): Scalar => (low === high ? form.one : form.same(low, high))

/** Whether nothing at all is known. Means nothing where the number does not apply. */
export const isUnbounded = (form: Form, { low, high }: Quantity): Scalar =>
  form.and(form.same(low, form.below), form.same(high, form.above))

const isConstant = ({ op }: Scalar): boolean => op === "constant"

const gcd = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/** Two numbers over one divisor. */
export const aligned = (form: Form, a: Quantity, b: Quantity): readonly [Quantity, Quantity] => {
  if (a.per === b.per) return [a, b]
  const shared = isConstant(a.per) && isConstant(b.per) ? gcd(a.per.at, b.per.at) : 1
  const over = (per: Scalar) => (shared === 1 ? per : form.constant(per.at / shared))
  const [x, y] = [times(form, a, over(b.per)), times(form, b, over(a.per))]
  const per = form.mul(a.per, over(b.per))
  return [
    { ...x, per },
    { ...y, per }
  ]
}

/** Numbers over one divisor. */
export const overOne = (form: Form, all: ReadonlyArray<Quantity>): ReadonlyArray<Quantity> => {
  const apart = [...new Set(all.map(({ per }) => per))]
  if (apart.length === 1) return all
  const constants = apart.filter(isConstant)
  const shared = constants.reduce((sofar, { at }) => (sofar / gcd(sofar, at)) * at, 1)
  const others = apart.filter((per) => !isConstant(per))
  const product = (of: ReadonlyArray<Scalar>) => of.reduce((sofar, per) => form.mul(sofar, per), form.one)
  const per = form.mul(form.constant(shared), product(others))
  return all.map((one) => {
    const rest = isConstant(one.per)
      ? form.mul(form.constant(shared / one.per.at), product(others))
      : form.mul(form.constant(shared), product(others.filter((other) => other !== one.per)))
    return { ...times(form, one, rest), per }
  })
}

/** Both ends times a positive whole number. */
const times = (form: Form, a: Quantity, by: Scalar): Quantity => {
  const low = form.mul(by, a.low)
  return { ...a, low, high: a.low === a.high ? low : form.mul(by, a.high) }
}

export const add = (form: Form, a: Quantity, b: Quantity): Quantity => {
  const [x, y] = aligned(form, a, b)
  const low = form.add(x.low, y.low)
  const high = isOne(x) && isOne(y) ? low : form.add(x.high, y.high)
  return { _tag: "Quantity", absent: form.or(a.absent, b.absent), low, high, per: x.per }
}

const isOne = ({ low, high }: Quantity): boolean => low === high

export const sub = (form: Form, a: Quantity, b: Quantity): Quantity => {
  const [x, y] = aligned(form, a, b)
  const low = form.sub(x.low, y.high)
  const high = isOne(x) && isOne(y) ? low : form.sub(x.high, y.low)
  return { _tag: "Quantity", absent: form.or(a.absent, b.absent), low, high, per: x.per }
}

export const negate = (form: Form, a: Quantity): Quantity => {
  const low = form.negate(a.high)
  return { ...a, low, high: isOne(a) ? low : form.negate(a.low) }
}

/** Both ends times a known number, turned round by a negative one. */
const scaled = (form: Form, by: Scalar, a: Quantity): readonly [Scalar, Scalar] => {
  if (isOne(a)) {
    const product = form.scale(by, a.low)
    return [product, product]
  }
  const [low, high] = [form.scale(by, a.low), form.scale(by, a.high)]
  if (by.least >= 0) return [low, high]
  const turned = form.less(by, form.zero)
  return [form.select(turned, high, low), form.select(turned, low, high)]
}

export const mul = (form: Form, a: Quantity, b: Quantity): Quantity => {
  const absent = form.or(a.absent, b.absent)
  const per = form.mul(a.per, b.per)
  const [knowsA, knowsB] = [isKnown(form, a), isKnown(form, b)]
  const [low, high] =
    knowsA === form.one
      ? scaled(form, a.low, b)
      : knowsB === form.one
        ? scaled(form, b.low, a)
        : unsure(form, knowsA, finite(form, a, knowsA), b, knowsB, finite(form, b, knowsB), a)
  return reduced(form, { _tag: "Quantity", absent, low, high, per })
}

/** The number where it is known, else 1, so that no infinity is multiplied. */
const finite = (form: Form, a: Quantity, known: Scalar): Scalar => {
  return inside(form, form.select(known, a.low, form.one))
}

const unsure = (
  form: Form,
  knowsA: Scalar,
  a: Scalar,
  ofA: Quantity,
  knowsB: Scalar,
  b: Scalar,
  ofB: Quantity
): readonly [Scalar, Scalar] => {
  const [lowA, highA] = scaled(form, a, ofA)
  const [lowB, highB] = scaled(form, b, ofB)
  return [
    form.select(knowsA, lowA, form.select(knowsB, lowB, form.below)),
    form.select(knowsA, highA, form.select(knowsB, highB, form.above))
  ]
}

/** A constant over a constant in lowest terms; a constant factor of the top is taken out of the bottom. */
const reduced = (form: Form, a: Quantity): Quantity => {
  if (!isConstant(a.per) || a.per === form.one || a.low !== a.high) return a
  const factor = isConstant(a.low) ? a.low.at : 0
  if (factor === 0) return a
  const shared = gcd(factor, a.per.at)
  if (shared === 1) return a
  const low = form.constant(factor / shared)
  return { ...a, low, high: low, per: form.constant(a.per.at / shared) }
}

/** Reading: a divisor of zero, or one that is not known, gives a number of which nothing is known. */
export const div = (form: Form, a: Quantity, b: Quantity): Quantity => {
  const absent = form.or(a.absent, b.absent)
  const told = isKnown(form, b)
  const divisor = told === form.one ? b.low : finite(form, b, told)
  const fits = form.and(told, form.not(form.same(divisor, form.zero)))
  const by = form.select(fits, divisor, form.one)
  const turned = form.less(by, form.zero)
  const size = form.select(turned, form.negate(by), by)
  // Over a positive constant nothing is larger than it must be: 1/12 of a sum over 12 stays over 12.
  const shared = isConstant(size) && isConstant(b.per) ? gcd(size.at, b.per.at) : 1
  const [above, below] =
    shared === 1 ? [b.per, size] : [form.constant(b.per.at / shared), form.constant(size.at / shared)]
  const x = times(form, a, above)
  const pick = (straight: Scalar, other: Scalar, end: Scalar) =>
    form.select(fits, form.select(turned, form.negate(other), straight), end)
  const low = pick(x.low, x.high, form.below)
  const high = isOne(x) && fits === form.one ? low : pick(x.high, x.low, form.above)
  return reduced(form, { _tag: "Quantity", absent, low, high, per: form.mul(a.per, below) })
}

/** A whole power between -3 and 3. */
export const power = (form: Form, a: Quantity, exponent: number): Quantity => {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 3) throw new Beyond("power")
  const known = isKnown(form, a)
  const vague = form.or(isUnbounded(form, a), form.bit(exponent < 0))
  const unknown = nobodyKnows(form)
  if (exponent < 0) {
    const raised = power(form, onlyKnown(form, a, known), -exponent)
    return { ...div(form, quantity(form, form.one), raised), absent: a.absent }
  }
  const per = [...Array(exponent).keys()].reduce((sofar) => form.mul(sofar, a.per), form.one)
  const raise = (x: Scalar) => [...Array(exponent).keys()].reduce((sofar) => form.mul(sofar, x), form.one)
  if (known === form.one) {
    const low = raise(a.low)
    return { _tag: "Quantity", absent: a.absent, low, high: low, per }
  }
  if (exponent === 0) {
    const low = form.select(form.and(vague, form.not(known)), form.below, form.one)
    return { ...unknown, absent: a.absent, low, high: form.select(form.same(low, form.below), form.above, form.one) }
  }
  // An infinity is kept apart, because its powers are infinities of either sign and zero times it is no number.
  const end = (x: Scalar) => {
    const plain = form.select(form.or(form.same(x, form.below), form.same(x, form.above)), form.zero, x)
    return form.select(
      form.same(x, form.below),
      form.below,
      form.select(form.same(x, form.above), form.above, raise(inside(form, plain)))
    )
  }
  const [low, high] = [end(a.low), end(a.high)]
  if (exponent === 1) return { ...a, per }
  if (exponent === 3) return { _tag: "Quantity", absent: a.absent, low, high, per }
  const up = form.upTo(form.zero, a.low)
  const down = form.upTo(a.high, form.zero)
  const flip = (x: Scalar) => form.select(form.same(x, form.below), form.above, x)
  const least = form.select(up, low, form.select(down, flip(high), form.below))
  const most = form.select(up, high, form.select(down, flip(low), form.above))
  return {
    _tag: "Quantity",
    absent: a.absent,
    low: form.select(known, raise(finite(form, a, known)), least),
    high: form.select(known, raise(finite(form, a, known)), most),
    per
  }
}

/** The number taken to be finite, which it is where it counts. */
const inside = (form: Form, a: Scalar): Scalar => (a.open ? form.within(a, a.least, a.most) : a)

const onlyKnown = (form: Form, a: Quantity, known: Scalar): Quantity =>
  known === form.one
    ? a
    : { ...a, low: form.select(known, a.low, form.below), high: form.select(known, a.high, form.above) }

export const abs = (form: Form, a: Quantity): Quantity => {
  const known = isKnown(form, a)
  const negative = form.less(a.low, form.zero)
  const turned = form.and(known, negative)
  const vague = form.without(negative, known)
  const low = form.select(turned, form.negate(a.low), form.select(vague, form.below, a.low))
  if (known === form.one) return { ...a, low, high: low }
  return { ...a, low, high: form.select(turned, form.negate(a.low), form.select(vague, form.above, a.high)) }
}

export const modulo = (form: Form, a: Quantity, b: Quantity): Quantity => {
  const [x, y] = aligned(form, a, b)
  const [knowsA, knowsB] = [isKnown(form, x), isKnown(form, y)]
  const [top, divisor] = [finite(form, x, knowsA), finite(form, y, knowsB)]
  const fits = form.and(form.and(knowsA, knowsB), form.not(form.same(divisor, form.zero)))
  const by = form.select(fits, divisor, form.one)
  const turned = form.less(by, form.zero)
  const times = form.floor(form.select(turned, form.negate(top), top), form.select(turned, form.negate(by), by))
  const rest = form.sub(top, form.mul(times, by))
  const low = form.select(fits, rest, form.below)
  const high = fits === form.one ? low : form.select(fits, rest, form.above)
  return { _tag: "Quantity", absent: form.or(a.absent, b.absent), low, high, per: x.per }
}

/** As `Arithmetic.portion`. */
export const portion = (form: Form, a: Quantity, from: Quantity, to: Quantity | undefined): Quantity => {
  const given = to === undefined ? [a, from] : [a, from, to]
  const absent = given.reduce((sofar, one) => form.or(sofar, one.absent), form.zero)
  const vague = given.reduce((sofar, one) => form.or(sofar, isUnbounded(form, one)), form.zero)
  const [x, y, z] = overOne(form, given) as [Quantity, Quantity, Quantity | undefined]
  const part = (of: Scalar, start: Scalar, end: Scalar | undefined) =>
    form.max(form.zero, form.sub(end === undefined ? of : form.min(of, end), start))
  const low = form.select(vague, form.below, part(x.low, y.high, z?.low))
  const known = [x, y, ...(z === undefined ? [] : [z])].every(isOne)
  const high = known ? low : form.select(vague, form.above, part(x.high, y.low, z?.high))
  return { _tag: "Quantity", absent, low, high, per: x.per }
}

const whole = (form: Form, rational: Rational.Rational): readonly [Scalar, Scalar] => {
  const { low, per } = constant(form, rational)
  return [low, per]
}

/** As `Rational.round` with bounds carried through. */
export const round = (form: Form, a: Quantity, mode: Rational.RoundingMode, step: Rational.Rational): Quantity => {
  const [stepTop, stepBottom] = whole(form, step)
  const by = form.mul(a.per, stepTop)
  const go = (x: Scalar) => form.mul(stepTop, nearest(form, form.mul(stepBottom, x), by, mode))
  const low = go(a.low)
  return { ...a, low, high: isOne(a) ? low : go(a.high), per: stepBottom }
}

const nearest = (form: Form, top: Scalar, by: Scalar, mode: Rational.RoundingMode): Scalar => {
  if (by === form.one) return top
  const floor = (x: Scalar, d: Scalar) => form.floor(x, d)
  const ceiling = (x: Scalar, d: Scalar) => form.negate(form.floor(form.negate(x), d))
  const negative = form.less(top, form.zero)
  const two = form.constant(2)
  const [doubled, twice] = [form.mul(two, top), form.mul(two, by)]
  switch (mode) {
    case "floor":
      return floor(top, by)
    case "ceiling":
      return ceiling(top, by)
    case "up":
      return form.select(negative, floor(top, by), ceiling(top, by))
    case "down":
      return form.select(negative, ceiling(top, by), floor(top, by))
    case "half-up":
      return form.select(negative, ceiling(form.sub(doubled, by), twice), floor(form.add(doubled, by), twice))
    case "half-down":
      return form.select(negative, floor(form.add(doubled, by), twice), ceiling(form.sub(doubled, by), twice))
    case "half-even": {
      const half = form.add(doubled, by)
      const up = floor(half, twice)
      const finiteUp = inside(form, form.select(open(form, up), form.zero, up))
      const odd = form.not(form.same(form.sub(finiteUp, form.mul(two, floor(finiteUp, two))), form.zero))
      const halfway = form.same(form.mul(twice, up), half)
      return form.sub(up, form.select(form.and(form.and(odd, halfway), form.not(open(form, up))), form.one, form.zero))
    }
  }
}

const open = (form: Form, a: Scalar): Scalar =>
  a.open ? form.or(form.same(a, form.below), form.same(a, form.above)) : form.zero

/** As `withDefault` of a number: the other one where it does not apply. */
export const withDefault = (form: Form, a: Quantity, otherwise: Quantity): Quantity => {
  if (a.absent === form.zero) return a
  const [x, y] = aligned(form, a, otherwise)
  const low = form.select(a.absent, y.low, x.low)
  const high = isOne(x) && isOne(y) ? low : form.select(a.absent, y.high, x.high)
  return { _tag: "Quantity", absent: form.and(a.absent, otherwise.absent), low, high, per: x.per }
}

/** Whether the number is whole, so that it can be an amount. True where it is not known. */
export const isWhole = (form: Form, a: Quantity): Scalar =>
  a.per === form.one ? form.one : form.same(form.mul(a.per, form.floor(a.low, a.per)), a.low)

export type { Answer, Quantity }
