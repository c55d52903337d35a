import { withAsides } from "./leaving/Aside.ts"
import { type Compiled, findAsides, type Ready, readyFor } from "./Compiled.ts"
import * as Facts from "./frame/Facts.ts"
import { Beyond } from "./form/Beyond.ts"
import type { Frame } from "./frame/Frame.ts"
import { leave, type Records, trace } from "./leaving/Leaving.ts"
import { type Conditions, words } from "./Numbering.ts"
import * as Needs from "./lowering/Needs.ts"
import { overlapOf } from "./lowering/Offers.ts"
import { type Field, isOfPersons, keyOf, ofPersons } from "./Field.ts"
import { rank } from "./ranking/Ranking.ts"
import type { Results } from "./reading/Results.ts"
import { doubtsIn, programsOf, reserveFor, runsOf } from "./Running.ts"
import type { Make, Target } from "./run/Data.ts"
import { ordinary, type Space } from "./frame/Space.ts"

export { programsOf, reserveFor, runsOf }

/**
 * What a policy says of every household of a frame (批量研判), the same as the traced evaluator would say one by one.
 *
 * Reading: a household that leaves the compiled form goes through the traced evaluator and is counted. Without `records` it is counted,
 * and everything of it is open; so it is where the traced evaluator has no answer but a problem.
 * `into` gives results whose arrays are used again, as far as they fit; it is not to be read afterwards.
 * Throws `RangeError` for a frame that lacks a column or is for another day: frames are made by programs.
 */
export const evaluate = (compiled: Compiled, frame: Frame, records?: Records, into?: Results): Results => {
  if (frame.on !== compiled.on) throw otherDay()
  const begun = begin(compiled, records === undefined ? frame : completed(compiled, frame, records), into?.fields)
  begun.stretch(0, frame.households)
  return begun.finish(records)
}

const otherDay = () => new RangeError("the frame is for another day than the policy was compiled for")

/** The frame with what is worked out aside for it, as far as that makes the policy one that can be compiled. */
export const completed = (compiled: Compiled, frame: Frame, records: Records): Frame => {
  for (let whole = withAsides(compiled, frame, records); ; whole = withAsides(compiled, frame, records)) {
    try {
      readyFor(compiled, whole, doubtfulOf(compiled, whole) !== undefined)
      return whole
    } catch (error) {
      if (!(error instanceof Beyond)) throw error
      if (!findAsides(compiled, whole)) return frame
    }
  }
}

/**
 * An evaluation that is worked out stretch by stretch (分段研判), so that several threads can take a part each: every household once, in
 * any order, then `finish`. Stretches begin at a multiple of 32.
 */
export interface Begun {
  /** Where the numbers go; over shared memory, another thread may fill a part of them. */
  readonly fields: ReadonlyMap<string, Target>
  readonly stretch: (from: number, to: number) => void
  readonly finish: (records?: Records) => Results
}

/** Begins an evaluation. `into` gives arrays that are used as far as they fit, `space` says where others are made. */
export const begin = (
  compiled: Compiled,
  frame: Frame,
  into?: ReadonlyMap<string, Target>,
  space: Space = frame.space ?? ordinary
): Begun => {
  if (frame.on !== compiled.on) throw otherDay()
  const doubtful = doubtfulOf(compiled, frame)
  let ready: Ready | undefined
  let beyond: string | undefined
  try {
    ready = readyFor(compiled, frame, doubtful !== undefined)
  } catch (error) {
    if (!(error instanceof Beyond)) throw error
    beyond = error.why
  }
  const places = frame.divisions.map((division) => compiled.places.of(division))
  const rows = frame.offsets[0]![frame.households]!
  const fields = new Map<string, Target>()
  if (ready === undefined) reserve(compiled, frame.households, rows, fields)
  const all = ready && (doubtful === undefined ? [ready.plain] : programsOf(ready))
  if (all !== undefined) reserveFor(all, frame.households, rows, fields, into, space)
  const runs = all === undefined ? [] : runsOf(all, frame, places, fields, doubtful)
  return {
    fields,
    stretch: (from, to) => {
      for (const { run, data } of runs) run(data, from, to)
    },
    finish: (records) => {
      const left = fields.get(keyOf("escape", 0)) as Uint8Array
      const marked = leave(compiled, frame, places, ready === undefined, left)
      const any = marked || ready === undefined || leavesAny(ready)
      // What is traced may need an array of another kind, which is not to be taken for the one that stretches fill.
      const own = new Map(fields)
      if (compiled.wanted.offers) {
        reserveOffers(compiled, frame.households, rows, ready === undefined, own)
        if (ready !== undefined) rank(compiled, frame, own, left)
      }
      const { why, problems } = trace(compiled, frame, any ? left : undefined, own, records)
      const get = (field: Field) => own.get(keyOf(field, 0))
      return {
        on: frame.on,
        numbering: compiled.numbering,
        households: frame.households,
        rows,
        first: get("first") as Uint8Array,
        amount: get("amount") as Int32Array | Float64Array,
        entitled: get("entitled") as Int32Array,
        open: get("open") as Int32Array,
        fields: own,
        traced: {
          households: Object.values(why).reduce((sum, n) => sum + n, 0),
          why,
          beyond,
          problems,
          asides: compiled.asides.filter(({ column }) => frame.columns.has(column.id))
        }
      }
    }
  }
}

