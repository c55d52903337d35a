import { ParseResult, Schema } from "effect"

/**
 * An amount of money in whole fen (分). Incomes, standards, grants and ledger postings are all `Fen`.
 *
 * Unit: fen (1 yuan = 100 fen). May be negative, so a difference needs no second type.
 * Range: safe integers, about ±90 trillion yuan.
 */
export const Fen = Schema.Int.pipe(
  Schema.filter((n) => Number.isSafeInteger(n) || "beyond the range of exact fen"),
  Schema.brand("Fen", { identifier: "Fen" })
)
export type Fen = typeof Fen.Type

/** Fen known to be whole where it is written. Throws on anything else. */
export const fen = (n: number): Fen => {
  if (!Number.isSafeInteger(n)) throw new RangeError("fen must be a safe integer")
  return n as Fen
}

/**
 * Reads an amount of yuan as people write it: `1234.5`, `１，２３４.50`, `1,234元`, `-30`. Never rounds.
 *
 * Fails: `undefined` for more than two decimals, 万元, exponents, brackets, misplaced separators and anything else.
 */
export const parseYuan = (text: string): Fen | undefined => {
  const half = text.replace(/[０-９．，－＋]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).trim()
  const m = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*元?$/.exec(half)
  if (m === null) return undefined
  const yuan = Number(m[2]!.replaceAll(",", ""))
  const cents = Number((m[3] ?? "").padEnd(2, "0"))
  const amount = yuan * 100 + cents
  if (!Number.isSafeInteger(amount)) return undefined
  return (m[1] === "-" && amount !== 0 ? -amount : amount) as Fen
}

/**
 * Reads an amount from a number cell of a workbook, where the file holds a double. Exact when the double is the nearest one
 * to an amount with two decimals, as every amount typed by hand up to ten trillion yuan is; otherwise `undefined`.
 */
export const fromYuanNumber = (yuan: number): Fen | undefined => {
  const amount = Math.round(yuan * 100)
  return Number.isSafeInteger(amount) && amount / 100 === yuan ? ((amount + 0) as Fen) : undefined
}

/** The amount as yuan with two decimals, the form of the edge: `-1234.50`. */
export const toYuan = (amount: Fen): string => {
  const size = Math.abs(amount)
  return `${amount < 0 ? "-" : ""}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`
}

/** The amount for a reader, with separators: `-1,234.50`. */
export const display = (amount: Fen): string => toYuan(amount).replace(/\B(?=(\d{3})+(?=\.))/g, ",")

/** Fen as yuan text at the edge, such as in JSON for people: `"1234.50"` ↔ 123450. */
export const FenFromYuan = Schema.transformOrFail(Schema.String, Fen, {
  strict: true,
  decode: (text, _, ast) => {
    const amount = parseYuan(text)
    return amount === undefined
      ? ParseResult.fail(new ParseResult.Type(ast, undefined, "not an amount of yuan with at most two decimals"))
      : ParseResult.succeed(amount)
  },
  encode: (amount) => ParseResult.succeed(toYuan(amount as Fen))
})
