import { Either } from "effect"
import * as Batch from "../../batch/Batch.ts"
import type { LinkedCategory, LinkedProgramme } from "../../policy/Policy.ts"
import { exclusionOf, type Holding, type Standing, type Thing, type WhyNot } from "../Standing.ts"

/** The members of a household in the columns (成员行): their rows, and what number the member of a row has. */
export interface Rows {
  readonly from: number
  readonly to: number
  readonly numbers: ArrayLike<number>
}

type Cells = ArrayLike<number>

/** A category by the bits of a household or a person. */
interface CategoryColumn {
  readonly category: LinkedCategory
  readonly ofPersons: boolean
  /** Its place among those of its unit. */
  readonly bit: number
  readonly sure: Cells
  readonly may: Cells
}

interface ProgrammeColumn {
  readonly programme: LinkedProgramme
  readonly ofPersons: boolean
  readonly state: Cells
  readonly least: Cells | undefined
  readonly most: Cells | undefined
  readonly left: Cells | undefined
}

/**
 * Where the households of a frame stand under one policy, read off the columns (成批处境): the same as `Standing.of` would say, except that
 * what cannot be told comes without its conditions and facts.
 */
export class ColumnStandings {
  private readonly results: Batch.Results
  private readonly policy: Standing["policy"]
  private readonly escape: Cells
  private readonly categories: ReadonlyArray<CategoryColumn>
  private readonly programmes: ReadonlyArray<ProgrammeColumn>

  constructor({ policy }: Batch.Compiled, results: Batch.Results) {
    this.results = results
    this.policy = policy
    this.escape = Batch.field(results, "escape")!
    const { categories, households, persons, programmes } = results.numbering
    this.categories = categories.map((category) => {
      const ofPersons = category.unit === "person"
      const [sure, may] = (
        ofPersons ? (["personEntitled", "personOpen"] as const) : (["entitled", "open"] as const)
      ).map((name) => Batch.field(results, name)!)
      return { category, ofPersons, bit: (ofPersons ? persons : households).indexOf(category), sure: sure!, may: may! }
    })
    this.programmes = programmes.map((programme, i) => {
      const ofPersons = programme.unit === "person"
      const [state, least, most, left] = (["state", "least", "most", "left"] as const).map((name) =>
        Batch.field(results, ofPersons ? Batch.ofPersons(name) : name, i)
      )
      return { programme, ofPersons, state: state!, least, most, left }
    })
  }

  /** The standing of a household; `undefined` where columns do not tell it. */
  of(household: number, rows: Rows): Standing | undefined {
    if (this.escape[household] !== 0) return undefined
    const holdings: Array<Holding> = []
    for (const column of this.categories) {
      if (!column.ofPersons) recognised(holdings, column, household, undefined)
      else for (let row = rows.from; row < rows.to; row++) recognised(holdings, column, row, rows.numbers[row]!)
    }
    for (const column of this.programmes) {
      if (!column.ofPersons) {
        if (!given(holdings, column, household, undefined)) return undefined
      } else {
        for (let row = rows.from; row < rows.to; row++) {
          if (!given(holdings, column, row, rows.numbers[row]!)) return undefined
        }
      }
    }
    const { policy } = this
    return { policy, holdings, whyNot: (thing) => Either.right(this.whyNot(thing, household, rows)) }
  }

  private whyNot({ kind, id, no }: Thing, household: number, rows: Rows): WhyNot {
    const owner = this.policy[kind === "category" ? "categories" : "programmes"].get(id)
    if (owner === undefined || (owner.unit === "person") !== (no !== undefined)) return { _tag: "NotInPolicy" }
    const row = no === undefined ? household : rowOf(no, rows)
    if (no !== undefined && this.livesElsewhere(row)) return { _tag: "NotInFamily" }
    const state = kind === "category" ? "none" : this.stateOf(id, row)
    if (state === "yields" || state === "excluded") {
      const offer = Batch.offers(this.results, household, rows.from, rows.to).find(
        (one) => one.programme === id && one.row === (no === undefined ? undefined : row)
      )!
      return state === "yields"
        ? { _tag: "Yields", to: offer.yieldsTo! }
        : {
            _tag: "Excluded",
            exclusion: exclusionOf(this.policy.programmes.get(id)!.exclusions, offer.excluded!.by)
          }
    }
    return { _tag: "Fails", because: Batch.failing(this.results, owner.rule, row) }
  }

  private livesElsewhere(row: number): boolean {
    return Batch.field(this.results, "living")?.[row] === 0
  }

  private stateOf(id: string, row: number): (typeof Batch.states)[number] {
    const { state } = this.programmes.find(({ programme }) => programme.id === id)!
    return stateIn(state[row]!)
  }
}

const rowOf = (no: number, { from, numbers, to }: Rows): number => {
  for (let row = from; row < to; row++) if (numbers[row] === no) return row
  return -1
}

const stateIn = (code: number) => Batch.states[code & 7]!

const recognised = (
  into: Array<Holding>,
  { bit, category, may, sure }: CategoryColumn,
  row: number,
  no: number | undefined
): void => {
  const holds = ((sure[row]! >>> bit) & 1) === 1 ? true : ((may[row]! >>> bit) & 1) === 1 ? "unknown" : undefined
  if (holds === undefined) return
  const { id } = category
  into.push(no === undefined ? { kind: "category", id, holds } : { kind: "category", id, no, holds })
}

/** `false` where it is due, and columns do not tell whether it pays nothing or it is not known how much. */
const given = (
  into: Array<Holding>,
  { least, left, most, programme, state }: ProgrammeColumn,
  row: number,
  no: number | undefined
): boolean => {
  const code = state[row]!
  if (code === 0) return true
  const is = stateIn(code)
  if (is === "yields" || is === "excluded") return true
  const { id, pays } = programme
  const isPaid = pays !== undefined && (code & Batch.marks.paid) !== 0
  if (is === "give" && pays !== undefined && !isPaid) return false
  const about = { kind: "programme" as const, id, ...(no === undefined ? {} : { no }) }
  const holds = is === "give" ? true : ("unknown" as const)
  if (pays === undefined) into.push({ ...about, holds })
  else if (!isPaid) into.push({ ...about, holds, pays: pays.per })
  else {
    const [low, high] = [least![row]!, most![row]!]
    const cap = (code & Batch.marks.cut) === 0 ? high : left![row]!
    into.push({ ...about, holds, ...Batch.paidUpTo(pays, low, high, cap), pays: pays.per })
  }
  return true
}
