import { describe, expect, it } from "vitest"
import { type Block, blocksOf, documents, printsAs } from "./Blocks.ts"
import * as Program from "./Program.ts"

const blocks = documents()
  .flatMap(({ path, text }) => blocksOf(path, text))
  .filter(({ language, info }) => language === "ts" && !info.includes("no-run"))
const programs = blocks.map((block) => ({ block, file: Program.write(block), name: `${block.file}:${block.line}` }))

describe("the programs in the documents", () => {
  it("pass the type checker", () => expect(Program.typeFaults(programs.map(({ file }) => file))).toEqual([]))

  it.each(programs)("$name runs and prints what it shows", async ({ block, file }) => {
    const { status, out, err } = await Program.run(file)
    expect(status, out + err).toBe(0)
    if (block.prints !== undefined && !printsAs(block.prints, out)) expect(out).toBe(block.prints)
  })
})

describe("the checks bite", () => {
  const block = (text: string, line: number): Block => ({
    file: "bite.md",
    line,
    language: "ts",
    info: "",
    text,
    prints: undefined
  })

  it("finds blocks with their line, their mark and what they print", () => {
    const markdown = "# A\n\n```ts no-run\nx\n```\n\n```sh\npnpm demo\n```\n\n```text\ndone\n```\n"
    expect(blocksOf("a.md", markdown)).toMatchObject([
      { line: 3, language: "ts", info: "no-run", text: "x\n", prints: undefined },
      { line: 7, language: "sh", text: "pnpm demo\n", prints: "done\n" },
      { line: 11, language: "text", prints: undefined }
    ])
  })

  it("fails on a value that is not so, and on a type that is not so", async () => {
    const wrong = [block("1 + 1 // => 3", 1), block(`const n: number = "2"`, 2), block("[1, 2] // => [1, 2]", 3)]
    const files = wrong.map(Program.write)
    expect((await Promise.all(files.map(Program.run))).map(({ status }) => status)).toEqual([1, 0, 0])
    expect(Program.typeFaults(files)).toEqual([expect.stringContaining("not assignable to type 'number'")])
  })

  it("compares what is shown with what is printed, apart from spaces, ruled lines and elided parts", () => {
    expect(printsAs("a  b\nc\n", "\u001b[32ma b\u001b[0m\n---- --\n\nc\n")).toBe(true)
    expect(printsAs("first\n…\nlast", "first\n1\n2\nlast")).toBe(true)
    expect(printsAs("a … z", "a b c z")).toBe(true)
    expect(printsAs("a", "b")).toBe(false)
    expect(printsAs("a", "a\nb")).toBe(false)
    expect(printsAs("a.c", "abc")).toBe(false)
    expect(printsAs("行 1,049", "行 7")).toBe(false)
    expect(printsAs("行 1,049", "行 7", true)).toBe(true)
  })
})
