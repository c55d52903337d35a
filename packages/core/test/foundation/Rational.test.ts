import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/foundation/Rational.ts"

const { add, compare, div, equals, mul, negate, of, round, sub } = Rational

const integer = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(BigInt),
  fc.maxSafeInteger().map(BigInt),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
)
const rational = fc.oneof(
  integer.map(of),
  fc.tuple(integer, integer).map(([n, d]) => div(of(n), of(d === 0n ? 1n : d))!)
)

/** The value as a plain pair of bigints, without the fast paths. */
const pair = (r: Rational.Rational) => ({ n: Rational.n(r), d: Rational.d(r) })
const same = (r: Rational.Rational, n: bigint, d: bigint) => pair(r).n * d === n * pair(r).d

describe("one form for each number", () => {
  it("keeps safe integers as plain numbers and everything else as fractions in lowest terms", () => {
    fc.assert(
      fc.property(rational, (r) => {
        const { n, d } = pair(r)
        expect(d > 0n).toBe(true)
        let [x, y] = [n < 0n ? -n : n, d]
        while (y !== 0n) [x, y] = [y, x % y]
        expect(x === 1n || n === 0n).toBe(true)
        expect(typeof r === "number").toBe(d === 1n && Number.isSafeInteger(Number(n)))
      })
    )
  })
  it("refuses floats, so that 1.1 never enters as a number", () => {
    expect(() => of(1.1)).toThrow(RangeError)
    expect(() => of(Number.NaN)).toThrow(RangeError)
    expect(() => of(2 ** 53)).toThrow(RangeError)
    expect(Rational.isRational(1.5)).toBe(false)
  })
  it("knows no negative zero", () => {
    for (const r of [of(-0), negate(Rational.zero), mul(of(0), of(-5)), div(of(0), of(-5))!, add(of(-3), of(3))]) {
      expect(Object.is(r, 0)).toBe(true)
    }
  })
})

describe("arithmetic is that of bigint fractions", () => {
  it("adds, subtracts, multiplies, divides", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        const [x, y] = [pair(a), pair(b)]
        expect(same(add(a, b), x.n * y.d + y.n * x.d, x.d * y.d)).toBe(true)
        expect(same(sub(a, b), x.n * y.d - y.n * x.d, x.d * y.d)).toBe(true)
        expect(same(mul(a, b), x.n * y.n, x.d * y.d)).toBe(true)
        const quotient = div(a, b)
        expect(quotient === undefined).toBe(y.n === 0n)
        if (quotient !== undefined) expect(same(quotient, x.n * y.d, x.d * y.n)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
  it("compares as the difference says", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        const difference = pair(a).n * pair(b).d - pair(b).n * pair(a).d
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect(compare(Rational.min(a, b), Rational.max(a, b))).not.toBe(1)
        expect(compare(Rational.abs(a), of(0))).not.toBe(-1)
      }),
      { numRuns: 2000 }
    )
  })
  it("leaves the safe range without losing a digit", () => {
    const most = of(Number.MAX_SAFE_INTEGER)
    expect(Rational.format(add(most, Rational.one))).toBe("9007199254740992")
    expect(Rational.format(mul(most, most))).toBe("81129638414606663681390495662081")
    expect(equals(sub(add(most, Rational.one), Rational.one), most)).toBe(true)
    expect(typeof sub(add(most, Rational.one), Rational.one)).toBe("number")
  })
  it("has no quotient by zero", () => {
    expect(div(of(1), of(0))).toBeUndefined()
    expect(div(Rational.parse("0.5")!, of(0))).toBeUndefined()
  })
})

describe("money at the line", () => {
  it("500 yuan times 1.1 is exactly 550 yuan, where floats give 550.0000000000001", () => {
    expect(50000 * 1.1).not.toBe(55000)
    expect(mul(of(50000), Rational.parse("1.1")!)).toBe(55000)
    expect(mul(of(50000), Rational.parse("1.15")!)).toBe(57500)
  })
  it("gives fen only for whole fen", () => {
    expect(Rational.toFen(of(123))).toBe(123)
    expect(Rational.toFen(div(of(100), of(3))!)).toBeUndefined()
    expect(Rational.toFen(of(10n ** 20n))).toBeUndefined()
  })
})

