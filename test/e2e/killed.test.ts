import * as fs from "node:fs"
import * as path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Register } from "@doudi/app"
import { Quarter } from "@doudi/core"
import { writeCsv } from "@doudi/files"
import { SqliteStore } from "@doudi/sqlite"
import { RegisterFile, type Table } from "@doudi/synthetic"
import { Effect } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { askJson, folder } from "../../packages/cli/test/answering.ts"
import { ended, start } from "./Doudi.ts"

const size = 12_000
const home = folder()
const households = path.join(home, "households.csv")
const members = path.join(home, "members.csv")
const empty = path.join(home, "empty")

const importing = (workspace: string) => [
  ...["import", "households", households, "--members", members],
  ...["--on", "2025-06-30", "--workspace", workspace]
]

const stored = (workspace: string) =>
  Effect.runPromise(
    Effect.flatMap(Register, ({ size }) => size).pipe(
      Effect.provide(SqliteStore.layer({ filename: path.join(workspace, "doudi.db"), mode: "open" }))
    )
  )

const csv = (file: string, { header, rows }: Table.Table) =>
  Effect.runPromise(
    writeCsv(
      file,
      header.map((header) => ({ header, format: "text" as const })),
      rows
    )
  )

/** Ends the process when the store has begun to grow, some milliseconds later. Says whether it was still running. */
const kill = async (workspace: string, after: number): Promise<boolean> => {
  const wal = path.join(workspace, "doudi.db-wal")
  const sizeOfWal = () => fs.statSync(wal, { throwIfNoEntry: false })?.size ?? 0
  const child = start(importing(workspace), home)
  const end = ended(child)
  while (child.exitCode === null && sizeOfWal() < 100_000) await wait(1)
  await wait(after)
  const killed = child.kill("SIGKILL")
  const { status } = await end
  return killed && status === null
}

/** What each kill left. */
const outcomes: Array<"all" | "nothing"> = []

describe("an import that is killed", { timeout: 120_000 }, () => {
  let all: { readonly households: number; readonly persons: number }
  beforeAll(async () => {
    const register = RegisterFile.register({ seed: 7, households: size, quarter: Quarter.quarter("2025Q3"), flaws: 0 })
    await csv(households, register.households)
    await csv(members, register.members)
    const { code } = await askJson(["init", empty, "--pack", "cn-340303-sample"])
    expect(code).toBe(0)
    const whole = path.join(home, "whole")
    fs.cpSync(empty, whole, { recursive: true })
    expect((await askJson(importing(whole))).code).toBe(0)
    all = await stored(whole)
    expect(all.households).toBe(size)
  }, 120_000)

  it.each([0, 30, 100, 300])(
    "leaves all or nothing, %i ms into writing, and comes in whole on the next try",
    async (after) => {
      const workspace = path.join(home, `killed-${after}`)
      fs.cpSync(empty, workspace, { recursive: true })
      const broken = await kill(workspace, after)
      const left = await stored(workspace)
      outcomes.push(left.households === 0 ? "nothing" : "all")
      if (left.households > 0 || !broken) expect(left).toEqual(all)
      else expect(left).toEqual({ households: 0, persons: 0 })

      const { code, document } = await askJson(importing(workspace))
      expect(code, JSON.stringify(document)).toBe(0)
      expect(await stored(workspace)).toEqual(all)
    }
  )

  it("was caught in the middle at least once", () => expect(outcomes).toContain("nothing"))
})
