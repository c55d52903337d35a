import type { Bilingual } from "../../foundation/Bilingual.ts"
import { both } from "../../foundation/Bilingual.ts"
import type { Checked } from "../../language/Checked.ts"
import { terms } from "../../language/Checked.ts"
import { type Missing, missing, type Unknown } from "../../language/Value.ts"
import type { Term } from "../../language/Vocabulary.ts"

/**
 * A fact that may be missing (可能缺少的事实), whoever it is about: of the household, of its members, of the entries of a list, or a figure of the
 * pack. One of scope `rule` stands for formulas without a value, such as a division by zero, which no answer mends.
 */
export interface Fact {
  readonly scope: Missing["scope"]
  readonly key: string
  readonly name: Bilingual
}

/**
 * The facts that rules read by number (事实编号), in the order in which rules meet them.
 *
 * Shape: fact `n` is bit `n % 32` of word `floor(n / 32)` of a mask. A fact that is missing for two members is one bit.
 */
export interface Facts {
  readonly all: ReadonlyArray<Fact>
  readonly numberOf: ReadonlyMap<string, number>
}

/** The fact that is asked for when a term is not known; `undefined` for one that follows from others. */
export const factOf = ({ origin, scope, key, name }: Term): Fact | undefined => {
  switch (origin._tag) {
    case "Derived":
      return undefined
    case "List":
      return { scope: "household", key: origin.list, name: origin.name }
    case "Parameter":
    case "Computed":
      return { scope, key: origin.asks?.key ?? key, name: origin.asks?.name ?? name }
    default:
      return { scope, key, name }
  }
}

const noValue: Fact = { scope: "rule", key: "", name: both("公式无法得出结果", "a formula without a value") }

const idOf = ({ scope, key }: Pick<Fact, "scope" | "key">): string => (scope === "rule" ? "rule" : `${scope} ${key}`)

export const factsOf = (rules: ReadonlyArray<Checked>): Facts => {
  const found = new Map<string, Fact>([["rule", noValue]])
  for (const rule of rules) {
    for (const term of terms(rule)) {
      const fact = factOf(term)
      if (fact !== undefined && !found.has(idOf(fact))) found.set(idOf(fact), fact)
    }
  }
  return { all: [...found.values()], numberOf: new Map([...found.keys()].map((id, i) => [id, i])) }
}

export const numberOf = (facts: Facts, fact: Pick<Fact, "scope" | "key">): number => facts.numberOf.get(idOf(fact))!

/** How many words of 32 bits hold a set of facts. */
export const words = ({ all }: Facts): number => Math.ceil(all.length / 32)

/** What an unknown hangs on, as words of bits. */
export const bitsOf = (facts: Facts, unknown: Unknown): ReadonlyArray<number> => {
  const bits = new Array<number>(words(facts)).fill(0)
  for (const fact of missing(unknown)) {
    const n = numberOf(facts, fact)
    bits[n >> 5]! |= 1 << (n & 31)
  }
  return bits
}
