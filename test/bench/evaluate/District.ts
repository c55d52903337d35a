/**
 * The population of the benchmark: one made-up district as columns, always the same for the same size.
 *
 * Unit: fen; incomes and work expense a month, rigid expenditure and sudden spending a year. Unknown is a value of its own: -1 for
 * money, 9 for small codes, and flags that can be unknown are 0 no, 1 unknown, 2 yes.
 */
export interface District {
  readonly households: Households
  readonly persons: Persons
}

/** Persons of household h are `from[h]` up to, not including, `from[h + 1]`. Townships 0 to 4 are urban, 5 to 11 rural. */
export interface Households {
  readonly count: number
  readonly from: Int32Array
  readonly township: Uint8Array
  readonly operating: Int32Array
  readonly property: Int32Array
  readonly transfer: Int32Array
  readonly work: Int32Array
  readonly rigid: Int32Array
  readonly assets: Int32Array
  readonly sudden: Int32Array
  readonly cars: Uint8Array
  readonly exempt: Uint8Array
  readonly homes: Uint8Array
  readonly housing: Uint8Array
  readonly water: Uint8Array
}

/** `birth` is yyyymmdd; disability grade 0 to 4, 0 none; labour 0 none, 1 partial, 2 full; `unemployed` in months. */
export interface Persons {
  readonly count: number
  readonly birth: Int32Array
  readonly income: Int32Array
  readonly disability: Uint8Array
  readonly labour: Uint8Array
  readonly ill: Uint8Array
  readonly supporter: Uint8Array
  readonly unemployed: Uint8Array
}

export const townships = 12
/** The highest single income a month. Unit: fen. */
const most = 3_000_000
export const urban = (township: number): boolean => township < 5

const sizes = [0.25, 0.28, 0.24, 0.13, 0.06, 0.025, 0.01, 0.005]
const weights = [...Array(townships).keys()].map((t) => 0.12 - (t * 0.06) / (townships - 1))

export const district = (count: number): District => {
  const dice = new Dice(20_250_427 + count)
  const from = new Int32Array(count + 1)
  for (let h = 0; h < count; h++) from[h + 1] = from[h]! + 1 + dice.among(sizes)
  const persons = emptyPersons(from[count]!)
  const households = emptyHouseholds(count, from)
  for (let h = 0; h < count; h++) {
    const poor = dice.chance(0.45)
    for (let p = from[h]!; p < from[h + 1]!; p++) person(dice, persons, p, p - from[h]!, poor)
    household(dice, households, h, poor)
  }
  return { households, persons }
}

const household = (dice: Dice, to: Households, h: number, poor: boolean): void => {
  const yuan = (median: number) => dice.money(median, 0.8, most)
  to.township[h] = dice.among(weights)
  to.operating[h] = dice.chance(0.3) ? yuan(poor ? 400 : 1500) : 0
  to.property[h] = dice.chance(0.1) ? yuan(200) : 0
  to.transfer[h] = dice.chance(0.4) ? yuan(150) : 0
  to.work[h] = dice.chance(0.4) ? yuan(100) : 0
  to.rigid[h] = dice.chance(0.02) ? -1 : dice.chance(0.4) ? dice.money(6000, 1.1) : 0
  to.assets[h] = dice.chance(0.03) ? -1 : dice.money(poor ? 8000 : 60_000, 1.2)
  to.sudden[h] = dice.chance(0.03) ? dice.money(25_000, 0.8) : 0
  to.cars[h] = dice.chance(0.02) ? 9 : dice.chance(poor ? 0.06 : 0.4) ? 1 : 0
  to.exempt[h] = dice.chance(0.1) ? 1 : 0
  to.homes[h] = dice.chance(poor ? 0.05 : 0.2) ? 2 : dice.chance(0.95) ? 1 : 0
  to.housing[h] = dice.flag(0.01, poor ? 0.95 : 0.99)
  to.water[h] = dice.flag(0.005, 0.985)
}

const person = (dice: Dice, to: Persons, p: number, place: number, poor: boolean): void => {
  const child = place > 1 && dice.chance(0.55)
  const age = child ? dice.below(18) : 20 + dice.below(68)
  const year = 2024 - age
  to.birth[p] = year * 10_000 + (1 + dice.below(12)) * 100 + 1 + dice.below(28)
  const grade = dice.chance(poor ? 0.09 : 0.04) ? 1 + dice.below(4) : 0
  to.disability[p] = dice.chance(0.01) ? 9 : grade
  const able = age >= 16 && age < 70 && (grade === 0 || grade > 2)
  to.labour[p] = dice.chance(0.02) ? 9 : able ? (dice.chance(0.85) ? 2 : 1) : 0
  const earns = able && age < 60 && dice.chance(poor ? 0.6 : 0.85)
  const income = earns ? dice.money(poor ? 1200 : 3300, 0.5, most) : age >= 60 ? dice.money(poor ? 200 : 1500, 0.4) : 0
  to.income[p] = dice.chance(0.01) ? -1 : income
  to.ill[p] = dice.flag(0.01, poor ? 0.06 : 0.025)
  to.supporter[p] = dice.flag(0.02, age >= 60 || age < 16 ? 0.75 : 0.5)
  to.unemployed[p] = !earns && able && age < 60 && dice.chance(0.3) ? 1 + dice.below(24) : 0
}

/** Draws from one stream of numbers (mulberry32). */
class Dice {
  private state: number
  constructor(seed: number) {
    this.state = seed | 0
  }
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  chance(share: number): boolean {
    return this.next() < share
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }
  /** A place in a list of weights. */
  among(list: ReadonlyArray<number>): number {
    let left = this.next() * list.reduce((sum, each) => sum + each, 0)
    for (let i = 0; i < list.length - 1; i++) {
      left -= list[i]!
      if (left < 0) return i
    }
    return list.length - 1
  }
  /** Log-normal about a median in yuan, in whole fen; capped so that every product of a rule stays below 2^31. */
  money(median: number, spread: number, cap = 20_000_000): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
    return Math.min(cap, Math.round(median * 100 * Math.exp(spread * normal)))
  }
  /** 1 unknown, 2 yes, 0 no. */
  flag(unknown: number, yes: number): number {
    return this.chance(unknown) ? 1 : this.chance(yes) ? 2 : 0
  }
}

const emptyHouseholds = (count: number, from: Int32Array): Households => {
  const money = () => new Int32Array(count)
  const code = () => new Uint8Array(count)
  return {
    ...{ count, from, township: code(), operating: money(), property: money(), transfer: money(), work: money() },
    ...{ rigid: money(), assets: money(), sudden: money(), cars: code(), exempt: code(), homes: code() },
    ...{ housing: code(), water: code() }
  }
}

const emptyPersons = (count: number): Persons => {
  const code = () => new Uint8Array(count)
  return {
    ...{ count, birth: new Int32Array(count), income: new Int32Array(count), disability: code(), labour: code() },
    ...{ ill: code(), supporter: code(), unemployed: code() }
  }
}
