import { type HelpCurve, type Range, width } from "./HelpCurve.ts"

/** Incomes from one up to another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A stretch on which help shrinks as income grows (递减区间). `kept`: what is left of the income earned on it. */
export interface Taper extends Stretch {
  readonly help: { readonly before: number; readonly after: number }
  readonly kept: number
}

/** Neighbouring ranges on which help varies, between two steps. */
export const of = (
  curve: HelpCurve,
  ranges: ReadonlyArray<Range>,
  cuts: ReadonlySet<number>,
  rounding: number
): ReadonlyArray<Taper> => {
  const stretches: Array<{ from: number; to: number }> = []
  for (const { low, high, help } of ranges) {
    if (width(help) === 0) continue
    const last = stretches[stretches.length - 1]
    // Between two ranges lies nothing, or one fen at which an amount moved a little more than rounding.
    if (last !== undefined && low - last.to <= 1 && !cuts.has(last.to)) last.to = high
    else stretches.push({ from: low, to: high })
  }
  return stretches.flatMap(({ from, to }) => {
    const [start, end] = [curve.at(from).help, curve.at(to).help]
    const begins = last(
      from,
      to,
      (x) => curve.at(x).help === start,
      (low, high) => isFlat(curve, low, high)
    )
    const ends = firstFlat(curve, begins, to, end)
    const help = { before: start, after: end }
    if (Math.abs(start - end) <= rounding) return []
    return [{ from: begins, to: ends, help, kept: ends + end - (begins + start) }]
  })
}

const isFlat = (curve: HelpCurve, low: number, high: number): boolean => {
  const range = curve.over(low, high)
  return range !== undefined && width(range.help) === 0
}

/** The last income up to which help has not moved yet. */
const last = (
  low: number,
  high: number,
  holds: (x: number) => boolean,
  flat: (low: number, high: number) => boolean
): number => {
  let [from, to] = [low, high]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle) && flat(from, middle)) from = middle
    else to = middle
  }
  return holds(to) && flat(from, to) ? to : from
}

/** The first income from which help does not move any more. */
const firstFlat = (curve: HelpCurve, low: number, high: number, end: number): number => {
  let [from, to] = [low, high]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (curve.at(middle).help === end && isFlat(curve, middle, to)) to = middle
    else from = middle
  }
  return to
}
