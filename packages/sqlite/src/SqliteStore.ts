import { Store, type StoreFailure, WorkspaceCopies } from "@doudi/app"
import * as Sql from "@doudi/sql"
import { SqlClient } from "@effect/sql"
import { Context, Effect, Layer, type Scope } from "effect"
import * as Drafting from "./backup/Drafting.ts"
import type { OpenProblem } from "./OpenProblem.ts"
import * as Opening from "./Opening.ts"

/** Everything a use case asks of a store. */
export type Services = Store | Sql.Ports | WorkspaceCopies

/**
 * A workspace in one SQLite file (工作区): all ports of the use cases.
 *
 * A write concerns one workspace: within it, only that workspace's ports may be used.
 * Fails: `OpenProblem`, `StoreFailure`; see `Opening`.
 */
export const layer = (config: Opening.Config): Layer.Layer<Services, OpenProblem | StoreFailure> =>
  fromOpened(Opening.open(config))

/** The same in memory: nothing outlives the layer. */
export const layerMemory: Layer.Layer<Services, OpenProblem | StoreFailure> = fromOpened(Opening.openMemory)

function fromOpened<E>(opened: Effect.Effect<Opening.Opened, E, Scope.Scope>): Layer.Layer<Services, E> {
  const database = Layer.scopedContext(
    Effect.map(opened, ({ sql, store }) => Context.make(SqlClient.SqlClient, sql).pipe(Context.add(Store, store)))
  )
  const store = Layer.effect(Store, Store)
  const copies = Layer.effect(WorkspaceCopies, Effect.map(SqlClient.SqlClient, Drafting.make))
  return Layer.mergeAll(Sql.layer, store, copies).pipe(Layer.provide(database))
}
