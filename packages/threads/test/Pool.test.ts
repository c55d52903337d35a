import { Pool } from "@doudi/threads"
import { Cause, Effect, Exit, type Scope } from "effect"
import { describe, expect, it } from "vitest"
import { type Job, slow, start } from "./counting.ts"

const module = new URL("./counting.ts", import.meta.url)
const size = 100_000
const block = 100
const shared = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length))

const own = (marks: Int32Array) => (from: number, to: number) => {
  for (let i = from; i < to; i++) marks[i]! += 1000
  slow()
}

const job = (more: Partial<Job> = {}): Job => ({
  marks: shared(size),
  fatal: shared(1).fill(-1),
  throwing: false,
  ...more
})

const withPool = <A, E>(use: (pool: Pool.Pool) => Effect.Effect<A, E, Scope.Scope>, threads = 3) =>
  Effect.runPromiseExit(Effect.scoped(Effect.flatMap(Pool.open({ threads }), use)))

describe("a pool of threads", () => {
  it("has every row worked out once, by several threads, round after round", async () => {
    const given = job()
    const done = await withPool((pool) =>
      Effect.gen(function* () {
        const task = yield* pool.give({ module, job: given, own: own(given.marks) })
        yield* task.run(size, block)
        const first = Array.from(given.marks)
        yield* task.run(size - 50, block)
        return first
      })
    )
    const first = Exit.isSuccess(done) ? done.value : []
    expect(first.every((mark) => mark >= 1000 && mark < 2000)).toBe(true)
    expect(new Set(first).size).toBe(3)
    expect(given.marks.slice(0, -50).every((mark) => mark >= 2000 && mark < 3000)).toBe(true)
    expect(Array.from(given.marks.slice(-50))).toEqual(first.slice(-50))
  })

  it("does several pieces of work, one after the other, and forgets those whose scope is closed", async () => {
    const [one, other] = [job(), job()]
    const done = await withPool((pool) =>
      Effect.gen(function* () {
        const task = yield* pool.give({ module, job: one, own: own(one.marks) })
        yield* Effect.scoped(
          Effect.flatMap(pool.give({ module, job: other, own: own(other.marks) }), ({ run }) =>
            Effect.all([run(1000, block), task.run(2000, block)], { concurrency: 2 })
          )
        )
        yield* task.run(1000, block)
      })
    )
    expect(Exit.isSuccess(done)).toBe(true)
    expect(other.marks.indexOf(0)).toBe(1000)
    expect(one.marks.findIndex((mark) => mark < 2000)).toBe(1000)
    expect(one.marks.indexOf(0)).toBe(2000)
  })

  it("fails with a typed error when a thread ends, and works everything out when it is asked again", async () => {
    const given = job({ fatal: shared(1).fill(5) })
    const done = await withPool((pool) =>
      Effect.gen(function* () {
        const task = yield* pool.give({ module, job: given, own: own(given.marks) })
        const failed = yield* Effect.flip(task.run(size, block))
        given.marks.fill(0)
        yield* task.run(size, block)
        return failed
      })
    )
    const failed = Exit.isSuccess(done) ? done.value : undefined
    expect(failed).toMatchObject({ _tag: "ThreadEnded", kind: "environment", code: "exit 7" })
    expect(failed!.says.zh).toContain("没有算完")
    expect(given.marks.every((mark) => mark >= 1000 && mark < 2000)).toBe(true)
    expect(new Set(given.marks).size).toBe(3)
  })

  it("passes a mistake of the work on as one, from this thread and from another", async () => {
    const given = job({ throwing: true })
    const thrown = await withPool((pool) =>
      Effect.flatMap(pool.give({ module, job: given, own: own(given.marks) }), ({ run }) => run(size, block))
    )
    expect(Exit.isFailure(thrown) && Cause.squash(thrown.cause)).toBeInstanceOf(RangeError)
    const here = await withPool((pool) =>
      Effect.flatMap(pool.give({ module, job: job(), own: start(given) }), ({ run }) => run(size, block))
    )
    expect(Exit.isFailure(here) && String(Cause.squash(here.cause))).toContain("a mistake of the work")
  })

  it("says that a thread ended when it cannot load the work", async () => {
    const gone = new URL("./nowhere.ts", import.meta.url)
    const done = await withPool((pool) => Effect.flip(pool.give({ module: gone, job: 1, own: () => {} })))
    expect(Exit.isSuccess(done) && done.value).toMatchObject({ _tag: "ThreadEnded", code: "ERR_MODULE_NOT_FOUND" })
  })

  it("of one thread is the caller's own", async () => {
    const marks = shared(size)
    const done = await withPool(
      (pool) => Effect.flatMap(pool.give({ module, job: 1, own: own(marks) }), ({ run }) => run(300, block)),
      1
    )
    expect(Exit.isSuccess(done)).toBe(true)
    expect(marks.indexOf(0)).toBe(300)
  })
})
