import type { Anchor } from "@doudi/app"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Places from "../../Places.ts"

/** A checkpoint that another office kept (`--anchor`). */
export const option = (cli: Cli) =>
  Shared.text(
    cli,
    "anchor",
    ["文件", "FILE"],
    ["其他单位留存的检查点文件", "a checkpoint that another office kept"]
  ).pipe(Options.optional)

export const read = (file: string): Effect.Effect<Anchor, unknown> =>
  Effect.map(Places.readText(file), (text) => ({ where: file, text }))

/** The checkpoint that was named, if any. */
export const given = (file: Option.Option<string>): Effect.Effect<Anchor | undefined, unknown> =>
  Option.match(file, { onNone: () => Effect.succeed(undefined), onSome: read })
