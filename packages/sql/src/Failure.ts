import { NotWritten, StoreBusy, type StoreFailure, StoreUnreadable } from "@doudi/app"
import { SqlError } from "@effect/sql"
import { Effect } from "effect"

/** The driver's own code of an error, such as `SQLITE_FULL`; never a message, which may hold a value. */
export const codeOf = (error: unknown): string => {
  for (let at: unknown = error; typeof at === "object" && at !== null; at = (at as { cause?: unknown }).cause) {
    const code = (at as { code?: unknown }).code
    if (typeof code === "string" && /^[A-Z0-9_]+$/.test(code)) return code
  }
  return "SQL_ERROR"
}

/** Whether a code says that somebody else holds the database. */
export const isBusy = (code: string): boolean => /^SQLITE_(BUSY|LOCKED)/.test(code) || code === "55P03"

/** A driver error while reading. */
export const unreadable = (error: SqlError.SqlError): StoreFailure => {
  const code = codeOf(error)
  return isBusy(code) ? new StoreBusy() : new StoreUnreadable({ code })
}

/** A driver error before the commit: the transaction is rolled back, so nothing was kept. */
export const unwritten = (error: SqlError.SqlError): StoreFailure => {
  const code = codeOf(error)
  return isBusy(code) ? new StoreBusy() : new NotWritten({ code })
}

/** Turns the driver's errors of a piece of work into failures of the store and leaves all others. */
export const mapSql =
  (toFailure: (error: SqlError.SqlError) => StoreFailure) =>
  <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, Exclude<E, SqlError.SqlError> | StoreFailure, R> =>
    Effect.mapError(work, (error) =>
      error instanceof SqlError.SqlError ? toFailure(error) : (error as Exclude<E, SqlError.SqlError>)
    )
