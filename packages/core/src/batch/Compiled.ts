import type { Day } from "../foundation/Day.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Stored } from "./Column.ts"
import * as Fitting from "./Fitting.ts"
import type { Frame } from "./Frame.ts"
import { type Layout, layoutOf } from "./Layout.ts"
import type { ColumnShape, Shape } from "./lowering/Shape.ts"
import { type Numbering, numberingOf } from "./Numbering.ts"
import { type Places, placesOf } from "./Places.ts"
import { type Rungs, rungsOf } from "./Rungs.ts"
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
  /** The policy and others that differ from it by a figure that takes equal steps, in their order, to be tried one after the other. */
  readonly along?: ReadonlyArray<Policy>
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
  readonly rungs: Rungs | undefined
  readonly ready: Array<Ready>
}

/** A program with what runs it: one for households of which everything is told, and one for the others. */
export interface Ready {
  readonly plain: Prepared
  readonly doubtful: Prepared | undefined
  readonly relied: Fitting.Fitting
  /** Free texts that rules write, with the numbers they have in the frame's book of texts. */
  readonly texts: ReadonlyArray<readonly [text: string, number: number]>
}
export interface Prepared {
  readonly program: Program
  readonly run: Runner
  readonly engine: Exclude<Engine, "auto">
}

export const compile = (policy: Policy, on: Day, options: Options = {}): Compiled => {
  const { reasons = true, amounts = true, persons = true, engine = "auto" } = options
  const { offers = false, margins = false, missing = false } = options
  return {
    policy,
    on,
    layout: layoutOf(policy, offers),
    numbering: numberingOf(policy, offers),
    wanted: { reasons, amounts, persons, margins, missing, offers },
    engine,
    places: placesOf(policy, on, offers ? "plan" : "determination"),
    rungs: options.along && rungsOf(options.along, on, offers ? "plan" : "determination"),
    ready: []
  }
}

/** The program for frames like this one. Throws `Beyond` when the policy cannot be compiled. */
export const readyFor = (compiled: Compiled, frame: Frame, split: boolean): Ready => {
  const { rungs } = compiled
  for (const division of frame.divisions) {
    compiled.places.of(division)
    rungs?.enter(division)
  }
  const ids = [...compiled.layout.columns.map(({ id }) => id), ...(rungs === undefined ? [] : [stepsColumn.id])]
  const needed = Fitting.of(frame, ids, split, compiled.places.size)
  const found = compiled.ready.find(({ relied, texts }) => {
    return Fitting.fits(relied, needed) && texts.every(([text, number]) => frame.texts.get(text) === number)
  })
  if (found !== undefined) return found
  const last = compiled.ready[compiled.ready.length - 1]
  const ready = make(compiled, frame, last === undefined ? needed : Fitting.joined(last.relied, needed))
  compiled.ready.push(ready)
  return ready
}

/** The column of how many steps the figure that is tried has taken for each household (步数列). */
export const stepsColumn: Stored = { id: "steps", table: -1, kind: "number", per: 1, codes: [] }

const make = (compiled: Compiled, { texts: known }: Frame, relied: Fitting.Fitting): Ready => {
  const texts = new Map<string, number>()
  const shape = (columns: ReadonlyArray<ColumnShape>): Shape => ({
    columns,
    mostRows: relied.mostRows,
    tableOf: (list) => 1 + compiled.layout.lists.indexOf(list),
    figure: compiled.places.figure,
    along: compiled.rungs && { most: compiled.rungs.count - 1, step: compiled.rungs.step },
    text: (text) => {
      const number = known.get(text) ?? known.size
      known.set(text, number)
      texts.set(text, number)
      return number
    }
  })
  const { columns, split } = relied
  const told = columns.map((one) => (one.known || one.absent !== undefined ? { ...one, unknown: undefined } : one))
  return {
    plain: prepared(compiled, shape(split ? told : columns)),
    doubtful: split ? prepared(compiled, shape(columns)) : undefined,
    relied,
    texts: [...texts]
  }
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
