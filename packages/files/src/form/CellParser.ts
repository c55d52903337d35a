import { Fen, type Field, Field as Fields, type Form } from "@doudi/core"
import { Schema } from "effect"
import { CellKind } from "../table/Block.ts"
import { citizenId } from "./CitizenIdParser.ts"
import { codeOf, division, flag } from "./CodeParser.ts"
import { day } from "./DayParser.ts"
import { type Fault, faults } from "./Fault.ts"
import { fold } from "./Header.ts"
import { ascii, decode, looksLikeFormula } from "./ShortText.ts"
import { TextParser } from "./TextParser.ts"

/**
 * Turns one cell of one column into its value, or says what is wrong with it (单元格解析). `bytes[from..to)` is UTF-8 without blanks
 * at its ends and not empty.
 *
 * Exact: what is short and plain is read from the bytes; everything else by the same functions of `@doudi/core` that
 * define the value, so both ways agree.
 */
export interface CellParser {
  readonly parse: (bytes: Buffer, from: number, to: number, kind: number) => Form.Cell | Fault
  /** A closed list may hold words such as 不详 as values of its own. */
  readonly closed: boolean
  /** Cells with characters of private use so far. */
  readonly privateUse?: number
}

/**
 * The parser of a field. A field with a schema of its own is checked against it as well. `escaped`: the text comes from a CSV,
 * where what looks like a formula has an apostrophe in front.
 */
export const parserOf = (field: Field.Field, escaped: boolean): CellParser => {
  const plain = field.kind === "text" ? new TextParser(escaped) : makers[field.kind](field)
  if (field.kind === "code" || ordinary.has(field.schema)) return plain
  const accepts = Schema.is(field.schema)
  return {
    closed: false,
    get privateUse() {
      return plain.privateUse ?? 0
    },
    parse: (bytes, from, to, kind) => {
      const value = plain.parse(bytes, from, to, kind)
      if (value === null || value === undefined || typeof value === "object") return value
      return accepts(field.kind === "flag" ? value === 1 : value) ? value : faults.VALUE_NOT_ALLOWED
    }
  }
}

const sample = { level: 1 } as const
const ordinary: ReadonlySet<unknown> = new Set(
  [
    Fields.text,
    Fields.citizenId,
    Fields.division,
    Fields.day,
    Fields.money,
    Fields.count,
    Fields.decimal,
    Fields.flag
  ].map((make) => make("", "", sample).schema)
)

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const money: CellParser = {
  closed: false,
  parse: (bytes, from, to, kind) => {
    if (kind === CellKind.Number) {
      return Fen.fromYuanNumber(Number(ascii(bytes, from, to))) ?? faults.NOT_MONEY
    }
    if (kind !== CellKind.Text) return faults.NOT_MONEY
    let at = from
    const negative = bytes[at] === 0x2d
    if (negative) at++
    let amount = 0
    const digits = at
    while (at < to && isDigit(bytes[at]!)) amount = amount * 10 + bytes[at++]! - 0x30
    const plain = at > digits && at - digits <= 13
    if (plain && at === to) return negative && amount !== 0 ? -amount * 100 : amount * 100
    if (plain && bytes[at] === 0x2e && to - at >= 2 && to - at <= 3) {
      const tenths = bytes[at + 1]! - 0x30
      const hundredths = to - at === 3 ? bytes[at + 2]! - 0x30 : 0
      if (tenths >= 0 && tenths <= 9 && hundredths >= 0 && hundredths <= 9) {
        const fen = amount * 100 + tenths * 10 + hundredths
        return negative && fen !== 0 ? -fen : fen
      }
    }
    if (looksLikeFormula(bytes, from)) return faults.FORMULA_CELL
    return Fen.parseYuan(decode(bytes, from, to)) ?? faults.NOT_MONEY
  }
}

const count: CellParser = {
  closed: false,
  parse: (bytes, from, to, kind) => {
    let amount = 0
    let at = from
    while (at < to && isDigit(bytes[at]!)) amount = amount * 10 + bytes[at++]! - 0x30
    if (at === to && to - from <= 15 && (kind === CellKind.Text || kind === CellKind.Number)) return amount
    if (kind === CellKind.Number) {
      const number = Number(ascii(bytes, from, to))
      return Number.isSafeInteger(number) && number >= 0 ? number : faults.NOT_A_COUNT
    }
    if (kind !== CellKind.Text) return faults.NOT_A_COUNT
    if (looksLikeFormula(bytes, from)) return faults.FORMULA_CELL
    const m = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?$/.exec(fold(decode(bytes, from, to)))
    const number = m === null ? Number.NaN : Number(m[1]!.replaceAll(",", ""))
    return Number.isSafeInteger(number) ? number : faults.NOT_A_COUNT
  }
}

/** Kept as it was written, with half-width digits; `35.50` and `35.5` are two texts and one number. */
const decimal: CellParser = {
  closed: false,
  parse: (bytes, from, to, kind) => {
    if (kind !== CellKind.Number && kind !== CellKind.Text) return faults.NOT_A_NUMBER
    if (kind === CellKind.Text && looksLikeFormula(bytes, from) && bytes[from] !== 0x2d) return faults.FORMULA_CELL
    const text = fold(decode(bytes, from, to)).replaceAll(",", "")
    return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? text : faults.NOT_A_NUMBER
  }
}

const makers: Record<Exclude<Field.FieldKind, "text">, (field: Field.Field) => CellParser> = {
  citizenId: () => citizenId,
  division: () => division,
  day: () => day,
  money: () => money,
  count: () => count,
  decimal: () => decimal,
  flag: () => flag,
  code: codeOf
}
