import { isUtf8 } from "node:buffer"
import { completeUtf8 } from "./Encoding.ts"
import { DamagedWorkbook, TooLarge } from "./FileProblem.ts"

/** What a scanner tells about an XML text, as ranges of bytes that are valid during the call. */
export interface XmlHandler {
  /** A start tag: its name without prefix, and its attributes up to `to`. An empty element is closed right after. */
  readonly open: (bytes: Buffer, name: number, nameEnd: number, to: number) => void
  readonly close: (bytes: Buffer, name: number, nameEnd: number) => void
  /** Text between tags. `raw`: no references to resolve. */
  readonly text: (bytes: Buffer, from: number, to: number, raw: boolean) => void
}

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const COLON = 0x3a

/** A tag or a text longer than this is no part of a table. */
const longest = 1 << 20
const deepest = 64

/**
 * Splits XML into tags and text (XML 扫描), in pieces and without a tree. What tables do not need is refused at sight: a document
 * type, from which entities grow; another encoding than UTF-8; nesting without end.
 *
 * Shape: `push`, or `feed` and `run`, take successive pieces; `end` says that there are no more.
 * Fails: `DamagedWorkbook`, `TooLarge`.
 */
export class XmlScanner {
  private readonly handler: XmlHandler
  private readonly file: string
  private buffer = Buffer.allocUnsafe(1 << 19)
  private at = 0
  private filled = 0
  private depth = 0
  private begun = false
  private paused = false
  private rest = Buffer.alloc(0)

  constructor(handler: XmlHandler, file: string) {
    this.handler = handler
    this.file = file
  }

  /** Takes a piece and tells everything that is complete in it. */
  push(piece: Buffer): void {
    this.feed(piece)
    while (this.run()) {}
  }

  /** Takes a piece; `run` tells what is in it. Only after `run` returned `false` may the next piece come. */
  feed(piece: Buffer): void {
    this.refuseOther(piece)
    this.buffer.copy(this.buffer, 0, this.at, this.filled)
    this.filled -= this.at
    this.at = 0
    if (this.filled > longest) throw new TooLarge({ place: { file: this.file }, limit: "cell", maximum: longest })
    if (this.filled + piece.length > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.filled + piece.length))
      this.buffer.copy(larger, 0, 0, this.filled)
      this.buffer = larger
    }
    this.filled += piece.copy(this.buffer, this.filled)
    if (!this.begun && this.filled >= 4) this.begin()
  }

  /** A byte that is no UTF-8 would be read as some other character. A piece may end within a character. */
  private refuseOther(piece: Buffer): void {
    const joined = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece])
    const whole = completeUtf8(joined)
    if (!isUtf8(joined.subarray(0, whole))) throw this.damaged("XML is not in UTF-8")
    this.rest = Buffer.from(joined.subarray(whole))
  }

  /** Tells what is there. `true`: the handler paused and there may be more; `false`: another piece is needed. */
  run(): boolean {
    this.paused = false
    if (this.begun) this.at = this.scan(this.at)
    return this.paused
  }

  /** Called by a handler: return from `run` after this tag. */
  pause(): void {
    this.paused = true
  }

  end(): void {
    if (!this.begun || this.depth !== 0 || this.rest.length > 0) throw this.damaged("XML is cut off")
    for (let i = this.at; i < this.filled; i++) if (this.buffer[i]! > 0x20) throw this.damaged("text after the XML")
  }

  private begin(): void {
    const { buffer } = this
    this.begun = true
    if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) buffer.fill(0x20, 0, 3)
    let at = 0
    while (at < this.filled && buffer[at]! <= 0x20 && buffer[at] !== 0) at++
    if (buffer[at] !== LT) throw this.damaged("not XML in UTF-8")
  }

  private scan(from: number): number {
    const { buffer, filled, handler } = this
    let at = from
    while (at < filled && !this.paused) {
      if (buffer[at] !== LT) {
        const to = buffer.indexOf(LT, at)
        if (to === -1 || to >= filled) return at
        if (this.depth > 0) handler.text(buffer, at, to, false)
        at = to
      }
      if (at + 1 >= filled) return at
      const next = buffer[at + 1]!
      if (next === 0x21 || next === 0x3f) {
        const after = this.special(at)
        if (after === -1) return at
        at = after
        continue
      }
      const to = tagEnd(buffer, at + 1, filled)
      if (to === -1) return at
      if (next === SLASH) {
        if (--this.depth < 0) throw this.damaged("unbalanced XML")
        const name = afterPrefix(buffer, at + 2, to)
        handler.close(buffer, name, nameEnd(buffer, name, to))
      } else {
        const empty = buffer[to - 1] === SLASH
        const name = afterPrefix(buffer, at + 1, to)
        const end = nameEnd(buffer, name, to)
        if (++this.depth > deepest) throw this.damaged("XML is nested too deeply")
        handler.open(buffer, name, end, empty ? to - 1 : to)
        if (empty) {
          this.depth--
          handler.close(buffer, name, end)
        }
      }
      at = to + 1
    }
    return at
  }

  /** Comments, instructions and raw text. Returns where they end, or -1 when the end is not there yet. */
  private special(at: number): number {
    const { buffer, filled } = this
    const head = buffer.toString("latin1", at, Math.min(at + 9, filled))
    if (head.startsWith("<?")) return this.until("?>", at + 2)
    if (head.startsWith("<!--")) return this.until("-->", at + 4)
    if (head === "<![CDATA[") {
      const to = this.until("]]>", at + 9)
      if (to !== -1 && this.depth > 0) this.handler.text(buffer, at + 9, to - 3, true)
      return to
    }
    if (head.length === 9 || !("<!--".startsWith(head) || "<![CDATA[".startsWith(head))) {
      throw this.damaged("XML with a document type")
    }
    return -1
  }

  private until(mark: string, from: number): number {
    const found = this.buffer.indexOf(mark, from, "latin1")
    if (found === -1 || found + mark.length > this.filled) return -1
    if (mark === "?>") {
      const encoding = /^xml\b.*encoding\s*=\s*["']([^"']*)/is.exec(this.buffer.toString("latin1", from, found))?.[1]
      if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw this.damaged("XML is not in UTF-8")
    }
    return found + mark.length
  }

  private damaged(reason: string): DamagedWorkbook {
    return new DamagedWorkbook({ place: { file: this.file }, reason })
  }
}

/** The `>` of a tag, past quoted values; -1 when it is not there yet. */
const tagEnd = (bytes: Buffer, from: number, filled: number): number => {
  let quote = 0
  for (let at = from; at < filled; at++) {
    const byte = bytes[at]!
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === GT) return at
    else if (byte === 0x22 || byte === 0x27) quote = byte
  }
  return -1
}

const nameEnd = (bytes: Buffer, from: number, to: number): number => {
  let at = from
  while (at < to && bytes[at]! > 0x20 && bytes[at] !== SLASH) at++
  return at
}

const afterPrefix = (bytes: Buffer, from: number, to: number): number => {
  for (let at = from; at < to && bytes[at]! > 0x20; at++) if (bytes[at] === COLON) return at + 1
  return from
}
