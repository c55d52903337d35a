import { Either } from "effect"
import type { Bilingual } from "../../foundation/Bilingual.ts"
import type { Checked, Node } from "../../language/Checked.ts"
import { value } from "../../language/Evaluator.ts"
import { Unknown, type Value } from "../../language/Value.ts"
import type { Term } from "../../language/Vocabulary.ts"
import { asking } from "../../policy/Policy.ts"
import { type Column, mostCodes, codesOf } from "../frame/Column.ts"
import type { Compiled } from "../Compiled.ts"
import type { Why } from "../form/Beyond.ts"
import type { Frame } from "../frame/Frame.ts"
import { FrameBuilder } from "../frame/FrameBuilder.ts"
import type { Records } from "./Leaving.ts"
import { leavesForRule } from "./Marking.ts"

/**
 * A part of a rule that the intermediate form cannot say (旁算部分). The traced evaluator works it out for every household, or every person,
 * and it is read as a column; what rests on it is compiled all the same.
 */
export interface Aside {
  /** The part as people read it. */
  readonly text: Bilingual
  readonly why: Why
  readonly checked: Checked
  readonly column: Column
}

/**
 * The aside of a part, of households or of persons; `undefined` where no column takes what it comes to.
 *
 * Reading: a number between bounds fits no column; a household of which one comes up goes through the traced evaluator.
 */
export const of = (node: Node, ofPersons: boolean, why: Why): Aside | undefined => {
  const kind = kindOf(node, why)
  if (kind === undefined || why === "too many parts") return undefined
  const scope = ofPersons ? "person" : "household"
  const { text, type } = node
  // Equal texts are equal rules, and what is printed is not what a record has under a key.
  const key = `(${text.zh})`
  const term: Term = { key, name: text, type, scope, level: 4, slot: -1, origin: { _tag: "Input" } }
  const codes = kind === "code" && type._tag === "text" ? codesOf(type.codes!) : []
  const column = { id: `${scope} ${key}`, table: ofPersons ? 0 : -1, kind, term, per: 1, codes }
  return { text, why, checked: { scope, type, root: node }, column }
}

const kindOf = ({ type }: Node, why: Why): Exclude<Column["kind"], "told"> | undefined => {
  switch (type._tag) {
    case "boolean":
      return "flag"
    case "date":
      return "day"
    case "text":
      return type.codes === undefined || Object.keys(type.codes).length > mostCodes ? "text" : "code"
    case "number":
      return why === "large number" || why === "power" ? undefined : "number"
    default:
      return undefined
  }
}

/** The frame with a column for each aside. Households for which one comes to what no column takes are marked to leave. */
export const withAsides = ({ policy, on, asides, purpose }: Compiled, frame: Frame, records: Records): Frame => {
  if (asides.length === 0) return frame
  const builder = new FrameBuilder(
    { columns: asides.map(({ column }) => column), lists: [], asked: new Set() },
    on,
    frame.texts
  )
  const leaves = frame.leaves.slice()
  for (let h = 0; h < frame.households; h++) {
    builder.begin(frame.divisions[frame.place[h]!]!)
    const people = frame.offsets[0]![h + 1]! - frame.offsets[0]![h]!
    const told = asking(policy, records(h), on, purpose, (subject) => {
      const cells = (person: number | undefined) =>
        asides.map(({ checked, column }) =>
          column.table < 0 === (person === undefined) ? cellOf(value(checked, subject, person)) : undefined
        )
      return [cells(undefined), ...Array.from({ length: people }, (_, i) => cells(i))]
    })
    const rows = Either.getOrElse(told, () => undefined)
    // What cannot be asked at all, the traced evaluator tells.
    if (rows === undefined) builder.leave()
    for (let row = 0; row <= people; row++) {
      if (row > 0) builder.row(0)
      for (const [i, { column }] of asides.entries()) {
        if (rows !== undefined && column.table < 0 === (row === 0)) builder.put(i, rows[row]![i])
      }
    }
  }
  const found = builder.finish()
  for (let h = 0; h < frame.households; h++) if (leaves[h] === 0 && found.leaves[h] !== 0) leaves[h] = leavesForRule
  return {
    ...frame,
    columns: new Map([...frame.columns, ...found.columns]),
    leaves,
    leavesAny: frame.leavesAny || found.leavesAny
  }
}

/** A value as a builder takes it. A number between bounds is given as what it does not take. */
const cellOf = (found: Value): unknown => {
  if (!(found instanceof Unknown)) return found
  return found.low === undefined && found.high === undefined ? undefined : found
}
