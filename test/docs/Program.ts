import { spawn } from "node:child_process"
import * as fs from "node:fs"
import * as path from "node:path"
import ts from "typescript"
import { type Answer, ended, tsx } from "../e2e/Doudi.ts"
import { root } from "../repo/Source.ts"
import type { Block } from "./Blocks.ts"

/** Where the programs made of blocks are written: inside the tree, so that they find the packages; ignored by git. */
const folder = path.join(root, "test/.doctest")

/**
 * The program of a block. `expression // => value` becomes an assertion that prints both sides when they differ.
 */
export const programOf = (block: Block): string => {
  let asserts = false
  const code = block.text.replace(
    /^(?!\s*(?:import|const|let|\/\/))(.+?)\s*\/\/ => (.+)$/gm,
    (_, expression: string, value: string) => {
      asserts = true
      return `assert__.deepStrictEqual(${expression.replace(/;$/, "")}, ${value})`
    }
  )
  return `${asserts ? `import { strict as assert__ } from "node:assert"\n` : ""}${code}\nexport {}\n`
}

/** Writes the program and names its file. */
export const write = (block: Block): string => {
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${block.file.replace(/\W+/g, "_")}_${block.line}.ts`)
  fs.writeFileSync(file, programOf(block))
  return file
}

/** Runs a program on the sources of the packages, in a process of its own, as a reader's program runs. */
export const run = (file: string): Promise<Answer> =>
  ended(
    spawn(process.execPath, ["--conditions=doudi-src", "--import", tsx, file], {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" }
    })
  )

/** What the type checker says of the programs, under the settings of the repository. */
export const typeFaults = (files: ReadonlyArray<string>): ReadonlyArray<string> => {
  const config = path.join(root, "tsconfig.check.json")
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, root)
  const relaxed = { ...options, noUnusedLocals: false, noEmit: true }
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...files], relaxed))
    .filter(({ file }) => file !== undefined && files.includes(path.normalize(file.fileName)))
    .map(({ file, start, messageText }) => {
      const line = file!.getLineAndCharacterOfPosition(start ?? 0).line + 1
      return `${path.basename(file!.fileName)}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`
    })
}
