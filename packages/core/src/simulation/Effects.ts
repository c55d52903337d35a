import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import { monthOf } from "../foundation/Day.ts"
import { ancestor } from "../foundation/Division.ts"
import * as Quarter from "../foundation/Quarter.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Household } from "../population/Household.ts"
import { equal, type Outline } from "./Outline.ts"
import type { Changed, Tried } from "./Setting.ts"
import type { Compared } from "./Trial.ts"

/**
 * What other figures come to over a population (模拟测算结果): counts and sums, nobody named.
 *
 * Unit: fen. Households or persons, as a category or a programme is given to. What cannot be told is in no sum and is counted beside.
 */
export interface Effects {
  readonly on: Day
  readonly policy: { readonly id: string; readonly hash: string; readonly title: Bilingual }
  /** Digest of the policy with the figures that were tried. */
  readonly tried: string
  readonly changed: ReadonlyArray<Changed>
  /** What the pack holds its figures to, and these are not. */
  readonly broken: ReadonlyArray<Bilingual>
  readonly households: number
  readonly persons: number
  /** How many households were asked under both policies; the others have the same figures under both. */
  readonly twice: number
  /** Households for which anything is otherwise, and those of which something cannot be told before or after. */
  readonly otherwise: number
  readonly undetermined: number
  readonly categories: ReadonlyArray<Moves>
  /** Households by the first category before and after. */
  readonly matrix: ReadonlyArray<{ readonly before: string; readonly now: string; readonly households: number }>
  readonly programmes: ReadonlyArray<Moves & { readonly money: Shift }>
  readonly departments: ReadonlyArray<{ readonly department: string; readonly money: Shift }>
  readonly townships: ReadonlyArray<Township>
  /** The quarter of the day and the three after it. */
  readonly quarters: ReadonlyArray<{
    readonly quarter: Quarter.Quarter
    readonly before: number
    readonly after: number
  }>
  readonly money: Shift
}

/** Who has something before and after. `enters` and `leaves` are sure; `open` may have it before or after, and it is not the same. */
export interface Moves {
  readonly id: string
  readonly before: number
  readonly after: number
  readonly enters: number
  readonly leaves: number
  readonly open: number
}

/** Money before and after. Unit: fen; `year` what comes again over twelve months, `once` what is paid once. */
export interface Shift {
  readonly before: Sums
  readonly after: Sums
}
export interface Sums {
  readonly year: number
  readonly once: number
}

export interface Township {
  readonly township: string
  readonly households: number
  readonly otherwise: number
  readonly money: Shift
}

type Open<A> = { -readonly [K in keyof A]: A[K] extends number ? number : Open<A[K]> }
type Side = "before" | "after"
const sides: ReadonlyArray<Side> = ["before", "after"]
const twelve = { month: 12, year: 1, once: 0 } as const

/** Adds households up one by one. What it holds grows with the pack and its townships, not with the population. */
export class Tally {
  private households = 0
  private persons = 0
  private otherwise = 0
  private twice = 0
  private undetermined = 0
  private readonly categories: Map<string, Open<Moves>>
  private readonly programmes: Map<string, Open<Effects["programmes"][number]>>
  private readonly townships = new Map<string, Open<Township>>()
  private readonly matrix = new Map<string, Open<Effects["matrix"][number]>>()
  private readonly monthly = { before: 0, after: 0 }
  private readonly policy: Policy
  private readonly on: Day

  constructor(policy: Policy, on: Day) {
    this.policy = policy
    this.on = on
    const none = (id: string) => ({ id, before: 0, after: 0, enters: 0, leaves: 0, open: 0 })
    this.categories = new Map([...policy.categories.keys()].map((id) => [id, none(id)]))
    this.programmes = new Map([...policy.programmes.keys()].map((id) => [id, { ...none(id), money: noMoney() }]))
  }

