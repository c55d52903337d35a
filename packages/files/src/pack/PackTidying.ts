import { chmodSync, readFileSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { type Bilingual, PackFault as Fault, type Problem, Translation } from "@doudi/core"
import { Either } from "effect"
import * as AtomicFile from "../table/AtomicFile.ts"
import * as PackFiles from "./PackFiles.ts"
import * as PackFolder from "./PackFolder.ts"
import { layout } from "./PackLayout.ts"

/** What tidying a pack's folder would write (整理方案). Nothing is written before `apply`. */
export interface PackTidying {
  /** The files that would change, with their new text, by name. */
  readonly changed: ReadonlyMap<string, string>
  /** How many files already are as they should be. */
  readonly unchanged: number
  /** Names that have no twin in the language asked for. */
  readonly kept: ReadonlyArray<string>
}

/**
 * The files of a folder in the one layout; with a language, rules have their names in it.
 *
 * Fails: with what is wrong with the YAML. For a language the pack must be without fault, since only then is it known what each
 * name means.
 */
export const plan = (
  directory: string,
  language?: Bilingual.Language,
  parents?: PackFolder.Parents
): Either.Either<PackTidying, ReadonlyArray<Problem.Problem>> => {
  const names = PackFiles.fileNames(directory)
  if (names?.includes("pack.yaml") !== true) return Either.left([noPack(directory)])
  const checked = language === undefined ? undefined : PackFolder.check(directory, parents)
  if (checked !== undefined && Either.isLeft(checked)) return Either.left(checked.left)
  const wish =
    checked === undefined || language === undefined
      ? undefined
      : { language, names: Translation.namesOf(checked.right.policy.vocabulary) }
  const problems: Array<Problem.Problem> = []
  const changed = new Map<string, string>()
  const kept = new Set<string>()
  for (const name of names) {
    const text = readFileSync(join(directory, name), "utf8")
    const laid = layout(name, text, wish)
    if (Either.isLeft(laid)) {
      problems.push(...laid.left)
      continue
    }
    if (laid.right.text !== text) changed.set(name, laid.right.text)
    for (const word of laid.right.kept) kept.add(word)
  }
  return problems.length > 0
    ? Either.left(problems)
    : Either.right({ changed, unchanged: names.length - changed.size, kept: [...kept] })
}

/** Writes what was planned, each file wholly or not at all. Fails: `FileNotWritable`. */
export const apply = async (directory: string, { changed }: PackTidying): Promise<void> => {
  for (const [name, text] of changed) {
    const file = join(directory, name)
    const { mode } = statSync(file)
    await AtomicFile.write(file, (sink) => sink.write(new TextEncoder().encode(text)))
    // Others of the office go on reading a shared file.
    chmodSync(file, mode)
  }
}

const noPack = (directory: string): Problem.Problem =>
  Fault.PackFault.of(
    "",
    `${basename(directory)} 不是政策包目录，缺少 pack.yaml`,
    `${basename(directory)} is not the folder of a pack: pack.yaml is missing`,
    ["请写政策包所在目录，其中有 pack.yaml", "Name the folder of a pack, which holds pack.yaml"]
  )
