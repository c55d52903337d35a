import { Effect, type Scope } from "effect"
import * as Round from "./Round.ts"
import { Thread } from "./Thread.ts"
import type { ThreadEnded } from "@doudi/app"

export { ThreadEnded } from "@doudi/app"

/**
 * Threads that stay (线程池): each is started once, keeps what it was given in memory that all share, and takes blocks of rows until none
 * are left. The caller's own thread takes its part.
 *
 * Reading: `threads` counts the caller's. Rounds come one after another; a second one waits. A thread that ended is started again,
 * with everything it had been given, before the next round.
 */
export interface Pool {
  readonly threads: number
  /**
   * Gives all threads a piece of work and waits until they are ready for it.
   *
   * `module` exports `start`, which gets `job` and returns what works out the rows from one up to another; `own` is the same for this
   * thread. `job` is copied to each thread, but for arrays over shared memory, into which the threads write what comes of it.
   */
  readonly give: (work: Work) => Effect.Effect<Task, ThreadEnded, Scope.Scope>
}

export interface Work {
  readonly module: URL
  readonly job: unknown
  readonly own: Round.Stretch
}

/**
 * A piece of work that every thread is ready for. `run` works out `size` rows, `block` at a time, and returns when all are done.
 *
 * Fails: `ThreadEnded` when a thread ended meanwhile. Then some rows may not have been worked out; the same call again works out all.
 */
export interface Task {
  readonly run: (size: number, block?: number) => Effect.Effect<void, ThreadEnded>
}

export interface Options {
  /** How many threads take part, the caller's own included. */
  readonly threads: number
}

/** Rows that are taken at once: enough that taking costs nothing, few enough that nobody waits long for the last. */
export const block = 4096

/** A pool that lives as long as its scope. */
export const open = ({ threads }: Options): Effect.Effect<Pool, never, Scope.Scope> =>
  Effect.gen(function* () {
    if (!Number.isSafeInteger(threads) || threads < 1) throw new RangeError("a pool has at least one thread")
    const others = threads - 1
    const words = new Int32Array(new SharedArrayBuffer(4 * Round.wordsFor(others)))
    const team = yield* Effect.acquireRelease(
      Effect.sync(() => Array.from({ length: others }, (_, i) => new Thread(words, i))),
      (team) => Effect.promise(() => Promise.all(team.map((thread) => thread.close())))
    )
    const oneAtATime = (yield* Effect.makeSemaphore(1)).withPermits(1)
    let last = 0
    return {
      threads,
      give: ({ module, job, own }) =>
        Effect.gen(function* () {
          const task = last++
          yield* Effect.acquireRelease(oneAtATime(everyone(team, (thread) => thread.load(task, module, job))), () =>
            Effect.ignore(oneAtATime(everyone(team, (thread) => thread.forget(task))))
          )
          return { run: (size, at = block) => oneAtATime(round(words, team, task, own, size, at)) }
        })
    }
  })

/** Asks every thread for something; each answers, or ended. */
const everyone = (
  team: ReadonlyArray<Thread>,
  ask: (thread: Thread) => Promise<ThreadEnded | undefined>
): Effect.Effect<void, ThreadEnded> =>
  failing(async () => (await Promise.all(team.map(ask))).find((answer) => answer !== undefined))

const failing = (work: () => Promise<ThreadEnded | undefined>): Effect.Effect<void, ThreadEnded> =>
  Effect.uninterruptible(
    Effect.flatMap(Effect.promise(work), (ended) => (ended === undefined ? Effect.void : Effect.fail(ended)))
  )

const round = (
  words: Int32Array,
  team: ReadonlyArray<Thread>,
  task: number,
  own: Round.Stretch,
  size: number,
  block: number
): Effect.Effect<void, ThreadEnded> =>
  Effect.zipRight(
    everyone(team, (thread) => thread.ready()),
    failing(async () => {
      const number = Round.begin(words, task, size, block)
      try {
        Round.takeBlocks(words, own)
      } catch (thrown) {
        // It is thrown on only when the others have left the memory alone.
        Round.stop(words)
        await othersEnd(words, team, number)
        throw thrown
      }
      await othersEnd(words, team, number)
      return team.map((thread) => thread.outcome(number)).find((ended) => ended !== undefined)
    })
  )

/** Sleeps until the others have nothing more to do in a round; now and then the event loop may tell that one ended. */
const othersEnd = async (words: Int32Array, team: ReadonlyArray<Thread>, number: number): Promise<void> => {
  for (;;) {
    const done = Atomics.load(words, Round.word.done)
    if (team.some((thread) => thread.hasEnded)) Round.stop(words)
    if (team.every((thread) => thread.isThrough(number))) return
    if (Atomics.wait(words, Round.word.done, done, 4) === "timed-out") await new Promise(setImmediate)
  }
}
