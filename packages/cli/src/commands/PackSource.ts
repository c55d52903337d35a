import * as fs from "node:fs"
import { createRequire } from "node:module"
import * as path from "node:path"
import type { Bilingual, Pack as CorePack, Policy } from "@doudi/core"
import type { PackFolder } from "@doudi/files"
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
  /** Every layer as it stands alone, the outermost parent first. */
  readonly layers: ReadonlyArray<CorePack.Pack>
}

/**
 * The pack of an id, or in a folder. What looks like a path is one.
 *
 * Fails: `PackHasFaults` with all of them; `UsageProblem` for an id nobody knows.
 */
export const load = (name: string): Effect.Effect<Pack, PackHasFaults | UsageProblem> =>
  /[\\/.]/.test(name) || isFolder(name) ? fromFolder(name) : shipped(name)

/** A pack in its folder with the golden cases that prove it, and where everything stands (带案例的政策包). */
export type Proof = PackFolder.PackFolder & { readonly policy: Policy.Policy }

/**
 * The pack of an id or in a folder, with its cases. The packs that come with doudi lie in folders too.
 *
 * Fails: as `load`.
 */
export const withCases = (name: string): Effect.Effect<Proof, PackHasFaults | UsageProblem> =>
  Effect.gen(function* () {
    const [{ PackFolder }, { packs }] = yield* Effect.all([Part.files, Part.packs])
    const isPath = /[\\/.]/.test(name) || isFolder(name)
    if (!isPath && !packs.has(name)) return yield* unknownPack(packs)
    const folder = isPath ? name : path.join(shippedFolders(), name)
    return yield* Either.mapLeft(PackFolder.check(folder, packs), (faults) => new PackHasFaults({ pack: name, faults }))
  })

/** The folder of the shipped packs, which `@doudi/packs` brings beside its code. */
const shippedFolders = (): string => path.dirname(createRequire(import.meta.url).resolve("@doudi/packs/package.json"))

const isFolder = (name: string): boolean => fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() === true

const shipped = Effect.fnUntraced(function* (id: string) {
  const [{ pack, packs }, { Policy }] = yield* Effect.all([Part.packs, Part.core])
  if (!packs.has(id)) return yield* unknownPack(packs)
  const whole = yield* Either.mapLeft(pack(id), (faults) => new PackHasFaults({ pack: id, faults }))
  const policy = yield* Either.mapLeft(
    Policy.fromData(whole.data, whole.hash),
    (faults) => new PackHasFaults({ pack: id, faults })
  )
  return { ...whole, policy, layers: policy.pack.layers.map((layer) => packs.get(layer)!) }
})

const fromFolder = Effect.fnUntraced(function* (folder: string) {
  const [{ PackFolder }, { Pack }, { packs }] = yield* Effect.all([Part.files, Part.core, Part.packs])
  const read = yield* Either.mapLeft(
    PackFolder.check(folder, packs),
    (faults) => new PackHasFaults({ pack: folder, faults })
  )
  const { hash, pack, policy } = read
  return { id: pack.id, hash, title: pack.title, data: Pack.encode(pack), policy, layers: read.layers }
})

const unknownPack = (packs: ReadonlyMap<string, { readonly title: Bilingual.Bilingual }>): UsageProblem => {
  const known = [...packs].map(([id, { title }]) => ({ id, title }))
  return UsageProblem.of(
    "没有这个政策包",
    "There is no such policy pack",
    `可用的政策包：${known.map(({ id, title }) => `${id}（${title.zh}）`).join("、")}`,
    `Packs there are: ${known.map(({ id, title }) => `${id} (${title.en})`).join(", ")}`
  )
}
