import { byLikeness, byOneCharacter, type Candidates, leastLikeness } from "./Candidates.ts"
import { keyAt, read, type Writing, writings } from "./NumberText.ts"
import { type PersonIndex, unknown } from "./PersonIndex.ts"
import { unify } from "./PersonName.ts"
import { type Memory, ordinary, TextColumn } from "./TextColumn.ts"

/**
 * Rows of a list that are matched with the register (名单行), column by column.
 *
 * Shape: all four of one length. `numbers` as the list writes them, empty for none; `births` are days since 1970 and `places` what the
 * index calls places, `unknown` where the list says nothing.
 */
export interface ListRows {
  readonly numbers: TextColumn
  readonly names: TextColumn
  readonly births: Int32Array
  readonly places: Int32Array
}

/** Rows of a list from what each says, row by row (装名单行). */
export const rowsOf = (
  rows: ReadonlyArray<{
    readonly number: string
    readonly name: string
    readonly birth: number
    readonly place: number
  }>,
  memory: Memory = ordinary
): ListRows => {
  const made: ListRows = {
    numbers: new TextColumn(rows.length, 18, memory),
    names: new TextColumn(rows.length, 3, memory),
    births: new Int32Array(memory(4 * rows.length)),
    places: new Int32Array(memory(4 * rows.length))
  }
  for (const [i, { birth, name, number, place }] of rows.entries()) {
    made.numbers.add(number)
    made.names.add(name)
    made.births[i] = birth
    made.places[i] = place
  }
  return made
}

/**
 * By what a row is recognised (认定依据), in the order in which they are tried; the first that applies to how the number is written
 * decides.
 *
 * - `number` (证件号码): the person with this number, once its spelling is evened out.
 * - `oldNumber` (旧号升位): the person with the number that a 15-digit one became.
 * - `oneCharacter` (号码错一位): the number is none; the one person of the same name in the same place whose number differs in one
 *   character.
 * - `likeName` (姓名相近): no number can be read; of those born on the same day in the same place, the one whose name is most alike,
 *   if it is alike enough.
 */
export const tiers = ["number", "oldNumber", "oneCharacter", "likeName"] as const
export type Tier = (typeof tiers)[number]

/**
 * What matching a row came to (匹配结果): one person fits; several fit equally, so it cannot be told; nobody fits; the row says too
 * little to look for anybody; somebody may be meant, of a name too little alike or a number that differs in two characters, so that a
 * person has to look.
 */
export const results = ["matched", "ambiguous", "nobody", "insufficient", "possible"] as const
export type Result = (typeof results)[number]

export { leastLikeness, leastPossible } from "./Candidates.ts"

/**
 * What came of each row, as numbers; `MatchGrounds.explain` puts a row into words.
 *
 * Shape: arrays as long as the list. `result`, `tier` and `writing` are places in `results`, `tiers` and `writings`; `person` is a
 * person of the index, or -1; `fits` says how many fit equally; `likeness` is in ten-thousandths, 0 where names were not compared.
 */
export interface Matches {
  readonly result: Uint8Array
  readonly tier: Uint8Array
  readonly writing: Uint8Array
  readonly person: Int32Array
  readonly fits: Int32Array
  readonly likeness: Uint16Array
}

const [matched, ambiguous, nobody, insufficient, possible] = [0, 1, 2, 3, 4] as const
const [number, oldNumber, oneCharacter, likeName] = [0, 1, 2, 3] as const
const placeOfWriting = Object.fromEntries(writings.map((writing, i) => [writing, i])) as Readonly<
  Record<Writing, number>
>

/** Rows whose numbers are read before they are looked up, so that the look-ups stand in a loop of their own. */
const block = 4096

/**
 * Finds the people of a list in a register (记录匹配). By number where there is one; only what is left is compared by name.
 *
 * Never guesses: where several people fit equally, the row is `ambiguous`. A valid number that nobody has is nobody's, whatever name
 * stands beside it. The order of rows and of people changes nothing. A row that is `possible` has no person either; `candidates` tells
 * whom it may be.
 */
export const match = (index: PersonIndex, rows: ListRows, least = leastLikeness): Matches => {
  const found = matchesFor(rows.numbers.size)
  matching(index, rows, found, least)(0, rows.numbers.size)
  return found
}

/** Room for what comes of so many rows. */
export const matchesFor = (count: number, memory: Memory = ordinary): Matches => ({
  result: new Uint8Array(memory(count)),
  tier: new Uint8Array(memory(count)),
  writing: new Uint8Array(memory(count)),
  person: new Int32Array(memory(4 * count)),
  fits: new Int32Array(memory(4 * count)),
  likeness: new Uint16Array(memory(2 * count))
})

