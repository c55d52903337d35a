/**
 * Text as GB18030 bytes (国标编码), for departments whose programs read nothing else. Node decodes GB18030 but does not encode it,
 * so the table is made by decoding every code once.
 *
 * Exact: what is written decodes to the same text, but for 19 characters of the private use area: 18 were given proper places in
 * Unicode and come back as those, and U+E5E5 has no code. It and a lone surrogate, which is no text, become the replacement
 * character.
 */
export const encode = (text: string): Buffer => {
  table ??= makeTable()
  const { codes } = table
  const bytes = Buffer.allocUnsafe(text.length * 4)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i)
    if (unit < 0x80) {
      bytes[at++] = unit
      continue
    }
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = text.charCodeAt(i + 1)
      if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
        at = writeFour(bytes, at, supplementary + ((unit - 0xd800) << 10) + (next - 0xdc00))
        i++
        continue
      }
      unit = 0xfffd
    }
    const code = codes[unit]!
    if (code >= fourBytes) at = writeFour(bytes, at, code - fourBytes)
    else {
      bytes[at++] = code >> 8
      bytes[at++] = code & 0xff
    }
  }
  return bytes.subarray(0, at)
}

/** Marks a code of the table as the index of a four-byte sequence rather than two bytes. */
const fourBytes = 0x10000
/** Index of the four-byte sequence of U+10000. */
const supplementary = 189_000

let table: { readonly codes: Uint32Array } | undefined

/** Code of each unit of the basic plane. Where several codes decode to one character the first two-byte code wins. */
const makeTable = () => {
  const decoder = new TextDecoder("gb18030")
  const codes = new Uint32Array(0x10000)
  const four = Buffer.alloc(4)
  for (let index = 0; index < 39_420; index++) {
    writeFour(four, 0, index)
    const text = decoder.decode(four)
    if (text.length === 1 && text !== "\ufffd") codes[text.charCodeAt(0)] = fourBytes + index
  }
  const two = Buffer.alloc(2)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      two[0] = lead
      two[1] = trail
      const text = decoder.decode(two)
      const unit = text.charCodeAt(0)
      const free = codes[unit] === 0 || codes[unit]! >= fourBytes
      if (text.length === 1 && unit !== 0xfffd && free) codes[unit] = (lead << 8) | trail
    }
  }
  codes[0xfffd] = fourBytes + 39_417
  codes[0xe5e5] = codes[0xfffd]!
  for (const [unit, code] of moved) codes[unit] = code
  return { codes }
}

/** Private characters of GB18030-2000 and the codes that have proper characters since GB 18030-2005. */
const moved: ReadonlyArray<readonly [unit: number, code: number]> = [
  ...[0xa6d9, 0xa6da, 0xa6db, 0xa6dc, 0xa6dd, 0xa6de, 0xa6df, 0xa6ec, 0xa6ed, 0xa6f3].map(
    (code, i) => [0xe78d + i, code] as const
  ),
  [0xe81e, 0xfe59],
  [0xe826, 0xfe61],
  [0xe82b, 0xfe66],
  [0xe82c, 0xfe67],
  [0xe832, 0xfe6d],
  [0xe843, 0xfe7e],
  [0xe854, 0xfe90],
  [0xe864, 0xfea0]
]

/** The four bytes of an index: 81–FE, 30–39, 81–FE, 30–39, counted like a number. */
const writeFour = (bytes: Buffer, at: number, index: number): number => {
  bytes[at + 3] = 0x30 + (index % 10)
  const hundreds = Math.floor(index / 10)
  bytes[at + 2] = 0x81 + (hundreds % 126)
  const thousands = Math.floor(hundreds / 126)
  bytes[at + 1] = 0x30 + (thousands % 10)
  bytes[at] = 0x81 + Math.floor(thousands / 10)
  return at + 4
}
