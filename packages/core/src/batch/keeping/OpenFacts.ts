import * as Programme from "../../assistance/Programme.ts"
import type { Subject } from "../../language/Subject.ts"
import { type Truth, Unknown } from "../../language/Value.ts"
import * as Receipt from "../../policy/determination/Receipt.ts"
import { type LinkedCategory, type LinkedProgramme, livesWithFamily, type Policy } from "../../policy/Policy.ts"
import * as Rule from "../../policy/Rule.ts"

/** What of a household's categories is settled: yes, no, or `undefined` where it cannot be told. `person` is the member's position. */
export type Settled = (category: LinkedCategory, person: number | undefined) => boolean | undefined

/** Whether a member lives with the family, or `undefined` where that cannot be told. */
export type Living = (person: number) => boolean | undefined

/**
 * The facts without which something of one household cannot be told (待补事实): which member and which entry they are missing for is in no
 * column, so the rules that are open are asked of its cells, and no others.
 *
 * Shape: as a receipt keeps them. Categories that are settled are not asked again; those that are not are, in the order of the pack, since
 * other rules read them.
 */
export class OpenFacts {
  private readonly subject: Subject
  private readonly living: ReadonlyArray<Truth>

  constructor(policy: Policy, subject: Subject, settled: Settled, living: Living) {
    this.subject = subject
    this.living = subject.members.map((_, i) => living(i) ?? livesWithFamily(policy, subject, i))
    for (const category of policy.categories.values()) {
      if (category.unit === "household") {
        subject.household.values[category.term.slot] =
          settled(category, undefined) ?? this.judged(category.rule, undefined)
        continue
      }
      for (const [i, row] of subject.members.entries()) {
        row.values[category.term.slot] =
          this.living[i] === false ? false : (settled(category, i) ?? this.judged(category.rule, i))
      }
    }
  }

  private judged(rule: Rule.Rule, person: number | undefined): Truth {
    return Rule.judge(rule, this.subject, person, person === undefined ? true : this.living[person]).truth
  }

  /** Why it cannot be told whether the conditions of a category or a need hold. */
  ofRule(rule: Rule.Rule, person: number | undefined): string {
    const truth = this.judged(rule, person)
    return truth instanceof Unknown ? this.told(truth) : ""
  }

  /** Why an amount cannot be told. */
  ofAmount(pays: Rule.Formula, person: number | undefined): string {
    const paid = Rule.amountOf(pays, this.subject, person)
    return paid instanceof Unknown ? this.told(paid) : ""
  }

  /** Why something of an offer cannot be told: whether it is due, what it comes to, what shuts it out. */
  ofOffer(programme: LinkedProgramme, person: number | undefined): string {
    const living = person === undefined ? true : this.living[person]!
    const found = Programme.candidate(programme, 0, this.subject, person, living, {})
    return found === undefined ? "" : Receipt.missing(found.offer.missing)
  }

  private told(unknown: Unknown): string {
    return Receipt.missing(Rule.missingFacts(unknown, this.subject))
  }
}
