/**
 * A text of a file as bytes, compared and looked up without becoming a string (字节). Keys are UTF-8.
 *
 * Shape: open addressing; at most half full, so a look-up ends.
 */
export class ByteMap<A> {
  private keys: Array<Uint8Array | undefined>
  private values: Array<A | undefined>
  private mask: number
  size = 0

  constructor(entries: Iterable<readonly [string, A]> = []) {
    this.mask = 15
    this.keys = new Array(16).fill(undefined)
    this.values = new Array(16).fill(undefined)
    for (const [key, value] of entries) this.set(Buffer.from(key, "utf8"), value)
  }

  /** The first value set for a key stays. */
  set(key: Uint8Array, value: A): void {
    if (this.get(key, 0, key.length) !== undefined) return
    if (++this.size * 2 > this.mask) this.grow()
    this.place(key, value)
  }

  get(bytes: Uint8Array, start: number, end: number): A | undefined {
    let slot = hash(bytes, start, end) & this.mask
    for (;;) {
      const key = this.keys[slot]
      if (key === undefined) return undefined
      if (equals(key, bytes, start, end)) return this.values[slot]
      slot = (slot + 1) & this.mask
    }
  }

  private place(key: Uint8Array, value: A): void {
    let slot = hash(key, 0, key.length) & this.mask
    while (this.keys[slot] !== undefined) slot = (slot + 1) & this.mask
    this.keys[slot] = key
    this.values[slot] = value
  }

  private grow(): void {
    const { keys, values } = this
    this.mask = this.mask * 2 + 1
    this.keys = new Array(this.mask + 1).fill(undefined)
    this.values = new Array(this.mask + 1).fill(undefined)
    for (const [i, key] of keys.entries()) if (key !== undefined) this.place(key, values[i]!)
  }
}

/** FNV-1a. Keys are few, so even keys that were made to collide cost little. */
export const hash = (bytes: Uint8Array, start: number, end: number): number => {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}

export const equals = (key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean => {
  if (key.length !== end - start) return false
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false
  return true
}

/** Where the text without white space and invisible marks at its ends begins and ends: `from` and `to` after `trim`. */
export const trimmed = { from: 0, to: 0 }

export const trim = (bytes: Uint8Array, start: number, end: number): void => {
  for (;;) {
    while (start < end && isBlank(bytes[start]!)) start++
    const wide = start < end && bytes[start]! >= 0xc2 ? wideBlank(bytes, start, end) : 0
    if (wide === 0) break
    start += wide
  }
  for (;;) {
    while (start < end && isBlank(bytes[end - 1]!)) end--
    const wide = start < end && bytes[end - 1]! >= 0x80 ? wideBlankBefore(bytes, start, end) : 0
    if (wide === 0) break
    end -= wide
  }
  trimmed.from = start
  trimmed.to = end
}

/** Whether a text that begins and ends with these bytes may have blanks at its ends; most Chinese text shows here that it has none. */
export const mayBeBlank = (first: number, last: number): boolean =>
  (edges[first]! & BEGINS) !== 0 || (edges[last]! & ENDS) !== 0

const BEGINS = 1
const ENDS = 2
const edges = new Uint8Array(256).fill(BEGINS | ENDS, 0, 0x21)
for (const byte of [0xc2, 0xe2, 0xe3, 0xef]) edges[byte]! |= BEGINS
// The last bytes of what `wideBlank` knows.
for (const byte of [0xa0, 0xbf, ...Array.from({ length: 16 }, (_, i) => 0x80 + i)]) edges[byte]! |= ENDS

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

/** Bytes of a no-break space, an ideographic space, a zero-width mark or a byte order mark; 0 when there is none. */
const wideBlank = (bytes: Uint8Array, at: number, end: number): number => {
  const byte = bytes[at]!
  if (byte === 0xc2) return at + 1 < end && bytes[at + 1] === 0xa0 ? 2 : 0
  if (at + 2 >= end) return 0
  const second = bytes[at + 1]!
  const third = bytes[at + 2]!
  if (byte === 0xe3) return second === 0x80 && third === 0x80 ? 3 : 0
  if (byte === 0xef) return second === 0xbb && third === 0xbf ? 3 : 0
  if (byte !== 0xe2) return 0
  return (second === 0x80 && third >= 0x80 && third <= 0x8f) || (second === 0x81 && third === 0xa0) ? 3 : 0
}

const wideBlankBefore = (bytes: Uint8Array, start: number, end: number): number => {
  if (end - 2 >= start && bytes[end - 2] === 0xc2 && wideBlank(bytes, end - 2, end) === 2) return 2
  return end - 3 >= start && wideBlank(bytes, end - 3, end) === 3 ? 3 : 0
}
