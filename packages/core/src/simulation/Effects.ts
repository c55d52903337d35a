import * as Batch from "../batch/Batch.ts"
import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import { monthOf } from "../foundation/Day.ts"
import { ancestor, type Division } from "../foundation/Division.ts"
import * as Quarter from "../foundation/Quarter.ts"
import type { LinkedProgramme, Policy } from "../policy/Policy.ts"
import { differing } from "./Deciding.ts"
import type { Changed, Tried } from "./Setting.ts"
import * as Side from "./Side.ts"
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
  /** Households that went through the traced evaluator, and parts of rules that were worked out household by household; absent without any. */
  readonly traced?: { readonly households: number; readonly parts: ReadonlyArray<Bilingual> }
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
type Which = "before" | "after"
const sides: ReadonlyArray<Which> = ["before", "after"]
const twelve = { month: 12, year: 1, once: 0 } as const

/** Adds households up, frame by frame. What it holds grows with the pack and its townships, not with the population. */
export class Tally {
  private households = 0
  private persons = 0
  private otherwise = 0
  private twice = 0
  private undetermined = 0
  private traced = 0
  private readonly parts = new Map<string, Bilingual>()
  private readonly categories: ReadonlyArray<Open<Moves>>
  private readonly programmes: ReadonlyArray<Open<Effects["programmes"][number]>>
  private readonly townships = new Map<string, Open<Township>>()
  private readonly matrix = new Map<string, Open<Effects["matrix"][number]>>()
  private readonly monthly = { before: 0, after: 0 }
  private readonly policy: Policy
  private readonly on: Day

  constructor(policy: Policy, on: Day) {
    this.policy = policy
    this.on = on
    const none = (id: string) => ({ id, before: 0, after: 0, enters: 0, leaves: 0, open: 0 })
    this.categories = [...policy.categories.keys()].map(none)
    this.programmes = [...policy.programmes.keys()].map((id) => ({ ...none(id), money: noMoney() }))
  }

  add(compared: Compared): void {
    const { frame, twice } = compared
    const [before, after] = [Side.of(compared.before), Side.of(compared.after)]
    const townships = frame.divisions.map((code) => this.township(ancestor(code as Division, "township") ?? code))
    const members = frame.offsets[0]!
    this.households += frame.households
    this.persons += members[frame.households]!
    this.note(compared)
    const differs = differing(compared.before, compared.after)
    for (let h = 0; h < frame.households; h++) {
      const [from, to] = [members[h]!, members[h + 1]!]
      const township = townships[frame.place[h]!]!
      const moved = this.count(before, after, township, h, from, to)
      const asked = twice(h)
      if (asked) this.twice++
      township.households++
      if (moved || (asked && differs(h, from, to))) {
        this.otherwise++
        township.otherwise++
      }
    }
  }

  /** What was not compiled. */
  private note({ before, after }: Compared): void {
    for (const { traced } of [before, after]) for (const { text } of traced.asides) this.parts.set(text.zh, text)
    if (before.traced.households + after.traced.households === 0) return
    const [left, other] = [before, after].map((side) => Batch.field(side, "escape")!)
    for (let h = 0; h < before.households; h++) if (left![h] !== 0 || other![h] !== 0) this.traced++
  }

  /** Counts a household on both sides; whether anything it holds or gets is otherwise. */
  private count(before: Side.Side, after: Side.Side, township: Open<Township>, h: number, from: number, to: number) {
    let moved = false
    let open = false
    const [first, now] = [new Side.First(), new Side.First()]
    for (let i = 0; i < this.categories.length; i++) {
      const [had, has] = [before.categories[i]!, after.categories[i]!]
      const last = had.ofPersons ? to : h + 1
      for (let row = had.ofPersons ? from : h; row < last; row++) {
        if (!had.any(row) && !has.any(row)) continue
        const [a, b] = [had.holds(row), has.holds(row)]
        move(this.categories[i]!, a, b)
        first.see(had.id, a)
        now.see(has.id, b)
        if (a !== b) moved = true
      }
    }
    open = first.isOpen || now.isOpen
    for (let i = 0; i < this.programmes.length; i++) {
      const [had, has] = [before.programmes[i]!, after.programmes[i]!]
      const last = had.ofPersons ? to : h + 1
      for (let row = had.ofPersons ? from : h; row < last; row++) {
        if (!had.any(row) && !has.any(row)) continue
        const [a, b] = [had.holds(row), has.holds(row)]
        move(this.programmes[i]!, a, b)
        if (a === Side.perhaps || b === Side.perhaps) open = true
        const [old, fen] = [had.fen(row), has.fen(row)]
        if (old !== 0) this.pay("before", i, had.programme, township, old)
        if (fen !== 0) this.pay("after", i, has.programme, township, fen)
        if (old !== fen || had.state(row) !== has.state(row)) moved = true
      }
    }
    if (open) this.undetermined++
    this.cell(first.id, now.id).households++
    return moved
  }

  private pay(side: Which, i: number, { pays }: LinkedProgramme, township: Open<Township>, fen: number): void {
    const { per } = pays!
    for (const { money } of [this.programmes[i]!, township]) {
      money[side].year += fen * twelve[per]
      if (per === "once") money[side].once += fen
    }
    if (per === "month") this.monthly[side] += fen
  }

  private cell(before: string, now: string): Open<Effects["matrix"][number]> {
    const key = `${before} ${now}`
    const known = this.matrix.get(key)
    if (known !== undefined) return known
    const made = { before, now, households: 0 }
    this.matrix.set(key, made)
    return made
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
    const { programmes, categories } = this
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
      ...(this.traced + this.parts.size === 0
        ? {}
        : { traced: { households: this.traced, parts: [...this.parts.values()] } }),
      ...{ households: this.households, persons: this.persons },
      ...{ otherwise: this.otherwise, undetermined: this.undetermined },
      categories,
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
      const of = (side: Which) => {
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

const move = (moves: Open<Moves>, had: 0 | 1 | 2, has: 0 | 1 | 2): void => {
  if (had === Side.surely) moves.before++
  if (has === Side.surely) moves.after++
  if (had === has) return
  if (had === Side.perhaps || has === Side.perhaps) moves.open++
  else if (has === Side.surely) moves.enters++
  else moves.leaves++
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
