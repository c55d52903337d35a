import { Backups, Ledger } from "@doudi/app"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import { importing, person, provenance, version } from "./People.ts"
import { Register, Store } from "@doudi/app"
import { Day, Quarter } from "@doudi/core"

const seal = (n: number) => ({
  madeAt: `2025-07-0${n}T08:00:00.000Z`,
  actor: "017",
  role: "clerk",
  entries: n,
  content: String(n).padStart(64, "0")
})

export const backupsContract = (adapter: Adapter) =>
  describe("Backups", () => {
    const test = tester(adapter)

    test(
      "tell how much is kept, and where the ledger ends",
      Effect.gen(function* () {
        const backups = yield* Backups
        const empty = yield* backups.holdings
        expect(Object.values(empty.counts).every((count) => count === 0)).toBe(true)
        expect(empty).not.toHaveProperty("last")
        expect(yield* backups.lineAt(1)).toBeUndefined()
        const register = yield* Register
        const ledger = yield* Ledger
        yield* (yield* Store).write(
          Effect.gen(function* () {
            const id = yield* importing("a")
            yield* register.append(id, provenance, [version("H1", [person(1)]), version("H2", [person(2)])])
            yield* ledger.append(
              ["a", "b"].map((key) => ({
                key,
                kind: "determined" as const,
                quarter: Quarter.quarter("2025Q3"),
                on: Day.day("2025-07-01"),
                actor: "017",
                role: "clerk",
                purpose: "assess",
                pack: "p"
              }))
            )
          })
        )
        const { counts, last } = yield* backups.holdings
        expect(counts).toMatchObject({ imports: 1, versions: 2, entries: 2, answers: 0 })
        expect(last).toMatchObject({ seq: 2, key: "b" })
        expect(yield* backups.lineAt(2)).toEqual(last)
        expect(yield* backups.lineAt(1)).toMatchObject({ key: "a" })
      })
    )

    test(
      "remember the newest",
      Effect.gen(function* () {
        const backups = yield* Backups
        expect(yield* backups.newest).toBeUndefined()
        for (const n of [1, 2]) yield* backups.record(seal(n))
        expect(yield* backups.newest).toEqual(seal(2))
      })
    )
  })
