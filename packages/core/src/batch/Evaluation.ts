import { Either } from "effect"
import type { Household } from "../population/Household.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import { budget } from "../language/Evaluator.ts"
import { type Checked, terms } from "../language/Checked.ts"
import { type Compiled, type Prepared, type Ready, readyFor } from "./Compiled.ts"
import { Beyond } from "./form/Beyond.ts"
import type { Frame } from "./Frame.ts"
import { layoutRules } from "./Layout.ts"
import { words } from "./Numbering.ts"
import { type Escape, escapes, type Field, isOfPersons, ofPersons, type Output } from "./Program.ts"
import { keyOf, type Results } from "./Results.ts"
import { dataOf, type Target, targetFor } from "./run/Data.ts"
import { traced } from "./Tracing.ts"

/** Gives the record of a household by its place in the frame, for the traced evaluator. */
export type Records = (household: number) => Household

/**
 * What a policy says of every household of a frame (批量研判), the same as the traced evaluator would say one by one.
 *
 * Reading: a household that leaves the compiled form goes through the traced evaluator and is counted. Without `records` it is counted
 * and left out: its `escape` says so, and its other numbers mean nothing.
 * Throws `RangeError` for a frame that lacks a column or is for another day: frames are made by programs.
 */
export const evaluate = (compiled: Compiled, frame: Frame, records?: Records): Results => {
  if (frame.on !== compiled.on) throw new RangeError("the frame is for another day than the policy was compiled for")
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
  else {
    const { plain, doubtful: other } = ready
    reserveFor(other === undefined ? [plain] : [plain, other], frame.households, rows, fields)
    run(plain, frame, places, fields, doubtful, 0)
    if (other !== undefined) run(other, frame, places, fields, doubtful, 1)
  }
  const left = fields.get(keyOf("escape", 0)) as Uint8Array
  leave(compiled, frame, places, ready === undefined, left)
  const { why, problems } = trace(compiled, frame, left, fields, records)
  const get = (field: Field) => fields.get(keyOf(field, 0))
  return {
    on: frame.on,
    numbering: compiled.numbering,
    households: frame.households,
    rows,
    first: get("first") as Uint8Array,
    amount: get("amount") as Int32Array | Float64Array,
    entitled: get("entitled") as Int32Array,
    open: get("open") as Int32Array,
    fields,
    traced: { households: Object.values(why).reduce((sum, n) => sum + n, 0), why, beyond, problems }
  }
}

/** A bit for each household of which a fact that rules read is not told; `undefined` where all are told. */
const doubtfulOf = ({ layout }: Compiled, frame: Frame): Int32Array | undefined => {
  let all: Int32Array | undefined
  for (const { id } of layout.columns) {
    const doubtful = frame.columns.get(id)?.doubtful
    if (doubtful === undefined) continue
    if (all === undefined) all = doubtful.slice()
    else for (let i = 0; i < all.length; i++) all[i]! |= doubtful[i]!
  }
  return all
}

const reserveFor = (
  prepared: ReadonlyArray<Prepared>,
  households: number,
  rows: number,
  fields: Map<string, Target>
): void => {
  for (const { program } of prepared) {
    for (const output of program.outputs) {
      const key = keyOf(output.field, output.at)
      const known = fields.get(key)
      const made = targetFor(output, isOfPersons(output.field) ? rows : households)
      // One of two programs may need doubles where the other does not.
      if (known === undefined || (known instanceof Int32Array && made instanceof Float64Array)) fields.set(key, made)
    }
  }
}

