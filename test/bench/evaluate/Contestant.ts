/**
 * One way to evaluate the rules of the benchmark. Each runs in a process of its own, so that its peak memory is its own, and is
 * checked against the hand-written loop after its time and memory were taken.
 */
import type { District } from "./District.ts"
import type { Result } from "./Result.ts"

export interface Contestant {
  readonly says: string
  /** How many households it is given at most; the slow ones get fewer. */
  readonly most?: number
  /** Rounds that are timed, after as many again that are not, at most three. */
  readonly rounds: number
  /** Puts the first `count` households into the contestant's own form. None of it is timed. */
  readonly prepare: (district: District, count: number) => Promise<Prepared>
}

export interface Prepared {
  /** One evaluation of all households that were prepared. */
  readonly run: () => unknown
  /** What it said; contestants that cannot say which conditions hold leave the masks out. */
  readonly result: () => Promise<Partial<Result>>
  /** A further comparison, with the first difference in words. */
  readonly differs?: (limit: Result) => string | undefined
  readonly close?: () => Promise<void> | void
}
