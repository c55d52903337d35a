import { EditorSchema, Shape, Wording } from "@doudi/core"
import { sections, shared } from "./PackFile.ts"

/**
 * JSON Schemas for the files of a pack, by name (编辑器校验文件), and `index.json`, which says which is for which file. Written to
 * `@doudi/packs/schema`, and into a pack that is begun.
 */
export const files = (): ReadonlyMap<string, EditorSchema.JsonSchema> => {
  const found = new Map<string, EditorSchema.JsonSchema>()
  const list: Array<{ readonly name: string; readonly fileMatch: ReadonlyArray<string>; readonly url: string }> = []
  const put = (file: string, section: string, shape: Shape.Shape) => {
    const name = schemaOf(file)
    found.set(name, EditorSchema.ofFile(section, shape, Wording.short("", section === "" ? file : section)))
    list.push({ name: file, fileMatch: [file], url: `./${name}` })
  }
  const elsewhere = new Set<string>([...Object.keys(sections), ...Object.values(shared).flat(), "parameters"])
  const only = (wanted: (key: string) => boolean): Shape.Group => ({
    ...Shape.pack,
    fields: Shape.pack.fields.filter(({ key }) => wanted(key))
  })
  put(
    "pack.yaml",
    "",
    only((key) => !elsewhere.has(key))
  )
  for (const [section, file] of Object.entries(sections)) put(file, section, Shape.section(section)!)
  for (const [file, keys] of Object.entries(shared)) {
    put(
      file,
      "",
      only((key) => (keys as ReadonlyArray<string>).includes(key))
    )
  }
  put("parameters/*.yaml", "parameters", Shape.section("parameters")!)
  put("cases/*.yaml", "cases", Shape.cases)
  found.set("index.json", { version: 1, schemas: list })
  return found
}

/** The name of the schema for a file: `parameters/assets.yaml` has `parameters.json`. */
export const schemaOf = (file: string): string => `${file.split("/")[0]!.replace(/\.yaml$/, "")}.json`

/** The text of a schema file. */
export const textOf = (schema: EditorSchema.JsonSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`
