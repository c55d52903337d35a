import type { Stored } from "./frame/Column.ts"
import type { Scalar } from "./form/Scalar.ts"
import type { ColumnShape } from "./lowering/Shape.ts"
import type { Output, Program } from "./Program.ts"

/**
 * A program as plain data that another thread or process takes (程序装箱): numbers in a list, each naming those it is made of by their
 * places, which come before it. What a column means does not travel.
 */
export interface ProgramParcel {
  readonly scalars: ReadonlyArray<Omit<Scalar, "args"> & { readonly args: ReadonlyArray<number> }>
  readonly outputs: ReadonlyArray<Omit<Output, "scalar"> & { readonly scalar: number }>
  readonly placeTables: Program["placeTables"]
  readonly columns: ReadonlyArray<ColumnShape>
  readonly size: number
}

export const packedProgram = ({ outputs, placeTables, columns, size }: Program): ProgramParcel => {
  const places = new Map<Scalar, number>()
  const scalars: Array<ProgramParcel["scalars"][number]> = []
  const placeOf = (scalar: Scalar): number => {
    const known = places.get(scalar)
    if (known !== undefined) return known
    const args = scalar.args.map(placeOf)
    places.set(scalar, scalars.length)
    scalars.push({ ...scalar, args })
    return scalars.length - 1
  }
  return {
    outputs: outputs.map(({ scalar, ...told }) => ({ ...told, scalar: placeOf(scalar) })),
    scalars,
    placeTables,
    columns: columns.map(bare),
    size
  }
}

export const unpackedProgram = ({ outputs, scalars, ...told }: ProgramParcel): Program => {
  const made: Array<Scalar> = []
  for (const { args, ...scalar } of scalars) made.push({ ...scalar, args: args.map((place) => made[place]!) })
  return { ...told, outputs: outputs.map(({ scalar, ...output }) => ({ ...output, scalar: made[scalar]! })) }
}

/** The shape of a column without what it means. */
export const bare = (shape: ColumnShape): ColumnShape => ({ ...shape, column: stored(shape.column) })

/** A column without what it means. */
export const stored = ({ id, table, kind, per, codes }: Stored): Stored => ({ id, table, kind, per, codes })
