import type { Bilingual } from "@doudi/core"
import type * as Effect from "effect/Effect"
import type { ExitCode } from "./ExitCode.ts"
import type { Terminal } from "./terminal/Terminal.ts"

/** What a command came to (结果): what a person reads, what a program reads, and how it ended. */
export interface Outcome {
  readonly lines: ReadonlyArray<string>
  readonly data: unknown
  /** `data` is a document of its own form, which `--json` prints as it is. */
  readonly bare?: true
  /** `done` when absent. */
  readonly code?: ExitCode
}

/** In which language and form to answer, and where (答复方式). */
export interface Manner {
  readonly language: Bilingual.Language
  /** The same, when the command line itself named it; for commands that do something in a language. */
  readonly named?: Bilingual.Language
  readonly json: boolean
  readonly terminal: Terminal
}

/** A manner with its words ready. */
export interface Voice extends Manner {
  /** The text in the language of this run. */
  readonly say: (text: Bilingual.Bilingual) => string
  /** The Chinese or the English one. */
  readonly tell: (zh: string, en: string) => string
}

/** What every command has at hand: its voice, and where results go. */
export interface Cli extends Voice {
  /** Takes the result of a command. */
  readonly deliver: (outcome: Outcome) => Effect.Effect<void>
  /** Runs another command as if its words had been typed, and gives its result instead of showing it. */
  readonly perform: (words: ReadonlyArray<string>) => Effect.Effect<Outcome, unknown>
}

export const voice = (manner: Manner): Voice => ({
  ...manner,
  say: (text) => text[manner.language],
  tell: (zh, en) => (manner.language === "zh" ? zh : en)
})
