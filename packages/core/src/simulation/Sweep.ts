import { Either } from "effect"
import type { Day } from "../foundation/Day.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import type { Household } from "../population/Household.ts"
import type { Answering } from "./Answering.ts"
import { alike, keyOf, type Outline, of as outlineOf } from "./Outline.ts"

/**
 * One figure at evenly spaced values (数值序列), each as a policy of its own, lowest first. `answering` says how the policy answers to it.
 */
export interface Ladder {
  readonly rungs: ReadonlyArray<Policy>
  readonly answering: Answering
  readonly on: Day
}

/** What comes of a household on each rung, and how often it had to be worked out. */
export interface Climb {
  readonly outlines: ReadonlyArray<Outline>
  readonly evaluated: number
}

/**
 * A household on every rung of a ladder: the same as asking each policy, with fewer questions. Where the policy follows the figure, a
 * stretch whose ends are decided alike is decided alike throughout, and amounts between are read off their line; only where the ends
 * differ is it halved, so that a household costs as much as it has critical values (临界值). Where something cannot be told at the ends,
 * every value between is asked: it may be told at one of them alone, such as the standard of a household of which nobody knows whether
 * it is of the town, where both areas have the same.
 *
 * Fails: as `Policy.determine`.
 */
export const climb = ({ rungs, answering, on }: Ladder, household: Household): Either.Either<Climb, PolicyProblem> => {
  const outlines = new Array<Outline | undefined>(rungs.length)
  let evaluated = 0
  let failed: PolicyProblem | undefined
  const ask = (place: number): void => {
    if (failed !== undefined || outlines[place] !== undefined) return
    evaluated++
    const found = outlineOf(rungs[place]!, household, on)
    if (Either.isRight(found)) outlines[place] = found.right
    else failed = found.left
  }
  const fill = (from: number, to: number): void => {
    if (to - from < 2 || failed !== undefined) return
    const middle = (from + to) >> 1
    if (answering._tag === "Unsettled") {
      for (let place = from + 1; place < to; place++) ask(place)
      return
    }
    const [first, last] = [outlines[from]!, outlines[to]!]
    const line = alike(first, last) ? lineOf(answering.amounts, first, last) : "unknown"
    if (line === "unknown") ask(middle)
    else if (line === "bent") {
      ask(middle)
      if (failed !== undefined) return
      const read = between(first, last, middle - from, to - from)
      if (read !== undefined && samePaid(read, outlines[middle]!)) {
        if (draw(outlines, from, to)) return
      }
    } else if (draw(outlines, from, to)) return
    else ask(middle)
    if (failed !== undefined) return
    fill(from, middle)
    fill(middle, to)
  }
  ask(0)
  ask(rungs.length - 1)
  if (failed === undefined) fill(0, rungs.length - 1)
  return failed === undefined
    ? Either.right({ outlines: outlines as ReadonlyArray<Outline>, evaluated })
    : Either.left(failed)
}

/**
 * Whether the amounts between two outlines that are alike lie on straight lines: surely, if one point between does (a line that bends
 * one way only and touches its chord is its chord), or not to be said. What cannot be told at both ends need not stay so.
 */
const lineOf = (
  amounts: Extract<Answering, { readonly _tag: "Follows" }>["amounts"],
  first: Outline,
  last: Outline
): "straight" | "bent" | "unknown" => {
  if (first.open.length > 0 || anyUntold(amounts, first)) return "unknown"
  let line: "straight" | "bent" = "straight"
  for (const [i, { programme, fen }] of first.paid.entries()) {
    const { shape, direction } = amounts.get(programme)!
    if (shape === "same" || shape === "linear") continue
    // What never turns and is the same at both ends is the same throughout.
    if (direction !== "mixed" && fen === last.paid[i]!.fen) continue
    if (shape === "other") return "unknown"
    line = "bent"
  }
  return line
}

/** Whether a programme is given whose amount goes with the figure and is not known. */
const anyUntold = (
  amounts: Extract<Answering, { readonly _tag: "Follows" }>["amounts"],
  { sure, paid }: Outline
): boolean => {
  const told = new Set(paid.map(({ programme, no }) => keyOf("programme", programme, no)))
  return sure.some((key) => {
    const programme = /^programme ([^@]+)/.exec(key)?.[1]
    return programme !== undefined && amounts.get(programme)!.direction !== "same" && !told.has(key)
  })
}

/** Reads off every outline between two. `false` when an amount would not be whole fen: then it has to be asked. */
const draw = (outlines: Array<Outline | undefined>, from: number, to: number): boolean => {
  const [first, last] = [outlines[from]!, outlines[to]!]
  const read: Array<Outline> = []
  for (let place = from + 1; place < to; place++) {
    const outline = between(first, last, place - from, to - from)
    if (outline === undefined) return false
    read.push(outline)
  }
  for (const [i, outline] of read.entries()) outlines[from + 1 + i] ??= outline
  return true
}

/** The outline so many parts of the way from one to another that is alike. */
const between = (first: Outline, last: Outline, part: number, parts: number): Outline | undefined => {
  if (samePaid(first, last)) return first
  const paid: Array<Outline["paid"][number]> = []
  for (const [i, one] of first.paid.entries()) {
    const moved = (last.paid[i]!.fen - one.fen) * part
    if (moved % parts !== 0) return undefined
    paid.push({ ...one, fen: one.fen + moved / parts })
  }
  return { ...first, paid }
}

const samePaid = (a: Outline, b: Outline): boolean =>
  a.paid.length === b.paid.length && a.paid.every(({ fen }, i) => fen === b.paid[i]!.fen)
