import { Either, FastCheck as fc } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import { type Allowed, type GoldenCase, householdOf } from "../../assistance/GoldenCase.ts"
import type { Fields } from "../../foundation/Field.ts"
import { fields as memberFields } from "../../population/Member.ts"
import type { Household, Member } from "../../population/Household.ts"
import { link, parametersOn, type Policy } from "../../policy/Policy.ts"
import { onBase } from "./CaseText.ts"
import { caseOf, type Change, type Draft, draft, made, type Workshop, workshop } from "./Draft.ts"
import type { Suite } from "./PackTest.ts"
import { type Answers, amounts, answers, order, poorer, twin, unknown, type Violation } from "./Property.ts"

/** Something every pack should hold. */
export const properties = [
  "answers",
  "order-of-members",
  "order-of-files",
  "unknown-stays-open",
  "amounts",
  "poorer-twin",
  "matches"
] as const
export type PropertyId = (typeof properties)[number]

/** A property that is broken: by which household, shrunk to the facts that matter, or meant so by the pack. */
export interface Found extends Violation {
  readonly property: PropertyId
  readonly counterExample?: GoldenCase
  /** What was changed about the household, for a property of two. */
  readonly change?: Bilingual
  readonly allowed?: Bilingual
}

/** How many of the made-up households something matches. */
export interface Rate {
  readonly about: string
  readonly name: Bilingual
  readonly matched: number
  readonly of: number
}

/**
 * What came of attacking a pack with made-up households (攻击检验).
 *
 * Shape: `found` one for each property and thing it is about, those that are allowed too; `runs` tries of each property. The same seed
 * gives the same report.
 */
export interface Report {
  readonly on: Day
  readonly seed: number
  readonly runs: number
  readonly found: ReadonlyArray<Found>
  readonly rates: ReadonlyArray<Rate>
}

export interface Options {
  readonly on: Day
  readonly seed: number
  readonly runs: number
  readonly allowed?: ReadonlyArray<Allowed>
}

/** Most things one property is reported for; a pack that breaks it for all of them has one mistake, not many. */
const mostFound = 8

/** The first of some days on which every figure is there that determinations and plans need. */
export const dayFor = (policy: Policy, days: ReadonlyArray<Day>): Day | undefined =>
  days.find((day) => Either.isRight(parametersOn(policy, day, "plan")))

/** Tries every property over households made for the pack. */
export const run = (policy: Policy, suite: Suite, { allowed = [], on, runs, seed }: Options): Report => {
  const shop = workshop(policy, on, suite.bases)
  const trying: Trying = { policy, on, shop, runs, seed, bases: suite.bases }
  const turned = reordered(policy)
  const households = sample(trying, suite)
  const rates = ratesOf(policy, households)
  const found = [
    ...search(trying, "answers", fc.record({ draft: draft(shop) }), () => undefined),
    ...search(trying, "order-of-members", fc.record({ draft: draft(shop) }), (before, household) =>
      after(trying, reversed(household), (now) => order(before, now))
    ),
    ...(turned === undefined
      ? []
      : search(
          { ...trying, runs: Math.min(runs, 50) },
          "order-of-files",
          fc.record({ draft: draft(shop) }),
          (before, household) => after({ ...trying, policy: turned }, household, (now) => order(before, now))
        )),
    ...search(
      trying,
      "unknown-stays-open",
      fc.record({ draft: draft(shop), hide: hidden(shop) }),
      (before, _, given) => {
        const changes = [...given.draft.changes, { ...given.hide, text: "不详" }]
        return after(trying, made(shop, { ...given.draft, changes }), (now) => unknown(before, now))
      },
      ({ hide }) => both(`“${hide.name}”改为不详`, `“${hide.name}” not known any more`)
    ),
    ...search(trying, "amounts", fc.record({ draft: draft(shop) }), (before, household) =>
      amounts(policy, household, before)
    ),
    ...search(
      trying,
      "poorer-twin",
      fc.record({ draft: draft(shop), which: fc.nat(20), less: reduction }),
      (before, household, { less, which }) => {
        const other = poorer(household, which, less)
        return other === undefined ? undefined : after(trying, other, (now) => twin(policy, before, now))
      },
      ({ less }) => both(`一名成员的一项收入减少 ${less / 100} 元`, `one income of a member is ${less / 100} yuan less`)
    ),
    ...matches(rates)
  ]
  return { on, seed, runs, rates, found: found.map((one) => explained(one, allowed)) }
}