describe("reading and writing", () => {
  it("reads decimals exactly", () => {
    expect(pair(Rational.parse("1.15")!)).toEqual({ n: 23n, d: 20n })
    expect(Rational.parse("1.50")).toEqual(Rational.parse("1.5"))
    expect(Rational.parse("-2")).toBe(-2)
    expect(Rational.parse(".5")).toEqual(Rational.parse("0.5"))
  })
  it.each(["", ".", "-", "1.", "1e3", "1,000", "0x10", " 1", "１"])("refuses %j", (text) => {
    expect(Rational.parse(text)).toBeUndefined()
  })
  it("reads back what it writes", () => {
    const decimal = fc
      .tuple(integer, fc.integer({ min: 0, max: 20 }))
      .map(([n, k]) => div(of(n), of(10n ** BigInt(k)))!)
    fc.assert(
      fc.property(decimal, (r) => {
        expect(Rational.parse(Rational.format(r))).toEqual(r)
      })
    )
  })
  it("writes what has no decimal form as a fraction, and decimals for display rounded half up", () => {
    const third = div(of(1000), of(3))!
    expect(Rational.format(third)).toBe("1000/3")
    expect(JSON.stringify({ third })).toBe('{"third":"1000/3"}')
    expect(Rational.decimal(third, 2)).toBe("333.33")
    expect(Rational.decimal(Rational.parse("-0.125")!, 2)).toBe("-0.13")
    expect(Rational.decimal(of(7), 0)).toBe("7")
  })
  it("is near the double for display", () => {
    expect(Rational.toNumber(div(of(1), of(3))!)).toBeCloseTo(1 / 3)
    expect(Rational.toNumber(div(of(10n ** 400n), of(10n ** 399n * 2n))!)).toBe(5)
    expect(Rational.toNumber(div(of(10n ** 400n + 1n), of(10n ** 399n * 2n))!)).toBeCloseTo(5)
  })
})

describe("rounding", () => {
  it.each([
    ["up", [3, -3, 3, -3]],
    ["down", [2, -2, 2, -2]],
    ["half-up", [3, -3, 2, -2]],
    ["floor", [2, -3, 2, -3]],
    ["ceiling", [3, -2, 3, -2]]
  ] as const)("%s", (mode, expected) => {
    const given = ["2.5", "-2.5", "2.4", "-2.4"].map((text) => Rational.parse(text)!)
    expect(given.map((r) => round(r, mode))).toEqual(expected)
  })
  it("goes to multiples of a step", () => {
    expect(round(of(12345), "half-up", of(100))).toBe(12300)
    expect(round(of(12350), "half-up", of(100))).toBe(12400)
    expect(round(of(12301), "up", of(100))).toBe(12400)
    expect(round(of(12300), "up", of(100))).toBe(12300)
    expect(round(Rational.parse("1.234")!, "down", Rational.parse("0.01")!)).toEqual(Rational.parse("1.23"))
    expect(() => round(of(1), "up", of(0))).toThrow(RangeError)
    expect(() => round(of(1), "up", of(-1))).toThrow(RangeError)
  })
  it("gives a neighbouring multiple, on the side of its mode, and leaves multiples alone", () => {
    const modes = ["up", "down", "half-up", "floor", "ceiling"] as const
    const step = rational.filter((r) => compare(r, of(0)) > 0)
    fc.assert(
      fc.property(rational, step, fc.constantFrom(...modes), (r, by, mode) => {
        const rounded = round(r, mode, by)
        const distance = sub(rounded, r)
        expect(Rational.isInteger(div(rounded, by)!)).toBe(true)
        expect(compare(Rational.abs(distance), by)).toBe(-1)
        if (mode === "floor") expect(compare(distance, of(0))).not.toBe(1)
        if (mode === "ceiling") expect(compare(distance, of(0))).not.toBe(-1)
        if (mode === "up") expect(compare(Rational.abs(rounded), Rational.abs(r))).not.toBe(-1)
        if (mode === "down") expect(compare(Rational.abs(rounded), Rational.abs(r))).not.toBe(1)
        if (mode === "half-up") expect(compare(mul(Rational.abs(distance), of(2)), by)).not.toBe(1)
        expect(equals(round(rounded, mode, by), rounded)).toBe(true)
      })
    )
  })
})
