import * as path from "node:path"
import { SqliteStore } from "@doudi/sqlite"
import { Effect } from "effect"
import { acknowledged, keptIn, lost } from "./Kept.ts"
import type { Programs } from "./Program.ts"

/** What came of several programs that append to one ledger at once (并发追加试验). */
export interface Crowd {
  readonly programs: number
  readonly acknowledged: number
  readonly lost: number
  readonly torn: number
  /** Programs that did not come through. */
  readonly failed: number
}

/** Every program appends its own batches; all must come through, and stand in one ledger. */
export const crowd = async (
  { folder, programs }: { readonly folder: string; readonly programs: Programs },
  count: number,
  batches: number
): Promise<Crowd> => {
  const size = 5
  const file = path.join(folder, "crowd.db")
  await Effect.runPromise(Effect.provide(Effect.void, SqliteStore.layer({ filename: file, mode: "create" })))
  const runs = Array.from({ length: count }, (_, i) => programs.start("append", [file, `p${i}`, batches, size]))
  const ends = await Promise.all(runs.map(({ ended }) => ended))
  const said = runs.flatMap((run) => run.said)
  const kept = keptIn(file, size)
  return {
    programs: count,
    acknowledged: acknowledged(said).length * size,
    lost: lost(said, kept),
    torn: kept.torn + kept.twice + (kept.broken === undefined ? 0 : 1),
    failed: ends.filter((end) => end !== 0).length
  }
}
