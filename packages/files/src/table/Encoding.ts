import { isUtf8 } from "node:buffer"
import { WrongEncoding } from "./FileProblem.ts"
import { chunks, type Source } from "./Source.ts"

/** An encoding that a text table may have (文字编码). */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030"

/** What the first read of a text file says: its hash and the encoding that fits every byte of it. */
export interface TextFacts {
  readonly sha256: string
  readonly encoding: Encoding
  /** Whether a byte order mark says so. */
  readonly marked: boolean
}

/**
 * Reads the whole file once and tells which encoding fits. A byte order mark decides alone; then UTF-8; then GB18030, which
 * contains GBK and GB 2312. A byte that fits nothing refuses the file: text is never repaired.
 *
 * Fails: `WrongEncoding`, `FileChanged`.
 */
export const examine = (source: Source): TextFacts => {
  const mark = markOf(source.head)
  if (mark === undefined && looksLikeUtf16(source.head)) {
    throw new WrongEncoding({ place: { file: source.name }, tried: ["UTF-8", "GB18030", "UTF-16"] })
  }
  let utf8 = true
  let rest = Buffer.alloc(0)
  const pieces = chunks(source)
  let step = pieces.next()
  for (; !step.done; step = pieces.next()) {
    if (!utf8) continue
    const piece = rest.length === 0 ? step.value : Buffer.concat([rest, step.value])
    const whole = completeUtf8(piece)
    utf8 = isUtf8(piece.subarray(0, whole))
    rest = Buffer.from(piece.subarray(whole))
  }
  const sha256 = step.value
  utf8 &&= rest.length === 0
  const tried: ReadonlyArray<Encoding> = mark === undefined ? ["utf-8", "gb18030"] : [mark]
  const encoding = tried.find((each) => (each === "utf-8" ? utf8 : fits(source, each)))
  if (encoding !== undefined) return { sha256, encoding, marked: mark !== undefined }
  throw new WrongEncoding({ place: { file: source.name }, tried: tried.map((name) => name.toUpperCase()) })
}

/** The file's text as UTF-8 bytes in pieces, without the byte order mark. Returns what `chunks` returns. */
export function* utf8Chunks(source: Source, encoding: Encoding, hashed = true): Generator<Buffer, string> {
  const pieces = chunks(source, hashed)
  const decoder = encoding === "utf-8" ? undefined : new TextDecoder(encoding, { fatal: true })
  try {
    let first = true
    for (;;) {
      const { done, value } = pieces.next()
      if (done) {
        if (decoder !== undefined) decoder.decode()
        return value
      }
      if (decoder !== undefined) yield Buffer.from(decoder.decode(value, { stream: true }), "utf8")
      else yield first && value[0] === 0xef && value[1] === 0xbb && value[2] === 0xbf ? value.subarray(3) : value
      first = false
    }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new WrongEncoding({ place: { file: source.name }, tried: [encoding.toUpperCase()] })
  } finally {
    pieces.return("")
  }
}

/**
 * Whether a text that is valid UTF-8 could as well be GBK: it holds two-byte sequences that Chinese text in UTF-8 does not
 * have. A name such as 郑谢 in GBK is valid UTF-8 too, so without a Chinese header such a file is refused.
 */
export const isDoubtful = (source: Source): boolean => {
  for (const piece of chunks(source)) {
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!
      if (byte < 0xc2 || byte > 0xdf) continue
      const dotOrSpace = byte === 0xc2 && (piece[i + 1] === 0xb7 || piece[i + 1] === 0xa0)
      if (!dotOrSpace) return fits(source, "gb18030")
    }
  }
  return false
}

const markOf = (head: Buffer): Encoding | undefined => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8"
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le"
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be"
  return undefined
}

/** UTF-16 without a mark: every second byte of the ASCII part is zero. */
const looksLikeUtf16 = (head: Buffer): boolean => {
  const zeros = [0, 0]
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1]!++
  return Math.max(...zeros) > head.length / 10 && Math.min(...zeros) * 10 <= Math.max(...zeros)
}

/** How many bytes of the piece end with a complete character. */
export const completeUtf8 = (piece: Buffer): number => {
  for (let back = 1; back <= 3 && back <= piece.length; back++) {
    const byte = piece[piece.length - back]!
    if (byte < 0x80) return piece.length
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? piece.length - back : piece.length
  }
  return piece.length
}

const fits = (source: Source, encoding: Encoding): boolean => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (const piece of chunks(source)) decoder.decode(piece, { stream: true })
    decoder.decode()
    return true
  } catch (cause) {
    if (cause instanceof TypeError) return false
    throw cause
  }
}
