import { Clues, Determinations, Ledger, Pushes, Register, Rosters } from "@doudi/app"
import { type Clue, type Determination, Household, type Plan, type Quarter } from "@doudi/core"
import { Effect } from "effect"
import * as fc from "fast-check"
import {
  assessed,
  day,
  entitled,
  fen,
  importing,
  need,
  offer,
  packed,
  person,
  planned,
  provenance,
  q3,
  q4,
  refused,
  run,
  untold,
  version
} from "./People.ts"

/** What happens to one household over two quarters, at random. */
const household = fc.record({
  township: fc.constantFrom("990001200201", "990001300305"),
  area: fc.constantFrom("urban", "rural", undefined),
  category: fc.constantFrom("none", "dibao", "margin", undefined, null),
  monitoring: fc.constantFrom("none", "unstable", "eliminated", undefined),
  people: fc.integer({ min: 1, max: 4 }),
  /** The second version, of a survey in the last quarter or of the register; absent for none. */
  later: fc.option(
    fc.record({
      source: fc.constantFrom("survey", "register"),
      area: fc.constantFrom("urban", "rural"),
      category: fc.constantFrom("none", "dibao", "margin"),
      people: fc.integer({ min: 1, max: 4 })
    }),
    { nil: undefined }
  ),
  /** Comes into the register in the last quarter only. */
  late: fc.boolean(),
  visited: fc.boolean(),
  clue: fc.constantFrom("none", "one", "two"),
  onList: fc.boolean(),
  found: fc.array(fc.constantFrom("E", "N", "U"), { minLength: 2, maxLength: 2 }),
  need: fc.constantFrom("met", "gap", "unknown", "none"),
  offers: fc.subarray(["cash", "fee", "care"] as const),
  answer: fc.constantFrom("delivered", "granted", "refused", "inProgress", "notApplicable", undefined),
  answered: fc.constantFrom("2025-12-20", "2026-01-05", "2026-02-28")
})
export type AnyHousehold = typeof household extends fc.Arbitrary<infer A> ? A : never
export const anyDistrict = fc.array(household, { minLength: 1, maxLength: 12 })

const outcome = (tag: string, category: string, no?: number): Determination.Outcome =>
  tag === "E" ? entitled(category, 900, no) : tag === "N" ? refused(category, no) : untold(category, no)

const offers = { cash: {}, fee: { need: "medical", department: "medical" }, care: { amount: undefined } } as const

/** Lets the district go through the third and the fourth quarter of 2025, as its desks would, up to the answers. */
export const happen = (district: ReadonlyArray<AnyHousehold>) =>
  Effect.gen(function* () {
    const register = yield* Register
    const rosters = yield* Rosters
    const all = district.map((each, i) => ({ ...each, id: `H${i}`, at: i }))
    const people = (id: number, count: number) =>
      Array.from({ length: count }, (_, i) => person(i + 1, i === 0 ? id + 1 : undefined))
    const first = (late: boolean) =>
      all
        .filter((each) => each.late === late)
        .map(({ id, at, area, category, monitoring, people: count, township }) =>
          version(id, people(at, count), { division: township, area, category, monitoring })
        )
    yield* register.append(yield* importing("first"), provenance, first(false))
    const autumn = { ...provenance, observedOn: day("2025-10-15") }
    yield* register.append(yield* importing("second", "households", "register", "2025-10-15"), autumn, first(true))
    yield* assess(
      q3,
      all.filter(({ late }) => !late)
    )
    for (const source of ["register", "survey"] as const) {
      const id = yield* importing(source, "households", source, "2025-11-20")
      const versions = all.flatMap(
        ({ later, visited, id, at, township, area, category, monitoring, people: count }) => {
          if (later?.source === source) {
            return [
              version(id, people(at, later.people), { division: township, area: later.area, category: later.category })
            ]
          }
          // Somebody went there and found everything as it was.
          return source === "survey" && visited && later === undefined
            ? [version(id, people(at, count), { division: township, area, category, monitoring })]
            : []
        }
      )
      yield* register.append(id, { ...provenance, source, observedOn: day("2025-11-20") }, versions)
    }
    const list = yield* importing("list", "roster", "disabled", "2025-12-01")
    yield* rosters.append(
      list,
      "disabled",
      q4,
      all
        .filter(({ onList }) => onList)
        .map(({ at }) => ({ row: at + 2, identity: packed(at % 2 === 0 ? at + 1 : at + 500), facts: [] }))
    )
    yield* (yield* Clues).append(
      all.flatMap(({ clue, id }) =>
        (clue === "none" ? [] : clue === "one" ? ["a"] : ["a", "b"]).map(
          (name): Clue.Clue => ({
            id: `${id}${name}`,
            quarter: q4,
            list: "disabled",
            rule: "r",
            finding: "matched",
            household: Household.householdId(id)
          })
        )
      )
    )
    yield* assess(q4, all, "1".repeat(64))
    for (const department of ["civil-affairs", "medical"]) yield* deliver(all, department)
  })

