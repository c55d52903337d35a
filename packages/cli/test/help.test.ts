import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import type { Cli } from "../src/Cli.ts"
import { type Menu, nameOf } from "../src/command/Menu.ts"
import { menuOf } from "../src/commands/index.ts"
import { widthOf } from "../src/terminal/Width.ts"
import { ask } from "./answering.ts"

const cli = {
  tell: (zh: string) => zh,
  say: ({ zh }: { zh: string }) => zh,
  deliver: () => Effect.void
} as unknown as Cli

/** Every command and noun, by the words that lead to it. */
const pathsOf = (path: ReadonlyArray<Menu>): ReadonlyArray<string> => {
  const menu = path[path.length - 1]!
  const name = nameOf(path).replace(/^doudi ?/, "")
  return menu._tag === "Leaf" ? [name] : [name, ...menu.children.flatMap((child) => pathsOf([...path, child]))]
}
const paths = pathsOf([menuOf(cli)])

/** The whole help as somebody would read it through. */
const pages = async (language: "zh" | "en"): Promise<string> => {
  let all = ""
  for (const path of paths) {
    const { code, err, out } = await ask([...path.split(" ").filter((word) => word !== ""), "--help"], language)
    expect({ path, code, err }).toEqual({ path, code: 0, err: "" })
    all += `${"=".repeat(79)}\n${out}`
  }
  return all
}

describe.each(["zh", "en"] as const)("help in %s", (language) => {
  it("reads as it stands in the transcript", async () => {
    await expect(await pages(language)).toMatchFileSnapshot(`transcript/help.${language}.txt`)
  })

  it("fits a screen of 80 columns", async () => {
    for (const line of (await pages(language)).split("\n")) expect(widthOf(line), line).toBeLessThan(80)
  })
})

it("is wholly in one language", async () => {
  const zh = await pages("zh")
  expect(zh).not.toMatch(/USAGE|OPTIONS|This setting|user-defined|optional|Defaults/)
  const en = await pages("en")
  expect(en).not.toMatch(/[\u4e00-\u9fff]{2,}.*[，。]|用法|选项|This setting|user-defined/)
})

it("shows the commands when nothing is asked", async () => {
  expect((await ask([])).out).toBe((await ask(["--help"])).out)
})

it("may be asked for as a word", async () => {
  expect(await ask(["help", "import", "roster"])).toEqual(await ask(["import", "roster", "--help"]))
})

it("shows a script to complete words in a shell", async () => {
  const { code, out } = await ask(["--completions", "bash"])
  expect(code).toBe(0)
  expect(out).toContain("complete -F")
  expect(out).toContain("quarter")
})
