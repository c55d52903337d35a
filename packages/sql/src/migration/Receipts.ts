import { statements } from "./Statements.ts"

/**
 * Receipts of determinations: the engine of a run, and the digest of what each determination was made from and came to. Determinations
 * from before have neither.
 */
export const receipts = statements([
  "ALTER TABLE determination_run ADD COLUMN engine TEXT",
  "ALTER TABLE determination ADD COLUMN digest TEXT CHECK (digest IS NULL OR length(digest) = 64)"
])
