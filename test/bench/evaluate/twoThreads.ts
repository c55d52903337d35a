/** Doudi's compiled policy on two threads over one frame in shared memory: this one and another of a pool take blocks in turn. */
import { Batch, Day, PopulationFrame } from "@doudi/core"
import { Evaluations, Pool } from "@doudi/threads"
import { Effect, Exit, Scope } from "effect"
import { frameOf, resultOf } from "./compiled.ts"
import type { Contestant } from "./Contestant.ts"
import { on } from "./Figures.ts"
import { policyOfPack } from "./traced.ts"

export const twoThreads: Contestant = {
  says: "doudi, compiled, two threads over shared memory",
  rounds: 11,
  prepare: async (district, count) => {
    const compiled = Batch.compile(policyOfPack(), Day.day(on), { amounts: false, persons: false })
    const frame = PopulationFrame.settled(frameOf(compiled.layout, district, count))
    const scope = Effect.runSync(Scope.make())
    const { evaluate } = await Pool.open({ threads: 2 }).pipe(
      Effect.flatMap((pool) => Evaluations.onPool(pool).over(compiled, frame)),
      Scope.extend(scope),
      Effect.runPromise
    )
    let results: Batch.Results | undefined
    return {
      run: async () => {
        results = await Effect.runPromise(evaluate())
      },
      result: async () => resultOf(results!),
      close: () => Effect.runPromise(Scope.close(scope, Exit.void))
    }
  }
}
