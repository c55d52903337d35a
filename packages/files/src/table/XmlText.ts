import { XmlScanner } from "./XmlScanner.ts"

/**
 * Copies XML text into `target` as UTF-8 with its references resolved (`&amp;`, `&#20013;`) and Excel's own escapes too (`_x0007_`).
 * Returns where the copy ends. It is never longer than the source.
 */
export const copyText = (
  source: Buffer,
  from: number,
  to: number,
  raw: boolean,
  target: Buffer,
  at: number
): number => {
  let out = at
  for (let i = from; i < to; ) {
    const byte = source[i]!
    if (byte === AMPERSAND && !raw) {
      let end = i + 1
      while (end < to && end - i <= 10 && source[end] !== SEMICOLON) end++
      const closed = end < to && source[end] === SEMICOLON
      const code = closed ? reference(source.toString("latin1", i + 1, end)) : undefined
      if (code === undefined) target[out++] = source[i++]!
      else {
        out = writeCharacter(target, out, code)
        i = end + 1
      }
    } else if (byte === UNDERSCORE && source[i + 1] === 0x78 && i + 7 <= to && source[i + 6] === UNDERSCORE) {
      const code = unit(source, i)
      if (code === undefined) target[out++] = source[i++]!
      else {
        const low =
          code >= 0xd800 && code < 0xdc00 && i + 14 <= to && source[i + 7] === UNDERSCORE
            ? unit(source, i + 7)
            : undefined
        const pair = low !== undefined && low >= 0xdc00 && low < 0xe000
        out = writeCharacter(target, out, pair ? ((code - 0xd800) << 10) + (low - 0xdc00) + 0x10000 : code)
        i += pair ? 14 : 7
      }
    } else {
      target[out++] = byte
      i++
    }
  }
  return out
}

const AMPERSAND = 0x26
const SEMICOLON = 0x3b
const UNDERSCORE = 0x5f
const named: ReadonlyMap<string, number> = new Map([
  ["amp", 0x26],
  ["lt", 0x3c],
  ["gt", 0x3e],
  ["quot", 0x22],
  ["apos", 0x27]
])

const reference = (name: string): number | undefined => {
  const m = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name)
  return m === null ? named.get(name) : Number.parseInt(m[1] ?? m[2]!, m[1] === undefined ? 10 : 16)
}

/** The code of `_xHHHH_` at `at`. */
const unit = (source: Buffer, at: number): number | undefined => {
  const hex = source.toString("latin1", at + 2, at + 6)
  return source[at + 1] === 0x78 && source[at + 6] === UNDERSCORE && /^[0-9a-fA-F]{4}$/.test(hex)
    ? Number.parseInt(hex, 16)
    : undefined
}

/** A number that is no character becomes the replacement character, which no reader of ours takes for text. */
const writeCharacter = (target: Buffer, at: number, code: number): number => {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return at + target.write(String.fromCodePoint(valid ? code : 0xfffd), at, "utf8")
}

/** An element of a small document: its name without prefix and its attributes. */
export type Element = { readonly name: string; readonly attributes: ReadonlyMap<string, string> }

/** Every start tag of a small document, in order. For the parts of a workbook that say where things are. */
export const elements = (file: string, bytes: Buffer): ReadonlyArray<Element> => {
  const found: Array<Element> = []
  const scanner = new XmlScanner(
    {
      open: (source, name, nameEnd, to) => {
        found.push({ name: source.toString("latin1", name, nameEnd), attributes: attributesOf(source, nameEnd, to) })
      },
      close: () => {},
      text: () => {}
    },
    file
  )
  for (let at = 0; at < bytes.length; at += 1 << 18) scanner.push(bytes.subarray(at, at + (1 << 18)))
  scanner.end()
  return found
}

const attributesOf = (source: Buffer, from: number, to: number): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>()
  const text = source.toString("utf8", from, to)
  for (const [, name, quoted, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const bytes = Buffer.from(quoted ?? single ?? "", "utf8")
    const target = Buffer.alloc(bytes.length + 4)
    attributes.set(name!, target.toString("utf8", 0, copyText(bytes, 0, bytes.length, false, target, 0)))
  }
  return attributes
}
