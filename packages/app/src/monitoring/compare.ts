import { type Clue, Comparison, type Day, type Matching, type Quarter } from "@doudi/core"
import { Effect } from "effect"
import type { Actor } from "../Actor.ts"
import * as ListClues from "./ListClues.ts"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Clues } from "../port/Clues.ts"
import { Progress } from "../port/Progress.ts"
import { type Registered, Register } from "../port/Register.ts"
import { Rosters } from "../port/Rosters.ts"
import { Store, type StoreFailure } from "../port/Store.ts"
import { recogniseWaiting } from "./recogniseWaiting.ts"
import type { Candidate } from "./WaitingRows.ts"

export interface Compare {
  readonly quarter: Quarter.Quarter
  readonly on: Day.Day
  readonly actor: Actor
  /** Also looks for the people of rows that wait for mending. */
  readonly waiting?: boolean | undefined
}

/** What the comparison of one list came to. */
export interface ListResult {
  readonly list: string
  readonly rows: number
  readonly matched: number
  readonly listOnly: number
  /** Clues of this run, new or known. */
  readonly clues: number
  /** Rows that wait for mending, when they were asked for. */
  readonly waiting?: WaitingResult
}

/**
 * How many rows wait for mending; of how many it can be told who it is; of how many it cannot, because several people fit; and at how
 * many somebody has to look, because name or number is the same only in part.
 */
