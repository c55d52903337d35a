import * as fs from "node:fs"
import type { Bilingual, Policy } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Part from "../Part.ts"
import { PackHasFaults } from "../problem/PackHasFaults.ts"
import { UsageProblem } from "../problem/CommandProblem.ts"

/** A pack ready to be pinned and asked, from the packs that come with doudi or from a folder (政策包). */
export interface Pack {
  readonly id: string
  readonly hash: string
  readonly title: Bilingual.Bilingual
  readonly data: unknown
  readonly policy: Policy.Policy
}

/**
 * The pack of an id, or in a folder. What looks like a path is one.
 *
 * Fails: `PackHasFaults` with all of them; `UsageProblem` for an id nobody knows.
 */
export const load = (name: string): Effect.Effect<Pack, PackHasFaults | UsageProblem> =>
  /[\\/.]/.test(name) || isFolder(name) ? fromFolder(name) : shipped(name)

const isFolder = (name: string): boolean => fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() === true

const shipped = Effect.fnUntraced(function* (id: string) {
  const [{ pack, packs }, { Policy }] = yield* Effect.all([Part.packs, Part.core])
  if (!packs.has(id)) {
    const known = [...packs].map(([id, { title }]) => ({ id, title }))
    return yield* UsageProblem.of(
      "没有这个政策包",
      "There is no such policy pack",
      `可用的政策包：${known.map(({ id, title }) => `${id}（${title.zh}）`).join("、")}`,
      `Packs there are: ${known.map(({ id, title }) => `${id} (${title.en})`).join(", ")}`
    )
  }
  const whole = yield* Either.mapLeft(pack(id), (faults) => new PackHasFaults({ pack: id, faults }))
  const policy = yield* Either.mapLeft(
    Policy.fromData(whole.data, whole.hash),
    (faults) => new PackHasFaults({ pack: id, faults })
  )
  return { ...whole, policy }
})

const fromFolder = Effect.fnUntraced(function* (folder: string) {
  const [{ PackFolder }, { Pack }, { packs }] = yield* Effect.all([Part.files, Part.core, Part.packs])
  const read = yield* Either.mapLeft(
    PackFolder.check(folder, packs),
    (faults) => new PackHasFaults({ pack: folder, faults })
  )
  const { hash, pack, policy } = read
  return { id: pack.id, hash, title: pack.title, data: Pack.encode(pack), policy }
})
