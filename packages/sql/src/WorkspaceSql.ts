import { Workspace } from "@doudi/app"
import { Clock, Effect } from "effect"
import type { Access } from "./Access.ts"

/** The instant of now in ISO 8601, UTC. */
export const now: Effect.Effect<string> = Effect.map(Clock.currentTimeMillis, (millis) =>
  new Date(millis).toISOString()
)

interface Row {
  readonly pack: string
  readonly hash: string
  readonly data: string
}
const pinnedOf = ([row]: ReadonlyArray<Row>) =>
  row && { id: row.pack, hash: row.hash, data: JSON.parse(row.data) as unknown }

export const make = ({ reading, sql, writing }: Access): typeof Workspace.Service =>
  Workspace.of({
    pinned: reading(Effect.map(sql<Row>`SELECT pack, hash, data FROM pack_pin ORDER BY id DESC LIMIT 1`, pinnedOf)),
    pinnedAs: (hash) =>
      reading(
        Effect.map(
          sql<Row>`SELECT pack, hash, data FROM pack_pin WHERE hash = ${hash} ORDER BY id DESC LIMIT 1`,
          pinnedOf
        )
      ),
    pin: ({ id, hash, data }) =>
      writing(
        Effect.flatMap(
          now,
          (at) =>
            sql`INSERT INTO pack_pin (pack, hash, data, pinned_at) VALUES (${id}, ${hash}, ${JSON.stringify(data)}, ${at})`
        )
      ).pipe(Effect.asVoid)
  })
