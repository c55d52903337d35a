import { DamagedWorkbook, TooLarge } from "./FileProblem.ts"
import type { Limits } from "./Limits.ts"
import { isNamed } from "./XmlAttribute.ts"
import { XmlScanner } from "./XmlScanner.ts"
import { copyText } from "./XmlText.ts"
import { unpack, type Zip, type ZipEntry } from "./Zip.ts"

/**
 * The texts that the cells of a workbook share (共享字符串), one after the other in one piece of memory.
 *
 * Shape: text `i` is the UTF-8 bytes from `ends[i - 1]` (0 for the first) to `ends[i]`.
 */
export class SharedStrings {
  bytes = Buffer.allocUnsafe(1 << 16)
  ends = new Uint32Array(1 << 12)
  count = 0

  from(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1]!
  }

  /** Room for so many more bytes after `filled`. */
  room(filled: number, length: number): void {
    if (filled + length <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, filled + length))
    this.bytes.copy(larger, 0, 0, filled)
    this.bytes = larger
  }

  close(end: number): void {
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2)
      larger.set(this.ends)
      this.ends = larger
    }
    this.ends[this.count++] = end
  }
}

/** Reads `xl/sharedStrings.xml`. Phonetic guides are left out; the runs of a rich text are joined. */
export const readSharedStrings = async (
  zip: Zip,
  entry: ZipEntry | undefined,
  limits: Limits
): Promise<SharedStrings> => {
  const strings = new SharedStrings()
  if (entry === undefined) return strings
  let filled = 0
  let begun = 0
  let inText = false
  let phonetic = false
  const scanner = new XmlScanner(
    {
      open: (bytes, name, nameEnd) => {
        if (isNamed(bytes, name, nameEnd, "t")) inText = !phonetic
        else if (isNamed(bytes, name, nameEnd, "si")) begun = filled
        else if (isNamed(bytes, name, nameEnd, "rPh")) phonetic = true
      },
      close: (bytes, name, nameEnd) => {
        if (isNamed(bytes, name, nameEnd, "t")) inText = false
        else if (isNamed(bytes, name, nameEnd, "rPh")) phonetic = false
        else if (isNamed(bytes, name, nameEnd, "si")) strings.close(filled)
      },
      text: (bytes, from, to, raw) => {
        if (!inText) return
        strings.room(filled, to - from + 8)
        filled = copyText(bytes, from, to, raw, strings.bytes, filled)
        if (filled - begun > limits.cellCharacters * 4) {
          throw new TooLarge({ place: { file: zip.file }, limit: "cell", maximum: limits.cellCharacters })
        }
      }
    },
    zip.file
  )
  for await (const piece of unpack(zip, entry, limits.stringBytes)) {
    scanner.push(piece)
    if (strings.count > maximumCount) {
      throw new TooLarge({ place: { file: zip.file }, limit: "strings", maximum: maximumCount })
    }
  }
  scanner.end()
  if (strings.count === 0 && filled > 0)
    throw new DamagedWorkbook({ place: { file: zip.file }, reason: "shared texts" })
  return strings
}

const maximumCount = 20_000_000
