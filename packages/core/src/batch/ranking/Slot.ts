import type { Target } from "../run/Data.ts"

/** What becomes of an offer, in the three lowest bits of `state`; the words are those of a plan. */
export const states = ["none", "give", "yields", "excluded", "choice", "undetermined", "contested"] as const
type State = (typeof states)[number]
/** The number of a state. */
export const [none, give, yields, excluded, choice, undetermined, contested] = [0, 1, 2, 3, 4, 5, 6] as const
export const stateIn = (code: number): State => states[code & ofState]!

/** What `state` has besides: its conditions hold, its amount is known, it was cut to what its cap leaves. */
export const marks = { due: 8, paid: 16, cut: 32 } as const
export const ofState = 7

/** A programme with its numbers, by household or by person. */
export interface Slot {
  readonly index: number
  readonly id: string
  readonly ofPersons: boolean
  readonly asked: Target
  readonly shut: Target | undefined
  readonly least: Target | undefined
  readonly most: Target | undefined
  readonly state: Target
  readonly by: Target
  readonly left: Target | undefined
  /** Programmes that shut it out, each by the place of the exclusion. */
  readonly shutBy: ReadonlyArray<{ readonly place: number; readonly slot: Slot }>
}

/** Slots that are ranked together, in their declared order or else in that of the pack. */
export interface Group {
  readonly slots: ReadonlyArray<Slot>
  readonly ofPersons: boolean
  readonly mode: "highest" | "exclusive" | "choice" | "accumulate" | "capped"
  readonly isOrdered: boolean
  readonly capped: Target | undefined
  readonly capLeast: Target | undefined
  readonly capMost: Target | undefined
  /** The slots that are offered to the subject at hand. */
  readonly offered: Array<Slot>
}

export const set = ({ state }: Slot, row: number, to: number): void => {
  state[row] = (state[row]! & ~ofState) | to
}

export const isDue = ({ state }: Slot, row: number): boolean => (state[row]! & ofState) === give
export const isPaid = ({ state }: Slot, row: number): boolean => (state[row]! & marks.paid) !== 0
