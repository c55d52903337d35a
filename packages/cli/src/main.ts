import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import { type Manner, type Outcome, voice } from "./Cli.ts"
import { ExitCode } from "./ExitCode.ts"
import * as Invocation from "./Invocation.ts"
import * as Language from "./Language.ts"
import { help, perform } from "./perform.ts"
import * as Report from "./problem/Report.ts"
import * as Terminal from "./terminal/Terminal.ts"

/**
 * One run of the command line: reads the words, runs the command, shows the result on `out` or the problem on `err`, and gives the exit
 * code. Success is shown only after it is true; nothing asks for input. `manner` holds for what the words leave open.
 */
export const answer = (args: ReadonlyArray<string>, manner: Manner): Effect.Effect<ExitCode> =>
  Effect.gen(function* () {
    const invocation = Invocation.parse(args, manner.language)
    const { language, named, json, words, problem } = invocation
    const answering: Manner = { ...manner, language, json, ...(named === undefined ? {} : { named }) }
    const work: Effect.Effect<Outcome, unknown> =
      problem !== undefined
        ? Effect.fail(problem)
        : invocation.help || words[0] === "help"
          ? help(answering, words[0] === "help" ? words.slice(1) : words)
          : perform(answering, invocation.version ? ["version"] : words)
    return yield* work.pipe(
      Effect.flatMap((outcome) => Effect.as(show(answering, outcome), outcome.code ?? ExitCode.done)),
      Effect.catchAllCause((cause) => {
        const { text, code } = Report.of(voice(answering), cause)
        return text === undefined ? Effect.succeed(code) : Effect.as(manner.terminal.err(text), code)
      })
    )
  })

const show = ({ json, terminal }: Manner, { lines, data, bare, code = ExitCode.done }: Outcome): Effect.Effect<void> =>
  json
    ? terminal.out(JSON.stringify(bare ? data : { ok: true, code, result: data }, null, 2))
    : lines.length === 0
      ? Effect.void
      : terminal.out(lines.join("\n"))

const interrupted = {
  zh: "已中断：没有写了一半的内容，可以原样再执行一次",
  en: "Broken off: nothing is half written; the same command can be run again"
}

/** Runs doudi as this process, to its end. */
export const main = (process: NodeJS.Process): void => {
  const terminal = Terminal.ofProcess(process)
  const language = Language.ofEnvironment(process.env, process.platform, Intl.DateTimeFormat().resolvedOptions().locale)
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that went away (`| head`) has what it wanted.
    stream.on("error", (error: NodeJS.ErrnoException) =>
      process.exit(error.code === "EPIPE" ? 0 : ExitCode.environment)
    )
  }
  answer(process.argv.slice(2), { language, json: false, terminal }).pipe(
    NodeRuntime.runMain({
      disableErrorReporting: true,
      teardown: (exit: Exit.Exit<unknown, unknown>, leave) => {
        if (exit._tag === "Success") return leave(exit.value as number)
        terminal.draw("")
        process.stderr.write(`${interrupted[Invocation.parse(process.argv.slice(2), language).language]}\n`)
        leave(ExitCode.interrupted)
      }
    })
  )
}
