import type { Cli } from "../Cli.ts"
import { branch } from "../command/Menu.ts"
import * as List from "./ledger/List.ts"
import * as Verify from "./ledger/Verify.ts"

/** `doudi ledger …`: the ledger, and what proves that it is whole. */
export const command = (cli: Cli) =>
  branch("ledger", { zh: "政策落实台账", en: "the ledger" }, [List.command(cli), Verify.command(cli)])
