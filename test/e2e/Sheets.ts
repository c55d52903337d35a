import * as fs from "node:fs"
import * as XLSX from "@e965/xlsx"

/** A workbook as another library reads it: the rows of each sheet as texts, the header first where it can be told. */
export const readBook = (file: string): Readonly<Record<string, ReadonlyArray<ReadonlyArray<string>>>> => {
  const book = XLSX.read(fs.readFileSync(file), { type: "buffer" })
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      XLSX.utils.sheet_to_json<ReadonlyArray<string>>(book.Sheets[name]!, { header: 1, raw: false })
    ])
  )
}
