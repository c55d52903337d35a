import { type ChildProcess, spawn } from "node:child_process"
import * as fs from "node:fs"
import * as path from "node:path"
import { build } from "esbuild"
import { root } from "../repo/Source.ts"

/**
 * A program of the torture that was started (受试程序).
 *
 * Shape: `said` holds the lines it wrote so far; `ready` comes true with the first; `ended` with its exit code or the signal that
 * ended it.
 */
export interface Program {
  readonly child: ChildProcess
  readonly said: ReadonlyArray<string>
  readonly errors: ReadonlyArray<string>
  readonly ready: Promise<void>
  readonly ended: Promise<number | string>
}

const scripts = {
  append: path.join(import.meta.dirname, "Append.ts"),
  carefree: path.join(import.meta.dirname, "Carefree.ts"),
  life: path.join(import.meta.dirname, "Life.ts"),
  doudi: path.join(root, "packages/cli/src/bin.ts")
}

/** The programs, put together so that they start in a third of a second: a thousand are started. */
export class Programs {
  private readonly folder: string
  private constructor(folder: string) {
    this.folder = folder
  }

  static readonly build = async (folder: string): Promise<Programs> => {
    const cli = path.join(root, "packages/cli")
    await build({
      entryPoints: scripts,
      outdir: path.join(folder, "programs"),
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      conditions: ["doudi-src"],
      external: ["better-sqlite3"],
      logLevel: "error",
      // What is loaded by name is looked for where the sources are.
      banner: {
        js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(${JSON.stringify(`${cli}/`)});`
      }
    })
    fs.copyFileSync(path.join(cli, "package.json"), path.join(folder, "package.json"))
    fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "dir")
    return new Programs(folder)
  }

  readonly start = (
    name: keyof typeof scripts,
    words: ReadonlyArray<string | number>,
    env: NodeJS.ProcessEnv = process.env
  ): Program => {
    const child = spawn(process.execPath, [path.join(this.folder, "programs", `${name}.js`), ...words.map(String)], {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...env, NO_COLOR: "1", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" }
    })
    const said: Array<string> = []
    const errors: Array<string> = []
    let begun: () => void
    const ready = new Promise<void>((resolve) => {
      begun = resolve
    })
    let rest = ""
    child.stdout!.on("data", (data: Buffer) => {
      const lines = (rest + data.toString("utf8")).split("\n")
      rest = lines.pop()!
      said.push(...lines)
      if (said.length > 0) begun()
    })
    child.stderr!.on("data", (data: Buffer) => errors.push(data.toString("utf8")))
    const ended = new Promise<number | string>((resolve) =>
      child.on("close", (code, signal) => {
        begun()
        resolve(signal ?? code ?? "?")
      })
    )
    return { child, said, errors, ready, ended }
  }
}
