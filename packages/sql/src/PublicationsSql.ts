import { Publications, type Published } from "@doudi/app"
import { Effect } from "effect"
import type { Access } from "./Access.ts"
import { now } from "./WorkspaceSql.ts"

const columns = [
  ...["kind", "profile", "quarter", "division", "from_day", "until_day", "line_count"],
  ...["digest", "content", "actor", "role", "approver", "recorded_at"]
]
const into = {
  table: "publication",
  columns,
  tail: "ON CONFLICT (kind, profile, quarter, division, from_day, digest) DO NOTHING RETURNING id"
}

/** Entitled outcomes of the newest determinations of a quarter. */
const entitled = `FROM assessed a CROSS JOIN determination d CROSS JOIN household_version v CROSS JOIN outcome o CROSS JOIN term t
  WHERE a.quarter = ? AND d.id = a.determination AND v.household = d.household AND v.version = d.version
    AND o.determination = d.id AND o.tag = 'E' AND t.id = o.category`

export const make = ({ insert, reading, values, writing }: Access): typeof Publications.Service =>
  Publications.of({
    entitled: (quarter, category) =>
      reading(
        Effect.map(
          values(
            `SELECT h.id, o.member_no, o.amount, o.amount_high ${entitled.replace(
              "CROSS JOIN term t",
              "CROSS JOIN term t CROSS JOIN household h"
            )} AND h.seq = a.household AND t.text = ? ORDER BY h.id, o.member_no`,
            [quarter, category]
          ),
          (rows) =>
            (rows as ReadonlyArray<ReadonlyArray<any>>).map(([household, no, amount, high]) => ({
              household,
              ...(no === 0 ? {} : { no }),
              ...(amount === null || high !== null ? {} : { amount })
            }))
        )
      ),
    categories: (quarter) =>
      reading(
        Effect.map(
          values(
            `SELECT a.household, substr(v.division, 1, 9), v.persons, t.text ${entitled} AND o.lead = 1 ORDER BY a.household`,
            [quarter]
          ),
          (rows) =>
            (rows as ReadonlyArray<ReadonlyArray<any>>).map(([household, township, persons, category]) => ({
              household,
              township,
              persons,
              category
            }))
        )
      ),
    tableOf: (quarter) =>
      reading(
        Effect.map(
          values("SELECT profile, digest, content FROM publication WHERE kind = 'table' AND quarter = ?", [quarter]),
          ([row]) =>
            row === undefined
              ? undefined
              : { profile: row[0] as string, digest: row[1] as string, table: JSON.parse(row[2] as string) }
        )
      ),
    record: (p, table) =>
      writing(
        Effect.flatMap(now, (at) =>
          insert(into, [
            ...[p.kind, p.profile, p.quarter, p.division ?? "", p.from, p.until ?? null, p.lines, p.digest],
            ...[table === undefined ? null : JSON.stringify(table), p.actor, p.role, p.approver, at]
          ])
        )
      ).pipe(Effect.asVoid),
    all: reading(
      Effect.map(
        values(
          `SELECT p.id, p.kind, p.profile, p.quarter, p.division, p.from_day, p.until_day, p.line_count, p.digest, p.actor, p.role,
             p.approver, w.on_day FROM publication p LEFT JOIN publication_withdrawn w ON w.publication = p.id ORDER BY p.id DESC`
        ),
        (rows) => rows.map(publishedOf)
      )
    ),
    withdraw: (id, on, actor, role) =>
      writing(
        Effect.flatMap(now, (at) =>
          insert(
            {
              table: "publication_withdrawn",
              columns: ["publication", "on_day", "actor", "role", "recorded_at"],
              tail: "ON CONFLICT (publication) DO NOTHING RETURNING publication"
            },
            [id, on, actor, role, at]
          )
        )
      ).pipe(Effect.asVoid)
  })

const publishedOf = (row: ReadonlyArray<any>): Published => {
  const [id, kind, profile, quarter, division, from, until, lines, digest, actor, role, approver, withdrawnOn] = row
  return {
    ...{ id, kind, profile, quarter, from, lines, digest, actor, role, approver },
    ...(division === "" ? {} : { division }),
    ...(until === null ? {} : { until }),
    ...(withdrawnOn === null ? {} : { withdrawnOn })
  }
}
