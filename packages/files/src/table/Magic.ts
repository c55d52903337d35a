/** What the first bytes say a file is (文件类型). */
export type Magic =
  | { readonly _tag: "Text" }
  | { readonly _tag: "Zip" }
  | { readonly _tag: "Ole" }
  | { readonly _tag: "Unsupported"; readonly found: string }
  | { readonly _tag: "NotATable"; readonly found: string }

/** Files that are sent by mistake, by their first bytes in hexadecimal. */
const others: ReadonlyArray<readonly [hex: string, name: string]> = [
  ["25504446", "PDF"],
  ["89504e47", "PNG"],
  ["ffd8ff", "JPEG"],
  ["47494638", "GIF"],
  ["424d", "BMP"],
  ["49492a00", "TIFF"],
  ["52617221", "RAR"],
  ["377abcaf271c", "7z"],
  ["1f8b", "gzip"],
  ["53514c69746520666f726d6174", "SQLite"],
  ["7f454c46", "ELF"],
  ["4d5a9000", "EXE"],
  ["7b5c727466", "RTF"]
]

/** Tells by content; a name such as `.xls` decides nothing. */
export const kindOf = (head: Buffer): Magic => {
  const hex = head.toString("hex", 0, 16)
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return { _tag: "Zip" }
  if (hex.startsWith("d0cf11e0a1b11ae1")) return { _tag: "Ole" }
  const other = others.find(([start]) => hex.startsWith(start))
  if (other !== undefined) return { _tag: "NotATable", found: other[1] }
  const start = textOf(head).trimStart().slice(0, 2000).toLowerCase()
  if (/^(<!doctype html|<html|<table|<head|<meta|<body)/.test(start) || /^mime-version:|^content-type:/.test(start)) {
    return { _tag: "Unsupported", found: "HTML 网页（改名为 .xls）/ HTML" }
  }
  if (/^<\?xml|^<workbook/.test(start)) {
    return {
      _tag: "Unsupported",
      found: start.includes("excel.sheet") ? "XML 表格 2003 / XML Spreadsheet 2003" : "XML"
    }
  }
  return { _tag: "Text" }
}

const textOf = (head: Buffer): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString("utf16le", 2, head.length & ~1)
  return head.toString("latin1", head[0] === 0xef && head[1] === 0xbb ? 3 : 0)
}
