import { Bilingual, type Day, Problem } from "@doudi/core"
import { Data, Effect } from "effect"
import type { Actor } from "./Actor.ts"
import * as Forms from "./Forms.ts"
import { takeIn } from "./importing.ts"
import { Progress } from "./port/Progress.ts"
import { pinnedPolicy } from "./pinnedPolicy.ts"
import { Register } from "./port/Register.ts"
import { Tables } from "./port/Tables.ts"
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
  const intake = new RegisterIntake(forms)
  yield* progress.begin({ zh: "读取家庭和成员", en: "Reading households and members" })
  const counted =
    (take: (batch: Parameters<typeof intake.households>[0]) => void) => (batch: Parameters<typeof take>[0]) =>
      Effect.suspend(() => {
        take(batch)
        return progress.advance(intake.rows)
      })
  const files = yield* listFiles(forms, input.lists ?? {})
  const others = [forms.households, forms.members, Forms.feedback, ...forms.lists.map(({ form }) => form)]
  const opened = [
    yield* tables.read(input.households, forms.households, counted(intake.households), { others }),
    yield* tables.read(input.members ?? input.households, forms.members, counted(intake.members), { others })
  ]
  for (const { at, file, form } of files) {
    opened.push(yield* tables.read(file, form, counted(intake.entries(at)), { others }))
  }
  yield* progress.end
  const [first] = opened
  const apart = [first!, ...opened.slice(1).filter((_, i) => i > 0 || input.members !== undefined)]

  const incoming = {
    kind: "households" as const,
    source: input.source,
    fileName: first!.fileName,
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
      intake.knownElsewhere(yield* register.holders(intake.distinctPeople()))
      const settled = intake.settle()
      const { observedOn, source } = input
      yield* progress.begin({ zh: "写入家庭档案", en: "Storing households" }, settled.count)
      const shape = shapeOf(forms)
      let unchanged = 0
      for (let i = 0; i < settled.count; i += 2000) {
        const chunk = settled.versions(i, i + 2000)
        unchanged += (yield* register.append(id, { source, observedOn, recordedAt }, chunk, shape)).unchanged
        yield* progress.advance(i + chunk.length)
      }
      yield* progress.end
      const waiting = [
        { form: forms.households, rows: settled.households },
        { form: forms.members, rows: settled.members },
        ...forms.lists.map(({ form }, i) => ({ form, rows: settled.lists[i]! }))
      ]
      const accepted = waiting.reduce((left, { rows }) => left - rows.length, intake.rows)
      return { rows: intake.rows, accepted, unchanged, repeated: intake.repeated, waiting }
    })
  )
})

/** The files of lists with the place of each list, or the first that the pack does not have. */
const listFiles = ({ lists }: RegisterForms, files: Readonly<Record<string, string>>) =>
  Effect.forEach(Object.entries(files), ([id, file]) => {
    const at = lists.findIndex((list) => list.id === id || list.form.title.zh === id)
    return at < 0
      ? new UnknownRegisterList({ lists: lists.map((list) => list.id) })
      : Effect.succeed({ at, file, form: lists[at]!.form })
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
