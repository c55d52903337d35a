/**
 * A population frame and its results in memory that threads share: each takes a stretch of households and writes what comes of it
 * where all can read it. Nothing is copied between them.
 */
import { type Batch, PopulationFrame } from "@doudi/core"

type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array

/** The same numbers in shared memory. */
export const shared = <A extends Numbers>(numbers: A): A => {
  const bytes = new SharedArrayBuffer(numbers.byteLength)
  const made = new (numbers.constructor as new (buffer: SharedArrayBuffer) => A)(bytes)
  made.set(numbers as never)
  return made
}

/** The arrays of a frame: what a thread needs besides the policy, whose columns are known by their ids. */
export interface Arrays {
  readonly cells: Readonly<Record<string, PopulationFrame.Cells>>
  readonly offsets: ReadonlyArray<Int32Array>
  readonly place: Uint16Array | Int32Array
  readonly divisions: ReadonlyArray<string>
}

export const arraysOf = ({ columns, offsets, place, divisions }: PopulationFrame.Frame): Arrays => ({
  cells: Object.fromEntries([...columns].map(([id, { cells }]) => [id, shared(cells)])),
  offsets: offsets.map(shared),
  place: shared(place),
  divisions
})

/** Households `from` up to `to` of a frame, over the same memory. */
export const part = (
  { layout, on }: Batch.Compiled,
  { cells, offsets, place, divisions }: Arrays,
  from: number,
  to: number
): PopulationFrame.Frame =>
  PopulationFrame.of({
    on,
    columns: layout.columns.map((column) => {
      const all = cells[column.id]!
      return { column, cells: column.table < 0 ? all.subarray(from, to) : all }
    }),
    offsets: offsets.map((each) => each.subarray(from, to + 1)),
    place: place.subarray(from, to),
    divisions
  })

/** Results over shared memory, to be written over by every further run. */
export const sharedResults = (results: Batch.Results): Batch.Results =>
  ofFields(results, new Map([...results.fields].map(([key, numbers]) => [key, shared(numbers)])))

/** Results of so many households from the arrays of another thread. */
export const ofFields = (like: Batch.Results, fields: Batch.Results["fields"]): Batch.Results => {
  const first = fields.get("first 0") as Uint8Array
  return {
    ...like,
    households: first.length,
    first,
    amount: fields.get("amount 0") as Int32Array,
    entitled: fields.get("entitled 0") as Int32Array,
    open: fields.get("open 0") as Int32Array,
    fields
  }
}
