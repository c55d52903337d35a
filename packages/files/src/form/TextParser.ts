import type { Form } from "@doudi/core"
import { CellKind } from "../table/Block.ts"
import { restore } from "../table/Formula.ts"
import type { CellParser } from "./CellParser.ts"
import { type Fault, faults } from "./Fault.ts"
import { ascii, decode } from "./ShortText.ts"

const PLUS = 0x2b

/** 1: beyond ASCII; 2: may be a control character, an invisible mark or of private use, so look closer. */
const textClass = new Uint8Array(256).fill(1, 0x80)
for (let i = 0; i < 0x20; i++) textClass[i] = 2
textClass[0x27] = 2
textClass[0x7f] = 2
for (const lead of [0xc2, 0xd8, 0xe2, 0xee, 0xef, 0xf3, 0xf4]) textClass[lead] = 3

/** A text of more bytes may be too long. */
export const longestPlain = 200

/** Marks the bytes for which a text is not copied as it stands: those above, and the two that JSON escapes. */
export const looksCloser = textClass.map((kinds) => kinds & 2)
for (const byte of [0x22, 0x5c]) looksCloser[byte] = 2

/** Whether the end of a text looks like that of a number of a spreadsheet which lost its digits, `1.2E+17`. */
export const mayEndExponent = (bytes: Buffer, to: number): boolean => bytes[to - 3] === PLUS

/** Text (文字). It counts the cells with characters of private use (生僻字), which other machines may show differently. */
export class TextParser implements CellParser {
  readonly closed = false
  privateUse = 0
  /** The last text. In many a list the same one stands in row after row, such as the number of a household. */
  private last = ""
  private readonly escaped: boolean

  constructor(escaped: boolean) {
    this.escaped = escaped
  }

  parse(bytes: Buffer, from: number, to: number, kind: number): Form.Cell | Fault {
    if (kind === CellKind.Text && isAscii(this.last, bytes, from, to)) return this.last
    if (kind === CellKind.Number)
      return tooPrecise(bytes, from, to) ? faults.NUMBER_PRECISION_LOST : ascii(bytes, from, to)
    if (mayEndExponent(bytes, to) && /^\d(\.\d+)?E\+\d\d$/.test(ascii(bytes, from, to)))
      return faults.NUMBER_PRECISION_LOST
    let seen = 0
    for (let i = from; i < to; i++) seen |= textClass[bytes[i]!]!
    if ((seen & 2) === 0 && to - from <= longestPlain) {
      const text = decode(bytes, from, to)
      if (seen === 0) this.last = text
      return text
    }
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

/** Whether the bytes are this text of ASCII. */
const isAscii = (text: string, bytes: Buffer, from: number, to: number): boolean => {
  if (text.length !== to - from) return false
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false
  return true
}

/** More than 15 significant digits in a number cell: Excel did not keep them all. */
const tooPrecise = (bytes: Buffer, from: number, to: number): boolean =>
  Math.abs(Number(ascii(bytes, from, to))) >= 1e15
