/** Text that is only ever text in a page (转义): nothing in it is markup. */
export const text = (value: string): string =>
  printable(value).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

/** Text inside a quoted attribute. */
export const attribute = (value: string): string => text(value).replace(/"/g, "&quot;").replace(/'/g, "&#39;")

/** The text without control characters and halves of pairs, which a page cannot hold. */
export const printable = (value: string): string => value.replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, "\ufffd")
