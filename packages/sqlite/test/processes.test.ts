import { Imports, Register } from "@doudi/app"
import Sqlite from "better-sqlite3"
import { Effect } from "effect"
import { type ChildProcess, spawn } from "node:child_process"
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { folder, households, using } from "./Workspaces.ts"

const at = folder("processes")
const script = path.join(import.meta.dirname, "Importer.ts")
const tsx = createRequire(import.meta.url).resolve("tsx", { paths: [path.join(import.meta.dirname, "../../..")] })

/** Starts an importer. `stored` holds what it acknowledged so far; `ended` is its exit code or signal. */
const start = (file: string, name: string, count: number, households: number) => {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      "--conditions=doudi-src",
      "--import",
      `file://${tsx.replaceAll("\\", "/")}`,
      script,
      file,
      name,
      String(count),
      String(households)
    ],
    { stdio: ["ignore", "pipe", "pipe"] }
  )
  const stored: Array<string> = []
  const errors: Array<string> = []
  let ready: () => void
  const started = new Promise<void>((resolve) => {
    ready = resolve
  })
  let rest = ""
  child.stdout!.on("data", (data: Buffer) => {
    const lines = (rest + data.toString()).split("\n")
    rest = lines.pop()!
    for (const line of lines) if (line !== "ready") stored.push(line)
    ready()
  })
  child.stderr!.on("data", (data: Buffer) => errors.push(data.toString()))
  const ended = new Promise<number | string>((resolve) =>
    child.on("exit", (code, signal) => {
      ready()
      resolve(signal ?? code ?? "?")
    })
  )
  return { child, ended, errors, started, stored }
}

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

describe("a process that dies", () => {
  const size = 400
  it("leaves each import whole or absent, keeps what it acknowledged, and hinders nobody", {
    timeout: 240_000
  }, async () => {
    const file = path.join(at, "killed.db")
    await using(file, Effect.void)
    let acknowledged = 0
    let seed = 7
    for (let round = 0; round < 6; round++) {
      const importer = start(file, `r${round}`, 1000, size)
      await importer.started
      seed = (seed * 48_271) % 2_147_483_647
      await pause(seed % 400)
      importer.child.kill("SIGKILL")
      expect(await importer.ended).toBe("SIGKILL")
      acknowledged += importer.stored.length

      const { digests, count } = await using(
        file,
        Effect.gen(function* () {
          const all = yield* (yield* Imports).all
          return { digests: all.map(({ digest }) => digest), count: yield* households }
        }),
        "open"
      )
      expect(importer.errors.join("")).toBe("")
      expect(digests).toEqual(expect.arrayContaining(importer.stored))
      // At most the one import whose acknowledgement was cut off stands beside those that were acknowledged.
      expect(count).toBe(digests.length * size)
      const own = digests.filter((digest) => digest.startsWith(`r${round}-`)).length
      expect(own - importer.stored.length).toBeLessThanOrEqual(1)
    }
    expect(acknowledged).toBeGreaterThan(0)
    const db = new Sqlite(file, { readonly: true })
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok")
    expect(db.pragma("foreign_key_check")).toEqual([])
    db.close()
  })
})

describe("two processes", () => {
  it("write in turn, and neither loses anything", { timeout: 120_000 }, async () => {
    const file = path.join(at, "two.db")
    await using(file, Effect.void)
    const importers = ["a", "b", "c"].map((name) => start(file, name, 6, 150))
    expect(await Promise.all(importers.map(({ ended }) => ended))).toEqual([0, 0, 0])
    expect(importers.flatMap(({ errors }) => errors)).toEqual([])
    const found = await using(
      file,
      Effect.gen(function* () {
        const digests = (yield* (yield* Imports).all).map(({ digest }) => digest)
        const page = yield* (yield* Register).page(0, 10_000)
        return { digests, seqs: page.map(({ seq }) => seq), size: yield* households }
      }),
      "open"
    )
    expect([...found.digests].sort()).toEqual(importers.flatMap(({ stored }) => stored).sort())
    expect(found.digests.length).toBe(18)
    expect(found.size).toBe(18 * 150)
    expect(new Set(found.seqs).size).toBe(18 * 150)
    expect(fs.existsSync(file)).toBe(true)
  })
})