/** Empty arrays for a policy that cannot be compiled, as a program would have them. */
const reserve = (compiled: Compiled, households: number, rows: number, fields: Map<string, Target>): void => {
  const { numbering, wanted } = compiled
  const put = (field: Field, at: number, wide: boolean) => {
    const size = isOfPersons(field) ? rows : households
    const isByte = field === "first" || field === "escape" || field === "living"
    fields.set(keyOf(field, at), isByte ? new Uint8Array(size) : wide ? new Float64Array(size) : new Int32Array(size))
  }
  const of = (categories: typeof numbering.households, conditions: number, name: (field: Field) => Field) => {
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
        categories.forEach(({ grace }, i) => grace !== undefined && put(name("graceLow"), i, true))
      }
    }
    for (let word = 0; wanted.reasons && word < words(conditions); word++) {
      put(name("holds"), word, false)
      put(name("unknown"), word, false)
    }
  }
  put("escape", 0, false)
  put("first", 0, false)
  put("amount", 0, true)
  of(numbering.households, numbering.household.length, (field) => field)
  if (!wanted.persons || numbering.persons.length === 0) return
  put("living", 0, false)
  of(numbering.persons, numbering.person.length, ofPersons)
}

const run = (
  { program, run }: Prepared,
  frame: Frame,
  places: ReadonlyArray<number>,
  fields: ReadonlyMap<string, Target>,
  doubtful: Int32Array | undefined,
  wants: 0 | 1
): void => {
  const outputs = program.outputs.map(({ field, at }: Output) => fields.get(keyOf(field, at))!)
  run(dataOf(program, frame, places, outputs, doubtful, wants), 0, frame.households)
}

/** Marks households that leave for a reason no program sees. */
const leave = (
  compiled: Compiled,
  frame: Frame,
  places: ReadonlyArray<number>,
  all: boolean,
  left: Uint8Array
): void => {
  const mark = (h: number, why: Escape) => {
    left[h] = escapes.indexOf(why)
  }
  const absent = places.includes(-1)
  const most = mostPeople(compiled)
  for (let h = 0; h < frame.households; h++) {
    if (all) mark(h, "beyond")
    else if (absent && places[frame.place[h]!] === -1) mark(h, "figures")
    else if (frame.leaves[h] !== 0) mark(h, "record")
    else if (isLarge(frame, h, most)) mark(h, "size")
  }
}

/** Whether an evaluation of a household might take more steps than the traced evaluator allows. */
const isLarge = (frame: Frame, household: number, most: number): boolean => {
  let rows = 1
  for (const offsets of frame.offsets) rows += offsets[household + 1]! - offsets[household]!
  return rows > most
}

const sizes = new WeakMap<Compiled, number>()
/** How many rows stay within the budget of steps whatever is read; lists inside lists are never compiled. */
const mostPeople = (compiled: Compiled): number => {
  const known = sizes.get(compiled)
  if (known !== undefined) return known
  const formulas = new Set<Checked>()
  let largest = 0
  for (const rule of layoutRules(compiled.policy)) {
    largest = Math.max(largest, rule.root.size)
    for (const { origin } of terms(rule)) if (origin._tag === "Derived") formulas.add(origin.formula)
  }
  let steps = largest
  for (const { root } of formulas) steps += root.size
  const found = Math.max(1, Math.floor(budget / (2 * steps)))
  sizes.set(compiled, found)
  return found
}

const trace = (
  compiled: Compiled,
  frame: Frame,
  left: Uint8Array,
  fields: Map<string, Target>,
  records: Records | undefined
): { readonly why: Readonly<Record<Escape, number>>; readonly problems: ReadonlyMap<number, PolicyProblem> } => {
  const why = Object.fromEntries(escapes.map((name) => [name, 0])) as Record<Escape, number>
  const problems = new Map<number, PolicyProblem>()
  const { policy, numbering, on } = compiled
  for (let h = 0; h < frame.households; h++) {
    const code = left[h]!
    if (code === 0) continue
    why[escapes[code]!]++
    if (records === undefined) continue
    const first = frame.offsets[0]![h]!
    const done = traced(policy, numbering, records(h), on, h, first, (field, at, row, value) => {
      const key = keyOf(field, at)
      let target = fields.get(key)
      if (target === undefined) return
      const isAmount = target instanceof Int32Array && /amount|low|high/i.test(field)
      if (isAmount && (value | 0) !== value) {
        // An amount that no other household has: from here on the whole column is of doubles.
        target = Float64Array.from(target)
        fields.set(key, target)
      }
      target[row] = value
    })
    if (Either.isLeft(done)) problems.set(h, done.left)
  }
  return { why, problems }
}
