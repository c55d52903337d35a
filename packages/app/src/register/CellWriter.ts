import type { Form } from "@doudi/core"

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c

/**
 * Writes rows of cells as JSON text in UTF-8, byte by byte into one buffer: a register has dozens of cells a person, and
 * `JSON.stringify` followed by a conversion costs several times as much.
 *
 * Shape: unknown is `null`, not applicable is `false`, everything else as JSON writes it; what is unknown at the end of a row is left
 * out. Equal cells give equal bytes.
 */
export class CellWriter {
  /** What is written to. A buffer that was outgrown keeps what it held. */
  bytes: Uint8Array
  private at = 0
  /** The place of the row's next cell. */
  private next = 0

  /** As many bytes as so many cells can take that have so many characters: six each where all are escaped, and the longest number. */
  static most(characters: number, cells: number): number {
    return characters * 6 + (cells + 2) * 30
  }

  constructor(capacity: number) {
    this.bytes = new Uint8Array(Math.max(capacity, 4096))
  }

  /** Where the next byte goes; `since` gives what was written from there on. */
  get position(): number {
    return this.at
  }

  /** The bytes since a position. They stay valid when the buffer grows, because a grown buffer is a new one. */
  readonly since = (position: number): Uint8Array => this.bytes.subarray(position, this.at)

  /** Begins again in the same buffer; what was written before is no longer valid. */
  readonly clear = (): void => {
    this.at = 0
  }

  /** Writes one character of ASCII, such as a bracket. */
  readonly mark = (code: number): void => {
    this.room(1)
    this.bytes[this.at++] = code
  }

  /** Writes bytes that were written elsewhere. */
  readonly copy = (bytes: Uint8Array, from: number, to: number): void => {
    this.room(to - from)
    this.bytes.set(bytes.subarray(from, to), this.at)
    this.at += to - from
  }

  /** Writes `[cell,…]` with the cells from the place `first` on. */
  readonly row = (cells: ReadonlyArray<Form.Cell>, first = 0): void => {
    this.begin(most(cells, first))
    for (let i = first; i < cells.length; i++) this.cell(i - first, cells[i])
    this.end()
  }

  /** Begins a row that comes cell by cell, in the order of their places from 0 on, and takes at most so many bytes. */
  begin(bytes: number): void {
    this.room(bytes)
    this.bytes[this.at++] = 0x5b
    this.next = 0
  }

  /** The cell at a place. Those between it and the one before are unknown. */
  cell(place: number, cell: Form.Cell): void {
    if (cell === undefined) return
    const { bytes } = this
    let at = this.reach(place)
    if (typeof cell === "number") at = number(bytes, at, cell)
    else if (cell === null) {
      at = word(bytes, at, 0x66, 0x61, 0x6c, 0x73)
      bytes[at++] = 0x65
    } else at = text(bytes, at, cell)
    bytes[at++] = comma
    this.at = at
  }

  /**
   * A text at a place by its bytes in UTF-8, without making a string of it. Writes nothing, and gives false, when one of the bytes is of a
   * kind that `looksCloser` marks, which JSON may not take as it stands.
   */
  plain(place: number, source: Uint8Array, from: number, to: number, looksCloser: Uint8Array): boolean {
    const { at: before, bytes, next } = this
    let at = this.reach(place)
    let seen = 0
    bytes[at++] = quote
    for (let i = from; i < to; i++) {
      const byte = source[i]!
      seen |= looksCloser[byte]!
      bytes[at++] = byte
    }
    if (seen !== 0) {
      this.next = next
      this.at = before
      return false
    }
    bytes[at++] = quote
    bytes[at++] = comma
    this.at = at
    return true
  }

  /** Ends the row. */
  end(): void {
    // The bracket takes the place of the last comma.
    if (this.next > 0) this.at--
    this.bytes[this.at++] = 0x5d
  }

  /** Takes back what was written from a position on. */
  retract(position: number): void {
    this.at = position
  }

  /** Writes what is unknown before a place; gives where its cell goes. */
  private reach(place: number): number {
    let { at } = this
    for (; this.next < place; this.next++) {
      at = word(this.bytes, at, 0x6e, 0x75, 0x6c, 0x6c)
      this.bytes[at++] = comma
    }
    this.next = place + 1
    return at
  }

  private room(needed: number): void {
    if (this.at + needed <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + needed))
    larger.set(this.bytes.subarray(0, this.at))
    this.bytes = larger
  }
}

/** Writes four characters: `null`, or the first of `false`. A call into the runtime for so short a word takes ten times as long. */
const word = (bytes: Uint8Array, at: number, a: number, b: number, c: number, d: number): number => {
  bytes[at] = a
  bytes[at + 1] = b
  bytes[at + 2] = c
  bytes[at + 3] = d
  return at + 4
}

/** Writes a number and returns the place behind it. */
const number = (bytes: Uint8Array, at: number, value: number): number => {
  if (value < 0 || value > 0x3fffffff || (value | 0) !== value || Object.is(value, -0)) {
    return encoded(bytes, at, JSON.stringify(value))
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
const text = (bytes: Uint8Array, from: number, text: string): number => {
  let at = from
  bytes[at++] = quote
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) {
      if (code < 0x20 || code === quote || code === backslash) return encoded(bytes, from, JSON.stringify(text))
      bytes[at++] = code
    } else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6)
      bytes[at++] = 0x80 | (code & 0x3f)
    } else {
      // A text with escapes in JSON, or beyond the basic plane.
      if (code >= 0xd800 && code < 0xe000) return encoded(bytes, from, JSON.stringify(text))
      bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at++] = 0x80 | (code & 0x3f)
    }
  }
  bytes[at++] = quote
  return at
}

const encoder = new TextEncoder()
const encoded = (bytes: Uint8Array, at: number, json: string): number =>
  at + encoder.encodeInto(json, bytes.subarray(at)).written

const most = (cells: ReadonlyArray<Form.Cell>, first: number): number => {
  let length = 0
  for (let i = first; i < cells.length; i++) {
    const cell = cells[i]
    if (typeof cell === "string") length += cell.length
  }
  return CellWriter.most(length, cells.length - first)
}
