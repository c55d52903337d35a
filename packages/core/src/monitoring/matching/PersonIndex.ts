import { mix, ofBirth, ofName, slotOf } from "./Hash.ts"
import { unify } from "./PersonName.ts"
import { type Memory, ordinary, TextColumn, type TextParcel } from "./TextColumn.ts"

/** No number, birth date or place is known. Unknown never equals unknown. */
export const unknown = -2147483648

/**
 * The people of a register as columns, to be found by identity number, and by name or birth date within a place (登记人员索引).
 *
 * Shape: people are numbered from 0 in the order they came. `identity` is a packed number or -1; `birth` a day since 1970 or `unknown`;
 * `place` any number the caller gives to a village or township, or `unknown`. Open addressing over one array of number and person side
 * by side, at most three quarters full, so that a look-up touches one or two lines of the cache and ends. About 90 bytes a person, of
 * which the fuzzy part takes 20 and is made when it is first asked for.
 */
export class PersonIndex {
  size = 0
  private capacity: number
  identity: Float64Array
  birth: Int32Array
  place: Int32Array
  private names: TextColumn
  /** Number + 1 and person + 1 in turn; 0 where nothing stands. */
  private slots: Float64Array
  /** Numbers that several people have. A register of one person a number has none. */
  private readonly shared = new Set<number>()
  private readonly memory: Memory
  private chains: { readonly name: Chain; readonly birth: Chain; readonly size: number } | undefined

  /** `expected`: how many people are likely to come. More may. */
  constructor(expected = 1024, memory: Memory = ordinary) {
    const capacity = Math.max(16, expected)
    this.capacity = capacity
    this.memory = memory
    this.identity = new Float64Array(memory(8 * capacity))
    this.birth = new Int32Array(memory(4 * capacity))
    this.place = new Int32Array(memory(4 * capacity))
    this.names = new TextColumn(capacity, 3, memory)
    this.slots = new Float64Array(memory(16 * slotsFor(capacity)))
  }

  /** The index over the memory of another, to look people up; nobody is added to it. */
  static of({ chains, names, shared, ...columns }: IndexParcel): PersonIndex {
    const index = new PersonIndex(0)
    for (const number of shared) index.shared.add(number)
    const [name, birth] = [Chain.of(chains.name), Chain.of(chains.birth)]
    return Object.assign(index, columns, {
      names: TextColumn.of(names),
      chains: { name, birth, size: columns.size }
    })
  }

  /** All that the index is made of, with the part for names, for another thread. Its arrays are not copied where memory is shared. */
  get parcel(): IndexParcel {
    const { birth, identity, place, size, slots } = this
    const { birth: ofBirths, name } = this.fuzzy
    const chains = { name: name.parcel, birth: ofBirths.parcel }
    return { size, identity, birth, place, slots, names: this.names.parcel, shared: [...this.shared], chains }
  }

  readonly add = (identity: number, name: string, birth: number, place: number): void => {
    const person = this.size
    if (person === this.capacity) this.grow()
    this.size++
    this.identity[person] = identity
    this.birth[person] = birth
    this.place[person] = place
    this.names.add(unify(name))
    if (identity >= 0) this.keepNumber(identity, person)
  }

  /** The bytes that the index holds. */
  get bytes(): number {
    const { birth, chains, identity, names, place, slots } = this
    const arrays = [birth, identity, place, slots]
    const ofChains = chains === undefined ? [] : [chains.name, chains.birth].flatMap(({ heads, next }) => [heads, next])
    return [...arrays, ...ofChains].reduce((sum, { byteLength }) => sum + byteLength, names.bytes)
  }

  /**
   * Writes for each of `count` packed numbers who has it, or -1. A loop of its own without branches to mispredict, so that the
   * processor waits for several look-ups at once.
   */
  readonly find = (keys: Float64Array, count: number, into: Int32Array): void => {
    const { slots } = this
    const mask = slots.length - 1
    for (let i = 0; i < count; i++) {
      const key = keys[i]! + 1
      let at = slotOf(key, mask)
      let found = slots[at]!
      while (found !== key && found !== 0) {
        at = (at + 2) & mask
        found = slots[at]!
      }
      into[i] = slots[at + 1]! - 1
    }
  }

  /** Whether any number belongs to several people. */
  get hasShared(): boolean {
    return this.shared.size > 0
  }

  /** Whether several people have this number. */
  readonly isShared = (key: number): boolean => this.shared.has(key)

  /** Everybody with this number. Goes through all people: for numbers that are shared, of which a register has none. */
  readonly peopleWith = (key: number): ReadonlyArray<number> => {
    const found: Array<number> = []
    for (let person = 0; person < this.size; person++) if (this.identity[person] === key) found.push(person)
    return found
  }

