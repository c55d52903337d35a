import type { Form } from "@doudi/core"

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c

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
    this.room(most(cells, width))
    const { bytes } = this
    let at = this.at
    bytes[at++] = 0x5b
    if (no !== undefined) {
      at = number(bytes, at, no)
      bytes[at++] = comma
    }
    for (let i = 0; i < width; i++) {
      const cell = cells[i]
      if (cell === undefined) at = word(bytes, at, 0x6e, 0x75, 0x6c, 0x6c)
      else if (typeof cell === "number") at = number(bytes, at, cell)
      else if (cell === null) {
        at = word(bytes, at, 0x66, 0x61, 0x6c, 0x73)
        bytes[at++] = 0x65
      } else at = text(bytes, at, cell)
      bytes[at++] = comma
    }
    // The bracket takes the place of the last comma.
    if (width > 0 || no !== undefined) at--
    bytes[at++] = 0x5d
    this.at = at
  }

  private room(needed: number): void {
    if (this.at + needed <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + needed))
    this.bytes.copy(larger, 0, 0, this.at)
    this.bytes = larger
  }
}

/** Writes four characters: `null`, or the first of `false`. A call into the runtime for so short a word takes ten times as long. */
const word = (bytes: Buffer, at: number, a: number, b: number, c: number, d: number): number => {
  bytes[at] = a
  bytes[at + 1] = b
  bytes[at + 2] = c
  bytes[at + 3] = d
  return at + 4
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

/** Writes a quoted text and returns the place behind it. */
const text = (bytes: Buffer, from: number, text: string): number => {
  let at = from
  bytes[at++] = quote
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) {
      if (code < 0x20 || code === quote || code === backslash) return escaped(bytes, from, text)
      bytes[at++] = code
    } else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6)
      bytes[at++] = 0x80 | (code & 0x3f)
    } else {
      if (code >= 0xd800 && code < 0xe000) return escaped(bytes, from, text)
      bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at++] = 0x80 | (code & 0x3f)
    }
  }
  bytes[at++] = quote
  return at
}

/** A text that JSON writes with escapes, or beyond the basic plane. */
const escaped = (bytes: Buffer, at: number, text: string): number => at + bytes.write(JSON.stringify(text), at, "utf8")

/** As many bytes as a row can take: six a character where each is escaped, and the longest number with the marks around it. */
const most = (cells: ReadonlyArray<Form.Cell>, width: number): number => {
  let length = 0
  for (let i = 0; i < width; i++) {
    const cell = cells[i]
    if (typeof cell === "string") length += cell.length
  }
  return length * 6 + (width + 2) * 30
}
