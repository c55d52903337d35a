/** 数据存取: the ports of the use cases on SQL. */
import {
  AccessLog,
  Backups,
  Clues,
  Determinations,
  Erasures,
  Figures,
  Imports,
  Ledger,
  Publications,
  Pushes,
  Quarters,
  Register,
  Rosters,
  Workspace
} from "@doudi/app"
import { Context, Effect, Layer } from "effect"
import * as Access from "./Access.ts"
import * as AccessLogSql from "./access/AccessLogSql.ts"
import * as BackupsSql from "./BackupsSql.ts"
import * as CluesSql from "./monitoring/CluesSql.ts"
import * as DeterminationsSql from "./casework/DeterminationsSql.ts"
import * as ErasuresSql from "./ledger/ErasuresSql.ts"
import * as FiguresSql from "./figures/FiguresSql.ts"
import * as ImportsSql from "./register/ImportsSql.ts"
import * as LedgerSql from "./ledger/LedgerSql.ts"
import * as PublicationsSql from "./PublicationsSql.ts"
import * as PushesSql from "./delivery/PushesSql.ts"
import * as QuartersSql from "./quarter/QuartersSql.ts"
import * as RegisterSql from "./register/RegisterSql.ts"
import * as RostersSql from "./monitoring/RostersSql.ts"
import * as WorkspaceSql from "./WorkspaceSql.ts"

export * as Access from "./Access.ts"
export * as NodeHash from "./ledger/NodeHash.ts"
export * as Projections from "./Projections.ts"
export * as Migrations from "./Migrations.ts"
export * as Failure from "./Failure.ts"
export * as BackupsSql from "./BackupsSql.ts"
export * as HoldingsSql from "./delivery/HoldingsSql.ts"

/** The ports a database gives, apart from `Store`, which belongs to the driver. */
export type Ports =
  | Workspace
  | Imports
  | Register
  | Rosters
  | Clues
  | Determinations
  | Pushes
  | Ledger
  | Quarters
  | Figures
  | Backups
  | Publications
  | Erasures
  | AccessLog

/** All ports over one client; what they write goes through the driver's `Store`. */
export const layer = Layer.effectContext(
  Effect.map(Access.make, (access) =>
    Context.empty().pipe(
      Context.add(Workspace, WorkspaceSql.make(access)),
      Context.add(Imports, ImportsSql.make(access)),
      Context.add(Register, RegisterSql.make(access)),
      Context.add(Rosters, RostersSql.make(access)),
      Context.add(Clues, CluesSql.make(access)),
      Context.add(Determinations, DeterminationsSql.make(access)),
      Context.add(Pushes, PushesSql.make(access)),
      Context.add(Ledger, LedgerSql.make(access)),
      Context.add(Quarters, QuartersSql.make(access)),
      Context.add(Figures, FiguresSql.make(access)),
      Context.add(Backups, BackupsSql.make(access)),
      Context.add(Publications, PublicationsSql.make(access)),
      Context.add(Erasures, ErasuresSql.make(access)),
      Context.add(AccessLog, AccessLogSql.make(access))
    )
  )
)
