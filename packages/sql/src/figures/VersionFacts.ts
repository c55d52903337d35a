import { Effect } from "effect"
import type { Access } from "../Access.ts"

/** Facts of a stored version as expressions over it (档案中的情况), wherever its layout has them. */
export interface VersionFacts {
  readonly area: (version: string) => string
  readonly monitored: (version: string) => string
  /** The date of birth of a member of a version, as recorded, else from the identity number. */
  readonly birth: (version: string, member: string) => string
}

export const of = (access: Access) =>
  Effect.map(
    access.values("SELECT id, household_fields, member_fields FROM layout ORDER BY id"),
    (rows): VersionFacts => {
      const layouts = rows.map(([id, household, member]) => ({
        id: id as number,
        household: JSON.parse(household as string) as ReadonlyArray<string>,
        member: JSON.parse(member as string) as ReadonlyArray<string>
      }))
      const cell = (version: string, of: "household" | "member", list: string, key: string): string => {
        const cases = layouts.flatMap((layout) => {
          const place = layout[of].indexOf(key)
          // A member's number stands before the cells.
          const at = of === "member" ? place + 1 : place
          return place < 0 ? [] : [`WHEN ${layout.id} THEN ${access.cell(list, at)}`]
        })
        return cases.length === 0 ? "NULL" : `CASE ${version}.layout ${cases.join(" ")} END`
      }
      const fact = (version: string, key: string) => cell(version, "household", `${version}.facts`, key)
      return {
        area: (version) =>
          `CASE ${fact(version, "area")} WHEN 'urban' THEN 'urban' WHEN 'rural' THEN 'rural' ELSE 'unknown' END`,
        // What does not apply is no monitoring; an empty cell is not known.
        monitored: (version) =>
          `CASE WHEN ${fact(version, "monitoring")} IS NULL THEN 'unknown'
             WHEN ${fact(version, "monitoring")} IN ('unstable', 'margin', 'sudden') THEN 'yes' ELSE 'no' END`,
        birth: (version, member) => {
          const id = cell(version, "member", member, "citizenId")
          const fromId = `substr(${id}, 7, 4) || '-' || substr(${id}, 11, 2) || '-' || substr(${id}, 13, 2)`
          const recorded = cell(version, "member", member, "birth")
          // A cell that does not apply is no text.
          return `CASE WHEN length(${recorded}) = 10 THEN ${recorded} WHEN length(${id}) = 18 THEN ${fromId} END`
        }
      }
    }
  )
