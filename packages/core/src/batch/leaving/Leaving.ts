import { Either } from "effect"
import { type Checked, terms } from "../../language/Checked.ts"
import { budget } from "../../language/Evaluator.ts"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import type { Household } from "../../population/Household.ts"
import type { Compiled } from "../Compiled.ts"
import type { Frame } from "../frame/Frame.ts"
import { layoutRules } from "../frame/Layout.ts"
import { type Escape, escapes } from "../Field.ts"
import { mark } from "./Marking.ts"
import { keyOf } from "../reading/Results.ts"
import type { Target } from "../run/Data.ts"
import { type Put, traced } from "./Tracing.ts"
import { offered } from "./TracingOffers.ts"
import { untold } from "./Untold.ts"

/** Gives the record of a household by its place in the frame, for the traced evaluator. */
export type Records = (household: number) => Household

/** Marks households that leave for a reason no program sees; `false` when there is none. */
export const leave = (
  compiled: Compiled,
  frame: Frame,
  places: ReadonlyArray<number>,
  all: boolean,
  left: Uint8Array
): boolean => mark(mostPeople(compiled), frame, places, all, left)

const sizes = new WeakMap<Compiled, number>()
/** How many rows stay within the budget of steps whatever is read; lists inside lists are never compiled. */
export const mostPeople = (compiled: Compiled): number => {
  const known = sizes.get(compiled)
  if (known !== undefined) return known
  const formulas = new Set<Checked>()
  let largest = 0
  for (const rule of layoutRules(compiled.policy, compiled.wanted)) {
    largest = Math.max(largest, rule.root.size)
    for (const { origin } of terms(rule)) if (origin._tag === "Derived") formulas.add(origin.formula)
  }
  let steps = largest
  for (const { root } of formulas) steps += root.size
  const found = Math.max(1, Math.floor(budget / (2 * steps)))
  sizes.set(compiled, found)
  return found
}

/** Sends every household that left through the traced evaluator, and counts them. */
export const trace = (
  compiled: Compiled,
  frame: Frame,
  left: Uint8Array | undefined,
  fields: Map<string, Target>,
  records: Records | undefined
): { readonly why: Readonly<Record<Escape, number>>; readonly problems: ReadonlyMap<number, PolicyProblem> } => {
  const why = Object.fromEntries(escapes.map((name) => [name, 0])) as Record<Escape, number>
  const problems = new Map<number, PolicyProblem>()
  const { policy, numbering, on, wanted } = compiled
  for (let h = 0; left !== undefined && h < frame.households; h++) {
    const code = left[h]!
    if (code === 0) continue
    why[escapes[code]!]++
    const [first, end] = [frame.offsets[0]![h]!, frame.offsets[0]![h + 1]!]
    const put: Put = (field, at, row, value) => {
      const key = keyOf(field, at)
      let target = fields.get(key)
      if (target === undefined) return
      const isAmount = target instanceof Int32Array && /amount|low|high|least|most|margin/i.test(field)
      if (isAmount && (value | 0) !== value) {
        // An amount that no other household has: from here on the whole column is of doubles.
        target = Float64Array.from(target)
        fields.set(key, target)
      }
      target[row] = value
    }
    if (records === undefined) {
      untold(numbering, h, first, end, put)
      continue
    }
    const household = records(h)
    const done = Either.andThen(traced(policy, numbering, wanted, household, on, h, first, put), () =>
      wanted.offers ? offered(policy, numbering, household, on, h, first, put) : Either.void
    )
    if (Either.isLeft(done)) {
      problems.set(h, done.left)
      untold(numbering, h, first, end, put)
    }
  }
  return { why, problems }
}
