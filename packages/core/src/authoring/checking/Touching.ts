import type { GoldenCase } from "../../assistance/GoldenCase.ts"
import { terms } from "../../language/Checked.ts"
import { nameOf } from "../../language/Expression.ts"
import type { Term } from "../../language/Vocabulary.ts"
import { parameterOf } from "../../policy/linking/DerivedParameter.ts"
import type { Policy } from "../../policy/Policy.ts"
import * as Rule from "../../policy/Rule.ts"

/**
 * Which cases can notice a change (案例与规则的关系): a case rests on what it names, on every fact, category and parameter behind that,
 * both ends of a band, on the rivals of an offer in its overlap group, and on the programmes that meet a need.
 *
 * Shape: asked with a path and the position of a case.
 */
export const touching = (
  policy: Policy,
  cases: ReadonlyArray<GoldenCase>
): ((path: string, position: number) => boolean) => {
  const behind = new Map<string, ReadonlyArray<string>>()
  const note = (key: string, { rule, pays }: Rules): void => {
    const rules = [
      ...rule.conditions.map(({ checked }) => checked),
      ...(pays === undefined ? [] : Rule.expressionsOf(pays))
    ]
    behind.set(key, [key, ...rules.flatMap((checked) => [...terms(checked)].flatMap(({ key }) => ofTerm(policy, key)))])
  }
  for (const category of policy.categories.values()) note(`categories.${category.id}`, category)
  for (const need of policy.needs.values()) note(`needs.${need.id}`, need)
  for (const programme of policy.programmes.values()) note(`programmes.${programme.id}`, programme)
  const programmes = [...policy.programmes.values()]
  const offers = (id: string) => {
    const { overlap } = policy.programmes.get(id) ?? {}
    return programmes.filter((one) => one.id === id || (overlap !== undefined && one.overlap === overlap))
  }
  const fact = (name: string): ReadonlyArray<string> => {
    const term = policy.vocabulary.terms.find((one) => named(one, name))
    if (term?.origin._tag !== "Derived") return []
    const key = `fact ${term.key}`
    if (!behind.has(key)) {
      const read = [...terms(term.origin.formula)].flatMap((other) => ofTerm(policy, other.key))
      behind.set(key, [...ofTerm(policy, term.key), ...read])
    }
    return [key]
  }
  const expected = (golden: GoldenCase): ReadonlyArray<string> => [
    ...ids(golden.facts).flatMap(fact),
    ...ids(golden.outcomes).map((id) => `categories.${id}`),
    ...ids(golden.offers)
      .flatMap(offers)
      .map(({ id }) => `programmes.${id}`),
    ...ids(golden.needs).flatMap((id) => [
      `needs.${id}`,
      ...programmes
        .filter(({ need }) => need === id)
        .flatMap((programme) => offers(programme.id))
        .map((programme) => `programmes.${programme.id}`)
    ])
  ]
  const reached = cases.map((golden) => new Set(expected(golden).flatMap((key) => behind.get(key) ?? [])))
  return (path, position) => reached[position]!.has(path.split(".").slice(0, 2).join("."))
}

interface Rules {
  readonly rule: Rule.Rule
  readonly pays?: Rule.Formula | undefined
}

const named = ({ key, name }: Term, text: string): boolean =>
  key === text || nameOf(name.zh) === nameOf(text) || nameOf(name.en) === nameOf(text)

const ids = (expected: object): ReadonlyArray<string> => Object.keys(expected).map((key) => key.split("@")[0]!)

/** Where in a pack a term is said: a parameter's area rates are its own, and what its formula rests on is behind it. */
const ofTerm = (policy: Policy, key: string): ReadonlyArray<string> => {
  const id = parameterOf(key)
  const parameter = policy.parameters.get(id)
  if (parameter === undefined) {
    if (policy.categories.has(id)) return [`categories.${id}`]
    return [policy.pack.tables.some((table) => table.id === id) ? `tables.${id}` : `facts.${id}`]
  }
  const behind = parameter.derived.flatMap(({ restsOn }) => [...restsOn].flatMap((other) => ofTerm(policy, other)))
  return [`parameters.${id}`, ...behind]
}
