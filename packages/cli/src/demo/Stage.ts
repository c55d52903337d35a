import * as Effect from "effect/Effect"
import type { Cli, Outcome } from "../Cli.ts"
import { padEnd } from "../terminal/Width.ts"
import type { Tally } from "./Summary.ts"

/**
 * Runs a demo step by step (演示步骤): times each, shows its line when it is done, and under it the commands that did it, so that a
 * newcomer can type them.
 */
export class Stage {
  private step = 0
  private typed: Array<string> = []
  readonly commands: Array<string> = []
  private readonly cli: Cli
  private readonly steps: number
  private readonly tally: Tally
  constructor(cli: Cli, steps: number, tally: Tally) {
    this.cli = cli
    this.steps = steps
    this.tally = tally
  }

  /** A step whose line says what it came to. */
  readonly run = <A, E>(
    key: string,
    title: readonly [zh: string, en: string],
    work: Effect.Effect<A, E>,
    says: (result: A) => readonly [zh: string, en: string]
  ): Effect.Effect<A, E> =>
    Effect.gen(this, function* () {
      const began = performance.now()
      const result = yield* work
      const elapsed = performance.now() - began
      this.tally.elapsedMs[key] = Math.round((this.tally.elapsedMs[key] ?? 0) + elapsed)
      yield* this.show(title, says(result), elapsed)
      return result
    })

  /** A command of doudi, run as if it had been typed. Its result is what the step goes on with. */
  readonly command = <Data>(...words: ReadonlyArray<string>): Effect.Effect<Data, unknown> => {
    const line = `doudi ${words.map(quoted).join(" ")}`
    this.typed.push(line)
    this.commands.push(line)
    return Effect.map(this.cli.perform(words), ({ data }: Outcome) => data as Data)
  }

  private show(
    title: readonly [string, string],
    says: readonly [string, string],
    elapsed: number
  ): Effect.Effect<void> {
    const { json, tell, terminal } = this.cli
    this.step++
    const commands = this.typed
    this.typed = []
    if (json) return Effect.void
    const number = `[${String(this.step).padStart(2)}/${this.steps}]`
    const seconds = tell(`${(elapsed / 1000).toFixed(1)} 秒`, `${(elapsed / 1000).toFixed(1)} s`)
    return Effect.zipRight(
      terminal.out(`${number} ${padEnd(tell(...title), 16)}  ${tell(...says)}  ${terminal.dim(seconds)}`),
      commands.length === 0
        ? Effect.void
        : terminal.out(commands.map((line) => terminal.dim(`        $ ${line}`)).join("\n"))
    )
  }
}

/** A word as every shell reads it. */
const quoted = (word: string): string => (/^[\p{L}\p{N}_./:=\\-]+$/u.test(word) ? word : `"${word}"`)