  readonly nameOf = (person: number): string => this.names.at(person)

  /** Whether a person has this name, which is unified. */
  readonly isNamed = (person: number, name: string): boolean => this.names.equals(person, name)

  /** The people with this unified name in this place, by number. */
  readonly namesakes = (name: string, place: number): ReadonlyArray<number> =>
    this.fuzzy.name.among(ofName(name, place), (person) => this.place[person] === place && this.isNamed(person, name))

  /** The people born on this day in this place, by number. */
  readonly bornOn = (birth: number, place: number): ReadonlyArray<number> =>
    this.fuzzy.birth.among(
      ofBirth(birth, place),
      (person) => this.place[person] === place && this.birth[person] === birth
    )

  private get fuzzy() {
    if (this.chains?.size === this.size) return this.chains
    const { birth, place, size } = this
    const chains = { name: Chain.for(size, this.memory), birth: Chain.for(size, this.memory), size }
    for (let person = size - 1; person >= 0; person--) {
      if (place[person] === unknown) continue
      chains.name.put(this.hashOfPerson(person), person)
      if (birth[person] !== unknown) chains.birth.put(ofBirth(birth[person]!, place[person]!), person)
    }
    this.chains = chains
    return chains
  }

  private hashOfPerson(person: number): number {
    const { characters, ends } = this.names
    let hash = 0
    for (let i = ends[person]!; i < ends[person + 1]!; i++) hash = mix(hash, characters[i]!)
    return mix(hash, this.place[person]!)
  }

  private keepNumber(identity: number, person: number): void {
    const { slots } = this
    const mask = slots.length - 1
    const key = identity + 1
    let at = slotOf(key, mask)
    while (slots[at] !== key && slots[at] !== 0) at = (at + 2) & mask
    if (slots[at] === key) this.shared.add(identity)
    else {
      slots[at] = key
      slots[at + 1] = person + 1
    }
  }

  private grow(): void {
    this.capacity *= 2
    const larger = <A extends Float64Array | Int32Array>(array: A, into: A): A => {
      into.set(array)
      return into
    }
    this.identity = larger(this.identity, new Float64Array(this.memory(8 * this.capacity)))
    this.birth = larger(this.birth, new Int32Array(this.memory(4 * this.capacity)))
    this.place = larger(this.place, new Int32Array(this.memory(4 * this.capacity)))
    const needed = 2 * slotsFor(this.capacity)
    if (needed <= this.slots.length) return
    this.slots = new Float64Array(this.memory(8 * needed))
    for (let person = 0; person < this.size; person++) {
      if (this.identity[person]! >= 0) this.keepNumber(this.identity[person]!, person)
    }
  }
}

/** What an index is made of (索引内容). */
export interface IndexParcel {
  readonly size: number
  readonly identity: Float64Array
  readonly birth: Int32Array
  readonly place: Int32Array
  readonly slots: Float64Array
  readonly names: TextParcel
  readonly shared: ReadonlyArray<number>
  readonly chains: { readonly name: ChainParcel; readonly birth: ChainParcel }
}
interface ChainParcel {
  readonly heads: Int32Array
  readonly next: Int32Array
}

/** People under hashes: the first of each hash, and the next after each. People ascend within a hash. */
class Chain {
  readonly heads: Int32Array
  readonly next: Int32Array

  private constructor(heads: Int32Array, next: Int32Array) {
    this.heads = heads
    this.next = next
  }

  static for(size: number, memory: Memory): Chain {
    return new Chain(new Int32Array(memory(4 * powerFrom(size))).fill(-1), new Int32Array(memory(4 * size)))
  }

  static of({ heads, next }: ChainParcel): Chain {
    return new Chain(heads, next)
  }

  get parcel(): ChainParcel {
    const { heads, next } = this
    return { heads, next }
  }

  /** The person comes before those already there. */
  readonly put = (hash: number, person: number): void => {
    const slot = hash & (this.heads.length - 1)
    this.next[person] = this.heads[slot]!
    this.heads[slot] = person
  }

  readonly among = (hash: number, fits: (person: number) => boolean): ReadonlyArray<number> => {
    const found: Array<number> = []
    for (let at = this.heads[hash & (this.heads.length - 1)]!; at !== -1; at = this.next[at]!) {
      if (fits(at)) found.push(at)
    }
    return found
  }
}

/** How many slots so many people need: a power of two, at most three quarters of it taken. */
const slotsFor = (people: number): number => powerFrom(Math.ceil(people / 0.75))
const powerFrom = (n: number): number => 2 ** Math.max(4, Math.ceil(Math.log2(Math.max(1, n))))
