import type { LinkedProgramme } from "../../policy/Policy.ts"
import type { Compiled } from "../Compiled.ts"
import { type Field, ofPersons } from "../Field.ts"
import type { Frame } from "../frame/Frame.ts"
import { bits, overlapOf } from "../lowering/Offers.ts"
import { keyOf } from "../reading/Results.ts"
import type { Target } from "../run/Data.ts"
import * as Modes from "./Modes.ts"
import {
  contested,
  excluded,
  type Group,
  give,
  isDue,
  marks,
  none,
  ofState,
  type Slot,
  set,
  undetermined,
  yields
} from "./Slot.ts"

/**
 * Ranks the offers of every household (成批排序): what is shut out, then group by group who wins, as `Exclusion` and `Overlap` do for one
 * household. `left` are households that go through the traced evaluator.
 *
 * Shape: `by` is the programme an offer yields to, or the place of the exclusion that shuts it out; `left` what a cap leaves of it.
 */
export const rank = (compiled: Compiled, frame: Frame, fields: Map<string, Target>, left: Uint8Array): void => {
  const members = frame.offsets[0]!
  // Group by group and not household by household: the numbers of a group stand in few arrays, which are read from front to back.
  for (const group of groupsOf(compiled, fields)) {
    for (let h = 0; h < frame.households; h++) {
      if (left[h] !== 0) continue
      const [from, to] = [members[h]!, members[h + 1]!]
      if (!group.ofPersons) contest(group, h, from, to)
      else for (let row = from; row < to; row++) contest(group, row, h, -1)
    }
  }
}

const groupsOf = ({ policy, numbering }: Compiled, fields: Map<string, Target>): ReadonlyArray<Group> => {
  const slots = new Map<string, Slot>()
  const { programmes } = numbering
  return policy.groups.map((group, g) => {
    const own = programmes.filter(({ id }) => group.includes(id))
    const { mode = "accumulate", order } = overlapOf(policy, own[0]!) ?? {}
    const listed = order === "pack" ? undefined : order
    const ordered = listed === undefined ? own : [...own].sort((a, b) => listed.indexOf(a.id) - listed.indexOf(b.id))
    const made = ordered.map((one) => slotOf(one, programmes.indexOf(one), fields, slots))
    for (const slot of made) slots.set(slot.id, slot)
    const isOfPersons = made[0]!.ofPersons
    const at = (field: Field) => fields.get(keyOf(isOfPersons ? ofPersons(field) : field, g))
    const cap = { capped: at("capped"), capLeast: at("capLeast"), capMost: at("capMost") }
    return { slots: made, ofPersons: isOfPersons, mode, isOrdered: order !== undefined, ...cap, offered: [] }
  })
}

const slotOf = (
  { id, unit, exclusions }: LinkedProgramme,
  index: number,
  fields: Map<string, Target>,
  known: ReadonlyMap<string, Slot>
): Slot => {
  const at = (field: Field) => fields.get(keyOf(unit === "person" ? ofPersons(field) : field, index))
  // Groups come after those that can shut one of them out, so the other slot is there.
  const shutBy = exclusions.flatMap(({ programme }, place) => {
    const slot = programme === undefined ? undefined : known.get(programme)
    return slot === undefined ? [] : [{ place, slot }]
  })
  return {
    ...{ index, id, ofPersons: unit === "person", shutBy },
    ...{ asked: at("asked")!, shut: at("shut"), least: at("least"), most: at("most") },
    ...{ state: at("state")!, by: at("by")!, left: at("left") }
  }
}

/**
 * The offers of one group to one household or person. For an offer to a household `from` to `to` are its members; for one to a person
 * `from` is the household and `to` is -1.
 */
const contest = (group: Group, row: number, from: number, to: number): void => {
  const { slots, offered } = group
  // One by one, which is faster than setting the length.
  while (offered.length > 0) offered.pop()
  for (const slot of slots) {
    const asked = slot.asked[row]!
    if ((asked & bits.may) === 0) {
      slot.state[row] = none
      continue
    }
    const state = alone(slot, asked, row)
    slot.state[row] = state
    if ((state & ofState) !== excluded && slot.shutBy.length > 0) shutOut(slot, row, from, to)
    if ((slot.state[row]! & ofState) !== excluded) offered.push(slot)
  }
  Modes.settle(group, row)
}

/** An offer by its own conditions and by those that shut it out. */
const alone = (slot: Slot, asked: number, row: number): number => {
  const due = (asked & bits.due) !== 0
  const paid = due && (asked & bits.applies) !== 0 && (asked & bits.known) !== 0 ? marks.paid : 0
  const shut = slot.shut === undefined ? 0 : slot.shut[row]!
  if (shut !== 0) {
    slot.by[row] = shut - 1
    return excluded | (due ? marks.due : 0) | paid
  }
  if ((asked & bits.shutOpen) !== 0) return undetermined | (due ? marks.due : 0)
  return due ? give | marks.due | paid : undetermined
}

/** As `Exclusion.byProgrammes`. */
const shutOut = (slot: Slot, row: number, from: number, to: number): void => {
  let open = false
  for (const { place, slot: other } of slot.shutBy) {
    // To a household, whatever any member has counts; to a person, what they or the household have.
    const first = other.ofPersons ? (to < 0 ? row : from) : to < 0 ? from : row
    const last = other.ofPersons && to >= 0 ? to : first + 1
    for (let i = first; i < last; i++) {
      const state = other.state[i]! & ofState
      if (state === give) {
        slot.by[row] = place
        slot.state[row] = (slot.state[row]! & ~ofState) | excluded
        return
      }
      if (state !== none && state !== yields && state !== excluded) open = true
    }
  }
  if (open && isDue(slot, row)) set(slot, row, contested)
}
