import { bytes, type Frame, type FrameColumn } from "./Frame.ts"
import { stored } from "../ProgramParcel.ts"
import { type LinearMemory, LinearSpace } from "../run/LinearSpace.ts"
import { moved, type Space } from "./Space.ts"

/**
 * A frame as plain data that another thread takes (装箱). What a term means does not travel. Arrays over shared memory are not copied on
 * the way.
 */
export interface Parcel extends Omit<Frame, "columns" | "space"> {
  readonly columns: ReadonlyArray<FrameColumn>
  /** The memory that the arrays stand in, when it is one that a WebAssembly module works on. */
  readonly memory: LinearMemory | undefined
}

export const packed = ({ columns, space, ...frame }: Frame): Parcel => ({
  ...frame,
  memory: space instanceof LinearSpace ? space.memory : undefined,
  columns: [...columns.values()].map(({ column, ...told }) => ({ ...told, column: stored(column) }))
})

/** The frame again. */
export const unpacked = ({ columns, memory, ...frame }: Parcel): Frame => {
  const made: Frame = { ...frame, columns: new Map(columns.map((one) => [one.column.id, one])) }
  if (memory === undefined) return made
  const space = new LinearSpace(memory)
  return { ...withArrays(made, (array) => space.own(array)), space }
}

/** The same frame with its arrays in a space, such as one that threads share. */
export const movedTo = (frame: Frame, space: Space): Frame => ({
  ...withArrays(frame, (array) => moved(array, space)),
  space
})

/**
 * The same frame in memory that a WebAssembly module works on in place, with room for results; the frame itself where a place does not
 * offer it. Worth its one copy for a frame that is asked more than once; threads share it, where memory may be shared at all.
 */
export const settled = (frame: Frame): Frame => {
  if (frame.space instanceof LinearSpace) return frame
  const rows = frame.offsets.reduce((sum, each) => sum + each[frame.households]!, 0)
  const space = LinearSpace.of(bytes(frame) + 256 * frame.households + 64 * rows + room)
  return space === undefined ? frame : movedTo(frame, space)
}

/** Room for the tables and lists of modules. Unit: bytes. */
const room = 8 * 1024 * 1024

type Numbers = Parameters<typeof moved>[0]

const withArrays = (frame: Frame, of: <A extends Numbers>(array: A) => A): Frame => ({
  ...frame,
  offsets: frame.offsets.map(of),
  place: of(frame.place),
  leaves: of(frame.leaves),
  columns: new Map(
    [...frame.columns].map(([id, { cells, doubtful, ...told }]) => [
      id,
      { ...told, cells: of(cells), doubtful: doubtful === undefined ? undefined : of(doubtful) }
    ])
  )
})
