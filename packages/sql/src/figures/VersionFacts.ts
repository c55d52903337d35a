import { Effect } from "effect"
import type { Access } from "../Access.ts"

/** Facts of a stored version as expressions over it (档案中的情况), wherever its layout has them. */
export interface VersionFacts {
  readonly area: (version: string) => string
  readonly monitored: (version: string) => string
}

export const of = (access: Access) =>
  Effect.map(access.values("SELECT id, household_fields FROM layout ORDER BY id"), (rows): VersionFacts => {
    const layouts = rows.map(
      ([id, keys]) => [id as number, JSON.parse(keys as string) as ReadonlyArray<string>] as const
    )
    const cell = (version: string, key: string): string => {
      const cases = layouts.flatMap(([id, keys]) => {
        const place = keys.indexOf(key)
        return place < 0 ? [] : [`WHEN ${id} THEN ${access.cell(`${version}.facts`, place)}`]
      })
      return cases.length === 0 ? "NULL" : `CASE ${version}.layout ${cases.join(" ")} END`
    }
    return {
      area: (version) =>
        `CASE ${cell(version, "area")} WHEN 'urban' THEN 'urban' WHEN 'rural' THEN 'rural' ELSE 'unknown' END`,
      // What does not apply is no monitoring; an empty cell is not known.
      monitored: (version) =>
        `CASE WHEN ${cell(version, "monitoring")} IS NULL THEN 'unknown'
             WHEN ${cell(version, "monitoring")} IN ('unstable', 'margin', 'sudden') THEN 'yes' ELSE 'no' END`
    }
  })
