import * as fs from "node:fs"
import * as path from "node:path"
import { Policy } from "@doudi/core"
import { pack, sample } from "@doudi/packs"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { root } from "../repo/Source.ts"

const { data, hash } = Either.getOrThrow(pack(sample))
const policy = Either.getOrThrow(Policy.fromData(data, hash))
const page = fs.readFileSync(path.join(root, "docs/reference/packs.md"), "utf8")
const named = new Set([...page.matchAll(/`([a-z]+(?:\.(?!yaml)[A-Za-z0-9-]+)+)`/g)].map(([, path]) => path!))
const sections = ["lists", "checks", "tables", "categories", "overlaps", "programmes", "untranslated"] as const

/** Whether a pack has something at a path of ids and field names. */
const has = (thing: unknown, [first, ...rest]: ReadonlyArray<string>): boolean => {
  if (first === undefined) return true
  const inner = Array.isArray(thing)
    ? thing.find((each: { readonly id?: unknown }) => each.id === first)
    : (thing as Readonly<Record<string, unknown>> | undefined)?.[first]
  return inner !== undefined && has(inner, rest)
}

describe("the page about the shipped packs", () => {
  const paths = [...named].filter((path) => path.split(".")[0]! in policy.pack)

  it("names nothing that the packs do not have", () => {
    expect(paths.length).toBeGreaterThan(80)
    expect(paths.filter((path) => !has(policy.pack, path.split(".")))).toEqual([])
  })

  it.each(sections)("leaves out nothing of %s", (section) => {
    const missing = policy.pack[section]
      .map(({ id }) => `${section}.${id}`)
      .filter((path) => ![...named].some((each) => each === path || each.startsWith(`${path}.`)))
    expect(missing).toEqual([])
  })

  it("cites documents of the packs, one in every row", () => {
    const rows = [...page.matchAll(/^\| .+ \| (.+) \| .+ \|$/gm)].map(([, law]) => law!).filter((law) => law !== "law")
    expect(rows.length).toBeGreaterThan(50)
    for (const law of rows) {
      const cited = [...law.matchAll(/`([^`]+)`/g)].map(([, id]) => id!)
      expect(cited.length, law).toBeGreaterThan(0)
      for (const id of cited) expect(policy.sources.has(id), id).toBe(true)
    }
  })

  it("would notice a path that is not there", () => {
    expect(has(policy.pack, ["categories", "tekun", "when", "no-labour"])).toBe(true)
    expect(has(policy.pack, ["categories", "tekun", "when", "no-labor"])).toBe(false)
  })
})
