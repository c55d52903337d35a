import type { Cli } from "../Cli.ts"
import { type Branch, branch } from "../command/Menu.ts"
import * as Version from "./Version.ts"

/** Everything doudi can be asked, in the order of a quarter's work. */
export const menuOf = (cli: Cli): Branch =>
  branch("doudi", { zh: "兜底：低收入人口动态监测与救助帮扶", en: "one system for a district's low-income households" }, [
    Version.command(cli)
  ])
