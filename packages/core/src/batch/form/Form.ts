import { Beyond } from "./Beyond.ts"
import * as Ends from "./Ends.ts"
import { type Fold, type Kind, mostExact, nothing, type Op, type Scalar } from "./Scalar.ts"

/** The most numbers one policy may come to. Real ones take a few thousand. */
const mostScalars = 200_000

/**
 * Makes numbers of the intermediate form (中间式): equal ones once, constants worked out, ranges followed.
 *
 * Exact: a number whose range leaves what doubles hold exactly is watched, and a household in which it really does leaves the
 * compiled form; `escapes` are the bits that tell.
 */
export class Form {
  readonly escapes: Array<Scalar> = []
  private readonly known = new Map<string, Scalar>()
  private readonly mostRows: ReadonlyArray<number>
  readonly zero: Scalar
  readonly one: Scalar
  readonly below: Scalar
  readonly above: Scalar

  /** `mostRows` are the most rows that a household has in each table. */
  constructor(mostRows: ReadonlyArray<number>) {
    this.mostRows = mostRows
    this.zero = this.constant(0)
    this.one = this.constant(1)
    this.below = this.constant(Number.NEGATIVE_INFINITY)
    this.above = this.constant(Number.POSITIVE_INFINITY)
  }

  /** How many numbers there are. */
  get size(): number {
    return this.known.size
  }

  constant(value: number): Scalar {
    const finite = Number.isFinite(value)
    const at = finite ? value + 0 : value
    return this.make("constant", [], at, 0, finite ? at : 0, finite ? at : 0, !finite)
  }

  column(index: number, level: number, least: number, most: number): Scalar {
    return this.make("column", [], index, level, least, most, false)
  }

  place(index: number, least: number, most: number, open: boolean): Scalar {
    return this.make("place", [], index, 0, least, most, open)
  }

  add(a: Scalar, b: Scalar): Scalar {
    if (isConstant(a) && isConstant(b)) return this.constant(a.at + b.at)
    if (isZero(a)) return b
    if (isZero(b)) return a
    if (isInfinite(a)) return a
    if (isInfinite(b)) return b
    const end = Ends.sum(this, a, b, (form, x, y) => form.add(x, y))
    if (end !== undefined) return end
    return this.watched(this.two("add", a, b, a.least + b.least, a.most + b.most, a.open || b.open))
  }

  sub(a: Scalar, b: Scalar): Scalar {
    if (isConstant(a) && isConstant(b)) return this.constant(a.at - b.at)
    if (isZero(b)) return a
    if (a === b && !a.open) return this.zero
    if (isInfinite(a)) return a
    if (isInfinite(b)) return b.at > 0 ? this.below : this.above
    const end = Ends.difference(this, a, b)
    if (end !== undefined) return end
    return this.watched(this.two("sub", a, b, a.least - b.most, a.most - b.least, a.open || b.open))
  }

  negate(a: Scalar): Scalar {
    return this.sub(this.zero, a)
  }

  /** A product of numbers; only a positive one is multiplied with an infinity. `scale` takes any sign. */
  mul(a: Scalar, b: Scalar): Scalar {
    if (isConstant(b) && !isConstant(a)) return this.mul(b, a)
    if (isConstant(a)) {
      if (isConstant(b)) return this.constant(a.at === 0 || b.at === 0 ? 0 : a.at * b.at)
      if (a.at === 0 && !b.open) return this.zero
      if (a.at === 1) return b
    }
    const end = Ends.product(this, a, b) ?? Ends.product(this, b, a)
    if (end !== undefined) return end
    const ends = [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most]
    return this.watched(this.two("mul", a, b, Math.min(...ends), Math.max(...ends), a.open || b.open))
  }

  /** A number that may be infinite by a finite one that may be zero: what is not known stays so. */
  scale(by: Scalar, a: Scalar): Scalar {
    if (!a.open || by.least > 0 || by.most < 0) return this.mul(by, a)
    if (isInfinite(a)) return this.select(this.less(by, this.zero), this.negate(a), a)
    const end = Ends.product(this, by, a)
    if (end !== undefined) return end
    const ends = [by.least * a.least, by.least * a.most, by.most * a.least, by.most * a.most]
    return this.watched(this.two("scale", by, a, Math.min(...ends), Math.max(...ends), true))
  }

