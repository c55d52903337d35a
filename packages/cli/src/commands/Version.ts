import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import { version } from "../version.ts"

/** `doudi version` */
export const command = (cli: Cli) =>
  leaf(cli, "version", { summary: { zh: "显示版本", en: "show the version" } }, {}, () =>
    Effect.succeed({ lines: [`doudi ${version}`], data: { version } })
  )
