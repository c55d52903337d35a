import { Either } from "effect"
import { canonical as canonicalJson } from "../foundation/Canonical.ts"
import type { Day } from "../foundation/Day.ts"
import * as Sha256 from "../foundation/Sha256.ts"
import * as Pack from "../policy/pack/Pack.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import type { Household } from "../population/Household.ts"
import { type Outline, of as outlineOf } from "./Outline.ts"
import { sameFigures } from "./SameFigures.ts"

/**
 * Outlines that were worked out before and still hold (增量测算): a household is asked again only when its record changed, or when the
 * policy changed in a way that could concern it. Rules that changed concern everybody; figures those to whom they apply.
 *
 * Shape: for one day; keeps an outline and a digest for each household. Never changes an answer.
 */
export class Kept {
  /** How many households were asked, and how many outlines still held. */
  readonly counts = { asked: 0, reused: 0 }
  private readonly on: Day
  private readonly known = new Map<string, Entry>()
  private readonly concerns = new Map<string, (household: Household) => boolean>()
  private readonly rules = new WeakMap<Policy, string>()

  constructor(on: Day) {
    this.on = on
  }

  /** Fails: as `Policy.determine`. */
  of(policy: Policy, household: Household): Either.Either<Outline, PolicyProblem> {
    const digest = Sha256.digest(canonicalJson(household))
    const known = this.known.get(household.id)
    if (known !== undefined && known.digest === digest && !this.concerned(known.policy, policy, household)) {
      this.counts.reused++
      return Either.right(known.outline)
    }
    this.counts.asked++
    return Either.map(outlineOf(policy, household, this.on), (outline) => {
      this.known.set(household.id, { digest, policy, outline })
      return outline
    })
  }

  private concerned(before: Policy, now: Policy, household: Household): boolean {
    if (before.hash === now.hash) return false
    if (this.rulesOf(before) !== this.rulesOf(now)) return true
    const pair = `${before.hash} ${now.hash}`
    const same = this.concerns.get(pair) ?? sameFigures(before, now, this.on)
    this.concerns.set(pair, same)
    return !same(household)
  }

  /** A digest of all of a policy but its figures and the checks they pass. */
  private rulesOf(policy: Policy): string {
    const known = this.rules.get(policy)
    if (known !== undefined) return known
    const parameters = policy.pack.parameters.map((one) => ({ ...one, values: [], derived: [] }))
    const digest = Sha256.digest(Pack.canonical({ ...policy.pack, parameters, checks: [] }))
    this.rules.set(policy, digest)
    return digest
  }
}

interface Entry {
  readonly digest: string
  readonly policy: Policy
  readonly outline: Outline
}
