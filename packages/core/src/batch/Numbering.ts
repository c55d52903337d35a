import type { LinkedCategory, Policy } from "../policy/Policy.ts"
import type * as Rule from "../policy/Rule.ts"

/** A condition with its number (条件编号). Numbers follow the order of the pack and change only when its rules do. */
export interface Numbered {
  readonly category: string
  /** Ids from the category down: the condition, and for one of a branch the condition, the branch and its own. */
  readonly path: ReadonlyArray<string>
  readonly condition: Rule.Condition
}

/**
 * The conditions of a policy by number: those of households and those of persons apart, since each person has the latter.
 *
 * Shape: condition `n` is bit `n % 32` of word `floor(n / 32)` of a household's or a person's masks.
 */
export interface Numbering {
  readonly household: ReadonlyArray<Numbered>
  readonly person: ReadonlyArray<Numbered>
  /** Categories of households and of persons in the order of the pack; their places are the bits of `entitled` and `open`. */
  readonly households: ReadonlyArray<LinkedCategory>
  readonly persons: ReadonlyArray<LinkedCategory>
}

export const numberingOf = (policy: Policy): Numbering => {
  const categories = [...policy.categories.values()]
  const of = (unit: LinkedCategory["unit"]) => categories.filter((category) => category.unit === unit)
  const numbered = (unit: LinkedCategory["unit"]) => of(unit).flatMap(({ id, rule }) => within(id, [], rule))
  return {
    household: numbered("household"),
    person: numbered("person"),
    households: of("household"),
    persons: of("person")
  }
}

const within = (category: string, above: ReadonlyArray<string>, rule: Rule.Rule): ReadonlyArray<Numbered> =>
  rule.conditions.flatMap((condition) => {
    const path = [...above, condition.id]
    const branches = condition.branches ?? []
    return [{ category, path, condition }, ...branches.flatMap(({ id, rule }) => within(category, [...path, id], rule))]
  })

/** How many words of 32 bits hold some numbers. */
export const words = (numbers: number): number => Math.ceil(numbers / 32)
