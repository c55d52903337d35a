import { spawnSync } from "node:child_process"
import * as path from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../repo/Source.ts"

export interface Answer {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** What Node needs before the words, to run `doudi` from sources wherever it is started. */
export const program: ReadonlyArray<string> = [
  "--conditions=doudi-src",
  "--import",
  pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href,
  path.join(root, "packages/cli/src/bin.ts")
]

/** Runs `doudi` in a folder, in a Chinese environment, with nothing to read from. */
export const run = (words: ReadonlyArray<string>, cwd: string, language = "zh_CN.UTF-8"): Answer => {
  const result = spawnSync(process.execPath, [...program, ...words], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "1", LANG: language, LC_ALL: language, LANGUAGE: language }
  })
  return { status: result.status, out: result.stdout, err: result.stderr }
}
