import type { Day } from "../../foundation/Day.ts"
import * as Rational from "../../foundation/Rational.ts"
import type { Value } from "../../language/Value.ts"
import { Unknown } from "../../language/Value.ts"
import type { Term } from "../../language/Vocabulary.ts"
import type { Policy, Purpose } from "../../policy/Policy.ts"
import { Beyond } from "../form/Beyond.ts"
import { type Places, placesOf } from "../Places.ts"

/**
 * The figures of one policy at evenly spaced values of a parameter (逐级数值): how each grows from one to the next, place by place.
 *
 * Shape: the places are numbered as those of the policy itself, which is the first.
 */
export interface Rungs {
  /** One policy for each value, which have the same rules. */
  readonly policies: ReadonlyArray<Policy>
  readonly count: number
  readonly enter: (division: string) => void
  /** What a figure grows by at each place with each step; `undefined` where it stays. Throws `Beyond` for one that draws no line. */
  readonly step: (term: Term) => ReadonlyArray<Value> | undefined
  /** Whether a figure is another one at any place and step. */
  readonly moves: (term: Term) => boolean
}

/** Asks for two policies at least. */
export const rungsOf = (policies: ReadonlyArray<Policy>, on: Day, purpose: Purpose): Rungs => {
  const all = policies.map((policy): Places => placesOf(policy, on, purpose))
  const figuresOf = (term: Term) => all.map((places) => places.figure(term))
  return {
    policies,
    count: policies.length,
    enter: (division) => {
      for (const places of all) places.of(division)
    },
    step: (term) => {
      const figures = figuresOf(term)
      return isOther(figures) ? figures[0]!.map((_, place) => grown(figures.map((other) => other[place]!))) : undefined
    },
    moves: (term) => isOther(figuresOf(term))
  }
}

/** Whether any of some figures, place by place, is another one than the first. */
const isOther = (figures: ReadonlyArray<ReadonlyArray<Value>>): boolean =>
  !figures[0]!.every((value, place) => figures.every((other) => same(other[place]!, value)))

const same = (a: Value, b: Value): boolean =>
  Rational.isRational(a) && Rational.isRational(b)
    ? Rational.equals(a, b)
    : a === b || (a instanceof Unknown && b instanceof Unknown)

/** The difference between each of some figures and the next. */
const grown = (figures: ReadonlyArray<Value>): Rational.Rational => {
  if (figures.every((figure) => same(figure, figures[0]!))) return Rational.zero
  if (!figures.every((figure) => Rational.isRational(figure))) throw new Beyond("not linear")
  const step = Rational.sub(figures[1]!, figures[0]!)
  for (let i = 2; i < figures.length; i++) {
    if (!Rational.equals(Rational.sub(figures[i]!, figures[i - 1]!), step)) throw new Beyond("not linear")
  }
  return step
}
