import { Bilingual, Problem } from "@doudi/core"
import * as Data from "effect/Data"

/** A command line that says something doudi does not understand (用法错误). Nothing was begun. */
export class UsageProblem
  extends Data.TaggedError("UsageProblem")<{
    readonly says: Bilingual.Bilingual
    readonly remedy: Bilingual.Bilingual
  }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  static of(zh: string, en: string, remedyZh: string, remedyEn: string): UsageProblem {
    return new UsageProblem({ says: Bilingual.both(zh, en), remedy: Bilingual.both(remedyZh, remedyEn) })
  }
  override get message() {
    return Problem.message(this)
  }
}

/** An argument looks like a citizen ID number. It would stay in the history of the shell and in the list of processes. */
export class IdentityInArgument extends Data.TaggedError("IdentityInArgument") implements Problem.Problem {
  readonly kind = "usage" as const
  get says(): Bilingual.Bilingual {
    return Bilingual.both(
      "命令里有像身份证号的内容，已停止执行：命令会留在历史记录里",
      "An argument looks like a citizen ID number; nothing was done, because commands stay in the shell history"
    )
  }
  get remedy(): Bilingual.Bilingual {
    return Bilingual.both(
      "请改用户编号，或把号码写在文件里导入；文件名中也不要带身份证号",
      "Use the household number, or put the ID number into a file; do not put it into a file name either"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** Something stands where the command would write. Only a person may say that it can go. */
export class AlreadyThere
  extends Data.TaggedError("AlreadyThere")<{
    readonly path: string
    readonly what: "file" | "folder"
  }>
  implements Problem.Problem
{
  readonly kind = "needsConfirmation" as const
  get place() {
    return { path: this.path }
  }
  get says(): Bilingual.Bilingual {
    return this.what === "file"
      ? Bilingual.both("这个文件已经存在，没有覆盖", "This file exists already and was left as it is")
      : Bilingual.both(
          "这个文件夹里已有别的内容，没有改动",
          "This folder holds something else already and was left as it is"
        )
  }
  get remedy(): Bilingual.Bilingual {
    return Bilingual.both(
      "请换一个位置；确认可以覆盖时加 --force",
      "Choose another place, or add --force to replace it"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A file that a command names cannot be read. `reason` is the system's code. */
export class FileNotThere
  extends Data.TaggedError("FileNotThere")<{ readonly path: string; readonly reason: string }>
  implements Problem.Problem
{
  get kind() {
    return this.reason === "ENOENT" ? ("usage" as const) : ("environment" as const)
  }
  get place() {
    return { path: this.path }
  }
  get says(): Bilingual.Bilingual {
    return this.reason === "ENOENT"
      ? Bilingual.both("找不到这个文件", "There is no such file")
      : Bilingual.both(`读不了这个文件（${this.reason}）`, `The file cannot be read (${this.reason})`)
  }
  get remedy(): Bilingual.Bilingual {
    return Bilingual.both("请检查文件名和读取权限", "Check the name and the permission")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A part of the program did not load: it is missing, or was built for another version of Node. */
export class PartMissing extends Data.TaggedError("PartMissing")<{ readonly code: string }> implements Problem.Problem {
  readonly kind = "environment" as const
  get says(): Bilingual.Bilingual {
    return Bilingual.both(
      `程序的一个组件无法载入（${this.code}）`,
      `A part of the program could not be loaded (${this.code})`
    )
  }
  get remedy(): Bilingual.Bilingual {
    return Bilingual.both(
      "请在当前 Node 版本下重新安装 doudi，再运行 doudi doctor 检查",
      "Install doudi again under this version of Node, then run: doudi doctor"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A folder could not be made or emptied. `reason` is the system's code. */
export class FolderNotWritable
  extends Data.TaggedError("FolderNotWritable")<{ readonly path: string; readonly reason: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get place() {
    return { path: this.path }
  }
  get says(): Bilingual.Bilingual {
    return Bilingual.both(`这个文件夹不能写入（${this.reason}）`, `The folder cannot be written to (${this.reason})`)
  }
  get remedy(): Bilingual.Bilingual {
    return Bilingual.both(
      "请检查文件夹是否存在、有无写入权限和剩余空间；如有文件正在打开，请先关闭",
      "Check that the folder exists, the permission and the free space; close files that are open in it"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A file that cannot be read as households in JSON. `places` are paths of fields, never values. */
export class FileNotHouseholds
  extends Data.TaggedError("FileNotHouseholds")<{
    readonly file: string
    readonly reason: string
    readonly places: ReadonlyArray<string>
  }>
  implements Problem.Problem
{
  get kind() {
    return this.reason === "ENOENT" ? ("usage" as const) : ("refused" as const)
  }
  get place() {
    return { file: this.file }
  }
  get says(): Bilingual.Bilingual {
    const most = 8
    const places = this.places.slice(0, most).join(", ") + (this.places.length > most ? ", …" : "")
    switch (this.reason) {
      case "SHAPE":
        return Bilingual.both(`不是家庭记录的写法，问题在：${places}`, `Not the record of a household; see: ${places}`)
      case "NOT_JSON":
        return Bilingual.both("不是 JSON 文件", "Not a JSON file")
      case "ENOENT":
        return Bilingual.both("找不到这个文件", "There is no such file")
      case "EFBIG":
        return Bilingual.both("文件过大", "The file is too large")
      default:
        return Bilingual.both(`读不了这个文件（${this.reason}）`, `The file cannot be read (${this.reason})`)
    }
  }
  get remedy(): Bilingual.Bilingual {
    return this.reason === "EFBIG"
      ? Bilingual.both("大批家庭请先导入工作区再研判", "Import many households into a workspace, then assess")
      : Bilingual.both("请对照 examples/embed/household.json 的写法", "Write it like examples/embed/household.json")
  }
  override get message() {
    return Problem.message(this)
  }
}
