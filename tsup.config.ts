import * as fs from "node:fs"
import * as path from "node:path"
import { defineConfig } from "tsup"
import ts from "typescript"

/**
 * One build for every package: one ESM file, and types file by file. The CLI overrides the entry.
 *
 * The types are not bundled: a bundle would turn `export * as Fen` into a namespace whose members no other package's types can name.
 */
export default defineConfig({
  entry: ["src/index.ts"],
  format: ["esm"],
  target: "node20",
  clean: true,
  sourcemap: true,
  onSuccess: async () => writeTypes(process.cwd())
})

/** Writes the `.d.ts` files of a package from its entries. Fails the build on any error of types. */
const writeTypes = (folder: string): void => {
  const config = path.join(folder, "tsconfig.json")
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, folder)
  const program = ts.createProgram(entriesOf(folder), {
    ...options,
    noEmit: false,
    emitDeclarationOnly: true,
    declaration: true,
    sourceMap: false,
    customConditions: [],
    rootDir: path.join(folder, "src"),
    outDir: path.join(folder, "dist")
  })
  const { diagnostics } = program.emit(undefined, (file, text) =>
    ts.sys.writeFile(file, text.replace(/((?:from |import\()"\.[^"]*)\.ts"/g, '$1.js"'))
  )
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics]
  if (faults.length === 0) return
  const host = {
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => "\n"
  }
  console.error(ts.formatDiagnostics(faults, host))
  process.exit(1)
}

/** The sources of what a package exports. */
const entriesOf = (folder: string): ReadonlyArray<string> => {
  const { exports } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"))
  return Object.values<{ readonly "doudi-src"?: string }>(exports).flatMap(({ "doudi-src": source }) =>
    source === undefined ? [] : [path.join(folder, source)]
  )
}
