import { compiled, frameOf } from "./Compiler.ts"
import type { Checked } from "./Checked.ts"
import type { Subject } from "./Subject.ts"
import type { Traced } from "./Trace.ts"
import { trace } from "./Tracer.ts"
import type { Value } from "./Value.ts"

export { budget, EvaluationTooLong } from "./Compiler.ts"
export { FactMalformed, type Subject, subjectOf } from "./Subject.ts"

/**
 * What an expression comes to for a subject; for a rule of scope `person`, for the member at position `person`.
 *
 * The path for populations: conditions that cannot change the result are skipped. `evaluate` gives the same value with every
 * condition kept. Throws `EvaluationTooLong`, `FactMalformed`.
 */
export const value = (checked: Checked, subject: Subject, person?: number): Value => {
  subject.steps = checked.root.size
  return compiled(checked)(subject, frameOf(checked, subject, person))
}

/**
 * The same value with the value of every part, for reasons and home visits.
 *
 * The same operations in the same order; the only difference is that no operand, member or condition is skipped because an
 * earlier one decided. Throws `EvaluationTooLong`, `FactMalformed`.
 */
export const evaluate = (checked: Checked, subject: Subject, person?: number): Traced => {
  subject.steps = checked.root.size
  const root = trace(checked, subject, frameOf(checked, subject, person))
  return { value: root.value, trace: root }
}
