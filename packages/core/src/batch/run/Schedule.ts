import { isFold, type Scalar } from "../form/Scalar.ts"
import { isOfPersons } from "../Field.ts"
import type { Output, Program } from "../Program.ts"

/**
 * In which order a program is worked out (次序): what a household has of its own, then a pass through its rows, then what follows from
 * the pass, and so on.
 *
 * Shape: `own` and `passes` of a step are in an order in which every number comes after those it needs. A number of a row that a
 * later pass needs again is in its `again` and, where that is dear, kept in between.
 */
export interface Step {
  readonly own: ReadonlyArray<Scalar>
  readonly stores: ReadonlyArray<Output>
  readonly passes: ReadonlyArray<Pass>
}

export interface Pass {
  readonly table: number
  /** Numbers of a row that are worked out here; those in `kept` are taken from an earlier pass. */
  readonly rows: ReadonlyArray<Scalar>
  readonly taken: ReadonlyArray<Scalar>
  readonly keeps: ReadonlyArray<Scalar>
  readonly folds: ReadonlyArray<Scalar>
  readonly stores: ReadonlyArray<Output>
}

/** A number of a row that rests on more than this many others is kept for later passes instead of worked out again. */
const dear = 4

export const scheduleOf = ({ outputs }: Program): ReadonlyArray<Step> => {
  const stage = new Map<Scalar, number>()
  const usedBy = new Map<Scalar, Array<Scalar>>()
  const weights = new Map<Scalar, number>()
  const all: Array<Scalar> = []
  const visit = (scalar: Scalar): number => {
    const known = stage.get(scalar)
    if (known !== undefined) return known
    let at = 0
    for (const part of scalar.args) at = Math.max(at, visit(part))
    if (isFold(scalar.op)) at++
    stage.set(scalar, at)
    all.push(scalar)
    return at
  }
  for (const { scalar } of outputs) visit(scalar)
  all.sort((a, b) => a.id - b.id)
  for (const user of all) {
    for (const part of user.args) {
      const others = usedBy.get(part)
      if (others === undefined) usedBy.set(part, [user])
      else others.push(user)
    }
  }
  const last = Math.max(0, ...stage.values())
  const kept = new Map<number, Set<Scalar>>()
  const steps: Array<Step> = []
  for (let k = 0; k <= last; k++) {
    const own = all.filter((scalar) => scalar.level === 0 && !isFold(scalar.op) && stage.get(scalar) === k)
    const stores = outputs.filter((output) => rowTable(output) < 0 && stage.get(output.scalar) === k)
    steps.push({ own, stores, passes: passes(k) })
  }
  return steps

  function passes(k: number): ReadonlyArray<Pass> {
    const folds = all.filter((scalar) => isFold(scalar.op) && stage.get(scalar) === k + 1)
    const stores = outputs.filter((output) => rowTable(output) >= 0 && stage.get(output.scalar) === k)
    const tables = new Set([...folds.map(({ at }) => at), ...stores.map(rowTable)])
    return [...tables].sort().map((table) => {
      const own = folds.filter(({ at }) => at === table)
      const written = stores.filter((output) => rowTable(output) === table)
      const wanted = [...own.map(({ args }) => args[0]!), ...written.map(({ scalar }) => scalar)]
      return { table, folds: own, stores: written, ...rowsOf(table, k, wanted) }
    })
  }

  /** What a pass must work out for a row, and what it takes from an earlier pass. */
  function rowsOf(table: number, k: number, wanted: ReadonlyArray<Scalar>) {
    const earlier = kept.get(table) ?? new Set<Scalar>()
    const found = new Set<Scalar>()
    const taken = new Set<Scalar>()
    const walk = (scalar: Scalar): void => {
      if (scalar.level === 0 || found.has(scalar) || taken.has(scalar)) return
      if (stage.get(scalar)! < k && earlier.has(scalar)) {
        taken.add(scalar)
        return
      }
      scalar.args.forEach(walk)
      found.add(scalar)
    }
    wanted.forEach(walk)
    const rows = [...found].sort((a, b) => a.id - b.id)
    const keeps = rows.filter((scalar) => isNeededLater(scalar, k) && weight(scalar) > dear && !earlier.has(scalar))
    kept.set(table, new Set([...earlier, ...keeps]))
    return { rows, taken: [...taken].sort((a, b) => a.id - b.id), keeps }
  }

  /** Whether a number of a later stage is made of this one. */
  function isNeededLater(scalar: Scalar, k: number): boolean {
    return (usedBy.get(scalar) ?? []).some((user) => stage.get(user)! > (isFold(user.op) ? k + 1 : k))
  }

  function weight(scalar: Scalar): number {
    const known = weights.get(scalar)
    if (known !== undefined) return known
    const own = scalar.level === 0 ? 0 : scalar.args.reduce((sum, part) => sum + weight(part), 1)
    weights.set(scalar, Math.min(own, 1000))
    return weights.get(scalar)!
  }
}

/** The table for whose rows an output is written; -1 for the household's own. */
const rowTable = ({ field }: Output): number => (isOfPersons(field) ? 0 : -1)
