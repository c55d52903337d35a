import { Store, type StoreFailure } from "@doudi/app"
import { SqlClient, type SqlConnection, type SqlError } from "@effect/sql"
import { Effect, Option } from "effect"
import { mapSql, unreadable, unwritten } from "./Failure.ts"

/** What may cross the border to a database. */
export type Param = string | number | null | Uint8Array

/** Where rows go: the table, its columns in the order of the values, and what stands after `VALUES (…)`. */
export interface Into {
  readonly table: string
  readonly columns: ReadonlyArray<string>
  readonly tail?: string
  /** Columns of text whose values come as bytes in UTF-8. */
  readonly bytes?: ReadonlyArray<string>
}

/** A statement over many rows: what stands before and after them, and the placeholders of one. */
export interface Statement {
  readonly before: string
  readonly row: string
  readonly after: string
}

/**
 * How the ports reach the database: statements whose text repeats, so that they are prepared once, and rows by the hundred, so that
 * an effect is paid for a batch and never for a row.
 */
export interface Access {
  readonly sql: SqlClient.SqlClient
  /** The placeholder of a text that comes as bytes in UTF-8. */
  readonly asText: string
  /** A cell of a JSON list by its place, `NULL` where it is null: `[10,"urban"]` has `urban` at 1. */
  readonly cell: (list: string, place: number) => string
  /** The elements of a JSON list as rows: `key` counts from 0, `value` is the element. */
  readonly elements: (list: string) => string
  /** Days from one day to a later one, both texts. */
  readonly daysBetween: (from: string, until: string) => string
  /** Driver errors of a reading become `StoreFailure`. */
  readonly reading: <A, E, R>(
    work: Effect.Effect<A, E, R>
  ) => Effect.Effect<A, Exclude<E, SqlError.SqlError> | StoreFailure, R>
  /** Runs within the write that is under way, or within one of its own; driver errors become `StoreFailure`. */
  readonly writing: <A, E, R>(
    work: Effect.Effect<A, E, R>
  ) => Effect.Effect<A, Exclude<E, SqlError.SqlError> | StoreFailure, R>
  /** Rows as arrays, in the order of the selected columns. */
  readonly values: (
    text: string,
    params?: ReadonlyArray<Param>
  ) => Effect.Effect<ReadonlyArray<ReadonlyArray<unknown>>, SqlError.SqlError>
  /** Rows of `head IN (keys) tail`, for any number of keys. No order between chunks of keys. */
  readonly lookup: (
    head: string,
    keys: ReadonlyArray<Param>,
    tail?: string
  ) => Effect.Effect<ReadonlyArray<ReadonlyArray<unknown>>, SqlError.SqlError>
  /** Runs a statement over rows given as one flat list of values, `width` a row; gives what it returns for all of them. */
  readonly overRows: (
    statement: Statement,
    width: number,
    values: ReadonlyArray<Param>
  ) => Effect.Effect<ReadonlyArray<ReadonlyArray<unknown>>, SqlError.SqlError>
  /** Inserts rows given as one flat list of values. Returns the number of rows that a `RETURNING` tail gave. */
  readonly insert: (into: Into, values: ReadonlyArray<Param>) => Effect.Effect<number, SqlError.SqlError>
}

const valuesAtOnce = 640
const keySizes = [1, 8, 64, 512]

