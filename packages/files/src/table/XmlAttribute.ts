/** Whether the bytes are this name. */
export const isNamed = (bytes: Buffer, from: number, to: number, name: string): boolean => {
  if (to - from !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name.charCodeAt(i)) return false
  return true
}

/** Walks over the attributes of a tag as ranges of bytes: no string is made for what nobody looks at. */
export class Attributes {
  name = 0
  nameEnd = 0
  value = 0
  valueEnd = 0
  private bytes: Buffer = Buffer.alloc(0)
  private at = 0
  private to = 0

  begin(bytes: Buffer, from: number, to: number): this {
    this.bytes = bytes
    this.at = from
    this.to = to
    return this
  }

  /** Goes to the next attribute; `false` when there is none. */
  next(): boolean {
    const { bytes, to } = this
    let at = this.at
    while (at < to && bytes[at]! <= 0x20) at++
    this.name = at
    while (at < to && bytes[at] !== EQUALS && bytes[at]! > 0x20) at++
    this.nameEnd = at
    while (at < to && bytes[at] !== EQUALS) at++
    at++
    while (at < to && bytes[at]! <= 0x20) at++
    if (at >= to) return false
    const quote = bytes[at++]!
    this.value = at
    while (at < to && bytes[at] !== quote) at++
    this.valueEnd = at
    this.at = at + 1
    return true
  }

  /** Whether the attribute has this name. */
  is(name: string): boolean {
    return isNamed(this.bytes, this.name, this.nameEnd, name)
  }

  /** The value, of plain ASCII. */
  text(): string {
    return this.bytes.toString("latin1", this.value, this.valueEnd)
  }
}

const EQUALS = 0x3d

/** The value of an attribute of plain ASCII, or `undefined`. */
export const attribute = (bytes: Buffer, from: number, to: number, name: string): string | undefined => {
  const attributes = new Attributes().begin(bytes, from, to)
  while (attributes.next()) if (attributes.is(name)) return attributes.text()
  return undefined
}

export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true"

/** The number that the digits say; NaN for anything else. */
export const digits = (bytes: Buffer, from: number, to: number): number => {
  let n = to > from && to - from <= 10 ? 0 : Number.NaN
  for (let i = from; i < to; i++) {
    const digit = bytes[i]! - 0x30
    n = digit >= 0 && digit <= 9 ? n * 10 + digit : Number.NaN
  }
  return n
}

/** Whether the text is digits, perhaps with a sign and a point, and few enough that a double holds them all. */
export const isPlainNumber = (bytes: Buffer, to: number): boolean => {
  let at = bytes[0] === 0x2d ? 1 : 0
  const first = at
  while (at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++
  if (at === first || to > 15) return false
  if (at === to) return true
  if (bytes[at] !== 0x2e || at + 1 === to) return false
  for (at++; at < to; at++) if (bytes[at]! < 0x30 || bytes[at]! > 0x39) return false
  return true
}

/** What the attribute `t` of a cell says. */
export const CellType = { Number: 0, Shared: 1, Text: 2, Boolean: 3, Error: 4, Date: 5 } as const
export type CellType = (typeof CellType)[keyof typeof CellType]

/** `n`, `s`, `str` or `inlineStr`, `b`, `e`, `d`. */
export const cellType = (bytes: Buffer, from: number, to: number): CellType => {
  const first = bytes[from]
  if (first === 0x73) return to - from === 1 ? CellType.Shared : CellType.Text
  if (first === 0x69) return CellType.Text
  if (first === 0x62) return CellType.Boolean
  if (first === 0x65) return CellType.Error
  return first === 0x64 ? CellType.Date : CellType.Number
}
