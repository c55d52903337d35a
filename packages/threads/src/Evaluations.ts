import { Evaluations, type Evaluating } from "@doudi/app"
import { Batch, PopulationFrame } from "@doudi/core"
import { Effect, Layer } from "effect"
import * as path from "node:path"
import type { Job } from "./evaluating.ts"
import * as Pool from "./Pool.ts"

/**
 * Evaluation of populations on several threads (多线程研判). The frame is copied once into memory that all threads share, unless it stands
 * there; each takes blocks of households and writes what comes of them where the caller reads it.
 */
export const layer = (options: Pool.Options): Layer.Layer<Evaluations> =>
  Layer.scoped(Evaluations, Effect.map(Pool.open(options), onPool))

/** The same on a pool that does other work, too. */
export const onPool = (pool: Pool.Pool): Evaluations["Type"] => ({
  over: (compiled, frame) =>
    Effect.flatMap(
      Effect.sync(() => prepared(compiled, frame)),
      over(pool, compiled)
    )
})

const prepared = (compiled: Batch.Compiled, frame: PopulationFrame.Frame) => {
  const settled = PopulationFrame.settled(frame)
  const shared = isShared(settled) ? settled : PopulationFrame.movedTo(frame, PopulationFrame.shared)
  return { frame: shared, begun: Batch.begin(compiled, shared) }
}

const over =
  (pool: Pool.Pool, compiled: Batch.Compiled) =>
  ({ frame, begun }: ReturnType<typeof prepared>) =>
    Effect.map(
      pool.give({ module, job: jobOf(compiled, frame, begun.fields), own: begun.stretch }),
      (task): Evaluating => ({
        evaluate: (records) => Effect.map(task.run(frame.households), () => begun.finish(records))
      })
    )

const jobOf = (compiled: Batch.Compiled, frame: PopulationFrame.Frame, fields: Job["fields"]): Job => ({
  programs: Batch.packedFor(compiled, frame),
  frame: PopulationFrame.packed(frame),
  fields
})

const module = new URL(`./evaluating${path.extname(import.meta.url)}`, import.meta.url)

const isShared = ({ space }: PopulationFrame.Frame): boolean =>
  space === PopulationFrame.shared || (space instanceof PopulationFrame.LinearSpace && space.isShared)
