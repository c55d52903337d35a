/** The hand-written loop as a contestant: the limit the others are divided by. */
import type { Contestant } from "./Contestant.ts"
import { figures } from "./Figures.ts"
import { evaluate } from "./limit.ts"
import { emptyResult } from "./Result.ts"

export const hand: Contestant = {
  says: "limit: a loop over typed arrays, written by hand",
  rounds: 25,
  prepare: async (district, count) => {
    const result = emptyResult(count)
    const at = figures()
    return { run: () => evaluate(district, at, result, 0, count), result: async () => result }
  }
}