  min(a: Scalar, b: Scalar): Scalar {
    if (a === b) return a
    if (isConstant(a) && isConstant(b)) return this.constant(Math.min(a.at, b.at))
    if (a === this.below || b === this.below) return this.below
    if (a === this.above) return b
    if (b === this.above) return a
    if (!a.open && !b.open && a.most <= b.least) return a
    if (!a.open && !b.open && b.most <= a.least) return b
    const end = Ends.extreme(this, a, b, this.below, (form, x, y) => form.min(x, y))
    if (end !== undefined) return end
    // With an infinity on one side the result may be any number of the other.
    const most = a.open || b.open ? Math.max(a.most, b.most) : Math.min(a.most, b.most)
    return this.two("min", a, b, Math.min(a.least, b.least), most, a.open || b.open)
  }

  max(a: Scalar, b: Scalar): Scalar {
    if (a === b) return a
    if (isConstant(a) && isConstant(b)) return this.constant(Math.max(a.at, b.at))
    if (a === this.above || b === this.above) return this.above
    if (a === this.below) return b
    if (b === this.below) return a
    if (!a.open && !b.open && a.least >= b.most) return a
    if (!a.open && !b.open && b.least >= a.most) return b
    const end = Ends.extreme(this, a, b, this.above, (form, x, y) => form.max(x, y))
    if (end !== undefined) return end
    const least = a.open || b.open ? Math.min(a.least, b.least) : Math.max(a.least, b.least)
    return this.two("max", a, b, least, Math.max(a.most, b.most), a.open || b.open)
  }

  less(a: Scalar, b: Scalar): Scalar {
    if (isConstant(a) && isConstant(b)) return this.bit(a.at < b.at)
    if (a === b || a === this.above || b === this.below) return this.zero
    if ((a === this.below && !b.open) || (b === this.above && !a.open)) return this.one
    if (!a.open && !b.open) {
      if (a.most < b.least) return this.one
      if (a.least >= b.most) return this.zero
    }
    const end = Ends.order(this, a, b, (form, x, y) => form.less(x, y))
    return end ?? this.two("less", a, b, 0, 1, false)
  }

  upTo(a: Scalar, b: Scalar): Scalar {
    if (isConstant(a) && isConstant(b)) return this.bit(a.at <= b.at)
    if (a === b || a === this.below || b === this.above) return this.one
    if ((a === this.above && !b.open) || (b === this.below && !a.open)) return this.zero
    if (!a.open && !b.open) {
      if (a.most <= b.least) return this.one
      if (a.least > b.most) return this.zero
    }
    const end = Ends.order(this, a, b, (form, x, y) => form.upTo(x, y))
    return end ?? this.two("upTo", a, b, 0, 1, false)
  }

  same(a: Scalar, b: Scalar): Scalar {
    if (a === b) return this.one
    if (isConstant(a) && isConstant(b)) return this.bit(a.at === b.at)
    if (isConstant(a) || (!isConstant(b) && a.id > b.id)) return this.same(b, a)
    if ((!a.open && isInfinite(b)) || (!a.open && !b.open && (a.most < b.least || a.least > b.most))) return this.zero
    if (a.kind === "bit" && b === this.one) return a
    if (a.kind === "bit" && b === this.zero) return this.not(a)
    return Ends.equality(this, a, b) ?? this.two("same", a, b, 0, 1, false)
  }

  and(a: Scalar, b: Scalar): Scalar {
    if (a === this.zero || b === this.zero) return this.zero
    if (a === this.one || a === b) return b
    if (b === this.one) return a
    if (contrary(a, b)) return this.zero
    return a.id > b.id ? this.two("and", b, a, 0, 1, false) : this.two("and", a, b, 0, 1, false)
  }

  or(a: Scalar, b: Scalar): Scalar {
    if (a === this.one || b === this.one) return this.one
    if (a === this.zero || a === b) return b
    if (b === this.zero) return a
    if (contrary(a, b)) return this.one
    return a.id > b.id ? this.two("or", b, a, 0, 1, false) : this.two("or", a, b, 0, 1, false)
  }

