import type { LinkedCategory, LinkedNeed, LinkedProgramme, Policy } from "../policy/Policy.ts"
import type * as Rule from "../policy/Rule.ts"
import { type Facts, factsOf } from "./frame/Facts.ts"
import { layoutRules, type Purposes } from "./frame/Layout.ts"

/**
 * The conditions of a policy by number (条件编号): those of households and those of persons apart, since each person has the latter.
 *
 * Shape: condition `n` is bit `n % 32` of word `floor(n / 32)` of a household's or a person's masks. Conditions that say the same, as two
 * categories with one asset test do, have one number. Those of programmes and of needs come after those of categories, where they are asked for. Numbers follow the order of the pack and change only when its rules do.
 */
export interface Numbering {
  readonly household: Conditions
  readonly person: Conditions
  /** Categories of households and of persons in the order of the pack; their places are the bits of `entitled` and `open`. */
  readonly households: ReadonlyArray<LinkedCategory>
  readonly persons: ReadonlyArray<LinkedCategory>
  /** Both in the order of the pack. */
  readonly categories: ReadonlyArray<LinkedCategory>
  /** Programmes in the order of the pack; none where offers are not asked for. */
  readonly programmes: ReadonlyArray<LinkedProgramme>
  /** Needs of both units in the order of the pack, their places the bits of `found`; none where they are not asked for. */
  readonly needs: ReadonlyArray<LinkedNeed>
  /** The facts that may be missing, for sets of them. */
  readonly facts: Facts
}

export interface Conditions {
  /** One condition for each number. */
  readonly distinct: ReadonlyArray<Rule.Condition>
  readonly numberOf: ReadonlyMap<Rule.Condition, number>
}

export const numberingOf = (policy: Policy, asked: Partial<Purposes> = {}): Numbering => {
  const categories = [...policy.categories.values()]
  const programmes = asked.offers ? [...policy.programmes.values()] : []
  const needs = asked.needs ? [...policy.needs.values()] : []
  const of = (unit: LinkedCategory["unit"]) => categories.filter((category) => category.unit === unit)
  const rulesOf = (unit: LinkedCategory["unit"]) =>
    [...categories, ...programmes, ...needs].flatMap((one) => (one.unit === unit ? [one.rule] : []))
  return {
    household: numbered(rulesOf("household")),
    person: numbered(rulesOf("person")),
    households: of("household"),
    persons: of("person"),
    categories,
    programmes,
    needs,
    facts: factsOf(layoutRules(policy))
  }
}

const numbered = (rules: ReadonlyArray<Rule.Rule>): Conditions => {
  const distinct: Array<Rule.Condition> = []
  const numberOf = new Map<Rule.Condition, number>()
  const byText = new Map<string, number>()
  for (const condition of rules.flatMap(within)) {
    // What is printed reads back as the same rule, so equal texts are equal rules.
    const { text } = condition.checked.root
    const number = byText.get(text.zh) ?? distinct.length
    if (number === distinct.length) distinct.push(condition)
    byText.set(text.zh, number)
    numberOf.set(condition, number)
  }
  return { distinct, numberOf }
}

const within = (rule: Rule.Rule): ReadonlyArray<Rule.Condition> =>
  rule.conditions.flatMap((condition) => [
    condition,
    ...(condition.branches ?? []).flatMap((branch) => within(branch.rule))
  ])

/** How many words of 32 bits hold some numbers. */
export const words = ({ distinct }: Conditions): number => Math.ceil(distinct.length / 32)
