import { Effect, type Exit } from "effect"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterAll } from "vitest"
import { SqliteStore } from "../src/index.ts"

export { households, importHouseholds } from "./Households.ts"

/** A folder of this test file, removed when its tests are over. */
export const folder = (name: string): string => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), `doudi-${name}-`))
  afterAll(() => fs.rmSync(made, { recursive: true, force: true }))
  return made
}

/** Runs a program over a workspace, opened for it and closed after it. */
export const using = <A, E>(
  filename: string,
  program: Effect.Effect<A, E, SqliteStore.Services>,
  mode: "open" | "create" = "create"
) => Effect.runPromise(Effect.provide(program, SqliteStore.layer({ filename, mode })))

export const exit = <A, E>(
  filename: string,
  program: Effect.Effect<A, E, SqliteStore.Services>,
  mode: "open" | "create" = "open"
): Promise<Exit.Exit<A, unknown>> =>
  Effect.runPromiseExit(Effect.provide(program, SqliteStore.layer({ filename, mode })))
