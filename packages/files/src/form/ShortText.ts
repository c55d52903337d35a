/**
 * Strings from the bytes of short cells (短文本). A call into Node for a name of three characters costs twenty times what putting
 * the characters together here costs, and a district's list has millions of such cells.
 *
 * Exact: the same string as `bytes.toString("utf8", from, to)` where the bytes are UTF-8.
 */
export const decode = (bytes: Buffer, from: number, to: number): string => {
  if (to - from > longest) return bytes.toString("utf8", from, to)
  let count = 0
  for (let at = from; at < to; ) {
    const byte = bytes[at]!
    if (byte < 0x80) {
      units[count++] = byte
      at++
    } else if (byte < 0xc0) return bytes.toString("utf8", from, to)
    else if (byte < 0xe0) {
      units[count++] = ((byte & 0x1f) << 6) | (bytes[at + 1]! & 0x3f)
      at += 2
    } else if (byte < 0xf0) {
      units[count++] = ((byte & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f)
      at += 3
    } else return bytes.toString("utf8", from, to)
  }
  if (count <= 8) return joined(0, count)
  // Up to 12 characters, V8 makes one text of two at once.
  if (count <= 12) return joined(0, 8) + joined(8, count - 8)
  return littleEndian ? asBytes.toString("utf16le", 0, count * 2) : bytes.toString("utf8", from, to)
}

/** The 18 characters of an identity number, which are ASCII. */
export const decode18 = (b: Buffer, at: number): string =>
  String.fromCharCode(
    b[at]!,
    b[at + 1]!,
    b[at + 2]!,
    b[at + 3]!,
    b[at + 4]!,
    b[at + 5]!,
    b[at + 6]!,
    b[at + 7]!,
    b[at + 8]!,
    b[at + 9]!,
    b[at + 10]!,
    b[at + 11]!,
    b[at + 12]!,
    b[at + 13]!,
    b[at + 14]!,
    b[at + 15]!,
    b[at + 16]!,
    b[at + 17]!
  )

/** Text that is known to be ASCII. */
export const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString("latin1", from, to)

/** A text cell with `=` in front was a formula where it came from; other columns than text cannot mean it. */
export const looksLikeFormula = (bytes: Buffer, from: number): boolean => bytes[from] === 0x3d

const longest = 600
const units = new Uint16Array(longest)
const asBytes = Buffer.from(units.buffer)
const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

const joined = (at: number, count: number): string => {
  const a = units[at]!
  const b = units[at + 1]!
  const c = units[at + 2]!
  const d = units[at + 3]!
  const e = units[at + 4]!
  const f = units[at + 5]!
  const g = units[at + 6]!
  switch (count) {
    case 0:
      return ""
    case 1:
      return String.fromCharCode(a)
    case 2:
      return String.fromCharCode(a, b)
    case 3:
      return String.fromCharCode(a, b, c)
    case 4:
      return String.fromCharCode(a, b, c, d)
    case 5:
      return String.fromCharCode(a, b, c, d, e)
    case 6:
      return String.fromCharCode(a, b, c, d, e, f)
    case 7:
      return String.fromCharCode(a, b, c, d, e, f, g)
    default:
      return String.fromCharCode(a, b, c, d, e, f, g, units[at + 7]!)
  }
}
