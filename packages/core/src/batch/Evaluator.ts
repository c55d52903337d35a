import type { Day } from "../foundation/Day.ts"
import type { Stored } from "./frame/Column.ts"
import { type Field, keyOf } from "./Field.ts"
import * as Fitting from "./Fitting.ts"
import type { Frame } from "./frame/Frame.ts"
import { leftOpen } from "./leaving/LeftOpen.ts"
import { mark } from "./leaving/Marking.ts"
import { type ProgramParcel, unpackedProgram } from "./ProgramParcel.ts"
import { doubtsIn, programsOf, type Ready, reserveFor, runsOf } from "./Running.ts"
import type { Target } from "./run/Data.ts"
import { type Engine, prepared } from "./run/Engines.ts"
import { ordinary, type Space } from "./frame/Space.ts"

/**
 * A policy that was compiled elsewhere for frames like one, as plain data (研判程序包): what a thread or another process needs to evaluate
 * them, without the policy and without its language.
 */
export interface EvaluatorParcel {
  readonly on: Day
  readonly engine: Engine
  readonly plain: ProgramParcel
  readonly doubtful: ProgramParcel | undefined
  readonly relied: Fitting.Fitting
  readonly texts: Ready["texts"]
  /** The columns that rules read. */
  readonly ids: ReadonlyArray<string>
  /** By division the number of the place whose figures hold there; -1 where one that rules need is not in force. */
  readonly places: ReadonlyMap<string, number>
  /** The most rows of a household that are evaluated so. */
  readonly mostRows: number
  /** Whether offers are asked for, which are ranked where the policy is. */
  readonly offers: boolean
}

/** The programs of a parcel, ready to run. */
export interface Evaluator extends Omit<EvaluatorParcel, "engine" | "plain" | "doubtful">, Ready {}

/** Makes the programs ready (装入). Throws where a place forbids the engine that is named; `auto` takes the first that it allows. */
export const evaluatorOf = ({ engine, plain, doubtful, ...told }: EvaluatorParcel): Evaluator => {
  const make = (program: ProgramParcel) => prepared(unpackedProgram(program), told.relied.mostRows, engine)
  return { ...told, plain: make(plain), doubtful: doubtful && make(doubtful) }
}

/** Whether the programs are right for a frame; for one that has more in it, the policy is compiled again. */
export const fits = ({ on, relied, ids, texts, places }: Evaluator, frame: Frame): boolean =>
  frame.on === on &&
  ids.every((id) => frame.columns.has(id)) &&
  frame.divisions.every((division) => places.has(division)) &&
  texts.every(([text, number]) => frame.texts.get(text) === number) &&
  Fitting.fits(
    relied,
    Fitting.of(
      frame,
      ids,
      ids.some((id) => hasDoubts(frame, id)),
      relied.places
    )
  )

const hasDoubts = (frame: Frame, id: string): boolean => frame.columns.get(id)!.doubtful !== undefined

/** The columns that a frame must have, in any order (所需列). */
export const columnsOf = ({ relied }: Evaluator): ReadonlyArray<Stored> => relied.columns.map(({ column }) => column)

/**
 * What comes of a frame (研判结果列): arrays under their names, as in the results of a batch. `left` counts households of which `escape`
 * is not 0: they go through the traced evaluator, where the policy is. Until then everything of them is open.
 */
export interface Evaluated {
  readonly fields: ReadonlyMap<string, Target>
  readonly left: number
}

/**
 * Evaluates a frame (批量研判). `into` gives results whose arrays are used again as far as they fit.
 * Throws `RangeError` for a frame that does not fit, and when offers are asked for.
 */
export const evaluate = (evaluator: Evaluator, frame: Frame, into?: Evaluated): Evaluated => {
  if (evaluator.offers) throw new RangeError("offers are ranked where the policy is")
  if (!fits(evaluator, frame)) throw new RangeError("the programs were made for other frames")
  const { fields, stretch, places } = begin(evaluator, frame, into?.fields)
  stretch(0, frame.households)
  const left = fields.get(keyOf("escape", 0)) as Uint8Array
  mark(evaluator.mostRows, frame, places, false, left)
  return { fields, left: leftOpen(fields, frame) }
}

/** Begins an evaluation of a frame that fits, to be worked out stretch by stretch, as several threads do. */
export const begin = (
  evaluator: Evaluator,
  frame: Frame,
  into?: ReadonlyMap<string, Target>,
  space: Space = frame.space ?? ordinary
) => {
  const doubtful = doubtfulOf(evaluator, frame)
  const places = frame.divisions.map((division) => evaluator.places.get(division) ?? -1)
  const all = doubtful === undefined ? [evaluator.plain] : programsOf(evaluator)
  const fields = new Map<string, Target>()
  reserveFor(all, frame.households, frame.offsets[0]![frame.households]!, fields, into, space)
  const runs = runsOf(all, frame, places, fields, doubtful)
  return {
    fields,
    places,
    stretch: (from: number, to: number): void => {
      for (const { run, data } of runs) run(data, from, to)
    }
  }
}

const doubtfulOf = (evaluator: Evaluator, frame: Frame): Int32Array | undefined => {
  const known = doubts.get(evaluator) ?? new WeakMap<Frame, Int32Array | undefined>()
  doubts.set(evaluator, known)
  if (!known.has(frame)) known.set(frame, doubtsIn(frame, evaluator.ids))
  return known.get(frame)
}

/** Frames do not change, and are asked again. */
const doubts = new WeakMap<Evaluator, WeakMap<Frame, Int32Array | undefined>>()

/** An array of what came of a frame; `undefined` for one that was not asked for. */
export const field = ({ fields }: Evaluated, name: Field, at = 0): Target | undefined => fields.get(keyOf(name, at))
