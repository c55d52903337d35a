import { appendOnly, statements } from "./Statements.ts"

/**
 * Home visits (入户核查): the households of each file of survey results, and whether what was found differs from the record. Visits of
 * before are known only where they changed something.
 */
export const visits = statements([
  `CREATE TABLE visit (
    household INTEGER NOT NULL REFERENCES household (seq) DEFERRABLE INITIALLY DEFERRED,
    import INTEGER NOT NULL REFERENCES import (id),
    changed INTEGER NOT NULL CHECK (changed IN (0, 1)),
    PRIMARY KEY (household, import)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO visit (household, import, changed)
   SELECT DISTINCT v.household, p.import, 1 FROM household_version v JOIN provenance p ON p.id = v.provenance
   WHERE p.source = 'survey'`,
  "CREATE INDEX visit_import ON visit (import)",
  ...appendOnly("visit")
])
