import { Either } from "effect"
import type { Day } from "../foundation/Day.ts"
import type { Division } from "../foundation/Division.ts"
import { value } from "../language/Evaluator.ts"
import { type Subject, subjectOf } from "../language/Subject.ts"
import type { Value } from "../language/Value.ts"
import type { Term } from "../language/Vocabulary.ts"
import { parametersOn, type Policy, type Purpose } from "../policy/Policy.ts"

/**
 * The places that figures differ by (取值地), each once, as households turn up in them. A place keeps its number.
 *
 * Shape: `of` gives the number of a division's place, -1 where a figure that rules need is not in force.
 */
export interface Places {
  readonly of: (division: string) => number
  readonly size: number
  /** A figure at every place so far, as the traced evaluator reads it. */
  readonly figure: (term: Term) => ReadonlyArray<Value>
}

export const placesOf = (policy: Policy, on: Day, purpose: Purpose): Places => {
  const byDivision = new Map<string, number>()
  const byFigures = new Map<unknown, number>()
  const subjects: Array<Subject> = []
  const found = (division: string): number => {
    const figures = parametersOn(policy, on, purpose, division as Division)
    if (Either.isLeft(figures)) return -1
    const known = byFigures.get(figures.right)
    if (known !== undefined) return known
    byFigures.set(figures.right, subjects.length)
    subjects.push(subjectOf(policy.vocabulary, {}, [], figures.right, on))
    return subjects.length - 1
  }
  return {
    of: (division) => {
      const place = byDivision.get(division) ?? found(division)
      byDivision.set(division, place)
      return place
    },
    get size() {
      return subjects.length
    },
    figure: (term) => subjects.map((subject) => value(reading(term), subject))
  }
}

/** A rule that says nothing but the name of a figure. */
const reading = (term: Term) => ({
  scope: "household" as const,
  type: term.type,
  root: {
    _tag: "Read" as const,
    term,
    depth: 0,
    type: term.type,
    text: term.name,
    size: 1,
    binding: 8,
    from: 0,
    to: 0
  }
})
