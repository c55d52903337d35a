import type { Counts } from "../commands/Assess.ts"

/** What a demo came to (演示小结): `summary.json`. Times aside, the same seed gives the same. */
export interface Summary {
  /** The register after the last quarter. */
  readonly households: number
  readonly persons: number
  readonly rosterRows: number
  readonly quarantined: number
  readonly matched: number
  readonly clues: number
  /** Of the last quarter, by category. */
  readonly determinations: Readonly<Record<string, Counts>>
  readonly pushed: number
  readonly fedBack: number
  readonly ledgerEntries: number
  /** Whether every quarter balanced. */
  readonly quarterBalanced: boolean
  readonly elapsedMs: Readonly<Record<string, number>>
}

/** A summary in the making: counts add up over quarters. */
export type Tally = { -readonly [K in keyof Summary]: Summary[K] } & { elapsedMs: Record<string, number> }

export const begin = (): Tally => ({
  households: 0,
  persons: 0,
  rosterRows: 0,
  quarantined: 0,
  matched: 0,
  clues: 0,
  determinations: {},
  pushed: 0,
  fedBack: 0,
  ledgerEntries: 0,
  quarterBalanced: true,
  elapsedMs: {}
})
