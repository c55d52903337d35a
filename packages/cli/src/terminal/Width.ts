/**
 * Columns that a text takes on a terminal (显示宽度): Chinese characters and full-width signs two, combining marks none, all others one.
 *
 * Reading: signs whose width differs between terminals (“”, ①, …) count two, as Chinese terminals show them.
 */
export const widthOf = (text: string): number => {
  let width = 0
  for (const character of plain(text)) width += columnsOf(character.codePointAt(0)!)
  return width
}

/** The text without colour codes and other control characters. */
export const plain = (text: string): string => text.replace(escapes, "")

/** Fills a text with spaces up to a width; a longer text stays as it is. */
export const padEnd = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)))
export const padStart = (text: string, width: number): string => " ".repeat(Math.max(0, width - widthOf(text))) + text

/** The beginning of a text that fits a width, with `…` where something was cut. Meant for text without colours. */
export const clip = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  let kept = ""
  let used = columnsOf(0x2026)
  for (const character of text) {
    used += columnsOf(character.codePointAt(0)!)
    if (used > width) break
    kept += character
  }
  return `${kept}…`
}

/**
 * A text in lines of at most a width. Breaks between words, and between Chinese characters, but never before a sign that closes
 * (`，。；：）”`).
 */
export const wrap = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const piece of text.match(pieces) ?? []) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line.trimEnd() !== "" || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** Lines of at most a width; what goes on stands four blanks further in than its line. */
export const hung = (lines: ReadonlyArray<string>, columns: number): ReadonlyArray<string> =>
  lines.flatMap((line) => {
    const indent = /^ */.exec(line)![0]
    const [first = "", ...more] = wrap(line.trimStart(), Math.max(40, columns - 5 - indent.length))
    return [`${indent}${first}`, ...more.map((rest) => `${indent}    ${rest}`)]
  })

const closing = "，。；：、！？）》”’…"
/** A word with the spaces after it, or one wide character with the closing signs after it. */
const pieces = new RegExp(
  `\\s+|[^\\s\\u2e80-\\uffef]+[${closing}]*\\s*|[（《“‘]*[\\u2e80-\\uffef][${closing}]*\\s*|.`,
  "gu"
)

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const escapes = /\u001b\[[0-9;?]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f]/g

const columnsOf = (code: number): number => {
  if (code < 0x300) return 1
  if (within(none, code)) return 0
  return within(two, code) ? 2 : 1
}

type Ranges = ReadonlyArray<readonly [from: number, to: number]>
const within = (ranges: Ranges, code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to)

const none: Ranges = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff]
]
const two: Ranges = [
  [0x1100, 0x115f],
  [0x2014, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x2460, 0x24ff],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd]
]
