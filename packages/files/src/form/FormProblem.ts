import { type Bilingual, Problem } from "@doudi/core"
import { Data } from "effect"

const both = (zh: string, en: string): Bilingual.Bilingual => ({ zh, en })
const list = (names: ReadonlyArray<string>, most = 12): string =>
  names.slice(0, most).map(short).join("、") + (names.length > most ? "…" : "")
/** A header is not personal, but a row taken for one may be: show only its beginning, and never a run of digits. */
const short = (name: string): string =>
  (name.length > 20 ? `${name.slice(0, 20)}…` : name).replace(/\d{5,}/g, "…").replace(/[\p{Cc}\p{Cf}]/gu, " ")

/** The table has its header and no row below it. An empty list never means that everybody left. */
export class HeaderOnly
  extends Data.TaggedError("HeaderOnly")<{ readonly place: Problem.Place }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both("表里只有表头，没有一行数据", "The table has a header and no rows")
  }
  get remedy() {
    return both(
      "请向来源单位重新要一份；没有人员的名单请书面说明",
      "Ask for the file again; a list without people needs a note"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** Required columns of the form were not found in any of the first rows. */
export class MissingColumns
  extends Data.TaggedError("MissingColumns")<{
    readonly place: Problem.Place
    readonly missing: ReadonlyArray<string>
    /** The headers that were found, when some row looked like a header. */
    readonly found: ReadonlyArray<string>
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return this.found.length === 0
      ? both(
          `前 20 行中找不到表头；需要的列：${list(this.missing)}`,
          `No header in the first 20 rows; needed: ${list(this.missing)}`
        )
      : both(
          `缺少必需的列：${list(this.missing)}；找到的列：${list(this.found)}`,
          `Required columns are missing: ${list(this.missing)}; found: ${list(this.found)}`
        )
  }
  get remedy() {
    return both(
      "请用本表的模板，或把表头改成模板中的列名（一行表头，不要两行）",
      "Use the form's template, or rename the headers as in the template (one header row, not two)"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** Two headers of the file mean the same column, so nobody can say which one holds. */
export class DuplicateColumns
  extends Data.TaggedError("DuplicateColumns")<{
    readonly place: Problem.Place
    readonly headers: ReadonlyArray<string>
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(`这些表头指同一列：${list(this.headers)}`, `These headers mean the same column: ${list(this.headers)}`)
  }
  get remedy() {
    return both("请只保留一列，或给另一列改名", "Keep one of them, or rename the other")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A header names another unit than the form counts in, such as 万元 where the form takes yuan. */
export class WrongUnit
  extends Data.TaggedError("WrongUnit")<{
    readonly place: Problem.Place
    readonly header: string
    readonly expected: Bilingual.Bilingual
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(
      `表头“${short(this.header)}”的单位不对，应为${this.expected.zh}`,
      `The header "${short(this.header)}" names a wrong unit; the form takes ${this.expected.en}`
    )
  }
  get remedy() {
    return both("请换算后再交，并改正表头中的单位", "Convert the column, then correct the unit in the header")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The file is another list: its headers fit another form better. */
export class WrongList
  extends Data.TaggedError("WrongList")<{
    readonly place: Problem.Place
    readonly expected: Bilingual.Bilingual
    readonly looksLike: Bilingual.Bilingual
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(
      `这不是“${this.expected.zh}”，看起来是“${this.looksLike.zh}”`,
      `This is not "${this.expected.en}"; it looks like "${this.looksLike.en}"`
    )
  }
  get remedy() {
    return both("请核对文件，或按它实际的名单种类导入", "Check the file, or import it as the list that it is")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** More than one visible sheet holds the list; taking one would lose the others without a word. */
export class SeveralSheets
  extends Data.TaggedError("SeveralSheets")<{
    readonly place: Problem.Place
    readonly sheets: ReadonlyArray<string>
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(
      `有 ${this.sheets.length} 个工作表都是这种名单：${list(this.sheets)}`,
      `Several sheets hold this list: ${list(this.sheets)}`
    )
  }
  get remedy() {
    return both("请合并到一个工作表，或指定其中一个", "Put them into one sheet, or name one of them")
  }
  override get message() {
    return Problem.message(this)
  }
}
