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
  get says() {
    return Bilingual.both(
      "命令里有像身份证号的内容，已停止执行：命令会留在历史记录里",
      "An argument looks like a citizen ID number; nothing was done, because commands stay in the shell history"
    )
  }
  get remedy() {
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
  get says() {
    return this.what === "file"
      ? Bilingual.both("这个文件已经存在，没有覆盖", "This file exists already and was left as it is")
      : Bilingual.both(
          "这个文件夹里已有别的内容，没有改动",
          "This folder holds something else already and was left as it is"
        )
  }
  get remedy() {
    return Bilingual.both("请换一个位置；确认可以覆盖时加 --force", "Choose another place, or add --force to replace it")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The folder is no workspace: it has no database. */
export class NoWorkspace
  extends Data.TaggedError("NoWorkspace")<{ readonly path: string }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get place() {
    return { path: this.path }
  }
  get says() {
    return Bilingual.both("这里没有工作区", "There is no workspace here")
  }
  get remedy() {
    return Bilingual.both(
      "请用 --workspace 目录 指明工作区，或用 doudi init 目录 建立一个",
      "Name the workspace with --workspace DIR, or set one up with: doudi init DIR"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The folder is a workspace already. */
export class WorkspaceExists
  extends Data.TaggedError("WorkspaceExists")<{ readonly path: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { path: this.path }
  }
  get says() {
    return Bilingual.both("这里已有一个工作区", "There is a workspace here already")
  }
  get remedy() {
    return Bilingual.both("请另选目录；已有的工作区可直接使用", "Choose another folder; the workspace is ready to use")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A part of the program did not load: it is missing, or was built for another version of Node. */
export class PartMissing
  extends Data.TaggedError("PartMissing")<{ readonly code: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get says() {
    return Bilingual.both(
      `程序的一个组件无法载入（${this.code}）`,
      `A part of the program could not be loaded (${this.code})`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请在当前 Node 版本下重新安装 doudi，再运行 doudi doctor 检查",
      "Install doudi again under this version of Node, then run: doudi doctor"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
