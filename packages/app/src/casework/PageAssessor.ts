import {
  Assessment,
  Batch,
  type Day,
  type Household,
  Plan,
  Policy,
  type PolicyProblem,
  type PopulationFrame
} from "@doudi/core"
import { Effect, Either, Stream } from "effect"
import type { Assessed } from "../port/Determinations.ts"
import { type FramePage, Register, type Registered } from "../port/Register.ts"
import type { StoreFailure } from "../port/Store.ts"

/** Some households as they are stored, and how many of them went household by household. */
export interface AssessedPage {
  readonly assessed: ReadonlyArray<Assessed>
  readonly oneByOne: number
}

/** Of each page the first household and every so many after it are assessed both ways; one that leaves hands on to the next. */
export const checkedEvery = 1000

/** A page that was worked out: its households part by part, and how many were assessed both ways and came out differently. */
export interface Worked {
  readonly parts: Stream.Stream<AssessedPage, PolicyProblem.PolicyProblem | StoreFailure, Register>
  readonly checked: number
  readonly differing: number
}

/**
 * Assesses pages of the register by columns (成批研判). Households that leave go household by household, from their records; so does the
 * whole page where a household that was assessed both ways came out differently.
 */
export class PageAssessor {
  private readonly compiled: Batch.Compiled
  private readonly assessor: Batch.Assessor
  private readonly partSize: number

  constructor(compiled: Batch.Compiled, partSize: number) {
    this.compiled = compiled
    this.assessor = new Batch.Assessor(compiled)
    this.partSize = partSize
  }

  get layout(): PopulationFrame.Layout {
    return this.compiled.layout
  }

  assess(page: FramePage): Effect.Effect<Worked, PolicyProblem.PolicyProblem | StoreFailure, Register> {
    return Effect.gen(this, function* () {
      const frame = page.frames[0]!
      const results = Batch.evaluate(this.compiled, frame)
      // What columns cannot say would be worked out from records, so that all of them are read anyway.
      if (results.traced.beyond !== undefined) return { parts: this.parts(page, undefined), checked: 0, differing: 0 }
      const told = this.assessor.over(frame, results, page)
      const left = Batch.field(results, "escape")!
      const way = (h: number) => (left[h] === 0 ? told(h) : undefined)
      const { checked, differing } = yield* this.check(page, way)
      return { parts: this.parts(page, differing === 0 ? way : undefined), checked, differing }
    })
  }

  /** How many of the households chosen by their place come out differently from their records. */
  private check(page: FramePage, way: (h: number) => Assessment.Assessment | undefined) {
    const { policy, on } = this.compiled
    return Effect.gen(function* () {
      const chosen = new Map<string, Assessment.Assessment>()
      for (let from = 0; from < page.ids.length; from += checkedEvery) {
        const to = Math.min(from + checkedEvery, page.ids.length)
        let told: Assessment.Assessment | undefined
        for (let h = from; h < to && told === undefined; h++) told = way(h)
        if (told !== undefined) chosen.set(told.household, told)
      }
      const records = yield* (yield* Register).find([...chosen.keys()])
      const same = (yield* assessRecords(policy, on, records)).filter(
        ({ assessment }) => Assessment.text(assessment) === Assessment.text(chosen.get(assessment.household)!)
      )
      return { checked: chosen.size, differing: chosen.size - same.length }
    })
  }

  private parts(page: FramePage, way: ((h: number) => Assessment.Assessment | undefined) | undefined) {
    const { policy, on } = this.compiled
    const begins = Array.from({ length: Math.ceil(page.ids.length / this.partSize) }, (_, i) => i * this.partSize)
    return Stream.mapEffect(Stream.fromIterable(begins), (from) =>
      Effect.gen(this, function* () {
        const to = Math.min(from + this.partSize, page.ids.length)
        const told = new Map<number, Assessment.Assessment>()
        const others: Array<string> = []
        for (let h = from; h < to; h++) {
          const one = way?.(h)
          if (one === undefined) others.push(page.ids[h]!)
          else told.set(h, one)
        }
        const found = others.length === 0 ? [] : yield* (yield* Register).find(others)
        const byId = new Map(
          (yield* assessRecords(policy, on, found)).map((one) => [one.assessment.household, one] as const)
        )
        const assessed: Array<Assessed> = []
        for (let h = from; h < to; h++) {
          const one = told.get(h)
          assessed.push(one === undefined ? byId.get(page.ids[h]!)! : { version: page.versions[h]!, assessment: one })
        }
        return { assessed, oneByOne: others.length }
      })
    )
  }
}

/** Households one by one, from their records, in their order. Fails: with the problem of the first that has one. */
export const assessRecords = (
  policy: Policy.Policy,
  on: Day.Day,
  records: ReadonlyArray<Registered>
): Effect.Effect<ReadonlyArray<Assessed>, PolicyProblem.PolicyProblem> =>
  Effect.suspend(() => {
    const assessed: Array<Assessed> = []
    for (const { household, version } of records) {
      const assessment = assessedOf(policy, household, on)
      if (Either.isLeft(assessment)) return Effect.fail(assessment.left)
      assessed.push({ version, assessment: assessment.right })
    }
    return Effect.succeed(assessed)
  })

const assessedOf = (policy: Policy.Policy, household: Household.Household, on: Day.Day) =>
  Either.flatMap(Policy.determine(policy, household, on), (determination) =>
    Either.map(Plan.of(policy, household, determination), (plan) => Assessment.of(determination, plan))
  )
