import { type Bilingual, both } from "../foundation/Bilingual.ts"
import { type Day, isDay } from "../foundation/Day.ts"
import type { Problem } from "../foundation/Problem.ts"
import { message } from "../foundation/Problem.ts"
import { Data } from "effect"
import * as Rational from "../foundation/Rational.ts"
import type { Trace } from "./Trace.ts"
import { List, Unknown, unknown, type Value } from "./Value.ts"
import type { Asked, OriginOf, Slots, Term, Vocabulary } from "./Vocabulary.ts"

/**
 * What rules are asked about: one household with its members and the parameters of one day (认定对象).
 *
 * Shape: made by `subjectOf` and used for any number of rules; facts are taken from the records when a rule first asks for
 * them, and derived facts are worked out once. Not to be shared between evaluations that run at the same time.
 */
export interface Subject {
  readonly household: Row
  readonly members: ReadonlyArray<Row>
  readonly slots: Slots
  readonly parameters: Row
  readonly on: Day
  /** `成员` as a value: everybody, surely. */
  readonly everybody: List
  /** Steps of the running evaluation, against the budget. */
  steps: number
}

/** Which entry of which list a row is. `position` counts from 0. */
export interface EntryPlace {
  readonly list: string
  readonly name: Bilingual
  readonly position: number
}

/** One record and the values of its terms by slot; `undefined` is “not asked yet”. */
export class Row {
  readonly record: Readonly<Record<string, unknown>>
  /** The member's position in the subject; -1 for everything that is not a member. */
  readonly person: number
  readonly entry: EntryPlace | undefined
  readonly values: Array<Value | undefined>
  /** How derived facts came about, by slot, once a traced evaluation asked. */
  readonly traces: Array<Trace | undefined> = []
  constructor(record: object, person: number, size: number, entry?: EntryPlace) {
    this.record = record as Readonly<Record<string, unknown>>
    this.person = person
    this.entry = entry
    this.values = new Array(size)
  }
}

/**
 * The subject of plain records keyed by the fields' English identifiers: `undefined` is unknown, `null` does not apply, money is
 * whole fen, flags are booleans, days are text. An `Unknown` stands for itself: a number known to lie between bounds.
 *
 * Records are read, never copied or changed. A vocabulary that only grew since a rule was checked still fits.
 */
export const subjectOf = (
  vocabulary: Vocabulary,
  household: object,
  members: ReadonlyArray<object>,
  parameters: object,
  on: Day
): Subject => {
  const { slots } = vocabulary
  const rows = members.map((record, i) => new Row(record, i, slots.person))
  return {
    household: new Row(household, -1, slots.household),
    members: rows,
    slots,
    parameters: new Row(parameters, -1, slots.parameter),
    on,
    everybody: new List(rows, undefined),
    steps: 0
  }
}

/** The value of a field or a parameter, and from then on the value in its slot. Throws `FactMalformed`. */
export const load = (row: Row, term: Term): Value => {
  const asks = (term.origin._tag === "Parameter" ? term.origin.asks : undefined) ?? term
  return keep(row, term, admit(row, term, row.record[term.key], asks))
}

/** The value of a fact that the pack asks besides the register's own, likewise. */
export const loadInput = (row: Row, term: Term): Value => {
  const more = row.record.more as Readonly<Record<string, unknown>> | undefined
  const raw = more !== undefined && Object.hasOwn(more, term.key) ? more[term.key] : undefined
  return keep(row, term, admit(row, term, raw, term))
}

/** The entries of a list, likewise; unknown as a whole when nobody told it. */
export const loadList = (row: Row, term: Term, { list, name }: OriginOf<"List">, size: number): Value => {
  const lists = row.record.lists as Readonly<Record<string, unknown>> | undefined
  const raw = lists !== undefined && Object.hasOwn(lists, list) ? lists[list] : undefined
  if (!Array.isArray(raw)) {
    return keep(row, term, raw === null ? null : unknown({ scope: "household", key: list, name }))
  }
  const rows = raw.map((record: object, position) => new Row(record, -1, size, { list, name, position }))
  return keep(row, term, new List(rows, undefined))
}

/** The value of a computed fact, likewise. */
export const compute = (subject: Subject, row: Row, term: Term, origin: OriginOf<"Computed">): Value => {
  const household = subject.household.record
  const raw = origin.compute(
    term.scope === "person" ? { household, member: row.record, on: subject.on } : { household, on: subject.on }
  )
  return keep(row, term, admit(row, term, raw, origin.asks ?? term))
}

const keep = (row: Row, term: Term, value: Value): Value => {
  row.values[term.slot] = value
  return value
}

/** A raw fact as a value. What does not have its type is refused, because it would otherwise compare as false in silence. */
const admit = (row: Row, term: Term, raw: unknown, asks: Asked): Value => {
  if (raw === undefined) {
    const fact = { scope: term.scope, key: asks.key, name: asks.name }
    if (row.entry !== undefined) return unknown({ ...fact, entry: row.entry.position })
    return unknown(row.person < 0 ? fact : { ...fact, person: row.person })
  }
  if (raw === null || raw instanceof Unknown) return raw
  switch (term.type._tag) {
    case "number":
      if (Number.isSafeInteger(raw)) return ((raw as number) + 0) as Value
      if (term.decimal === true && (typeof raw === "string" || typeof raw === "number")) {
        const exact = Rational.parse(String(raw))
        if (exact !== undefined) return exact
      }
      if (raw instanceof Rational.Fraction) return raw
      break
    case "boolean":
      if (typeof raw === "boolean") return raw
      break
    case "text":
      if (typeof raw === "string" && (term.type.codes === undefined || Object.hasOwn(term.type.codes, raw))) return raw
      break
    case "date":
      if (typeof raw === "string" && isDay(raw)) return raw
      break
  }
  throw new FactMalformed({ key: term.key, name: term.name })
}

/** A record holds something else than its field says: a number that is not whole, a code that is not in the list. */
export class FactMalformed
  extends Data.TaggedError("FactMalformed")<{ readonly key: string; readonly name: Bilingual }>
  implements Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(`“${this.name.zh}”的值不符合字段规定`, `The value of “${this.name.en}” is not one its field allows`)
  }
  get remedy() {
    return both(
      "请通过登记表或导入更正该值；金额须为整数分",
      "Correct it through the form or an import; amounts must be whole fen"
    )
  }
  get place() {
    return { path: this.key }
  }
  override get message() {
    return message(this)
  }
}
