import { statements } from "./Statements.ts"

/** Why a row of a list that waits for mending was taken to be somebody. Clues from before, and those by identity number, have none. */
export const grounds = statements([
  "ALTER TABLE clue ADD COLUMN grounds TEXT CHECK (grounds IS NULL OR json_valid(grounds))"
])
