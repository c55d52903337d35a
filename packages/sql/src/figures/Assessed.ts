import type { Param } from "../Access.ts"
import { tags } from "../casework/DeterminationDigest.ts"
import type { Relation } from "./Relation.ts"
import type { Snapshot } from "./Snapshot.ts"
import type { VersionFacts } from "./VersionFacts.ts"

/**
 * Newest determinations of a quarter with the versions they rest on. Parameter: the quarter.
 *
 * `CROSS JOIN` with its condition in `WHERE` keeps the order of the loops: the determinations of the quarter, then what they hold.
 */
export const assessedVersions = (
  more = ""
) => `FROM assessed a CROSS JOIN determination d CROSS JOIN household_version v ${more}
  WHERE a.quarter = ? AND d.id = a.determination AND v.household = d.household AND v.version = d.version`

/** Every outcome: of a household for a category, or of a person. */
export const outcomes = ({ quarter }: Snapshot): Relation => ({
  list: "outcomes",
  from: `${assessedVersions("CROSS JOIN outcome o")} AND o.determination = a.determination`,
  params: [quarter],
  keys: {
    township: "substr(v.division, 1, 9)",
    category: "o.category",
    tag: `CASE o.tag ${Object.entries(tags)
      .map(([tag, letter]) => `WHEN '${letter}' THEN '${tag}'`)
      .join(" ")} END`
  },
  terms: ["category"],
  numbers: {
    households: "o.lead",
    persons: "CASE WHEN o.member_no = 0 THEN v.persons ELSE 1 END",
    amount: "coalesce(o.amount, 0)",
    amountHigh: "coalesce(o.amount_high, o.amount, 0)"
  },
  record: { household: "d.household", no: "nullif(o.member_no, 0)" }
})

/** Every assessed household, before and now. */
export const changes = ({ quarter }: Snapshot, facts: VersionFacts): Relation => ({
  list: "changes",
  from: assessedVersions(),
  params: [quarter],
  keys: {
    before: "v.category",
    monitored: facts.monitored("v"),
    now: "d.now_category",
    covered: `CASE WHEN EXISTS (SELECT 1 FROM outcome o WHERE o.determination = d.id AND o.tag = 'E') THEN 'yes'
      WHEN EXISTS (SELECT 1 FROM outcome o WHERE o.determination = d.id AND o.tag = 'U') THEN 'unknown' ELSE 'no' END`
  },
  terms: ["now"],
  numbers: { households: "1", persons: "v.persons" },
  record: { household: "d.household" }
})

/** Every household assessed in both quarters. */
export const moves = (last: Snapshot, { quarter }: Snapshot): Relation => ({
  list: "moves",
  from: `${assessedVersions(
    "CROSS JOIN assessed e CROSS JOIN determination c CROSS JOIN determination_run s CROSS JOIN determination_run r"
  )} AND e.quarter = ? AND e.household = a.household AND c.id = e.determination AND s.id = c.run AND r.id = d.run`,
  params: [quarter, last.quarter],
  keys: {
    from: "c.now_category",
    to: "d.now_category",
    reason: `CASE WHEN c.version <> d.version THEN CASE WHEN r.hash <> s.hash THEN 'factsAndPolicy' ELSE 'facts' END
      WHEN r.hash <> s.hash THEN 'policy' ELSE 'rule' END`
  },
  terms: ["from", "to"],
  numbers: { households: "1", persons: "v.persons" },
  record: { household: "d.household" }
})

/**
 * Whether something was delivered that still counts at the quarter's end: this quarter, this year for yearly help, ever for one-off
 * help. Parameters: `counting`.
 */
const delivered = (condition: string) => `EXISTS (SELECT 1 FROM push_item p
  JOIN answer z ON z.id = (SELECT max(id) FROM answer WHERE item = p.item AND quarter <= ?)
  WHERE p.household = a.household AND ${condition} AND z.state = 'delivered'
    AND (z.quarter = ? OR p.per = 'once' OR (p.per = 'year' AND substr(coalesce(z.on_day, z.quarter), 1, 4) = ?)))`
const counting = ({ quarter }: Snapshot): ReadonlyArray<Param> => [quarter, quarter, quarter.slice(0, 4)]

/** Every need found or unknown, of a household or a person. */
export const needs = (now: Snapshot): Relation => ({
  list: "needs",
  from: `FROM (SELECT a.household, n.need, n.member_no, n.found, n.met,
      n.found = 'yes' AND ${delivered(
        "p.need = n.need AND (p.member_no = n.member_no OR p.member_no = 0 OR n.member_no = 0)"
      )} AS served
    FROM assessed a CROSS JOIN need_finding n WHERE a.quarter = ? AND n.determination = a.determination) f`,
  params: [...counting(now), now.quarter],
  keys: { need: "f.need" },
  terms: ["need"],
  numbers: {
    found: "CASE WHEN f.found = 'yes' THEN 1 ELSE 0 END",
    met: "CASE WHEN f.found = 'yes' AND f.met = 1 THEN 1 ELSE 0 END",
    gap: "CASE WHEN f.found = 'yes' AND f.met = 0 THEN 1 ELSE 0 END",
    served: "CASE WHEN f.served THEN 1 ELSE 0 END",
    unknown: "CASE WHEN f.found = 'unknown' THEN 1 ELSE 0 END"
  },
  record: { household: "f.household", no: "nullif(f.member_no, 0)" }
})

/** Every offer of the newest plans. */
export const offers = (now: Snapshot): Relation => ({
  list: "offers",
  from: `FROM (SELECT a.household, o.department, o.programme, o.member_no, o.state, o.amount, o.amount_high,
      o.state = 'give' AND ${delivered("p.programme = o.programme AND p.member_no = o.member_no")} AS served
    FROM assessed a CROSS JOIN offer o WHERE a.quarter = ? AND o.determination = a.determination) f`,
  params: [...counting(now), now.quarter],
  keys: { department: "f.department", programme: "f.programme", state: "f.state" },
  terms: ["department", "programme"],
  numbers: {
    offers: "1",
    served: "CASE WHEN f.served THEN 1 ELSE 0 END",
    unserved: "CASE WHEN f.state = 'give' AND NOT f.served THEN 1 ELSE 0 END",
    amount: "coalesce(f.amount, 0)",
    amountHigh: "coalesce(f.amount_high, f.amount, 0)"
  },
  record: { household: "f.household", no: "nullif(f.member_no, 0)" }
})
