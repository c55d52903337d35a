import { mix, ofBirth, ofName, slotOf } from "./Hash.ts"
import { unify } from "./PersonName.ts"

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
  /** The name of person i is `characters[nameEnd[i]..nameEnd[i + 1])`, in UTF-16. */
  private nameEnd: Uint32Array
  private characters: Uint16Array
  /** Number + 1 and person + 1 in turn; 0 where nothing stands. */
  private slots: Float64Array
  /** Numbers that several people have. A register of one person a number has none. */
  private readonly shared = new Set<number>()
  private chains: { readonly name: Chain; readonly birth: Chain; readonly size: number } | undefined

  /** `expected`: how many people are likely to come. More may. */
  constructor(expected = 1024) {
    const capacity = Math.max(16, expected)
    this.capacity = capacity
    this.identity = new Float64Array(capacity)
    this.birth = new Int32Array(capacity)
    this.place = new Int32Array(capacity)
    this.nameEnd = new Uint32Array(capacity + 1)
    this.characters = new Uint16Array(capacity * 3)
    this.slots = new Float64Array(2 * slotsFor(capacity))
  }

  readonly add = (identity: number, name: string, birth: number, place: number): void => {
    const person = this.size
    if (person === this.capacity) this.grow()
    this.size++
    this.identity[person] = identity
    this.birth[person] = birth
    this.place[person] = place
    this.keepName(person, unify(name))
    if (identity >= 0) this.keepNumber(identity, person)
  }

  /** The bytes that the index holds. */
  get bytes(): number {
    const { birth, chains, characters, identity, nameEnd, place, slots } = this
    const arrays = [birth, characters, identity, nameEnd, place, slots]
    const ofChains = chains === undefined ? [] : [chains.name, chains.birth].flatMap(({ heads, next }) => [heads, next])
    return [...arrays, ...ofChains].reduce((sum, { byteLength }) => sum + byteLength, 0)
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

  readonly nameOf = (person: number): string => {
    const { characters, nameEnd } = this
    return String.fromCharCode(...characters.subarray(nameEnd[person]!, nameEnd[person + 1]!))
  }

  /** Whether a person has this name, which is unified. */
  readonly isNamed = (person: number, name: string): boolean => {
    const from = this.nameEnd[person]!
    if (this.nameEnd[person + 1]! - from !== name.length) return false
    for (let i = 0; i < name.length; i++) if (this.characters[from + i] !== name.charCodeAt(i)) return false
    return true
  }

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
    const chains = { name: new Chain(size), birth: new Chain(size), size }
    for (let person = size - 1; person >= 0; person--) {
      if (place[person] === unknown) continue
      chains.name.put(this.hashOfPerson(person), person)
      if (birth[person] !== unknown) chains.birth.put(ofBirth(birth[person]!, place[person]!), person)
    }
    this.chains = chains
    return chains
  }

  private hashOfPerson(person: number): number {
    let hash = 0
    for (let i = this.nameEnd[person]!; i < this.nameEnd[person + 1]!; i++) hash = mix(hash, this.characters[i]!)
    return mix(hash, this.place[person]!)
  }

  private keepName(person: number, name: string): void {
    let at = this.nameEnd[person]!
    if (at + name.length > this.characters.length) this.characters = larger(this.characters, at + name.length)
    for (let i = 0; i < name.length; i++) this.characters[at++] = name.charCodeAt(i)
    this.nameEnd[person + 1] = at
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
    this.identity = larger(this.identity, this.capacity)
    this.birth = larger(this.birth, this.capacity)
    this.place = larger(this.place, this.capacity)
    this.nameEnd = larger(this.nameEnd, this.capacity + 1)
    const needed = 2 * slotsFor(this.capacity)
    if (needed <= this.slots.length) return
    this.slots = new Float64Array(needed)
    for (let person = 0; person < this.size; person++) {
      if (this.identity[person]! >= 0) this.keepNumber(this.identity[person]!, person)
    }
  }
}

/** People under hashes: the first of each hash, and the next after each. People ascend within a hash. */
class Chain {
  readonly heads: Int32Array
  readonly next: Int32Array

  constructor(size: number) {
    this.heads = new Int32Array(powerFrom(size)).fill(-1)
    this.next = new Int32Array(size)
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

const larger = <A extends Float64Array | Int32Array | Uint32Array | Uint16Array>(array: A, needed: number): A => {
  const copy = new (array.constructor as new (length: number) => A)(Math.max(needed, Math.ceil(array.length * 1.5)))
  copy.set(array)
  return copy
}