/** How much poorer. Unit: fen. */
const reduction = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3_000_000 }))

const explained = (found: Found, allowed: ReadonlyArray<Allowed>): Found => {
  const why = allowed.find(({ about, property }) => property === found.property && about === found.about)
  return why === undefined ? found : { ...found, allowed: why.because }
}

interface Trying {
  readonly policy: Policy
  readonly on: Day
  readonly shop: Workshop
  readonly runs: number
  readonly seed: number
  readonly bases: Suite["bases"]
}

interface Given {
  readonly draft: Draft
}

/** The household of a counter-example with what the pack says of it now, for who decides what it should say. */
const example = (shop: Workshop, made: Draft, about: string, bases: Suite["bases"]): GoldenCase => {
  const golden = caseOf(shop, made)
  const said = answers(shop.policy, householdOf(golden, {}, shop.policy.pack), shop.on)
  const id = about.slice(about.indexOf(".") + 1)
  const of = <A>(things: ReadonlyMap<string, A>, word: (thing: A) => string) =>
    Object.fromEntries([...things].flatMap(([key, thing]) => (key.split("@")[0] === id ? [[key, word(thing)]] : [])))
  const now = Either.isLeft(said)
    ? {}
    : {
        outcomes: about.startsWith("categories.") ? of(said.right.outcomes, ({ _tag }) => verdicts[_tag]) : {},
        offers: about.startsWith("programmes.") ? of(said.right.offers, ({ state }) => state) : {},
        needs: about.startsWith("needs.")
          ? of(said.right.needs, ({ found }) => (found === "unknown" ? "unknown" : found ? "found" : "not"))
          : {}
      }
  return onBase({ ...golden, ...now }, made.base, bases[made.base])
}
const verdicts = { Entitled: "entitled", NotEntitled: "not", Undetermined: "unknown" } as const

const after = ({ on, policy }: Trying, household: Household, judge: (now: Answers) => Violation | undefined) => {
  const now = answers(policy, household, on)
  return Either.isLeft(now) ? undefined : judge(now.right)
}

/** Looks for households that break a property, one for each thing it is about; what was found is not looked for again. */
const search = <A extends Given>(
  { bases, on, policy, runs, seed, shop }: Trying,
  property: PropertyId,
  given: fc.Arbitrary<A>,
  breaks: (before: Answers, household: Household, given: A) => Violation | undefined,
  change?: (given: A) => Bilingual
): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  const known = new Set<string>()
  const violation = (one: A): Violation | undefined => {
    const household = made(shop, one.draft)
    const before = answers(policy, household, on)
    if (Either.isLeft(before)) return property === "answers" ? before.left : undefined
    return breaks(before.right, household, one)
  }
  while (found.length < mostFound) {
    const fresh = (one: A): Violation | undefined => {
      const broken = violation(one)
      return broken === undefined || known.has(broken.about) ? undefined : broken
    }
    const { counterexample } = fc.check(
      fc.property(given, (one) => fresh(one) === undefined),
      { numRuns: runs, seed }
    )
    if (counterexample === null) break
    const [one] = counterexample
    const broken = fresh(one)!
    known.add(broken.about)
    const says = change?.(one)
    found.push({
      ...broken,
      property,
      counterExample: example(shop, one.draft, broken.about, bases),
      ...(says === undefined ? {} : { change: says })
    })
  }
  return found
}

