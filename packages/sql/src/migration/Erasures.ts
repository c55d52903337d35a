import { appendOnly, statements } from "./Statements.ts"

/**
 * Erasing who a household is: what was written once may be emptied where an entry of the ledger says so, and never changed otherwise.
 *
 * `erased_version` names the versions whose personal facts are gone, each with that entry.
 */
const emptied = (table: string, unless: string) => [
  `DROP TRIGGER ${table}_no_update`,
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} WHEN NOT (${unless})
   BEGIN SELECT RAISE(ABORT, 'append only'); END`
]
const same = (...columns: ReadonlyArray<string>) =>
  columns.map((column) => `NEW.${column} IS OLD.${column}`).join(" AND ")

export const erasures = statements([
  `CREATE TABLE erased_version (
    version INTEGER PRIMARY KEY REFERENCES household_version (id),
    entry INTEGER NOT NULL REFERENCES ledger_entry (seq)
  ) STRICT`,
  ...appendOnly("erased_version"),
  ...emptied(
    "household_version",
    `${same("id", "household", "version", "provenance", "layout", "division", "category", "persons")}
     AND EXISTS (SELECT 1 FROM erased_version WHERE version = OLD.id)`
  ),
  ...emptied(
    "answer",
    `${same("id", "item", "import", "quarter", "state", "amount", "on_day")} AND NEW.reason IS NULL AND OLD.reason IS NOT NULL`
  ),
  ...emptied(
    "roster_row",
    `${same("id", "roster", "import", "file_row")} AND coalesce(NEW.identity, -1) < 0 AND NEW.facts = '[]' AND OLD.facts <> '[]'`
  ),
  ...emptied(
    "quarantined_row",
    `${same("id", "import", "form", "file_row", "faults")} AND NEW.cells = '[]' AND OLD.cells <> '[]'`
  )
])
