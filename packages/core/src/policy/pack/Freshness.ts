import { Schema } from "effect"
import * as Day from "../../foundation/Day.ts"
import type { Provenance } from "../../foundation/Provenance.ts"
import { CitationText, Id } from "./Condition.ts"
import type { Freshness as State } from "../determination/Resting.ts"

const names = Schema.optionalWith(Schema.Array(Schema.NonEmptyString), { default: () => [] })

/**
 * For how long the pack relies on what was observed (时效): facts by their names or keys, or everything that a source says, such
 * as a department list by its id.
 *
 * Unit: days. Where several hold, the shortest counts.
 */
export const Freshness = Schema.Struct({
  id: Id,
  facts: names,
  sources: names,
  days: Schema.NumberFromString.pipe(Schema.int(), Schema.positive()),
  source: Schema.optionalWith(CitationText, { exact: true })
}).pipe(
  Schema.filter(
    ({ facts, sources }) =>
      facts.length + sources.length > 0 || "须写明 facts 或 sources / say which `facts` or `sources` it is about"
  )
)
export interface Freshness extends Schema.Schema.Type<typeof Freshness> {}

/** Days by key of the fact, and by id of the source. */
export interface Limits {
  readonly facts: ReadonlyMap<string, number>
  readonly sources: ReadonlyMap<string, number>
}

/** The limits of a pack; `keyOf` finds the fact that a name means. */
export const limits = (rules: ReadonlyArray<Freshness>, keyOf: (name: string) => string | undefined): Limits => {
  const facts = new Map<string, number>()
  const sources = new Map<string, number>()
  const put = (into: Map<string, number>, key: string, days: number) =>
    into.set(key, Math.min(days, into.get(key) ?? days))
  for (const rule of rules) {
    for (const name of rule.facts) put(facts, keyOf(name) ?? name, rule.days)
    for (const source of rule.sources) put(sources, source, rule.days)
  }
  return { facts, sources }
}

/** How fresh a fact is on a day. */
export interface Age {
  readonly days: number
  readonly goodFor?: number
  readonly freshness: State
}

export const ageOf = ({ facts, sources }: Limits, field: string, from: Provenance, on: Day.Day): Age => {
  const days = Day.toEpochDay(on) - Day.toEpochDay(from.observedOn)
  const found = [facts.get(field), sources.get(from.source)].filter((limit) => limit !== undefined)
  const goodFor = found.length === 0 ? undefined : Math.min(...found)
  if (goodFor === undefined) return { days, freshness: days < 0 ? "later" : "noLimit" }
  return { days, goodFor, freshness: days < 0 ? "later" : days > goodFor ? "old" : "fresh" }
}
