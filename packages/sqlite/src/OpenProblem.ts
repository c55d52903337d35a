import { Bilingual, Problem } from "@doudi/core"
import { Data } from "effect"

/** Why a workspace was not opened. Nothing of it was changed. */
export type OpenProblem =
  | WorkspaceMissing
  | NotAWorkspace
  | WorkspaceNewer
  | WorkspaceExposed
  | WorkspaceRemote
  | WorkspaceUnopenable
  | SqliteTooOld
  | PragmaRefused
  | MigrationFailed

/** There is no workspace at this place. */
export class WorkspaceMissing
  extends Data.TaggedError("WorkspaceMissing")<{ readonly file: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return Bilingual.both("这里没有工作区", "There is no workspace here")
  }
  get remedy() {
    return Bilingual.both(
      "请核对 --workspace 所指的目录，或用 doudi init 建立工作区",
      "Check the folder given with --workspace, or set one up with doudi init"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The file is something else: another program's database, a folder, or no database at all. */
export class NotAWorkspace
  extends Data.TaggedError("NotAWorkspace")<{ readonly file: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return Bilingual.both(
      "这个文件不是兜底工作区，未作任何改动",
      "This file is not a Doudi workspace; nothing was changed"
    )
  }
  get remedy() {
    return Bilingual.both(
      "请指定工作区所在目录，或换一个空目录新建",
      "Name the workspace's folder, or set one up elsewhere"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A newer Doudi made the workspace; this one would misread it. */
export class WorkspaceNewer
  extends Data.TaggedError("WorkspaceNewer")<{
    readonly file: string
    readonly found: number
    readonly supported: number
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return Bilingual.both(
      `工作区由更新的版本建立（数据版本 ${this.found}，本程序支持到 ${this.supported}），未作任何改动`,
      `A newer Doudi made this workspace (data version ${this.found}; this program knows ${this.supported}); nothing was changed`
    )
  }
  get remedy() {
    return Bilingual.both("请升级兜底后再打开", "Upgrade Doudi, then open it again")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** Other users of the machine can read the workspace. */
export class WorkspaceExposed
  extends Data.TaggedError("WorkspaceExposed")<{ readonly file: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return Bilingual.both(
      "本机其他用户可以读取工作区文件，里面有个人信息",
      "Other users of this computer can read the workspace, which holds personal data"
    )
  }
  get remedy() {
    return Bilingual.both(`请执行：chmod 600 "${this.file}"`, `Run: chmod 600 "${this.file}"`)
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The workspace lies on a file system that does not keep SQLite's promises. */
export class WorkspaceRemote
  extends Data.TaggedError("WorkspaceRemote")<{ readonly file: string; readonly system: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return Bilingual.both(
      `工作区在网络盘或虚拟盘上（${this.system}），断电或多人同时使用会损坏数据`,
      `The workspace is on a network or virtual drive (${this.system}), where power cuts and shared use damage it`
    )
  }
  get remedy() {
    return Bilingual.both("请把工作区放在本机磁盘上", "Keep the workspace on a disk of this computer")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The file could not be opened. `code` is the driver's or the system's code. */
export class WorkspaceUnopenable
  extends Data.TaggedError("WorkspaceUnopenable")<{ readonly file: string; readonly code: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return Bilingual.both(`无法打开工作区（${this.code}）`, `The workspace could not be opened (${this.code})`)
  }
  get remedy() {
    return Bilingual.both(
      "请检查目录是否存在、磁盘空间和文件权限；仍不能打开时用备份恢复",
      "Check that the folder exists, free space and permissions; restore from a backup if it stays closed"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The SQLite in use has a fault that can corrupt a database with two writers. */
export class SqliteTooOld
  extends Data.TaggedError("SqliteTooOld")<{ readonly found: string; readonly needed: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get says() {
    return Bilingual.both(
      `SQLite 版本 ${this.found} 过旧，需要 ${this.needed} 以上`,
      `SQLite ${this.found} is too old; ${this.needed} or newer is needed`
    )
  }
  get remedy() {
    return Bilingual.both("请重新安装兜底的依赖", "Install Doudi's dependencies again")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** SQLite did not take a setting that safety rests on. */
export class PragmaRefused
  extends Data.TaggedError("PragmaRefused")<{ readonly pragma: string; readonly found: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get says() {
    return Bilingual.both(
      `数据库不接受安全设置 ${this.pragma}（实际为 ${this.found}），未打开`,
      `The database refused the setting ${this.pragma} (it is ${this.found}); it was not opened`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请把工作区放在本机磁盘上（不要放在网络盘或同步盘），再试一次",
      "Keep the workspace on a local disk, not on a network or synchronised folder, and try again"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** An older workspace could not be brought to the current version. It stays as it was. */
export class MigrationFailed
  extends Data.TaggedError("MigrationFailed")<{ readonly file: string; readonly step: string; readonly code: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return Bilingual.both(
      `工作区升级失败（步骤 ${this.step}，${this.code}），仍为原版本`,
      `The workspace could not be upgraded (step ${this.step}, ${this.code}); it is as it was`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请检查磁盘空间和权限后重试；仍失败时用原版本程序打开",
      "Check free space and permissions and try again; the earlier version of Doudi still opens it"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
