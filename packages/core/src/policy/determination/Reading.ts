import { Either } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Fields } from "../../foundation/Field.ts"
import { type Household, fields as householdFields, provenanceOf } from "../../population/Household.ts"
import { fields as memberFields } from "../../population/Member.ts"
import * as Distance from "./Distance.ts"
import { ageOf } from "../pack/Freshness.ts"
import * as Parameter from "../parameter/Parameter.ts"
import type { Policy } from "../Policy.ts"
import type { FactRead, FigureRead, Resting } from "./Resting.ts"
import { type Step, tell } from "./Step.ts"
import type { Trace } from "../../language/Trace.ts"
import { Unknown } from "../../language/Value.ts"
import type { Term } from "../../language/Vocabulary.ts"

/** Turns traces of one household into steps, and gathers every fact and figure they read (所据事实和参数). */
export class Reading {
  private readonly facts = new Map<string, FactRead>()
  private readonly figures = new Map<string, FigureRead>()
  private readonly explained = new Map<Trace, string>()
  private readonly policy: Policy
  private readonly household: Household
  private readonly on: Day
  constructor(policy: Policy, household: Household, on: Day) {
    this.policy = policy
    this.household = household
    this.on = on
  }

  step(trace: Trace, path: string): Step {
    const { term, person, margin, text, type, value, children } = trace
    const no = person === undefined ? undefined : this.household.members[person]!.no
    const about = {
      path,
      text,
      ...tell(value, type),
      ...(no === undefined ? {} : { no }),
      ...(term === undefined ? {} : this.read(term, trace, no)),
      ...(margin === undefined ? {} : { margin: Distance.margin(margin, undefined, undefined) })
    }
    // Only what has parts is worth a reference: a derived fact that stands here a second time.
    const [how] = children
    const seen = term?.origin._tag === "Derived" && how !== undefined ? this.explained.get(how) : undefined
    if (seen !== undefined) return { ...about, see: seen, steps: [] }
    if (term?.origin._tag === "Derived" && how !== undefined) this.explained.set(how, path)
    return { ...about, steps: children.map((child, i) => this.step(child, `${path}/${i}`)) }
  }

  resting(): Resting {
    const facts = [...this.facts.values()]
    const days = facts.flatMap(({ observedOn }) => (observedOn === undefined ? [] : [observedOn])).sort()
    return {
      facts,
      figures: [...this.figures.values()],
      ...(days[0] === undefined ? {} : { oldest: days[0] }),
      warnings: warnings(facts)
    }
  }

  private read(term: Term, trace: Trace, no: number | undefined): Partial<Step> {
    switch (term.origin._tag) {
      case "Parameter":
        this.noteFigure(term, trace)
        return { figure: term.key }
      case "Derived": {
        const fact = this.policy.pack.facts.find(({ id }) => id === term.key)
        return fact?.source === undefined ? {} : { source: fact.source }
      }
      default:
        this.noteFact(term, trace, no)
        return { field: term.key }
    }
  }

  private noteFact(term: Term, { value, type, entry }: Trace, no: number | undefined): void {
    const id = entry === undefined ? `${no ?? ""}.${term.key}` : `${entry.list}#${entry.position}.${term.key}`
    if (this.facts.has(id)) return
    const base = {
      field: term.key,
      ...(no === undefined ? {} : { no }),
      ...(entry === undefined ? {} : { list: entry.list, entry: entry.position + 1 }),
      name: term.name,
      level: term.level,
      ...tell(value, type)
    }
    if (value instanceof Unknown) {
      this.facts.set(id, base)
      return
    }
    const field = this.recorded(term, no)
    const from = provenanceOf(this.household, field, no)
    const age = ageOf(this.policy.freshness, field, from, this.on)
    this.facts.set(id, { ...base, source: from.source, observedOn: from.observedOn, ...age })
  }

  /** The field of the record a computed fact came from: for an age, the birth date, or the identity number that tells it. */
  private recorded(term: Term, no: number | undefined): string {
    const asked = term.origin._tag === "Computed" ? (term.origin.asks?.key ?? term.key) : term.key
    const fields: Fields = no === undefined ? householdFields : memberFields
    const record = no === undefined ? this.household : this.household.members.find((member) => member.no === no)
    const other = Object.hasOwn(fields, asked) ? fields[asked]!.question?.orFrom : undefined
    const isRecorded = (record as Readonly<Record<string, unknown>> | undefined)?.[asked] !== undefined
    return isRecorded || other === undefined ? asked : other
  }

  private noteFigure({ key, name }: Term, { value, type }: Trace): void {
    if (this.figures.has(key)) return
    const { parameters } = this.policy
    const parameter = parameters.get(key) ?? parameters.get(key.replace(/\.[^.]*$/, ""))
    const found = parameter === undefined ? undefined : Parameter.inForce(parameter, this.on)
    const base = { figure: key, name, ...tell(value, type) }
    if (found === undefined || Either.isLeft(found)) {
      this.figures.set(key, base)
      return
    }
    const { from, until, written } = found.right
    const { source, checkedOn, certainty } = written
    this.figures.set(key, { ...base, from, ...(until === undefined ? {} : { until }), source, checkedOn, certainty })
  }
}

/** Old observations, said once for each source, day and limit. */
const warnings = (facts: ReadonlyArray<FactRead>): ReadonlyArray<Bilingual> => {
  const groups = new Map<string, Array<FactRead>>()
  for (const fact of facts) {
    if (fact.freshness !== "old" && fact.freshness !== "later") continue
    const key = `${fact.source} ${fact.observedOn} ${fact.goodFor}`
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  return [...groups.values()].map((group) => {
    const { source, observedOn, days, goodFor, freshness } = group[0]!
    const zh = [...new Set(group.map(({ name }) => name.zh))].join("、")
    const en = [...new Set(group.map(({ name }) => name.en))].join(", ")
    return freshness === "old"
      ? both(
          `${zh}：所据为 ${source} ${observedOn} 的情况，已 ${days} 天，超过 ${goodFor} 天的有效期`,
          `${en}: rests on ${source} of ${observedOn}, ${days} days old and past its ${goodFor} days`
        )
      : both(
          `${zh}：所据为 ${source} ${observedOn} 的情况，晚于认定日`,
          `${en}: rests on ${source} of ${observedOn}, after the day of the determination`
        )
  })
}
