import { readFileSync, readdirSync } from "node:fs"
import { GoldenCase, Policy, Problem } from "@doudi/core"
import { Either, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { parse, parseAllDocuments } from "yaml"

/**
 * Shapes of rule that local documents are known to have (规定的各种形状), each written as a small pack from the guides alone, with
 * results worked out by hand. Files hold one shape after the other; all of them stand on `base.yaml`. Every figure is invented.
 */
type Sections = Readonly<Record<string, any>>
const folder = new URL("variety/", import.meta.url)
const text = (file: string) => readFileSync(new URL(file, folder), "utf8")
const base: Sections = parse(text("base.yaml"), { schema: "failsafe" })

const shapes = readdirSync(folder)
  .filter((file) => file !== "base.yaml")
  .flatMap((file) =>
    [...parseAllDocuments(text(file), { schema: "failsafe" })].flatMap((document): ReadonlyArray<Sections> => {
      if ("errors" in document && document.errors.length > 0) throw document.errors[0]
      const shape = document.toJS()
      return shape?.rule === undefined ? [] : [shape]
    })
  )

const header = { format: "1", id: "shape", title: { zh: "规定", en: "shape" }, checkedOn: "2025-01-01" }
const decode = Schema.decodeUnknownSync(GoldenCase.CaseFile)

/** A shape on what all of them stand on: lists one after the other. */
const whole = ({ rule: _, bases, cases, ...shape }: Sections) => {
  const pack: Record<string, any> = { ...header }
  for (const [section, things] of [...Object.entries(base), ...Object.entries(shape)]) {
    if (section !== "bases") pack[section] = [...(pack[section] ?? []), ...things]
  }
  return { pack, file: decode({ bases: { ...base["bases"], ...bases }, cases }) }
}

describe("shapes of rule", () => {
  it("are many", () => expect(shapes.length).toBeGreaterThan(55))

  it.each(shapes.map((shape) => [shape["rule"].zh, shape] as const))("%s", (_, shape) => {
    const { pack, file } = whole(shape)
    const policy = Policy.fromData(pack, "hash")
    if (Either.isLeft(policy)) {
      throw new Error(policy.left.map((fault) => `${fault.place?.path}: ${Problem.render(fault, "en")}`).join("\n"))
    }
    const { cases, bases } = file
    expect(cases.length).toBeGreaterThan(0)
    expect(cases.flatMap((golden) => GoldenCase.run(policy.right, golden, bases))).toEqual([])
  })
})
