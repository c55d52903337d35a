import {
  Bilingual,
  Canonical,
  type Day,
  type Grid,
  Problem,
  PublicTable,
  type Quarter,
  ReleaseReport,
  type Section,
  Sha256
} from "@doudi/core"
import { Data, Effect } from "effect"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { type Publishing, NothingToPublish, ProfileUnknown, requireTwo } from "./publishing.ts"
import { Publications } from "../port/Publications.ts"
import { Reports } from "../port/Reports.ts"
import { Store } from "../port/Store.ts"

export interface PublishTable extends Publishing {
  readonly release: string
  readonly quarter: Quarter.Quarter
  readonly on: Day.Day
  readonly directory: string
  readonly language: Bilingual.Language
}

/**
 * Writes the public table of a quarter (公开统计表). A quarter has one: a second one, cut otherwise or after the figures changed, could be
 * subtracted from the first. The same again writes the same files.
 *
 * Fails: `SecondPersonMissing`, `ProfileUnknown`, `NothingToPublish`, `TooFewToPublish`, `TableStands`, `FileProblem`, `StoreFailure`.
 */
export const publishTable = Effect.fn("publishTable")(function* (input: PublishTable) {
  yield* requireTwo(input)
  const { policy } = yield* pinnedPolicy
  const release = policy.pack.releases.find(({ id }) => id === input.release)
  if (release === undefined) return yield* new ProfileUnknown({ profile: input.release, known: policy.pack.releases })
  const publications = yield* Publications
  const reports = yield* Reports
  const store = yield* Store
  return yield* store.write(
    Effect.gen(function* () {
      const table = PublicTable.of(gridOf(release, yield* publications.categories(input.quarter)), release.least)
      if (table === "empty") return yield* new NothingToPublish({ quarter: input.quarter })
      if (table === "tooFew") return yield* new TooFewToPublish({ quarter: input.quarter, least: release.least })
      const data = ReleaseReport.dataOf(release, table, input.quarter)
      const digest = Sha256.digest(Canonical.canonical(data))
      const earlier = yield* publications.tableOf(input.quarter)
      if (earlier !== undefined && earlier.digest !== digest) return yield* new TableStands({ quarter: input.quarter })
      if (earlier === undefined) {
        const { actor, approver } = input
        yield* publications.record(
          {
            ...{ kind: "table", profile: release.id, quarter: input.quarter, from: input.on, digest },
            ...{ lines: table.rows.length, actor: actor.actor, role: actor.role, approver }
          },
          table
        )
      }
      const report = ReleaseReport.of(policy, release, table, input.quarter, input.language)
      const files = yield* reports.writeAny(input.directory, `${release.id}-${input.quarter}`, report, data)
      return { release: release.id, table, files, again: earlier !== undefined }
    })
  )
})

type Row = {
  readonly household: number
  readonly township: string
  readonly persons: number
  readonly category: string
}

/** Counts by township and column; a household counts in the first column of the release that it belongs to. */
const gridOf = (release: Section.Release, rows: ReadonlyArray<Row>): Grid.Grid => {
  const columnOf = new Map(release.columns.flatMap(({ of }, i) => of.map((category) => [category, i] as const)))
  const places = new Map<number, { readonly township: string; readonly persons: number; column: number }>()
  for (const { category, household, persons, township } of rows) {
    const column = columnOf.get(category)
    if (column === undefined) continue
    const found = places.get(household)
    if (found === undefined) places.set(household, { township, persons, column })
    else found.column = Math.min(found.column, column)
  }
  const townships = [...new Set([...places.values()].map(({ township }) => township))].sort()
  const zeros = () => townships.map(() => release.columns.map(() => 0))
  const [households, persons] = [zeros(), zeros()]
  for (const place of places.values()) {
    const r = townships.indexOf(place.township)
    households[r]![place.column]! += 1
    persons[r]![place.column]! += place.persons
  }
  return {
    rows: townships.map((id) => ({ ids: [id] })),
    columns: release.columns.map(({ id }) => ({ ids: [id] })),
    households,
    persons
  }
}

/** Even all together they are too few. */
export class TooFewToPublish
  extends Data.TaggedError("TooFewToPublish")<{ readonly quarter: string; readonly least: number }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `${this.quarter} 合计不足 ${this.least} 户，公布会暴露个人，没有公布`,
      `All together they are fewer than ${this.least} in ${this.quarter}; a table would expose people, so none was published`
    )
  }
  get remedy() {
    return Bilingual.both(
      "这个季度不公布，或由上一级合并公布",
      "Publish none this quarter, or let the level above do it"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** Another table of the quarter is public already. */
export class TableStands
  extends Data.TaggedError("TableStands")<{ readonly quarter: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `${this.quarter} 已公布过统计表，与这次的不同；两张表相减会推算出小数目，没有公布`,
      `A table of ${this.quarter} is public and differs from this one; subtracted, they would tell of few people, so none was published`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请继续使用已公布的表；变化在下个季度的表中反映",
      "Keep the table that stands; changes show in the next quarter's"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
