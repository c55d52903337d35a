import { Block } from "./Block.ts"
import { CsvScanner, type Separator } from "./CsvScanner.ts"
import { type Encoding, utf8Chunks } from "./Encoding.ts"
import { MalformedCsv, TooLarge } from "./FileProblem.ts"
import type { Limits } from "./Limits.ts"
import { chunkBytes, type Source } from "./Source.ts"
import type { TopRow } from "./Table.ts"

/**
 * The rows of a text table (文本表格) in blocks, each valid until the next. Memory does not grow with the file. Returns the
 * SHA-256 of the bytes that were read; nothing with `first`, for a look at so many cells of each row, which is read once more.
 *
 * Fails: `MalformedCsv`, `TooLarge`, `FileChanged`.
 */
export function* blocks(
  source: Source,
  encoding: Encoding,
  separator: Separator,
  limits: Limits,
  first?: number
): Generator<Block, string> {
  const scanner = new CsvScanner(separator, limits, source.name, first)
  const block = new Block()
  const pieces = utf8Chunks(source, encoding, first === undefined)
  let buffer = Buffer.allocUnsafe(chunkBytes * 2)
  let filled = 0
  try {
    for (;;) {
      const { done, value } = pieces.next()
      if (!done) {
        if (filled + value.length + 1 > buffer.length) {
          if (buffer.length > rowBytes) {
            throw new MalformedCsv({ place: { file: source.name, row: scanner.rows + 1 }, flaw: "openQuote" })
          }
          const larger = Buffer.allocUnsafe(filled + value.length * 2 + 1)
          buffer.copy(larger, 0, 0, filled)
          buffer = larger
        }
        filled += value.copy(buffer, filled)
      }
      const used = scanner.scan(buffer, filled, done === true, block)
      if (block.rows > 0) yield block
      if (done) return value
      buffer.copy(buffer, 0, used, filled)
      filled -= used
    }
  } finally {
    pieces.return("")
  }
}

/** A row longer than this is an unclosed quote, whatever its cells look like. */
const rowBytes = 16 * 1024 * 1024

/** The first rows as text. A wrong separator may break the rules of CSV; what stands before the break is given. */
export const top = (
  source: Source,
  encoding: Encoding,
  separator: Separator,
  limits: Limits,
  rows = 25
): ReadonlyArray<TopRow> => {
  const found: Array<TopRow> = []
  const piece = utf8Chunks(source, encoding)
  const block = new Block()
  try {
    const { done, value } = piece.next()
    if (done) return found
    const bytes = Buffer.allocUnsafe(value.length + 1)
    value.copy(bytes)
    new CsvScanner(separator, limits, source.name).scan(bytes, value.length, source.size <= chunkBytes, block)
  } catch (cause) {
    if (!(cause instanceof MalformedCsv || cause instanceof TooLarge)) throw cause
  } finally {
    piece.return("")
  }
  for (let row = 0; row < block.rows && row < rows; row++) {
    found.push({ number: block.rowNumber[row]!, texts: block.texts(row) })
  }
  return found
}
