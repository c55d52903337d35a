import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { type Block, blocksOf, documents, printsAs } from "./Blocks.ts"
import { run } from "../e2e/Doudi.ts"
import { root } from "../repo/Source.ts"
import { exitOf, stepsOf } from "./Transcript.ts"

/** The documents whose commands a reader types in order, each in a folder of its own. */
const guides = documents()
  .filter(({ path }) => /^(README|docs\/guides\/)/.test(path))
  .map(({ path, text }) => ({
    path,
    blocks: blocksOf(path, text).filter(({ language, info }) => language === "sh" && !info.includes("no-run"))
  }))
  .filter(({ blocks }) => blocks.some((block) => stepsOf(block).length > 0))

const folders: Array<string> = []
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

describe.each(guides)("the commands of $path, in order", ({ blocks }) => {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-guide-"))
  folders.push(cwd)
  // A reader stands in a clone; a guide may use the examples that stand there.
  for (const example of new Set(blocks.flatMap(({ text }) => text.match(/examples\/[a-z-]+/g) ?? []))) {
    fs.cpSync(path.join(root, example), path.join(cwd, example), { recursive: true })
  }

  it.each(blocks.map((block) => ({ block, line: block.line })))(
    "block at line $line",
    { timeout: 300_000 },
    async ({ block }) => {
      let printed = ""
      for (const { line, words } of stepsOf(block)) {
        const { status, out, err } = await run(words, cwd)
        expect(status, `${line}\n${out}${err}`).toBe(exitOf(block))
        printed += status === 0 ? out : `${out}${err}`
      }
      if (block.prints !== undefined && !printsAs(block.prints, printed, true)) expect(printed).toBe(block.prints)
    }
  )
})

describe("command lines", () => {
  const block = (text: string, info = ""): Block => ({
    file: "a.md",
    line: 1,
    language: "sh",
    info,
    text,
    prints: undefined
  })

  it("are read as a shell reads them, without setup and comments", () => {
    const text = `git clone https://example.org/doudi\ncd doudi\n# first\nnpx -y pnpm@10 demo --households 300  # small\npnpm doudi init "my district" \\\n  --pack cn\n`
    expect(stepsOf(block(text)).map(({ words }) => words)).toEqual([
      ["demo", "--households", "300"],
      ["init", "my district", "--pack", "cn"]
    ])
  })

  it("that nobody tries are not shown", () => expect(() => stepsOf(block("rm -rf demo-out"))).toThrow("not tried"))

  it("may be meant to end otherwise", () => expect([exitOf(block("")), exitOf(block("", "exit=4"))]).toEqual([0, 4]))
})
