import { Bilingual, Problem } from "@doudi/core"
import { Data } from "effect"

/** There is no such file. */
export class BackupMissing
  extends Data.TaggedError("BackupMissing")<{ readonly file: string }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return Bilingual.both("找不到这个备份文件", "There is no such backup")
  }
  get remedy() {
    return Bilingual.both("请核对路径；备份在移动硬盘上时先插好", "Check the path; plug in the disk it lies on")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** Something stands where the backup, or the restored workspace, would go. Neither ever replaces anything. */
export class BackupPlaceTaken
  extends Data.TaggedError("BackupPlaceTaken")<{ readonly path: string; readonly what: "backup" | "workspace" }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { path: this.path }
  }
  get says() {
    return this.what === "backup"
      ? Bilingual.both(
          "这里已有文件，没有改动；备份从不覆盖别的文件",
          "Something stands here and was left as it is; a backup never replaces a file"
        )
      : Bilingual.both(
          "这里已有内容，没有改动；恢复只写到新的位置",
          "Something stands here and was left as it is; restoring only writes to a new place"
        )
  }
  get remedy() {
    return this.what === "backup"
      ? Bilingual.both("请换一个文件名，例如带上日期", "Choose another name, such as one with the date")
      : Bilingual.both(
          "请用 --into 指定一个还不存在的目录；核对无误后再由人改名替换",
          "Name a folder that does not exist yet with --into; put it in place by hand when it is right"
        )
  }
  override get message() {
    return Problem.message(this)
  }
}

const reasons = {
  foreign: Bilingual.both("这个文件不是兜底的备份", "This file is not a backup of Doudi"),
  copy: Bilingual.both(
    "这是工作区数据库的普通拷贝，不是备份，可能缺少最近的内容",
    "This is a plain copy of a workspace and no backup; it may lack the newest work"
  ),
  unsealed: Bilingual.both(
    "这个文件没有备份封签，不能确认内容完整",
    "This file has no seal of a backup, so nothing tells whether it is whole"
  )
} as const

/** The file is something else than a backup. */
export class NotABackup
  extends Data.TaggedError("NotABackup")<{ readonly file: string; readonly reason: keyof typeof reasons }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return reasons[this.reason]
  }
  get remedy() {
    return Bilingual.both(
      "请使用 doudi backup create 做出的备份文件",
      "Use a file that was made with doudi backup create"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The backup is not what it was when it was sealed. `found`: its pages are broken, or what stands in them is another content. */
export class BackupDamaged
  extends Data.TaggedError("BackupDamaged")<{ readonly file: string; readonly found: "structure" | "content" }>
  implements Problem.Problem
{
  readonly kind = "integrity" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    return this.found === "structure"
      ? Bilingual.both("备份已损坏，读不完整", "The backup is damaged and cannot be read to its end")
      : Bilingual.both(
          "备份的内容与封签不符，做出之后被改动过或已损坏",
          "The backup does not match its seal: it was changed or damaged since it was made"
        )
  }
  get remedy() {
    return Bilingual.both(
      "不要用它恢复；请用另一份备份，并检查存放它的磁盘",
      "Do not restore from it; use another backup, and have a look at the disk it lies on"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The disk did not take or give the file. `code` is the system's code. */
export class BackupDiskFault
  extends Data.TaggedError("BackupDiskFault")<{ readonly path: string; readonly code: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get place() {
    return { path: this.path }
  }
  get says() {
    return Bilingual.both(
      `磁盘读写失败（${this.code}），没有留下半个文件`,
      `The disk could not be read or written (${this.code}); nothing half done was left`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请检查文件夹是否存在、写入权限和剩余空间，再试一次",
      "Check that the folder exists, the permission and the free space, then try again"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
