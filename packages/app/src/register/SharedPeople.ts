import type { Gathered } from "./Gathered.ts"
import { blame, type MemberRow } from "./RegisterRow.ts"

type Identified = MemberRow & { readonly identity: number }

/** The people who may be in two households, in the files or in the register (一人多户), with the households that wait for them. */
export class SharedPeople {
  private readonly gathered: ReadonlyMap<string, Gathered>
  private readonly people: Array<Identified> = []

  /** `gathered`: the households that are not settled, by number. */
  constructor(gathered: ReadonlyMap<string, Gathered>) {
    this.gathered = gathered
  }

  readonly add = (row: MemberRow): void => {
    if (row.identity !== undefined) this.people.push(row as Identified)
  }

  /**
   * Holds back households with people who stand in the files twice. Gives the identities, each once, to ask the register about. Call
   * after all batches. Sorting finds them in a fraction of the time, and of the memory, of a table of all people.
   */
  readonly distinct = (): ReadonlyArray<number> => {
    const sorted = Float64Array.from(this.people, ({ identity }) => identity).sort()
    const distinct: Array<number> = []
    const twice = new Set<number>()
    for (const identity of sorted) {
      if (identity === distinct.at(-1)) twice.add(identity)
      else distinct.push(identity)
    }
    if (twice.size === 0) return distinct
    for (const row of this.people) {
      if (!twice.has(row.identity)) continue
      blame(row, "PERSON_TWICE", "证件号码")
      this.gathered.get(row.household)!.held = true
    }
    return distinct
  }

  /**
   * Holds back households whose people the register knows in a household that does not come in with this file. One that is held back
   * does not come in either, so this goes on until nobody is left who would be in two households.
   */
  readonly knownElsewhere = (holders: ReadonlyMap<number, string>): void => {
    const seen = new Set<number>()
    let moves: Array<readonly [row: MemberRow, from: string]> = []
    for (const row of this.people) {
      const from = holders.get(row.identity)
      if (from === undefined || seen.has(row.identity)) continue
      seen.add(row.identity)
      if (from !== row.household) moves.push([row, from])
    }
    for (let before = -1; moves.length !== before; ) {
      before = moves.length
      const open: typeof moves = []
      for (const [row, from] of moves) {
        if (this.gathered.get(from)?.held === false) {
          open.push([row, from])
          continue
        }
        blame(row, "PERSON_IN_ANOTHER_HOUSEHOLD", "证件号码")
        this.gathered.get(row.household)!.held = true
      }
      moves = open
    }
  }
}
