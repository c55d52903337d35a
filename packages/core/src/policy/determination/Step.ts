import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { Citation } from "../../foundation/Citation.ts"
import * as Rational from "../../foundation/Rational.ts"
import { always, maybe } from "../../foundation/Property.ts"
import * as Trace from "../../language/Trace.ts"
import type * as Type from "../../language/Type.ts"
import { List, Unknown, type Value } from "../../language/Value.ts"

/** An exact number: a safe integer, or numerator and denominator as a text such as `37/3`. Never a float. */
export const Exact = Schema.Union(Schema.Int, Schema.String.pipe(Schema.pattern(/^-?\d+\/\d+$/))).annotations({
  identifier: "Exact"
})
export type Exact = typeof Exact.Type

export const exact = (r: Rational.Rational): Exact => (typeof r === "number" ? r : `${Rational.n(r)}/${Rational.d(r)}`)

/**
 * How far a comparison is from turning (差额): left less right.
 *
 * Unit: money in fen. `persons` is the number of people where totals were compared, so that `says` can give both.
 */
export const Margin = Schema.Struct({
  difference: always(Exact, "left less right"),
  side: always(Schema.Literal("below", "above", "equal"), "on which side of the right the left lies"),
  unit: maybe(Schema.String, "unit of the difference"),
  persons: maybe(Schema.Int, "number of people, where totals were compared"),
  says: always(Bilingual, "the same in words")
}).annotations({ identifier: "Margin" })
export interface Margin extends Schema.Schema.Type<typeof Margin> {}

/**
 * What a value is, so that a program can read it and a person too.
 *
 * Shape: `value` is absent exactly when it cannot be told; then `unknown` holds the bounds as far as they are known. `null` does
 * not apply. Of a list, `value` is the number of its elements. Unit: money in fen.
 */
export const told = {
  type: always(Schema.Literal("truth", "number", "text", "day", "list"), "what kind of value it is"),
  unit: maybe(Schema.String, "unit of a number, such as `fen/month`"),
  value: maybe(Schema.NullOr(Schema.Union(Schema.Boolean, Exact, Schema.String)), "the value; absent: unknown"),
  unknown: maybe(
    Schema.Struct({ low: maybe(Exact, "at least"), high: maybe(Exact, "at most") }),
    "bounds of what is unknown"
  ),
  shown: always(Bilingual, "the value as people read it, amounts in yuan")
}
const Told = Schema.Struct(told)
export interface Told extends Schema.Schema.Type<typeof Told> {}

/**
 * One part of a condition with what it came to (推理步骤), down to the facts and figures it rests on.
 *
 * Shape: `path` leads here from the determination, such as `dibao/income-below-standard/0/1`. A derived fact that was explained
 * before has `see` instead of `steps`. No part is left out because another one already decided.
 */
export interface Step extends Told {
  readonly path: string
  readonly text: Bilingual
  readonly no?: number
  readonly field?: string
  readonly figure?: string
  readonly source?: Citation
  readonly margin?: Margin
  readonly see?: string
  readonly steps: ReadonlyArray<Step>
}
export const Step: Schema.Schema<Step, any> = Schema.Struct({
  path: always(Schema.String, "where it stands in the determination"),
  text: always(Bilingual, "the part of the rule, with names in both languages"),
  ...told,
  no: maybe(Schema.Int, "the member it is about"),
  field: maybe(Schema.String, "key of the fact that was read; see `rests.facts`"),
  figure: maybe(Schema.String, "key of the parameter that was read; see `rests.figures`"),
  source: maybe(Citation, "where a derived fact is defined"),
  margin: maybe(Margin, "of a comparison of numbers"),
  see: maybe(Schema.String, "path of the step that already explains this fact"),
  steps: always(Schema.Array(Schema.suspend((): Schema.Schema<Step, any> => Step)), "the parts it came from")
}).annotations({ identifier: "Step" }) as any

/** A value in its two forms. */
export const tell = (value: Value, type: Type.Type): Told => {
  const unit = type._tag === "number" ? type.unit : undefined
  const about = {
    type: kinds[type._tag],
    ...(unit === undefined ? {} : { unit }),
    shown: { zh: Trace.display(value, type, "zh"), en: Trace.display(value, type, "en") }
  }
  if (value instanceof Unknown) return { ...about, unknown: bounds(value.low, value.high) }
  if (value instanceof List) {
    const doubtful = (value.doubts ?? []).filter((doubt) => doubt !== undefined).length
    const sure = value.items.length - doubtful
    return doubtful === 0 ? { ...about, value: sure } : { ...about, unknown: { low: sure, high: value.items.length } }
  }
  return { ...about, value: Rational.isRational(value) ? exact(value) : value }
}

const kinds = {
  boolean: "truth",
  number: "number",
  text: "text",
  date: "day",
  member: "list",
  entry: "list",
  list: "list",
  null: "text"
} as const

const bounds = (low: Rational.Rational | undefined, high: Rational.Rational | undefined) => ({
  ...(low === undefined ? {} : { low: exact(low) }),
  ...(high === undefined ? {} : { high: exact(high) })
})