export const make: Effect.Effect<Access, never, SqlClient.SqlClient | Store> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const store = yield* Store
  const dialect = sql.onDialectOrElse({
    pg: () => (text: string) => {
      let n = 0
      return text.replace(/\?/g, () => `$${++n}`)
    },
    orElse: () => (text: string) => text
  })
  const asText = sql.onDialectOrElse({ pg: () => "convert_from(?, 'UTF8')", orElse: () => "CAST(? AS TEXT)" })
  const cell = sql.onDialectOrElse({
    pg: () => (list: string, place: number) => `(CAST(${list} AS json) ->> ${place})`,
    orElse: () => (list: string, place: number) => `json_extract(${list}, '$[${place}]')`
  })
  const elements = sql.onDialectOrElse({
    pg: () => (list: string) =>
      `LATERAL (SELECT ordinality - 1 AS key, value FROM json_array_elements(CAST(${list} AS json)) WITH ORDINALITY AS e (value, ordinality))`,
    orElse: () => (list: string) => `json_each(${list})`
  })
  const daysBetween = sql.onDialectOrElse({
    pg: () => (from: string, until: string) => `(CAST(${until} AS date) - CAST(${from} AS date))`,
    orElse: () => (from: string, until: string) => `CAST(julianday(${until}) - julianday(${from}) AS INTEGER)`
  })
  // Within a transaction its connection is asked directly: many statements in a row need not each be put together from its parts.
  const runner = (under: Option.Option<readonly [SqlConnection.Connection, number]>) => {
    if (Option.isNone(under)) return (text: string, params: ReadonlyArray<Param>) => sql.unsafe(text, params).values
    const [connection] = under.value
    return (text: string, params: ReadonlyArray<Param>) => connection.executeValues(text, params)
  }
  const texts = new Map<string, string>()
  const overRows: Access["overRows"] = ({ before, row, after }, width, values) =>
    Effect.gen(function* () {
      const run = runner(yield* Effect.serviceOption(SqlClient.TransactionConnection))
      const most = floorPower(valuesAtOnce / width)
      const found: Array<ReadonlyArray<unknown>> = []
      for (let at = 0; at < values.length; ) {
        const rows = Math.min(most, floorPower((values.length - at) / width))
        const key = `${rows}:${before}:${after}`
        let text = texts.get(key)
        if (text === undefined) {
          text = dialect(`${before} ${Array(rows).fill(row).join(",")} ${after}`)
          texts.set(key, text)
        }
        for (const one of yield* run(text, values.slice(at, at + rows * width))) found.push(one)
        at += rows * width
      }
      return found
    })
  const inText = (head: string, size: number, tail: string): string => {
    const key = `${size}:${head}:${tail}`
    let text = texts.get(key)
    if (text === undefined) {
      text = dialect(`${head} IN (${Array(size).fill("?").join(",")}) ${tail}`)
      texts.set(key, text)
    }
    return text
  }
  const reading = mapSql(unreadable)
  const writing: Access["writing"] = (work) =>
    Effect.flatMap(Effect.serviceOption(SqlClient.TransactionConnection), (under) =>
      mapSql(unwritten)(Option.isSome(under) ? work : store.write(work))
    ) as any
  return {
    sql,
    asText,
    cell,
    daysBetween,
    elements,
    overRows,
    reading,
    writing,
    values: (text, params = []) =>
      Effect.flatMap(Effect.serviceOption(SqlClient.TransactionConnection), (under) =>
        runner(under)(dialect(text), params)
      ),
    lookup: (head, keys, tail = "") =>
      Effect.gen(function* () {
        const found: Array<ReadonlyArray<unknown>> = []
        const run = runner(yield* Effect.serviceOption(SqlClient.TransactionConnection))
        for (let at = 0; at < keys.length; ) {
          const left = keys.length - at
          const size = keySizes.find((size) => size >= left) ?? keySizes[keySizes.length - 1]!
          const chunk = keys.slice(at, at + size)
          // The last key fills the statement up to its size; a key that stands twice finds its row once.
          while (chunk.length < size) chunk.push(chunk[chunk.length - 1]!)
          const rows = yield* run(inText(head, size, tail), chunk)
          for (const row of rows) found.push(row)
          at += size
        }
        return found
      }),
    insert: ({ table, columns, bytes, tail = "" }, values) =>
      Effect.map(
        overRows(
          {
            before: `INSERT INTO ${table} (${columns.join(", ")}) VALUES`,
            row: `(${columns.map((column) => (bytes?.includes(column) ? asText : "?")).join(",")})`,
            after: tail
          },
          columns.length,
          values
        ),
        (rows) => rows.length
      )
  }
})

/** The greatest power of two that is not above a number of 1 or more. */
const floorPower = (n: number): number => 2 ** Math.floor(Math.log2(n))
