import type { Cli } from "../Cli.ts"
import { branch } from "../command/Menu.ts"
import * as Due from "./publish/Due.ts"
import * as List from "./publish/List.ts"
import * as Table from "./publish/Table.ts"
import * as Withdraw from "./publish/Withdraw.ts"

/** `doudi publish list|table|due|withdraw` */
export const command = (cli: Cli) =>
  branch("publish", { zh: "公示和公开", en: "notices and public tables" }, [
    List.command(cli),
    Table.command(cli),
    Due.command(cli),
    Withdraw.command(cli)
  ])
