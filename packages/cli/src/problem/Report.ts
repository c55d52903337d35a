import { Problem } from "@doudi/core"
import * as ValidationError from "@effect/cli/ValidationError"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Option from "effect/Option"
import type { Voice } from "../Cli.ts"
import { ExitCode, ofKind } from "../ExitCode.ts"
import { wrap } from "../terminal/Width.ts"
import { PartMissing } from "./CommandProblem.ts"

/** How a command ended that did not come to a result: what to write, and the exit code. */
export interface Report {
  /** Nothing for an interruption. */
  readonly text: string | undefined
  readonly code: ExitCode
}

/**
 * Puts a failure into words once (报错): a problem of ours with its remedy, an interruption in silence, and anything else as a fault of
 * the program that names no value.
 */
export const of = (cli: Voice, cause: Cause.Cause<unknown>): Report => {
  const problem = problemOf(cause)
  if (problem !== undefined) {
    return { text: cli.json ? json(problem) : spoken(cli, problem), code: ofKind(problem.kind) }
  }
  if (Cause.isInterruptedOnly(cause)) return { text: undefined, code: ExitCode.interrupted }
  const fault = programFault(Cause.squash(cause))
  return { text: cli.json ? json(fault) : spoken(cli, fault), code: ExitCode.programFault }
}

/** The first problem of ours among failures and defects; a part of the program that does not load is one too. */
const problemOf = (cause: Cause.Cause<unknown>): Problem.Problem | undefined => {
  const thrown = [...Chunk.toReadonlyArray(Cause.failures(cause)), ...Chunk.toReadonlyArray(Cause.defects(cause))]
  for (const one of thrown) {
    if (Problem.isProblem(one)) return one
    const code = loadFault(one)
    if (code !== undefined) return new PartMissing({ code })
  }
  return undefined
}

const loadFaults = ["ERR_DLOPEN_FAILED", "ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]
const loadFault = (thrown: unknown): string | undefined => {
  for (let at = thrown; typeof at === "object" && at !== null; at = (at as { cause?: unknown }).cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === "string" && loadFaults.includes(code)) return code
  }
  return undefined
}

const spoken = (cli: Voice, problem: Said): string => {
  const head = cli.tell("错误：", "Error: ")
  return `${head}${Problem.render(problem as Problem.Problem, cli.language)}`
    .split("\n")
    .flatMap((line) => wrap(line, Math.max(40, cli.terminal.columns - 1)))
    .join("\n")
}

/** A problem of any kind, ours or the program's own. */
type Said = Omit<Problem.Problem, "kind"> & { readonly kind: string }

const json = ({ _tag: tag, kind, says, remedy, place }: Said): string =>
  JSON.stringify({ ok: false, error: { tag, kind, says, remedy, ...(place === undefined ? {} : { place }) } }, null, 2)

/** What is neither a problem nor an interruption. Its message may hold a value, so only its kind and the line of the program are said. */
const programFault = (thrown: unknown): Said => {
  const name = thrown instanceof Error ? thrown.name.replace(/[^A-Za-z]/g, "") : typeof thrown
  const line = Option.fromNullable(thrown instanceof Error ? thrown.stack : undefined).pipe(
    Option.flatMapNullable((stack) => /([\w.-]+\.[cm]?[jt]s:\d+)(?::\d+)?\)?$/m.exec(stack)?.[1]),
    Option.match({ onNone: () => "", onSome: (place) => ` ${place}` })
  )
  return {
    _tag: "ProgramFault",
    kind: "programFault",
    says: {
      zh: `程序内部出错，命令没有完成（${name}${line}）`,
      en: `The program failed and the command did not finish (${name}${line})`
    },
    remedy: {
      zh: "请把上面括号里的内容和所用命令报告给维护人员；工作区内容不受影响",
      en: "Report what stands in brackets and the command to the maintainers; the workspace is unharmed"
    }
  }
}

/** Whether a failure is @effect/cli's own, which says what is wrong with the words of a command. */
export const isParsing = ValidationError.isValidationError
