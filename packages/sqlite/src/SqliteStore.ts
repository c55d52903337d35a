import { Integrity, Remains, Store, type StoreFailure, WorkspaceCopies } from "@doudi/app"
import * as Sql from "@doudi/sql"
import { SqlClient } from "@effect/sql"
import { Context, Effect, Layer, type Scope } from "effect"
import * as Drafting from "./backup/Drafting.ts"
import type { OpenProblem } from "./OpenProblem.ts"
import * as IntegritySqlite from "./IntegritySqlite.ts"
import * as RemainsSqlite from "./RemainsSqlite.ts"
import * as Opening from "./Opening.ts"

/** The structure of a workspace that is made now; in memory, outside the transaction of who asks. */
const madeNow = Effect.scoped(Effect.flatMap(Opening.openMemory, ({ sql }) => IntegritySqlite.objects(sql))).pipe(
  Effect.mapInputContext((context: Context.Context<never>) =>
    Context.omit(SqlClient.TransactionConnection)(context as Context.Context<SqlClient.TransactionConnection>)
  )
)

/** Everything a use case asks of a store. */
export type Services = Store | Integrity | Remains | Sql.Ports | WorkspaceCopies

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
  const integrity = Layer.effect(Integrity, IntegritySqlite.make(madeNow))
  const remains = Layer.effect(Remains, RemainsSqlite.make)
  return Layer.mergeAll(Sql.layer, store, copies, integrity, remains).pipe(Layer.provide(database))
}
