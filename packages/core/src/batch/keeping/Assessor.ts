import * as Assessment from "../../assistance/Assessment.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Compiled } from "../Compiled.ts"
import type { Frame } from "../frame/Frame.ts"
import type { Results } from "../reading/Results.ts"
import { subjectsOf } from "./CellSubject.ts"
import { KeptNeeds } from "./KeptNeeds.ts"
import { KeptOffers } from "./KeptOffers.ts"
import { KeptOutcomes } from "./KeptOutcomes.ts"
import { OpenFacts } from "./OpenFacts.ts"
import { type Rows, viewOf } from "./View.ts"

/** Who the households of a frame are: their ids, the day each rests on, and the numbers of their members by row. */
export interface Identified {
  readonly ids: ReadonlyArray<string>
  readonly observedOn: ReadonlyArray<Day>
  readonly numbers: ReadonlyArray<number> | Int32Array
}

/**
 * Makes what is kept of households out of columns (成批留存): the same as `Assessment.of` has it from their determinations and plans.
 *
 * Shape: one for a policy that was compiled with `needs`, for all frames of a population, because reasons come again with every household.
 */
export class Assessor {
  private readonly compiled: Compiled
  private readonly outcomes: KeptOutcomes
  private readonly needs: KeptNeeds
  private readonly offers: KeptOffers

  constructor(compiled: Compiled) {
    const { numbering, wanted } = compiled
    if (!wanted.needs) throw new RangeError("what is kept of a household includes its needs")
    this.compiled = compiled
    this.outcomes = new KeptOutcomes(numbering)
    this.needs = new KeptNeeds(numbering)
    this.offers = new KeptOffers(numbering)
  }

  /** The assessments of a frame by place. Not for a household that leaves, of which results say nothing. */
  over(frame: Frame, results: Results, identified: Identified): (household: number) => Assessment.Assessment {
    const { policy, layout } = this.compiled
    const { ids, observedOn, numbers } = identified
    const view = viewOf(results, numbers)
    const subject = subjectsOf(policy, layout, frame, numbers)
    const [outcomesOf, needsOf, offersOf] = [this.outcomes.over(view), this.needs.over(view), this.offers.over(view)]
    const settled = this.outcomes.settled(view)
    const livingOf = (row: number) => [false, undefined, undefined, true][view.living(row)]
    return (h) => {
      const [from, to] = [frame.offsets[0]![h]!, frame.offsets[0]![h + 1]!]
      let found: OpenFacts | undefined
      const rows: Rows = {
        ...{ h, from, to },
        open: () => {
          found ??= new OpenFacts(policy, subject(h), settled(rows), (i) => livingOf(from + i))
          return found
        }
      }
      const outcomes = outcomesOf(rows)
      return {
        household: ids[h]!,
        observedOn: observedOn[h]!,
        category: Assessment.categoryOf(outcomes),
        outcomes,
        needs: needsOf(rows),
        offers: offersOf(rows)
      }
    }
  }
}
