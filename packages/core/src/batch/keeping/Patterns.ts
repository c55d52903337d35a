/**
 * Things that come again with every household, made once for each pattern of numbers they follow from (重复样式).
 *
 * Shape: patterns of one store have the same length.
 */
export class Patterns<A> {
  private readonly root = new Map<number, unknown>()

  /** What was made for a pattern; `make` is asked when it turns up for the first time. */
  of(pattern: ReadonlyArray<number>, make: () => A): A {
    let at = this.root
    const last = pattern.length - 1
    for (let i = 0; i < last; i++) {
      const next = at.get(pattern[i]!) as Map<number, unknown> | undefined
      if (next !== undefined) at = next
      else {
        const fresh = new Map<number, unknown>()
        at.set(pattern[i]!, fresh)
        at = fresh
      }
    }
    const known = at.get(pattern[last]!) as A | undefined
    if (known !== undefined) return known
    const made = make()
    at.set(pattern[last]!, made)
    return made
  }
}
