import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { randomBytes } from "node:crypto"
import { type Bilingual, Problem, Starter } from "@doudi/core"
import { Data, Either } from "effect"
import * as AtomicFile from "../table/AtomicFile.ts"
import { layout } from "./PackLayout.ts"
import * as PackSchema from "./PackSchema.ts"

/**
 * Begins a pack in a folder that is not there or empty (新建政策包目录). The folder appears with everything in it, or not at all; what is
 * there is never changed.
 *
 * Fails: `FolderNotEmpty`; `FileNotWritable`.
 */
export const start = async (folder: string, beginning: Starter.Beginning): Promise<ReadonlyArray<string>> => {
  const target = resolve(folder)
  if (!isFree(target)) throw new FolderNotEmpty({ place: { path: folder } })
  const files = new Map(Starter.files(beginning, PackSchema.schemaOf))
  for (const [name, text] of files) {
    if (name.endsWith(".yaml")) files.set(name, Either.getOrThrow(layout(name, text)).text)
  }
  for (const [name, schema] of PackSchema.files()) files.set(`.schema/${name}`, PackSchema.textOf(schema))
  mkdirSync(dirname(target), { recursive: true })
  const making = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`)
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(making, name)), { recursive: true })
      await AtomicFile.write(join(making, name), (sink) => sink.write(new TextEncoder().encode(text)))
      // Colleagues may read it, as far as the system lets new files be read.
      chmodSync(join(making, name), 0o666 & ~process.umask())
    }
    if (!isFree(target)) throw new FolderNotEmpty({ place: { path: folder } })
    if (existsSync(target)) rmdirSync(target)
    renameSync(making, target)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return [...files.keys()]
}

const isFree = (folder: string): boolean => {
  const about = statSync(folder, { throwIfNoEntry: false })
  return about === undefined || (about.isDirectory() && readdirSync(folder).length === 0)
}

/** Something stands where a pack was to be begun. Nothing was changed. */
export class FolderNotEmpty
  extends Data.TaggedError("FolderNotEmpty")<{ readonly place: Problem.Place }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says(): Bilingual.Bilingual {
    return { zh: "这里已有内容，没有改动", en: "Something is there already and was left as it is" }
  }
  get remedy(): Bilingual.Bilingual {
    return { zh: "请换一个没有的目录或空目录", en: "Name a folder that is not there yet, or an empty one" }
  }
  override get message() {
    return Problem.message(this)
  }
}
