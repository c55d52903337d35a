import type { Base, GoldenCase } from "../../assistance/GoldenCase.ts"

/**
 * A golden case as a case file holds it (案例写法), ready to be pasted under `cases`. Holds invented households only.
 */
export const lines = (golden: GoldenCase): ReadonlyArray<string> => {
  const { base, facts, household, id, members, name, needs, offers, on, outcomes, source } = golden
  const inline = (facts: Facts) =>
    `{ ${Object.entries(facts)
      .map(([key, value]) => `${text(key)}: ${text(value)}`)
      .join(", ")} }`
  const block = (key: string, facts: Facts) => (isEmpty(facts) ? [] : [`    ${key}: ${inline(facts)}`])
  const people = Object.entries(members).filter(([, facts]) => base === undefined || !isEmpty(facts))
  return [
    `  - id: ${id}`,
    `    name: ${text(name)}`,
    `    source: ${text(source)}`,
    `    on: ${on}`,
    ...(base === undefined ? [] : [`    base: ${base}`]),
    ...block("household", household),
    ...(people.length === 0 ? [] : ["    members:", ...people.map(([no, facts]) => `      ${no}: ${inline(facts)}`)]),
    ...block("outcomes", outcomes),
    ...block("offers", offers),
    ...block("needs", needs),
    ...block("facts", facts)
  ]
}

type Facts = Readonly<Record<string, string>>
const isEmpty = (facts: Facts): boolean => Object.keys(facts).length === 0

const text = (value: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N} .@、，。（）-]*$/u.test(value) ? value : JSON.stringify(value)

/** The same case said shorter: on a base, only what differs from it. */
export const onBase = (golden: GoldenCase, id: string, base: Base | undefined): GoldenCase => {
  if (base === undefined) return golden
  const without = (facts: Facts, known: Facts): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([name, value]) => known[name] !== value))
  return {
    ...golden,
    base: id,
    household: without(golden.household, base.household),
    members: Object.fromEntries(
      Object.entries(golden.members).map(([no, facts]) => [no, without(facts, base.members[no] ?? {})])
    )
  }
}
