import type { Day } from "../foundation/Day.ts"
import { type Node, terms } from "../language/Checked.ts"
import type { Policy } from "../policy/Policy.ts"
import * as Aside from "./leaving/Aside.ts"
import type { Stored } from "./frame/Column.ts"
import * as Fitting from "./Fitting.ts"
import { Beyond, type Why } from "./form/Beyond.ts"
import type { Frame } from "./frame/Frame.ts"
import { type Layout, layoutOf, within } from "./frame/Layout.ts"
import type { ColumnShape, Shape } from "./lowering/Shape.ts"
import { type Numbering, numberingOf } from "./Numbering.ts"
import { type Places, placesOf } from "./Places.ts"
import { type Rungs, rungsOf } from "./along/Rungs.ts"
import { programOf, type Wanted } from "./Program.ts"
import * as Engines from "./run/Engines.ts"
import type { Ready } from "./Running.ts"

export type { Ready }
export type Engine = Engines.Engine

/** What is asked for is by default reasons, amounts and persons; margins and missing facts cost time and are there on request. */
export interface Options extends Partial<Wanted> {
  readonly engine?: Engine
  /** The policy and others that differ from it by a figure that takes equal steps, in their order, to be tried one after the other. */
  readonly along?: ReadonlyArray<Policy>
  /** The layout of the frames, where they hold more than this policy reads. */
  readonly layout?: Layout
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
  readonly purpose: "determination" | "plan"
  readonly rungs: Rungs | undefined
  readonly ready: Array<Ready>
  /** Parts of rules that the form cannot say, as they were found. */
  readonly asides: Array<Aside.Aside>
}

export const compile = (policy: Policy, on: Day, options: Options = {}): Compiled => {
  const { reasons = true, amounts = true, persons = true, engine = "auto" } = options
  const { needs = false, margins = false, missing = false } = options
  // A need is met by what is given.
  const offers = needs || options.offers === true
  const purpose = offers ? "plan" : "determination"
  const layout = layoutOf(policy, { offers, needs })
  return {
    policy,
    on,
    purpose,
    layout: options.layout === undefined ? layout : within(options.layout, layout),
    numbering: numberingOf(policy, { offers, needs }),
    wanted: { reasons, amounts, persons, margins, missing, offers, needs },
    engine,
    places: placesOf(policy, on, purpose),
    rungs: options.along && rungsOf(options.along, on, purpose),
    ready: [],
    asides: []
  }
}

/** The program for frames like this one. Throws `Beyond` when the policy cannot be compiled. */
export const readyFor = (compiled: Compiled, frame: Frame, split: boolean): Ready => {
  const { rungs } = compiled
  for (const division of frame.divisions) {
    compiled.places.of(division)
    rungs?.enter(division)
  }
  const needed = neededFor(compiled, frame, split)
  const found = compiled.ready.find(({ relied, texts }) => {
    return Fitting.fits(relied, needed) && texts.every(([text, number]) => frame.texts.get(text) === number)
  })
  if (found !== undefined) return found
  const last = compiled.ready[compiled.ready.length - 1]
  const ready = make(
    compiled,
    frame,
    last !== undefined && Fitting.isAlike(last.relied, needed) ? Fitting.joined(last.relied, needed) : needed
  )
  compiled.ready.push(ready)
  return ready
}

/** The column of how many steps the figure that is tried has taken for each household (步数列). */
export const stepsColumn: Stored = { id: "steps", table: -1, kind: "number", per: 1, codes: [] }

const neededFor = ({ layout, asides, places, rungs }: Compiled, frame: Frame, split: boolean): Fitting.Fitting => {
  const worked = asides.filter(({ column }) => frame.columns.has(column.id))
  // The column of steps is the last one.
  const ids = [
    ...[...layout.columns, ...worked.map(({ column }) => column)].map(({ id }) => id),
    ...(rungs === undefined ? [] : [stepsColumn.id])
  ]
  return Fitting.of(frame, ids, split, places.size)
}

/** Looks for parts of rules that the form cannot say in frames like this one and adds them; `false` when there are no others. */
export const findAsides = (compiled: Compiled, frame: Frame): boolean => {
  const { policy, numbering, on, wanted, asides } = compiled
  // What is told of a part from outside has no margin and says no fact that is missing.
  if (wanted.margins || wanted.missing) return false
  const known = new Set(asides.map(({ column }) => column.id))
  const found: Array<Aside.Aside> = []
  const { columns, mostRows } = neededFor(compiled, frame, true)
  const shape: Shape = {
    ...{ columns, mostRows, figure: compiled.places.figure, along: alongOf(compiled), text: () => 0 },
    tableOf: (list) => 1 + compiled.layout.lists.indexOf(list),
    aside: (part, ofPersons, why) => {
      const aside = asideOf(compiled, part, ofPersons, why)
      if (aside === undefined) return undefined
      if (!known.has(aside.column.id)) found.push(aside)
      known.add(aside.column.id)
      return "unknown"
    }
  }
  try {
    programOf(policy, numbering, on, shape, wanted)
  } catch (error) {
    if (!(error instanceof Beyond)) throw error
    return false
  }
  asides.push(...found)
  return found.length > 0
}

const alongOf = ({ rungs }: Compiled): Shape["along"] => rungs && { most: rungs.count - 1, step: rungs.step }

/** The aside of a part; none of one that comes to another at each step of the figure that is tried. */
const asideOf = ({ rungs }: Compiled, part: Node, ofPersons: boolean, why: Why): Aside.Aside | undefined => {
  const aside = Aside.of(part, ofPersons, why)
  if (aside === undefined || rungs === undefined) return aside
  const moves = [...terms(aside.checked)].some((term) => term.scope === "parameter" && rungs.moves(term))
  return moves ? undefined : aside
}

const make = (compiled: Compiled, { texts: known }: Frame, relied: Fitting.Fitting): Ready => {
  const texts = new Map<string, number>()
  const shape = (columns: ReadonlyArray<ColumnShape>): Shape => ({
    columns,
    aside: (part, ofPersons, why) => {
      const aside = asideOf(compiled, part, ofPersons, why)
      return aside && columns.find(({ column }) => column.id === aside.column.id)
    },
    mostRows: relied.mostRows,
    tableOf: (list) => 1 + compiled.layout.lists.indexOf(list),
    figure: compiled.places.figure,
    along: alongOf(compiled),
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

const prepared = (compiled: Compiled, shape: Shape): Engines.Prepared => {
  const { policy, numbering, on, wanted, engine } = compiled
  const program = programOf(policy, numbering, on, shape, wanted)
  return Engines.prepared(program, shape.mostRows, engine)
}
