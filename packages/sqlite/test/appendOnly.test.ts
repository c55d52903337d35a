import Sqlite from "better-sqlite3"
import { beforeAll, describe, expect, it } from "vitest"
import path from "node:path"
import { folder, importHouseholds, using } from "./Workspaces.ts"

const filename = path.join(folder("append-only"), "workspace.db")

/** Tables whose rows may be replaced: they repeat what stands elsewhere. */
const projections = ["identity", "assessed"]

describe("append-only tables", () => {
  let db: InstanceType<typeof Sqlite>
  let tables: ReadonlyArray<string>
  beforeAll(async () => {
    await using(filename, importHouseholds("a", 2))
    db = new Sqlite(filename)
    db.pragma("foreign_keys = ON")
    db.exec(`
      INSERT INTO pack_pin VALUES (1, 'p', 'h', '{}', 'now');
      INSERT INTO quarantined_row VALUES (1, 1, 'f', 1, '[]', '[]');
      INSERT INTO roster VALUES (1, '2025Q3', 'l');
      INSERT INTO roster_import VALUES (1, 1);
      INSERT INTO roster_row VALUES (1, 1, 1, 2, NULL, '[]');
      INSERT INTO clue VALUES ('c', '2025Q3', 'l', 'r', 'matched', 'a-0', 1, 1, 2, NULL);
      INSERT INTO term VALUES (1, 't');
      INSERT INTO determination_run VALUES (1, '2025Q3', 'd', 'p', 'h', 'now', '1');
      INSERT INTO determination VALUES (1, 1, 1, 1, 'd', 1, NULL);
      INSERT INTO assessed VALUES ('2025Q3', 1, 1);
      INSERT INTO outcome VALUES (1, 1, 0, 'E', 1, 5, NULL, 'month', 1, NULL);
      INSERT INTO need_finding VALUES (1, 1, 0, 'yes', 0, 1, NULL);
      INSERT INTO offer VALUES (1, 1, 1, 0, 1, 1, 'give', 'cash', 5, 9, 'month', NULL, 1, NULL);
      INSERT INTO push_item VALUES (1, '2025Q3', 1, 0, 1, 1, 1, 1, 'cash', 5, 9, 'month', 15, 27);
      INSERT INTO answer VALUES (1, 1, 1, '2025Q3', 'delivered', 5, 'd', NULL);
      INSERT INTO household_account VALUES (1, 'household/1');
      INSERT INTO ledger VALUES (1, zeroblob(16), 'sm3');
      BEGIN;
      INSERT INTO ledger_posting VALUES (1, 1, 'budget/p', -5), (1, 2, 'department/d', 5);
      INSERT INTO ledger_entry VALUES (1, 'k', 'pushed', '2025Q3', 'd', NULL, NULL, 1, 5, NULL, CAST('{}' AS BLOB), x'', zeroblob(32));
      COMMIT;
      INSERT INTO ledger_payload VALUES (1, zeroblob(16), CAST('{}' AS BLOB));
      INSERT INTO erased_version VALUES (2, 1);
      INSERT INTO ledger_checkpoint VALUES (1, 1, 'note', zeroblob(32));
      INSERT INTO visit VALUES (1, 1, 1);
      INSERT INTO quarter_closed VALUES ('2025Q3', 'now');
      INSERT INTO publication VALUES (1, 'table', 't', '2025Q3', '', 'd', NULL, 1, printf('%064d', 0), '{}', 'a', 'r', 'b', 'now');
      INSERT INTO publication_withdrawn VALUES (1, 'd', 'a', 'r', 'now');
      INSERT INTO access_log VALUES (1, zeroblob(16), 'sm3');
      INSERT INTO access_note VALUES (1, zeroblob(1), zeroblob(32));
      INSERT INTO backup_seal VALUES (1, 'now', 'a', 'r', 1, printf('%064d', 0));
    `)
    tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .pluck()
      .all() as Array<string>
  })

  it("are all tables but the projections", () => {
    for (const table of tables.filter((name) => !projections.includes(name) && name !== "schema_migration")) {
      const rows = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
      expect([table, rows]).not.toEqual([table, 0])
      const [column] = db.pragma(`table_info(${table})`) as Array<{ readonly name: string }>
      const change =
        table === "household"
          ? "UPDATE household SET id = 'other'"
          : `UPDATE ${table} SET ${column!.name} = ${column!.name}`
      expect(() => db.exec(change), table).toThrow(/append only/)
      expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow(/append only|FOREIGN KEY/)
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(rows)
    }
  })

  it("take an entry only when its postings come to zero", () => {
    const add = (amount: number) => () =>
      db.exec(`BEGIN;
        INSERT INTO ledger_posting VALUES (2, 1, 'budget/p', -5), (2, 2, 'household/h', ${amount});
        INSERT INTO ledger_entry VALUES (2, 'l', 'paid', '2025Q4', 'd', NULL, NULL, 1, 5, NULL, x'', x'', zeroblob(32));`)
    expect(add(4)).toThrow(/come to zero/)
    db.exec("ROLLBACK")
    expect(add(5)).not.toThrow()
    db.exec("ROLLBACK")
  })

  it("let a payload be emptied, and no more than that", () => {
    db.exec("BEGIN; UPDATE ledger_payload SET salt = NULL, bytes = NULL")
    expect(() => db.exec("UPDATE ledger_payload SET salt = x'00', bytes = x'00'")).toThrow(/append only/)
    db.exec("ROLLBACK")
  })

  it("let a version be emptied that an entry says was erased, and rows of lists, and nothing be put in", () => {
    db.exec(`BEGIN; UPDATE household_version SET facts = '[]', members = '[]' WHERE id = 2;
      INSERT INTO roster_row VALUES (2, 1, 1, 3, 7, '["x"]'); UPDATE roster_row SET identity = -1, facts = '[]' WHERE id = 2`)
    for (const change of [
      "UPDATE household_version SET facts = '[]' WHERE id = 1",
      "UPDATE household_version SET persons = 9 WHERE id = 2",
      "UPDATE roster_row SET identity = 8 WHERE id = 2",
      "UPDATE roster_row SET facts = '[1]' WHERE id = 1",
      "UPDATE answer SET reason = 'another'",
      "UPDATE quarantined_row SET cells = '[1]'"
    ])
      expect(() => db.exec(change), change).toThrow(/append only/)
    db.exec("ROLLBACK")
  })

  it("are STRICT", () => {
    const loose = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0").pluck().all()
    expect(loose.filter((name) => !/^sqlite_|^schema_migration$/.test(name as string))).toEqual([])
  })

  it.each([
    ["a quarter that is none", "INSERT INTO roster VALUES (9, '2025Q5', 'x')"],
    ["an unknown state", "INSERT INTO answer VALUES (9, 1, 1, '2025Q4', 'perhaps', NULL, NULL, NULL)"],
    ["an item nobody was pushed", "INSERT INTO answer VALUES (9, 77, 1, '2025Q4', 'refused', NULL, NULL, NULL)"],
    [
      "an amount that is no whole number",
      "INSERT INTO answer VALUES (9, 1, 1, '2025Q4', 'delivered', 1.5, NULL, NULL)"
    ],
    ["an answer in a closed quarter", "INSERT INTO answer VALUES (9, 1, 1, '2025Q3', 'refused', NULL, NULL, NULL)"],
    [
      "a push in a closed quarter",
      "INSERT INTO push_item VALUES (9, '2025Q3', 1, 0, 1, 1, 1, 1, 'cash', 5, NULL, 'month', 15, NULL)"
    ],
    [
      "a second push of the same offer",
      "INSERT INTO push_item SELECT 9, quarter, household, member_no, offer, programme, department, need, form, amount, amount_high, per, planned, planned_high FROM push_item"
    ],
    ["an outcome without a determination", "INSERT INTO outcome VALUES (99, 1, 0, 'E', 1, 5, NULL, 'month', 1, NULL)"],
    [
      "a version without a household",
      "INSERT INTO household_version VALUES (99, 99, 1, 1, 1, 'd', 'c', 1, '[]', '[]')"
    ],
    ["a household without a version", "INSERT INTO household VALUES (99, 'H', 99)"],
    ["a replaced ledger entry", "INSERT OR REPLACE INTO ledger_entry SELECT * FROM ledger_entry"],
    [
      "a ledger entry that is not the next",
      "INSERT INTO ledger_entry VALUES (3, 'l', 'pushed', '2025Q4', 'd', NULL, NULL, 1, 5, NULL, x'', x'', zeroblob(32))"
    ],
    [
      "a ledger entry in a closed quarter",
      "INSERT INTO ledger_entry VALUES (2, 'l', 'pushed', '2025Q3', 'd', NULL, NULL, 1, 5, NULL, x'', x'', zeroblob(32))"
    ],
    ["a posting after its entry", "INSERT INTO ledger_posting VALUES (1, 3, 'budget/p', 5)"],
    ["a posting without an entry", "INSERT INTO ledger_posting VALUES (7, 1, 'budget/p', 5)"],
    ["a payload that is changed", "UPDATE ledger_payload SET bytes = x'00'"],
    ["a second ledger", "INSERT INTO ledger VALUES (2, zeroblob(16), 'sm3')"]
  ])("refuse %s", (_, statement) => {
    db.pragma("recursive_triggers = ON")
    expect(() => db.exec(statement)).toThrow(
      /closed|append only|not the next|written already|constraint|cannot store|FOREIGN KEY|CHECK|UNIQUE/
    )
  })
})
