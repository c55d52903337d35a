import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import * as Anchor from "./Anchor.ts"
import * as VerifiedReport from "./VerifiedReport.ts"

/** `doudi ledger verify`: whether anything in the ledger was changed, moved, put in or left out. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "verify",
    {
      summary: { zh: "核验台账", en: "check the ledger" },
      details: {
        zh: "逐条重算校验值，指出被改动、调换、插入或缺失的记录。整本重写或截去末尾，要用其他单位留存的检查点（--anchor）才能发现。只读，不作任何改动。发现问题时退出码为 7。",
        en: "Computes every hash again and names entries that were changed, moved, put in or left out. That all of it was written anew, or its end cut off, shows only against a checkpoint that another office kept (--anchor). Changes nothing; ends with 7 when something is wrong."
      },
      examples: ["ledger verify", "ledger verify --anchor 财政局留存/2025Q3.txt"]
    },
    { anchor: Anchor.option(cli), workspace: Shared.workspace(cli) },
    (given) =>
      Effect.gen(function* () {
        const [{ verifyLedger }, desk] = yield* Effect.all([Part.app, Part.desk])
        const anchor = yield* Anchor.given(given.anchor)
        const verified = yield* desk.at(cli, given.workspace, verifyLedger(anchor === undefined ? [] : [anchor]))
        return yield* VerifiedReport.outcome(cli, verified)
      })
  )
