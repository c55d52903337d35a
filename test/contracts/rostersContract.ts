import { type MatchedRow, Register, Rosters } from "@doudi/app"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import { importing, packed, person, provenance, q3, q4, version } from "./People.ts"

const roster = (
  digest: string,
  rows: ReadonlyArray<readonly [row: number, sequence: number | undefined, text: string]>,
  quarter = q3
) =>
  Effect.gen(function* () {
    const id = yield* importing(digest, "roster", "list")
    yield* (yield* Rosters).append(
      id,
      "list",
      quarter,
      rows.map(([row, sequence, text]) => ({
        row,
        ...(sequence === undefined ? {} : { identity: packed(sequence) }),
        facts: [text, 12, null, undefined]
      }))
    )
    return id
  })

const all = (limit: number) =>
  Effect.gen(function* () {
    const rosters = yield* Rosters
    const rows: Array<MatchedRow> = []
    for (let cursor: number | undefined = 0; cursor !== undefined; ) {
      const page: { readonly rows: ReadonlyArray<MatchedRow>; readonly next: number | undefined } =
        yield* rosters.matched(q3, "list", cursor, limit)
      rows.push(...page.rows)
      cursor = page.next
    }
    return rows
  })

export const rostersContract = (adapter: Adapter) =>
  describe("Rosters", () => {
    const test = tester(adapter)
    const households = Effect.gen(function* () {
      const register = yield* Register
      yield* register.append(yield* importing("register"), provenance, [
        version("H1", [person(1, 1), person(2, 2)]),
        version("H2", [person(1, 3), person(4, 4)])
      ])
    })

    test(
      "joins rows to the people of the register, person by person, rows without an identity last",
      Effect.gen(function* () {
        yield* households
        const id = yield* roster("a", [
          [2, 9, "nobody"],
          [3, 4, "H2/4"],
          [4, undefined, "without a number"],
          [5, 2, "H1/2"],
          [6, 3, "H2/1"],
          [7, 2, "H1/2 again"],
          [8, undefined, "without a number, too"]
        ])
        for (const limit of [1, 2, 3, 100]) {
          const rows = yield* all(limit)
          expect(rows.map(({ facts, household, no, row }) => [facts[0], household, no, row])).toEqual([
            ["H1/2", "H1", 2, 5],
            ["H1/2 again", "H1", 2, 7],
            ["H2/1", "H2", 1, 6],
            ["H2/4", "H2", 4, 3],
            ["nobody", undefined, undefined, 2],
            ["without a number", undefined, undefined, 4],
            ["without a number, too", undefined, undefined, 8]
          ])
          expect(rows[0]).toEqual({
            importId: id,
            row: 5,
            identity: packed(2),
            household: "H1",
            no: 2,
            facts: ["H1/2", 12, null, undefined]
          })
        }
      })
    )

    test(
      "lets the newest import of a quarter stand for an identity",
      Effect.gen(function* () {
        yield* households
        yield* roster("a", [
          [2, 1, "old"],
          [3, 2, "kept"],
          [4, 9, "old"]
        ])
        yield* roster("b", [
          [2, 9, "new"],
          [3, 1, "new"],
          [4, 1, "new, a second row"]
        ])
        yield* roster("c", [[2, 1, "of another quarter"]], q4)
        expect((yield* all(10)).map(({ facts, household, no }) => [facts[0], household, no])).toEqual([
          ["new", "H1", 1],
          ["new, a second row", "H1", 1],
          ["kept", "H1", 2],
          ["new", undefined, undefined]
        ])
        const rosters = yield* Rosters
        expect(yield* rosters.lists(q3)).toEqual([{ list: "list", rows: 4 }])
        expect(yield* rosters.lists(q4)).toEqual([{ list: "list", rows: 1 }])
        expect(yield* rosters.lists("2026Q1")).toEqual([])
        const [a, b] = yield* rosters.imports(q3, "list")
        expect(a).toBeLessThan(b!)
        expect(yield* rosters.imports(q4, "list")).toHaveLength(1)
        expect(yield* rosters.imports(q3, "other")).toEqual([])
        expect(yield* rosters.matched("2026Q1", "list", 0, 10)).toEqual({ rows: [], next: undefined })
        expect(yield* rosters.matched(q3, "other", 0, 10)).toEqual({ rows: [], next: undefined })
      })
    )

    test(
      "pages through long lists without losing or repeating a row",
      Effect.gen(function* () {
        const register = yield* Register
        yield* register.append(
          yield* importing("register"),
          provenance,
          Array.from({ length: 60 }, (_, i) => version(`H${i}`, [person(1, i * 3), person(2, i * 3 + 1)]))
        )
        yield* roster(
          "a",
          Array.from({ length: 200 }, (_, i) => [i + 2, (i * 77) % 200, `row ${i}`] as const)
        )
        const whole = yield* all(1000)
        expect(new Set(whole.map(({ row }) => row)).size).toBe(200)
        for (const limit of [1, 7, 64]) expect(yield* all(limit)).toEqual(whole)
      })
    )

    test(
      "knows a list without any accepted row",
      Effect.gen(function* () {
        yield* roster("a", [])
        expect(yield* (yield* Rosters).lists(q3)).toEqual([{ list: "list", rows: 0 }])
        expect(yield* all(10)).toEqual([])
      })
    )
  })
