import { CitizenId, Day, Division, Fen, type Field, Field as Fields, type Form } from "@doudi/core"
import { Schema } from "effect"
import { CellKind } from "../table/Block.ts"
import { restore } from "../table/Formula.ts"
import { ByteMap } from "./Bytes.ts"
import { type Fault, faults } from "./Fault.ts"
import { fold } from "./Header.ts"
import { marks } from "./ServiceColumn.ts"
import { decode, decode18 } from "./ShortText.ts"

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
  [Fields.text, Fields.citizenId, Fields.division, Fields.day, Fields.money, Fields.count, Fields.flag].map(
    (make) => make("", "", sample).schema
  )
)

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString("latin1", from, to)

/** A text cell with `=` in front was a formula where it came from; other columns than text cannot mean it. */
const looksLikeFormula = (bytes: Buffer, from: number): boolean => bytes[from] === 0x3d

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

/** Days that were read, so that one day is one string however often it stands in a file. */
const days = new Map<number, string>()
const dayText = (year: number, month: number, dayOfMonth: number): string | Fault => {
  if (month > 12 || dayOfMonth > 31) return faults.NOT_A_DAY
  const key = (year * 16 + month) * 32 + dayOfMonth
  const known = days.get(key)
  if (known !== undefined) return known
  if (!Day.exists(year, month, dayOfMonth)) return faults.NOT_A_DAY
  const text = Day.of(year, month, dayOfMonth)
  if (days.size < 100_000) days.set(key, text)
  return text
}

const dayPattern =
  /^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{4})(\d{2})(\d{2}))(?:[T ]?0{1,2}:00(?::00(?:\.0+)?)?)?$/

const day: CellParser = {
  closed: false,
  parse: (bytes, from, to, kind) => {
    if (kind === CellKind.Boolean) return faults.NOT_A_DAY
    if (to - from === 10 && bytes[from + 4] === bytes[from + 7]) {
      const separator = bytes[from + 4]
      if (separator === 0x2d || separator === 0x2f || separator === 0x2e) {
        const year = number(bytes, from, 4)
        const month = number(bytes, from + 5, 2)
        const dayOfMonth = number(bytes, from + 8, 2)
        if (year >= 0 && month >= 0 && dayOfMonth >= 0) return dayText(year, month, dayOfMonth)
      }
    }
    if (to - from === 8) {
      const packed = number(bytes, from, 8)
      if (packed >= 0) return dayText(Math.floor(packed / 10000), Math.floor(packed / 100) % 100, packed % 100)
    }
    if (kind === CellKind.Number) return faults.NOT_A_DAY
    if (looksLikeFormula(bytes, from)) return faults.FORMULA_CELL
    const m = dayPattern.exec(
      decode(bytes, from, to)
        .normalize("NFKC")
        .replace(/\s*([年月日])\s*/g, "$1")
        .replace(/\s+/g, " ")
    )
    if (m === null) return faults.NOT_A_DAY
    return dayText(Number(m[1] ?? m[5] ?? m[8]), Number(m[3] ?? m[6] ?? m[9]), Number(m[4] ?? m[7] ?? m[10]))
  }
}

/** The number of `length` digits, or less than zero when a byte is no digit. */
const number = (bytes: Buffer, from: number, length: number): number => {
  let n = 0
  for (let i = from; i < from + length; i++) {
    const digit = bytes[i]! - 0x30
    if (digit < 0 || digit > 9) return -1
    n = n * 10 + digit
  }
  return n
}

const weights = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
const checkBytes = Buffer.from("10X98765432", "latin1")

const citizenId: CellParser = {
  closed: false,
  parse: (bytes, from, to, kind) => {
    if (kind === CellKind.Number) return faults.ID_PRECISION_LOST
    if (kind !== CellKind.Text) return faults.ID_CHARACTERS
    if (to - from === 18) {
      let sum = 0
      let ok = true
      for (let i = 0; i < 17; i++) {
        const digit = bytes[from + i]! - 0x30
        ok &&= digit >= 0 && digit <= 9
        sum += digit * weights[i]!
      }
      if (ok && checkBytes[sum % 11] === bytes[from + 17]) {
        const year = number(bytes, from + 6, 4)
        const exists = Day.exists(year, number(bytes, from + 10, 2), number(bytes, from + 12, 2))
        if (exists && year >= 1900 && year <= 2099) return decode18(bytes, from)
      }
    }
    const written = decode(bytes, from, to)
    const text = CitizenId.normalise(written)
    if (text === "") return undefined
    if (text.startsWith(marks.lost.trim()) || /^\d(\.\d+)?E\+?\d+$/.test(text)) return faults.ID_PRECISION_LOST
    if (looksLikeFormula(bytes, from)) return faults.FORMULA_CELL
    const fault = CitizenId.fault(text)
    if (fault === undefined) return text
    if (fault === "ID_CHECK_CHARACTER" && text.endsWith("000")) return faults.ID_PRECISION_LOST
    return fault === "ID_EMPTY" ? undefined : faults[fault]
  }
}

