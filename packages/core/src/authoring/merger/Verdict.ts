import * as Change from "../Change.ts"

/**
 * What the merged policy changes for a household or a member (结论). `unchanged` holds exactly the same as before.
 *
 * Reading: when something is gained and something is lost, money decides: what comes again over a year, then what comes once; with
 * equal money, any loss counts as a loss. `mixed` says that both happened. Nothing is said while a fact is open that could change it,
 * or while an office may choose from a band either way.
 */
export type Verdict = "unchanged" | "gains" | "loses" | "cannotTell"

/** How many came out so, by verdict. */
export type Verdicts = Readonly<Record<Verdict, number>>

/** What some changes come to together. */
export const of = (changes: ReadonlyArray<Change.Change>): { readonly verdict: Verdict; readonly mixed: boolean } => {
  const better = changes.some(({ effect }) => effect === "gains" || effect === "more")
  const worse = changes.some(({ effect }) => effect === "loses" || effect === "less")
  const mixed = better && worse
  if (changes.some(({ effect }) => effect === "unknown")) return { verdict: "cannotTell", mixed }
  if (changes.length === 0) return { verdict: "unchanged", mixed }
  if (!mixed) return { verdict: worse ? "loses" : "gains", mixed }
  for (const [least, most] of [total(changes, (per) => per !== "once"), total(changes, (per) => per === "once")]) {
    if (least > 0) return { verdict: "gains", mixed }
    if (most < 0) return { verdict: "loses", mixed }
    if (least !== 0 || most !== 0) return { verdict: "cannotTell", mixed }
  }
  return { verdict: "loses", mixed }
}

/** The least and the most that changes in money, over a year or once. Unit: fen. */
const total = (
  changes: ReadonlyArray<Change.Change>,
  counts: (per: string) => boolean
): readonly [least: number, most: number] => {
  let [least, most] = [0, 0]
  for (const { before, after } of changes) {
    if (after !== undefined && counts(after.per)) {
      const [low, high] = Change.inYear(after)
      least += low
      most += high
    }
    if (before !== undefined && counts(before.per)) {
      const [low, high] = Change.inYear(before)
      least -= high
      most -= low
    }
  }
  return [least, most]
}
