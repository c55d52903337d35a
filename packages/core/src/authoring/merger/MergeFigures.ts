import type { Bilingual } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Cause } from "../Cause.ts"
import type { Effect } from "../Change.ts"
import type { Money, Thing } from "../Standing.ts"
import type { Lost } from "./Lost.ts"
import type { Policies } from "./MergeDiff.ts"
import type { Verdicts } from "./Verdict.ts"

/**
 * What a merger comes to over a population (并轨对照汇总). Counts and sums only, except for the households that lose everything, which
 * are named by their number.
 *
 * Unit: fen; `year` what comes again over twelve months, `once` what is paid once.
 */
export interface MergeFigures {
  readonly on: Day
  readonly policies: Readonly<
    Record<keyof Policies, { readonly id: string; readonly hash: string; readonly title: Bilingual }>
  >
  readonly households: number
  readonly persons: number
  readonly verdicts: Verdicts
  /** Members who hold something of their own otherwise than before. */
  readonly members: Verdicts
  /** Households that gain something and lose something. */
  readonly mixed: number
  readonly losesEverything: { readonly surely: number; readonly maybe: number }
  readonly money: { readonly before: Money; readonly after: Money }
  readonly townships: ReadonlyArray<Township>
  readonly things: ReadonlyArray<ThingCount>
  /** Households by the first recognition before and after, as the quarterly report has them. */
  readonly changes: ReadonlyArray<{ readonly before: string; readonly now: string; readonly households: number }>
  readonly rules: ReadonlyArray<RuleCount>
  readonly missing: ReadonlyArray<{ readonly field: string; readonly name: Bilingual; readonly households: number }>
  readonly lost: ReadonlyArray<Lost>
}

export interface Township {
  readonly township: string
  readonly households: number
  readonly verdicts: Verdicts
  readonly losesEverything: number
  readonly before: number
  readonly after: number
}

/** A category or a programme: how many hold it before and after, households or persons as it is given to. */
export interface ThingCount {
  readonly kind: Thing["kind"]
  readonly id: string
  readonly before: number
  readonly after: number
  readonly gains: number
  readonly loses: number
  readonly more: number
  readonly less: number
  readonly unknown: number
  readonly money: { readonly before: Sums; readonly after: Sums }
}
export interface Sums {
  readonly year: number
  readonly once: number
}

/** A rule and how many households it made a difference to. */
export interface RuleCount extends Cause {
  readonly effect: Effect
  readonly kind: Thing["kind"]
  readonly id: string
  readonly households: number
}
