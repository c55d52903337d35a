import { NotWritten, OutcomeUnknown, Store, StoreBusy, type StoreFailure } from "@doudi/app"
import { Failure } from "@doudi/sql"
import { SqlClient, type SqlConnection, SqlError } from "@effect/sql"
import { Cause, type Context, Effect, Option, Scope } from "effect"

/**
 * The one write transaction (`BEGIN IMMEDIATE`): the lock is taken before anything is read, so that a write never works on what
 * another program has changed meanwhile. One write at a time in a process; a write within a write joins it.
 *
 * Fails: `StoreBusy` when another program keeps the lock; `NotWritten` when a statement or the commit was refused; `OutcomeUnknown`
 * when the disk failed at the commit. After a fault of the disk the connection takes no further write: the workspace must be opened
 * again.
 */
export const writeTx = (
  sql: SqlClient.SqlClient,
  inPlace: () => boolean = () => true,
  turn: Effect.Semaphore = Effect.unsafeMakeSemaphore(1)
): typeof Store.Service => {
  let broken: string | undefined
  const shared = {
    transactionTag: SqlClient.TransactionConnection as unknown as Context.Tag<
      SqlClient.TransactionConnection,
      readonly [connection: Guarded, depth: number]
    >,
    spanAttributes: [],
    acquireConnection: Effect.flatMap(Scope.make(), (scope) =>
      Effect.map(Scope.extend(sql.reserve, scope), (connection) => [scope, guarded(connection)] as const)
    )
  }
  const transaction = SqlClient.makeWithTransaction({
    ...shared,
    begin: (connection) => control(connection, "BEGIN IMMEDIATE"),
    savepoint: (connection, id) => control(connection, `SAVEPOINT nested_${id}`),
    commit: (connection) =>
      Effect.suspend(() =>
        connection.failed === undefined
          ? Effect.catchAll(control(connection, "COMMIT"), (error) => {
              const failure = uncommitted(Failure.codeOf(error))
              if (failure instanceof OutcomeUnknown) broken = failure.code
              return Effect.zipRight(rollback(connection), Effect.die(new Uncommitted(failure)))
            })
          : Effect.zipRight(rollback(connection), Effect.die(new Uncommitted(Failure.unwritten(connection.failed))))
      ),
    rollback: (connection) => rollback(connection),
    rollbackSavepoint: (connection, id) =>
      Effect.catchAll(control(connection, `ROLLBACK TO SAVEPOINT nested_${id}`), () => Effect.void).pipe(
        Effect.tap(() => connection.recover())
      )
  })

  // A deferred transaction sees the database as it is at its first statement; ending it either way changes nothing.
  const snapshot = SqlClient.makeWithTransaction({
    ...shared,
    begin: (connection) => control(connection, "BEGIN"),
    savepoint: (connection, id) => control(connection, `SAVEPOINT nested_${id}`),
    commit: (connection) => rollback(connection),
    rollback: (connection) => rollback(connection),
    rollbackSavepoint: (connection, id) => Effect.ignore(control(connection, `ROLLBACK TO SAVEPOINT nested_${id}`))
  })

  const rollback = (connection: Guarded): Effect.Effect<void> =>
    Effect.suspend(() => {
      if (connection.failed !== undefined && isDiskFault(Failure.codeOf(connection.failed))) {
        broken = Failure.codeOf(connection.failed)
      }
      return Effect.catchAll(control(connection, "ROLLBACK"), (error) =>
        Effect.sync(() => {
          // SQLITE_ERROR: SQLite has rolled back already, as it does by itself on a full disk.
          const code = Failure.codeOf(error)
          if (code !== "SQLITE_ERROR") broken = code
        })
      )
    })

  return Store.of({
    read: <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E | StoreFailure, R> =>
      Effect.flatMap(Effect.serviceOption(SqlClient.TransactionConnection), (under) =>
        Option.isSome(under) ? work : (Failure.mapSql(Failure.unreadable)(snapshot(work)) as typeof work)
      ),
    write: <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E | StoreFailure, R> =>
      inTurn(
        turn,
        Effect.suspend((): Effect.Effect<A, E | StoreFailure, R> => {
          if (broken !== undefined) return Effect.fail(new NotWritten({ code: "REOPEN_REQUIRED" }))
          if (!inPlace()) return Effect.fail(new NotWritten({ code: "WORKSPACE_MOVED" }))
          return transaction(work).pipe(Failure.mapSql(Failure.unwritten), restoreFailure) as Effect.Effect<
            A,
            E | StoreFailure,
            R
          >
        })
      )
  })
}

