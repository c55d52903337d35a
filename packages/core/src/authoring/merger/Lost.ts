import type { Cause } from "../Cause.ts"
import { keyOf, type Thing, yearly } from "../Standing.ts"
import type { MergeDiff } from "./MergeDiff.ts"

/** A household that had something and has nothing any more (失去全部). Unit: fen. */
export interface Lost {
  readonly household: string
  readonly township: string
  readonly had: ReadonlyArray<Thing>
  readonly year: number
  readonly once: number
  readonly causes: ReadonlyArray<Cause>
}

export const of = ({ household, township, held, before, changes }: MergeDiff): Lost => {
  const causes = new Map(
    changes.flatMap((change) => change.causes).map((cause) => [`${cause.policy} ${cause.path}`, cause])
  )
  return {
    household,
    township,
    had: [...new Map(held.before.map((one) => [keyOf(one), one])).values()].map(({ kind, id, no }) => ({
      kind,
      id,
      ...(no === undefined ? {} : { no })
    })),
    year: yearly(before),
    once: before.once,
    causes: [...causes.values()]
  }
}
