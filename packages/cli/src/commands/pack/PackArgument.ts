import type { Cli } from "../../Cli.ts"
import * as Shared from "../../command/SharedOptions.ts"

/** The pack a command is about: one that comes with doudi, by its id, or a folder. */
export const packArgument = (cli: Cli) =>
  Shared.argument(cli, ["政策包", "PACK"], ["政策包标识，或政策包所在目录", "id of a pack, or the folder of one"])
