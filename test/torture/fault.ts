import * as fs from "node:fs"
import * as path from "node:path"
import { SqliteStore } from "@doudi/sqlite"
import { Random } from "@doudi/synthetic"
import { Effect } from "effect"
import { acts, type Fault, type FaultKind, failing, watching } from "./Disk.ts"
import { keptIn, lost } from "./Kept.ts"
import type { Program, Programs } from "./Program.ts"
import { outcomeOf, type Quarter, writeCommands } from "./Quarter.ts"

/**
 * What came of a disk that fails (磁盘故障试验).
 *
 * Shape: `answers` counts how the programs ended; `untyped` ends that no error of ours explains; `lost` acknowledged work that is not
 * there; `notOnce` faults after which doing the same again did not leave exactly one.
 */
export interface Faults {
  readonly faults: number
  readonly answers: Readonly<Record<string, number>>
  readonly untyped: number
  readonly lost: number
  readonly notOnce: number
}

export interface FaultTrial {
  readonly folder: string
  readonly library: string
  readonly programs: Programs
  readonly seed: number
  readonly faults: number
}

const batches = 3
const size = 4
const errorsOf: Readonly<Record<FaultKind, ReadonlyArray<Fault["error"]>>> = {
  open: ["EMFILE", "EACCES", "EIO"],
  write: ["EIO", "ENOSPC", "EDQUOT", "EFBIG"],
  sync: ["EIO", "ENOSPC"],
  truncate: ["EIO", "ENOSPC"],
  rename: ["EIO", "EACCES"],
  unlink: ["EIO", "EACCES"]
}

/** Points of a run at which a call can fail, spread over its kinds; all of them when there are few. */
const points = (trace: string, most: number, chance: Random.Random): ReadonlyArray<Fault> => {
  const counts = new Map<FaultKind, number>()
  for (const { kind } of acts(trace)) if (kind !== "said") counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const all: Array<Fault> = []
  for (const [kind, count] of counts) {
    for (let call = 1; call <= count; call++)
      for (const error of errorsOf[kind])
        for (const how of ["once", "ever"] as const) all.push({ kind, call, error, how })
  }
  for (let i = all.length - 1; i > 0; i--) {
    const j = chance.below(i + 1)
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all.slice(0, most)
}

/** Appends on a disk of which one call fails, then the same appends on a sound one. */
export const faultAppends = async (trial: FaultTrial): Promise<Faults> => {
  const template = path.join(trial.folder, "fault-append")
  fs.mkdirSync(template, { recursive: true })
  const create = SqliteStore.layer({ filename: path.join(template, "doudi.db"), mode: "create" })
  await Effect.runPromise(Effect.provide(Effect.void, create))
  const words = (home: string) => [path.join(home, "doudi.db"), "f", batches, size] as const
  return trying(trial, template, {
    run: (home, env) => trial.programs.start("append", words(home), env),
    answerOf: (ended, { said }) => (ended === 0 ? "done" : (/^failed (\w+)$/.exec(said.at(-1) ?? "")?.[1] ?? "other")),
    isLost: (home, { said }) => lost(said, keptIn(path.join(home, "doudi.db"), size)) > 0,
    isOnce: (home) => {
      const { broken, torn, twice, whole } = keptIn(path.join(home, "doudi.db"), size)
      return broken === undefined && torn === 0 && twice === 0 && whole.get("f")?.size === batches
    }
  })
}

/** The last commands of a quarter, from the departments' answers to its report, on such a disk. */
export const faultQuarter = async (trial: FaultTrial, quarter: Quarter): Promise<Faults> => {
  const template = path.join(trial.folder, "fault-quarter")
  const ready = quarter.commandsFor(template)
  const from = ready.findIndex(([first, second]) => first === "import" && second === "feedback")
  const before = trial.programs.start("life", [writeCommands(template, ready.slice(0, from)), 0])
  if ((await before.ended) !== 0) throw new Error(before.errors.join(""))
  return trying(trial, template, {
    run: (home, env) =>
      trial.programs.start("life", [writeCommands(home, quarter.commandsFor(home).slice(from)), 0], env),
    answerOf: (ended, { said }) => {
      if (ended !== 0) return "other"
      const bad = said.find((line) => /^did \d+ (?!0 |4 )/.test(line))
      if (bad === undefined) return "done"
      const [, , code, tag] = bad.split(" ") as [string, string, string, string]
      return code === "1" ? "other" : tag
    },
    isLost: () => false,
    isOnce: (home) => outcomeOf(home) === quarter.outcome
  })
}

interface Trying {
  readonly run: (home: string, env?: NodeJS.ProcessEnv) => Program
  /** How the program ended: `done`, the tag of an error, or `other` for what none of ours explains. */
  readonly answerOf: (ended: number | string, program: Program) => string
  readonly isLost: (home: string, program: Program) => boolean
  readonly isOnce: (home: string) => boolean
}

const trying = async (
  trial: FaultTrial,
  template: string,
  { answerOf, isLost, isOnce, run }: Trying
): Promise<Faults> => {
  const copy = (name: string): string => {
    const home = path.join(trial.folder, name)
    fs.rmSync(home, { recursive: true, force: true })
    fs.cpSync(template, home, { recursive: true })
    return home
  }
  const calm = copy(`${path.basename(template)}-calm`)
  const trace = `${calm}.trace`
  const ended = await run(calm, watching(trial.library, calm, trace)).ended
  if (ended !== 0 || !isOnce(calm)) throw new Error(`without a fault it ends with ${ended}`)
  const answers: Record<string, number> = {}
  const found = { faults: 0, untyped: 0, lost: 0, notOnce: 0 }
  for (const fault of points(trace, trial.faults, new Random.Random(trial.seed, 3))) {
    const home = copy(`${path.basename(template)}-fault`)
    const program = run(home, failing(trial.library, home, fault))
    const answer = answerOf(await program.ended, program)
    found.faults++
    answers[answer] = (answers[answer] ?? 0) + 1
    const name = `${fault.kind} ${fault.call} ${fault.error} ${fault.how}`
    if (answer === "other") {
      found.untyped++
      console.error(`${name}: ${program.said.join(" | ")} ${program.errors.join("")}`)
    }
    if (isLost(home, program)) {
      found.lost++
      console.error(`${name}: acknowledged work is missing`)
    }
    const again = run(home)
    await again.ended
    if (!isOnce(home)) {
      found.notOnce++
      console.error(`${name}, ${answer}: again gives ${again.said.join(" | ")} ${again.errors.join("")}`)
    }
  }
  return { ...found, answers }
}
