/** The second thread: takes its stretch of a shared frame whenever it is told to, and says when it is done. */
import { parentPort, workerData } from "node:worker_threads"
import { Batch, Day } from "@doudi/core"
import { on } from "./Figures.ts"
import { type Arrays, part, sharedResults } from "./Shared.ts"
import { policyOfPack } from "./traced.ts"

export interface Task {
  readonly arrays: Arrays
  readonly from: number
  readonly to: number
  /** First the number of the round asked for, then of the one done; -1 ends the thread. */
  readonly rounds: Int32Array
}

const { arrays, from, to, rounds } = workerData as Task
const compiled = Batch.compile(policyOfPack(), Day.day(on), { amounts: false, persons: false })
const frame = part(compiled, arrays, from, to)
let results = sharedResults(Batch.evaluate(compiled, frame))
parentPort!.postMessage(results.fields)
for (let done = 0; ; ) {
  Atomics.wait(rounds, 0, done)
  const asked = Atomics.load(rounds, 0)
  if (asked < 0) break
  results = Batch.evaluate(compiled, frame, undefined, results)
  done = asked
  Atomics.store(rounds, 1, done)
  Atomics.notify(rounds, 1)
}
