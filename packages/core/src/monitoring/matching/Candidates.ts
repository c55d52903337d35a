import { differing } from "../../foundation/CitizenId.ts"
import { jaroWinkler } from "./JaroWinkler.ts"
import { tidy } from "./NumberText.ts"
import type { PersonIndex } from "./PersonIndex.ts"

/** How alike a name must be, from 0 to 1. */
export const leastLikeness = 0.75

/** From here on a name is alike enough for a person to look at it: names of two characters share one. */
export const leastPossible = 0.5

/**
 * The people whom a row without a usable number may be (候选人): those who fit equally and better than all others.
 *
 * Shape: `isNear` tells that they fit as one has to who is taken to be the person; if not, somebody has to look. `likeness` is from 0 to 1, 0
 * where there is nobody.
 */
export interface Candidates {
  readonly people: ReadonlyArray<number>
  readonly likeness: number
  readonly isNear: boolean
}

/** Those of this unified name in this place whose number differs from a wrong one in one character, or else in two. */
export const byOneCharacter = (index: PersonIndex, written: string, name: string, place: number): Candidates => {
  const number = tidy(written)
  let least = 2
  let people: Array<number> = []
  for (const person of index.namesakes(name, place)) {
    const identity = index.identity[person]!
    const different = identity < 0 ? 18 : differing(identity, number, least)
    if (different > least) continue
    if (different < least) people = []
    people.push(person)
    least = different
  }
  return { people, likeness: people.length === 0 ? 0 : 1, isNear: least === 1 }
}

/** Those born on this day in this place whose name is most like a unified one. */
export const byLikeness = (
  index: PersonIndex,
  name: string,
  birth: number,
  place: number,
  least: number
): Candidates => {
  let likeness = Math.min(least, leastPossible)
  let people: Array<number> = []
  for (const person of index.bornOn(birth, place)) {
    const own = index.isNamed(person, name) ? 1 : jaroWinkler(name, index.nameOf(person))
    if (own < likeness) continue
    if (own > likeness) people = []
    people.push(person)
    likeness = own
  }
  return people.length === 0 ? { people, likeness: 0, isNear: false } : { people, likeness, isNear: likeness >= least }
}