/** Days of circles that need not be told: without them somebody was there before, and still is. */
const goesOn = new Set(
  ["diedOn", "livingFrom", "livingUntil", "registeredFrom", "registeredUntil", "monitoredFrom", "monitoredUntil"].map(
    (key) => (memberFields as Fields)[key]!.name.zh
  )
)

/** A fact of a household or a member that nobody tells. */
const hidden = ({ household, member }: Workshop): fc.Arbitrary<Omit<Change, "text">> =>
  fc.constantFrom(
    ...[...household.keys()].map((name) => ({ member: 0, name })),
    ...[...member.keys()]
      .filter((name) => !goesOn.has(name))
      .flatMap((name) => [1, 2, 3].map((member) => ({ member, name })))
  )

const reversed = (household: Household): Household => ({
  ...household,
  members: [...household.members].reverse() as unknown as readonly [Member, ...Array<Member>]
})

/** The same pack with the sections turned round whose order means nothing. */
const reordered = (policy: Policy): Policy | undefined => {
  const { pack } = policy
  const turn = <A>(things: ReadonlyArray<A>) => [...things].reverse()
  const turned = {
    ...pack,
    sources: turn(pack.sources),
    departments: turn(pack.departments),
    parameters: turn(pack.parameters),
    facts: turn(pack.facts),
    tables: turn(pack.tables),
    needs: turn(pack.needs)
  }
  return Either.getOrUndefined(link(turned, policy.hash))
}

/** How many made-up households rates are counted over, at least. */
const leastSample = 400

/** The households of the golden cases on their own days, and made-up ones on the day of the attack. */
const sample = (
  { on, policy, runs, seed, shop }: Trying,
  { bases, cases }: Suite
): ReadonlyArray<readonly [household: Household, on: Day]> => [
  ...cases.map((golden) => [householdOf(golden, bases, policy.pack), golden.on] as const),
  ...fc.sample(draft(shop), { seed, numRuns: Math.max(runs, leastSample) }).map((one) => [made(shop, one), on] as const)
]

const ratesOf = (
  policy: Policy,
  households: ReadonlyArray<readonly [household: Household, on: Day]>
): ReadonlyArray<Rate> => {
  const matched = new Map<string, number>()
  let of = 0
  for (const [household, on] of households) {
    const said = answers(policy, household, on)
    if (Either.isLeft(said)) continue
    of++
    for (const about of matchesOf(said.right)) matched.set(about, (matched.get(about) ?? 0) + 1)
  }
  const rate = (section: string, things: Iterable<{ readonly id: string; readonly name: Bilingual }>) =>
    [...things].map(({ id, name }): Rate => {
      const about = `${section}.${id}`
      return { about, name, matched: matched.get(about) ?? 0, of }
    })
  return [
    ...rate("categories", policy.categories.values()),
    ...rate("needs", policy.needs.values()),
    ...rate("programmes", policy.programmes.values())
  ]
}

/** What a household, or anybody of it, is in, needs or is offered. */
const matchesOf = ({ needs, offers, outcomes }: Answers): ReadonlySet<string> => {
  const named = <A>(section: string, things: ReadonlyMap<string, A>, matches: (thing: A) => boolean) =>
    [...things].flatMap(([key, thing]) => (matches(thing) ? [`${section}.${key.split("@")[0]}`] : []))
  return new Set([
    ...named("categories", outcomes, ({ _tag }) => _tag === "Entitled"),
    ...named("programmes", offers, ({ state }) => state !== "undetermined"),
    ...named("needs", needs, ({ found }) => found === true)
  ])
}

/** What matches nobody or everybody is silently closed or silently open. */
const matches = (rates: ReadonlyArray<Rate>): ReadonlyArray<Found> =>
  rates.flatMap(({ about, matched, of }): ReadonlyArray<Found> => {
    if (of === 0 || (matched > 0 && matched < of)) return []
    const says =
      matched === 0
        ? both(`${of} 个家庭中没有一个符合`, `None of ${of} households matches it`)
        : both(`${of} 个家庭全都符合`, `All of ${of} households match it`)
    return [{ property: "matches", about, says }]
  })
