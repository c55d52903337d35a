import { Entry } from "@doudi/core"
import { appendOnly, keep, statements } from "./Statements.ts"

/**
 * The first schema of a workspace, for SQLite: STRICT tables, keys that are checked, and triggers that keep what was written.
 *
 * Shape: days are `YYYY-MM-DD`, instants ISO 8601 in UTC, quarters `2025Q3`, money is in fen. `member_no` is 0 for a household as a
 * whole. Projections, which may be rebuilt from the rest: `household.current_version`, `identity`, `assessed`.
 */
const quarter = (column: string) => `${column} TEXT NOT NULL CHECK (${column} GLOB '[1-9][0-9][0-9][0-9]Q[1-4]')`
const oneOf = (column: string, values: ReadonlyArray<string>) =>
  `${column} TEXT CHECK (${column} IN (${values.map((value) => `'${value}'`).join(", ")}))`
const fen = (column: string) => `${column} INTEGER CHECK (abs(${column}) <= 9007199254740991)`
/** The upper end of an amount that an office chooses within a band; the amount itself is then the lower end. */
const highOf = (column: string) =>
  `${column}_high INTEGER CHECK (${column}_high IS NULL OR (${column} IS NOT NULL AND ${column}_high >= ${column}
    AND abs(${column}_high) <= 9007199254740991))`
const periods = ["month", "year", "once"]
const forms = ["cash", "service", "goods", "fee"]
const answers = Entry.states

const workspace = [
  `CREATE TABLE pack_pin (
    id INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    hash TEXT NOT NULL,
    data TEXT NOT NULL CHECK (json_valid(data)),
    pinned_at TEXT NOT NULL
  ) STRICT`,
  ...appendOnly("pack_pin"),
  `CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    ${oneOf("kind", ["households", "roster", "feedback"])} NOT NULL,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    digest TEXT NOT NULL,
    observed_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    row_count INTEGER CHECK (row_count >= 0),
    accepted INTEGER CHECK (accepted >= 0),
    unchanged INTEGER CHECK (unchanged >= 0),
    quarantined INTEGER CHECK (quarantined >= 0),
    UNIQUE (kind, source, digest)
  ) STRICT`,
  // Counts are filled in once, in the write that opened the record.
  `CREATE TRIGGER import_finished BEFORE UPDATE ON import
   WHEN OLD.row_count IS NOT NULL OR NEW.id <> OLD.id OR NEW.digest <> OLD.digest
   BEGIN SELECT RAISE(ABORT, 'append only'); END`,
  keep("import"),
  `CREATE TABLE quarantined_row (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES import (id),
    form TEXT NOT NULL,
    file_row INTEGER NOT NULL,
    faults TEXT NOT NULL CHECK (json_valid(faults)),
    cells TEXT NOT NULL CHECK (json_valid(cells))
  ) STRICT`,
  "CREATE INDEX quarantined_row_import ON quarantined_row (import, form, file_row)",
  ...appendOnly("quarantined_row"),
  `CREATE TABLE quarter_closed (${quarter("quarter")} PRIMARY KEY, closed_at TEXT NOT NULL) STRICT`,
  ...appendOnly("quarter_closed")
]

