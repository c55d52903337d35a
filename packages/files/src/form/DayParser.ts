import { Day } from "@doudi/core"
import { CellKind } from "../table/Block.ts"
import type { CellParser } from "./CellParser.ts"
import { type Fault, faults } from "./Fault.ts"
import { decode, looksLikeFormula } from "./ShortText.ts"

/** Days of these years that were read, so that one day is one string however often it stands in a file. */
const years = { from: 1900, to: 2100 }
const days = new Array<string | undefined>((years.to - years.from) * 512).fill(undefined)
const dayText = (year: number, month: number, dayOfMonth: number): string | Fault => {
  if (month > 12 || dayOfMonth > 31) return faults.NOT_A_DAY
  const near = year >= years.from && year < years.to
  const place = ((year - years.from) * 16 + month) * 32 + dayOfMonth
  const known = near ? days[place] : undefined
  if (known !== undefined) return known
  if (!Day.exists(year, month, dayOfMonth)) return faults.NOT_A_DAY
  const text = Day.of(year, month, dayOfMonth)
  if (near) days[place] = text
  return text
}

const dayPattern =
  /^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{4})(\d{2})(\d{2}))(?:[T ]?0{1,2}:00(?::00(?:\.0+)?)?)?$/

/**
 * Days (日期) in the forms that people and programs write: 2025-07-01, 2025/7/1, 2025.7.1, 20250701, 2025年7月1日, with or without
 * a time of midnight. A time of day is refused: then it is not known what the cell means.
 */
export const day: CellParser = {
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
export const number = (bytes: Buffer, from: number, length: number): number => {
  let n = 0
  for (let i = from; i < from + length; i++) {
    const digit = bytes[i]! - 0x30
    if (digit < 0 || digit > 9) return -1
    n = n * 10 + digit
  }
  return n
}
