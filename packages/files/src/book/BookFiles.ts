import fs from "node:fs/promises"
import path from "node:path"
import type { RuleBook } from "@doudi/core"
import * as AtomicFile from "../table/AtomicFile.ts"
import { html } from "./HtmlBook.ts"
import { markdown } from "./MarkdownBook.ts"

/**
 * Writes a rule book as `PACK.zh.md` and `PACK.zh.html` into a folder, which is made when it is not there (写出规则手册). Each file is
 * written wholly or not at all. Files of an earlier run are replaced.
 *
 * Returns the paths. Throws `FileNotWritable`.
 */
export const write = async (directory: string, book: RuleBook.Book): Promise<ReadonlyArray<string>> => {
  const drawn: ReadonlyArray<readonly [extension: string, content: string]> = [
    ["md", markdown(book)],
    ["html", html(book)]
  ]
  await makeFolder(directory)
  const written: Array<string> = []
  for (const [extension, content] of drawn) {
    const file = path.join(directory, `${book.pack}.${book.language}.${extension}`)
    await AtomicFile.write(file, (sink) => sink.write(new TextEncoder().encode(content)))
    // Colleagues may read it, as far as the system lets new files be read.
    await fs.chmod(file, 0o666 & ~process.umask())
    written.push(file)
  }
  return written
}

const makeFolder = async (directory: string): Promise<void> => {
  try {
    await fs.mkdir(directory, { recursive: true })
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "UNKNOWN"
    throw new AtomicFile.FileNotWritable({ place: { file: path.basename(directory) }, reason })
  }
}
