import { type Hash, size } from "./Hash.ts"

const encoder = new TextEncoder()

/**
 * Bytes that are put together to be hashed (待算字节): a tag that says what they are, then parts of fixed width, or with their
 * length before them, so that no two different things ever give the same bytes.
 *
 * Shape: integers are unsigned, big-endian. One frame is used again and again; it is a scratch pad and keeps nothing.
 */
export class Frame {
  private bytes = new Uint8Array(4096)
  private used = 0

  /** Begins anew: the tag in ASCII after one byte that holds its length, as no tag is empty. */
  readonly begin = (tag: string): this => {
    this.used = 0
    return this.tag(tag)
  }

  /** Begins anew with the byte that RFC 6962 puts before a leaf of the tree. */
  readonly beginLeaf = (tag: string): this => {
    this.used = 0
    this.bytes[this.used++] = 0x00
    return this.tag(tag)
  }

  /** An inner node of the tree: `0x01`, left, right. */
  readonly node = (left: Uint8Array, right: Uint8Array): this => {
    this.bytes[0] = 0x01
    this.bytes.set(left, 1)
    this.bytes.set(right, 1 + size)
    this.used = 1 + 2 * size
    return this
  }

  /** A whole number up to 2^53 in eight bytes. */
  readonly u64 = (n: number): this => {
    this.room(8)
    this.word(Math.floor(n / 2 ** 32))
    this.word(n)
    return this
  }

  /** Bytes whose number is fixed by the format. */
  readonly raw = (part: Uint8Array): this => {
    this.room(part.length)
    this.bytes.set(part, this.used)
    this.used += part.length
    return this
  }

  /** Bytes after their number in four bytes. */
  readonly block = (part: Uint8Array): this => {
    this.room(4)
    this.word(part.length)
    return this.raw(part)
  }

  readonly text = (text: string): this => this.block(encoder.encode(text))

  readonly digest = ({ digest }: Hash): Uint8Array => digest(this.bytes.subarray(0, this.used))

  /** A copy of what was put together, for golden vectors. */
  readonly copy = (): Uint8Array => this.bytes.slice(0, this.used)

  private readonly tag = (tag: string): this => {
    this.room(1 + tag.length)
    this.bytes[this.used++] = tag.length
    for (let i = 0; i < tag.length; i++) this.bytes[this.used++] = tag.charCodeAt(i)
    return this
  }

  private readonly word = (n: number): void => {
    this.bytes[this.used++] = n >>> 24
    this.bytes[this.used++] = n >>> 16
    this.bytes[this.used++] = n >>> 8
    this.bytes[this.used++] = n
  }

  private readonly room = (more: number): void => {
    if (this.used + more <= this.bytes.length) return
    const wider = new Uint8Array(2 * (this.used + more))
    wider.set(this.bytes.subarray(0, this.used))
    this.bytes = wider
  }
}
