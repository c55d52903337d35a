import { CitizenId, type Comparison, type Day, Form, type Quarter } from "@doudi/core"
import { Bilingual, Problem } from "@doudi/core"
import { Data, Effect } from "effect"
import type { Actor } from "../Actor.ts"
import * as Forms from "../register/Forms.ts"
import { takeIn } from "../register/importing.ts"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Progress } from "../port/Progress.ts"
import { type RosterRow, Rosters } from "../port/Rosters.ts"
import { type FaultyRow, Tables } from "../port/Tables.ts"
import { fault } from "../register/RowFaults.ts"

export interface ImportRoster {
  readonly file: string
  /** Id of the comparison in the pack, such as `serious-illness`. */
  readonly list: string
  readonly quarter: Quarter.Quarter
  readonly observedOn: Day.Day
  readonly quarantine: string
  readonly historical?: boolean | undefined
  readonly actor?: Actor | undefined
}

/** The form of a department list, as the pack describes it. */
export const rosterForm = (comparison: Comparison.Comparison): Form.Form => ({
  name: comparison.id,
  title: comparison.title,
  columns: comparison.columns
})

/**
 * Takes in a department list (导入部门名单). A row without a usable identity number waits for mending; the same person twice with
 * the same content counts once.
 *
 * Fails: `ListUnknown`, `FileProblem`, `StaleSnapshot`, `StoreFailure`.
 */
export const importRoster = Effect.fn("importRoster")(function* (input: ImportRoster) {
  const { policy } = yield* pinnedPolicy
  const rosters = yield* Rosters
  const tables = yield* Tables
  const progress = yield* Progress
  const comparison = policy.comparisons.get(input.list)
  if (comparison === undefined) {
    return yield* new ListUnknown({ list: input.list, known: [...policy.comparisons.keys()] })
  }
  const form = rosterForm(comparison)
  const others = [...policy.comparisons.values()].filter(({ id }) => id !== input.list).map(rosterForm)
  const identity = form.columns.findIndex(({ key }) => key === comparison.identity)

  const rows = new Map<string, RosterRow>()
  const faulty: Array<FaultyRow> = []
  let seen = 0
  let repeated = 0
  yield* progress.begin({ zh: `读取${comparison.title.zh}`, en: `Reading ${comparison.title.en}` })
  const opened = yield* tables.read(
    input.file,
    form,
    (batch) =>
      Effect.suspend(() => {
        faulty.push(...batch.faulty)
        seen += batch.rows.length + batch.faulty.length
        for (let i = 0; i < batch.rows.length; i++) {
          const cells = batch.rows[i]!
          const row = batch.numbers[i]!
          const id = cells[identity]
          if (typeof id !== "string" || !CitizenId.isCitizenId(id)) {
            faulty.push({
              row,
              faults: [fault(row, "IDENTITY_MISSING", form.columns[identity]!.field.name.zh)],
              cells: form.columns.map((column, j) => Form.write(cells[j], column.field))
            })
            continue
          }
          const key = JSON.stringify(cells)
          if (rows.has(key)) repeated++
          else rows.set(key, { row, identity: CitizenId.pack(id), facts: cells })
        }
        return progress.advance(seen)
      }),
    { others: [...others, ...Forms.own] }
  )
  yield* progress.end

  faulty.sort((a, b) => a.row - b.row)
  const incoming = {
    kind: "roster" as const,
    source: input.list,
    fileName: opened.fileName,
    digest: opened.digest(),
    observedOn: input.observedOn,
    ignored: opened.ignored,
    quarantine: input.quarantine,
    historical: input.historical === true,
    actor: input.actor,
    quarter: input.quarter
  }
  return yield* takeIn(incoming, ({ id }) =>
    Effect.as(rosters.append(id, input.list, input.quarter, [...rows.values()]), {
      rows: seen,
      accepted: rows.size,
      unchanged: repeated,
      repeated,
      waiting: [{ form, rows: faulty }]
    })
  )
})

/** The pack knows no such department list. */
export class ListUnknown
  extends Data.TaggedError("ListUnknown")<{ readonly list: string; readonly known: ReadonlyArray<string> }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get says() {
    return Bilingual.both(`政策包中没有名单 ${this.list}`, `The policy pack has no list ${this.list}`)
  }
  get remedy() {
    return Bilingual.both(`可用的名单：${this.known.join("、")}`, `Lists of this pack: ${this.known.join(", ")}`)
  }
  override get message() {
    return Problem.message(this)
  }
}
