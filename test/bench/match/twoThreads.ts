/** The same on two threads, over an index and a list in shared memory. Arguments as in `doudi.ts`. */
import fs from "node:fs"
import { Matchings, Pool } from "@doudi/threads"
import { Effect } from "effect"
import { answer, best } from "../Apart.ts"
import { indexOf, rowsOf } from "./Ours.ts"

const [people, list, count, out] = process.argv.slice(2) as [string, string, string, string]
const began = performance.now()
const index = indexOf(people, Number(count), Matchings.shared)
const ready = performance.now() - began
const rows = rowsOf(list, Matchings.shared)

await Effect.runPromise(
  Effect.gen(function* () {
    const pool = yield* Pool.open({ threads: 2 })
    const match = yield* Matchings.over(pool, index, rows)
    const found = yield* match
    const rounds = Math.max(15, Math.ceil(1_000_000 / rows.numbers.size))
    const time = yield* Effect.promise(() => best(rounds, () => Effect.runPromise(match)))
    fs.writeFileSync(out, new Uint8Array(found.person.buffer))
    answer({ time, ready })
  }).pipe(Effect.scoped)
)
