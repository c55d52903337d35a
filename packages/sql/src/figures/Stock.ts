import type { Relation } from "./Relation.ts"
import * as Snapshot from "./Snapshot.ts"
import type { VersionFacts } from "./VersionFacts.ts"

/** Every household of the register at the quarter's end. */
export const register = (now: Snapshot.Snapshot, facts: VersionFacts): Relation => ({
  list: "register",
  from: `FROM household h JOIN household_version v ON v.id = ${Snapshot.version("h.seq")}`,
  params: Snapshot.at(now),
  keys: {
    township: "substr(v.division, 1, 9)",
    area: facts.area("v"),
    category: "v.category",
    monitored: facts.monitored("v")
  },
  numbers: { households: "1", persons: "v.persons" },
  record: { household: "h.seq" }
})

/** By how much one number is above another, else 0. */
const more = (of: string, than: string) => `CASE WHEN ${of} > ${than} THEN ${of} - ${than} ELSE 0 END`

const between = (facts: VersionFacts) => `(SELECT h.seq AS household,
    a.category AS was, ${facts.area("a")} AS was_area, a.persons AS was_persons,
    b.category AS now, ${facts.area("b")} AS now_area, b.persons AS now_persons,
    a.id IS NOT NULL AND b.id IS NOT NULL AND a.category = b.category AND ${facts.area("a")} = ${facts.area("b")} AS stays
  FROM household h
  LEFT JOIN household_version a ON a.id = ${Snapshot.version("h.seq")}
  LEFT JOIN household_version b ON b.id = ${Snapshot.version("h.seq")})`

/**
 * Movements of every household between two quarters: in the stock of the last, ended there, new in this, in the stock of this. One
 * that stays only brings the persons who joined or left.
 */
export const flows = (last: Snapshot.Snapshot, now: Snapshot.Snapshot, facts: VersionFacts): Relation => ({
  list: "flows",
  from: `FROM ${between(facts)} m
    CROSS JOIN (SELECT 'last' AS movement UNION ALL SELECT 'ended' UNION ALL SELECT 'new' UNION ALL SELECT 'stock') s
    WHERE CASE WHEN s.movement IN ('last', 'ended') THEN m.was ELSE m.now END IS NOT NULL`,
  params: [...Snapshot.at(last), ...Snapshot.at(now)],
  keys: {
    category: "CASE WHEN s.movement IN ('last', 'ended') THEN m.was ELSE m.now END",
    area: "CASE WHEN s.movement IN ('last', 'ended') THEN m.was_area ELSE m.now_area END",
    movement: "s.movement"
  },
  numbers: {
    households: "CASE WHEN s.movement IN ('last', 'stock') THEN 1 WHEN m.stays THEN 0 ELSE 1 END",
    persons: `CASE s.movement WHEN 'last' THEN m.was_persons WHEN 'stock' THEN m.now_persons
      WHEN 'ended' THEN CASE WHEN m.stays THEN ${more("m.was_persons", "m.now_persons")} ELSE m.was_persons END
      ELSE CASE WHEN m.stays THEN ${more("m.now_persons", "m.was_persons")} ELSE m.now_persons END END`
  },
  record: { household: "m.household" }
})
