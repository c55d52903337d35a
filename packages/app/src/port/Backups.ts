import type { Holdings, Problem } from "@doudi/core"
import { Context, type Effect, type Scope } from "effect"
import type { StoreFailure } from "./Store.ts"

/**
 * What a backup says of itself (备份封签). It stands in the backup, and in the workspace that made it.
 *
 * Shape: `content` is the SHA-256, in hex, of all that the backup keeps apart from seals. `entries` is the number of ledger entries.
 */
export interface Seal {
  readonly madeAt: string
  readonly actor: string
  readonly role: string
  readonly entries: number
  readonly content: string
}

/** A backup that was opened, read to its end and found whole. Unit: `bytes`. */
export interface Sealed {
  readonly file: string
  readonly seal: Seal
  readonly holdings: Holdings.Holdings
  readonly bytes: number
  /** Whether others on this computer may read the file. */
  readonly exposed: boolean
}

/** A copy that lies beside its place under another name: sealed, on the disk, opened again and found whole. */
export interface Draft {
  readonly sealed: Sealed
  /** Gives it its name. */
  readonly keep: Effect.Effect<void, BackupProblem>
}

/** Any problem of a backup; the adapter's own errors with their place and remedy. */
export interface BackupProblem extends Problem.Problem, Error {}

/** The backups of the open workspace (备份). */
export class Backups extends Context.Tag("app/Backups")<
  Backups,
  {
    /** How much the workspace keeps now. */
    readonly holdings: Effect.Effect<Holdings.Holdings, StoreFailure>
    /** The line of the ledger at a place. */
    readonly lineAt: (seq: number) => Effect.Effect<Holdings.Mark | undefined, StoreFailure>
    /** Notes that a backup was made. Belongs in `Store.write`. */
    readonly record: (seal: Seal) => Effect.Effect<void, StoreFailure>
    /** Every backup that was made of this workspace, oldest first. */
    readonly all: Effect.Effect<ReadonlyArray<Seal>, StoreFailure>
    /** The newest backup that was made of this workspace. */
    readonly newest: Effect.Effect<Seal | undefined, StoreFailure>
  }
>() {}

/** Copies the open workspace while others go on working. What a draft left lying is removed when its scope ends. */
export class WorkspaceCopies extends Context.Tag("app/WorkspaceCopies")<
  WorkspaceCopies,
  {
    readonly draft: (
      file: string,
      by: Pick<Seal, "actor" | "role" | "madeAt">
    ) => Effect.Effect<Draft, BackupProblem | StoreFailure, Scope.Scope>
  }
>() {}

/** Backups as files, without a workspace. */
export class BackupFiles extends Context.Tag("app/BackupFiles")<
  BackupFiles,
  {
    /** Opens a backup and reads all of it. Fails when it is no backup, or is not what it was when it was sealed. */
    readonly inspect: (file: string) => Effect.Effect<Sealed, BackupProblem>
    /** Makes a workspace of a backup where nothing stands yet. Fails as `inspect`; nothing is left behind then. */
    readonly restore: (file: string, into: string) => Effect.Effect<Sealed, BackupProblem>
  }
>() {}
