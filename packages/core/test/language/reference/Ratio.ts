/**
 * A fraction for the reference interpreter: two bigints, nothing kept in lowest terms, nothing shared with the engine.
 *
 * `money` says that the number counts fen, so that decimals to keep are those of yuan.
 */
export interface Ratio {
  readonly top: bigint
  readonly bottom: bigint
  readonly money: boolean
}

export const ratio = (top: bigint | number, bottom: bigint | number = 1, money = false): Ratio => {
  const [t, b] = [BigInt(top), BigInt(bottom)]
  return b < 0n ? { top: -t, bottom: -b, money } : { top: t, bottom: b, money }
}

export const read = (text: string): Ratio => {
  const [whole, decimals = ""] = text.split(".") as [string, string?]
  return ratio(
    BigInt(`${whole === "" || whole === "-" ? `${whole}0` : whole}${decimals}`),
    10n ** BigInt(decimals.length)
  )
}

export const order = (a: Ratio, b: Ratio): number => {
  const [left, right] = [a.top * b.bottom, b.top * a.bottom]
  return left < right ? -1 : left > right ? 1 : 0
}
export const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom, a.money || b.money)
export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, { ...b, top: -b.top })
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.top, a.bottom * b.bottom, a.money || b.money)
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.bottom, a.bottom * b.top, a.money && !b.money)
export const least = (a: Ratio, b: Ratio): Ratio => (order(a, b) <= 0 ? a : b)
export const greatest = (a: Ratio, b: Ratio): Ratio => (order(a, b) >= 0 ? a : b)

/** The whole number at or below. */
export const below = (a: Ratio): bigint => {
  const cut = a.top / a.bottom
  return a.top < 0n && cut * a.bottom !== a.top ? cut - 1n : cut
}

/** The ways of rounding, by how far the number is above the whole number below it. */
const modes: Readonly<Record<string, (a: Ratio, down: bigint, half: number) => boolean>> = {
  floor: () => false,
  ceiling: (_, __, half) => half !== -2,
  "round up": (a, _, half) => half !== -2 && a.top > 0n,
  "round down": (a, _, half) => half !== -2 && a.top < 0n,
  "round half up": (a, _, half) => half === 1 || (half === 0 && a.top > 0n),
  "round half down": (a, _, half) => half === 1 || (half === 0 && a.top < 0n),
  "round half even": (_, down, half) => half === 1 || (half === 0 && down % 2n !== 0n)
}
export const roundings: ReadonlyArray<string> = Object.keys(modes)

export const rounded = (mode: string, a: Ratio, step: Ratio): Ratio => {
  const steps = over(a, { ...step, money: a.money })
  const down = below(steps)
  const rest = minus(steps, ratio(down))
  // -2: nothing left; else how the rest compares with a half.
  const half = rest.top === 0n ? -2 : order(rest, ratio(1, 2))
  const up = modes[mode]!(steps, down, half)
  return { ...times(ratio(up ? down + 1n : down), step), money: a.money }
}
