import type { Day, Provenance } from "@doudi/core"
import { Effect } from "effect"
import * as Forms from "./Forms.ts"
import { sameFile, StaleSnapshot, record } from "./importing.ts"
import { Imports } from "./port/Imports.ts"
import { Progress } from "./port/Progress.ts"
import { Register } from "./port/Register.ts"
import { Store } from "./port/Store.ts"
import { Tables } from "./port/Tables.ts"
import type { ImportReceipt } from "./Receipt.ts"
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
 * quarantine workbook before anything is written to the store. Fails: `FileProblem`, `StaleSnapshot`, `StoreFailure`.
 */
export const importHouseholds = Effect.fn("importHouseholds")(function* (input: ImportHouseholds) {
  const imports = yield* Imports
  const tables = yield* Tables
  const register = yield* Register
  const store = yield* Store
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

  const digest = input.members === undefined ? first.digest() : `${first.digest()}+${second.digest()}`
  const known = yield* imports.find("households", input.source, digest)
  if (known !== undefined) return sameFile(known)
  const newest = yield* imports.newest("households", input.source)
  if (newest !== undefined && input.observedOn < newest.observedOn && input.historical !== true) {
    return yield* new StaleSnapshot({ file: first.fileName, observedOn: input.observedOn, newest: newest.observedOn })
  }

  intake.knownElsewhere(yield* register.holders(intake.identities()))
  const settled = intake.settle()
  const waiting = settled.households.length + settled.members.length
  if (waiting > 0) {
    yield* tables.quarantine(input.quarantine, [
      { form: Forms.households, rows: settled.households },
      { form: Forms.members, rows: settled.members }
    ])
  }

  yield* progress.begin({ zh: "写入家庭档案", en: "Storing households" }, settled.versions.length)
  const result = yield* store.write(
    Effect.gen(function* () {
      const opened = yield* record("households", input.source, first.fileName, digest, input.observedOn)
      const provenance: Provenance.Provenance = {
        source: input.source,
        observedOn: input.observedOn,
        recordedAt: opened.recordedAt
      }
      let unchanged = 0
      for (let i = 0; i < settled.versions.length; i += 2000) {
        const chunk = settled.versions.slice(i, i + 2000)
        const done = yield* register.append(opened.id, provenance, chunk)
        unchanged += done.unchanged
        yield* progress.advance(i + chunk.length)
      }
      yield* imports.quarantine(opened.id, Forms.households.name, settled.households)
      yield* imports.quarantine(opened.id, Forms.members.name, settled.members)
      return yield* opened.finish({
        rows: intake.rows,
        accepted: intake.rows - waiting,
        unchanged,
        quarantined: waiting
      })
    })
  )
  yield* progress.end
  return {
    record: result,
    alreadyImported: false,
    repeated: intake.repeated,
    ignored: [...first.ignored, ...second.ignored],
    quarantine: waiting > 0 ? input.quarantine : undefined
  } satisfies ImportReceipt
})
