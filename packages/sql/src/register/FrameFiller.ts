import { type Day, Household, Member, type PopulationFrame } from "@doudi/core"
import * as Layout from "./Layout.ts"

/** Puts the stored cells of a household and of its people into a frame (装帧). */
export type Filler = (
  builder: PopulationFrame.FrameBuilder,
  household: ReadonlyArray<unknown>,
  people: ReadonlyArray<ReadonlyArray<unknown>>
) => void

/** How the cells of one table, of a stored row each, get into their columns. */
type Put = (builder: PopulationFrame.FrameBuilder, cells: ReadonlyArray<unknown>) => void

/**
 * The way from cells of a stored layout into the columns of a frame, found once for many households: only the cells that are asked for
 * are looked at.
 *
 * Exact: a frame filled so is the one that `FrameBuilder.household` fills from the records.
 */
export const filler = (stored: Layout.Layout, asked: PopulationFrame.Layout, on: Day.Day): Filler => {
  const divisionAt = stored.household.indexOf("division")
  const ofHousehold = columnsOf(asked, -1, placesOf(stored.household, 0, Household.fields), (record) => ({
    household: record,
    on
  }))
  const ofMember = columnsOf(asked, 0, placesOf(["no", ...stored.member], 0, Member.fields), (member) => ({
    household: undefined,
    member,
    on
  }))
  const kept = Layout.listsOf(stored)
  const lists = asked.lists.map((id, i) => {
    const list = kept.find((one) => one.id === id)
    const told = asked.columns.findIndex(({ kind, term }) => kind === "told" && term.key === id)
    const put = columnsOf(asked, 1 + i, list === undefined ? new Map() : entryPlaces(list.keys), () => ({}))
    return { at: list?.at ?? Number.POSITIVE_INFINITY, table: 1 + i, told, put }
  })
  const strays = {
    household: straysOf(stored.household, 0, "household", asked),
    member: straysOf(["no", ...stored.member], 0, "person", asked),
    lists: kept.filter(({ id }) => !asked.asked.has(listScope(id))).map(({ at }) => at),
    entries: kept
      .filter(({ id }) => asked.asked.has(listScope(id)))
      .map(({ at, id, keys }) => ({ at, keys: entryStrays(keys, listScope(id), asked) }))
      .filter(({ keys }) => keys.length > 0)
  }
  return (builder, household, people) => {
    builder.begin(household[divisionAt] as string)
    const isStray =
      holds(household, strays.household) ||
      holds(household, strays.lists) ||
      (strays.member.length > 0 && people.some((cells) => holds(cells, strays.member))) ||
      strays.entries.some(
        ({ at, keys }) => Array.isArray(household[at]) && (household[at] as Cells[]).some((cells) => holds(cells, keys))
      )
    if (isStray) builder.leave()
    ofHousehold(builder, household)
    for (const cells of people) {
      builder.row(0)
      ofMember(builder, cells)
    }
    for (const { at, told, table, put } of lists) {
      const entries = household[at]
      if (!Array.isArray(entries)) continue
      if (told >= 0) builder.put(told, true)
      for (const entry of entries) {
        builder.row(table)
        put(builder, entry)
      }
    }
  }
}

type Cells = ReadonlyArray<unknown>

/** Whether any of these cells holds something. */
const holds = (cells: Cells, places: ReadonlyArray<number>): boolean =>
  places.some((at) => cells[at] !== null && cells[at] !== undefined)

/** Cells of facts that were stored for another pack and that this one does not ask for: a record with one of them leaves. */
const straysOf = (
  keys: ReadonlyArray<string>,
  offset: number,
  scope: "household" | "person",
  { asked }: PopulationFrame.Layout
): ReadonlyArray<number> =>
  keys.flatMap((key, i) =>
    key.startsWith("more.") && !asked.has(`${scope} ${bare(key.slice("more.".length))}`) ? [i + offset] : []
  )

const entryStrays = (
  keys: ReadonlyArray<string>,
  scope: string,
  { asked }: PopulationFrame.Layout
): ReadonlyArray<number> => keys.flatMap((key, i) => (asked.has(`${scope} ${bare(key)}`) ? [] : [i]))

/** The scope of a list's entries, as rules name it. */
const listScope = (id: string): string => `list:${id}`

/** A key without the mark of a yes or no. */
const bare = (key: string): string => (key.endsWith("!") ? key.slice(0, -1) : key)

/** Where a fact stands in the cells of a row, and whether it is a yes or no, which cells hold as 1 and 0. */
interface Place {
  readonly at: number
  readonly isFlag: boolean
}

/** Facts of a record by key, and what a pack asks for besides under `more.` and its key. */
const placesOf = (
  keys: ReadonlyArray<string>,
  offset: number,
  fields: Readonly<Record<string, { readonly kind: string }>>
): ReadonlyMap<string, Place> =>
  new Map(
    keys.map((key, i) => {
      const isMore = key.startsWith("more.")
      const isFlag = isMore ? key.endsWith("!") : fields[key]?.kind === "flag"
      return [isMore && isFlag ? key.slice(0, -1) : key, { at: i + offset, isFlag }]
    })
  )

const entryPlaces = (keys: ReadonlyArray<string>): ReadonlyMap<string, Place> =>
  new Map(
    keys.map((key, at) => [key.endsWith("!") ? key.slice(0, -1) : key, { at, isFlag: key.endsWith("!") }] as const)
  )

const columnsOf = (
  asked: PopulationFrame.Layout,
  table: number,
  places: ReadonlyMap<string, Place>,
  given: (record: Readonly<Record<string, unknown>>) => object
): Put => {
  const plain: Array<{ readonly column: number } & Place> = []
  const worked: Array<{ readonly column: number; readonly compute: (given: never) => unknown }> = []
  const looked = new Set<string>()
  for (const [column, { term, kind, table: own }] of asked.columns.entries()) {
    if (own !== table || kind === "told") continue
    const { origin, key } = term
    if (origin._tag === "Computed") {
      worked.push({ column, compute: origin.compute })
      for (const read of origin.reads) looked.add(read)
    } else {
      const place = places.get(origin._tag === "Input" ? `more.${key}` : key)
      if (place !== undefined) plain.push({ column, ...place })
    }
  }
  const reads = [...looked].map((key) => ({ key, ...(places.get(key) ?? { at: -1, isFlag: false }) }))
  // One record for all rows: what is worked out looks at these facts and keeps none of them.
  const record: Record<string, unknown> = Object.fromEntries(reads.map(({ key }) => [key, undefined]))
  const about = given(record)
  return (builder, cells) => {
    for (const { column, at, isFlag } of plain) builder.put(column, factOf(cells[at], isFlag))
    if (worked.length === 0) return
    for (const { key, at, isFlag } of reads) record[key] = factOf(cells[at], isFlag)
    for (const { column, compute } of worked) builder.put(column, compute(about as never))
  }
}

/** A stored cell as the fact it is: `null` is unknown, `false` does not apply. */
const factOf = (cell: unknown, isFlag: boolean): unknown => {
  if (cell === null || cell === undefined) return undefined
  if (cell === false) return null
  return isFlag ? cell === 1 : cell
}
