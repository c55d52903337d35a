/** Where arrays stand: gives so many bytes. Shared memory lets several threads read and write them. */
export type Memory = (bytes: number) => ArrayBufferLike
export const ordinary: Memory = (bytes) => new ArrayBuffer(bytes)

/** What a text column is made of, to be put together again elsewhere over the same memory. */
export interface TextParcel {
  readonly size: number
  readonly ends: Uint32Array
  readonly characters: Uint16Array
}

/**
 * Many short texts one behind the other (文本列): reading them goes through memory in order, and makes no strings.
 *
 * Shape: text `i` is `characters[ends[i]..ends[i + 1])`, in UTF-16.
 */
export class TextColumn {
  size = 0
  ends: Uint32Array
  characters: Uint16Array
  private readonly memory: Memory

  /** `expected`: how many texts of how many characters are likely to come. More may. */
  constructor(expected: number, each: number, memory: Memory = ordinary) {
    this.memory = memory
    this.ends = new Uint32Array(memory(4 * (expected + 1)))
    this.characters = new Uint16Array(memory(2 * expected * each))
  }

  static of({ characters, ends, size }: TextParcel): TextColumn {
    const column = new TextColumn(0, 0)
    Object.assign(column, { characters, ends, size })
    return column
  }

  get parcel(): TextParcel {
    const { characters, ends, size } = this
    return { characters, ends, size }
  }

  get bytes(): number {
    return this.ends.byteLength + this.characters.byteLength
  }

  readonly add = (text: string): void => {
    const { length } = text
    let at = this.ends[this.size]!
    if (at + length > this.characters.length) {
      const larger = new Uint16Array(this.memory(2 * Math.max(at + length, Math.ceil(at * 1.5))))
      larger.set(this.characters)
      this.characters = larger
    }
    for (let i = 0; i < length; i++) this.characters[at++] = text.charCodeAt(i)
    if (++this.size === this.ends.length) {
      const larger = new Uint32Array(this.memory(4 * Math.max(16, this.size * 2)))
      larger.set(this.ends)
      this.ends = larger
    }
    this.ends[this.size] = at
  }

  readonly at = (i: number): string => {
    const from = this.ends[i]!
    const size = this.ends[i + 1]! - from
    // An array that is used again, as a view of its own for every text would take longer than the text; and setting its length, too.
    while (codes.length > size) codes.pop()
    for (let k = 0; k < size; k++) codes[k] = this.characters[from + k]!
    return String.fromCharCode.apply(undefined, codes)
  }

  readonly equals = (i: number, text: string): boolean => {
    const from = this.ends[i]!
    if (this.ends[i + 1]! - from !== text.length) return false
    for (let k = 0; k < text.length; k++) if (this.characters[from + k] !== text.charCodeAt(k)) return false
    return true
  }
}

const codes: Array<number> = []
