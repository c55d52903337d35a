/** Whether the rows of a household are looked for, and since when: 0 not yet, the number of the reading that began it, or put off. */
const putOff = 255

/**
 * What a first look through the files tells of each household (档案轮廓): how many rows of it each table has, so that it can be stored
 * when the last one has come; and whether it must wait for the end of the files, because somebody in it may be in another one, too.
 *
 * Shape: households are numbered from 0 in the order they came. About 25 bytes a household and 12 a person, of which those of people
 * are given back by `close`. Households are told apart by 53 bits of their number's text. Two that ever share them count as one: then
 * more rows are waited for than come, and both are settled at the end.
 */
export class RegisterOutline {
  /** How many rows there are. */
  rows = 0
  private size = 0
  private slots = new Int32Array(1 << 12)
  private keys = new Float64Array(1 << 11)
  private readonly counts: Array<Int32Array>
  private begun = new Uint8Array(1 << 11)
  private waiting = new Uint8Array(1 << 11)
  private persons = 0
  private identities = new Float64Array(1 << 12)
  private homes = new Int32Array(1 << 12)
  /** The household of the row before: rows of one household mostly stand together. */
  private latest: string | undefined
  private latestAt = -1

  constructor(tables: number) {
    this.counts = Array.from({ length: tables }, () => new Int32Array(1 << 11))
  }

  /** A row of a table, of the household with this number; gives the household. */
  readonly row = (table: number, id: string): number => {
    if (this.latest !== id) {
      this.latestAt = this.found(id)
      this.latest = id
    }
    this.counts[table]![this.latestAt]!++
    this.rows++
    return this.latestAt
  }

  /** Somebody of a household, by the packed identity number. */
  readonly person = (household: number, identity: number): void => {
    if (this.persons === this.identities.length) {
      this.identities = twice(this.identities)
      this.homes = twice(this.homes)
    }
    this.identities[this.persons] = identity
    this.homes[this.persons++] = household
  }

  /** The household with this number waits for the end, whether it is in the files or not. */
  readonly wait = (id: string): void => {
    this.waiting[this.found(id)] = 1
  }

  /** Ends the look: whoever stands in several rows keeps their households waiting. */
  readonly close = (): void => {
    const people = this.identities.subarray(0, this.persons)
    const sorted = people.slice().sort()
    const several = new Set<number>()
    for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) several.add(sorted[i]!)
    if (several.size > 0) {
      for (let i = 0; i < people.length; i++) if (several.has(people[i]!)) this.waiting[this.homes[i]!] = 1
    }
    this.identities = new Float64Array(0)
    this.homes = new Int32Array(0)
  }

  /** The number of a household, -1 for one that was not seen. */
  readonly indexOf = (id: string): number => this.slots[this.slotOf(keyOf(id))]! - 1

  readonly waits = (household: number): boolean => this.waiting[household] === 1

  /** How many rows of a household are still to come in a table. */
  readonly left = (table: number, household: number): number => this.counts[table]![household]!

  /** One of them came. Gives how many are left. */
  readonly came = (table: number, household: number): number => --this.counts[table]![household]!

  /** The reading in which a household was begun, 0 for one that was not. */
  readonly begunIn = (household: number): number => {
    const begun = this.begun[household]!
    return begun === putOff ? 0 : begun
  }

  readonly isPutOff = (household: number): boolean => this.begun[household] === putOff

  readonly begin = (household: number, reading: number): void => {
    this.begun[household] = reading
  }

  readonly putOff = (household: number): void => {
    this.begun[household] = putOff
  }

  /** The next reading may begin what was put off. Gives whether there is any. */
  readonly again = (): boolean => {
    let any = false
    for (let household = 0; household < this.size; household++) {
      if (this.begun[household] !== putOff) continue
      this.begun[household] = 0
      any = true
    }
    return any
  }

  private found(id: string): number {
    const key = keyOf(id)
    let slot = this.slotOf(key)
    if (this.slots[slot] !== 0) return this.slots[slot]! - 1
    const at = this.size++
    if (at === this.keys.length) this.grow()
    this.keys[at] = key
    if (this.size * 2 > this.slots.length) slot = this.rehashed(key)
    this.slots[slot] = at + 1
    return at
  }

  private slotOf(key: number): number {
    const mask = this.slots.length - 1
    let slot = key & mask
    while (this.slots[slot] !== 0 && this.keys[this.slots[slot]! - 1] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    this.keys = twice(this.keys)
    this.begun = twice(this.begun)
    this.waiting = twice(this.waiting)
    for (let table = 0; table < this.counts.length; table++) this.counts[table] = twice(this.counts[table]!)
  }

  /** Twice as many slots, with all but the last household in them; gives the slot for its key. */
  private rehashed(key: number): number {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let at = 0; at < this.size - 1; at++) this.slots[this.slotOf(this.keys[at]!)] = at + 1
    return this.slotOf(key)
  }
}

/** 53 bits of a text, of two hashes side by side. */
const keyOf = (text: string): number => {
  let high = 0x811c9dc5
  let low = 0x2545f491
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x5bd1e995)
    low ^= low >>> 13
  }
  return ((high ^ (high >>> 15)) & 0x1fffff) * 4294967296 + (low >>> 0)
}

const twice = <A extends Float64Array | Int32Array | Uint8Array>(array: A): A => {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2)
  larger.set(array)
  return larger
}
