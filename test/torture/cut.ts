import * as fs from "node:fs"
import * as path from "node:path"
import { SqliteStore } from "@doudi/sqlite"
import { Random } from "@doudi/synthetic"
import { Effect } from "effect"
import { type Act, acts, watching } from "./Disk.ts"
import { keptIn, lost } from "./Kept.ts"
import { PowerCut, survivals } from "./PowerCut.ts"
import type { Programs } from "./Program.ts"

/** What came of cutting the power (断电试验): states of the disk that were looked at, and those with acknowledged entries missing. */
export interface Cuts {
  readonly states: number
  readonly withLoss: number
  readonly broken: number
  readonly torn: number
}

export interface CutTrial {
  readonly folder: string
  readonly library: string
  readonly programs: Programs
  readonly seed: number
  /** States of the disk to look at. */
  readonly states: number
}

const batches = 40
const size = 3

/** Appends with the ledger as it is, then looks at what the disk could hold had the power gone at any moment. */
export const cutLedger = async (trial: CutTrial): Promise<Cuts> => {
  const home = fresh(trial.folder, "cut-ledger")
  const file = path.join(home, "doudi.db")
  await Effect.runPromise(Effect.provide(Effect.void, SqliteStore.layer({ filename: file, mode: "create" })))
  return cut(trial, "append", home, file)
}

/** The same with a program that does not ask for `synchronous = FULL`. */
export const cutCarefree = async (trial: CutTrial): Promise<Cuts> => {
  const home = fresh(trial.folder, "cut-carefree")
  const file = path.join(home, "doudi.db")
  fs.writeFileSync(file, "")
  return cut(trial, "carefree", home, file)
}

const fresh = (folder: string, name: string): string => {
  const made = path.join(folder, name)
  fs.rmSync(made, { recursive: true, force: true })
  fs.mkdirSync(made, { recursive: true })
  return made
}

const cut = async (trial: CutTrial, script: "append" | "carefree", home: string, file: string): Promise<Cuts> => {
  const trace = path.join(trial.folder, `${path.basename(home)}.trace`)
  fs.rmSync(trace, { force: true })
  const before = new PowerCut(home)
  before.begin(fs.readdirSync(home).map((name) => path.join(home, name)))
  const run = trial.programs.start(script, [file, "a", batches, size], watching(trial.library, home, trace))
  const ended = await run.ended
  if (ended !== 0) throw new Error(`${script} ended with ${ended}: ${run.said.at(-1)} ${run.errors.join("")}`)
  const all = acts(trace)
  const made = all.filter(({ kind }) => kind === "write").length
  if (made < batches) throw new Error(`only ${made} writes were seen of ${batches} batches`)
  return replay(trial, all, before, home)
}

/** Goes through the changes and looks at possible states between them, evenly over the run. */
const replay = (trial: CutTrial, all: ReadonlyArray<Act>, disk: PowerCut, home: string): Cuts => {
  const changes = all.filter(({ kind }) => kind !== "said").length
  const each = Math.max(1, Math.ceil((changes * survivals.length) / trial.states))
  const state = fresh(trial.folder, "cut-state")
  const file = path.join(state, "doudi.db")
  const said: Array<string> = []
  const found = { states: 0, withLoss: 0, broken: 0, torn: 0 }
  let turn = 0
  for (const act of all) {
    if (act.kind === "said") {
      said.push(...act.data.toString("utf8").split("\n"))
      continue
    }
    disk.act(act)
    if (!disk.undecided) continue
    for (const survival of survivals) {
      if (turn++ % each !== 0) continue
      for (const name of fs.readdirSync(state)) fs.rmSync(path.join(state, name))
      disk.write(state, survival, new Random.Random(trial.seed, found.states))
      found.states++
      const kept = keptIn(file, size)
      if (lost(said, kept) > 0) found.withLoss++
      if (kept.broken !== undefined) found.broken++
      if (kept.torn > 0) found.torn++
    }
  }
  fs.rmSync(state, { recursive: true })
  fs.rmSync(home, { recursive: true })
  return found
}
