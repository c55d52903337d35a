import { Bilingual, type Day, Problem } from "@doudi/core"
import { Data, Effect } from "effect"
import type { Actor } from "../Actor.ts"
import * as Forms from "./Forms.ts"
import { tablesOf } from "./Gathered.ts"
import { takeIn } from "./importing.ts"
import { Progress } from "../port/Progress.ts"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Register } from "../port/Register.ts"
import { Tables } from "../port/Tables.ts"
import { outlineOf, type Part, readThrough } from "./readRegister.ts"
import { type RegisterForms, registerForms, shapeOf } from "./RegisterForms.ts"
import { RegisterIntake } from "./RegisterIntake.ts"

export interface ImportHouseholds {
  /** The household table, or a workbook that holds both tables as sheets 家庭 and 成员. */
  readonly households: string
  /** The member table, when it is a file of its own. */
  readonly members?: string | undefined
  /** Files with the entries of the pack's lists, by the list's id. */
  readonly lists?: Readonly<Record<string, string>> | undefined
  readonly source: "register" | "survey"
  /** The day the file describes. */
  readonly observedOn: Day.Day
  /** Where rows that wait for mending are written. */
  readonly quarantine: string
  /** Accept a file that describes an earlier day than one already imported. */
  readonly historical?: boolean | undefined
  readonly actor?: Actor | undefined
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

  const forms = registerForms((yield* pinnedPolicy).policy)
  const shape = shapeOf(forms)
  const others = [...tablesOf(forms), Forms.feedback]
  const parts: Array<Part> = []
  for (const { file, table } of yield* filesOf(forms, input)) {
    parts.push({ table, opened: yield* tables.open(file, tablesOf(forms)[table]!, { others }) })
  }
  const opened = parts.map((part) => part.opened)
  const apart = opened.filter((_, i) => i !== 1 || input.members !== undefined)

  const incoming = {
    kind: "households" as const,
    source: input.source,
    fileName: opened[0]!.fileName,
    digest: apart.map((file) => file.digest()).join("+"),
    observedOn: input.observedOn,
    ignored: opened.flatMap(({ ignored }) => ignored),
    quarantine: input.quarantine,
    historical: input.historical === true,
    actor: input.actor
  }
  return yield* takeIn(
    incoming,
    Effect.fnUntraced(function* ({ id, recordedAt }) {
      const outline = yield* outlineOf(forms, parts, register)
      const intake = new RegisterIntake(forms, outline)
      const { observedOn, source } = input
      let [unchanged, stored] = [0, 0]
      const storing = Effect.fnUntraced(function* (least: number) {
        while (intake.ready >= least) {
          const versions = intake.versions(atOnce)
          unchanged += (yield* register.append(id, { source, observedOn, recordedAt }, versions, shape)).unchanged
          stored += versions.length
        }
      })
      yield* progress.begin({ zh: "读取家庭和成员", en: "Reading households and members" }, outline?.rows)
      yield* readThrough(forms, intake, parts, () =>
        intake.ready < atOnce
          ? progress.advance(intake.rows)
          : Effect.zipRight(storing(atOnce), progress.advance(intake.rows))
      )
      yield* progress.end
      intake.shared.knownElsewhere(yield* register.holders(intake.shared.distinct()))
      intake.settle()
      yield* progress.begin({ zh: "写入家庭档案", en: "Storing households" }, stored + intake.ready)
      yield* storing(1)
      yield* progress.advance(stored)
      yield* progress.end
      const waiting = intake.held.byTable().map((rows, table) => ({ form: tablesOf(forms)[table]!, rows }))
      const accepted = waiting.reduce((left, { rows }) => left - rows.length, intake.rows)
      return { rows: intake.rows, accepted, unchanged, repeated: intake.repeated, waiting }
    })
  )
})

/** As many households are stored at once. */
const atOnce = 1024

/** The files with the number of the table that each holds. Fails where the pack has no list of a name. */
const filesOf = (forms: RegisterForms, { households, lists = {}, members = households }: ImportHouseholds) =>
  Effect.map(listFiles(forms, lists), (files) => [
    { table: 0, file: households },
    { table: 1, file: members },
    ...files.map(({ at, file }) => ({ table: 2 + at, file }))
  ])

/** The files of lists with the place of each list, or the first that the pack does not have. */
const listFiles = ({ lists }: RegisterForms, files: Readonly<Record<string, string>>) =>
  Effect.forEach(Object.entries(files), ([id, file]) => {
    const at = lists.findIndex((list) => list.id === id || list.form.title.zh === id)
    return at < 0 ? new UnknownRegisterList({ lists: lists.map((list) => list.id) }) : Effect.succeed({ at, file })
  })

/** The pack asks for no list of that name. */
export class UnknownRegisterList
  extends Data.TaggedError("UnknownRegisterList")<{ readonly lists: ReadonlyArray<string> }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get says() {
    return Bilingual.both("政策包没有这个清单", "The pack asks for no such list")
  }
  get remedy() {
    const [zh, en] = [this.lists.join("、"), this.lists.join(", ")]
    return this.lists.length === 0
      ? Bilingual.both("本政策包没有清单，请去掉 --list", "This pack has no lists; leave out --list")
      : Bilingual.both(`可用的清单：${zh}`, `Lists there are: ${en}`)
  }
  override get message() {
    return Problem.message(this)
  }
}
