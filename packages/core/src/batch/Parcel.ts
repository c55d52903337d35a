import type { Column } from "./Column.ts"
import type { Frame, FrameColumn } from "./Frame.ts"
import type { Layout } from "./Layout.ts"
import { moved, type Space } from "./Space.ts"

/**
 * A frame as plain data that another thread takes (装箱): columns by their ids, since what a term means does not travel. Arrays over
 * shared memory are not copied on the way.
 */
export interface Parcel extends Omit<Frame, "columns"> {
  readonly columns: ReadonlyArray<Omit<FrameColumn, "column"> & { readonly id: string }>
}

export const packed = ({ columns, ...frame }: Frame): Parcel => ({
  ...frame,
  columns: [...columns].map(([id, { column: _, ...told }]) => ({ ...told, id }))
})

/** The frame again, for the layout of the same policy. Throws `RangeError` for a column that the layout does not have. */
export const unpacked = ({ columns, ...frame }: Parcel, layout: Layout): Frame => {
  const known = new Map<string, Column>(layout.columns.map((column) => [column.id, column]))
  return {
    ...frame,
    columns: new Map(
      columns.map(({ id, ...told }) => {
        const column = known.get(id)
        if (column === undefined) throw new RangeError(`the layout has no column ${id}`)
        return [id, { ...told, column }]
      })
    )
  }
}

/** The same frame with its arrays in a space, such as one that threads share. */
export const movedTo = (frame: Frame, space: Space): Frame => ({
  ...frame,
  offsets: frame.offsets.map((each) => moved(each, space)),
  place: moved(frame.place, space),
  leaves: moved(frame.leaves, space),
  columns: new Map(
    [...frame.columns].map(([id, { cells, doubtful, ...told }]) => [
      id,
      { ...told, cells: moved(cells, space), doubtful: doubtful === undefined ? undefined : moved(doubtful, space) }
    ])
  )
})
