import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import type { Day } from "../foundation/Day.ts"
import type { Amount } from "../policy/determination/Determination.ts"
import * as Change from "./Change.ts"
import type { MergeDiff, Policies, Verdict } from "./MergeDiff.ts"
import { type Holding, keyOf, type Money, noMoney, yearly } from "./Standing.ts"

/**
 * What a merger comes to over a population (并轨对照汇总). Counts and sums only, except for the households that lose everything, which
 * are named by their number.
 *
 * Unit: fen; `year` what comes again over twelve months, `once` what is paid once.
 */
export interface MergeFigures {
  readonly on: Day
  readonly policies: Readonly<
    Record<keyof Policies, { readonly id: string; readonly hash: string; readonly title: Bilingual }>
  >
  readonly households: number
  readonly persons: number
  readonly verdicts: Verdicts
  /** Members who hold something of their own otherwise than before. */
  readonly members: Verdicts
  /** Households that gain something and lose something. */
  readonly mixed: number
  readonly losesEverything: { readonly surely: number; readonly maybe: number }
  readonly money: { readonly before: Money; readonly after: Money }
  readonly townships: ReadonlyArray<Township>
  readonly things: ReadonlyArray<Thing>
  /** Households by the first recognition before and after, as the quarterly report has them. */
  readonly changes: ReadonlyArray<{ readonly before: string; readonly now: string; readonly households: number }>
  readonly rules: ReadonlyArray<RuleCount>
  readonly missing: ReadonlyArray<{ readonly field: string; readonly name: Bilingual; readonly households: number }>
  readonly lost: ReadonlyArray<Lost>
}

export type Verdicts = Readonly<Record<Verdict, number>>

export interface Township {
  readonly township: string
  readonly households: number
  readonly verdicts: Verdicts
  readonly losesEverything: number
  readonly before: number
  readonly after: number
}

/** A category or a programme: how many hold it before and after, households or persons as it is given to. */
export interface Thing {
  readonly kind: Holding["kind"]
  readonly id: string
  readonly before: number
  readonly after: number
  readonly gains: number
  readonly loses: number
  readonly more: number
  readonly less: number
  readonly unknown: number
  readonly money: { readonly before: Sums; readonly after: Sums }
}
export interface Sums {
  readonly year: number
  readonly once: number
}

/** A rule and how many households it made a difference to. */
export interface RuleCount extends Change.Cause {
  readonly effect: Change.Effect
  readonly kind: Holding["kind"]
  readonly id: string
  readonly households: number
}

/** A household that had something and has nothing any more. */
export interface Lost {
  readonly household: string
  readonly township: string
  readonly had: ReadonlyArray<{ readonly kind: Holding["kind"]; readonly id: string; readonly no?: number }>
  readonly year: number
  readonly once: number
  readonly causes: ReadonlyArray<Change.Cause>
}

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
  private readonly things = new Map<string, Open<Thing>>()
  private readonly changes = new Map<string, Open<MergeFigures["changes"][number]>>()
  private readonly rules = new Map<string, Open<RuleCount>>()
  private readonly missing = new Map<string, Open<MergeFigures["missing"][number]>>()
  private readonly lost: Array<Lost> = []

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
    if (diff.losesEverything === true) this.lost.push(lostOf(diff))
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

  private thing({ kind, id }: Pick<Holding, "kind" | "id">): Open<Thing> {
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

const lostOf = ({ household, township, held, before, changes }: MergeDiff): Lost => {
  const causes = new Map(
    changes.flatMap((change) => change.causes).map((cause) => [`${cause.policy} ${cause.path}`, cause])
  )
  return {
    household,
    township,
    had: [...new Map(held.before.map((one) => [keyOf(one), one])).values()].map(({ kind, id, no }) => ({
      kind,
      id,
      ...(no === undefined ? {} : { no })
    })),
    year: yearly(before),
    once: before.once,
    causes: [...causes.values()]
  }
}

const by =
  <A>(key: (of: A) => string) =>
  (a: A, b: A): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0

const most = (a: { readonly households: number }, b: { readonly households: number }): number =>
  b.households - a.households

/** A document and the place in it, as a reader looks it up; the id of a document that the pack does not name. */
export const sourceOf = (policies: Policies, { policy, source }: Change.Cause): string => {
  if (source === undefined) return ""
  const { low, monitoring, merged } = policies
  const known = [merged, low, monitoring].find(({ id }) => id === policy)?.sources.get(source.document)
  return cited(source, known?.title)
}

const cited = ({ document, article }: Citation, title: string | undefined): string =>
  article === undefined ? (title ?? document) : `${title ?? document} ${article}`
