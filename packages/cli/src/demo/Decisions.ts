import { Figures } from "@doudi/app"
import { Household, type Quarter, type QuarterFigures } from "@doudi/core"
import type { District } from "@doudi/synthetic"
import * as Effect from "effect/Effect"

type Decided = NonNullable<District.Options["decided"]>
type Category = ReturnType<Decided>

const categories: ReadonlySet<string> = new Set(Object.keys(Household.fields.category.codes ?? {}))

/**
 * What was decided at the end of each quarter (各季度决定): the category that an assessment found for a household that has another. What cannot
 * be told is not decided.
 */
export class Decisions {
  private readonly of = new Map<Quarter.Quarter, ReadonlyMap<string, Category>>()

  readonly decided: Decided = (id, quarter) => this.of.get(quarter)?.get(id)

  /** Reads what the assessment of a quarter came to. */
  readonly read = (quarter: Quarter.Quarter) =>
    Effect.gen(this, function* () {
      const figures = yield* Figures
      const noLimit = () => undefined
      const { changes } = yield* figures.quarter(quarter, noLimit)
      const found = new Map<string, Category>()
      for (const now of new Set(changes.map((row) => row.now))) {
        if (!categories.has(now)) continue
        const rows = changes.filter((row) => row.now === now && isDecided(row)).map(keyOf)
        const part = { list: "changes", number: "households", rows } as const
        for (const { household } of yield* figures.records(quarter, part, noLimit))
          if (household !== undefined) found.set(household, now as Category)
      }
      this.of.set(quarter, found)
    })
}

type Row = QuarterFigures.Row<"changes">

const isDecided = ({ before, now }: Row): boolean => before !== now && before !== "undetermined"

const keyOf = ({ before, covered, monitored, now }: Row): ReadonlyArray<string> => [before, monitored, now, covered]
