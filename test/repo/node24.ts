/** Tests use the driver of SQLite directly too: see `keepStatements` for what happens on Node 24. Does nothing on Node 20. */
import { keepStatements } from "../../packages/sqlite/src/keepStatements.ts"

keepStatements()
