import { Rational } from "../foundation/index.ts"
import type { Checked } from "../language/Checked.ts"
import type { MissingFact } from "../policy/determination/Determination.ts"
import { value } from "../language/Evaluator.ts"
import { type Detail, type LinkedProgramme, livesWithFamily, type Policy } from "../policy/Policy.ts"
import * as Rule from "../policy/Rule.ts"
import type { Subject } from "../language/Subject.ts"
import { merge, type Truth, truth, Unknown } from "../language/Value.ts"
import * as Exclusion from "./Exclusion.ts"
import type { Candidate } from "./Overlap.ts"
import type { Offer } from "./Plan.ts"

/** A programme as a policy holds it (救助帮扶项目). */
export type Programme = LinkedProgramme

/** Every offer to a household and its members, not yet ranked: what is due, and what cannot be told. */
export const candidates = (policy: Policy, subject: Subject, detail: Detail): ReadonlyArray<Candidate> => {
  const found: Array<Candidate> = []
  let order = 0
  for (const programme of policy.programmes.values()) {
    if (programme.unit === "household") {
      const one = candidate(programme, order, subject, undefined, true, detail)
      if (one !== undefined) found.push(one)
    } else {
      for (let i = 0; i < subject.members.length; i++) {
        const living = livesWithFamily(policy, subject, i)
        if (living === false) continue
        const one = candidate(programme, order, subject, i, living, detail)
        if (one !== undefined) found.push(one)
      }
    }
    order++
  }
  return found
}

const nothing: ReadonlyArray<MissingFact> = []

/** What one programme offers the household, or the member at a position, before it is ranked; `undefined` where its conditions do not hold. */
export const candidate = (
  programme: LinkedProgramme,
  order: number,
  subject: Subject,
  person: number | undefined,
  living: Truth,
  detail: Detail
): Candidate | undefined => {
  const verdict = Rule.judge(programme.rule, subject, person, living)
  if (verdict.truth === false) return undefined
  const paid = programme.pays && Rule.amountOf(programme.pays, subject, person)
  const due = verdict.truth === true
  const open = verdict.truth instanceof Unknown ? verdict.truth : undefined
  const why = merge(open, paid instanceof Unknown ? paid : undefined)
  const missing = why === undefined ? nothing : Rule.missingFacts(why, subject)
  const because = detail.margins ? Rule.withMargins(programme.rule, verdict.because, subject, person) : verdict.because
  const found: Offer = {
    programme: programme.id,
    ...(person === undefined ? {} : { no: subject.members[person]!.record.no as number }),
    department: programme.department,
    need: programme.need,
    state: due ? "give" : "undetermined",
    form: programme.form,
    ...(due && !(paid instanceof Unknown) ? Rule.asPaid(paid) : {}),
    because,
    missing
  }
  const asked = (checked: Checked | undefined) =>
    checked === undefined ? false : truth(value(checked, subject, person))
  const asking = {
    offer: Exclusion.byConditions(programme, found, subject, person),
    order,
    chosen: asked(programme.isChosen),
    current: asked(programme.isCurrent)
  }
  if (paid === undefined) return { ...asking, low: undefined, high: undefined }
  if (paid instanceof Unknown) return { ...asking, low: paid.low, high: paid.high }
  return "fen" in paid
    ? { ...asking, low: Rational.of(paid.fen), high: Rational.of(paid.fen) }
    : { ...asking, low: Rational.of(paid.low), high: Rational.of(paid.high) }
}