  add({ division, members }: Household, { before, after, twice }: Compared): void {
    if (twice) this.twice++
    const is = !equal(before, after)
    this.households++
    this.persons += members.length
    if (is) this.otherwise++
    if (before.open.length > 0 || after.open.length > 0) this.undetermined++
    const township = this.township(ancestor(division, "township") ?? division)
    township.households++
    if (is) township.otherwise++
    const move = this.matrix.get(`${before.first} ${after.first}`)
    if (move !== undefined) move.households++
    else {
      this.matrix.set(`${before.first} ${after.first}`, { before: before.first, now: after.first, households: 1 })
    }
    this.moves(before, after)
    for (const side of sides) {
      for (const { programme, per, fen } of (side === "before" ? before : after).paid) {
        const sums = this.programmes.get(programme)!.money[side]
        sums.year += fen * twelve[per]
        township.money[side].year += fen * twelve[per]
        if (per === "month") this.monthly[side] += fen
        if (per === "once") {
          sums.once += fen
          township.money[side].once += fen
        }
      }
    }
  }

  private moves(before: Outline, after: Outline): void {
    const [had, has] = [new Set(before.sure), new Set(after.sure)]
    const [mayHad, mayHave] = [new Set(before.open), new Set(after.open)]
    for (const key of new Set([...had, ...has, ...mayHad, ...mayHave])) {
      const moves = this.movesOf(key)
      if (had.has(key)) moves.before++
      if (has.has(key)) moves.after++
      if (mayHad.has(key) !== mayHave.has(key)) moves.open++
      else if (has.has(key) && !had.has(key)) moves.enters++
      else if (had.has(key) && !has.has(key)) moves.leaves++
    }
  }

  private movesOf(key: string): Open<Moves> {
    const [kind, id] = key.replace(/@\d+$/, "").split(" ") as [string, string]
    return (kind === "category" ? this.categories : this.programmes).get(id)!
  }

  private township(code: string): Open<Township> {
    const known = this.townships.get(code)
    if (known !== undefined) return known
    const made = { township: code, households: 0, otherwise: 0, money: noMoney() }
    this.townships.set(code, made)
    return made
  }

  effects({ policy: tried, changed, broken }: Tried): Effects {
    const { id, hash, title } = this.policy
    const programmes = [...this.programmes.values()]
    const money = added(programmes.map(({ money }) => money))
    const departments = new Map<string, Array<Shift>>()
    for (const { id, money } of programmes) {
      const { department } = this.policy.programmes.get(id)!
      departments.set(department, [...(departments.get(department) ?? []), money])
    }
    return {
      on: this.on,
      policy: { id, hash, title },
      tried: tried.hash,
      ...{ changed, broken, twice: this.twice },
      ...{ households: this.households, persons: this.persons },
      ...{ otherwise: this.otherwise, undetermined: this.undetermined },
      categories: [...this.categories.values()],
      matrix: [...this.matrix.values()].sort((a, b) => (`${a.before} ${a.now}` < `${b.before} ${b.now}` ? -1 : 1)),
      programmes,
      departments: [...departments].map(([department, shifts]) => ({ department, money: added(shifts) })),
      townships: [...this.townships.values()].sort((a, b) => (a.township < b.township ? -1 : 1)),
      quarters: this.quarters(money),
      money
    }
  }

  /**
   * Reading: what is paid by the month counts from the month of the day on; what is paid by the year or once counts in the quarter of
   * the day.
   */
  private quarters(money: Shift): Effects["quarters"] {
    let quarter = Quarter.ofDay(this.on)
    let months = 3 - ((monthOf(this.on) - 1) % 3)
    return [0, 1, 2, 3].map((place) => {
      const of = (side: Side) => {
        const { year, once } = money[side]
        const monthly = this.monthly[side]
        return monthly * months + (place === 0 ? year - 12 * monthly + once : 0)
      }
      const row = { quarter, before: of("before"), after: of("after") }
      quarter = Quarter.next(quarter)
      months = 3
      return row
    })
  }
}

const noMoney = () => ({ before: { year: 0, once: 0 }, after: { year: 0, once: 0 } })

const added = (shifts: ReadonlyArray<Shift>): Shift => {
  const sum = noMoney()
  for (const side of sides) {
    for (const shift of shifts) {
      sum[side].year += shift[side].year
      sum[side].once += shift[side].once
    }
  }
  return sum
}
