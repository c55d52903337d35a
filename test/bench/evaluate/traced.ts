/** Doudi's own evaluator, a household at a time, with every reason in words: what one case is decided by. */
import path from "node:path"
import { Day, type Determination, type Household, Policy } from "@doudi/core"
import { PackFolder } from "@doudi/files"
import { packs } from "@doudi/packs"
import { Either } from "effect"
import type { Contestant } from "./Contestant.ts"
import { on } from "./Figures.ts"
import { householdOf } from "./Households.ts"
import { categories, conditions, emptyResult, type Result } from "./Result.ts"

/** The pack of the benchmark, read and linked. */
export const policyOfPack = (): Policy.Policy =>
  Either.getOrThrow(PackFolder.check(path.join(import.meta.dirname, "bench"), packs)).policy

const day = Day.day(on)

export const traced: Contestant = {
  says: "doudi, traced, one household at a time",
  most: 20_000,
  rounds: 3,
  prepare: async (district, count) => {
    const policy = policyOfPack()
    const households = Array.from({ length: count }, (_, i) => householdOf(district, i))
    let determinations: Array<Determination.Determination> = []
    return {
      run: () => {
        determinations = households.map((household) => determined(policy, household))
      },
      result: async () => resultOf(determinations),
      differs: (limit) => reasonsDiffer(determinations, limit)
    }
  }
}

const determined = (policy: Policy.Policy, household: Household.Household) =>
  Either.getOrThrow(Policy.determine(policy, household, day))

/** The category that is entitled; where an unknown leaves none so, it is pending. */
const resultOf = (determinations: ReadonlyArray<Determination.Determination>): Partial<Result> => {
  const { category, benefit } = emptyResult(determinations.length)
  determinations.forEach(({ outcomes }, h) => {
    const entitled = outcomes.find(({ _tag }) => _tag === "Entitled")
    category[h] = entitled === undefined ? categories.indexOf("pending") : codeOf(entitled.category)
    if (entitled?._tag === "Entitled") benefit[h] = entitled.amount?.fen ?? -1
  })
  return { category, benefit }
}

const codeOf = (id: string): number => categories.indexOf(id as (typeof categories)[number])

/** Every reason that was given, of conditions and of their branches, against the masks of the hand-written loop. */
const reasonsDiffer = (
  determinations: ReadonlyArray<Determination.Determination>,
  limit: Result
): string | undefined => {
  for (const [h, { outcomes }] of determinations.entries()) {
    for (const { category, because } of outcomes) {
      for (const reason of because.flatMap((each) => [each, ...(each.branches ?? []).flatMap((b) => b.because)])) {
        const bit = conditions.indexOf(reason.condition as (typeof conditions)[number])
        if (bit < 0) continue
        const holds = (limit.open[h]! >> bit) & 1 ? "unknown" : ((limit.holds[h]! >> bit) & 1) === 1
        if (reason.holds !== holds)
          return `household ${h}: ${category}.${reason.condition} is ${reason.holds}, not ${holds}`
      }
    }
  }
  return undefined
}
