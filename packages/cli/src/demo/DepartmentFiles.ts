import * as path from "node:path"
import type { PushItem } from "@doudi/app"
import type { Day, Household, Quarter } from "@doudi/core"
import { type SheetColumn, writeCsv, writeWorkbook } from "@doudi/files"
import { Answers, District, RegisterFile, Rosters, Survey, Table } from "@doudi/synthetic"
import * as Effect from "effect/Effect"
import type { ProgressBar } from "../terminal/ProgressBar.ts"

/** A synthetic district in one quarter, with what was decided of its households before, and the folder of its files. */
export interface Scene extends District.Options {
  readonly folder: string
  /** Id or folder of the policy pack. */
  readonly pack: string
  readonly bar: ProgressBar
}

/** The two tables of the register, one file each. */
export interface RegisterFiles {
  readonly households: string
  readonly members: string
}

/** The day the register's file of the quarter describes. */
export const describedOn = (scene: Scene): Day.Day => District.household(scene, 0).provenance.observedOn

/** The register as UTF-8 text tables: all of it in the first quarter, later the households that changed since the quarter before. */
export const register = Effect.fnUntraced(function* (scene: Scene, before: Quarter.Quarter | undefined) {
  const files = registerFiles(scene, before === undefined ? "" : "变动-")
  const { households, members } = before === undefined ? RegisterFile.register(scene) : changes(scene, before)
  scene.bar.begin({ zh: "生成家庭档案", en: "Making the register" }, scene.households)
  yield* writeCsv(files.households, texts(households.header), watched(scene.bar, households.rows))
  scene.bar.begin({ zh: "生成成员档案", en: "Making the members" })
  yield* writeCsv(files.members, texts(members.header), watched(scene.bar, members.rows))
  scene.bar.end()
  return files
})

/** What the register says differently from the quarter before, household by household. */
const changes = (scene: Scene, before: Quarter.Quarter): Table.Tables => {
  const changed = function* () {
    for (let i = 0; i < scene.households; i++) {
      const now = RegisterFile.known(scene, i)
      const then = RegisterFile.known({ ...scene, quarter: before }, i)
      if (rowsOf(now) !== rowsOf(then)) yield now
    }
  }
  return {
    households: {
      header: Table.householdHeader,
      rows: Table.again(function* () {
        for (const household of changed()) yield Table.householdRow(household)
      })
    },
    members: {
      header: Table.memberHeader,
      rows: Table.again(function* () {
        for (const household of changed()) yield* Table.memberRows(household)
      })
    }
  }
}

const rowsOf = (household: Household.Household): string =>
  JSON.stringify([Table.householdRow(household), Table.memberRows(household)])

/** The lists that departments send, as Excel and GB18030 text. A department with nobody on its list sends none. */
export const rosters = Effect.fnUntraced(function* (scene: Scene) {
  const written: Array<{ readonly list: string; readonly file: string }> = []
  for (const { fileName, format, header, list, rows, titles } of Rosters.rosters(scene)) {
    if (rows[Symbol.iterator]().next().done === true) continue
    const file = path.join(scene.folder, "in", fileName)
    scene.bar.begin({ zh: "生成部门名单", en: "Making department lists" })
    const lines = watched(scene.bar, rows)
    if (format === "xlsx") {
      yield* writeWorkbook(file, [
        { name: "名单", title: titles, columns: header.map((header) => ({ header })), rows: lines }
      ])
    } else yield* writeCsv(file, texts(header), lines, { encoding: "gb18030" })
    written.push({ list, file })
  }
  scene.bar.end()
  return written
})

/** What home visits to some households found. */
export const visits = Effect.fnUntraced(function* (scene: Scene, ids: ReadonlyArray<string>) {
  const files = registerFiles(scene, "入户核查-")
  const { households, members } = Survey.survey(scene, ids)
  scene.bar.begin({ zh: "入户核查", en: "Home visits" }, ids.length)
  yield* writeCsv(files.households, texts(households.header), watched(scene.bar, households.rows))
  yield* writeCsv(files.members, texts(members.header), members.rows)
  scene.bar.end()
  return files
})

/** A department's answers to its items. */
export const feedback = Effect.fnUntraced(function* (scene: Scene, name: string, items: ReadonlyArray<PushItem>) {
  const file = path.join(scene.folder, "feedback", name)
  const asked = items.map(({ form, item, planned, programme }) => ({ item, programme, form, amountFen: planned }))
  const { header, rows } = Answers.feedback(asked, scene.quarter, scene.seed)
  yield* writeWorkbook(file, [{ name: "办理反馈", columns: texts(header), rows }])
  return file
})

const registerFiles = ({ folder, quarter }: Scene, kind: string): RegisterFiles => ({
  households: path.join(folder, "in", `${quarter}-${kind}家庭.csv`),
  members: path.join(folder, "in", `${quarter}-${kind}成员.csv`)
})

const texts = (header: ReadonlyArray<string>): ReadonlyArray<SheetColumn> =>
  header.map((header) => ({ header, format: "text" as const }))

/** The same rows, with the bar moving along. */
function* watched<A>(bar: ProgressBar, rows: Iterable<A>): Generator<A> {
  let done = 0
  for (const row of rows) {
    yield row
    if (++done % 100 === 0) bar.advance(done)
  }
}
