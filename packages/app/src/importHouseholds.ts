import type { Day } from "@doudi/core"
import { Effect } from "effect"
import * as Forms from "./Forms.ts"
import { takeIn } from "./importing.ts"
import { Progress } from "./port/Progress.ts"
import { Register } from "./port/Register.ts"
import { Tables } from "./port/Tables.ts"
import { RegisterIntake } from "./RegisterIntake.ts"

export interface ImportHouseholds {
  /** The household table, or a workbook that holds both tables as sheets 家庭 and 成员. */
  readonly households: string
  /** The member table, when it is a file of its own. */
  readonly members?: string | undefined
  readonly source: "register" | "survey"
  /** The day the file describes. */
  readonly observedOn: Day.Day
  /** Where rows that wait for mending are written. */
  readonly quarantine: string
  /** Accept a file that describes an earlier day than one already imported. */
  readonly historical?: boolean | undefined
}

/**
 * Takes in the register or the results of home visits (导入家庭档案): whole or not at all, the same file only once.
 *
 * Every household becomes a new version where its facts changed. Rows at fault, with the rest of their household, go to the
 * quarantine workbook. Fails: `FileProblem`, `StaleSnapshot`, `StoreFailure`.
 */
export const importHouseholds = Effect.fn("importHouseholds")(function* (input: ImportHouseholds) {
  const tables = yield* Tables
  const register = yield* Register
  const progress = yield* Progress

  const intake = new RegisterIntake()
  yield* progress.begin({ zh: "读取家庭和成员", en: "Reading households and members" })
  const counted =
    (take: (batch: Parameters<typeof intake.households>[0]) => void) => (batch: Parameters<typeof take>[0]) =>
      Effect.suspend(() => {
        take(batch)
        return progress.advance(intake.rows)
      })
  const others = [Forms.households, Forms.members, Forms.feedback]
  const first = yield* tables.read(input.households, Forms.households, counted(intake.households), { others })
  const second = yield* tables.read(input.members ?? input.households, Forms.members, counted(intake.members), {
    others
  })
  yield* progress.end

  const incoming = {
    kind: "households" as const,
    source: input.source,
    fileName: first.fileName,
    digest: input.members === undefined ? first.digest() : `${first.digest()}+${second.digest()}`,
    observedOn: input.observedOn,
    ignored: [...first.ignored, ...second.ignored],
    quarantine: input.quarantine,
    historical: input.historical === true
  }
  return yield* takeIn(
    incoming,
    Effect.fnUntraced(function* ({ id, recordedAt }) {
      intake.knownElsewhere(yield* register.holders(intake.distinctPeople()))
      const settled = intake.settle()
      const { observedOn, source } = input
      yield* progress.begin({ zh: "写入家庭档案", en: "Storing households" }, settled.count)
      let unchanged = 0
      for (let i = 0; i < settled.count; i += 2000) {
        const chunk = settled.versions(i, i + 2000)
        unchanged += (yield* register.append(id, { source, observedOn, recordedAt }, chunk)).unchanged
        yield* progress.advance(i + chunk.length)
      }
      yield* progress.end
      const waiting = [
        { form: Forms.households, rows: settled.households },
        { form: Forms.members, rows: settled.members }
      ]
      const accepted = intake.rows - settled.households.length - settled.members.length
      return { rows: intake.rows, accepted, unchanged, repeated: intake.repeated, waiting }
    })
  )
})
