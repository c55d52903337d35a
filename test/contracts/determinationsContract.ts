import { Determinations, Register } from "@doudi/app"
import { Effect, Exit } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import { assessed, entitled, importing, person, provenance, q4, refused, run, untold, version } from "./People.ts"

export const determinationsContract = (adapter: Adapter) =>
  describe("Determinations", () => {
    const test = tester(adapter)
    const households = Effect.gen(function* () {
      const register = yield* Register
      yield* register.append(yield* importing("register"), provenance, [
        version("H1", [person(1), person(2)]),
        version("H2", [person(1)]),
        version("H3", [person(1)])
      ])
    })

    test(
      "count households and persons of the newest run",
      Effect.gen(function* () {
        yield* households
        const determinations = yield* Determinations
        const first = yield* determinations.begin(run)
        yield* determinations.append(first, [
          assessed("H1", [entitled("dibao", 100), entitled("tekun", 1, 1), entitled("tekun", 1, 2)]),
          assessed("H2", [refused("dibao"), untold("tekun", 1)])
        ])
        yield* determinations.append(first, [assessed("H3", [untold("dibao")])])
        expect(yield* determinations.counts(run.quarter)).toEqual([
          { category: "dibao", tag: "Entitled", households: 1, persons: 0 },
          { category: "dibao", tag: "NotEntitled", households: 1, persons: 0 },
          { category: "dibao", tag: "Undetermined", households: 1, persons: 0 },
          { category: "tekun", tag: "Entitled", households: 1, persons: 2 },
          { category: "tekun", tag: "Undetermined", households: 1, persons: 1 }
        ])
        expect(yield* determinations.assessed(run.quarter)).toBe(3)

        const second = yield* determinations.begin(run)
        yield* determinations.append(second, [
          assessed("H1", [refused("dibao"), entitled("tekun", 1, 1), refused("tekun", 2)])
        ])
        expect(yield* determinations.counts(run.quarter)).toEqual([
          { category: "dibao", tag: "NotEntitled", households: 2, persons: 0 },
          { category: "dibao", tag: "Undetermined", households: 1, persons: 0 },
          { category: "tekun", tag: "Entitled", households: 1, persons: 1 },
          { category: "tekun", tag: "NotEntitled", households: 1, persons: 1 },
          { category: "tekun", tag: "Undetermined", households: 1, persons: 1 }
        ])
        expect(yield* determinations.assessed(run.quarter)).toBe(3)
        expect([yield* determinations.counts(q4), yield* determinations.assessed(q4)]).toEqual([[], 0])
      })
    )

    test(
      "refuse a household or a version the register does not have, and a run that was not opened",
      Effect.gen(function* () {
        yield* households
        const determinations = yield* Determinations
        const id = yield* determinations.begin(run)
        for (const work of [
          determinations.append(id, [assessed("H9", [refused("dibao")])]),
          determinations.append(id, [assessed("H1", [refused("dibao")], {}, 2)]),
          determinations.append(id + 1, [assessed("H1", [refused("dibao")])])
        ]) {
          const exit = yield* Effect.exit(work)
          expect(Exit.isFailure(exit)).toBe(true)
        }
        expect(yield* determinations.assessed(run.quarter)).toBe(0)
        yield* determinations.append(id, [])
        yield* determinations.append(id, [assessed("H1", [refused("dibao")])])
        expect(yield* determinations.assessed(run.quarter)).toBe(1)
      })
    )
  })
