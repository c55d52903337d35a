import type { Term } from "../../language/Vocabulary.ts"

/**
 * What a column of a population frame holds (列): one fact of each household, or of each row of a table.
 *
 * Shape: `table` is -1 for facts of households, 0 for members, and from 1 on for the lists of the pack. How a fact is stored:
 * - `number`: whole numbers over `per`, in bytes as long as all are below `mostInByte`, else in 32 bits, else in doubles;
 * - `day`: days since 1970-01-01;
 * - `code`: its place among the codes in the order of their texts;
 * - `text`: its number in the frame's book of texts;
 * - `flag`: 0 no, 3 yes, 2 not known, 4 does not apply, so that bit 0 is “certainly”, bit 1 “possibly” and bit 2 “does not apply”;
 * - `told`: whether a list was told, as a flag: 0 told, 2 not known, 4 does not apply.
 */
export interface Column {
  readonly id: string
  readonly table: number
  readonly kind: "number" | "day" | "code" | "text" | "flag" | "told"
  readonly term: Term
  readonly per: number
  /** The codes in their order, for a column of codes. */
  readonly codes: ReadonlyArray<string>
}

/** A column as far as its cells are concerned, whatever they say. */
export type Stored = Omit<Column, "term">

export type Cells = Uint8Array | Int32Array | Float64Array

/** Marks that stand for “does not apply” and “not known” among the values of a column that is not of flags. */
export const marks = {
  /** In 32 bits: no amount, day or text has these numbers. */
  int: { absent: -(2 ** 31), unknown: -(2 ** 31) + 1 },
  /** In doubles, for columns with an amount that 32 bits do not hold. */
  wide: { absent: -(2 ** 53) + 1, unknown: -(2 ** 53) + 2 },
  /** In bytes, for codes and for numbers that are small, such as ages and counts. */
  byte: { absent: 254, unknown: 255 }
} as const

/** A number from here on does not stand in a byte, beside its marks. */
export const mostInByte = 250

/** The most codes a column may have. Lists of codes in packs have a few dozen. */
export const mostCodes = 250

export const marksOf = (cells: Cells): { readonly absent: number; readonly unknown: number } =>
  cells instanceof Uint8Array ? marks.byte : cells instanceof Int32Array ? marks.int : marks.wide

/** Decimals are kept over a million; records have six places at most. */
export const decimalsPer = 1_000_000

/** The column of a term that records hold; `undefined` for one that is worked out or given by the pack. */
export const columnOf = (term: Term, table: number): Column | undefined => {
  const { origin, type, key, scope } = term
  const base = { id: `${scope} ${key}`, table, term, per: 1, codes: [] }
  if (origin._tag === "List") return { ...base, kind: "told" }
  if (origin._tag !== "Field" && origin._tag !== "Input" && origin._tag !== "Computed") return undefined
  switch (type._tag) {
    case "number":
      return { ...base, kind: "number", per: term.decimal === true ? decimalsPer : 1 }
    case "date":
      return { ...base, kind: "day" }
    case "boolean":
      return { ...base, kind: "flag" }
    case "text":
      return type.codes === undefined || Object.keys(type.codes).length > mostCodes
        ? { ...base, kind: "text" }
        : { ...base, kind: "code", codes: codesOf(type.codes) }
    default:
      return undefined
  }
}

/** The order of codes is that of their texts, so that two lists of the same codes number them alike. */
export const codesOf = (codes: Readonly<Record<string, unknown>>): ReadonlyArray<string> => Object.keys(codes).sort()
