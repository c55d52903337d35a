import { Division, type Field } from "@doudi/core"
import { CellKind } from "../table/Block.ts"
import { ByteMap } from "./Bytes.ts"
import type { CellParser } from "./CellParser.ts"
import { faults } from "./Fault.ts"
import { fold } from "./Header.ts"
import { decode, looksLikeFormula } from "./ShortText.ts"

/** Division codes that were read: a district has a few hundred, each on thousands of rows. */
const divisions = new ByteMap<string>()
const mostDivisions = 2_000

/** Division codes (区划代码), as text or as a number. */
export const division: CellParser = {
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

/** 是 or 否, and the other words and marks that people write for them. */
export const flag: CellParser = {
  closed: false,
  parse: (bytes, from, to) => {
    const known = flags.get(bytes, from, to)
    if (known !== undefined) return known
    if (looksLikeFormula(bytes, from)) return faults.FORMULA_CELL
    const folded = Buffer.from(fold(decode(bytes, from, to)), "utf8")
    return flags.get(folded, 0, folded.length) ?? faults.NOT_A_FLAG
  }
}

/** A code (代码) by key, Chinese or English label. Digits alone are the one key of that number: Excel drops leading zeros. */
export const codeOf = (field: Field.Field): CellParser => {
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
    parse: (bytes, from, to) => {
      const known = exact.get(bytes, from, to)
      if (known !== undefined) return known
      const text = fold(decode(bytes, from, to)).replace(/^'/, "")
      const key = loose.get(text)
      if (key !== undefined) return key
      if (/^\d+$/.test(text)) {
        const same = codes.filter(([candidate]) => /^\d+$/.test(candidate) && Number(candidate) === Number(text))
        if (same.length === 1) return same[0]![0]
      }
      return looksLikeFormula(bytes, from) ? faults.FORMULA_CELL : faults.NOT_IN_LIST
    }
  }
}
type Entry = readonly [string, { readonly zh: string; readonly en: string }]
