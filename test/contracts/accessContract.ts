import { AccessLog, noting, Register, Store } from "@doudi/app"
import { Data, Effect, Exit } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"

const actor = { actor: "017", role: "clerk", purpose: "casework" }
class Failed extends Data.TaggedError("Failed") {}

export const accessContract = (adapter: Adapter) =>
  describe("AccessLog", () => {
    const test = tester(adapter)

    test(
      "keeps notes in order, as a chain",
      Effect.gen(function* () {
        const log = yield* AccessLog
        expect(yield* log.since("")).toEqual([])
        expect(yield* log.check()).toEqual([])
        for (let i = 1; i <= 3; i++)
          yield* log.note({ ...actor, act: "read", what: "explain", household: `H${i}`, count: i })
        const notes = yield* log.since("")
        expect(notes.map(({ at: _, ...note }) => note)).toEqual(
          [1, 2, 3].map((i) => ({ ...actor, act: "read", what: "explain", household: `H${i}`, count: i }))
        )
        expect(notes.map(({ at }) => at)).toEqual(notes.map(({ at }) => at).sort())
        expect(yield* log.since("9999")).toEqual([])
        expect(yield* log.check()).toEqual([])
      })
    )

    test(
      "notes what is done, with what it came to, and nothing of what was not",
      Effect.gen(function* () {
        const log = yield* AccessLog
        const note = { actor, act: "export" as const, what: "push x", count: (n: number) => n }
        expect(yield* noting(note, Effect.succeed(42))).toBe(42)
        expect(Exit.isFailure(yield* Effect.exit(noting(note, new Failed())))).toBe(true)
        expect((yield* log.since("")).map(({ count }) => count)).toEqual([42])
      })
    )

    test(
      "hands nothing out that cannot be noted",
      Effect.gen(function* () {
        const register = yield* Register
        const broken = AccessLog.of({
          ...(yield* AccessLog),
          note: () => Effect.flatMap(Store, () => Effect.die("no room for the note")) as never
        })
        const work = noting({ actor, act: "read", what: "explain" }, register.size)
        expect(Exit.isFailure(yield* Effect.exit(Effect.provideService(work, AccessLog, broken)))).toBe(true)
      })
    )
  })
