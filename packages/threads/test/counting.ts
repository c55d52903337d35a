/** Work for the tests of a pool: marks each row with the thread that took it; some of it throws, or ends its thread. */
import { threadId } from "node:worker_threads"
import type { Stretch } from "@doudi/threads"

export interface Job {
  readonly marks: Int32Array
  /** A row at which the thread ends, as one that has no memory left does; -1 for none. Once it did, it is -1. */
  readonly fatal: Int32Array
  readonly throwing: boolean
}

export const start = ({ marks, fatal, throwing }: Job): Stretch => {
  return (from, to) => {
    if (throwing) throw new RangeError("a mistake of the work")
    if (fatal[0]! >= 0) {
      fatal[0] = -1
      process.exit(7)
    }
    for (let i = from; i < to; i++) marks[i]! += 1000 + threadId
    slow()
  }
}

/** So that no thread takes all before another is awake. */
export const slow = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
}
