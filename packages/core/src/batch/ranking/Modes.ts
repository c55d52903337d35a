import { bits } from "../lowering/Offers.ts"
import { choice, contested, type Group, isDue, isPaid, marks, type Slot, set, yields } from "./Slot.ts"

/** One choice among the offers of a group to one household or person (就高不就低): `Overlap.resolve` over numbers. */
export const settle = (group: Group, row: number): void => {
  const { mode, offered } = group
  if (mode === "capped") {
    if (offered.length > 0 && group.capped![row] === 1) fill(group, row)
  } else if (mode !== "accumulate" && offered.length > 1) {
    if (mode === "choice") choose(offered, row)
    else if (mode === "highest") highest(group, row)
    else if (isDue(offered[0]!, row)) win(offered, offered[0]!, row)
    else leaveOpen(offered, row)
  }
}

const win = (offered: ReadonlyArray<Slot>, winner: Slot, row: number): void => {
  for (const slot of offered) if (slot !== winner) yieldTo(slot, winner, row)
}

const yieldTo = (slot: Slot, winner: Slot, row: number): void => {
  set(slot, row, yields)
  slot.by[row] = winner.index
}

const leaveOpen = (offered: ReadonlyArray<Slot>, row: number): void => {
  for (const slot of offered) if (isDue(slot, row)) set(slot, row, contested)
}

const highest = ({ offered, isOrdered }: Group, row: number): void => {
  const able = offered.filter((slot) => isDue(slot, row) && isPaid(slot, row))
  let best = Number.NEGATIVE_INFINITY
  for (const { least } of able) best = Math.max(best, least![row]!)
  const top = able.filter(({ least }) => least![row] === best)
  const winner = top.length === 1 ? top[0] : tied(top, isOrdered, row)
  const beaten = (slot: Slot) => (slot.asked[row]! & bits.applies) !== 0 && slot.most![row]! <= best
  if (top.length === 0 || !offered.every((slot) => slot === winner || beaten(slot))) leaveOpen(offered, row)
  else if (winner !== undefined) win(offered, winner, row)
  else {
    // The losers name one of them: the first by id.
    const named = top.reduce((one, other) => (other.id < one.id ? other : one))
    for (const slot of offered) {
      if (top.includes(slot)) set(slot, row, choice)
      else yieldTo(slot, named, row)
    }
  }
}

const tied = (top: ReadonlyArray<Slot>, isOrdered: boolean, row: number): Slot | undefined => {
  const held = top.filter(({ asked }) => (asked[row]! & bits.current) !== 0)
  return held.length === 1 ? held[0] : isOrdered ? top[0] : undefined
}

const choose = (offered: ReadonlyArray<Slot>, row: number): void => {
  const wanted = offered.filter(({ asked }) => (asked[row]! & bits.chosen) !== 0)
  const unsure = offered.some(({ asked }) => (asked[row]! & (bits.chosen | bits.mayBeChosen)) === bits.mayBeChosen)
  const held = offered.filter(({ asked }) => (asked[row]! & bits.current) !== 0)
  const due = offered.filter((slot) => isDue(slot, row))
  const winner =
    wanted.length === 1 ? wanted[0] : wanted.length === 0 && !unsure && held.length === 1 ? held[0] : undefined
  if (winner !== undefined && isDue(winner, row)) win(offered, winner, row)
  else if (wanted.length === 1 || due.length < 2) leaveOpen(offered, row)
  else for (const slot of due) set(slot, row, choice)
}

/** As `Cap.fill`: an end that is not known is an infinity. */
const fill = ({ offered, capLeast, capMost }: Group, row: number): void => {
  const [capLow, capHigh] = [capLeast![row]!, capMost![row]!]
  let [takenLow, takenHigh] = [0, 0]
  let leader: Slot | undefined
  for (const slot of offered) {
    const applies = (slot.asked[row]! & bits.applies) !== 0
    const low = applies ? slot.least![row]! : Number.NEGATIVE_INFINITY
    const high = applies ? slot.most![row]! : Number.POSITIVE_INFINITY
    if (isDue(slot, row)) {
      const least = capLow === Number.NEGATIVE_INFINITY ? capLow : Math.max(0, capLow - takenHigh)
      const most = Math.max(0, capHigh - takenLow)
      if (!Number.isFinite(low) || !Number.isFinite(high)) set(slot, row, contested)
      else if (high > least) share(slot, row, least, most, leader)
      if (leader === undefined && isDue(slot, row)) leader = slot
      takenLow += low
    }
    takenHigh += high
  }
}

/** An offer that is due and may be more than what is left. */
const share = (slot: Slot, row: number, least: number, most: number, leader: Slot | undefined): void => {
  if (least !== most) set(slot, row, contested)
  else if (least === 0 && leader !== undefined) yieldTo(slot, leader, row)
  else if (isPaid(slot, row)) {
    slot.state[row]! |= marks.cut
    slot.left![row] = least
  }
}
