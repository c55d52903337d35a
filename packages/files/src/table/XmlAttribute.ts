/** Whether the bytes are this name. */
export const isNamed = (bytes: Buffer, from: number, to: number, name: string): boolean => {
  if (to - from !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name.charCodeAt(i)) return false
  return true
}

/** Calls `each` for every attribute of a tag, as ranges of bytes: no string is made for what nobody looks at. */
export const eachAttribute = (
  bytes: Buffer,
  from: number,
  to: number,
  each: (name: number, nameEnd: number, value: number, valueEnd: number) => void
): void => {
  let at = from
  for (;;) {
    while (at < to && bytes[at]! <= 0x20) at++
    const name = at
    while (at < to && bytes[at] !== EQUALS && bytes[at]! > 0x20) at++
    const nameEnd = at
    while (at < to && bytes[at] !== EQUALS) at++
    at++
    while (at < to && bytes[at]! <= 0x20) at++
    if (at >= to) return
    const quote = bytes[at++]!
    const value = at
    while (at < to && bytes[at] !== quote) at++
    each(name, nameEnd, value, at)
    at++
  }
}

const EQUALS = 0x3d

/** The value of an attribute of plain ASCII, or `undefined`. */
export const attribute = (bytes: Buffer, from: number, to: number, name: string): string | undefined => {
  let found: string | undefined
  eachAttribute(bytes, from, to, (start, end, value, valueEnd) => {
    if (bytes.toString("latin1", start, end) === name) found = bytes.toString("latin1", value, valueEnd)
  })
  return found
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
