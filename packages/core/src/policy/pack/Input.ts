import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import * as Field from "../../foundation/Field.ts"
import { Sensitivity } from "../../foundation/Sensitivity.ts"
import { CitationText, Id } from "./Condition.ts"
import { typeOf, Unit } from "../parameter/Parameter.ts"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })
const list = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(Schema.Array(schema), { default: () => [] })

/** How a fact that a pack asks for is written in a cell, as `Field.kind` has it. */
export const InputKind = Schema.Literal("text", "division", "day", "money", "count", "decimal", "flag", "code")

/**
 * A fact that a pack asks for besides the register's own (采集项), such as 高额消费 or 赡养人年收入: of the household, of each person,
 * or of each entry of one of the pack's lists. Rules use its name like any other.
 *
 * Shape: `scope` is `household`, `person` or the id of a list. `asks` is the question to the one who can answer, `answeredBy`:
 * `family`, `village` or a department. Unit: as a parameter's; `decimal` for areas and the like.
 */
export const Input = Schema.Struct({
  id: Id,
  name: Bilingual,
  scope: Id,
  kind: InputKind,
  level: Schema.NumberFromString.pipe(Schema.compose(Sensitivity)),
  unit: optional(Unit),
  codes: optional(Schema.Record({ key: Schema.NonEmptyString, value: Bilingual })),
  synonyms: list(Schema.NonEmptyString),
  note: optional(Bilingual),
  asks: optional(Bilingual),
  answeredBy: optional(Id),
  source: optional(CitationText)
}).pipe(
  Schema.filter(
    ({ kind, codes }) => (kind === "code") === (codes !== undefined) || "code 项须有 codes / a code needs codes"
  )
)
export interface Input extends Schema.Schema.Type<typeof Input> {}

/**
 * A list of the household that a pack asks for (清单), such as 赡养人, 机动车 or 房产: `count`, `sum`, `some`, `every` and `for` go
 * through its entries. What is known of an entry stands under `inputs` with the list's id as `scope`.
 */
export const InputList = Schema.Struct({
  id: Id,
  name: Bilingual,
  level: Schema.NumberFromString.pipe(Schema.compose(Sensitivity)),
  note: optional(Bilingual),
  asks: optional(Bilingual),
  answeredBy: optional(Id),
  source: optional(CitationText)
})
export interface InputList extends Schema.Schema.Type<typeof InputList> {}

/** What a pack says of a fact that is kept in a record or a column. */
type Declared = Pick<Input, "name" | "level" | "synonyms" | "note" | "unit" | "codes"> & {
  readonly kind: Field.FieldKind
}

/** A fact of a pack as a field of the code. */
export const fieldOf = ({ name, kind, level, synonyms, note, unit, codes }: Declared): Field.Field<any> => {
  const type = unit === undefined ? undefined : typeOf(unit)
  const options = {
    level,
    synonyms,
    ...(note === undefined ? {} : { note }),
    ...(type?._tag === "number" && type.unit !== undefined ? { unit: type.unit } : {})
  }
  return kind === "code"
    ? Field.code(name.zh, name.en, codes as Readonly<Record<string, Bilingual>>, options)
    : Field[kind](name.zh, name.en, options)
}
