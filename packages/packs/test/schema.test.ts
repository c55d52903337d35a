import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Shape, Wording } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import * as PackFiles from "../../files/src/pack/PackFiles.ts"
import * as PackSchema from "../../files/src/pack/PackSchema.ts"

const folder = fileURLToPath(new URL("../schema", import.meta.url))
const packs = fileURLToPath(new URL("..", import.meta.url))
const ids = readdirSync(packs).filter((id) => existsSync(join(packs, id, "pack.yaml")))
const schemas = PackSchema.files()

describe("schemas for editors", () => {
  it("are those of the program; after a change run packages/packs/scripts/generate.ts", () => {
    expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort())
    for (const [name, schema] of schemas) {
      expect(readFileSync(join(folder, name), "utf8"), name).toBe(PackSchema.textOf(schema))
    }
  })

  it("have words in both languages for every key", () => {
    const without = new Set<string>()
    const walk = (shape: Shape.Shape, section: string, depth: number): void => {
      if (depth > 12) return
      if (shape._tag === "List" || shape._tag === "Table") walk(shape.of, section, depth + 1)
      if (shape._tag === "Any") for (const option of shape.options) walk(option, section, depth + 1)
      if (shape._tag !== "Group") return
      for (const { key, shape: inner } of shape.fields) {
        if (Wording.of(section, key).zh === key) without.add(`${section}.${key}`)
        walk(inner, section === "" ? key : section, depth + 1)
      }
    }
    walk(Shape.pack, "", 0)
    walk(Shape.cases, "cases", 0)
    expect([...without], "give these keys words in core/src/authoring/Wording.ts").toEqual([])
  })
})

/** What an editor would mark: the few words of JSON Schema that the schemas use. */
const marks = (schema: any, value: unknown, root: any, path = ""): ReadonlyArray<string> => {
  if (schema.$ref) return marks(root.definitions[schema.$ref.split("/").at(-1)], value, root, path)
  if (schema.anyOf) {
    const all = schema.anyOf.map((option: any) => marks(option, value, root, path))
    return all.some((one: ReadonlyArray<string>) => one.length === 0) ? [] : all[0]
  }
  if (schema.enum) return schema.enum.includes(value) ? [] : [`${path}: ${String(value)}`]
  const kind = Array.isArray(value) ? "array" : value === null ? "null" : typeof value
  if (![schema.type].flat().includes(kind)) return [`${path}: ${kind}`]
  if (typeof value === "string" && schema.pattern && !new RegExp(schema.pattern).test(value))
    return [`${path}: ${value}`]
  if (Array.isArray(value)) return value.flatMap((item, i) => marks(schema.items, item, root, `${path}.${i}`))
  if (typeof value !== "object" || value === null) return []
  const missing = (schema.required ?? [])
    .filter((key: string) => !(key in value))
    .map((key: string) => `${path}.${key} missing`)
  const inner = Object.entries(value).flatMap(([key, one]) => {
    const own = schema.properties?.[key] ?? schema.additionalProperties
    return own === false || own === undefined ? [`${path}.${key} unknown`] : marks(own, one, root, `${path}.${key}`)
  })
  return [...missing, ...inner]
}
const inEditor = (file: string, text: string) => {
  const schema = schemas.get(PackSchema.schemaOf(file))
  return marks(schema, parse(text), schema)
}

describe("in an editor", () => {
  it("looks at every shipped pack", () => expect(ids).toHaveLength(4))

  it.each(ids)("nothing of %s is marked", (id) => {
    for (const file of PackFiles.fileNames(join(packs, id))!) {
      expect(inEditor(file, readFileSync(join(packs, id, file), "utf8")), file).toEqual([])
    }
  })

  it("a wrong unit, a misspelt key, a missing source and a day that is none are marked", () => {
    const right =
      "- id: x\n  name: { zh: 甲, en: a }\n  unit: yuan\n  values:\n    - { from: 2025-07-01, value: 1.50, source: a, checkedOn: 2025-07-01, certainty: primary }\n"
    expect(inEditor("parameters/a.yaml", right)).toEqual([])
    expect(inEditor("parameters/a.yaml", right.replace("unit: yuan", "unit: rmb"))).toEqual([".0.unit: rmb"])
    expect(inEditor("parameters/a.yaml", right.replace("value:", "vlaue:"))).toEqual([".0.values.0.vlaue unknown"])
    expect(inEditor("parameters/a.yaml", right.replace("source: a, ", ""))).toEqual([".0.values.0.source missing"])
    expect(inEditor("parameters/a.yaml", right.replace("from: 2025-07-01", "from: 2025-7-1"))).toHaveLength(1)
  })
})
