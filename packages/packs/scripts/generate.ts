import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Pack, Problem } from "@doudi/core"
import { Either } from "effect"
import * as PackFolder from "../../files/src/pack/PackFolder.ts"
import * as PackSchema from "../../files/src/pack/PackSchema.ts"

/**
 * Writes the packs as a module, for programs without a file system, and the schemas for editors:
 * `tsx --conditions=doudi-src packages/packs/scripts/generate.ts`. Tests hold the module against the folders and the schemas
 * against the program.
 */
export const generate = (): string => {
  const folder = fileURLToPath(new URL("..", import.meta.url))
  const hashes: Record<string, string> = {}
  const layers = readdirSync(folder)
    .filter((id) => existsSync(`${folder}${id}/pack.yaml`))
    .sort()
    .map((id) => {
      const checked = PackFolder.check(`${folder}${id}`)
      if (Either.isLeft(checked)) throw new Error(checked.left.map((fault) => Problem.render(fault, "zh")).join("\n"))
      hashes[id] = checked.right.hash
      return Pack.encode(checked.right.layers.at(-1)!)
    })
  const text = (value: unknown) => {
    const json = JSON.stringify(value, undefined, 1)
    if (/`|\$\{/.test(json)) throw new Error("a pack holds a character that a template literal would read")
    return `String.raw\`${json}\``
  }
  return `// Written by scripts/generate.ts from the folders beside it. Do not edit.

/** Every layer as plain data, the parents apart. */
export const layers: ReadonlyArray<unknown> = JSON.parse(${text(layers)})

/** The digest of each pack put on its parents. */
export const hashes: Readonly<Record<string, string>> = JSON.parse(${text(hashes)})
`
}

export const target = fileURLToPath(new URL("../src/packs.generated.ts", import.meta.url))

export const schemas = fileURLToPath(new URL("../schema", import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, generate())
  mkdirSync(schemas, { recursive: true })
  for (const [name, schema] of PackSchema.files()) writeFileSync(`${schemas}/${name}`, PackSchema.textOf(schema))
}