const register = [
  `CREATE TABLE provenance (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES import (id),
    source TEXT NOT NULL,
    observed_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (import, source, observed_on, recorded_at)
  ) STRICT`,
  ...appendOnly("provenance"),
  // Which field stands where in the cells of a version: two JSON lists of keys.
  `CREATE TABLE layout (
    id INTEGER PRIMARY KEY,
    household_fields TEXT NOT NULL,
    member_fields TEXT NOT NULL,
    UNIQUE (household_fields, member_fields)
  ) STRICT`,
  ...appendOnly("layout"),
  `CREATE TABLE household (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
    current_version INTEGER NOT NULL REFERENCES household_version (id)
  ) STRICT`,
  `CREATE TRIGGER household_no_rename BEFORE UPDATE OF seq, id ON household
   WHEN NEW.seq <> OLD.seq OR NEW.id <> OLD.id BEGIN SELECT RAISE(ABORT, 'append only'); END`,
  keep("household"),
  // `facts` and `members` are JSON cells; `division`, `category` and `persons` repeat what figures count by.
  `CREATE TABLE household_version (
    id INTEGER PRIMARY KEY,
    household INTEGER NOT NULL REFERENCES household (seq) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    provenance INTEGER NOT NULL REFERENCES provenance (id),
    layout INTEGER NOT NULL REFERENCES layout (id),
    division TEXT NOT NULL,
    category TEXT NOT NULL,
    persons INTEGER NOT NULL CHECK (persons >= 1),
    facts TEXT NOT NULL,
    members TEXT NOT NULL,
    UNIQUE (household, version)
  ) STRICT`,
  ...appendOnly("household_version"),
  `CREATE TABLE identity (
    packed INTEGER PRIMARY KEY,
    household INTEGER NOT NULL REFERENCES household (seq),
    member_no INTEGER NOT NULL CHECK (member_no >= 1)
  ) STRICT`
]

const monitoring = [
  `CREATE TABLE roster (
    id INTEGER PRIMARY KEY,
    ${quarter("quarter")},
    list TEXT NOT NULL,
    UNIQUE (quarter, list)
  ) STRICT`,
  ...appendOnly("roster"),
  `CREATE TABLE roster_import (
    import INTEGER PRIMARY KEY REFERENCES import (id),
    roster INTEGER NOT NULL REFERENCES roster (id)
  ) STRICT`,
  "CREATE INDEX roster_import_roster ON roster_import (roster)",
  ...appendOnly("roster_import"),
  `CREATE TABLE roster_row (
    id INTEGER PRIMARY KEY,
    roster INTEGER NOT NULL REFERENCES roster (id),
    import INTEGER NOT NULL REFERENCES import (id),
    file_row INTEGER NOT NULL,
    identity INTEGER,
    facts TEXT NOT NULL
  ) STRICT`,
  "CREATE INDEX roster_row_identity ON roster_row (roster, identity, import)",
  ...appendOnly("roster_row"),
  `CREATE TABLE clue (
    id TEXT PRIMARY KEY,
    ${quarter("quarter")},
    list TEXT NOT NULL,
    rule TEXT NOT NULL,
    ${oneOf("finding", ["matched", "listOnly", "registerOnly"])} NOT NULL,
    household TEXT REFERENCES household (id),
    member_no INTEGER CHECK (member_no >= 1),
    import INTEGER REFERENCES import (id),
    file_row INTEGER
  ) STRICT, WITHOUT ROWID`,
  "CREATE INDEX clue_visit ON clue (quarter, (household IS NULL), household, id)",
  ...appendOnly("clue")
]

