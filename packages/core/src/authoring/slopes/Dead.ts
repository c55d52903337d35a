import type { Step } from "./Step.ts"
import type { Taper } from "./Taper.ts"

/** A stretch on which more income brings nothing (白干区间); `to` absent when it goes on beyond the ceiling. */
export interface Dead {
  readonly from: number
  readonly to?: number
  readonly why: "taper" | "steep"
}

/** Tapers that leave nothing, and what lies between a steep slope and where it is made good. */
export const of = (steps: ReadonlyArray<Step>, tapers: ReadonlyArray<Taper>, rounding: number): ReadonlyArray<Dead> => {
  const dead: Array<Dead> = [
    ...tapers.flatMap(({ from, to, kept }) =>
      kept <= rounding && to - from > rounding ? [{ from, to, why: "taper" as const }] : []
    ),
    ...steps.flatMap(({ steep, below, recovers }): ReadonlyArray<Dead> => {
      if (!steep) return []
      return [{ from: below, ...(recovers === undefined ? {} : { to: recovers }), why: "steep" }]
    })
  ]
  return dead.sort((a, b) => a.from - b.from)
}
