/**
 * Text that a spreadsheet would run as a formula (公式注入). A CSV has no cell types, so such text gets an apostrophe in front
 * when it is written, and loses it again when it is read.
 *
 * Exact: `restore(neutralise(text)) === text` for every text.
 */
export const neutralise = (text: string): string => (isDangerous(text) ? `'${text}` : text)

export const restore = (text: string): string =>
  text.startsWith("'") && isDangerous(text.slice(1)) ? text.slice(1) : text

/** Leading blanks, marks and control characters do not protect: some programs drop them before they look. */
export const isDangerous = (text: string): boolean => /^'*(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠｜％])/u.test(text)
