import { type Publication, Publications } from "@doudi/app"
import { Day, type PublicTable, Quarter } from "@doudi/core"
import { Effect, Exit } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"

const quarter = Quarter.quarter("2025Q3")
const digest = (n: number) => String(n).padStart(64, "0")
const notice: Publication = {
  ...{ kind: "notice", profile: "dibao-proposed", quarter, division: "990001200201", lines: 2, digest: digest(1) },
  ...{ from: Day.day("2025-10-09"), until: Day.day("2025-10-15"), actor: "017", role: "clerk", approver: "018" }
}
const { division: _, until: __, ...rest } = notice
const shown: Publication = { ...rest, kind: "table", profile: "t", digest: digest(2) }
const table: PublicTable.PublicTable = {
  rows: [{ ids: ["a"] }],
  columns: [{ ids: ["b"] }],
  households: [[10]],
  persons: [[20]]
}

export const publicationsContract = (adapter: Adapter) =>
  describe("Publications", () => {
    const test = tester(adapter)

    test(
      "note what is published once, and when it comes down",
      Effect.gen(function* () {
        const publications = yield* Publications
        yield* publications.record(notice)
        yield* publications.record(notice)
        yield* publications.record({ ...notice, division: "990001200202" })
        const [second, first] = yield* publications.all
        expect(first).toEqual({ ...notice, id: 1 })
        expect(second).toMatchObject({ division: "990001200202" })
        yield* publications.withdraw(first!.id, Day.day("2025-10-16"), "017", "clerk")
        yield* publications.withdraw(first!.id, Day.day("2025-10-20"), "017", "clerk")
        expect((yield* publications.all).map(({ withdrawnOn }) => withdrawnOn)).toEqual([undefined, "2025-10-16"])
      })
    )

    test(
      "have one table a quarter",
      Effect.gen(function* () {
        const publications = yield* Publications
        expect(yield* publications.tableOf(quarter)).toBeUndefined()
        yield* publications.record(shown, table)
        expect(yield* publications.tableOf(quarter)).toEqual({ profile: "t", digest: digest(2), table })
        const other = yield* Effect.exit(publications.record({ ...shown, digest: digest(3) }, table))
        expect(Exit.isFailure(other)).toBe(true)
        yield* publications.record({ ...shown, quarter: Quarter.quarter("2025Q4"), digest: digest(3) }, table)
      })
    )

    test(
      "are never one person's",
      Effect.gen(function* () {
        const found = yield* Effect.exit((yield* Publications).record({ ...notice, approver: "017" }))
        expect(Exit.isFailure(found)).toBe(true)
      })
    )
  })
