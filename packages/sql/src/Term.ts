import type { SqlError } from "@effect/sql"
import { Effect } from "effect"
import type { Access } from "./Access.ts"

/**
 * The numbers of ids and lists of ids that come again with every household. Loaded afresh for each piece of work, because what a
 * rolled-back write numbered does not exist.
 */
export class Terms {
  private readonly known = new Map<string, number>()
  private readonly fresh: Array<string | number> = []
  private next = 1

  constructor(rows: ReadonlyArray<ReadonlyArray<unknown>>) {
    for (const [id, text] of rows as ReadonlyArray<readonly [number, string]>) {
      this.known.set(text, id)
      if (id >= this.next) this.next = id + 1
    }
  }

  readonly of = (text: string): number => {
    const known = this.known.get(text)
    if (known !== undefined) return known
    const id = this.next++
    this.known.set(text, id)
    this.fresh.push(id, text)
    return id
  }

  /** Terms that are not stored yet, as `id, text, id, text, …`. */
  readonly take = (): ReadonlyArray<string | number> => this.fresh.splice(0)
}

export const load = ({ values }: Access): Effect.Effect<Terms, SqlError.SqlError> =>
  Effect.map(values("SELECT id, text FROM term"), (rows) => new Terms(rows))

/** Stores terms that are new; they must stand before the rows that name them. */
export const store = ({ insert }: Access, terms: Terms): Effect.Effect<number, SqlError.SqlError> =>
  insert({ table: "term", columns: ["id", "text"] }, terms.take())
