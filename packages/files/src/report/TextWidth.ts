/** The width of a text as it is set (字宽), where a Chinese character is two and a Latin one. Close enough to lay out columns. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c >= "\u2e80" || c === "—" || c === "“" || c === "”" ? 2 : 1), 0)
