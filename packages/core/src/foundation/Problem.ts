import type { Bilingual, Language } from "./Bilingual.ts"

/**
 * What became of the command that met a problem. The CLI turns it into an exit code; nothing else decides one.
 *
 * `refused`: nothing changed. `outcomeUnknown`: it may or may not have been written; the key settles it on a re-run.
 */
export type ProblemKind =
  | "usage"
  | "refused"
  | "quarantined"
  | "needsConfirmation"
  | "outcomeUnknown"
  | "integrity"
  | "busy"
  | "environment"

/**
 * Where a problem stands. `row` is the row number as Excel shows it (the header counts), `column` the header as written.
 *
 * Never holds a personal value: no cell content, no name, no number of a person.
 */
export interface Place {
  readonly file?: string
  readonly sheet?: string
  readonly row?: number
  readonly column?: string
  readonly line?: number
  readonly offset?: number
  readonly path?: string
}

/**
 * What every error of Doudi can tell: what happened, where, and what to do, in Chinese and English.
 *
 * Errors are `Data.TaggedError` classes that implement this interface and override `message` with `Problem.message`.
 * Texts must never contain a personal value: errors reach logs.
 */
export interface Problem {
  readonly _tag: string
  readonly kind: ProblemKind
  readonly says: Bilingual
  readonly remedy: Bilingual
  readonly place?: Place | undefined
}

/** Whether an unknown thing is one of our errors. */
export const isProblem = (u: unknown): u is Problem =>
  typeof u === "object" && u !== null && "_tag" in u && "kind" in u && "says" in u && "remedy" in u

/** The place in words, or an empty text: `医保名单.xlsx 第 7 行“姓名”列`. */
export const where = (place: Place | undefined, language: Language): string => {
  if (place === undefined) return ""
  const zh = language === "zh"
  const parts: Array<string> = []
  if (place.file !== undefined) parts.push(place.file)
  if (place.sheet !== undefined) parts.push(zh ? `工作表“${place.sheet}”` : `sheet "${place.sheet}"`)
  if (place.line !== undefined) parts.push(zh ? `第 ${place.line} 行` : `line ${place.line}`)
  if (place.row !== undefined) parts.push(zh ? `第 ${place.row} 行` : `row ${place.row}`)
  if (place.column !== undefined) parts.push(zh ? `“${place.column}”列` : `column "${place.column}"`)
  if (place.offset !== undefined) parts.push(zh ? `第 ${place.offset + 1} 个字符` : `character ${place.offset + 1}`)
  if (place.path !== undefined) parts.push(place.path)
  return parts.join(zh ? " " : ", ")
}

/** The whole problem in one paragraph of one language: place, what happened, what to do. */
export const render = (problem: Problem, language: Language): string => {
  const at = where(problem.place, language)
  const colon = language === "zh" ? "：" : ": "
  const remedy = language === "zh" ? `处理办法：${problem.remedy.zh}` : `What to do: ${problem.remedy.en}`
  return `${at === "" ? "" : `${at}${colon}`}${problem.says[language]}\n${remedy}`
}

/** The text of `Error.message`: both languages, so that a log read by anybody makes sense. */
export const message = (problem: Problem): string => {
  const at = where(problem.place, "en")
  return `${at === "" ? "" : `${at}: `}${problem.says.zh} / ${problem.says.en}`
}
