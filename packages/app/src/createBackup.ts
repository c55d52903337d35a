import { Bilingual, Holdings, Problem } from "@doudi/core"
import { Clock, Data, Effect } from "effect"
import type { Actor } from "./Actor.ts"
import { AccessLog } from "./port/AccessLog.ts"
import { type BackupProblem, Backups, type Sealed, WorkspaceCopies } from "./port/Backups.ts"
import { Progress } from "./port/Progress.ts"
import { Store, type StoreFailure } from "./port/Store.ts"

export interface CreateBackup {
  readonly file: string
  readonly actor: Actor
}

/**
 * Copies the workspace into one file (备份). The copy is on the disk, was opened and read again, and holds at least what the workspace
 * held before it was begun; only then it gets its name, in the same step in which the workspace notes it.
 *
 * Fails: `BackupProblem`, `BackupIncomplete`, `StoreFailure`. No file is left behind then.
 */
export const createBackup: (
  input: CreateBackup
) => Effect.Effect<
  Sealed,
  BackupProblem | BackupIncomplete | StoreFailure,
  Backups | WorkspaceCopies | Store | Progress | AccessLog
> = Effect.fn("createBackup")(function* (input: CreateBackup) {
  const backups = yield* Backups
  const copies = yield* WorkspaceCopies
  const store = yield* Store
  const log = yield* AccessLog
  const { actor, role } = input.actor
  return yield* Effect.scoped(
    Effect.gen(function* () {
      const progress = yield* Progress
      yield* progress.begin({ zh: "写备份并核对", en: "Copying and checking" })
      const before = yield* backups.holdings
      const madeAt = new Date(yield* Clock.currentTimeMillis).toISOString()
      const { keep, sealed } = yield* copies.draft(input.file, { actor, role, madeAt })
      const lacking = Holdings.shortfalls(sealed.holdings, before)
      const { last } = sealed.holdings
      const line = last === undefined ? undefined : yield* backups.lineAt(last.seq)
      if (lacking.length > 0 || !Holdings.goesOn(sealed.holdings, line)) {
        return yield* new BackupIncomplete({ file: input.file, lacking })
      }
      yield* store.write(
        Effect.all([
          backups.record(sealed.seal),
          log.note({ ...input.actor, act: "export", what: "backup create", count: sealed.holdings.counts.versions }),
          keep
        ])
      )
      yield* progress.end
      return sealed
    })
  )
})

/** The copy holds less than the workspace did, or another ledger. It was removed. */
export class BackupIncomplete
  extends Data.TaggedError("BackupIncomplete")<{
    readonly file: string
    readonly lacking: ReadonlyArray<Holdings.Shortfall>
  }>
  implements Problem.Problem
{
  readonly kind = "integrity" as const
  get place() {
    return { path: this.file }
  }
  get says() {
    const list = (language: Bilingual.Language, separator: string) =>
      this.lacking.map(({ kind, by }) => `${Holdings.kinds[kind][language]} ${by}`).join(separator)
    return this.lacking.length > 0
      ? Bilingual.both(
          `备份与工作区不一致，缺少：${list("zh", "、")}；没有留下备份文件`,
          `The copy lacks what the workspace holds: ${list("en", ", ")}; no file was left`
        )
      : Bilingual.both(
          "备份里的台账与工作区的不一致，没有留下备份文件",
          "The copy does not hold the same ledger as the workspace; no file was left"
        )
  }
  get remedy() {
    return Bilingual.both(
      "请先运行 doudi doctor 检查磁盘和工作区，再做一次备份",
      "Look at the disk and the workspace with doudi doctor, then make the backup again"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
