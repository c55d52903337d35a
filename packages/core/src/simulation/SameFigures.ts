import type { Day } from "../foundation/Day.ts"
import type { Division } from "../foundation/Division.ts"
import * as Rational from "../foundation/Rational.ts"
import { below, type Checked, type Node } from "../language/Checked.ts"
import type { Term } from "../language/Vocabulary.ts"
import { figuresOn } from "../policy/parameter/Figures.ts"
import type { Figure } from "../policy/parameter/Parameter.ts"
import { placeIn } from "../policy/determination/Asking.ts"
import type { Policy } from "../policy/Policy.ts"
import * as Rule from "../policy/Rule.ts"

/** Where a household lives, as far as figures differ by it. */
export interface Lives {
  readonly division: Division
  readonly area?: string | null | undefined
}

/**
 * Whether two policies that differ in figures only have the same figures for a household (所用标准相同): then they say the same of it,
 * and it is asked once. A household of the country does not ask what the town's standard is, unless a rule compares the two.
 *
 * Shape: decided once for each place and area.
 */
export const sameFigures = (one: Policy, other: Policy, on: Day): ((household: Lives) => boolean) => {
  const apart = readApart(one)
  const known = new Map<string, boolean>()
  return ({ area, division }) => {
    const own = area === "urban" || area === "rural" ? area : undefined
    const place = placeIn(one, division)
    const key = `${own ?? ""} ${Object.values(place).join(" ")}`
    const found = known.get(key)
    if (found !== undefined) return found
    const [a, b] = [figuresOn(one, on, place).record, figuresOn(other, on, place).record]
    const keys = new Set([...Object.keys(a), ...Object.keys(b)])
    const same = [...keys].every((id) => {
      const elsewhere = /\.(urban|rural)$/.exec(id)?.[1]
      const unread = elsewhere !== undefined && own !== undefined && elsewhere !== own && !apart.has(id)
      return unread || equal(a[id], b[id])
    })
    known.set(key, same)
    return same
  }
}

const equal = (a: Figure | undefined, b: Figure | undefined): boolean =>
  a === b || (Rational.isRational(a) && Rational.isRational(b) && Rational.equals(a, b))

/** Keys such as `id.urban` that rules read by that name, and not as the household's own. */
const readApart = (policy: Policy): ReadonlySet<string> => {
  const found = new Set<string>()
  const seen = new Set<Term>()
  const walk = (node: Node): void => {
    if (node._tag === "Read" && !seen.has(node.term)) {
      seen.add(node.term)
      const { key, scope, origin } = node.term
      if (scope === "parameter") found.add(key)
      // The household's own figure is one name that chooses between the two.
      else if (origin._tag === "Derived" && policy.parameters.get(key)?.byArea !== true) walk(origin.formula.root)
    }
    for (const part of below(node)) walk(part)
  }
  for (const { root } of rulesOf(policy)) walk(root)
  // A figure that follows from others may follow from both.
  for (const { derived } of policy.parameters.values()) for (const { checked } of derived) walk(checked.root)
  return found
}

const rulesOf = (policy: Policy): ReadonlyArray<Checked> => [
  policy.living,
  ...[...policy.categories.values()].flatMap(({ rule, pays, grace, reviews }) => [
    ...ofRule(rule),
    ...(pays === undefined ? [] : Rule.expressionsOf(pays)),
    ...(grace === undefined
      ? []
      : [grace.holds, ...Rule.expressionsOf(grace.pays), ...grace.exits.map(({ when }) => when)]),
    ...reviews.flatMap(({ checked }) => checked ?? [])
  ]),
  ...[...policy.programmes.values()].flatMap(({ rule, pays, exclusions, isChosen, isCurrent }) => [
    ...ofRule(rule),
    ...(pays === undefined ? [] : Rule.expressionsOf(pays)),
    ...exclusions.flatMap(({ checked }) => checked ?? []),
    ...[isChosen, isCurrent].flatMap((one) => one ?? [])
  ]),
  ...[...policy.overlaps.values()].flatMap(({ limit }) => (limit === undefined ? [] : Rule.expressionsOf(limit)))
]

const ofRule = ({ conditions }: Rule.Rule): ReadonlyArray<Checked> =>
  conditions.flatMap(({ checked, branches }) => [checked, ...(branches ?? []).flatMap(({ rule }) => ofRule(rule))])
