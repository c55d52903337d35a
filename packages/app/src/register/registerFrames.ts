import { Batch, type Household, PopulationFrame } from "@doudi/core"
import { Chunk, Effect, Option, Stream } from "effect"
import { type FrameAsked, type FramePage, Register } from "../port/Register.ts"
import type { StoreFailure } from "../port/Store.ts"

/**
 * The register of a workspace as columns, page by page (档案人群列): memory does not grow with the register, and no record of a
 * household is built. For several policies, ask for the frames of each: they hold the same households in the same order.
 */
export const registerFrames = (
  asked: ReadonlyArray<FrameAsked>,
  pageSize: number = PopulationFrame.chunk
): Stream.Stream<FramePage, StoreFailure, Register> =>
  Stream.unwrap(
    Effect.map(Register, (register) =>
      Stream.paginateChunkEffect(0, (after) =>
        Effect.map(register.frames(asked, after, pageSize), (page) => [
          page.ids.length === 0 ? Chunk.empty<FramePage>() : Chunk.of(page),
          page.ids.length < pageSize ? Option.none<number>() : Option.some(page.seq)
        ])
      )
    )
  )

/**
 * What a policy says of every household of a page. The records of those that the compiled policy cannot answer for, and of no others,
 * are fetched by their numbers and go through the traced evaluator.
 *
 * `at` is the place of the policy's frame in the page.
 */
export const evaluatePage = (
  compiled: Batch.Compiled,
  page: FramePage,
  at = 0
): Effect.Effect<Batch.Results, StoreFailure, Register> =>
  Effect.gen(function* () {
    const frame = page.frames[at]!
    const results = Batch.evaluate(compiled, frame)
    if (results.traced.households === 0) return results
    const left = Batch.field(results, "escape")!
    const ids = page.ids.filter((_, h) => left[h] !== 0)
    const records = new Map<string, Household.Household>()
    for (const { household } of yield* (yield* Register).find(ids)) records.set(household.id, household)
    return Batch.evaluate(compiled, frame, (h) => records.get(page.ids[h]!)!)
  })
