import { type ChildProcess, spawn } from "node:child_process"
import * as path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { describe, expect, it } from "vitest"
import { folder } from "./answering.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const program = [
  "--conditions=doudi-src",
  "--import",
  pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href,
  path.join(root, "packages/cli/src/bin.ts")
]

const start = (words: ReadonlyArray<string>, cwd: string, language = "zh_CN.UTF-8"): ChildProcess =>
  spawn(process.execPath, [...program, ...words], {
    cwd,
    // An open pipe that nobody ever writes to: whoever asked for input would wait for ever.
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: language, LANG: language, NO_COLOR: "" }
  })

const ended = (child: ChildProcess) =>
  new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>((resolve) => {
    const texts = { out: "", err: "" }
    child.stdout!.setEncoding("utf8").on("data", (text) => {
      texts.out += text
    })
    child.stderr!.setEncoding("utf8").on("data", (text) => {
      texts.err += text
    })
    child.on("close", (code) => resolve({ code, ...texts }))
  })

/** The sign that begins a colour code. */
const colour = "\u001b"

describe("the program itself", { timeout: 60_000 }, () => {
  it("answers in the language of the environment, without colours in a pipe, and waits for no input", async () => {
    const cwd = folder()
    const [zh, en] = await Promise.all([ended(start(["--help"], cwd)), ended(start(["improt"], cwd, "en_US.UTF-8"))])
    expect(zh.code).toBe(0)
    expect(zh.err).toBe("")
    expect(zh.out).toMatch(/^doudi {2}兜底/)
    expect(zh.out).not.toContain(colour)
    expect(en.code).toBe(2)
    expect(en.out).toBe("")
    expect(en.err).toMatch(/^Error: doudi has no such command; did you mean import\?\nWhat to do: /)
    expect(en.err).not.toContain(colour)
  })

  it("does without a word what a pipe shows nothing of, and ends by its exit code", async () => {
    const cwd = folder()
    const init = await ended(start(["init", "w", "--pack", "cn-340303-sample"], cwd))
    expect([init.code, init.err]).toEqual([0, ""])
    const again = await ended(start(["assess", "--all", "--workspace", "elsewhere", "--json"], cwd))
    expect([again.code, again.out]).toEqual([3, ""])
    expect(JSON.parse(again.err)).toMatchObject({ ok: false, error: { kind: "refused" } })
  })

  it.skipIf(process.platform === "win32")("ends with 130 when it is broken off", async () => {
    const child = start(["demo", "--households", "20000", "--out", "d"], folder())
    const end = ended(child)
    await new Promise<void>((resolve) => child.stdout!.once("data", () => resolve()))
    child.kill("SIGINT")
    const { code, err } = await end
    expect(code).toBe(130)
    expect(err).toBe("已中断：没有写了一半的内容，可以原样再执行一次\n")
  })
})
