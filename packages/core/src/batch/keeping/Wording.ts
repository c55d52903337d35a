import type { Reason } from "../../policy/determination/Determination.ts"
import * as Receipt from "../../policy/determination/Receipt.ts"
import type * as Rule from "../../policy/Rule.ts"
import { type Field, ofPersons } from "../Field.ts"
import { type Conditions, words } from "../Numbering.ts"
import { reasons } from "../reading/Reading.ts"
import { field, type Results } from "../reading/Results.ts"
import type { Target } from "../run/Data.ts"
import { Patterns } from "./Patterns.ts"

/** What came of every condition of households, or of persons, as words of bits. */
export interface Bits {
  readonly holds: ReadonlyArray<Target>
  readonly unknown: ReadonlyArray<Target>
}

export const bitsOf = (results: Results, conditions: Conditions, whose: "" | "person"): Bits => {
  const all = (of: Field) =>
    Array.from({ length: words(conditions) }, (_, i) => field(results, whose === "" ? of : ofPersons(of), i)!)
  return { holds: all("holds"), unknown: all("unknown") }
}

/** Reasons as a receipt keeps them, with what is the same for everybody who has them and the same member number. */
export interface Worded<A> {
  readonly because: string
  readonly same: Map<number, A>
}

/**
 * The reasons of one rule as a receipt keeps them (理由文本), written once for each pattern of bits of its conditions.
 */
export class Wording<A> {
  private readonly rule: Rule.Rule
  private readonly conditions: Conditions
  private readonly masks: ReadonlyArray<{ readonly word: number; readonly mask: number }>
  private readonly known = new Patterns<Worded<A>>()
  private readonly pattern: Array<number>

  constructor(rule: Rule.Rule, conditions: Conditions) {
    this.rule = rule
    this.conditions = conditions
    const masks = new Map<number, number>()
    const mark = ({ conditions: own }: Rule.Rule): void => {
      for (const condition of own) {
        const n = conditions.numberOf.get(condition)!
        masks.set(n >> 5, (masks.get(n >> 5) ?? 0) | (1 << (n & 31)))
        for (const branch of condition.branches ?? []) mark(branch.rule)
      }
    }
    mark(rule)
    this.masks = [...masks].map(([word, mask]) => ({ word, mask }))
    this.pattern = new Array<number>(1 + 2 * this.masks.length).fill(0)
  }

  /** Why it came out as it did for a row; `apart` says that it cannot be told whether the person lives with the family. */
  of(decisive: Reason["holds"], apart: boolean, { holds, unknown }: Bits, row: number): Worded<A> {
    const { pattern } = this
    pattern[0] = (decisive === true ? 2 : decisive === false ? 0 : 1) | (apart ? 4 : 0)
    let at = 1
    for (const { word, mask } of this.masks) {
      pattern[at++] = holds[word]![row]! & mask
      pattern[at++] = unknown[word]![row]! & mask
    }
    return this.known.of(pattern, () => {
      const bit = (of: ReadonlyArray<Target>, n: number) => ((of[n >> 5]![row]! >>> (n & 31)) & 1) === 1
      const told = (condition: Rule.Condition): Reason["holds"] => {
        const n = this.conditions.numberOf.get(condition)!
        return bit(holds, n) ? true : bit(unknown, n) ? "unknown" : false
      }
      return { because: Receipt.because(reasons(this.rule, decisive, told, apart)), same: new Map() }
    })
  }
}
