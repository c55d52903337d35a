import * as Batch from "../batch/Batch.ts"
import type * as Rule from "../policy/Rule.ts"
import { equal, ofResults } from "./Outline.ts"

/**
 * Whether the conditions behind a household's outcomes and offers are otherwise (理由有变), where what comes of them is the same on both
 * sides: of a rule that fails the conditions that fail, of one that cannot be told those that cannot.
 */
export type Differs = (household: number, from: number, to: number) => boolean

export const differing = (before: Batch.Results, after: Batch.Results): Differs => {
  const own = new Masks(before, after, "")
  const rows = new Masks(before, after, "person")
  const [living, now] = [before, after].map((side) => Batch.field(side, "living"))
  const spoken: Differs = (h, from, to) => !equal(ofResults(before, h, from, to), ofResults(after, h, from, to))
  return (h, from, to) => {
    let found = own.compare(h)
    for (let row = from; found !== "otherwise" && row < to; row++) {
      // Nothing is said of who does not live with the family.
      if (living?.[row] === 0 && now?.[row] === 0) continue
      const next = rows.compare(row)
      if (next !== "same") found = next
    }
    return found === "otherwise" || (found === "perhaps" && spoken(h, from, to))
  }
}

type Cells = ArrayLike<number>
type Both = readonly [before: Cells, after: Cells]

/** No, cannot tell, yes; and where nothing is said of a rule. */
type Came = 0 | 1 | 2
const silent = 3

/** The conditions of a rule as bits of the words they stand in, and the ways to meet those that have several. */
interface Asked {
  readonly words: ReadonlyArray<readonly [word: number, mask: number]>
  readonly branching: ReadonlyArray<{
    readonly word: number
    readonly bit: number
    readonly ways: ReadonlyArray<Asked>
  }>
}

/** A rule with what came of it, which is the same on both sides. */
interface Decided extends Asked {
  readonly tag: (row: number) => number
}

/** What decides about households, or about persons, on both sides. */
class Masks {
  private readonly holds: ReadonlyArray<Both>
  private readonly unknown: ReadonlyArray<Both>
  /** Where these are apart, words tell. */
  private readonly others: ReadonlyArray<Both>
  private readonly decided: ReadonlyArray<Decided>

  constructor(before: Batch.Results, after: Batch.Results, whose: "" | "person") {
    const { numbering } = before
    const name = (field: Batch.Field) => (whose === "" ? field : Batch.ofPersons(field))
    const both = (field: Batch.Field, at = 0): Both | undefined => {
      const [a, b] = [Batch.field(before, field, at), Batch.field(after, field, at)]
      return a === undefined || b === undefined ? undefined : [a, b]
    }
    const all = (field: Batch.Field) => {
      const found: Array<Both> = []
      for (let at = 0, one = both(name(field)); one !== undefined; one = both(name(field), ++at)) found.push(one)
      return found
    }
    this.holds = all("holds")
    this.unknown = all("unknown")
    const unit = whose === "" ? "household" : "person"
    const programmes = numbering.programmes.flatMap((one, i) => (one.unit === unit ? [{ rule: one.rule, at: i }] : []))
    const states = programmes.map(({ at }) => both(name("state"), at)!)
    const living = whose === "" ? undefined : both("living")
    this.others = living === undefined ? states : [...states, living]
    const [entitled, open] = [both(name("entitled")), both(name("open"))]
    const conditions = whose === "" ? numbering.household : numbering.person
    const categories = whose === "" ? numbering.households : numbering.persons
    this.decided = [
      ...categories.map(({ rule }, bit) => {
        const tag = (row: number) => 2 * ((entitled![0][row]! >>> bit) & 1) + ((open![0][row]! >>> bit) & 1)
        return { ...askedOf(rule, conditions), tag }
      }),
      ...programmes.map(({ rule }, i) => {
        const [state] = states[i]!
        const tag = (row: number) => (state[row] === 0 ? silent : (state[row]! & Batch.marks.due) !== 0 ? 2 : 1)
        return { ...askedOf(rule, conditions), tag }
      })
    ]
  }

  compare(row: number): "same" | "otherwise" | "perhaps" {
    if (anyApart(this.others, row)) return "perhaps"
    if (!anyApart(this.holds, row) && !anyApart(this.unknown, row)) return "same"
    for (const decided of this.decided) {
      const came = decided.tag(row)
      if (came !== silent && this.differs(decided, row, came as Came)) return "otherwise"
    }
    return "same"
  }

  private differs({ words, branching }: Asked, row: number, came: Came): boolean {
    for (const [word, mask] of came === 2 ? [] : words) {
      if (((this.deciding(0, word, row, came) ^ this.deciding(1, word, row, came)) & mask) !== 0) return true
    }
    for (const { word, bit, ways } of branching) {
      if (((this.deciding(0, word, row, came) >>> bit) & 1) === 0) continue
      for (const way of ways) {
        const [was, is] = [this.of(0, way, row) === came, this.of(1, way, row) === came]
        if (was !== is || (was && this.differs(way, row, came))) return true
      }
    }
    return false
  }

  /** Conditions of a word that came out so. */
  private deciding(side: 0 | 1, word: number, row: number, came: Came): number {
    const [holds, unknown] = [this.holds[word]![side][row]!, this.unknown[word]![side][row]!]
    return came === 2 ? holds : came === 1 ? unknown : ~(holds | unknown)
  }

  /** What comes of a way by itself. */
  private of(side: 0 | 1, { words }: Asked, row: number): Came {
    let open = false
    for (const [word, mask] of words) {
      if ((this.deciding(side, word, row, 0) & mask) !== 0) return 0
      if ((this.deciding(side, word, row, 1) & mask) !== 0) open = true
    }
    return open ? 1 : 2
  }
}

const anyApart = (all: ReadonlyArray<Both>, row: number): boolean => {
  for (const [a, b] of all) if (a[row] !== b[row]) return true
  return false
}

const askedOf = ({ conditions }: Rule.Rule, numbering: Batch.Conditions): Asked => {
  const words = new Map<number, number>()
  const placeOf = (condition: Rule.Condition) => {
    const number = numbering.numberOf.get(condition)!
    return { word: number >> 5, bit: number & 31 }
  }
  for (const { word, bit } of conditions.map(placeOf)) words.set(word, (words.get(word) ?? 0) | (1 << bit))
  const branching = conditions.flatMap((condition) => {
    const { branches } = condition
    if (branches === undefined) return []
    return [{ ...placeOf(condition), ways: branches.map(({ rule }) => askedOf(rule, numbering)) }]
  })
  return { words: [...words], branching }
}
