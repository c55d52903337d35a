import { Rational } from "../foundation/index.ts"
import type { MissingFact } from "../policy/Determination.ts"
import { type Detail, type LinkedProgramme, livesWithFamily, type Policy } from "../policy/Policy.ts"
import * as Rule from "../policy/Rule.ts"
import type { Subject } from "../policy/Subject.ts"
import { merge, type Truth, Unknown } from "../policy/Value.ts"
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
      const candidate = offer(programme, order, subject, undefined, true, detail)
      if (candidate !== undefined) found.push(candidate)
    } else {
      for (let i = 0; i < subject.members.length; i++) {
        const living = livesWithFamily(policy, subject, i)
        if (living === false) continue
        const candidate = offer(programme, order, subject, i, living, detail)
        if (candidate !== undefined) found.push(candidate)
      }
    }
    order++
  }
  return found
}

const nothing: ReadonlyArray<MissingFact> = []

const offer = (
  programme: LinkedProgramme,
  order: number,
  subject: Subject,
  person: number | undefined,
  living: Truth,
  detail: Detail
): Candidate | undefined => {
  const verdict = Rule.judge(programme.rule, subject, person, living)
  if (verdict.truth === false) return undefined
  const amount = programme.pays === undefined ? undefined : Rule.amountOf(programme.pays, subject, person)
  const due = verdict.truth === true
  const open = verdict.truth instanceof Unknown ? verdict.truth : undefined
  const why = merge(open, amount instanceof Unknown ? amount : undefined)
  const missing = why === undefined ? nothing : Rule.missingFacts(why, subject)
  const because = detail.margins ? Rule.withMargins(programme.rule, verdict.because, subject, person) : verdict.because
  const offer: Offer = {
    programme: programme.id,
    ...(person === undefined ? {} : { no: subject.members[person]!.record.no as number }),
    department: programme.department,
    need: programme.need,
    state: due ? "give" : "undetermined",
    form: programme.form,
    ...(due && amount !== undefined && !(amount instanceof Unknown) ? { amount } : {}),
    because,
    missing
  }
  if (amount === undefined) return { offer, order, low: undefined, high: undefined }
  return amount instanceof Unknown
    ? { offer, order, low: amount.low, high: amount.high }
    : { offer, order, low: Rational.of(amount.fen), high: Rational.of(amount.fen) }
}
