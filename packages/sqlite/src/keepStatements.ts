import Sqlite from "better-sqlite3"

/** The driver's own object behind a connection. */
type Native = Record<string, (this: object, ...args: Array<unknown>) => unknown>

const kept: Set<object> = new Set()
let done = false

/**
 * Keeps every statement and connection that the driver makes until the process ends, so that none is collected as garbage. Does
 * nothing on Node 20, and nothing the second time.
 *
 * Since Node 24.19 the base class of the objects of better-sqlite3 12 takes itself off a list when it is collected, and the process is
 * aborted when the collector runs between two pieces of JavaScript. better-sqlite3 13 is built otherwise, but does not run on Node 20.
 * What a statement holds of SQLite is released when its connection closes; what stays is a few hundred bytes each.
 */
export const keepStatements = (): void => {
  if (done || Number.parseInt(process.versions.node, 10) < 22) return
  done = true
  const db = new Sqlite(":memory:") as unknown as Record<symbol, Native | undefined>
  const inside = Object.getOwnPropertySymbols(db).map((symbol) => db[symbol])
  const native = inside.find((part) => typeof part?.prepare === "function")
  if (native === undefined) return
  const prototype = Object.getPrototypeOf(native) as Native
  for (const name of ["prepare", "exec", "close"]) {
    const own = prototype[name]
    if (own === undefined) continue
    prototype[name] = function (...args) {
      const made = own.apply(this, args)
      kept.add(this)
      if (typeof made === "object" && made !== null) kept.add(made)
      return made
    }
  }
  native.close?.()
}