  /** Two sets of bits put together, each up to 32 bits in one number. */
  union(a: Scalar, b: Scalar): Scalar {
    if (isZero(a) || a === b) return b
    if (isZero(b)) return a
    if (isConstant(a) && isConstant(b)) return this.constant(a.at | b.at)
    if (a.kind === "bit" && b.kind === "bit") return this.or(a, b)
    const [x, y] = a.id > b.id ? [b, a] : [a, b]
    return this.two("or", x, y, -(2 ** 31), 2 ** 31 - 1, false)
  }

  /** The sets of bits of all rows of a table put together. */
  unionOfRows(table: number, row: Scalar): Scalar {
    if (row.level !== 0 && row.level !== table + 1) throw new Beyond("mixed rows")
    if (isZero(row) || (this.mostRows[table] ?? 0) === 0) return this.zero
    if (row.kind === "bit") return this.fold("any", table, row)
    return this.make("any", [row], table, 0, -(2 ** 31), 2 ** 31 - 1, false)
  }

  not(a: Scalar): Scalar {
    if (isConstant(a)) return this.bit(a.at === 0)
    if (a.op === "not") return a.args[0]!
    return this.make("not", [a], 0, a.level, 0, 1, false)
  }

  /** `a` but not `b`. */
  without(a: Scalar, b: Scalar): Scalar {
    return this.and(a, this.not(b))
  }

  select(on: Scalar, a: Scalar, b: Scalar): Scalar {
    if (on === this.one || a === b) return a
    if (on === this.zero) return b
    if (on.op === "not") return this.select(on.args[0]!, b, a)
    if (a.op === "select" && a.args[0] === on) return this.select(on, a.args[1]!, b)
    if (b.op === "select" && b.args[0] === on) return this.select(on, a, b.args[2]!)
    if (a.kind === "bit" && b.kind === "bit") {
      if (b === this.zero) return this.and(on, a)
      if (a === this.zero) return this.without(b, on)
      if (a === this.one) return this.or(on, b)
      if (b === this.one) return this.or(this.not(on), a)
    }
    const end = Ends.choice(this, on, a, b)
    if (end !== undefined) return end
    const [least, most] = isInfinite(a)
      ? [b.least, b.most]
      : isInfinite(b)
        ? [a.least, a.most]
        : [Math.min(a.least, b.least), Math.max(a.most, b.most)]
    const level = this.joined(on, a, b)
    return this.make("select", [on, a, b], 0, level, least, most, a.open || b.open)
  }

  /** A number that is known by other means to be finite and to lie in a range. */
  within(a: Scalar, least: number, most: number): Scalar {
    if (isConstant(a) || (!a.open && a.least >= least && a.most <= most)) return a
    const end = Ends.endOf(this, a)
    if (end !== undefined) return this.within(end.value, least, most)
    return this.make("within", [a], 0, a.level, least, most, false)
  }

  floor(a: Scalar, by: Scalar): Scalar {
    if (by === this.one || isInfinite(a)) return a
    if (isConstant(a) && isConstant(by)) return this.constant(Math.floor(a.at / by.at))
    const end = Ends.endOf(this, a)
    if (end !== undefined) return this.select(end.on, end.end, this.floor(end.value, by))
    // The range of a divisor may begin at nothing; a divisor never is.
    const ends = [a.least, a.most].flatMap((x) => [x / Math.max(1, by.least), x / by.most]).map(Math.floor)
    return this.two("floor", a, by, Math.min(...ends), Math.max(...ends), a.open)
  }

  among(mask: number, code: Scalar): Scalar {
    if (mask === 0) return this.zero
    if (isConstant(code)) return this.bit(code.at >= 0 && code.at <= 30 && ((mask >>> code.at) & 1) === 1)
    return this.make("among", [code], mask, code.level, 0, 1, false)
  }

  bitOf(a: Scalar, bit: number): Scalar {
    if (isConstant(a)) return this.bit(((a.at >>> bit) & 1) === 1)
    return this.make("bit", [a], bit, a.level, 0, 1, false)
  }

  /** At most 32 bits in one number, the first lowest. */
  pack(bits: ReadonlyArray<Scalar>): Scalar {
    return this.make("pack", bits, 0, this.joined(...bits), -(2 ** 31), 2 ** 31 - 1, false)
  }

