import { Batch, type Household, PopulationFrame } from "@doudi/core"
import { Chunk, Effect, Option, Stream } from "effect"
import { type FrameAsked, type FramePage, Register } from "../port/Register.ts"
import type { StoreFailure } from "../port/Store.ts"
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
  /** The number of each household. */
  readonly ids: ReadonlyArray<string>
  readonly evaluate: (compiled: Batch.Compiled) => Effect.Effect<Batch.Results, E, R>
  /** The records of some households, by their places in the frame. */
  readonly records: (households: ReadonlyArray<number>) => Effect.Effect<ReadonlyMap<number, Household.Household>, E, R>
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
      Stream.map((households) => ofChunk(asked, Chunk.toReadonlyArray(households)))
    ),
  ...(total === undefined ? {} : { total })
})

const ofChunk = ({ layout, on }: FrameAsked, records: ReadonlyArray<Household.Household>): Framed<never, never> => {
  const builder = new PopulationFrame.FrameBuilder(layout, on)
  for (const household of records) builder.household(household)
  const frame = builder.finish()
  return {
    frame,
    ids: records.map(({ id }) => id),
    evaluate: (compiled) => Effect.sync(() => Batch.evaluate(compiled, frame, (h) => records[h]!)),
    records: (households) => Effect.succeed(new Map(households.map((h) => [h, records[h]!])))
  }
}

/** The households of a workspace. */
export const ofRegister: Effect.Effect<Population<StoreFailure, Register>, StoreFailure, Register> = Effect.gen(
  function* () {
    const { households } = yield* (yield* Register).size
    return {
      pages: registerPages,
      frames: (asked) => Stream.map(registerFrames([asked]), ofPage),
      total: households
    }
  }
)

const ofPage = (page: FramePage): Framed<StoreFailure, Register> => ({
  frame: page.frames[0]!,
  ids: page.ids,
  evaluate: (compiled) => evaluatePage(compiled, page),
  records: (households) =>
    Effect.map(
      recordsOf(households.map((h) => page.ids[h]!)),
      (found) => new Map(households.map((h) => [h, found.get(page.ids[h]!)!]))
    )
})

/** Records by the numbers of their households. */
const recordsOf = (
  ids: ReadonlyArray<string>
): Effect.Effect<ReadonlyMap<string, Household.Household>, StoreFailure, Register> =>
  Effect.gen(function* () {
    if (ids.length === 0) return new Map()
    const found = yield* (yield* Register).find(ids)
    return new Map(found.map(({ household }) => [household.id, household]))
  })

const pageSize = 1000

/** The households of a workspace, a page at a time. */
const registerPages: Stream.Stream<ReadonlyArray<Household.Household>, StoreFailure, Register> = Stream.unwrap(
  Effect.map(Register, (register) =>
    Stream.paginateChunkEffect(0, (after) =>
      Effect.map(register.page(after, pageSize), (page) => [
        Chunk.of(page.map(({ household }) => household)),
        page.length === 0 ? Option.none<number>() : Option.some(page[page.length - 1]!.seq)
      ])
    )
  )
)
