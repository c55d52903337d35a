import { type Base, type GoldenCase, householdOf, type Mismatch, run as runCase } from "../../assistance/GoldenCase.ts"
import type { Policy } from "../../policy/Policy.ts"
import { Coverage, type Item } from "./Coverage.ts"

/** The golden cases of a pack with the households they start from. */
export interface Suite {
  readonly cases: ReadonlyArray<GoldenCase>
  readonly bases: Readonly<Record<string, Base>>
}

/** What became of one case: no mismatches when the pack is as it says. */
export interface Result {
  readonly golden: GoldenCase
  readonly mismatches: ReadonlyArray<Mismatch>
}

/**
 * A pack held against its golden cases (案例检验): every case with what differs, and what no case touches.
 *
 * Shape: `results` and `coverage` in the order of the pack.
 */
export interface Report {
  readonly results: ReadonlyArray<Result>
  readonly failed: ReadonlyArray<Result>
  readonly coverage: ReadonlyArray<Item>
}

/** Runs every case. A case that names a fact or a base that does not exist fails with that as its mismatch. */
export const run = (policy: Policy, { cases, bases }: Suite): Report => {
  const coverage = new Coverage(policy)
  const results = cases.map((golden): Result => {
    try {
      const mismatches = runCase(policy, golden, bases)
      coverage.see(golden, householdOf(golden, bases, policy.pack))
      return { golden, mismatches }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return {
        golden,
        mismatches: [
          {
            about: "case",
            expected: "登记表或政策包里的内容 · what the register or the pack has",
            actual: error.message
          }
        ]
      }
    }
  })
  return { results, failed: results.filter(({ mismatches }) => mismatches.length > 0), coverage: coverage.all }
}
