import type { Day } from "../foundation/Day.ts"
import type { Policy } from "../policy/Policy.ts"
import { marksOf } from "./Column.ts"
import type { Frame, FrameColumn } from "./Frame.ts"
import { type Layout, layoutOf } from "./Layout.ts"
import type { ColumnShape, Shape } from "./lowering/Shape.ts"
import { type Numbering, numberingOf } from "./Numbering.ts"
import { type Places, placesOf } from "./Places.ts"
import { type Program, programOf, type Wanted } from "./Program.ts"
import { kernels } from "./run/Kernels.ts"
import type { Runner } from "./run/Data.ts"
import { scripted } from "./run/Script.ts"
import { wasm } from "./run/Wasm.ts"

/**
 * How a program is worked out: as a WebAssembly module, as one generated loop, or by kernels without any generated code; `auto` takes
 * the first of these that the place allows.
 */
export type Engine = "auto" | "wasm" | "script" | "kernels"

/** What is asked for is by default reasons, amounts and persons; margins and missing facts cost time and are there on request. */
export interface Options extends Partial<Wanted> {
  readonly engine?: Engine
}

/**
 * A policy made ready for many households on one day (编译的政策). Programs for frames of the same shape are made once and kept.
 */
export interface Compiled {
  readonly policy: Policy
  readonly on: Day
  readonly layout: Layout
  readonly numbering: Numbering
  readonly wanted: Wanted
  readonly engine: Engine
  readonly places: Places
  readonly ready: Map<string, Ready>
}

/** A program with what runs it: one for households of which everything is told, and one for the others. */
export interface Ready {
  readonly plain: Prepared
  readonly doubtful: Prepared | undefined
}
export interface Prepared {
  readonly program: Program
  readonly run: Runner
  readonly engine: Exclude<Engine, "auto">
}

export const compile = (policy: Policy, on: Day, options: Options = {}): Compiled => ({
  policy,
  on,
  layout: layoutOf(policy),
  numbering: numberingOf(policy),
  wanted: {
    reasons: options.reasons ?? true,
    amounts: options.amounts ?? true,
    persons: options.persons ?? true,
    margins: options.margins ?? false,
    missing: options.missing ?? false
  },
  engine: options.engine ?? "auto",
  places: placesOf(policy, on),
  ready: new Map()
})

/** The program for frames like this one. Throws `Beyond` when the policy cannot be compiled. */
export const readyFor = (compiled: Compiled, frame: Frame, split: boolean): Ready => {
  for (const division of frame.divisions) compiled.places.of(division)
  const all = compiled.layout.columns.map((column, index) => shapeOf(frame, column.id, index))
  const rows = frame.mostRows
  const key = JSON.stringify([
    split,
    rows.map(rounded),
    all.map(({ least, most, known, absent, unknown }) => [least, most, known, absent, unknown]),
    compiled.places.size
  ])
  const found = compiled.ready.get(key)
  if (found !== undefined) return found
  const shape = (columns: ReadonlyArray<ColumnShape>): Shape => ({
    columns,
    mostRows: rows.map(rounded),
    tableOf: (list) => 1 + compiled.layout.lists.indexOf(list),
    figure: compiled.places.figure,
    text: (text) => {
      const number = frame.texts.get(text) ?? frame.texts.size
      frame.texts.set(text, number)
      return number
    }
  })
  const told = all.map((one) => (one.known || one.absent !== undefined ? { ...one, unknown: undefined } : one))
  const ready: Ready = split
    ? { plain: prepared(compiled, shape(told)), doubtful: prepared(compiled, shape(all)) }
    : { plain: prepared(compiled, shape(all)), doubtful: undefined }
  compiled.ready.set(key, ready)
  return ready
}

/** The next power of two, so that one household more or less in a frame asks for no new program. */
const rounded = (n: number): number => (n === 0 ? 0 : 2 ** Math.ceil(Math.log2(n)))

const shapeOf = (frame: Frame, id: string, index: number): ColumnShape => {
  const found = frame.columns.get(id)
  if (found === undefined) throw new RangeError(`the frame has no column ${id}`)
  const { column, cells, known, absent, unknown } = found
  const isFlag = column.kind === "flag" || column.kind === "told"
  const marks = isFlag ? { absent: 4, unknown: 2 } : marksOf(cells)
  const [least, most] = ends(found)
  return {
    column,
    index,
    least,
    most,
    known,
    absent: absent ? marks.absent : undefined,
    unknown: unknown ? marks.unknown : undefined
  }
}

/** The range of a column, widened to powers of two, so that frames of one population share their programs. */
const ends = ({ least, most, known }: FrameColumn): readonly [number, number] => {
  if (!known) return [0, 0]
  const out = (x: number) => (x <= 0 ? 0 : 2 ** Math.ceil(Math.log2(x + 1)) - 1)
  return [least < 0 ? -out(-least) : 0, out(most)]
}

const prepared = (compiled: Compiled, shape: Shape): Prepared => {
  const { policy, numbering, on, wanted, engine } = compiled
  const program = programOf(policy, numbering, on, shape, wanted)
  if (engine !== "auto") return { program, run: makers[engine](program, shape.mostRows), engine }
  for (const each of ["wasm", "script"] as const) {
    try {
      return { program, run: makers[each](program, shape.mostRows), engine: each }
    } catch (error) {
      // Where it is forbidden or not there, or the loop is too large to gain by it; the agreement tests ask for each by name.
      if (!(error instanceof Error)) throw error
    }
  }
  return { program, run: kernels(program, shape.mostRows), engine: "kernels" }
}

const makers = { wasm, script: scripted, kernels } as const