/**
 * Waits for the other writes of this process without freezing it, which SQLite's own waiting would: it sleeps in the thread that the
 * other write needs to end. A write within a write has its turn already.
 */
const inTurn = <A, E, R>(turn: Effect.Semaphore, work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.flatMap(Effect.serviceOption(SqlClient.TransactionConnection), (under) =>
    Option.isSome(under) ? work : turn.withPermits(1)(work)
  )

/** What a failed commit means. Busy, a broken key and a full disk are found out before the disk is asked to keep anything. */
const uncommitted = (code: string): StoreFailure => {
  if (Failure.isBusy(code)) return new StoreBusy()
  if (code === "SQLITE_FULL" || code.startsWith("SQLITE_CONSTRAINT")) return new NotWritten({ code })
  return new OutcomeUnknown({ code })
}

/** Whether the disk itself failed, so that what this process still holds in memory can no longer be trusted. */
const isDiskFault = (code: string): boolean => /^SQLITE_(IOERR|CORRUPT|NOTADB|PROTOCOL)/.test(code)

/** Carries a failed commit past the library, which knows a commit's failure only as a defect. */
class Uncommitted {
  readonly failure: StoreFailure
  constructor(failure: StoreFailure) {
    this.failure = failure
  }
}

const restoreFailure = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | StoreFailure, R> =>
  Effect.catchAllCause(effect, (cause) =>
    Option.match(
      Cause.find(cause, (one) =>
        one._tag === "Die" && one.defect instanceof Uncommitted ? Option.some(one.defect.failure) : Option.none()
      ),
      {
        onNone: (): Effect.Effect<never, E | StoreFailure> => Effect.failCause(cause),
        onSome: (failure) => Effect.fail(failure)
      }
    )
  )

interface Guarded extends SqlConnection.Connection {
  readonly bare: SqlConnection.Connection
  /** The first failure of a statement; the transaction can only be rolled back then. */
  readonly failed: SqlError.SqlError | undefined
  /** Takes note that a savepoint was rolled back: the work before it is whole again, unless SQLite gave up the transaction. */
  readonly recover: () => Effect.Effect<void>
}

/**
 * A connection whose transaction is lost with its first failed statement: work that goes on after a failure can neither commit
 * half of what it meant to, nor write outside the transaction that SQLite rolled back by itself.
 */
const guarded = (connection: SqlConnection.Connection): Guarded => {
  let failed: SqlError.SqlError | undefined
  const watch = <A>(run: () => Effect.Effect<A, SqlError.SqlError>): Effect.Effect<A, SqlError.SqlError> =>
    Effect.suspend(() =>
      failed !== undefined && isFatal(failed)
        ? Effect.fail(failed)
        : Effect.tapError(run(), (error) => {
            failed ??= error
            return Effect.void
          })
    )
  return {
    bare: connection,
    get failed() {
      return failed
    },
    recover: () =>
      Effect.sync(() => {
        if (failed !== undefined && !isFatal(failed)) failed = undefined
      }),
    execute: (text, params, transform) => watch(() => connection.execute(text, params, transform)),
    executeRaw: (text, params) => watch(() => connection.executeRaw(text, params)),
    executeValues: (text, params) => watch(() => connection.executeValues(text, params)),
    executeUnprepared: (text, params, transform) => watch(() => connection.executeUnprepared(text, params, transform)),
    executeStream: (text, params, transform) => connection.executeStream(text, params, transform)
  }
}

/** Whether SQLite may have given up the whole transaction, not the statement alone. */
const isFatal = (error: SqlError.SqlError): boolean => {
  const code = Failure.codeOf(error)
  return !(
    code.startsWith("SQLITE_CONSTRAINT") ||
    code === "SQLITE_ERROR" ||
    code === "SQLITE_TOOBIG" ||
    code === "DRIVER"
  )
}

/** Begins or ends a transaction; not stopped by an earlier failure. */
const control = (connection: Guarded, text: string): Effect.Effect<void, SqlError.SqlError> =>
  Effect.suspend(() => Effect.asVoid(connection.bare.executeUnprepared(text, [], undefined))).pipe(
    Effect.catchAllDefect((cause) => Effect.fail(new SqlError.SqlError({ cause })))
  )
