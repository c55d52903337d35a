import { Batch, Bilingual, type PopulationFrame, Problem } from "@doudi/core"
import { Context, Data, Effect, Layer, type Scope } from "effect"

/**
 * Asking a policy of whole populations (批量研判), on one thread or on several: `over` makes a frame ready, and each `evaluate` of it is one
 * run over all households.
 *
 * Reading: every implementation gives the same results, those of `Batch.evaluate`. Several threads copy the frame once into memory that
 * they share, unless it stands there already; its results stand there, and a further `evaluate` writes over them.
 */
export class Evaluations extends Context.Tag("app/Evaluations")<
  Evaluations,
  {
    readonly over: (
      compiled: Batch.Compiled,
      frame: PopulationFrame.Frame
    ) => Effect.Effect<Evaluating, ThreadEnded, Scope.Scope>
  }
>() {}

/** A frame that is ready to be asked. Fails: when a thread ended meanwhile; nothing was changed, and it may be asked again. */
export interface Evaluating {
  readonly evaluate: (records?: Batch.Records) => Effect.Effect<Batch.Results, ThreadEnded>
}

/** Evaluation on the thread of the caller. */
export const evaluationsHere = Layer.succeed(Evaluations, {
  over: (compiled, frame) =>
    Effect.sync(() => {
      let into: Batch.Results | undefined
      return {
        evaluate: (records) =>
          Effect.sync(() => {
            into = Batch.evaluate(compiled, frame, records, into)
            return into
          })
      }
    })
})

/** A thread ended while it was needed (线程意外结束). `code` is what the system says: never a value of a record. */
export class ThreadEnded extends Data.TaggedError("ThreadEnded")<{ readonly code: string }> implements Problem.Problem {
  readonly kind = "environment" as const
  get says() {
    return Bilingual.both(
      `一个计算线程意外结束（${this.code}），这一次没有算完，已有数据没有改变`,
      `A thread ended unexpectedly (${this.code}); this run is incomplete, no data was changed`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请再试一次；仍然如此时请关闭占用内存的程序，或改用一个线程",
      "Try again; if it stays so, close programs that take much memory, or use one thread"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