export interface WaitingResult {
  readonly rows: number
  readonly recognised: number
  readonly ambiguous: number
  readonly possible: number
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
 * found and not covered, statuses that differ, people nobody knows, and people the list should hold and does not. With `waiting`, a
 * row that waits for mending is a clue as well when one person fits it; where it cannot be told who it is, or the name or number is the
 * same only in part, each household that it may be about is one.
 *
 * Lists and register go past page by page, and the clues of a page are written before the next; kept are only the people a list named,
 * when it is asked who is absent. Comparing again changes nothing unless lists or register changed. A clue never changes a household.
 * Fails: `StoreFailure`, problems of the policy.
 */
export const compare = Effect.fn("compare")(function* (input: Compare) {
  const { policy } = yield* pinnedPolicy
  const rosters = yield* Rosters
  const store = yield* Store
  const lists = yield* rosters.lists(input.quarter)
  const results: Array<ListResult> = []
  let newClues = 0
  yield* store.write(
    Effect.gen(function* () {
      for (const { list, rows } of lists) {
        const compared = { policy, list, quarter: input.quarter, on: input.on }
        const { isNew, ...result } = yield* compareList(compared, rows, input.waiting === true)
        newClues += isNew
        results.push(result)
      }
    })
  )
  return { lists: results, newClues, clues: yield* (yield* Clues).count(input.quarter) } satisfies CompareReceipt
})

const compareList = Effect.fnUntraced(function* (compared: ListClues.Compared, rows: number, waiting: boolean) {
  const { list, policy, quarter } = compared
  const [progress, register, rosters] = [yield* Progress, yield* Register, yield* Rosters]
  const record = yield* recorder
  const asksForAbsent = Comparison.asksForAbsent(policy, list)
  const listed = asksForAbsent || waiting ? new Set<string>() : undefined
  let [matched, listOnly, done] = [0, 0, 0]
  yield* progress.begin({ zh: `比对名单 ${list}`, en: `Comparing ${list}` }, rows)
  for (let cursor: number | undefined = 0; cursor !== undefined; ) {
    const page: Effect.Effect.Success<ReturnType<typeof rosters.matched>> = yield* rosters.matched(
      quarter,
      list,
      cursor,
      pageSize
    )
    const found: Array<Clue.Clue> = []
    const households = yield* byId(page.rows.flatMap(({ household }) => household ?? []))
    for (const row of page.rows) {
      if (row.household === undefined || row.no === undefined) {
        listOnly++
        found.push(...ListClues.listOnly(compared, ListClues.referenceOf(row)))
        continue
      }
      matched++
      const one = households.get(row.household)
      if (one === undefined) continue
      listed?.add(keyOf({ household: one.household.id, no: row.no }))
      found.push(...ListClues.matched(compared, ListClues.referenceOf(row), one.household, row.no))
    }
    yield* record.write(found)
    done += page.rows.length
    yield* progress.advance(done)
    cursor = page.next
  }
  const told = waiting ? yield* compareWaiting(compared, listed!, record) : undefined
  if (asksForAbsent) {
    for (let after = 0; ; ) {
      const page = yield* register.page(after, pageSize)
      if (page.length === 0) break
      yield* record.write(
        page.flatMap((one) =>
          ListClues.absent(compared, one.household, (no) => listed!.has(keyOf({ household: one.household.id, no })))
        )
      )
      after = page[page.length - 1]!.seq
    }
  }
  yield* progress.end
  const result = {
    list,
    rows,
    matched,
    listOnly,
    clues: record.clues,
    ...(told === undefined ? {} : { waiting: told })
  }
  return { ...result, isNew: record.isNew }
})

/** Rows that wait for mending. Whom the list names already by number needs no second look. */
const compareWaiting = Effect.fnUntraced(function* (
  compared: ListClues.Compared,
  listed: Set<string>,
  record: Recorder
) {
  const rows = yield* recogniseWaiting(compared)
  let recognised = 0
  for (let i = 0; i < rows.length; i += pageSize) {
    const some = rows.slice(i, i + pageSize)
    const households = yield* byId(some.flatMap(({ person }) => person?.household ?? []))
    const found: Array<Clue.Clue> = []
    for (const { grounds, person, reference } of some) {
      const one = person && households.get(person.household)
      if (one === undefined) continue
      recognised++
      const key = keyOf(person!)
      if (listed.has(key)) continue
      listed.add(key)
      found.push(...ListClues.matched(compared, reference, one.household, person!.no, grounds))
    }
    yield* record.write(found)
  }
  // Only now is it known whom the list names, in whatever order its rows stand.
  for (let i = 0; i < rows.length; i += pageSize) {
    yield* record.write(
      rows.slice(i, i + pageSize).flatMap(({ candidates, grounds, reference }) => {
        const others = candidates.filter((one) => !listed.has(keyOf(one)))
        return others.map((one) => ListClues.uncertain(compared, reference, one, grounds))
      })
    )
  }
  const count = (result: Matching.Result) => rows.filter(({ grounds }) => grounds.result === result).length
  return { rows: rows.length, recognised, ambiguous: count("ambiguous"), possible: count("possible") }
})

const keyOf = ({ household, no }: Candidate): string => `${household}/${no}`

/** Writes clues and counts them. All clues about one person or row come in one piece, so one that comes twice is seen to be one. */
interface Recorder {
  readonly clues: number
  readonly isNew: number
  readonly write: (clues: ReadonlyArray<Clue.Clue>) => Effect.Effect<void, StoreFailure>
}

const recorder: Effect.Effect<Recorder, never, Clues> = Effect.map(Clues, ({ append }) => {
  const counts = { clues: 0, isNew: 0 }
  return {
    get clues() {
      return counts.clues
    },
    get isNew() {
      return counts.isNew
    },
    write: (clues) => {
      const distinct = [...new Map(clues.map((clue) => [clue.id, clue])).values()]
      counts.clues += distinct.length
      return distinct.length === 0
        ? Effect.void
        : Effect.map(append(distinct), (added) => {
            counts.isNew += added
          })
    }
  }
})

const byId = Effect.fnUntraced(function* (ids: ReadonlyArray<string>) {
  const households = new Map<string, Registered>()
  if (ids.length === 0) return households
  for (const one of yield* (yield* Register).find([...new Set(ids)])) households.set(one.household.id, one)
  return households
})
