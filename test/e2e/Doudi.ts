import { type ChildProcess, spawn } from "node:child_process"
import * as path from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../repo/Source.ts"

export interface Answer {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** The loader that lets Node run TypeScript. */
export const tsx = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href

/** What Node needs before the words, to run `doudi` from sources wherever it is started. */
export const program: ReadonlyArray<string> = [
  "--conditions=doudi-src",
  "--import",
  tsx,
  path.join(root, "packages/cli/src/bin.ts")
]

/** Runs `doudi` in a folder, in a Chinese environment, with nothing to read from. */
export const run = (words: ReadonlyArray<string>, cwd: string, language = "zh_CN.UTF-8"): Promise<Answer> =>
  ended(start(words, cwd, language))

/** Starts it, for a test that wants to break it off. */
export const start = (words: ReadonlyArray<string>, cwd: string, language = "zh_CN.UTF-8"): ChildProcess =>
  spawn(process.execPath, [...program, ...words], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", LANG: language, LC_ALL: language, LANGUAGE: language }
  })

/** What a started process came to. */
export const ended = (child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const out: Array<Buffer> = []
    const err: Array<Buffer> = []
    child.stdout?.on("data", (bytes: Buffer) => out.push(bytes))
    child.stderr?.on("data", (bytes: Buffer) => err.push(bytes))
    child.on("error", reject)
    child.on("close", (status) =>
      resolve({ status, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") })
    )
  })
