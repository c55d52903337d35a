import type { Day } from "../../foundation/Day.ts"
import type { Amount } from "../../policy/determination/Determination.ts"
import * as Change from "../Change.ts"
import { type Holding, noMoney, type Thing, yearly } from "../Standing.ts"
import * as Lost from "./Lost.ts"
import type { MergeDiff, Policies } from "./MergeDiff.ts"
import type { MergeFigures, RuleCount, Sums, ThingCount, Township } from "./MergeFigures.ts"
import type { Verdicts } from "./Verdict.ts"

type Open<A> = { -readonly [K in keyof A]: A[K] extends number ? number : Open<A[K]> }

/** Adds households up one by one. What it holds grows with rules, townships and losers, not with households. */
export class MergeTally {
  private readonly policies: Policies
  private readonly on: Day
  private households = 0
  private persons = 0
  private mixed = 0
  private maybe = 0
  private readonly verdicts = none()
  private readonly members = none()
  private readonly money = { before: { ...noMoney }, after: { ...noMoney } } as Open<MergeFigures["money"]>
  private readonly townships = new Map<string, Open<Township>>()
  private readonly things = new Map<string, Open<ThingCount>>()
  private readonly changes = new Map<string, Open<MergeFigures["changes"][number]>>()
  private readonly rules = new Map<string, Open<RuleCount>>()
  private readonly missing = new Map<string, Open<MergeFigures["missing"][number]>>()
  private readonly lost: Array<Lost.Lost> = []

  constructor(policies: Policies, on: Day) {
    this.policies = policies
    this.on = on
    // Things stand in the order of the merged pack; what only the old ones have comes after.
    for (const { categories } of this.inOrder())
      for (const id of categories.keys()) this.thing({ kind: "category", id })
    for (const { programmes } of this.inOrder())
      for (const id of programmes.keys()) this.thing({ kind: "programme", id })
  }

  add(diff: MergeDiff): void {
    this.households++
    this.persons += diff.persons
    this.verdicts[diff.verdict]++
    if (diff.mixed) this.mixed++
    if (diff.losesEverything === "unknown") this.maybe++
    if (diff.losesEverything === true) this.lost.push(Lost.of(diff))
    for (const { verdict } of diff.members) this.members[verdict]++
    for (const when of ["before", "after"] as const) {
      for (const per of ["month", "year", "once"] as const) this.money[when][per] += diff[when][per]
      for (const held of diff.held[when]) this.hold(held, when)
    }
    this.place(diff)
    this.category(diff)
    for (const change of diff.changes) this.thing(change)[change.effect]++
    this.count(diff)
  }

  figures(): MergeFigures {
    const about = ({ id, hash, title }: Policies["low"]) => ({ id, hash, title })
    const { low, monitoring, merged } = this.policies
    return {
      on: this.on,
      policies: { low: about(low), monitoring: about(monitoring), merged: about(merged) },
      households: this.households,
      persons: this.persons,
      verdicts: this.verdicts,
      members: this.members,
      mixed: this.mixed,
      losesEverything: { surely: this.lost.length, maybe: this.maybe },
      money: this.money,
      townships: [...this.townships.values()].sort(by(({ township }) => township)),
      things: [...this.things.values()].filter((thing) => thing.before + thing.after + thing.unknown > 0),
      changes: [...this.changes.values()].sort(by(({ before, now }) => `${before} ${now}`)),
      rules: [...this.rules.values()].sort(most) as ReadonlyArray<RuleCount>,
      missing: [...this.missing.values()].sort(most) as MergeFigures["missing"],
      lost: [...this.lost].sort(by(({ household }) => household))
    }
  }

  private inOrder() {
    const { low, monitoring, merged } = this.policies
    return [merged, low, monitoring]
  }

  private thing({ kind, id }: Thing): Open<ThingCount> {
    return put(this.things, `${kind} ${id}`, () => ({
      ...{ kind, id, before: 0, after: 0, gains: 0, loses: 0, more: 0, less: 0, unknown: 0 },
      money: { before: { year: 0, once: 0 }, after: { year: 0, once: 0 } }
    }))
  }

  private hold(held: Holding, when: "before" | "after"): void {
    const thing = this.thing(held)
    thing[when]++
    if (held.amount !== undefined) addTo(thing.money[when], held.amount)
  }

  private place({ township: id, verdict, losesEverything, before, after }: MergeDiff): void {
    const township = put(this.townships, id, () => ({
      ...{ township: id, households: 0, losesEverything: 0, before: 0, after: 0 },
      verdicts: none()
    }))
    township.households++
    township.verdicts[verdict]++
    if (losesEverything === true) township.losesEverything++
    township.before += yearly(before)
    township.after += yearly(after)
  }

  private category({ category: { before, now } }: MergeDiff): void {
    put(this.changes, `${before} ${now}`, () => ({ before, now, households: 0 })).households++
  }

  /** Each rule and each missing fact once for a household. */
  private count({ changes }: MergeDiff): void {
    const rules = new Map<string, Open<RuleCount>>()
    const facts = new Map<string, Open<MergeFigures["missing"][number]>>()
    for (const { effect, kind, id, causes, missing } of changes) {
      for (const cause of effect === "unknown" ? [] : causes) {
        const key = `${effect} ${kind} ${id} ${cause.policy} ${cause.path}`
        const fresh = () => ({ ...cause, effect, kind, id, households: 0 }) as Open<RuleCount>
        rules.set(key, put(this.rules, key, fresh))
      }
      for (const { field, name } of missing) {
        facts.set(
          field,
          put(this.missing, field, () => ({ field, name, households: 0 }))
        )
      }
    }
    for (const rule of rules.values()) rule.households++
    for (const fact of facts.values()) fact.households++
  }
}

const none = (): Open<Verdicts> => ({ unchanged: 0, gains: 0, loses: 0, cannotTell: 0 })

const put = <A>(map: Map<string, A>, key: string, fresh: () => A): A => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = fresh()
  map.set(key, made)
  return made
}

const addTo = (sums: Open<Sums>, amount: Amount): void => {
  if (amount.per === "once") sums.once += amount.fen
  else sums.year += Change.inYear(amount)[0]
}

const by =
  <A>(key: (of: A) => string) =>
  (a: A, b: A): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0

const most = (a: { readonly households: number }, b: { readonly households: number }): number =>
  b.households - a.households
