import type { Problem } from "@doudi/core"

/**
 * What a script learns from the end of a command (退出码).
 *
 * `programFault`: none of ours to explain; please report it.
 */
export const ExitCode = {
  done: 0,
  programFault: 1,
  usage: 2,
  refused: 3,
  quarantined: 4,
  needsConfirmation: 5,
  outcomeUnknown: 6,
  integrity: 7,
  busy: 8,
  environment: 9,
  interrupted: 130
} as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

export const ofKind = (kind: Problem.ProblemKind): ExitCode => ExitCode[kind]