/** Division codes that were read: a district has a few hundred, each on thousands of rows. */
const divisions = new ByteMap<string>()
const mostDivisions = 10_000

const division: CellParser = {
  closed: false,
  parse: (bytes, from, to, kind) => {
    const known = divisions.get(bytes, from, to)
    if (known !== undefined) return known
    if (kind !== CellKind.Text && kind !== CellKind.Number) return faults.NOT_A_DIVISION
    if (looksLikeFormula(bytes, from)) return faults.FORMULA_CELL
    const text = fold(decode(bytes, from, to)).replace(/^'/, "")
    if (!Division.isDivision(text)) return faults.NOT_A_DIVISION
    if (divisions.size < mostDivisions) divisions.set(Buffer.from(bytes.subarray(from, to)), text)
    return text
  }
}

const flags = new ByteMap<0 | 1>([
  ...["是", "有", "true", "TRUE", "True", "1", "√"].map((text) => [text, 1] as const),
  ...["否", "无", "false", "FALSE", "False", "0", "×"].map((text) => [text, 0] as const)
])

const flag: CellParser = {
  closed: false,
  parse: (bytes, from, to) => {
    const known = flags.get(bytes, from, to)
    if (known !== undefined) return known
    if (looksLikeFormula(bytes, from)) return faults.FORMULA_CELL
    const folded = Buffer.from(fold(decode(bytes, from, to)), "utf8")
    return flags.get(folded, 0, folded.length) ?? faults.NOT_A_FLAG
  }
}

/** A code by key, Chinese or English label. A number cell is the one key of that number: Excel drops leading zeros. */
const codeOf = (field: Field.Field): CellParser => {
  const codes = Object.entries(field.codes ?? {})
  const exact = new ByteMap<string>([
    ...codes.map(([key]) => [key, key] as const),
    ...codes.map(([key, label]) => [label.zh, key] as const),
    ...codes.map(([key, label]) => [label.en, key] as const)
  ])
  const loose = new Map<string, string>()
  for (const pick of [([key]: Entry) => key, ([, label]: Entry) => label.zh, ([, label]: Entry) => label.en]) {
    for (const entry of codes) if (!loose.has(fold(pick(entry)))) loose.set(fold(pick(entry)), entry[0])
  }
  return {
    closed: true,
    parse: (bytes, from, to, kind) => {
      const known = exact.get(bytes, from, to)
      if (known !== undefined) return known
      const text = fold(decode(bytes, from, to)).replace(/^'/, "")
      const key = loose.get(text)
      if (key !== undefined) return key
      if (kind === CellKind.Number) {
        const same = codes.filter(([candidate]) => /^\d+$/.test(candidate) && Number(candidate) === Number(text))
        if (same.length === 1) return same[0]![0]
      }
      return looksLikeFormula(bytes, from) ? faults.FORMULA_CELL : faults.NOT_IN_LIST
    }
  }
}
type Entry = readonly [string, { readonly zh: string; readonly en: string }]

/** 1: beyond ASCII; 2: may be a control character, an invisible mark or of private use, so look closer. */
const textClass = new Uint8Array(256).fill(1, 0x80)
for (let i = 0; i < 0x20; i++) textClass[i] = 2
textClass[0x27] = 2
textClass[0x7f] = 2
for (const lead of [0xc2, 0xe2, 0xee, 0xef, 0xf3, 0xf4]) textClass[lead] = 3

/** Text (文字). It counts the cells with characters of private use (生僻字), which other machines may show differently. */
class TextParser implements CellParser {
  readonly closed = false
  privateUse = 0
  private readonly escaped: boolean

  constructor(escaped: boolean) {
    this.escaped = escaped
  }

  parse(bytes: Buffer, from: number, to: number, kind: number): Form.Cell | Fault {
    if (kind === CellKind.Number)
      return tooPrecise(bytes, from, to) ? faults.NUMBER_PRECISION_LOST : ascii(bytes, from, to)
    let seen = 0
    for (let i = from; i < to; i++) seen |= textClass[bytes[i]!]!
    if ((seen & 2) === 0 && to - from <= 200) return decode(bytes, from, to)
    const written = decode(bytes, from, to)
    const value = (this.escaped ? restore(written) : written)
      .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
      .replace(/[\t\n\v\f\r\u2028\u2029]+/g, " ")
    if (value.includes("\ufffd")) return faults.DAMAGED_TEXT
    if (/[\p{Cc}\u061c\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.test(value)) return faults.CONTROL_CHARACTERS
    if (value.length > 200) return faults.TEXT_TOO_LONG
    if (/\p{Co}/u.test(value)) this.privateUse++
    return value
  }
}

/** More than 15 significant digits in a number cell: Excel did not keep them all. */
const tooPrecise = (bytes: Buffer, from: number, to: number): boolean =>
  Math.abs(Number(ascii(bytes, from, to))) >= 1e15

const makers: Record<Exclude<Field.FieldKind, "text">, (field: Field.Field) => CellParser> = {
  citizenId: () => citizenId,
  division: () => division,
  day: () => day,
  money: () => money,
  count: () => count,
  flag: () => flag,
  code: codeOf
}
