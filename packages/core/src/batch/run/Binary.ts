/**
 * Bytes of a WebAssembly module while they are written (模块字节): numbers in the format's own shortened form, and the instructions
 * that programs are made of.
 *
 * Source: WebAssembly Core Specification 1.0, binary format.
 */
export class Binary {
  readonly bytes: Array<number> = []

  byte(...bytes: ReadonlyArray<number>): this {
    this.bytes.push(...bytes)
    return this
  }

  /** A whole number without a sign. */
  unsigned(value: number): this {
    let rest = value
    do {
      const low = rest & 0x7f
      rest >>>= 7
      this.bytes.push(rest === 0 ? low : low | 0x80)
    } while (rest !== 0)
    return this
  }

  /** A whole number of 32 bits with a sign. */
  signed(value: number): this {
    let rest = value | 0
    for (;;) {
      const low = rest & 0x7f
      rest >>= 7
      const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
      this.bytes.push(done ? low : low | 0x80)
      if (done) return this
    }
  }

  double(value: number): this {
    const view = new DataView(new ArrayBuffer(8))
    view.setFloat64(0, value, true)
    for (let i = 0; i < 8; i++) this.bytes.push(view.getUint8(i))
    return this
  }

  /** Something with its length before it, such as a section or a function's body. */
  sized(inner: Binary): this {
    this.unsigned(inner.bytes.length)
    for (const byte of inner.bytes) this.bytes.push(byte)
    return this
  }

  append(other: Binary): this {
    for (const byte of other.bytes) this.bytes.push(byte)
    return this
  }

  section(id: number, inner: Binary): this {
    return this.byte(id).sized(inner)
  }
}

/** Value types. */
export const int = 0x7f
export const wide = 0x7c

/** Instructions by what they do. */
export const code = {
  block: 0x02,
  loop: 0x03,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  select: 0x1b,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  loadInt: 0x28,
  loadWide: 0x2b,
  loadByte: 0x2d,
  loadShort: 0x2f,
  storeInt: 0x36,
  storeWide: 0x39,
  storeByte: 0x3a,
  constInt: 0x41,
  constWide: 0x44,
  eqz: 0x45,
  int: {
    same: 0x46,
    less: 0x48,
    upTo: 0x4c,
    atLeast: 0x4e,
    add: 0x6a,
    sub: 0x6b,
    mul: 0x6c,
    divide: 0x6d,
    and: 0x71,
    or: 0x72,
    xor: 0x73,
    shiftLeft: 0x74,
    shiftRight: 0x76
  },
  wide: {
    same: 0x61,
    less: 0x63,
    upTo: 0x65,
    abs: 0x99,
    floor: 0x9c,
    add: 0xa0,
    sub: 0xa1,
    mul: 0xa2,
    divide: 0xa3,
    min: 0xa4,
    max: 0xa5
  },
  widen: 0xb7,
  /** From doubles to integers, without a fault for what does not fit. */
  narrow: [0xfc, 0x02]
} as const