const determinations = [
  // Ids and lists of ids that come again and again, such as the conditions of a reason, stand here once.
  "CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT",
  ...appendOnly("term"),
  `CREATE TABLE determination_run (
    id INTEGER PRIMARY KEY,
    ${quarter("quarter")},
    on_day TEXT NOT NULL,
    pack TEXT NOT NULL,
    hash TEXT NOT NULL,
    recorded_at TEXT NOT NULL
  ) STRICT`,
  ...appendOnly("determination_run"),
  // `now_category`: the first household category entitled to, or `none`, or `undetermined`.
  `CREATE TABLE determination (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES determination_run (id),
    household INTEGER NOT NULL,
    version INTEGER NOT NULL,
    observed_on TEXT NOT NULL,
    now_category INTEGER NOT NULL REFERENCES term (id),
    FOREIGN KEY (household, version) REFERENCES household_version (household, version)
  ) STRICT`,
  ...appendOnly("determination"),
  `CREATE TABLE assessed (
    ${quarter("quarter")},
    household INTEGER NOT NULL REFERENCES household (seq),
    determination INTEGER NOT NULL REFERENCES determination (id),
    PRIMARY KEY (quarter, household)
  ) STRICT, WITHOUT ROWID`,
  // `lead` marks one outcome of each household, category and tag, so that households can be counted without sorting.
  `CREATE TABLE outcome (
    determination INTEGER NOT NULL REFERENCES determination (id),
    category INTEGER NOT NULL REFERENCES term (id),
    member_no INTEGER NOT NULL CHECK (member_no >= 0),
    ${oneOf("tag", ["E", "N", "U"])} NOT NULL,
    lead INTEGER NOT NULL CHECK (lead IN (0, 1)),
    ${fen("amount")},
    ${highOf("amount")},
    ${oneOf("per", periods)},
    because INTEGER NOT NULL REFERENCES term (id),
    missing INTEGER REFERENCES term (id),
    PRIMARY KEY (determination, category, member_no)
  ) STRICT, WITHOUT ROWID`,
  ...appendOnly("outcome"),
  `CREATE TABLE need_finding (
    determination INTEGER NOT NULL REFERENCES determination (id),
    need INTEGER NOT NULL REFERENCES term (id),
    member_no INTEGER NOT NULL CHECK (member_no >= 0),
    ${oneOf("found", ["yes", "unknown"])} NOT NULL,
    met INTEGER NOT NULL CHECK (met IN (0, 1)),
    because INTEGER NOT NULL REFERENCES term (id),
    missing INTEGER REFERENCES term (id),
    PRIMARY KEY (determination, need, member_no)
  ) STRICT, WITHOUT ROWID`,
  ...appendOnly("need_finding"),
  `CREATE TABLE offer (
    determination INTEGER NOT NULL REFERENCES determination (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    programme INTEGER NOT NULL REFERENCES term (id),
    member_no INTEGER NOT NULL CHECK (member_no >= 0),
    department INTEGER NOT NULL REFERENCES term (id),
    need INTEGER NOT NULL REFERENCES term (id),
    ${oneOf("state", ["give", "yields", "excluded", "choice", "undetermined", "contested"])} NOT NULL,
    ${oneOf("form", forms)} NOT NULL,
    ${fen("amount")},
    ${highOf("amount")},
    ${oneOf("per", periods)},
    yields_to INTEGER REFERENCES term (id),
    because INTEGER NOT NULL REFERENCES term (id),
    missing INTEGER REFERENCES term (id),
    PRIMARY KEY (determination, number)
  ) STRICT, WITHOUT ROWID`,
  ...appendOnly("offer")
]

const open = (table: string) =>
  `CREATE TRIGGER ${table}_open_quarter BEFORE INSERT ON ${table}
   WHEN EXISTS (SELECT 1 FROM quarter_closed WHERE quarter = NEW.quarter)
   BEGIN SELECT RAISE(ABORT, 'quarter closed'); END`

const delivery = [
  // The name a household's money goes under in the ledger. It is drawn at random and says nothing of the household.
  `CREATE TABLE household_account (
    household INTEGER PRIMARY KEY REFERENCES household (seq),
    account TEXT NOT NULL UNIQUE
  ) STRICT`,
  ...appendOnly("household_account"),
  `CREATE TABLE push_item (
    item INTEGER PRIMARY KEY,
    ${quarter("quarter")},
    household INTEGER NOT NULL REFERENCES household (seq),
    member_no INTEGER NOT NULL CHECK (member_no >= 0),
    offer INTEGER NOT NULL,
    programme INTEGER NOT NULL REFERENCES term (id),
    department INTEGER NOT NULL REFERENCES term (id),
    need INTEGER NOT NULL REFERENCES term (id),
    ${oneOf("form", forms)} NOT NULL,
    ${fen("amount")},
    ${highOf("amount")},
    ${oneOf("per", periods)},
    ${fen("planned")},
    ${highOf("planned")}
  ) STRICT`,
  "CREATE UNIQUE INDEX push_item_once ON push_item (household, programme, member_no, quarter)",
  "CREATE INDEX push_item_quarter ON push_item (quarter, department)",
  ...appendOnly("push_item"),
  open("push_item"),
  `CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES push_item (item),
    import INTEGER NOT NULL REFERENCES import (id),
    ${quarter("quarter")},
    ${oneOf("state", answers)} NOT NULL,
    ${fen("amount")},
    on_day TEXT,
    reason TEXT
  ) STRICT`,
  "CREATE INDEX answer_item ON answer (item)",
  "CREATE INDEX answer_quarter ON answer (quarter, item)",
  "CREATE INDEX answer_open ON answer (item) WHERE state IN ('granted', 'inProgress')",
  ...appendOnly("answer"),
  open("answer")
]

