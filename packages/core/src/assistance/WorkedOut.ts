import { Either } from "effect"
import type { Day } from "../foundation/Day.ts"
import { parseYuan, toYuan } from "../foundation/Fen.ts"
import * as Rational from "../foundation/Rational.ts"
import { check } from "../language/Checker.ts"
import { nameOf } from "../language/Expression.ts"
import { value } from "../language/Evaluator.ts"
import { display } from "../language/Trace.ts"
import * as Type from "../language/Type.ts"
import { List, Unknown, type Value } from "../language/Value.ts"
import type { Term } from "../language/Vocabulary.ts"
import { asking, type Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import type { Household } from "../population/Household.ts"

/**
 * What a named fact comes to (派生结果): a derived fact, a table or a category, of a household or of one of its members. It makes visible
 * what is neither a category nor money: days, hours, grades, shares, points.
 */
export interface WorkedOut {
  readonly term: Term
  readonly value: Value
}

/**
 * The fact of a name, in either language or by its id; of the member `no`, or of the household.
 *
 * Fails: as `Policy.asking`. Throws `RangeError` for a name or a member that is not there: whoever asks is wrong, not the policy.
 */
export const of = (
  policy: Policy,
  household: Household,
  on: Day,
  name: string,
  no?: number
): Either.Either<WorkedOut, PolicyProblem> => {
  const term = termOf(policy, name, no === undefined ? "household" : "person")
  return asking(policy, household, on, "comparison", (subject) => {
    const position = no === undefined ? undefined : subject.members.findIndex(({ record }) => record.no === no)
    if (position === -1) throw new RangeError(`没有成员 ${no} · no member ${no}`)
    const read = { _tag: "Name", name: nameOf(term.name.zh), from: 0, to: 0 } as const
    const scope = no === undefined ? "household" : "person"
    const checked = Either.getOrThrow(check(read, policy.vocabulary, { scope, expects: term.type }))
    return { term, value: value(checked, subject, position) }
  })
}

const termOf = ({ vocabulary }: Policy, name: string, scope: "household" | "person"): Term => {
  const terms = scope === "person" ? vocabulary.person : vocabulary.household
  const term = terms.get(nameOf(name)) ?? vocabulary.terms.find((one) => one.key === name && one.scope === scope)
  if (term !== undefined) return term
  const hint = scope === "household" && vocabulary.person.has(nameOf(name)) ? `，个人的写 ${name}@1` : ""
  throw new RangeError(`没有“${name}”这项事实${hint} · no fact ${name}`)
}

/** How a golden case writes the value: money in yuan, days, numbers, 是 and 否, labels, 不详 and 不适用. */
export const written = ({ term: { type }, value }: WorkedOut): string => {
  if (value instanceof Unknown) return "不详"
  const unit = type._tag === "number" ? type.unit : undefined
  if (!Rational.isRational(value)) return display(value, type, "zh")
  const fen = Rational.toFen(value)
  if (!Type.isMoney(unit)) return Rational.format(value)
  return fen === undefined ? display(value, type, "zh") : toYuan(fen)
}

/** Whether the value is what a golden case says it is. Numbers are compared as numbers: `0.5` is `1/2`. */
export const is = (found: WorkedOut, expected: string): boolean => {
  const { term, value } = found
  if (expected === written(found)) return true
  if (value instanceof Unknown || value instanceof List || !Rational.isRational(value)) return false
  const unit = term.type._tag === "number" ? term.type.unit : undefined
  const yuan = Type.isMoney(unit) ? parseYuan(expected) : undefined
  const number = Type.isMoney(unit) ? (yuan === undefined ? undefined : Rational.of(yuan)) : Rational.parse(expected)
  return number !== undefined && Rational.equals(number, value)
}
