import type { Form } from "@doudi/core"

const quote = 0x22
const comma = 0x2c
const nullBytes = Buffer.from("null")
const falseBytes = Buffer.from("false")

/**
 * Writes cells as JSON text in UTF-8, byte by byte into one buffer for a whole batch: a register has dozens of cells a person, and
 * `JSON.stringify` followed by the driver's conversion costs several times as much.
 *
 * Shape: unknown is `null`, not applicable is `false`, everything else as JSON writes it. Equal cells give equal bytes.
 */
export class CellWriter {
  private bytes: Buffer
  private at = 0

  constructor(capacity: number) {
    this.bytes = Buffer.allocUnsafe(Math.max(capacity, 4096))
  }

  /** Where the next byte goes; `since` gives what was written from there on. */
  get position(): number {
    return this.at
  }

  /** The bytes since a position. Valid after the buffer has grown, because a grown buffer is a new one. */
  readonly since = (position: number): Buffer => this.bytes.subarray(position, this.at)

  /** Writes `[cell,…]`, exactly `width` of them; `no` goes before them. */
  readonly row = (cells: ReadonlyArray<Form.Cell>, width: number, no?: number): void => {
    this.room(1)
    this.bytes[this.at++] = 0x5b
    if (no !== undefined) this.number(no)
    for (let i = 0; i < width; i++) {
      if (i > 0 || no !== undefined) {
        this.room(8)
        this.bytes[this.at++] = comma
      }
      this.cell(cells[i])
    }
    this.mark(0x5d)
  }

  /** Writes one character of ASCII, such as a bracket. */
  readonly mark = (code: number): void => {
    this.room(1)
    this.bytes[this.at++] = code
  }

  private cell(cell: Form.Cell): void {
    if (cell === undefined) this.copy(nullBytes)
    else if (cell === null) this.copy(falseBytes)
    else if (typeof cell === "number") this.number(cell)
    else this.text(cell)
  }

  private copy(word: Buffer): void {
    this.room(word.length)
    for (let i = 0; i < word.length; i++) this.bytes[this.at++] = word[i]!
  }

  private number(value: number): void {
    this.room(32)
    if (value < 0 || value > 0x3fffffff || Math.floor(value) !== value || Object.is(value, -0)) {
      this.at += this.bytes.write(JSON.stringify(value), this.at, "latin1")
      return
    }
    let digits = 1
    for (let power = 10; power <= value; power *= 10) digits++
    for (let i = this.at + digits - 1, rest = value | 0; i >= this.at; i--) {
      const tenth = (rest / 10) | 0
      this.bytes[i] = 48 + rest - tenth * 10
      rest = tenth
    }
    this.at += digits
  }

  private text(text: string): void {
    this.room(text.length * 3 + 2)
    const { bytes } = this
    let at = this.at
    bytes[at++] = quote
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code < 0x80) {
        if (code < 0x20 || code === quote || code === 0x5c) {
          this.escaped(text)
          return
        }
        bytes[at++] = code
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6)
        bytes[at++] = 0x80 | (code & 0x3f)
      } else {
        if (code >= 0xd800 && code < 0xe000) {
          this.escaped(text)
          return
        }
        bytes[at++] = 0xe0 | (code >> 12)
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[at++] = 0x80 | (code & 0x3f)
      }
    }
    bytes[at++] = quote
    this.at = at
  }

  /** A text with characters that JSON escapes, or beyond the basic plane. */
  private escaped(text: string): void {
    const json = JSON.stringify(text)
    this.room(json.length * 3)
    this.at += this.bytes.write(json, this.at, "utf8")
  }

  private room(needed: number): void {
    if (this.at + needed <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + needed))
    this.bytes.copy(larger, 0, 0, this.at)
    this.bytes = larger
  }
}
