import { appendOnly, statements } from "./Statements.ts"

/**
 * The seals of backups: in a workspace those made of it, in a backup its own as the newest. They stand outside what a seal covers, so
 * that a backup can carry its own.
 */
export const backups = statements([
  `CREATE TABLE backup_seal (
    id INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    entries INTEGER NOT NULL CHECK (entries >= 0),
    content TEXT NOT NULL CHECK (length(content) = 64)
  ) STRICT`,
  ...appendOnly("backup_seal")
])
