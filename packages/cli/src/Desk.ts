import { type Note, noting, type Reports, type Signer, type Tables, type Progress, pinnedPolicy } from "@doudi/app"
import { FileTables, KeyFile, reports } from "@doudi/files"
import { SqliteStore } from "@doudi/sqlite"
import type { Policy } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Voice } from "./Cli.ts"
import * as Places from "./Places.ts"
import * as ProgressBar from "./terminal/ProgressBar.ts"

/** Everything a use case may ask for. */
export type Services = SqliteStore.Services | Tables | Reports | Progress | Signer

/**
 * Does some work at the desk of a workspace (办事): its database, files, reports and signing key, and a bar that shows how far it is.
 *
 * Fails: as the work, or because the workspace cannot be opened. This module brings the database and the workbooks with it; commands
 * load it only when they run.
 */
export const at = <A, E>(
  voice: Voice,
  workspace: string,
  work: Effect.Effect<A, E, Services>,
  mode: "open" | "create" = "open"
) =>
  Effect.provide(
    work,
    Layer.mergeAll(
      SqliteStore.layer({ filename: Places.database(workspace), mode }),
      FileTables.layer,
      KeyFile.layer(Places.signingKey(workspace)),
      reports,
      ProgressBar.layer(voice)
    )
  )

/** The same for work that looks at what is sensitive or takes it out: who did is noted in the same write, before anything is shown. */
export const noted = <A, E>(voice: Voice, workspace: string, note: Note<A>, work: Effect.Effect<A, E, Services>) =>
  at(voice, workspace, noting(note, work))

/** Work with files only, without a workspace. */
export const withFiles = <A, E>(voice: Voice, work: Effect.Effect<A, E, Tables | Reports | Progress>) =>
  Effect.provide(work, Layer.mergeAll(FileTables.layer, reports, ProgressBar.layer(voice)))

/** The policy of a workspace, as its database has it. */
export const policy = (voice: Voice, workspace: string): Effect.Effect<Policy.Policy, unknown> =>
  at(
    voice,
    workspace,
    Effect.map(pinnedPolicy, ({ policy }) => policy)
  )
