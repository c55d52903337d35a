import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import type { Bilingual } from "@doudi/core"
import { Effect } from "effect"
import { afterAll } from "vitest"
import { answer } from "../src/main.ts"
import type { Terminal } from "../src/terminal/Terminal.ts"

export interface Answered {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs doudi in this process, on a screen of 80 columns that nobody watches. */
export const ask = async (words: ReadonlyArray<string>, language: Bilingual.Language = "zh"): Promise<Answered> => {
  const out: Array<string> = []
  const err: Array<string> = []
  const terminal: Terminal = {
    out: (text) => Effect.sync(() => void out.push(text, "\n")),
    err: (text) => Effect.sync(() => void err.push(text, "\n")),
    draw: () => undefined,
    interactive: false,
    columns: 80,
    dim: (text) => text,
    bold: (text) => text
  }
  const code = await Effect.runPromise(answer(words, { language, json: false, terminal }))
  return { code, out: out.join(""), err: err.join("") }
}

/** The same with `--json`: the one document that was written. */
export const askJson = async (words: ReadonlyArray<string>) => {
  const { code, err, out } = await ask([...words, "--json"])
  return { code, document: JSON.parse(out === "" ? err : out), out, err }
}

const folders: Array<string> = []
afterAll(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone after the tests of a file. */
export const folder = (): string => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-cli-"))
  folders.push(made)
  return made
}
