import { Clues, Register } from "@doudi/app"
import { type Clue, Household, type MatchGrounds } from "@doudi/core"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import { importing, person, provenance, q3, version } from "./People.ts"

export const cluesContract = (adapter: Adapter) =>
  describe("Clues", () => {
    const test = tester(adapter)

    test(
      "are written once and paged by household, outsiders last",
      Effect.gen(function* () {
        const register = yield* Register
        const clues = yield* Clues
        const id = yield* importing("a")
        yield* register.append(id, provenance, [version("H1", [person(1)]), version("H2", [person(1)])])
        const grounds: MatchGrounds.MatchGrounds = {
          result: "matched",
          tier: "likeName",
          writing: "absent",
          fits: 1,
          likeness: 82,
          name: "differs",
          birth: "same",
          place: "same"
        }
        const clue = (name: string, household?: string): Clue.Clue => ({
          id: name,
          quarter: q3,
          list: "list",
          rule: "rule",
          finding: household === undefined ? "listOnly" : "matched",
          ...(household === undefined ? {} : { household: Household.householdId(household), no: 1 }),
          ...(household === "H2" ? {} : { reference: { import: id, row: 7 } }),
          ...(name === "b" ? { grounds } : {})
        })
        const [a, b, c, d] = [clue("a"), clue("d", "H2"), clue("c", "H1"), clue("b", "H1")]
        expect(yield* clues.append([a, b, c])).toBe(3)
        expect(yield* clues.append([c, d, d])).toBe(1)
        expect(yield* clues.append([])).toBe(0)
        const ordered = [d, c, b, a]
        expect(yield* clues.page(q3, 0, 10)).toEqual(ordered)
        expect([...(yield* clues.page(q3, 0, 3)), ...(yield* clues.page(q3, 3, 3))]).toEqual(ordered)
        expect(yield* clues.count(q3)).toBe(4)
        expect(yield* clues.households(q3)).toEqual(["H1", "H2"])
        expect([yield* clues.page("2026Q1", 0, 10), yield* clues.count("2026Q1")]).toEqual([[], 0])
      })
    )
  })
