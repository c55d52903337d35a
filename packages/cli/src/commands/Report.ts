import type { Cli } from "../Cli.ts"
import { branch } from "../command/Menu.ts"
import * as ReportMonth from "./ReportMonth.ts"
import * as ReportTrace from "./ReportTrace.ts"

/** `doudi report …`: the tables of a month, and what stands behind the figures of any report. */
export const command = (cli: Cli) =>
  branch("report", { zh: "月报和数字溯源", en: "tables of a month, records behind figures" }, [
    ReportMonth.command(cli),
    ReportTrace.command(cli)
  ])
