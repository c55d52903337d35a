import Sqlite from "better-sqlite3"

/**
 * What a database holds of the batches that `Append.ts` stored (保存下来的批次).
 *
 * Shape: by the program's name, the numbers of batches that are whole; `torn` counts batches of which a part is there, `twice` entries
 * that stand more than once, `broken` is what SQLite's own check says when it is not `ok`.
 */
export interface Kept {
  readonly whole: ReadonlyMap<string, ReadonlySet<number>>
  readonly torn: number
  readonly twice: number
  readonly broken: string | undefined
}

/** Looks at a database with SQLite alone, as somebody would who does not trust the program. */
export const keptIn = (file: string, size: number): Kept => {
  const db = new Sqlite(file)
  try {
    const check = db.pragma("integrity_check", { simple: true }) as string
    const hasTable = db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'ledger_entry'").pluck().get() === 1
    const keys = hasTable
      ? (db
          .prepare("SELECT entry_key FROM ledger_entry WHERE entry_key LIKE 'torture:%'")
          .pluck()
          .all() as Array<string>)
      : []
    const counts = new Map<string, number>()
    for (const key of keys) {
      const batch = key.slice(0, key.lastIndexOf(":"))
      counts.set(batch, (counts.get(batch) ?? 0) + 1)
    }
    const whole = new Map<string, Set<number>>()
    let torn = 0
    for (const [batch, count] of counts) {
      const [, name, n] = batch.split(":") as [string, string, string]
      if (count !== size) torn++
      else whole.set(name, (whole.get(name) ?? new Set()).add(Number(n)))
    }
    return { whole, torn, twice: keys.length - new Set(keys).size, broken: check === "ok" ? undefined : check }
  } finally {
    db.close()
  }
}

/** Batches that a program was told were stored: the lines `NAME N`. */
export const acknowledged = (said: ReadonlyArray<string>): ReadonlyArray<readonly [name: string, batch: number]> =>
  said.flatMap((line) => {
    const [name, n] = line.split(" ")
    return n !== undefined && /^\d+$/.test(n) ? [[name!, Number(n)] as const] : []
  })

/** How many acknowledged batches are not there. */
export const lost = (said: ReadonlyArray<string>, { whole }: Kept): number =>
  acknowledged(said).filter(([name, n]) => whole.get(name)?.has(n) !== true).length