  /** What all rows of a table come to for a household. The row's number may also be the household's own. */
  fold(op: Fold, table: number, row: Scalar): Scalar {
    if (row.level !== 0 && row.level !== table + 1) throw new Beyond("mixed rows")
    const end = op === "sum" ? Ends.endOf(this, row) : undefined
    if (end !== undefined) {
      return this.select(this.fold("any", table, end.on), end.end, this.fold("sum", table, end.value))
    }
    const rows = this.mostRows[table] ?? 0
    if (rows === 0 || (isConstant(row) && row.at === nothing[op])) return this.constant(nothing[op])
    const sum = op === "sum"
    const least = sum ? Math.min(0, row.least * rows) : row.least
    const most = sum ? Math.max(0, row.most * rows) : row.most
    const open = op === "any" || op === "all" ? false : sum ? row.open : true
    const made = this.make(op, [row], table, 0, least, most, open)
    return sum ? this.watched(made) : made
  }

  bit(yes: boolean): Scalar {
    return yes ? this.one : this.zero
  }

  private joined(...parts: ReadonlyArray<Scalar>): number {
    let level = 0
    for (const part of parts) {
      if (part.level === 0 || part.level === level) continue
      if (level !== 0) throw new Beyond("nested lists")
      level = part.level
    }
    return level
  }

  private two(op: Op, a: Scalar, b: Scalar, least: number, most: number, open: boolean): Scalar {
    return this.make(op, [a, b], 0, this.joined(a, b), least, most, open)
  }

  /** A number that might leave the exact range: its size is looked at, and from here on it is taken to have stayed within. */
  private watched(a: Scalar): Scalar {
    if (a.least >= -mostExact && a.most <= mostExact) return a
    const limit = (x: number) => Math.min(mostExact, Math.max(-mostExact, x))
    this.watch(a)
    return a.open
      ? this.make("limit", [a], 0, a.level, limit(a.least), limit(a.most), true)
      : this.within(a, limit(a.least), limit(a.most))
  }

  private readonly watchedIds = new Set<number>()
  private watch(a: Scalar): void {
    if (this.watchedIds.has(a.id)) return
    this.watchedIds.add(a.id)
    const [low, high] = [this.constant(-mostExact), this.constant(mostExact)]
    // Not through `less`, which would rely on the range.
    const over = this.make("less", [high, a], 0, a.level, 0, 1, false)
    const under = this.make("less", [a, low], 0, a.level, 0, 1, false)
    const finite = a.open
      ? this.and(
          this.make("less", [a, this.above], 0, a.level, 0, 1, false),
          this.make("less", [this.below, a], 0, a.level, 0, 1, false)
        )
      : this.one
    this.escapes.push(this.and(finite, this.or(over, under)))
  }

  private make(
    op: Op,
    args: ReadonlyArray<Scalar>,
    at: number,
    level: number,
    least: number,
    most: number,
    open: boolean
  ): Scalar {
    const range = op === "within" || op === "column" ? `${least} ${most}` : ""
    const key = `${op} ${at} ${level} ${args.map(({ id }) => id).join(" ")} ${range}`
    const found = this.known.get(key)
    if (found !== undefined) return found
    if (this.known.size > mostScalars) throw new Beyond("too many parts")
    const made = { id: this.known.size, op, args, at, level, least, most, open, kind: kindOf(op, least, most, open) }
    this.known.set(key, made)
    return made
  }
}

const isConstant = ({ op }: Scalar): boolean => op === "constant"
const isZero = (a: Scalar): boolean => a.op === "constant" && a.at === 0
const isInfinite = (a: Scalar): boolean => a.op === "constant" && !Number.isFinite(a.at)
const contrary = (a: Scalar, b: Scalar): boolean =>
  (a.op === "not" && a.args[0] === b) || (b.op === "not" && b.args[0] === a)

const bits: ReadonlySet<Op> = new Set<Op>(["less", "upTo", "same", "and", "or", "not", "among", "bit", "any", "all"])

const kindOf = (op: Op, least: number, most: number, open: boolean): Kind => {
  // A set of bits is put together as single bits are, but is a number.
  if (bits.has(op) && least >= 0 && most <= 1) return "bit"
  if (open) return "wide"
  if (op === "constant" || op === "select") {
    if (least >= 0 && most <= 1) return "bit"
  }
  return least >= -(2 ** 31) && most < 2 ** 31 ? "int" : "wide"
}
