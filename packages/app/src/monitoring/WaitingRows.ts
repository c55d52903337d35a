import {
  CitizenId,
  Day,
  Division,
  type Household,
  type Comparison,
  Matching,
  NumberText,
  PersonIndex,
  PersonName,
  type Policy
} from "@doudi/core"
import type { Reference } from "./ListClues.ts"
import type { FaultyRow } from "../port/Tables.ts"
import type { Registered } from "../port/Register.ts"

/** A person of the register whom a row may mean. */
export interface Candidate {
  readonly household: Household.HouseholdId
  readonly no: number
}

/**
 * Rows of a list that wait for mending, and the people of the register whom one of them may mean (待修正行).
 *
 * The register goes past page by page; only those are kept who share name and place, birth date and place, or an old number with a
 * row. So memory grows with the rows that wait and not with the register, and matching gives the same as with everybody.
 */
export class WaitingRows {
  readonly references: Array<Reference> = []
  readonly rows: Matching.ListRows
  readonly index = new PersonIndex.PersonIndex()
  /** By the index's number. */
  readonly candidates: Array<Candidate> = []
  private readonly wanted = new Set<string | number>()
  private readonly places = new Map<string, number>()
  private readonly level: "township" | "village"

  /** `waiting` of the list that `comparison` describes, which says by what people are recognised. */
  constructor(
    comparison: Comparison.Comparison,
    townships: Policy.Policy["townships"],
    waiting: ReadonlyArray<{ readonly importId: number; readonly row: FaultyRow }>
  ) {
    const { columns, identity, recognise } = comparison
    const at = (key: string | undefined) => columns.findIndex((column) => column.key === key)
    const [number, name, place, birth] = [at(identity), at(recognise?.name), at(recognise?.place), at(recognise?.birth)]
    this.level = columns[place]?.field.kind === "division" ? "village" : "township"
    const codes = new Map([...townships].map(([code, { zh }]) => [zh, code]))
    const rows: Array<Parameters<typeof Matching.rowsOf>[0][number]> = []
    for (const { importId, row } of waiting) {
      const text = (column: number) => (row.cells[column] ?? "").trim()
      const [written, called, born] = [text(number), PersonName.unify(text(name)), dayOf(text(birth))]
      const where = this.placeOf(codes.get(text(place)) ?? text(place), true)
      this.references.push({ import: importId, row: row.row })
      rows.push({ number: written, name: called, birth: born, place: where })
      this.wanted.add(`${called}/${where}`).add(`${born}/${where}`).add(NumberText.read(written).key)
    }
    this.rows = Matching.rowsOf(rows)
  }

  /** Keeps the people of a page of the register whom a row may mean. */
  readonly look = (page: ReadonlyArray<Registered>): void => {
    for (const { household } of page) {
      const place = this.placeOf(household.division, false)
      for (const { birth, citizenId, name, no } of household.members) {
        const key = citizenId == null ? -1 : CitizenId.pack(citizenId)
        const born = birth == null ? (citizenId == null ? undefined : CitizenId.birthOf(citizenId)) : birth
        const day = born === undefined ? PersonIndex.unknown : Day.toEpochDay(born)
        const { wanted } = this
        const near = place !== PersonIndex.unknown
        const isNear = near && (wanted.has(`${PersonName.unify(name)}/${place}`) || wanted.has(`${day}/${place}`))
        if (!isNear && (key < 0 || !wanted.has(key))) continue
        this.index.add(key, name, day, place)
        this.candidates.push({ household: household.id, no })
      }
    }
  }

  /** The number of a place. A place that no row names needs none. */
  private placeOf(text: string, isNew: boolean): number {
    if (!Division.isDivision(text)) return PersonIndex.unknown
    const code = Division.ancestor(text, this.level)
    if (code === undefined) return PersonIndex.unknown
    let place = this.places.get(code)
    if (place === undefined && isNew) {
      place = this.places.size
      this.places.set(code, place)
    }
    return place ?? PersonIndex.unknown
  }
}

/** A day as people write it: `1966-05-20`, `1966/5/20`, `19660520`, `1966年5月20日`. */
const dayOf = (text: string): number => {
  const m = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text)
  if (m === null) return PersonIndex.unknown
  const day = `${m[1]}-${m[2]!.padStart(2, "0")}-${m[3]!.padStart(2, "0")}`
  return Day.isDay(day) ? Day.toEpochDay(day) : PersonIndex.unknown
}
