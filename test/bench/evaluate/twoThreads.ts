/** Doudi's compiled policy on two threads over one frame in shared memory: this one takes the first half, another the second. */
import { createRequire } from "node:module"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { Worker } from "node:worker_threads"
import { Batch, Day } from "@doudi/core"
import { frameOf, resultOf } from "./compiled.ts"
import type { Contestant } from "./Contestant.ts"
import { on } from "./Figures.ts"
import type { Result } from "./Result.ts"
import type { Task } from "./second.ts"
import { arraysOf, ofFields, part } from "./Shared.ts"
import { policyOfPack } from "./traced.ts"

export const twoThreads: Contestant = {
  says: "doudi, compiled, two threads over shared memory",
  rounds: 11,
  prepare: async (district, count) => {
    const compiled = Batch.compile(policyOfPack(), Day.day(on), { amounts: false, persons: false })
    const arrays = arraysOf(frameOf(compiled.layout, district, count))
    const half = count >> 1
    const rounds = new Int32Array(new SharedArrayBuffer(8))
    const workerData: Task = { arrays, from: half, to: count, rounds }
    const worker = new Worker(startOf("second.ts"), {
      ...{ workerData, eval: true },
      execArgv: ["--conditions=doudi-src"]
    })
    const others = await new Promise<Batch.Results["fields"]>((resolve, reject) => {
      worker.once("message", resolve)
      worker.once("error", reject)
    })
    const frame = part(compiled, arrays, 0, half)
    let own: Batch.Results | undefined
    let round = 0
    return {
      run: () => {
        Atomics.store(rounds, 0, ++round)
        Atomics.notify(rounds, 0)
        own = Batch.evaluate(compiled, frame, undefined, own)
        while (Atomics.load(rounds, 1) !== round) Atomics.wait(rounds, 1, round - 1)
      },
      result: async () => joined(resultOf(own!), resultOf(ofFields(own!, others))),
      close: async () => {
        Atomics.store(rounds, 0, -1)
        Atomics.notify(rounds, 0)
        await worker.terminate()
      }
    }
  }
}

/** A thread does not take over what reads TypeScript here; it brings it itself. */
const startOf = (file: string): string => {
  const { resolve } = createRequire(import.meta.url)
  const [reader, script] = [resolve("tsx/esm/api").replace(/\.cjs$/, ".mjs"), path.join(import.meta.dirname, file)].map(
    (each) => JSON.stringify(pathToFileURL(each))
  )
  return `import(${reader}).then(({ register }) => { register(); return import(${script}) })`
}

const joined = (one: Result, other: Result): Result => ({
  category: Uint8Array.from([...one.category, ...other.category]),
  benefit: Int32Array.from([...one.benefit, ...other.benefit]),
  holds: Int32Array.from([...one.holds, ...other.holds]),
  open: Int32Array.from([...one.open, ...other.open])
})
