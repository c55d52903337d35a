import { Month } from "@doudi/core"
import type { Access } from "../Access.ts"
import type { Relation } from "./Relation.ts"
import * as Snapshot from "./Snapshot.ts"
import type { VersionFacts } from "./VersionFacts.ts"

/** Everybody in a household that receives something at the month's end, one row each. */
export const standing = (access: Access, end: Snapshot.Snapshot, facts: VersionFacts): Relation => {
  const born = (years: number) => `${String(Number(end.lastDay.slice(0, 4)) - years)}${end.lastDay.slice(4)}`
  return {
    list: "standing",
    from: `FROM (SELECT h.seq AS household, v.category, ${facts.area("v")} AS area, ${access.cell("m.value", 0)} AS member_no,
        m.key AS place, ${facts.birth("v", "m.value")} AS birth
      FROM household h JOIN household_version v ON v.id = ${Snapshot.version("h.seq")}
      CROSS JOIN ${access.elements("v.members")} m WHERE v.category NOT IN ('none', 'undetermined')) f`,
    params: Snapshot.at(end),
    keys: {
      category: "f.category",
      area: "f.area",
      age: `CASE WHEN f.birth IS NULL THEN 'unknown' WHEN f.birth <= '${born(60)}' THEN 'elderly'
        WHEN f.birth <= '${born(18)}' THEN 'adult' ELSE 'minor' END`
    },
    numbers: { persons: "1", households: "CASE WHEN f.place = 0 THEN 1 ELSE 0 END" },
    record: { household: "f.household", no: "f.member_no" }
  }
}

/** 1 for what was delivered, -1 for a delivery taken back, 0 for a correction that has to do with none. */
const given = `CASE WHEN e.kind = 'delivered' OR e.state = 'delivered' THEN 1 WHEN e.kind = 'paid' OR e.state IS NOT NULL THEN 0
  WHEN (SELECT z.state FROM answer z WHERE z.item = e.item AND z.quarter < e.quarter ORDER BY z.id DESC LIMIT 1) = 'delivered' THEN -1
  ELSE 0 END`

/**
 * Everything delivered and every payment, from January to the month's end by its day. A correction takes back
 * and gives anew on the day that it names.
 */
export const paid = (month: Month.Month, end: Snapshot.Snapshot, facts: VersionFacts): Relation => ({
  list: "paid",
  from: `FROM ledger_entry e JOIN push_item p ON p.item = e.item
    JOIN household_version v ON v.id = ${Snapshot.versionOrCurrent("p.household")}
    WHERE e.kind IN ('delivered', 'paid', 'corrected') AND e.on_day BETWEEN ? AND ?`,
  params: [...Snapshot.at(end), Month.firstDay(Month.january(month)), end.lastDay],
  keys: { month: "substr(e.on_day, 1, 7)", programme: "e.programme", area: facts.area("v") },
  numbers: {
    items: given,
    times: `${given} * CASE WHEN p.member_no = 0 THEN v.persons ELSE 1 END`,
    amount: "CASE WHEN e.kind = 'delivered' THEN 0 ELSE coalesce(e.amount, 0) END"
  },
  record: {
    household: "p.household",
    no: "nullif(p.member_no, 0)",
    item: "p.item",
    entry: "e.seq",
    on: "e.on_day"
  }
})
