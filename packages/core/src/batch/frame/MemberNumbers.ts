import { vocabulary } from "../../language/PersonFact.ts"
import { columnOf } from "./Column.ts"
import type { Frame } from "./Frame.ts"
import type { Layout } from "./Layout.ts"

const column = columnOf(vocabulary.terms.find(({ key, scope }) => scope === "person" && key === "no")!, 0)!

/** A layout with a column of the numbers of members (成员序号列), for those who have to name one. */
export const withNumbers = (layout: Layout): Layout =>
  layout.columns.some(({ id }) => id === column.id) ? layout : { ...layout, columns: [...layout.columns, column] }

/** The numbers of all members, row by row. Throws `RangeError` for a frame without them. */
export const numbersIn = (frame: Frame): ArrayLike<number> => {
  const found = frame.columns.get(column.id)
  if (found === undefined) throw new RangeError("the frame has no numbers of members")
  return found.cells
}
