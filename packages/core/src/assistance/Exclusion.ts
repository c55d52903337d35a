import type { MissingFact } from "../policy/determination/Determination.ts"
import { value } from "../language/Evaluator.ts"
import type { LinkedExclusion, LinkedProgramme, Policy } from "../policy/Policy.ts"
import * as Rule from "../policy/Rule.ts"
import type { Subject } from "../language/Subject.ts"
import { merge, truth, Unknown } from "../language/Value.ts"
import type { Candidate } from "./Overlap.ts"
import type { Offer } from "./Plan.ts"

/**
 * An offer after what shuts its programme out (互斥): categories and conditions of the household or the person.
 *
 * Reading: an exclusion that holds settles the offer even when its own conditions cannot be told; one that cannot be told leaves a due
 * offer undetermined, with the facts that would settle it.
 */
export const byConditions = (
  programme: LinkedProgramme,
  offer: Offer,
  subject: Subject,
  person: number | undefined
): Offer => {
  let open: Unknown | undefined
  for (const exclusion of programme.exclusions) {
    if (exclusion.checked === undefined) continue
    const holds = truth(value(exclusion.checked, subject, person))
    if (holds === true) return shutOut(offer, exclusion)
    if (holds instanceof Unknown) open = merge(open, holds)
  }
  if (open === undefined) return offer
  const { amount: _, band: __, ...rest } = offer
  const keyOf = ({ field, no, list, entry }: MissingFact) => JSON.stringify([field, no, list, entry])
  const known = new Set(offer.missing.map(keyOf))
  const more = Rule.missingFacts(open, subject).filter((fact) => !known.has(keyOf(fact)))
  return { ...rest, state: "undetermined", missing: [...offer.missing, ...more] }
}

/**
 * An offer after the other programmes that shut it out, as they came out for the same person or the household.
 *
 * Reading: one that is given shuts out; one that may still be given leaves the offer contested.
 */
export const byProgrammes = (policy: Policy, candidate: Candidate, decided: Iterable<Offer>): Candidate => {
  const { offer } = candidate
  const exclusions = policy.programmes.get(offer.programme)!.exclusions.filter((one) => one.programme !== undefined)
  if (exclusions.length === 0 || offer.state === "excluded") return candidate
  const others = [...decided].filter(
    (other) => offer.no === undefined || other.no === undefined || other.no === offer.no
  )
  let open = false
  for (const exclusion of exclusions) {
    for (const other of others) {
      if (other.programme !== exclusion.programme) continue
      if (other.state === "give") return { ...candidate, offer: shutOut(offer, exclusion) }
      if (other.state !== "yields" && other.state !== "excluded") open = true
    }
  }
  return open && offer.state === "give" ? { ...candidate, offer: { ...offer, state: "contested" } } : candidate
}

const shutOut = (offer: Offer, { id, category, programme, says, source }: LinkedExclusion): Offer => ({
  ...offer,
  state: "excluded",
  excluded: { by: category ?? programme ?? id, says, source },
  missing: []
})
