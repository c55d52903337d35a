import { stands } from "../monitoring/RostersSql.ts"
import { assessedVersions } from "./Assessed.ts"
import type { Relation } from "./Relation.ts"
import * as Snapshot from "./Snapshot.ts"

/** Every clue, and whether its household was visited. */
export const clues = (now: Snapshot.Snapshot): Relation => ({
  list: "clues",
  from: `FROM clue c LEFT JOIN household h ON h.id = c.household LEFT JOIN ${Snapshot.visited} w ON w.household = h.seq
    WHERE c.quarter = ?`,
  params: [...Snapshot.during(now), now.quarter],
  keys: { list: "c.list", rule: "c.rule", finding: "c.finding" },
  numbers: {
    clues: "1",
    // A household counts with its first clue of a rule.
    households: `CASE WHEN c.household IS NOT NULL AND NOT EXISTS (SELECT 1 FROM clue e WHERE e.quarter = c.quarter
      AND (e.household IS NULL) = 0 AND e.household = c.household AND e.list = c.list AND e.rule = c.rule
      AND e.finding = c.finding AND e.id < c.id) THEN 1 ELSE 0 END`,
    visited: "CASE WHEN w.household IS NULL THEN 0 ELSE 1 END",
    confirmed: "coalesce(w.changed, 0)"
  },
  record: { household: "h.seq", no: "c.member_no", file: "c.import", row: "c.file_row" }
})

/** Every household with a clue or a visit. */
export const visits = (now: Snapshot.Snapshot): Relation => ({
  list: "visits",
  from: `FROM (SELECT household, max(due) AS due, max(visited) AS visited, max(changed) AS changed FROM (
      SELECT h.seq AS household, 1 AS due, 0 AS visited, 0 AS changed
        FROM clue c JOIN household h ON h.id = c.household WHERE c.quarter = ?
      UNION ALL SELECT household, 0, 1, changed FROM ${Snapshot.visited} w
    ) b GROUP BY household) f JOIN household_version v ON v.id = ${Snapshot.versionOrCurrent("f.household")}`,
  params: [now.quarter, ...Snapshot.during(now), ...Snapshot.at(now)],
  keys: { township: "substr(v.division, 1, 9)" },
  numbers: { due: "f.due", done: "f.due * f.visited", visited: "f.visited", changed: "f.changed" },
  record: { household: "f.household" }
})

/** Every row of the quarter's lists that stands. */
export const rosters = ({ quarter }: Snapshot.Snapshot): Relation => ({
  list: "rosters",
  from: `FROM roster l LEFT JOIN roster_row r ON r.roster = l.id AND ${stands}
    LEFT JOIN identity i ON i.packed = r.identity WHERE l.quarter = ?`,
  params: [quarter],
  keys: { list: "l.list" },
  numbers: {
    rows: "CASE WHEN r.id IS NULL THEN 0 ELSE 1 END",
    matched: "CASE WHEN i.packed IS NULL THEN 0 ELSE 1 END"
  },
  record: { file: "r.import", row: "r.file_row" }
})

/**
 * The files a quarter's figures rest on, in the order they came: lists of the quarter, answers given in it, and of the register
 * the files that describe a day of the quarter or hold a version that was assessed.
 */
export const imports = ({ quarter, firstDay, lastDay, known }: Snapshot.Snapshot): Relation => ({
  list: "imports",
  from: `FROM import i WHERE i.row_count IS NOT NULL AND i.recorded_at <= ? AND (
    (i.kind <> 'roster' AND i.observed_on BETWEEN ? AND ?)
    OR i.id IN (SELECT r.import FROM roster l JOIN roster_import r ON r.roster = l.id WHERE l.quarter = ?)
    OR i.id IN (SELECT import FROM answer WHERE quarter = ?)
    OR i.id IN (SELECT p.import FROM provenance p WHERE p.id IN (SELECT v.provenance ${assessedVersions()})))`,
  params: [known, firstDay, lastDay, quarter, quarter, quarter],
  keys: { file: "CAST(i.id AS TEXT)" },
  also: { kind: "i.kind", source: "i.source" },
  numbers: { rows: "i.row_count", accepted: "i.accepted", unchanged: "i.unchanged", quarantined: "i.quarantined" },
  record: { file: "i.id", on: "i.observed_on" },
  order: "i.id"
})
