import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Args from "@effect/cli/Args"
import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import * as Shared from "../command/SharedOptions.ts"

const pattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/

/** A household by its number in the register. A name is refused, and not repeated. */
export const argument = (cli: Cli) =>
  Shared.argument(cli, ["户编号", "HOUSEHOLD"], ["家庭档案里的户编号", "the household's number in the register"]).pipe(
    Args.mapEffect((text) =>
      pattern.test(text)
        ? Effect.succeed(text)
        : Effect.fail(
            HelpDoc.p(
              text.startsWith("-")
                ? "有不认识的选项 ¦ an option is not known"
                : "户编号只有字母、数字和连字符，不能写姓名 ¦ a household number has letters, digits and hyphens; a name will not do"
            )
          )
    )
  )
