import type { Form } from "./Form.ts"
import type { Scalar } from "./Scalar.ts"

/**
 * How numbers of the intermediate form go when one variable takes steps upwards (沿变量推移): the slope of each, and for how many steps nothing
 * turns, so that until then every bit stays as it is and every other number lies on its line.
 *
 * Exact: whole numbers, nothing is divided; where a comparison turns follows from its margin and the slopes of its sides. What draws no
 * line, such as the variable times itself, stays for no step at all, and its slope means nothing.
 */
export class Along {
  private readonly form: Form
  private readonly variable: Scalar
  /** As many steps as are asked for at most. */
  private readonly most: Scalar
  private readonly slopes = new Map<Scalar, Scalar>()
  private readonly resting = new Map<Scalar, boolean>()

  constructor(form: Form, variable: Scalar, most: number) {
    this.form = form
    this.variable = variable
    this.most = form.constant(most)
  }

  /** What a number grows by with each step. Of bits, and of what is made of bits alone, 0. */
  slope(a: Scalar): Scalar {
    const known = this.slopes.get(a)
    if (known !== undefined) return known
    const found = this.rests(a) ? this.form.zero : this.grown(a)
    this.slopes.set(a, found)
    return found
  }

  /**
   * For how many steps all numbers that some are made of stay on their lines, and `still` ones as they are: at most as many as were asked
   * for.
   */
  stay(roots: ReadonlyArray<Scalar>, still: ReadonlyArray<Scalar>): Scalar {
    const { form } = this
    const seen = new Set<Scalar>()
    const byLevel = new Map<number, Scalar>()
    const turn = (stays: Scalar): void => {
      byLevel.set(stays.level, form.min(byLevel.get(stays.level) ?? this.most, stays))
    }
    const visit = (a: Scalar): void => {
      if (seen.has(a) || this.rests(a)) return
      seen.add(a)
      a.args.forEach(visit)
      this.turns(a).forEach(turn)
    }
    roots.forEach(visit)
    for (const one of still) turn(this.unless(this.moves(one)))
    const all = [...byLevel].map(([level, stays]) => (level === 0 ? stays : form.fold("lowest", level - 1, stays)))
    return form.within(
      all.reduce((sofar, stays) => form.min(sofar, stays), this.most),
      0,
      this.most.at
    )
  }

  /** Whether the variable has no part in a number. */
  private rests(a: Scalar): boolean {
    const known = this.resting.get(a)
    if (known !== undefined) return known
    const found = a !== this.variable && a.args.every((part) => this.rests(part))
    this.resting.set(a, found)
    return found
  }

  private grown(a: Scalar): Scalar {
    const { form } = this
    if (a === this.variable) return form.one
    const [x, y, z] = a.args as [Scalar, Scalar, Scalar]
    switch (a.op) {
      case "add":
        return form.add(this.slope(x), this.slope(y))
      case "sub":
        return form.sub(this.slope(x), this.slope(y))
      case "mul":
      case "scale": {
        const [first, second] = [this.slope(x), this.slope(y)]
        if (second === form.zero) return form.mul(this.finite(y).value, first)
        if (first === form.zero) return form.mul(this.finite(x).value, second)
        return form.select(this.moves(x), form.mul(this.finite(y).value, first), form.mul(this.finite(x).value, second))
      }
      case "min":
        return form.select(form.upTo(x, y), this.slope(x), this.slope(y))
      case "max":
        return form.select(form.upTo(x, y), this.slope(y), this.slope(x))
      case "select":
        return form.select(x, this.slope(y), this.slope(z))
      case "within":
      case "limit":
        return this.slope(x)
      case "floor":
        return form.select(this.isEven(a), form.floor(this.slope(x), y), form.zero)
      case "sum":
        return form.fold("sum", a.at, this.slope(x))
      case "lowest":
      case "highest":
        return this.extreme(a)
      default:
        return form.zero
    }
  }

  /** Whether a number grows or shrinks. */
  private moves(a: Scalar): Scalar {
    const { form } = this
    return form.not(form.same(this.slope(a), form.zero))
  }

  /** No step at all where a bit is set. */
  private unless(bit: Scalar): Scalar {
    return this.form.select(bit, this.form.zero, this.most)
  }

  /** Whether a quotient in whole numbers grows by a whole number with each step. */
  private isEven({ args }: Scalar): Scalar {
    const { form } = this
    const [top, by] = args as [Scalar, Scalar]
    const slope = this.slope(top)
    return form.same(form.mul(by, form.floor(slope, by)), slope)
  }

  /** The slope of the row that is the lowest or the highest, of several the one that gets ahead. */
  private extreme(a: Scalar): Scalar {
    const { form } = this
    const row = a.args[0]!
    const [fold, none] = a.op === "lowest" ? (["lowest", form.above] as const) : (["highest", form.below] as const)
    const { is } = this.finite(a)
    const ahead = form.fold(fold, a.at, form.select(form.same(row, a), this.slope(row), none))
    return this.bounded(form.select(is, ahead, form.zero))
  }

