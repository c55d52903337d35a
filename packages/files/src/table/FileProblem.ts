import { type Bilingual, Problem } from "@doudi/core"
import { Data } from "effect"

const both = (zh: string, en: string): Bilingual.Bilingual => ({ zh, en })
type Place = Problem.Place

/** The path is not an ordinary file: a folder, a link, a pipe or a device. */
export class NotAFile extends Data.TaggedError("NotAFile")<{ readonly place: Place }> implements Problem.Problem {
  readonly kind = "refused" as const
  get says() {
    return both("不是普通文件（是文件夹、链接或设备）", "Not an ordinary file (a folder, a link or a device)")
  }
  get remedy() {
    return both("请指定表格文件本身", "Name the table file itself")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The operating system would not let us read the file. */
export class FileNotReadable
  extends Data.TaggedError("FileNotReadable")<{ readonly place: Place; readonly reason: string }>
  implements Problem.Problem
{
  get kind() {
    return this.reason === "ENOENT" ? ("usage" as const) : ("environment" as const)
  }
  get says() {
    return this.reason === "ENOENT"
      ? both("找不到这个文件", "There is no such file")
      : both(`读不了这个文件（${this.reason}）`, `The file cannot be read (${this.reason})`)
  }
  get remedy() {
    return both(
      "请检查文件名和读取权限；如正在 Excel 或 WPS 中打开，请先关闭",
      "Check the name and the permission; close the file in Excel or WPS first"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The file has no bytes. An empty list never means that everybody left. */
export class EmptyFile extends Data.TaggedError("EmptyFile")<{ readonly place: Place }> implements Problem.Problem {
  readonly kind = "refused" as const
  get says() {
    return both("文件是空的", "The file is empty")
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

/** Somebody wrote to the file while it was read, so what was read is no one version of it. */
export class FileChanged extends Data.TaggedError("FileChanged")<{ readonly place: Place }> implements Problem.Problem {
  readonly kind = "refused" as const
  get says() {
    return both("读取期间文件被改动", "The file changed while it was read")
  }
  get remedy() {
    return both("请等复制或保存完成后再导入", "Wait until it is copied or saved, then import again")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** What a limit counts: the size of the file, what a workbook unpacks to, its parts, rows, columns, or one cell. */
export type Limit = "file" | "unpacked" | "entries" | "rows" | "columns" | "cell" | "strings"
const limitNames: Record<Limit, Bilingual.Bilingual> = {
  file: both("文件大小（字节）", "file size in bytes"),
  unpacked: both("解压后大小（字节）", "unpacked size in bytes"),
  entries: both("压缩包内文件数", "entries of the archive"),
  rows: both("行数", "rows"),
  columns: both("列数", "columns"),
  cell: both("单元格长度（字符）", "characters of a cell"),
  strings: both("文本总量（字节）", "bytes of text")
}

/** The file goes beyond a limit, or unpacks to far more than its size explains (a bomb). */
export class TooLarge
  extends Data.TaggedError("TooLarge")<{ readonly place: Place; readonly limit: Limit; readonly maximum: number }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    const { zh, en } = limitNames[this.limit]
    return both(`${zh}超过上限 ${this.maximum}`, `Beyond the limit of ${this.maximum} ${en}`)
  }
  get remedy() {
    return this.limit === "cell" || this.limit === "columns"
      ? both("请检查该行的引号和分隔符", "Check the quotes and separators of the row")
      : both(
          "请删去无关工作表和空白格式后另存，或拆成几个文件",
          "Save without other sheets and blank formats, or split the file"
        )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** No encoding fits the whole file, or two fit and disagree. `tried` lists them. */
export class WrongEncoding
  extends Data.TaggedError("WrongEncoding")<{ readonly place: Place; readonly tried: ReadonlyArray<string> }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    const tried = this.tried.join(", ")
    return both(`文字编码无法确定（试过 ${tried}）`, `The encoding cannot be told (tried ${tried})`)
  }
  get remedy() {
    return both(
      "请用 Excel 或 WPS 打开核对无乱码后，另存为 .xlsx 或“CSV UTF-8”",
      "Open it in Excel or WPS, check the text, save as .xlsx or “CSV UTF-8”"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The bytes are no table: a document, a picture, an archive, a program. `found` names it. */
export class NotATable
  extends Data.TaggedError("NotATable")<{ readonly place: Place; readonly found: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(`不是表格文件（实际是 ${this.found}）`, `Not a table (it is ${this.found})`)
  }
  get remedy() {
    return both("请提供 .xlsx 或 .csv 文件", "Give an .xlsx or a .csv file")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A table in a format that Doudi does not read, because it can carry programs or its text is not reliable. */
export class UnsupportedFormat
  extends Data.TaggedError("UnsupportedFormat")<{ readonly place: Place; readonly found: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(`不读取这种格式：${this.found}`, `This format is not read: ${this.found}`)
  }
  get remedy() {
    return both(
      "请在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (*.xlsx)”",
      "Open it in Excel or WPS and save it as .xlsx"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The workbook is encrypted. */
export class PasswordProtected
  extends Data.TaggedError("PasswordProtected")<{ readonly place: Place }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both("文件设有打开密码", "The file is protected by a password")
  }
  get remedy() {
    return both(
      "请用密码打开，在“文件—信息—保护工作簿—用密码进行加密”中清空密码后另存",
      "Open it with the password, clear the password in File, Info, Protect Workbook, and save it"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A workbook that is cut off or contradicts itself. `reason` is technical and never holds a value. */
export class DamagedWorkbook
  extends Data.TaggedError("DamagedWorkbook")<{ readonly place: Place; readonly reason: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(`工作簿已损坏或不完整（${this.reason}）`, `The workbook is damaged or cut off (${this.reason})`)
  }
  get remedy() {
    return both("请重新传送；或在 Excel、WPS 中打开修复后另存", "Send it again, or repair and save it in Excel or WPS")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** What broke the rules of CSV. */
export type CsvFlaw = "strayQuote" | "openQuote" | "nul" | "cutOff"
const csvFlaws: Record<CsvFlaw, Bilingual.Bilingual> = {
  strayQuote: both("引号位置不对", "a quote in the wrong place"),
  openQuote: both("引号没有成对", "a quote that never closes"),
  nul: both("含有空字符（NUL），不是文本", "a NUL byte, so not text"),
  cutOff: both("最后一行不完整，文件可能被截断", "the last row is incomplete: the file may be cut off")
}

/** A text table that breaks the rules of CSV at a row. */
export class MalformedCsv
  extends Data.TaggedError("MalformedCsv")<{ readonly place: Place; readonly flaw: CsvFlaw }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    const { zh, en } = csvFlaws[this.flaw]
    return both(`文本表格有错：${zh}`, `Malformed CSV: ${en}`)
  }
  get remedy() {
    return both(
      "请在 Excel 或 WPS 中改正该行并重新保存，或重新传送",
      "Mend the row in Excel or WPS and save again, or send it again"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