const assess = (
  quarter: Quarter.Quarter,
  households: ReadonlyArray<AnyHousehold & { readonly id: string }>,
  hash = "0".repeat(64)
) =>
  Effect.gen(function* () {
    const determinations = yield* Determinations
    const register = yield* Register
    const versions = new Map(
      (yield* register.find(households.map(({ id }) => id))).map(({ household, version }) => [
        household.id as string,
        version
      ])
    )
    const id = yield* determinations.begin({ ...run, quarter, hash })
    yield* determinations.append(
      id,
      households.map((each) =>
        assessed(
          each.id,
          [
            outcome(each.found[0]!, "tekun", 1),
            outcome(each.found[1]!, quarter === q3 && each.visited ? "margin" : "dibao")
          ],
          {
            needs: [
              ...(each.need === "none"
                ? []
                : [need("income", each.need === "unknown" ? "unknown" : true, each.need === "met" ? ["cash"] : [])]),
              need("medical", true, [], 1)
            ],
            offers:
              quarter === q3 ? [] : each.offers.map((name): Plan.Offer => offer(name, { ...offers[name] } as never))
          },
          versions.get(each.id)!
        )
      )
    )
    yield* (yield* Ledger).append([entry({ key: `determined:${quarter}:${id}`, kind: "determined", quarter })])
  })

const deliver = (all: ReadonlyArray<AnyHousehold & { readonly id: string }>, department: string) =>
  Effect.gen(function* () {
    const pushes = yield* Pushes
    const ledger = yield* Ledger
    const items = yield* pushes.push(q4, (yield* pushes.due(q4, department)).map(planned))
    yield* ledger.append(
      items.map(({ item, planned: amount, programme }) =>
        entry({
          key: `push:${item}`,
          kind: "pushed",
          on: day("2025-12-10"),
          department,
          programme,
          item,
          ...(amount === undefined ? {} : { amount })
        })
      )
    )
    const answers = items.flatMap(({ item, household, programme }) => {
      const { answer, answered } = all.find(({ id }) => id === household)!
      if (answer === undefined) return []
      const amount = answer === "delivered" || answer === "granted" ? { amount: fen(100 + item) } : {}
      return [{ item, programme, state: answer, ...(answer === "inProgress" ? {} : { on: day(answered) }), ...amount }]
    })
    yield* pushes.answer(yield* importing(`answers-${department}`, "feedback", department, "2025-12-31"), q4, answers)
    yield* ledger.append(
      answers.flatMap(({ item, programme, state, ...more }) => {
        const of = { department, programme, item, ...more }
        const step = (kind: string) => entry({ key: `${kind}:${item}`, kind, ...of })
        return [
          entry({ key: `feedback:${item}:${q4}:${state}`, kind: "fedBack", state, ...of }),
          ...(state === "granted" ? [step("granted")] : []),
          ...(state === "delivered" ? ["granted", "delivered", "paid"].map(step) : [])
        ]
      })
    )
  })

const entry = (more: object) =>
  ({ quarter: q4, on: day("2025-12-31"), actor: "a", role: "r", purpose: "p", pack: "0", ...more }) as never
