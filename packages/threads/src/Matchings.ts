import { Matching, type Memory, type PersonIndex } from "@doudi/core"
import { Effect, type Scope } from "effect"
import * as path from "node:path"
import { jobOf } from "./matching.ts"
import type * as Pool from "./Pool.ts"

/** Memory that all threads share: for an index, a list, and what comes of it. */
export const shared: Memory = (bytes) => new SharedArrayBuffer(bytes)

/**
 * Matches a list with a register on the threads of a pool (多线程匹配), each time it is asked. The same as `Matching.match`, row for row.
 *
 * Reading: an index and a list that were made in shared memory are not copied; others are copied once to every thread. The index must
 * not grow meanwhile.
 */
export const over = (
  pool: Pool.Pool,
  index: PersonIndex.PersonIndex,
  rows: Matching.ListRows,
  least = Matching.leastLikeness
): Effect.Effect<Effect.Effect<Matching.Matches, Pool.ThreadEnded>, Pool.ThreadEnded, Scope.Scope> =>
  Effect.suspend(() => {
    const found = Matching.matchesFor(rows.numbers.size, shared)
    const work = {
      module,
      job: jobOf(index, rows, found, least),
      own: Matching.matching(index, rows, found, least)
    }
    return Effect.map(pool.give(work), (task) => Effect.as(task.run(rows.numbers.size), found))
  })

const module = new URL(`./matching${path.extname(import.meta.url)}`, import.meta.url)
