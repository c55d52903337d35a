import { appendOnly, statements } from "./Statements.ts"

/** Who looked at what: notes as they are hashed, each after the one before it, under a random name and a hash function of their own. */
export const accessLog = statements([
  `CREATE TABLE access_log (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    hash TEXT NOT NULL CHECK (hash IN ('sm3', 'sha256'))
  ) STRICT`,
  ...appendOnly("access_log"),
  `CREATE TABLE access_note (
    seq INTEGER PRIMARY KEY,
    header BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
  ) STRICT`,
  ...appendOnly("access_note"),
  `CREATE TRIGGER access_note_follows BEFORE INSERT ON access_note
   WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM access_note)
   BEGIN SELECT RAISE(ABORT, 'not the next note'); END`
])
