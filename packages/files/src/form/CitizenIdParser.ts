import { CitizenId, Day } from "@doudi/core"
import { CellKind } from "../table/Block.ts"
import type { CellParser } from "./CellParser.ts"
import { number } from "./DayParser.ts"
import { faults } from "./Fault.ts"
import { marks } from "./ServiceColumn.ts"
import { decode, decode18, looksLikeFormula } from "./ShortText.ts"

const weights = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
const checkBytes = Buffer.from("10X98765432", "latin1")

/**
 * Identity numbers (公民身份号码). A number cell is refused whatever it shows: a double keeps 15 of its digits.
 *
 * Exact: 18 ASCII characters that pass are taken as they are; everything else is judged by `CitizenId.fault`.
 */
export const citizenId: CellParser = {
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