/** Matches the rows from one up to another, each time it is asked. Several threads may do so over one memory, each its own rows. */
export const matching = (
  index: PersonIndex,
  rows: ListRows,
  found: Matches,
  least = leastLikeness
): ((from: number, to: number) => void) => {
  const keys = new Float64Array(block)
  return (first, end) => {
    for (let from = first; from < end; from += block) {
      matchBlock(index, rows, from, Math.min(block, end - from), keys, least, found)
    }
  }
}

const matchBlock = (
  index: PersonIndex,
  rows: ListRows,
  from: number,
  size: number,
  keys: Float64Array,
  least: number,
  found: Matches
): void => {
  const { characters, ends } = rows.numbers
  const { fits, likeness, person, result, tier, writing } = found
  for (let i = 0; i < size; i++) {
    const row = from + i
    const key = keyAt(characters, ends[row]!, ends[row + 1]!)
    result[row] = 0
    tier[row] = 0
    writing[row] = 0
    likeness[row] = 0
    keys[i] = key >= 0 ? key : readSlowly(rows.numbers.at(row), row, found)
  }
  index.find(keys, size, person.subarray(from, from + size))
  const { hasShared } = index
  for (let i = 0; i < size; i++) {
    const row = from + i
    // Nearly every row: a plain number that one person has. All else that is told of it is 0.
    if (keys[i]! >= 0 && writing[row] === 0 && person[row]! >= 0 && !hasShared) fits[row] = 1
    else {
      fits[row] = 0
      settle(index, rows, row, keys[i]!, least, found)
    }
  }
}

const readSlowly = (text: string, row: number, found: Matches): number => {
  const { key, writing } = read(text)
  found.writing[row] = placeOfWriting[writing]
  return key
}

const settle = (index: PersonIndex, rows: ListRows, row: number, key: number, least: number, found: Matches): void => {
  if (key < 0) {
    settleByName(index, rows, row, least, found)
    return
  }
  const isOld = found.writing[row] === placeOfWriting.old
  found.tier[row] = isOld ? oldNumber : number
  if (found.person[row]! < 0) found.result[row] = nobody
  else if (index.isShared(key)) several(found, row, index.peopleWith(key).length)
  else found.fits[row] = 1
}

/** What is left: rows without a number that could be read. */
const settleByName = (index: PersonIndex, rows: ListRows, row: number, least: number, found: Matches): void => {
  const [name, place, birth] = [unify(rows.names.at(row)), rows.places[row]!, rows.births[row]!]
  const isMistyped = found.writing[row] === placeOfWriting.mistyped
  found.tier[row] = isMistyped ? oneCharacter : likeName
  if (name === "" || place === unknown || (!isMistyped && birth === unknown)) {
    found.result[row] = insufficient
    return
  }
  const { people, likeness, isNear } = ofName(index, rows, row, isMistyped, least)
  found.likeness[row] = Math.round(likeness * whole)
  if (!isNear) {
    found.result[row] = people.length === 0 ? nobody : possible
    found.person[row] = -1
    found.fits[row] = people.length
  } else if (people.length > 1) several(found, row, people.length)
  else {
    found.person[row] = people[0]!
    found.fits[row] = 1
  }
}

const ofName = (
  index: PersonIndex,
  { births, names, numbers, places }: ListRows,
  row: number,
  isMistyped: boolean,
  least: number
): Candidates => {
  const name = unify(names.at(row))
  return isMistyped
    ? byOneCharacter(index, numbers.at(row), name, places[row]!)
    : byLikeness(index, name, births[row]!, places[row]!, least)
}

/** Likeness of a name to itself. */
const whole = 10_000

const several = (found: Matches, row: number, fits: number): void => {
  found.result[row] = ambiguous
  found.person[row] = -1
  found.fits[row] = fits
}

/**
 * The people whom a row may be (候选人), as many as `fits` says: the one person, those who fit equally, or those at whom somebody has to
 * look. Worked out when somebody asks, not for every row of a list.
 */
export const candidates = (
  index: PersonIndex,
  rows: ListRows,
  found: Matches,
  row: number,
  least = leastLikeness
): ReadonlyArray<number> => {
  const result = found.result[row]
  if (result === matched) return [found.person[row]!]
  if (result !== ambiguous && result !== possible) return []
  const tier = found.tier[row]
  if (tier === number || tier === oldNumber) return index.peopleWith(read(rows.numbers.at(row)).key)
  return ofName(index, rows, row, tier === oneCharacter, least).people
}