const ledger = [
  `CREATE TABLE ledger (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    ${oneOf("hash", ["sm3", "sha256"])} NOT NULL
  ) STRICT`,
  ...appendOnly("ledger"),
  // `header` is the entry; the columns before it repeat what queries go by. What `hash` covers: docs/reference/ledger-format.md.
  `CREATE TABLE ledger_entry (
    seq INTEGER PRIMARY KEY,
    entry_key TEXT NOT NULL UNIQUE,
    ${oneOf("kind", Entry.kinds)} NOT NULL,
    ${quarter("quarter")},
    on_day TEXT NOT NULL,
    department TEXT,
    programme TEXT,
    item INTEGER REFERENCES push_item (item),
    ${fen("amount")},
    ${oneOf("state", answers)},
    header BLOB NOT NULL,
    payload_hash BLOB NOT NULL CHECK (length(payload_hash) IN (0, 32)),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
  ) STRICT`,
  "CREATE INDEX ledger_entry_quarter ON ledger_entry (quarter, kind)",
  ...appendOnly("ledger_entry"),
  `CREATE TABLE ledger_posting (
    seq INTEGER NOT NULL REFERENCES ledger_entry (seq) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number >= 1),
    account TEXT NOT NULL,
    ${fen("amount")} NOT NULL,
    PRIMARY KEY (seq, number)
  ) STRICT, WITHOUT ROWID`,
  ...appendOnly("ledger_posting"),
  // Postings come before their entry, which is taken only when they come to zero; none comes after it.
  `CREATE TRIGGER ledger_entry_follows BEFORE INSERT ON ledger_entry BEGIN SELECT CASE
     WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger_entry) THEN RAISE(ABORT, 'not the next entry')
     WHEN (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE seq = NEW.seq) <> 0
       THEN RAISE(ABORT, 'postings do not come to zero')
     WHEN EXISTS (SELECT 1 FROM quarter_closed WHERE quarter = NEW.quarter) THEN RAISE(ABORT, 'quarter closed')
   END; END`,
  `CREATE TRIGGER ledger_posting_before_entry BEFORE INSERT ON ledger_posting
   WHEN NEW.seq <= (SELECT coalesce(max(seq), 0) FROM ledger_entry)
   BEGIN SELECT RAISE(ABORT, 'the entry is written already'); END`,
  `CREATE TABLE ledger_payload (
    seq INTEGER PRIMARY KEY REFERENCES ledger_entry (seq),
    salt BLOB,
    bytes BLOB,
    CHECK ((salt IS NULL) = (bytes IS NULL))
  ) STRICT`,
  // A payload may be emptied, never changed.
  `CREATE TRIGGER ledger_payload_no_update BEFORE UPDATE ON ledger_payload
   WHEN NEW.seq <> OLD.seq OR NEW.salt IS NOT NULL OR NEW.bytes IS NOT NULL
   BEGIN SELECT RAISE(ABORT, 'append only'); END`,
  keep("ledger_payload"),
  `CREATE TABLE ledger_checkpoint (
    id INTEGER PRIMARY KEY,
    size INTEGER NOT NULL CHECK (size >= 1),
    note TEXT NOT NULL,
    frontier BLOB NOT NULL
  ) STRICT`,
  ...appendOnly("ledger_checkpoint")
]

export const first = statements([...workspace, ...register, ...monitoring, ...determinations, ...delivery, ...ledger])
