import type { Bilingual } from "@doudi/core"
import * as Either from "effect/Either"
import { IdentityInArgument, UsageProblem } from "./problem/CommandProblem.ts"

/** A command line apart from what belongs to one command only (调用): the words, and how to answer. */
export interface Invocation {
  readonly language: Bilingual.Language
  /** The language that `--lang` names, if it stands there. */
  readonly named: Bilingual.Language | undefined
  /** Answer in JSON. */
  readonly json: boolean
  readonly help: boolean
  readonly version: boolean
  /** What remains for the command, in order. */
  readonly words: ReadonlyArray<string>
}

/**
 * Reads a command line. `--lang`, `--json`, `--help` and `--version` may stand anywhere before `--`.
 *
 * Fails: `IdentityInArgument` for anything like a citizen ID number; `UsageProblem` for a language that is neither. The language
 * and form to answer in are known even then.
 */
export const parse = (
  args: ReadonlyArray<string>,
  fallback: Bilingual.Language
): Invocation & { readonly problem: UsageProblem | IdentityInArgument | undefined } => {
  const words: Array<string> = []
  const found = { json: false, help: false, version: false }
  let named: Bilingual.Language | undefined
  let problem: UsageProblem | IdentityInArgument | undefined
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!
    if (word === "--") {
      words.push(...args.slice(i))
      break
    }
    if (word === "--json") found.json = true
    else if (word === "--help" || word === "-h") found.help = true
    else if (word === "--version" || word === "-V") found.version = true
    else if (word === "--lang" || word.startsWith("--lang=")) {
      const language = languageOf(word === "--lang" ? args[++i] : word.slice("--lang=".length))
      if (Either.isRight(language)) named = language.right
      else problem = language.left
    } else words.push(word)
  }
  if (args.some(looksLikeIdentity)) problem = new IdentityInArgument()
  return { ...found, language: named ?? fallback, named, words, problem }
}

const languageOf = (text: string | undefined): Either.Either<Bilingual.Language, UsageProblem> =>
  text === "zh" || text === "en"
    ? Either.right(text)
    : Either.left(
        UsageProblem.of("--lang 只能是 zh 或 en", "--lang is zh or en", "例如 --lang zh", "For example: --lang en")
      )

const month = "(?:0[1-9]|1[0-2])"
const dayOfMonth = "(?:0[1-9]|[12]\\d|3[01])"
/** An ID number, or the 20-digit number of a disability certificate, whatever stands around it. */
const identity = new RegExp(`(?<!\\d)[1-9]\\d{5}(?:18|19|20)\\d{2}${month}${dayOfMonth}\\d{3}[\\dXx](?:\\d{2})?(?!\\d)`)

/** Whether a text holds something like an 18-digit ID number, right or mistyped. */
export const looksLikeIdentity = (text: string): boolean =>
  identity.test(text.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff]/gu, ""))
