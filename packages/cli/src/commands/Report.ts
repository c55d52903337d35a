import type { Cli } from "../Cli.ts"
import { branch } from "../command/Menu.ts"
import * as ReportTrace from "./ReportTrace.ts"

/** `doudi report …`: what stands behind a report. */
export const command = (cli: Cli) =>
  branch("report", { zh: "报告中的数字", en: "the figures of reports" }, [ReportTrace.command(cli)])
