import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { type Day, day as dayOf } from "../../foundation/Day.ts"
import type { Checked } from "../../language/Checked.ts"
import { CitationText, Id, RuleText } from "./Condition.ts"
import { parametersRead } from "../linking/DerivedParameter.ts"
import { value } from "../../language/Evaluator.ts"
import { type Book, changeDays, figuresOn, placesOf } from "../parameter/Figures.ts"
import type { Linker } from "../linking/Linker.ts"
import { subjectOf } from "../../language/Subject.ts"
import type { Table } from "./Table.ts"
import { withOutputs } from "../linking/TableOutputs.ts"
import * as Type from "../../language/Type.ts"
import type { Place } from "../parameter/Zone.ts"

/**
 * What a pack holds its own figures to (自检规则): an expression over parameters, tried for every period and every place.
 *
 * A pack in which one does not hold is refused; while a figure is not published, it is not tried.
 */
export const Check = Schema.Struct({ id: Id, says: Bilingual, holds: RuleText, source: CitationText })
export interface Check extends Schema.Schema.Type<typeof Check> {}

/** A check that was tried. Unit: `tried` and `open` count combinations of period, place and area. */
export interface Linked extends Check {
  readonly checked: Checked
  /** How many times it was found to hold. */
  readonly tried: number
  /** How many times it could not be tried, because a figure is not in force. */
  readonly open: number
}

/** Checks and tries every check of a pack. */
export const linkChecks = (
  linker: Linker,
  checks: ReadonlyArray<Check>,
  tables: ReadonlyArray<Table>,
  book: Book
): ReadonlyArray<Linked> =>
  checks.flatMap((check) => {
    const path = `checks.${check.id}`
    linker.cites(check.source, path)
    const parsed = linker.take(linker.parse(check.holds), `${path}.holds`)
    const answered = parsed && withOutputs(linker, tables, parsed, `${path}.holds`)
    const checked = answered && linker.checked(answered, "household", Type.boolean, `${path}.holds`)
    if (checked === undefined) return []
    const read = parametersRead(checked)
    if ("zh" in read) {
      linker.fault(
        `${path}.holds`,
        `自检规则只能用参数，不能用“${read.zh}”`,
        `A check of a pack uses parameters only, not “${read.en}”`,
        ["关于家庭的判断请写成类别或项目的条件", "What is about households belongs in a category or a programme"]
      )
      return []
    }
    const found = tryOut(book, checked, read.parameters, read.area)
    for (const { day, place, area } of found.failed) {
      const where = [...Object.values(place), ...(area === undefined ? [] : [area])].join(" ")
      linker.fault(
        path,
        `${day} 起不成立${where === "" ? "" : `（${where}）`}：${check.says.zh}`,
        `From ${day} on it does not hold${where === "" ? "" : ` (${where})`}: ${check.says.en}`,
        ["请对照文件核对有关参数的值", "Check the values of these parameters against their documents"]
      )
    }
    return [{ ...check, checked, tried: found.tried, open: found.open }]
  })

interface Failure {
  readonly day: Day
  readonly place: Place
  readonly area: "urban" | "rural" | undefined
}

/** The check on every day its figures change, at every place, in both areas where it reads one. */
const tryOut = (book: Book, checked: Checked, parameters: ReadonlySet<string>, byArea: boolean) => {
  const failed: Array<Failure> = []
  let [tried, open] = [0, 0]
  const areas = byArea ? (["urban", "rural"] as const) : [undefined]
  // What rests on no parameter is the same on every day; one is enough.
  for (const day of parameters.size === 0 ? [dayOf("2000-01-01")] : changeDays(book, parameters)) {
    for (const place of placesOf(book, parameters)) {
      const { record } = figuresOn(book, day, place)
      for (const area of areas) {
        const holds = value(checked, subjectOf(book.vocabulary, area === undefined ? {} : { area }, [], record, day))
        if (holds === true) tried++
        else if (holds === false || holds === null) failed.push({ day, place, area })
        else open++
      }
    }
  }
  return { failed, tried, open }
}
