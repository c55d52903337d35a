import type { Day } from "../../foundation/Day.ts"
import { isDay, toEpochDay } from "../../foundation/Day.ts"
import { undeclared } from "../../language/Undeclared.ts"
import * as Rational from "../../foundation/Rational.ts"
import type { Household } from "../../population/Household.ts"
import { type Cells, type Column, decimalsPer, marksOf, mostInByte } from "./Column.ts"
import { columnOf, type Frame, type FrameColumn, mostRows, type Texts } from "./Frame.ts"
import { Growing } from "./Growing.ts"
import type { Layout } from "./Layout.ts"
import { type ArrayKind, ordinary, type Space } from "./Space.ts"

/** How many households stand in one frame when a population goes by (一批户数), so that memory does not grow with it. */
export const chunk = 16_384

/**
 * Fills a frame cell by cell (装帧): for a household `begin`, then `put` for its own facts, then `row` and `put` for each of its members and
 * entries. What is not put is not known.
 *
 * Fails: never. A value that its column does not take marks the household, which then goes through the traced evaluator.
 */
export class FrameBuilder {
  private readonly layout: Layout
  private readonly on: Day
  private readonly stores: ReadonlyArray<Store>
  /** The stores of each table, those of households first. */
  private readonly ofTable: ReadonlyArray<ReadonlyArray<Store>>
  /** The columns of each table with their places in the layout, those of households first. */
  private readonly columns: ReadonlyArray<ReadonlyArray<Pick<Column, "kind" | "term"> & { readonly column: number }>>
  private readonly offsets: ReadonlyArray<Growing<Int32Array>>
  private readonly rows: Array<number>
  private readonly divisions = new Map<string, number>()
  private readonly places = new Growing<Int32Array>(Int32Array)
  private readonly leaves = new Growing<Uint8Array>(Uint8Array)
  private readonly texts: Texts

  /** `texts` may be shared by the frames of one run. */
  constructor(layout: Layout, on: Day, texts: Texts = new Map()) {
    this.layout = layout
    this.on = on
    this.texts = texts
    this.stores = layout.columns.map((column) => new Store(column))
    const tables = [-1, 0, ...layout.lists.map((_, i) => 1 + i)]
    this.ofTable = tables.map((table) => this.stores.filter(({ column }) => column.table === table))
    this.columns = tables.map((own) =>
      layout.columns.flatMap(({ kind, table, term }, column) => (table === own ? [{ column, kind, term }] : []))
    )
    this.offsets = ["members", ...layout.lists].map(() => new Growing<Int32Array>(Int32Array))
    this.rows = this.offsets.map(() => 0)
  }

  get households(): number {
    return this.places.length
  }

  /** The next household, which lives in a division. */
  begin(division: string): void {
    const known = this.divisions.get(division) ?? this.divisions.size
    this.divisions.set(division, known)
    this.places.push(known)
    this.leaves.push(0)
    for (let t = 0; t < this.offsets.length; t++) this.offsets[t]!.push(this.rows[t]!)
    for (const store of this.ofTable[0]!) store.next()
  }

  /** The next row of a table: of the members, which are table 0, or of a list. */
  row(table: number): void {
    this.rows[table]!++
    for (const store of this.ofTable[1 + table]!) store.next()
  }

  /**
   * A fact of the household, or of the row begun last in the column's table, by the column's place in the layout: `undefined` is not
   * known, `null` does not apply. Days are texts, decimals texts or whole numbers.
   */
  put(column: number, value: unknown): void {
    const store = this.stores[column]!
    // A household is somewhere: an area that “does not apply” is not known.
    if (value === null && store.isArea) return
    if (!store.put(value, this.texts)) this.leave()
  }

  /** Says that the household at hand cannot be put into columns. */
  leave(): void {
    this.leaves.data[this.leaves.length - 1] = 1
  }

  /** A record of the register, with its members and lists. */
  household(household: Household): void {
    this.begin(household.division)
    if (undeclared(this.layout.asked, household) !== undefined) this.leave()
    const given = { household, on: this.on }
    this.facts(-1, household, given)
    for (const member of household.members) {
      this.row(0)
      this.facts(0, member, { ...given, member })
    }
    this.layout.lists.forEach((list, i) => {
      const { lists } = household
      const told = lists !== undefined && Object.hasOwn(lists, list) ? lists[list] : undefined
      if (!Array.isArray(told)) return
      for (const entry of told) {
        this.row(1 + i)
        this.facts(1 + i, entry, given)
      }
    })
  }

  private facts(table: number, record: any, given: { readonly household: Household; readonly member?: unknown }): void {
    for (const { column, kind, term } of this.columns[1 + table]!) {
      const { origin, key } = term
      if (kind === "told") {
        const { lists } = given.household
        const told = lists !== undefined && Object.hasOwn(lists, key) ? lists[key] : undefined
        this.put(column, Array.isArray(told) ? true : told === null ? null : undefined)
      } else if (origin._tag === "Computed") this.put(column, origin.compute(given as never))
      else if (origin._tag === "Input") {
        const { more } = record
        this.put(column, more !== undefined && Object.hasOwn(more, key) ? more[key] : undefined)
      } else this.put(column, record[key])
    }
  }

