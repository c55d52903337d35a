import { Schema } from "effect"
import type { Bilingual } from "./Bilingual.ts"
import { CitizenId } from "./CitizenId.ts"
import { Day } from "./Day.ts"
import { whole } from "./Discreet.ts"
import { Division } from "./Division.ts"
import { Fact } from "./Fact.ts"
import { Fen } from "./Fen.ts"
import type { Sensitivity } from "./Sensitivity.ts"

/**
 * One field of a record (字段), said once and used everywhere: the Schema, the Excel column with its synonyms and drop-down,
 * the name in the rule language, the unit, and the sensitivity level. A field without a level does not compile.
 *
 * `name.zh` is the header in files and the name in rules; it holds no punctuation and does not begin with a digit.
 */
export interface Field<A = unknown> {
  readonly kind: FieldKind
  readonly name: Bilingual
  readonly level: Sensitivity
  readonly schema: Schema.Schema<A, any>
  /** A required field is part of what the record is; every other field is a `Fact` and may be unknown. */
  readonly required: boolean
  /** Other headers that mean this column in files people send. */
  readonly synonyms: ReadonlyArray<string>
  /** Unit of a number or an amount: `fen/year`, `fen/month`, `fen`, `persons`, `m2`, `years`. */
  readonly unit?: string | undefined
  /** The closed list of values of a `code` field: stored code → label. Files may hold either. */
  readonly codes?: Readonly<Record<string, Bilingual>> | undefined
  /** What the field means, for the form's note line and the reference page. */
  readonly note?: Bilingual | undefined
  /** How to get to know it when nobody has told yet. Every field of the register has it; a column of a list need not. */
  readonly question?: Question | undefined
}

/** A question that gets a fact known (补充询问): its words, and who can answer. */
export interface Question {
  readonly asks: Bilingual
  /** `family`, `village`, or the id of a department of the pack. */
  readonly answeredBy: string
  /** Key of another field from which the fact follows as well: a birth date from the identity number. */
  readonly orFrom?: string
}

/** How a field is written in a cell, compared in a rule and stored in a column. */
export type FieldKind = "text" | "citizenId" | "division" | "day" | "money" | "count" | "decimal" | "flag" | "code"

/** What every field must say; `level` has no default on purpose. */
export interface FieldOptions {
  readonly level: Sensitivity
  readonly synonyms?: ReadonlyArray<string>
  readonly note?: Bilingual
  readonly unit?: string
  readonly question?: Question
}

const make =
  <A>(kind: FieldKind, schema: Schema.Schema<A, any>) =>
  (zh: string, en: string, options: FieldOptions): Field<A> => ({
    kind,
    schema,
    name: { zh, en },
    level: options.level,
    required: false,
    synonyms: options.synonyms ?? [],
    unit: options.unit,
    note: options.note,
    question: options.question
  })

/** Free text, at most 200 characters. */
export const text = make("text", Schema.String.pipe(Schema.minLength(1), Schema.maxLength(200)))
export const citizenId = make("citizenId", CitizenId)
export const division = make("division", Division)
export const day = make("day", Day)
/** An amount in fen. Say the period in `unit`: `fen/year` for a sum over the twelve months of the income window. */
export const money = make("money", Fen)
/** A whole number, zero or more. */
export const count = make("count", Schema.Int.pipe(Schema.nonNegative()))
/** A number with at most six decimals, such as a floor area, kept as the text it was written in: exact, and the same for everybody. */
export const decimal = make("decimal", Schema.String.pipe(Schema.pattern(/^-?\d{1,12}(\.\d{1,6})?$/)))
/** 是 or 否. */
export const flag = make("flag", Schema.Boolean)

/** A value from a closed list. The stored value is the key; files may hold the key or the Chinese label. */
export const code = <const Codes extends Readonly<Record<string, Bilingual>>>(
  zh: string,
  en: string,
  codes: Codes,
  options: FieldOptions
): Field<keyof Codes & string> => ({
  ...make("code", Schema.Literal(...(Object.keys(codes) as Array<keyof Codes & string>)))(zh, en, options),
  codes
})

/** The same field, without which the record does not exist. */
export const required = <A>(field: Field<A>): Field<A> & { readonly required: true } => ({ ...field, required: true })

/** A set of fields by their English identifier, in the order of the form. */
export type Fields = Readonly<Record<string, Field<any>>>

/** The fields with the question of each. A field without one does not compile. */
export const withQuestions = <const F extends Fields>(fields: F, questions: { readonly [K in keyof F]: Question }): F =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { ...field, question: questions[key as keyof F] }])
  ) as unknown as F

type Required<F extends Fields> = { [K in keyof F]: F[K] extends { readonly required: true } ? K : never }[keyof F]

/** The record that a set of fields describes. */
export type RecordOf<F extends Fields> = {
  readonly [K in Required<F>]: F[K] extends Field<infer A> ? A : never
} & {
  readonly [K in Exclude<keyof F, Required<F>>]?: (F[K] extends Field<infer A> ? A : never) | null
}

/**
 * The Schema of the record that a set of fields describes: required fields as they are, all others as facts.
 *
 * Fails: naming the field and what it holds, never the value found.
 */
export const struct = <F extends Fields>(fields: F): Schema.Schema<RecordOf<F>, any> =>
  Schema.Struct(
    Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [
        key,
        field.required ? whole(field.schema, expected(field)) : Fact(field.schema, expected(field))
      ])
    ) as any
  ) as any

/** What a value of the field looks like, for error messages. */
const expected = (field: Field): string => {
  switch (field.kind) {
    case "text":
      return "a text of 1 to 200 characters"
    case "citizenId":
      return "a citizen ID number of 18 characters with its check character"
    case "division":
      return "a division code of 2, 4, 6, 9 or 12 digits"
    case "day":
      return "a day of the form YYYY-MM-DD"
    case "money":
      return "a whole number of fen"
    case "count":
      return "a whole number, zero or more"
    case "decimal":
      return "a number with at most six decimals, as text"
    case "flag":
      return "true or false"
    case "code":
      return `one of ${Object.keys(field.codes ?? {}).join(", ")}`
  }
}
