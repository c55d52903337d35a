import { type Clue, Comparison, type Day, type Policy, type Quarter } from "@doudi/core"
import { Effect } from "effect"
import type { Actor } from "./Actor.ts"
import { pinnedPolicy } from "./pinnedPolicy.ts"
import { Clues } from "./port/Clues.ts"
import { Progress } from "./port/Progress.ts"
import { type Registered, Register } from "./port/Register.ts"
import { type MatchedRow, Rosters } from "./port/Rosters.ts"
import { Store } from "./port/Store.ts"

export interface Compare {
  readonly quarter: Quarter.Quarter
  readonly on: Day.Day
  readonly actor: Actor
}

/** What the comparison of one list came to. */
export interface ListResult {
  readonly list: string
  readonly rows: number
  readonly matched: number
  readonly listOnly: number
  /** Clues of this run, new or known. */
  readonly clues: number
}

export interface CompareReceipt {
  readonly lists: ReadonlyArray<ListResult>
  /** Clues that were not known before. */
  readonly newClues: number
  /** All clues of the quarter. */
  readonly clues: number
}

const pageSize = 2000

/**
 * Compares the quarter's department lists with the register by identity number (定期比对筛查), and writes down every clue: people
 * found and not covered, statuses that differ, people nobody knows, and people the list should hold and does not.
 *
 * Comparing again changes nothing unless lists or register changed. A clue never changes a household. Fails: `StoreFailure`,
 * problems of the policy.
 */
export const compare = Effect.fn("compare")(function* (input: Compare) {
  const { policy } = yield* pinnedPolicy
  const rosters = yield* Rosters
  const register = yield* Register
  const clues = yield* Clues
  const store = yield* Store
  const progress = yield* Progress

  const lists = yield* rosters.lists(input.quarter)
  const results: Array<ListResult> = []
  let newClues = 0
  yield* store.write(
    Effect.gen(function* () {
      for (const { list, rows } of lists) {
        yield* progress.begin({ zh: `比对名单 ${list}`, en: `Comparing ${list}` }, rows)
        const found = new Map<string, Clue.Clue>()
        const seen = new Set<string>()
        let matched = 0
        let listOnly = 0
        let done = 0
        for (let cursor: number | undefined = 0; cursor !== undefined; ) {
          const page: Effect.Effect.Success<ReturnType<typeof rosters.matched>> = yield* rosters.matched(
            input.quarter,
            list,
            cursor,
            pageSize
          )
          const households = yield* byId(register, page.rows)
          for (const row of page.rows) {
            if (row.household === undefined || row.no === undefined) {
              listOnly++
              add(found, listOnlyClues(policy, list, row, input.quarter))
              continue
            }
            matched++
            seen.add(`${row.household}/${row.no}`)
            const household = households.get(row.household)
            if (household !== undefined) add(found, matchedClues(policy, list, row, household, input))
          }
          done += page.rows.length
          yield* progress.advance(done)
          cursor = page.next
        }
        if (Comparison.asksForAbsent(policy, list)) {
          for (let after = 0; ; ) {
            const page = yield* register.page(after, pageSize)
            if (page.length === 0) break
            for (const one of page) add(found, absentClues(policy, list, one, seen, input))
            after = page[page.length - 1]!.seq
          }
        }
        const all = [...found.values()]
        for (let i = 0; i < all.length; i += pageSize) newClues += yield* clues.append(all.slice(i, i + pageSize))
        results.push({ list, rows, matched, listOnly, clues: all.length })
        yield* progress.end
      }
    })
  )
  return { lists: results, newClues, clues: yield* clues.count(input.quarter) } satisfies CompareReceipt
})

const byId = Effect.fnUntraced(function* (
  register: Effect.Effect.Success<typeof Register>,
  rows: ReadonlyArray<MatchedRow>
) {
  const ids = [...new Set(rows.flatMap(({ household }) => household ?? []))]
  const households = new Map<string, Registered>()
  for (const one of ids.length === 0 ? [] : yield* register.find(ids)) households.set(one.household.id, one)
  return households
})

const add = (found: Map<string, Clue.Clue>, clues: ReadonlyArray<Clue.Clue>): void => {
  for (const clue of clues) found.set(clue.id, clue)
}

const matchedClues = (
  policy: Policy.Policy,
  list: string,
  row: MatchedRow,
  { household }: Registered,
  { quarter, on }: Compare
): ReadonlyArray<Clue.Clue> =>
  Comparison.findings(policy, list, "matched", household, row.no!, on).map((rule) => ({
    id: `${quarter}/${list}/${rule}/${household.id}/${row.no}`,
    quarter,
    list,
    rule,
    finding: "matched",
    household: household.id,
    no: row.no!,
    reference: { import: row.importId, row: row.row }
  }))

const listOnlyClues = (
  policy: Policy.Policy,
  list: string,
  row: MatchedRow,
  quarter: string
): ReadonlyArray<Clue.Clue> =>
  Comparison.listOnlyRules(policy, list).map((rule) => ({
    id: `${quarter}/${list}/${rule}/${row.importId}-${row.row}`,
    quarter,
    list,
    rule,
    finding: "listOnly",
    reference: { import: row.importId, row: row.row }
  }))

const absentClues = (
  policy: Policy.Policy,
  list: string,
  { household }: Registered,
  seen: ReadonlySet<string>,
  { quarter, on }: Compare
): ReadonlyArray<Clue.Clue> => {
  const clues: Array<Clue.Clue> = []
  for (const { no } of household.members) {
    if (seen.has(`${household.id}/${no}`)) continue
    for (const rule of Comparison.findings(policy, list, "registerOnly", household, no, on)) {
      const id = `${quarter}/${list}/${rule}/${household.id}/${no}`
      clues.push({ id, quarter, list, rule, finding: "registerOnly", household: household.id, no })
    }
  }
  return clues
}
