import { type Escape, escapes } from "../Field.ts"
import type { Frame } from "../frame/Frame.ts"

/**
 * Marks households that leave for a reason no program sees (标出须逐户研判的户): no figure is in force at their place, `places` being -1; a
 * record fits no column; or they have more rows than `most`. With `all` nobody was compiled. `false` when nobody is marked.
 */
export const mark = (
  most: number,
  frame: Frame,
  places: ReadonlyArray<number>,
  all: boolean,
  left: Uint8Array
): boolean => {
  const absent = places.includes(-1)
  const large = frame.mostRows.reduce((sum, rows) => sum + rows, 1) > most
  if (!all && !absent && !large && !frame.leavesAny) return false
  const put = (h: number, why: Escape) => {
    left[h] = escapes.indexOf(why)
  }
  for (let h = 0; h < frame.households; h++) {
    if (all) put(h, "beyond")
    else if (absent && places[frame.place[h]!] === -1) put(h, "figures")
    else if (frame.leaves[h] !== 0) put(h, frame.leaves[h] === leavesForRule ? "rule" : "record")
    else if (large && isLarge(frame, h, most)) put(h, "size")
  }
  return true
}

/** What `leaves` of a frame has where a part of a rule and not a record fits no column. */
export const leavesForRule = 2

/** Whether an evaluation of a household might take more steps than the traced evaluator allows. */
const isLarge = (frame: Frame, household: number, most: number): boolean => {
  let rows = 1
  for (const offsets of frame.offsets) rows += offsets[household + 1]! - offsets[household]!
  return rows > most
}
