import * as fs from "node:fs"
import * as path from "node:path"
import { type Field, Household, Member } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { root, under, usesOf } from "../repo/Source.ts"
import { documents } from "./Blocks.ts"

const all = documents()
const withoutBlocks = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, "")

/** Relative links of a document that lead nowhere: no such file, or no such heading in it. */
const deadLinks = ({ path: from, text }: { readonly path: string; readonly text: string }): ReadonlyArray<string> =>
  [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file, heading] = target.split("#") as [string, string?]
      const here = file === "" ? path.join(root, from) : path.join(root, path.dirname(from), file)
      if (!fs.existsSync(here)) return true
      return heading !== undefined && !headingsOf(fs.readFileSync(here, "utf8")).includes(decodeURIComponent(heading))
    })

/** Anchors as GitHub makes them. */
const headingsOf = (text: string): ReadonlyArray<string> =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-")
  )

describe("the documents", () => {
  it("link to what exists", () => {
    const dead = all.flatMap((document) => deadLinks(document).map((target) => `${document.path}: ${target}`))
    expect(dead).toEqual([])
  })

  it("a dead link is found", () => {
    const text = "[a](nowhere.md) [b](#concepts) [c](#no-heading) [d](https://example.org)\n\n# Concepts\n"
    expect(deadLinks({ path: "docs/concepts.md", text })).toEqual(["nowhere.md", "#no-heading"])
  })

  it("list every decision", () => {
    const pages = fs.readdirSync(path.join(root, "docs/decisions")).filter((name) => /^\d{4}-/.test(name))
    const index = fs.readFileSync(path.join(root, "docs/decisions/README.md"), "utf8")
    expect(pages.filter((name) => !index.includes(`(${name})`))).toEqual([])
    expect(pages.map((name) => Number(name.slice(0, 4)))).toEqual(pages.map((_, i) => i + 1))
  })
})

describe("the dictionary", () => {
  const dictionary = fs.readFileSync(path.join(root, "docs/dictionary.md"), "utf8")
  const rows = [...dictionary.matchAll(/^\| ([^|]+) \| ([^|]+) \| `([^`]+)` \|(?: (\d) \|)?$/gm)].map((m) => m.slice(1))

  it("names nothing that is not in the code", () => {
    const used = new Set(
      under("packages", /\.(ts|yaml)$/)
        .filter(({ path }) => /^packages\/[^/]+\/(src|packs)\//.test(path))
        .flatMap((source) => (/ts$/.test(source.path) ? [...usesOf(source)] : source.text.split(/[^\w-]+/)))
    )
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.map(([, , name]) => name!).filter((name) => !used.has(name))).toEqual([])
  })

  it("has every field of the register, with its names and its level", () => {
    const listed = new Set(rows.map((row) => row.join("|")))
    for (const fields of [Household.fields, Member.fields] as ReadonlyArray<Field.Fields>) {
      for (const [key, { name, level }] of Object.entries(fields)) {
        expect(listed, `docs/dictionary.md lacks ${key}`).toContain(`${name.zh}|${name.en}|${key}|${level}`)
      }
    }
  })

  it("gives a Chinese term one English and one name among the terms", () => {
    const terms = rows.filter(([, , , level]) => level === undefined).map(([zh]) => zh)
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([])
  })
})
