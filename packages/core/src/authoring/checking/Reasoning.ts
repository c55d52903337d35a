import type { Node } from "../../language/Checked.ts"
import { type Atom, type Figures, ofComparison, ofFlag, ofOptions, opaque } from "./Atom.ts"
import * as Range from "./Range.ts"

/** A condition said to hold, or to fail. */
export interface Claim {
  readonly node: Node
  readonly holds: boolean
}

/** The most cases that are looked at; beyond them everything counts as possible. */
const mostCases = 500

/**
 * Whether conditions can hold together for any household at all (可满足性), by ranges, codes and plain contradiction.
 *
 * Shape: conditions become cases, each a set of atoms that would have to be true together. Whatever is not understood counts as
 * possible, so that “impossible” is always true, and “possible” sometimes is not.
 */
export class Reasoning {
  private readonly known = new Map<Node, { yes?: Cases; no?: Cases }>()
  private readonly figures: Figures
  constructor(figures: Figures) {
    this.figures = figures
  }

  /**
   * Whether no household can meet all claims. `valued` leaves out that something does not apply: for the question whether a
   * condition holds for every value there is.
   */
  impossible(claims: ReadonlyArray<Claim>, valued = false): boolean {
    const parts = claims.map(({ holds, node }) => this.cases(node, holds))
    const joined = product(parts)
    return (
      joined !== undefined && (valued ? joined.every((one) => [...one.values()].some(isEmpty)) : joined.length === 0)
    )
  }

  /** The ways in which a condition can come out: any of these cases. */
  private cases(node: Node, holds: boolean): Cases {
    const known = this.known.get(node) ?? {}
    const key = holds ? "yes" : "no"
    const found = known[key] ?? this.work(node, holds)
    this.known.set(node, { ...this.known.get(node), [key]: found })
    return found
  }

  private work(node: Node, holds: boolean): Cases {
    switch (node._tag) {
      case "Constant":
        return (node.value === true) === holds ? always : []
      case "Not":
        return this.cases(node.operand, !holds)
      case "And":
      case "Or": {
        const parts = node.operands.map((operand) => this.cases(operand, holds))
        return (node._tag === "And") === holds ? (product(parts) ?? always) : anyOf(parts)
      }
      case "Compare": {
        const atoms = ofComparison(node, holds, this.figures)
        return typeof atoms === "boolean" ? (atoms ? always : []) : single(atoms)
      }
      case "OneOf":
        return single([ofOptions(node, holds)])
      case "Read": {
        const { origin, scope } = node.term
        // A yes or no of the pack's own stands for its formula, as long as it is about the same subject.
        const sameSubject = scope === "household" || node.depth === 0
        if (origin._tag === "Derived" && sameSubject) return this.cases(origin.formula.root, holds)
        return single([ofFlag(node, holds)])
      }
      default:
        return single([opaque(node, holds)])
    }
  }
}

type Cases = ReadonlyArray<Case>
/** What is asked of each thing that a case speaks of. */
type Case = ReadonlyMap<string, Demand>

/** Everything asked of one thing. `orNull`: all of it is also met when the thing does not apply. */
interface Demand {
  readonly range: Range.Range
  readonly values: ReadonlySet<string> | undefined
  readonly yes: boolean
  readonly no: boolean
  readonly orNull: boolean
}

const always: Cases = [new Map()]

const single = (atoms: ReadonlyArray<Atom>): Cases => {
  const found = new Map<string, Demand>()
  for (const atom of atoms) found.set(`${atom._tag} ${atom.key}`, demand(atom))
  return [...found.values()].some(isImpossible) ? [] : [found]
}

const demand = (atom: Atom): Demand => {
  const nothing = { range: Range.all, values: undefined, yes: false, no: false, orNull: false }
  switch (atom._tag) {
    case "Within":
      return { ...nothing, range: Range.meet(atom.range, atom.bounds), orNull: atom.orNull }
    case "OneOf":
      return { ...nothing, values: atom.values, orNull: atom.orNull }
    case "Opaque":
      return { ...nothing, yes: atom.holds, no: !atom.holds }
  }
}

/** No value meets it. */
const isEmpty = ({ no, range, values, yes }: Demand): boolean =>
  Range.isEmpty(range) || values?.size === 0 || (yes && no)
const isImpossible = (demand: Demand): boolean => !demand.orNull && isEmpty(demand)

const both = (a: Demand, b: Demand): Demand => ({
  range: Range.meet(a.range, b.range),
  values: a.values === undefined || b.values === undefined ? (a.values ?? b.values) : shared(a.values, b.values),
  yes: a.yes || b.yes,
  no: a.no || b.no,
  orNull: a.orNull && b.orNull
})

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((value) => b.has(value)))

/** Two cases as one; nothing when they contradict each other. */
const join = (a: Case, b: Case): Case | undefined => {
  const joined = new Map(a)
  for (const [key, next] of b) {
    const sofar = a.get(key)
    const together = sofar === undefined ? next : both(sofar, next)
    if (isImpossible(together)) return undefined
    joined.set(key, together)
  }
  return joined
}

/** Every way to take one case of each part; nothing when there are too many to look at. */
const product = (parts: ReadonlyArray<Cases>): Cases | undefined => {
  let sofar = always
  // Parts with few cases first: they may contradict each other before the many are looked at.
  for (const next of [...parts].sort((a, b) => a.length - b.length)) {
    const joined: Array<Case> = []
    for (const one of sofar) {
      for (const other of next) {
        const together = join(one, other)
        if (together !== undefined) joined.push(together)
      }
      if (joined.length > mostCases) return undefined
    }
    sofar = joined
  }
  return sofar
}

const anyOf = (parts: ReadonlyArray<Cases>): Cases => {
  const all = parts.flat()
  return all.length > mostCases ? always : all
}
