import { Batch, type Household, PopulationFrame } from "@doudi/core"
import { Chunk, Effect, Stream } from "effect"
import { registerPages } from "./mergeDiff.ts"
import { type FrameAsked, Register } from "./port/Register.ts"
import type { StoreFailure } from "./port/Store.ts"
import { evaluatePage, registerFrames } from "./registerFrames.ts"

/**
 * The households that something is tried on (测算人群): record by record, or as columns of what a policy reads.
 *
 * Shape: both ways the same households in the same order, so many at a time that memory does not grow with the population.
 */
export interface Population<E, R> {
  readonly pages: Stream.Stream<ReadonlyArray<Household.Household>, E, R>
  readonly frames: (asked: FrameAsked) => Stream.Stream<Framed<E, R>, E, R>
  /** How many households there are, when that is known, for the progress bar. */
  readonly total?: number
}

/** Some households as a frame. A policy with the layout of the frame says what holds for each; records are at hand for those that leave. */
export interface Framed<E, R> {
  readonly frame: PopulationFrame.Frame
  readonly evaluate: (compiled: Batch.Compiled) => Effect.Effect<Batch.Results, E, R>
}

/** Households that are records already: of a file, or made up. */
export const ofRecords = <E, R>(
  pages: Stream.Stream<ReadonlyArray<Household.Household>, E, R>,
  total?: number
): Population<E, R> => ({
  pages,
  frames: (asked) =>
    pages.pipe(
      Stream.flattenIterables,
      Stream.grouped(PopulationFrame.chunk),
      Stream.map((households): Framed<E, R> => {
        const records = Chunk.toReadonlyArray(households)
        const builder = new PopulationFrame.FrameBuilder(asked.layout, asked.on)
        for (const household of records) builder.household(household)
        const frame = builder.finish()
        return {
          frame,
          evaluate: (compiled) => Effect.sync(() => Batch.evaluate(compiled, frame, (h) => records[h]!))
        }
      })
    ),
  ...(total === undefined ? {} : { total })
})

/** The households of a workspace. */
export const ofRegister: Effect.Effect<Population<StoreFailure, Register>, StoreFailure, Register> = Effect.gen(
  function* () {
    const { households } = yield* (yield* Register).size
    return {
      pages: registerPages,
      frames: (asked) =>
        Stream.map(registerFrames([asked]), (page) => ({
          frame: page.frames[0]!,
          evaluate: (compiled) => evaluatePage(compiled, page)
        })),
      total: households
    }
  }
)
