import { isOfPersons, keyOf } from "./Field.ts"
import type { Fitting } from "./Fitting.ts"
import type { Frame } from "./frame/Frame.ts"
import type { Output } from "./Program.ts"
import { dataOf, type Make, type Target, targetFor } from "./run/Data.ts"
import type { Prepared } from "./run/Engines.ts"
import { type ArrayKind, moved, ordinary, type Space } from "./frame/Space.ts"

/** The programs for frames that are alike (成套程序): one for households of which everything is told, and one for the others. */
export interface Ready {
  readonly plain: Prepared
  readonly doubtful: Prepared | undefined
  readonly relied: Fitting
  /** Free texts that rules write, with the numbers they have in the frame's book of texts. */
  readonly texts: ReadonlyArray<readonly [text: string, number: number]>
}

export const programsOf = ({ plain, doubtful }: Ready): ReadonlyArray<Prepared> =>
  doubtful === undefined ? [plain] : [plain, doubtful]

/** Each program with what it is run over: one for households of which everything is told, one for the others. */
export const runsOf = (
  all: ReadonlyArray<Prepared>,
  frame: Frame,
  places: ReadonlyArray<number>,
  fields: ReadonlyMap<string, Target>,
  doubtful: Int32Array | undefined
) =>
  all.map(({ program, run }, wants) => {
    const outputs = program.outputs.map(({ field, at }: Output) => fields.get(keyOf(field, at))!)
    return { run, data: dataOf(program, frame, places, outputs, doubtful, wants as 0 | 1) }
  })

/** A bit for each household of which a fact in one of these columns is not told; `undefined` where all are told. */
export const doubtsIn = (frame: Frame, ids: ReadonlyArray<string>): Int32Array | undefined => {
  let all: Int32Array | undefined
  for (const id of ids) {
    const doubtful = frame.columns.get(id)?.doubtful
    if (doubtful === undefined) continue
    if (all === undefined) all = moved(doubtful, frame.space ?? ordinary)
    else for (let i = 0; i < all.length; i++) all[i]! |= doubtful[i]!
  }
  return all
}

/** Arrays for everything that some programs write; those of `into` are used again. */
export const reserveFor = (
  all: ReadonlyArray<Prepared>,
  households: number,
  rows: number,
  fields: Map<string, Target>,
  into: ReadonlyMap<string, Target> | undefined,
  space: Space
): void => {
  const kinds = new Map<string, { readonly make: Make; readonly length: number }>()
  for (const { program } of all) {
    for (const output of program.outputs) {
      const key = keyOf(output.field, output.at)
      const make = targetFor(output)
      const length = isOfPersons(output.field) ? rows : households
      // One of two programs may need doubles where the other does not.
      if (kinds.get(key)?.make !== Float64Array) kinds.set(key, { make, length })
    }
  }
  for (const [key, { make, length }] of kinds) {
    const old = into?.get(key)
    fields.set(key, old instanceof make && old.length === length ? old : space.make(make as ArrayKind<Target>, length))
  }
}
