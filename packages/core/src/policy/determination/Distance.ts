import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import * as Rational from "../../foundation/Rational.ts"
import type { Checked, Node, NodeOf } from "../../language/Checked.ts"
import type { Reason } from "./Determination.ts"
import { evaluate } from "../../language/Evaluator.ts"
import { exact, type Margin } from "./Step.ts"
import type { Subject } from "../../language/Subject.ts"
import * as Trace from "../../language/Trace.ts"
import * as Type from "../../language/Type.ts"

/**
 * How far a condition is from turning (差额), when it comes down to one comparison of numbers, be it under `not` or behind a name.
 *
 * Reading: a comparison of totals, such as a household's income against a standard times its persons, is said for the household
 * and for each person. Evaluates again, so for one household at a time.
 */
export const marginOf = (
  checked: Checked,
  holds: Reason["holds"],
  subject: Subject,
  person: number | undefined
): Margin | undefined => {
  const found = single(evaluate(checked, subject, person).trace)
  if (found === undefined) return undefined
  const compared = comparison(checked.root)
  const factor = compared && (persons(compared.left) ?? persons(compared.right))
  const count = factor && evaluate({ scope: checked.scope, type: factor.type, root: factor }, subject, person).value
  return margin(found, holds, typeof count === "number" && count > 1 ? count : undefined)
}

/** The same as a number alone: left less right. Unit: that of the two sides; money in fen. */
export const differenceOf = (
  checked: Checked,
  subject: Subject,
  person: number | undefined
): Rational.Rational | undefined => single(evaluate(checked, subject, person).trace)?.difference

/** The margin of a comparison in words, and for a program. */
export const margin = (
  { difference, unit }: Trace.Margin,
  holds: Reason["holds"] | undefined,
  persons: number | undefined
): Margin => {
  const order = Rational.compare(difference, Rational.zero)
  const side = order === 0 ? "equal" : order < 0 ? "below" : "above"
  const shared = persons !== undefined && order !== 0 && Type.isMoney(unit)
  return {
    difference: exact(difference),
    side,
    ...(unit === undefined ? {} : { unit }),
    ...(shared ? { persons } : {}),
    says:
      side === "equal"
        ? both("正好相等", "exactly equal")
        : words(difference, unit, holds, shared ? persons : undefined)
  }
}

const periods: Readonly<Record<string, Bilingual>> = {
  "fen/month": both("每月", " a month"),
  "fen/year": both("每年", " a year")
}

const words = (
  difference: Rational.Rational,
  unit: Type.Unit | undefined,
  holds: Reason["holds"] | undefined,
  persons: number | undefined
): Bilingual => {
  const above = Rational.compare(difference, Rational.zero) > 0
  const [zhSide, enSide] = above ? ["高", "above"] : ["低", "below"]
  const by = Rational.abs(difference)
  const size = Trace.number(by, Type.isMoney(unit) ? "fen" : unit)
  const period = Object.hasOwn(periods, unit ?? "") ? periods[unit!]! : { zh: "", en: "" }
  const each = persons === undefined ? undefined : Trace.number(Rational.div(by, Rational.of(persons))!, "fen")
  const zh = `${period.zh}${zhSide} ${spaced(size.zh)}${each === undefined ? "" : `，人均${zhSide} ${spaced(each.zh)}`}`
  const en = `${size.en}${period.en}`
  const share = each === undefined ? "" : `, ${each.en} per person`
  return both(zh, holds === false ? `misses by ${en} (${enSide})${share}` : `${en} ${enSide}${share}`)
}

const spaced = (text: string): string => text.replace(/元$/, " 元")

const single = (trace: Trace.Trace): Trace.Margin | undefined =>
  trace.margin ?? (trace.children.length === 1 ? single(trace.children[0]!) : undefined)

/** The comparison a condition comes down to. */
const comparison = (node: Node): NodeOf<"Compare"> | undefined => {
  if (node._tag === "Compare") return node
  if (node._tag === "Not") return comparison(node.operand)
  if (node._tag === "Read" && node.term.origin._tag === "Derived") return comparison(node.term.origin.formula.root)
  return undefined
}

/** The number of persons a side multiplies by, if it is a total. */
const persons = (node: Node): Node | undefined => {
  if (node._tag === "Arithmetic" && node.operator === "*") {
    for (const part of [node.left, node.right]) {
      const found = part.type._tag === "number" && part.type.unit === "persons" ? part : persons(part)
      if (found !== undefined) return found
    }
  }
  return undefined
}
