import { Context, Effect, Layer } from "effect"
import type { Bilingual } from "@doudi/core"

/** Says how far a long command is. Shown on a terminal, silent when piped. */
export class Progress extends Context.Tag("app/Progress")<
  Progress,
  {
    readonly begin: (label: Bilingual.Bilingual, total?: number) => Effect.Effect<void>
    readonly advance: (done: number) => Effect.Effect<void>
    readonly end: Effect.Effect<void>
  }
>() {}

/** Says nothing. */
export const silent = Layer.succeed(Progress, {
  begin: () => Effect.void,
  advance: () => Effect.void,
  end: Effect.void
})
