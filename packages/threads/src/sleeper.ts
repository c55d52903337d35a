/**
 * What a thread of a pool runs (线程入口): it loads what it is given and then waits, asleep, for the next round.
 *
 * Shape: the waiting blocks the thread. When a message is posted, it is woken and goes back to its event loop for it.
 */
import { parentPort, workerData } from "node:worker_threads"
import { end, messages, type Stretch, stop, takeBlocks, word } from "./Round.ts"

export interface Born {
  readonly words: Int32Array
  readonly thread: number
  /** How many messages were posted to the one before it in its place. */
  readonly read: number
}

/** A message to a thread: to load a piece of work, or to forget one. */
export type Told =
  | { readonly task: number; readonly module: string; readonly job: unknown }
  | { readonly task: number; readonly module: undefined }

/** What a thread answers: that it did what it was told, or what the work threw. */
export type Answer = { readonly task: number } | { readonly thrown: unknown }

const born = workerData as Born
const { words, thread } = born
const tasks = new Map<number, Stretch>()
let { read } = born
let round = 0

/** Sleeps and works until a message waits. */
const sleep = (): void => {
  for (;;) {
    const call = Atomics.load(words, word.call)
    if (messages(words, thread) !== read) return
    const next = Atomics.load(words, word.round)
    if (next === round) {
      Atomics.wait(words, word.call, call)
      continue
    }
    round = next
    work()
  }
}

const work = (): void => {
  try {
    takeBlocks(words, tasks.get(words[word.task]!)!)
    end(words, thread, round)
  } catch (thrown) {
    stop(words)
    parentPort!.postMessage({ thrown } satisfies Answer)
    end(words, thread, -round)
  }
}

parentPort!.on("message", async (told: Told) => {
  if (told.module === undefined) tasks.delete(told.task)
  else {
    const { start } = (await import(told.module)) as { readonly start: (job: unknown) => Stretch | Promise<Stretch> }
    tasks.set(told.task, await start(told.job))
  }
  read++
  // No round begins before everybody answered; one that begins from now on is seen.
  round = Atomics.load(words, word.round)
  parentPort!.postMessage({ task: told.task } satisfies Answer)
  sleep()
})
