import type { Cli } from "../Cli.ts"
import { branch } from "../command/Menu.ts"
import * as Checkpoint from "./ledger/Checkpoint.ts"
import * as Consistency from "./ledger/Consistency.ts"
import * as Erase from "./ledger/Erase.ts"
import * as Key from "./ledger/Key.ts"
import * as List from "./ledger/List.ts"
import * as Receipt from "./ledger/Receipt.ts"
import * as Verify from "./ledger/Verify.ts"
import * as VerifyConsistency from "./ledger/VerifyConsistency.ts"
import * as VerifyReceipt from "./ledger/VerifyReceipt.ts"

/** `doudi ledger …`: the ledger, and what proves that it is whole. */
export const command = (cli: Cli) =>
  branch("ledger", { zh: "政策落实台账", en: "the ledger" }, [
    List.command(cli),
    Verify.command(cli),
    Checkpoint.command(cli),
    Receipt.command(cli),
    VerifyReceipt.command(cli),
    Consistency.command(cli),
    VerifyConsistency.command(cli),
    Erase.command(cli),
    Key.command(cli)
  ])
