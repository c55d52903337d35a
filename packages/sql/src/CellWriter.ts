import type { Form } from "@doudi/core"

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
/** Room for the longest number and the marks around it. */
const spare = 40

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

  /** The bytes since a position. They stay valid when the buffer grows, because a grown buffer is a new one. */
  readonly since = (position: number): Buffer => this.bytes.subarray(position, this.at)

  /** Begins again in the same buffer; what was written before is no longer valid. */
  readonly clear = (): this => {
    this.at = 0
    return this
  }

  /** Writes one character of ASCII, such as a bracket. */
  readonly mark = (code: number): void => {
    this.room(1)
    this.bytes[this.at++] = code
  }

  /** Writes `[cell,…]`, exactly `width` of them; `no` goes before them. */
  readonly row = (cells: ReadonlyArray<Form.Cell>, width: number, no?: number): void => {
    this.mark(0x5b)
    if (no !== undefined) {
      this.room(spare)
      this.at = number(this.bytes, this.at, no)
    }
    for (let i = 0; i < width; i++) {
      const cell = cells[i]
      this.room(typeof cell === "string" ? cell.length * 3 + spare : spare)
      const { bytes } = this
      let at = this.at
      if (i > 0 || no !== undefined) bytes[at++] = comma
      if (cell === undefined) {
        bytes[at] = 0x6e
        bytes[at + 1] = 0x75
        bytes[at + 2] = bytes[at + 3] = 0x6c
        this.at = at + 4
      } else if (typeof cell === "number") this.at = number(bytes, at, cell)
      else if (cell === null) this.at = at + bytes.write("false", at, "latin1")
      else {
        const end = text(bytes, at, cell)
        if (end !== undefined) this.at = end
        else this.escaped(at, cell)
      }
    }
    this.mark(0x5d)
  }

  /** A text that JSON writes with escapes, or beyond the basic plane. */
  private escaped(at: number, text: string): void {
    const json = JSON.stringify(text)
    this.at = at
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

/** Writes a number and returns the place behind it. */
const number = (bytes: Buffer, at: number, value: number): number => {
  if (value < 0 || value > 0x3fffffff || (value | 0) !== value || Object.is(value, -0)) {
    return at + bytes.write(JSON.stringify(value), at, "latin1")
  }
  let rest = value | 0
  let end = at + 1
  for (let power = 10; power <= rest; power *= 10) end++
  for (let i = end - 1; i >= at; i--) {
    const tenth = (rest / 10) | 0
    bytes[i] = 48 + rest - tenth * 10
    rest = tenth
  }
  return end
}

/** Writes a quoted text and returns the place behind it; nothing when a character needs an escape. */
const text = (bytes: Buffer, from: number, text: string): number | undefined => {
  let at = from
  bytes[at++] = quote
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) {
      if (code < 0x20 || code === quote || code === backslash) return undefined
      bytes[at++] = code
    } else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6)
      bytes[at++] = 0x80 | (code & 0x3f)
    } else {
      if (code >= 0xd800 && code < 0xe000) return undefined
      bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at++] = 0x80 | (code & 0x3f)
    }
  }
  bytes[at++] = quote
  return at
}
