import { CellWriter } from "../src/register/CellWriter.ts"
import type { Batch, Written } from "../src/port/Tables.ts"

/** The rows of a batch as text, with the cells of some columns besides. */
export const written = ({ faulty, numbers, rows }: Batch, picked: ReadonlyArray<number>): Written => {
  const writer = new CellWriter(0)
  const starts = rows.map((cells) => {
    const start = writer.position
    writer.row(cells, 1)
    writer.mark(0x2c)
    return start
  })
  const cells = picked.map((column) => rows.map((row) => row[column]))
  return { text: writer.bytes, starts: [...starts, writer.position], numbers, picked: cells, faulty }
}
