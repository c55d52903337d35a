const encoder = new TextEncoder()
const chunk = 65_536

/**
 * Bytes of JSON texts in UTF-8, put together where they stay: each text ends up as a view of a piece of memory that it shares with
 * those before it. A piece for each would be most of what the collector has to do, and a general writer of JSON takes several
 * times as long as the hash does.
 */
export class JsonBytes {
  private bytes = new Uint8Array(chunk)
  private from = 0
  private used = 0

  /** Begins a text behind those that were finished. */
  readonly begin = (): this => {
    this.from = this.used
    return this
  }

  /** Begins a text in the place of those before, of which nothing is needed any more. */
  readonly over = (): this => {
    this.from = 0
    this.used = 0
    return this
  }

  /** What was written since the text began. It does not change before `over`. */
  readonly end = (): Uint8Array => this.bytes.subarray(this.from, this.used)

  /** Marks of JSON, names of fields, digits: ASCII that stands as it is. */
  readonly plain = (text: string): this => {
    this.room(text.length)
    const { bytes } = this
    let at = this.used
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i)
    this.used = at
    return this
  }

  /** A whole number in decimal digits, with `-` before a negative one. */
  readonly digits = (n: number): this => {
    const small = n | 0
    if (small !== n || small < -most || small > most) return this.plain(String(n))
    this.room(10)
    const { bytes } = this
    if (small < 0) bytes[this.used++] = minus
    let rest = Math.abs(small)
    let width = 1
    for (let power = 10; rest >= power; power *= 10) width++
    this.used += width
    for (let at = this.used - 1, left = width; left > 0; left--) {
      bytes[at--] = zero + (rest % 10)
      rest = (rest / 10) | 0
    }
    return this
  }

  /** Bytes of JSON that were written before. */
  readonly raw = (part: Uint8Array): this => {
    this.room(part.length)
    this.bytes.set(part, this.used)
    this.used += part.length
    return this
  }

  /** A text as a string of JSON, as `JSON.stringify` writes it. */
  readonly quoted = (text: string): this => {
    this.room(text.length + 2)
    const { bytes } = this
    let at = this.used
    bytes[at++] = quote
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c < 0x20 || c > 0x7e || c === quote || c === backslash) return this.escaped(text)
      bytes[at++] = c
    }
    bytes[at++] = quote
    this.used = at
    return this
  }

  private readonly escaped = (text: string): this => {
    const json = JSON.stringify(text)
    this.room(json.length * 3)
    this.used += encoder.encodeInto(json, this.bytes.subarray(this.used)).written
    return this
  }

  /** Makes room for more bytes; a text that does not fit any more moves to the next piece. */
  private readonly room = (more: number): void => {
    if (this.used + more <= this.bytes.length) return
    const begun = this.bytes.subarray(this.from, this.used)
    this.bytes = new Uint8Array(Math.max(chunk, 2 * (begun.length + more)))
    this.bytes.set(begun)
    this.from = 0
    this.used = begun.length
  }
}

const quote = 0x22
const backslash = 0x5c
const minus = 0x2d
const zero = 0x30
/** Up to nine digits are taken apart in whole numbers that fit a register. */
const most = 999_999_999