  /** The frame of all households so far, with its arrays in a space. The builder is done with it. */
  finish(space: Space = ordinary): Frame {
    const households = this.places.length
    const offsets = this.offsets.map((each, t) => {
      each.push(this.rows[t]!)
      return each.finish(space)
    })
    const columns = new Map<string, FrameColumn>()
    for (const store of this.stores) {
      const { column } = store
      const of = column.table < 0 ? undefined : offsets[column.table]
      columns.set(column.id, columnOf(column, store.cells(space), households, of, space))
    }
    return {
      on: this.on,
      households,
      offsets,
      mostRows: offsets.map(mostRows),
      columns,
      divisions: [...this.divisions.keys()],
      place: this.narrowPlaces(space),
      leavesAny: this.leaves.data.includes(1),
      leaves: this.leaves.finish(space),
      texts: this.texts,
      ...(space === ordinary ? {} : { space })
    }
  }

  private narrowPlaces(space: Space): Frame["place"] {
    const { data, length } = this.places
    const most = this.divisions.size
    const kind = most <= 2 ** 8 ? Uint8Array : most <= 2 ** 16 ? Uint16Array : Int32Array
    const made = space.make(kind as ArrayKind<Frame["place"]>, length)
    made.set(data.subarray(0, length))
    return made
  }
}

/** The cells of one column while it is filled: in bytes as long as all fit, then in 32 bits, then in doubles. */
class Store {
  readonly column: Column
  private all: Growing<Cells>
  private readonly codes: ReadonlyMap<string, number>
  readonly isArea: boolean

  constructor(column: Column) {
    this.column = column
    this.isArea = column.table < 0 && column.term.key === "area"
    this.all = new Growing<Cells>(column.kind === "day" || column.kind === "text" ? Int32Array : Uint8Array)
    this.codes = new Map(column.codes.map((code, i) => [code, i]))
  }

  /** One more cell, not known. */
  next(): void {
    this.all.push(this.unknown)
  }

  /** The value of the cell begun last; `false` when the column does not take it. */
  put(value: unknown, texts: Texts): boolean {
    if (value === undefined) return true
    if (value === null) {
      this.set(this.absent)
      return true
    }
    const { kind } = this.column
    switch (kind) {
      case "told":
        this.set(0)
        return true
      case "flag":
        if (typeof value !== "boolean") return false
        this.set(value ? 3 : 0)
        return true
      case "code": {
        const code = typeof value === "string" ? this.codes.get(value) : undefined
        if (code === undefined) return false
        this.set(code)
        return true
      }
      case "text": {
        if (typeof value !== "string") return false
        const { codes } = this.column.term.type as { readonly codes?: object }
        if (codes !== undefined && !Object.hasOwn(codes, value)) return false
        const number = texts.get(value) ?? texts.size
        texts.set(value, number)
        this.set(number)
        return true
      }
      case "day":
        if (typeof value !== "string" || !isDay(value)) return false
        this.set(toEpochDay(value))
        return true
      case "number":
        return this.number(value)
    }
  }

  cells(space: Space): Cells {
    return this.all.finish(space)
  }

  private number(value: unknown): boolean {
    const { per, term } = this.column
    let whole: number
    if (per === 1) {
      if (!Number.isSafeInteger(value)) return false
      whole = value as number
    } else {
      if (term.decimal !== true || (typeof value !== "string" && typeof value !== "number")) return false
      const exact = Rational.parse(String(value))
      const scaled = exact === undefined ? undefined : Rational.mul(exact, Rational.of(decimalsPer))
      if (typeof scaled !== "number") return false
      whole = scaled
    }
    if (Math.abs(whole) > 2 ** 52) return false
    if (this.all.data instanceof Uint8Array && (whole < 0 || whole >= mostInByte)) this.widen(Int32Array)
    if (this.all.data instanceof Int32Array && (whole < -(2 ** 31) + 16 || whole >= 2 ** 31)) this.widen(Float64Array)
    this.set(whole)
    return true
  }

  /** From bytes to 32 bits, or on to doubles, once an amount asks for it. */
  private widen(kind: Int32ArrayConstructor | Float64ArrayConstructor): void {
    const { data, length } = this.all
    const wide = new kind(data.length)
    const [old, now] = [marksOf(data), marksOf(wide)]
    for (let i = 0; i < length; i++) {
      const cell = data[i]!
      wide[i] = cell === old.unknown ? now.unknown : cell === old.absent ? now.absent : cell
    }
    this.all.data = wide
  }

  private get unknown(): number {
    const { kind } = this.column
    return kind === "flag" || kind === "told" ? 2 : marksOf(this.all.data).unknown
  }

  private get absent(): number {
    const { kind } = this.column
    return kind === "flag" || kind === "told" ? 4 : marksOf(this.all.data).absent
  }

  private set(cell: number): void {
    this.all.data[this.all.length - 1] = cell
  }
}