/** Whether a program may say of a household that it leaves. */
const leavesAny = (ready: Ready): boolean =>
  programsOf(ready).some(({ program }) =>
    program.outputs.some(({ field, scalar }) => field === "escape" && (scalar.op !== "constant" || scalar.at !== 0))
  )

/** A bit for each household of which a fact that rules read is not told; `undefined` where all are told. */
export const doubtfulOf = ({ layout, asides }: Compiled, frame: Frame): Int32Array | undefined => {
  // Columns that are worked out aside belong to one policy, and come after the frame.
  const known = asides.length > 0 ? undefined : (doubts.get(frame) ?? new WeakMap())
  if (known !== undefined) doubts.set(frame, known)
  if (known?.has(layout)) return known.get(layout)
  const all = doubtsIn(frame, idsOf({ layout, asides }))
  known?.set(layout, all)
  return all
}

/** The columns that rules read. */
export const idsOf = ({ layout, asides }: Pick<Compiled, "layout" | "asides">): ReadonlyArray<string> =>
  [...layout.columns, ...asides.map(({ column }) => column)].map(({ id }) => id)

/** Frames do not change, and are asked again. */
const doubts = new WeakMap<Frame, WeakMap<Compiled["layout"], Int32Array | undefined>>()

/** Arrays for what becomes of offers; for a policy that cannot be compiled, for their amounts too. */
export const reserveOffers = (
  { policy, numbering }: Compiled,
  households: number,
  rows: number,
  all: boolean,
  fields: Map<string, Target>
): void => {
  numbering.programmes.forEach((programme, i) => {
    const { unit, pays } = programme
    const put = (field: Field, make: Make) => {
      const key = keyOf(unit === "person" ? ofPersons(field) : field, i)
      const length = unit === "person" ? rows : households
      fields.set(key, new make(length))
    }
    put("state", Uint8Array)
    put("by", Int32Array)
    if (overlapOf(policy, programme)?.mode === "capped") put("left", Float64Array)
    if (!all || pays === undefined) return
    put("least", Float64Array)
    put("most", Float64Array)
  })
}

/** Empty arrays for a policy that cannot be compiled, as a program would have them. */
export const reserve = (compiled: Compiled, households: number, rows: number, fields: Map<string, Target>): void => {
  const { numbering, wanted } = compiled
  const put = (field: Field, at: number, wide: boolean) => {
    const size = isOfPersons(field) ? rows : households
    const isByte = field === "first" || field === "escape" || field === "living"
    fields.set(keyOf(field, at), isByte ? new Uint8Array(size) : wide ? new Float64Array(size) : new Int32Array(size))
  }
  const of = (categories: typeof numbering.households, conditions: Conditions, name: (field: Field) => Field) => {
    put(name("entitled"), 0, false)
    put(name("open"), 0, false)
    if (wanted.amounts) {
      put(name("paid"), 0, false)
      put(name("vague"), 0, false)
      categories.forEach(({ pays }, i) => {
        if (pays === undefined) return
        put(name("low"), i, true)
        if (pays.high !== undefined) put(name("high"), i, true)
      })
      if (categories.some(({ grace }) => grace !== undefined)) {
        for (const field of ["grace", "graceOpen", "gracePaid"] as const) put(name(field), 0, false)
        for (const [i, { grace }] of categories.entries()) if (grace !== undefined) put(name("graceLow"), i, true)
      }
    }
    for (let word = 0; wanted.reasons && word < words(conditions); word++) {
      put(name("holds"), word, false)
      put(name("unknown"), word, false)
    }
    for (let word = 0; wanted.margins && word < words(conditions); word++) put(name("marginKnown"), word, false)
    conditions.distinct.forEach((_, i) => {
      if (!wanted.margins) return
      put(name("margin"), i, true)
      put(name("marginPer"), i, true)
    })
    const sets = wanted.missing ? categories.length * Facts.words(numbering.facts) : 0
    for (let i = 0; i < sets; i++) put(name("missing"), i, false)
  }
  put("escape", 0, false)
  put("first", 0, false)
  put("amount", 0, true)
  for (const unit of ["household", "person"] as const) {
    if (!Needs.isAskedOf(numbering.needs, unit)) continue
    for (let word = 0; word < Needs.words(numbering.needs); word++) {
      for (const field of ["found", "foundOpen"] as const)
        put(unit === "person" ? ofPersons(field) : field, word, false)
    }
  }
  of(numbering.households, numbering.household, (field) => field)
  if (!wanted.persons || numbering.person.distinct.length === 0) return
  put("living", 0, false)
  of(numbering.persons, numbering.person, ofPersons)
}