  /** For how many steps each thing that may turn at a number stays. */
  private turns(a: Scalar): ReadonlyArray<Scalar> {
    const [x, y] = a.args as [Scalar, Scalar]
    switch (a.op) {
      case "less":
      case "upTo":
        return [this.ordered(a, x, y, a.op === "less")]
      case "same":
        return [this.alike(a, x, y)]
      case "min":
      case "max":
        return this.slope(x) === this.slope(y) ? [] : [this.order(x, y)]
      case "mul":
      case "scale": {
        const [first, second] = [this.slope(x) !== this.form.zero, this.slope(y) !== this.form.zero]
        return [
          // An infinity changes its side with the sign of what it is multiplied by.
          ...(first && y.open ? [this.order(this.form.zero, x)] : []),
          ...(second && x.open ? [this.order(this.form.zero, y)] : []),
          ...(first && second ? [this.unless(this.form.and(this.moves(x), this.moves(y)))] : [])
        ]
      }
      case "floor":
        return [this.rounded(a, x, y)]
      case "lowest":
      case "highest":
        return [this.overtaken(a, x)]
      case "among":
      case "bit":
        return [this.unless(this.moves(x))]
      default:
        return []
    }
  }

  private order(x: Scalar, y: Scalar): Scalar {
    const holds = this.form.upTo(x, y)
    return this.ordered(holds, x, y, false)
  }

  /** How long a number stays on its side of another: by its margin over the speed at which it comes nearer. */
  private ordered(holds: Scalar, x: Scalar, y: Scalar, isStrict: boolean): Scalar {
    const { form } = this
    const speed = form.sub(this.slope(x), this.slope(y))
    if (speed === form.zero) return this.most
    const [a, b] = [this.finite(x), this.finite(y)]
    const margin = form.sub(a.value, b.value)
    const rest = isStrict
      ? form.select(holds, form.sub(form.constant(-1), margin), margin)
      : form.select(holds, form.negate(margin), form.sub(margin, form.one))
    const nearer = form.select(holds, form.less(form.zero, speed), form.less(speed, form.zero))
    return this.steps(form.and(nearer, form.and(a.is, b.is)), rest, speed)
  }

  private alike(holds: Scalar, x: Scalar, y: Scalar): Scalar {
    const { form } = this
    const speed = form.sub(this.slope(x), this.slope(y))
    if (speed === form.zero) return this.most
    const [a, b] = [this.finite(x), this.finite(y)]
    const margin = form.sub(a.value, b.value)
    const under = form.less(margin, form.zero)
    const rest = form.sub(form.select(under, form.negate(margin), margin), form.one)
    const nearer = form.select(under, form.less(form.zero, speed), form.less(speed, form.zero))
    const moves = form.not(form.same(speed, form.zero))
    const none = form.and(holds, moves)
    const apart = form.without(nearer, holds)
    const finite = form.and(a.is, b.is)
    return form.select(form.and(none, finite), form.zero, this.steps(form.and(apart, finite), rest, speed))
  }

  /** How long a quotient in whole numbers stays the same, where it does not grow evenly. */
  private rounded(a: Scalar, top: Scalar, by: Scalar): Scalar {
    const { form } = this
    const speed = this.slope(top)
    // A divisor that grows or shrinks draws no line.
    const even = this.unless(this.moves(by))
    if (speed === form.zero) return even
    const { is, value } = this.finite(top)
    const rest = form.sub(value, form.mul(by, form.floor(value, by)))
    const rises = form.less(form.zero, speed)
    const left = form.select(rises, form.sub(form.sub(by, form.one), rest), rest)
    return form.min(even, this.steps(form.and(is, form.not(this.isEven(a))), left, speed))
  }

  /** How long no other row gets ahead of the lowest or the highest. */
  private overtaken(a: Scalar, row: Scalar): Scalar {
    const { form } = this
    const lead = this.slope(a)
    const own = this.slope(row)
    const [first, other] = [this.finite(a), this.finite(row)]
    const margin = form.sub(other.value, first.value)
    const gap = a.op === "lowest" ? margin : form.negate(margin)
    const speed = form.sub(own, lead)
    const nearer = a.op === "lowest" ? form.less(speed, form.zero) : form.less(form.zero, speed)
    return this.steps(form.and(nearer, form.and(first.is, other.is)), gap, speed)
  }

  /**
   * How often a speed, of either sign, goes into what is left; as long as anybody asks where it does not come nearer.
   *
   * Reading: less than nothing is left only where a number stands for one that nobody knows, and nothing hangs on it.
   */
  private steps(nearer: Scalar, left: Scalar, speed: Scalar): Scalar {
    const { form } = this
    const near = form.and(nearer, form.upTo(form.zero, left))
    const size = form.select(form.less(speed, form.zero), form.negate(speed), speed)
    const most = Math.max(Math.abs(speed.least), Math.abs(speed.most), 1)
    const by = form.within(form.select(near, size, form.one), 1, most)
    const rest = form.within(form.select(near, left, form.zero), 0, Math.max(Math.abs(left.least), Math.abs(left.most)))
    return form.select(near, form.min(this.most, form.floor(rest, by)), this.most)
  }

  /** A number where it is one, else 0. */
  private finite(a: Scalar): { readonly is: Scalar; readonly value: Scalar } {
    const { form } = this
    if (!a.open) return { is: form.one, value: a }
    const is = form.and(form.less(form.below, a), form.less(a, form.above))
    return { is, value: this.bounded(form.select(is, a, form.zero)) }
  }

  private bounded(a: Scalar): Scalar {
    return a.open ? this.form.within(a, a.least, a.most) : a
  }
}
