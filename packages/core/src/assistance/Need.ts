import { type Detail, type LinkedNeed, livesWithFamily, type Policy } from "../policy/Policy.ts"
import * as Rule from "../policy/Rule.ts"
import type { Subject } from "../language/Subject.ts"
import { type Truth, Unknown } from "../language/Value.ts"
import type { NeedFinding, Offer } from "./Plan.ts"

/** A dimension of need as a policy holds it (需求维度). */
export type Need = LinkedNeed

/**
 * Every need of the pack, asked of the household or of each of its living members (缺什么补什么).
 *
 * Reading: a need is met by what the plan gives to the same person or to the household; an offer that waits, yields or is
 * contested meets nothing yet.
 */
export const findings = (
  policy: Policy,
  subject: Subject,
  offers: ReadonlyArray<Offer>,
  detail: Detail
): ReadonlyArray<NeedFinding> => {
  const found: Array<NeedFinding> = []
  for (const need of policy.needs.values()) {
    if (need.unit === "household") {
      found.push(finding(need, subject, undefined, true, offers, detail))
      continue
    }
    for (let i = 0; i < subject.members.length; i++) {
      const living = livesWithFamily(policy, subject, i)
      if (living !== false) found.push(finding(need, subject, i, living, offers, detail))
    }
  }
  return found
}

const nothing: ReadonlyArray<never> = []

const finding = (
  need: LinkedNeed,
  subject: Subject,
  person: number | undefined,
  living: Truth,
  offers: ReadonlyArray<Offer>,
  detail: Detail
): NeedFinding => {
  const verdict = Rule.judge(need.rule, subject, person, living)
  const no = person === undefined ? undefined : (subject.members[person]!.record.no as number)
  const because = detail.margins ? Rule.withMargins(need.rule, verdict.because, subject, person) : verdict.because
  return {
    need: need.id,
    ...(no === undefined ? {} : { no }),
    found: verdict.truth instanceof Unknown ? "unknown" : verdict.truth,
    because,
    missing: verdict.truth instanceof Unknown ? Rule.missingFacts(verdict.truth, subject) : nothing,
    metBy: verdict.truth === false ? nothing : meeting(need.id, no, offers)
  }
}

const meeting = (need: string, no: number | undefined, offers: ReadonlyArray<Offer>): ReadonlyArray<string> => {
  const programmes = new Set<string>()
  for (const offer of offers) {
    const sameWhom = no === undefined || offer.no === undefined || offer.no === no
    if (offer.need === need && offer.state === "give" && sameWhom) programmes.add(offer.programme)
  }
  return programmes.size === 0 ? nothing : [...programmes]
}
