import * as fs from "node:fs"
import * as path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { SqliteStore } from "@doudi/sqlite"
import { Random } from "@doudi/synthetic"
import { Effect } from "effect"
import { keptIn, lost } from "./Kept.ts"
import type { Programs } from "./Program.ts"
import { outcomeOf, type Quarter, writeCommands } from "./Quarter.ts"

/** What came of killing programs (强制终止试验). `repaired` counts times when the next start needed a hand. */
export interface Kills {
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly torn: number
  readonly repaired: number
  /** Kills by the command that was under way. */
  readonly during: Readonly<Record<string, number>>
}

export interface KillTrial {
  readonly folder: string
  readonly programs: Programs
  readonly seed: number
  readonly kills: number
}

const size = 5

/** Kills a program that appends to the ledger, again and again over the same workspace. */
export const killAppends = async ({ folder, kills, programs, seed }: KillTrial): Promise<Kills> => {
  const file = path.join(folder, "kill-append.db")
  fs.rmSync(file, { force: true })
  await Effect.runPromise(Effect.provide(Effect.void, SqliteStore.layer({ filename: file, mode: "create" })))
  const chance = new Random.Random(seed, 1)
  const said: Array<string> = []
  const found = { kills: 0, acknowledged: 0, lost: 0, torn: 0, repaired: 0 }
  while (found.kills < kills) {
    const run = programs.start("append", [file, `k${found.kills}`, 1_000_000, size])
    await run.ready
    await wait(chance.below(120))
    run.child.kill("SIGKILL")
    const ended = await run.ended
    if (ended !== "SIGKILL") {
      found.repaired++
      throw new Error(`the program ended by itself with ${ended}: ${run.said.at(-1)} ${run.errors.join("")}`)
    }
    found.kills++
    said.push(...run.said)
    if (found.kills % 10 === 0 || found.kills === kills) {
      const kept = keptIn(file, size)
      found.lost += lost(said, kept)
      found.torn += kept.torn + kept.twice + (kept.broken === undefined ? 0 : 1)
    }
  }
  found.acknowledged = said.filter((line) => /^k\d+ \d+$/.test(line)).length * size
  fs.rmSync(file)
  return { ...found, during: { append: found.kills } }
}

/**
 * Kills a quarter in the middle of its commands and goes on with the command that was broken off, until it has come through; then
 * starts another. Each must end as one that nobody disturbed.
 */
export const killQuarters = async ({ folder, kills, programs, seed }: KillTrial, quarter: Quarter): Promise<Kills> => {
  const chance = new Random.Random(seed, 2)
  const found = { kills: 0, acknowledged: 0, lost: 0, torn: 0, repaired: 0 }
  const during: Record<string, number> = {}
  for (let life = 0; found.kills < kills; life++) {
    const workspace = path.join(folder, `life-${life}`)
    const commands = quarter.commandsFor(workspace)
    const file = writeCommands(workspace, commands)
    let next = 0
    while (next < commands.length) {
      const run = programs.start("life", [file, next])
      await run.ready
      if (found.kills < kills) {
        // Some commands come through, then one is broken off a little later.
        const through = chance.below(4)
        const after = chance.below(120)
        while (run.child.exitCode === null && run.said.length <= through) await wait(2)
        await wait(after)
        run.child.kill("SIGKILL")
      }
      const ended = await run.ended
      const did = run.said.filter((line) => line.startsWith("did "))
      const at = next + did.length
      for (const line of did) {
        const [, n, code, tag] = line.split(" ") as [string, string, string, string]
        // A command that had come through when it was killed is refused or does nothing the second time.
        if (!["0", "4"].includes(code) && !isRepeated(commands[Number(n)]!, code, tag)) {
          found.repaired++
          throw new Error(`life ${life}: ${commands[Number(n)]!.join(" ")} ended with ${code} ${tag}`)
        }
      }
      found.acknowledged += did.length
      if (ended === "SIGKILL") {
        found.kills++
        const name = nameOf(commands[Math.min(at, commands.length - 1)]!)
        during[name] = (during[name] ?? 0) + 1
      } else if (ended !== 0) throw new Error(`life ${life} ended with ${ended}: ${run.errors.join("")}`)
      next = at
    }
    if (outcomeOf(workspace) !== quarter.outcome) found.lost++
    else {
      fs.rmSync(workspace, { recursive: true })
      fs.rmSync(file)
    }
  }
  return { ...found, during }
}

/** What a command answers that was done already by the one that was killed. */
const isRepeated = (words: ReadonlyArray<string>, code: string, tag: string): boolean =>
  code === "3" &&
  ((words[0] === "init" && tag === "WorkspaceExists") || (words[0] === "quarter" && tag === "QuarterClosed"))

const nameOf = ([first, second]: ReadonlyArray<string>): string =>
  ["import", "quarter", "clue", "pack", "ledger"].includes(first!) ? `${first} ${second}` : first!
