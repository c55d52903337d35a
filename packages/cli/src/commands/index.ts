import type { Cli } from "../Cli.ts"
import { type Branch, branch } from "../command/Menu.ts"
import * as Ask from "./Ask.ts"
import * as Assess from "./Assess.ts"
import * as AuditReview from "./AuditReview.ts"
import * as Backup from "./Backup.ts"
import * as Clue from "./Clue.ts"
import * as Compare from "./Compare.ts"
import * as Deadline from "./Deadline.ts"
import * as Decision from "./Decision.ts"
import * as Demo from "./Demo.ts"
import * as Doctor from "./Doctor.ts"
import * as Explain from "./Explain.ts"
import * as Gaps from "./Gaps.ts"
import * as Import from "./Import.ts"
import * as Init from "./Init.ts"
import * as Ledger from "./Ledger.ts"
import * as Pack from "./Pack.ts"
import * as Plan from "./Plan.ts"
import * as Publish from "./Publish.ts"
import * as Push from "./Push.ts"
import * as Quarantine from "./Quarantine.ts"
import * as QuarterEnd from "./QuarterEnd.ts"
import * as Report from "./Report.ts"
import * as Restore from "./Restore.ts"
import * as Template from "./Template.ts"
import * as Verify from "./Verify.ts"
import * as Version from "./Version.ts"

/** Everything doudi can be asked, in the order of a quarter's work. */
export const menuOf = (cli: Cli): Branch =>
  branch(
    "doudi",
    { zh: "兜底：低收入人口动态监测与救助帮扶", en: "one system for a district's low-income households" },
    [
      Demo.command(cli),
      Init.command(cli),
      Template.command(cli),
      Import.command(cli),
      Quarantine.command(cli),
      Compare.command(cli),
      Clue.command(cli),
      Assess.command(cli),
      Explain.command(cli),
      Decision.command(cli),
      Ask.command(cli),
      Plan.command(cli),
      Gaps.command(cli),
      Push.command(cli),
      Deadline.command(cli),
      QuarterEnd.command(cli),
      Report.command(cli),
      Ledger.command(cli),
      Publish.command(cli),
      Pack.command(cli),
      AuditReview.command(cli),
      Backup.command(cli),
      Restore.command(cli),
      Verify.command(cli),
      Doctor.command(cli),
      Version.command(cli)
    ]
  )
