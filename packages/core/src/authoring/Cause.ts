import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import type { Reason } from "../policy/determination/Determination.ts"
import type { LinkedExclusion, Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import { Either } from "effect"
import type { Standing, Thing } from "./Standing.ts"

/** A rule that made a difference (起作用的规则), as a reader can look it up. `policy` says which policy it stands in. */
export interface Cause {
  readonly policy: string
  /** Where it stands in the pack: `categories.dibao.when.vehicles`, `programmes.x.amount`, `overlaps.y`. */
  readonly path: string
  readonly says: Bilingual
  readonly source?: Citation
}

/**
 * Why nobody of some policies holds a thing: the rules of each policy that knows it, else that none does.
 *
 * Fails: as `Policy.determine`.
 */
export const ofAbsence = (
  standings: ReadonlyArray<Standing>,
  thing: Thing
): Either.Either<ReadonlyArray<Cause>, PolicyProblem> => {
  const causes: Array<Cause> = []
  for (const { policy, whyNot } of standings) {
    const why = whyNot(thing)
    if (Either.isLeft(why)) return Either.left(why.left)
    switch (why.right._tag) {
      case "Fails":
        causes.push(...ofReasons(policy, thing, why.right.because))
        break
      case "Yields":
        causes.push(yieldsTo(policy, thing.id, why.right.to))
        break
      case "Excluded":
        causes.push(shutOut(policy, thing.id, why.right.exclusion))
        break
      case "NotInFamily":
        causes.push({ ...own(policy, thing), says: outsideFamily })
    }
  }
  return Either.right(
    causes.length > 0 ? causes : standings.map(({ policy }) => ({ ...own(policy, thing), says: unheard }))
  )
}

const outsideFamily = both("不属于共同生活的家庭成员", "is not a jointly living family member")
const unheard = both("这份政策没有这一项", "this policy does not have it")

/** Conditions as causes. */
export const ofReasons = (policy: Policy, thing: Thing, because: ReadonlyArray<Reason>): ReadonlyArray<Cause> => {
  const { path } = own(policy, thing)
  const section = thing.kind === "category" ? "when" : "for"
  return because.map(({ condition, says, source }) => ({
    policy: policy.id,
    path: `${path}.${section}.${condition}`,
    says,
    source
  }))
}

/** The formula of a programme as a cause. */
export const ofAmount = (policy: Policy, id: string): Cause => {
  const amount = policy.programmes.get(id)?.amount
  return {
    policy: policy.id,
    path: `programmes.${id}.amount`,
    says: amount?.reading ?? both("金额的计算", "how the amount is computed"),
    ...(amount === undefined ? {} : { source: amount.source })
  }
}

/** The thing itself, where it stands in the pack. */
const own = (policy: Policy, { kind, id }: Thing): Pick<Cause, "policy" | "path"> => ({
  policy: policy.id,
  path: `${kind === "category" ? "categories" : "programmes"}.${id}`
})

const yieldsTo = (policy: Policy, id: string, to: string): Cause => {
  const overlap = policy.overlaps.get(policy.programmes.get(id)?.overlap ?? "")
  const other = policy.programmes.get(to)?.name ?? both(to, to)
  return {
    policy: policy.id,
    path: overlap === undefined ? `programmes.${id}` : `overlaps.${overlap.id}`,
    says: both(`就高不就低，让位于“${other.zh}”`, `gives way to the higher one: ${other.en}`),
    ...(overlap === undefined ? {} : { source: overlap.source })
  }
}

const shutOut = (policy: Policy, programme: string, { id, says, source }: LinkedExclusion): Cause => ({
  policy: policy.id,
  path: `programmes.${programme}.excludedBy.${id}`,
  says,
  source
})
