import { Quarters } from "@doudi/app"
import type { Quarter } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import { now } from "../WorkspaceSql.ts"

export const make = ({ reading, sql, values, writing }: Access): typeof Quarters.Service =>
  Quarters.of({
    closedAt: (quarter) =>
      reading(
        Effect.map(
          sql<{ closed_at: string }>`SELECT closed_at FROM quarter_closed WHERE quarter = ${quarter}`,
          ([row]) => row?.closed_at
        )
      ),
    closed: reading(
      Effect.map(values("SELECT quarter FROM quarter_closed ORDER BY quarter"), (rows) =>
        rows.map(([quarter]) => quarter as Quarter.Quarter)
      )
    ),
    close: (quarter) =>
      writing(
        Effect.flatMap(
          now,
          (at) =>
            sql`INSERT INTO quarter_closed (quarter, closed_at) VALUES (${quarter}, ${at}) ON CONFLICT (quarter) DO NOTHING`
        )
      ).pipe(Effect.asVoid)
  })
