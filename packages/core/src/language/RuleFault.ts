import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Place, Problem } from "../foundation/Problem.ts"

/** What is wrong with a rule, as a code for tests and tools. The words for people are in `says` and `remedy`. */
export type RuleFaultCode =
  | "Syntax"
  | "NotSupported"
  | "TooLarge"
  | "UnknownName"
  | "DuplicateName"
  | "Cycle"
  | "WrongType"
  | "UnitsDiffer"
  | "NotInList"
  | "WrongArguments"
  | "WrongScope"

/**
 * Something wrong with the text of a rule (规则错误), found before any household is looked at.
 *
 * Shape: plain data, so that all faults of a pack can be gathered, placed and printed together. `from` and `to` are offsets
 * into the text of the expression; `place.offset` repeats `from`, and whoever knows the file adds it with `within`.
 */
export interface RuleFault extends Problem {
  readonly _tag: "RuleFault"
  readonly kind: "refused"
  readonly code: RuleFaultCode
  readonly from: number
  readonly to: number
  /** The name that nobody knows, of `UnknownName`. */
  readonly name?: string
}

/** Where in the text something stands. Every node of every tree of the rule language has one. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A fault at a place of the text. Texts are given in Chinese, then in English. */
export const fault = (
  code: RuleFaultCode,
  span: Span,
  says: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string]
): RuleFault => ({
  _tag: "RuleFault",
  kind: "refused",
  code,
  says: both(...says),
  remedy: both(...remedy),
  place: { offset: span.from },
  from: span.from,
  to: span.to
})

/** The same fault, told with the file, line or path of the rule it was found in. */
export const within = (found: RuleFault, place: Place): RuleFault => ({ ...found, place: { ...found.place, ...place } })

/** What the nearest of some names is, by the number of characters to change; `undefined` when none is near. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => {
  const wanted = name.replaceAll(" ", "")
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const away = distance(wanted, candidate.replaceAll(" ", ""), least)
    if (away < least) {
      best = candidate
      least = away
    }
  }
  return best
}

/** Edit distance (Levenshtein), given up once it reaches `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

/** A remedy that names the nearest known name, or the given way out when none is near. */
export const didYouMean = (
  name: string,
  known: Iterable<string>,
  otherwise: Bilingual
): readonly [zh: string, en: string] => {
  const meant = nearest(name, known)
  return meant === undefined ? [otherwise.zh, otherwise.en] : [`是否应为“${meant}”？`, `Did you mean “${meant}”?`]
}
