import type { Cli } from "../Cli.ts"
import { branch } from "../command/Menu.ts"
import * as Attack from "./pack/Attack.ts"
import * as Check from "./pack/Check.ts"
import * as Cliffs from "./pack/Cliffs.ts"
import * as Compare from "./pack/Compare.ts"
import * as Diff from "./pack/Diff.ts"
import * as Docs from "./pack/Docs.ts"
import * as Fmt from "./pack/Fmt.ts"
import * as Init from "./pack/Init.ts"
import * as List from "./pack/List.ts"
import * as MergeDiff from "./pack/MergeDiff.ts"
import * as Simulate from "./pack/Simulate.ts"
import * as Test from "./pack/Test.ts"

/** `doudi pack …`: policy packs, from the list of them to the tools of who writes one. One file a verb. */
export const command = (cli: Cli) =>
  branch("pack", { zh: "政策包", en: "policy packs" }, [
    List.command(cli),
    Check.command(cli),
    Test.command(cli),
    Attack.command(cli),
    Fmt.command(cli),
    Init.command(cli),
    Diff.command(cli),
    Compare.command(cli),
    MergeDiff.command(cli),
    Cliffs.command(cli),
    Simulate.command(cli),
    Docs.command(cli)
  ])
