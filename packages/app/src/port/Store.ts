import { Context, Data, type Effect } from "effect"
import { Bilingual, Problem } from "@doudi/core"

/**
 * The one way to write: all of a piece of work is stored, or none of it.
 *
 * Success is returned only after the commit is on disk. Everything a use case writes for one command goes through one `write`.
 */
export class Store extends Context.Tag("app/Store")<
  Store,
  {
    readonly write: <A, E, R>(work: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StoreFailure, R>
    /** Reads of one moment (同一时点读取): what others write meanwhile is not seen. Within it, nothing may be written. */
    readonly read: <A, E, R>(work: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StoreFailure, R>
  }
>() {}

/** What a store can fail with. Driver errors stop at the adapter and become one of these. */
export type StoreFailure = StoreBusy | NotWritten | KeyReused | OutcomeUnknown | StoreUnreadable

/** Another program holds the workspace, longer than the waiting time. */
export class StoreBusy extends Data.TaggedError("StoreBusy") implements Problem.Problem {
  readonly kind = "busy" as const
  get says() {
    return Bilingual.both(
      "工作区正被另一个程序写入，等待超时",
      "Another program is writing to the workspace; waiting timed out"
    )
  }
  get remedy() {
    return Bilingual.both("请等另一项操作结束后重试", "Try again when the other command has ended")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The store did not take the work; nothing of it was kept. `code` is the driver's code, never a value. */
export class NotWritten extends Data.TaggedError("NotWritten")<{ readonly code: string }> implements Problem.Problem {
  readonly kind = "environment" as const
  get says() {
    return Bilingual.both(
      `未能写入工作区（${this.code}），本次操作未改变任何内容`,
      `The workspace could not be written (${this.code}); nothing was changed`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请检查磁盘空间和文件权限后重试",
      "Check free disk space and file permissions, then try again"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** A ledger entry came under a key that stands for another content. Nothing was kept. */
export class KeyReused extends Data.TaggedError("KeyReused")<{ readonly key: string }> implements Problem.Problem {
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `台账里已有同一编号 ${this.key} 的记录，内容不同，未作任何改动`,
      `The ledger holds another entry under the key ${this.key}; nothing was changed`
    )
  }
  get remedy() {
    return Bilingual.both("台账不能修改；要更正请记一笔更正", "Entries are never changed; record a correction instead")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The commit failed in a way that leaves open whether it reached the disk. Running the same command again settles it. */
export class OutcomeUnknown
  extends Data.TaggedError("OutcomeUnknown")<{ readonly code: string }>
  implements Problem.Problem
{
  readonly kind = "outcomeUnknown" as const
  get says() {
    return Bilingual.both(
      `提交时磁盘出错（${this.code}），不能确定是否已写入`,
      `The disk failed at the commit (${this.code}); it may or may not have been written`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请原样再执行一次同一命令：已写入的不会重复",
      "Run the same command again: what was written is not written twice"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The store could not be read. `code` is the driver's code, never a value. */
export class StoreUnreadable
  extends Data.TaggedError("StoreUnreadable")<{ readonly code: string }>
  implements Problem.Problem
{
  readonly kind = "environment" as const
  get says() {
    return Bilingual.both(`读取工作区失败（${this.code}）`, `The workspace could not be read (${this.code})`)
  }
  get remedy() {
    return Bilingual.both(
      "请检查磁盘和文件权限；仍不能读取时用备份恢复",
      "Check the disk and file permissions; restore from a backup if it stays unreadable"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
