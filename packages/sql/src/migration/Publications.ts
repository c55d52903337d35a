import { appendOnly, statements } from "./Statements.ts"

/** What was published, and what was taken down. `content` is a public table as it was shown; names are never kept here. */
export const publications = statements([
  `CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('notice', 'table')),
    profile TEXT NOT NULL,
    quarter TEXT NOT NULL CHECK (quarter GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
    division TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT CHECK (until_day IS NULL OR until_day >= from_day),
    line_count INTEGER NOT NULL CHECK (line_count >= 0),
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    content TEXT CHECK (content IS NULL OR json_valid(content)),
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    approver TEXT NOT NULL CHECK (approver <> actor),
    recorded_at TEXT NOT NULL,
    CHECK ((kind = 'table') = (content IS NOT NULL)),
    UNIQUE (kind, profile, quarter, division, from_day, digest)
  ) STRICT`,
  // A second table of the same quarter could be subtracted from the first.
  "CREATE UNIQUE INDEX publication_one_table ON publication (quarter) WHERE kind = 'table'",
  ...appendOnly("publication"),
  `CREATE TABLE publication_withdrawn (
    publication INTEGER PRIMARY KEY REFERENCES publication (id),
    on_day TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    recorded_at TEXT NOT NULL
  ) STRICT`,
  ...appendOnly("publication_withdrawn")
])
