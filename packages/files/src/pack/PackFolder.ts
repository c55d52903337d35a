import { createHash } from "node:crypto"
import { dirname, join, resolve } from "node:path"
import { type GoldenCase, Pack, PackFault as Fault, Policy, type Problem } from "@doudi/core"
import { Either } from "effect"
import { isFolder } from "./PackFiles.ts"
import { type Faults, type Layer, readLayer, withoutFolder } from "./PackLayer.ts"

/**
 * A pack read from its folder (政策包目录) and put on its parents, which stand beside it.
 *
 * `place` tells in which file and line something of the pack stands; the nearest layer that says it comes first.
 */
export interface PackFolder {
  readonly pack: Pack.Pack
  readonly hash: string
  /** The layers as their folders hold them, the outermost parent first. */
  readonly layers: ReadonlyArray<Pack.Pack>
  readonly bases: Readonly<Record<string, GoldenCase.Base>>
  readonly cases: ReadonlyArray<GoldenCase.GoldenCase>
  /** Explained mutants and allowed findings of all layers. */
  readonly harmless: ReadonlyArray<GoldenCase.Harmless>
  readonly allowed: ReadonlyArray<GoldenCase.Allowed>
  /** Typical households of the pack and its parents; a child's takes the place of its parent's under the same id. */
  readonly types: ReadonlyArray<GoldenCase.Typical>
  readonly place: (path: string) => Problem.Place
}

/** Most layers that may stand on each other, so that packs that extend each other in a circle are refused. */
const mostLayers = 8

/** Packs that may be parents without standing beside the folder, by id, such as those that come with doudi. */
export type Parents = ReadonlyMap<string, Pack.Pack>
const nobody: Parents = new Map()

/**
 * Reads a pack and its parents. Rules are not checked; `check` does. A parent is looked for beside the folder first, so that who
 * changes a shipped pack sees the change.
 *
 * Fails: with everything that is wrong, each with file and line. File names matter only for the section they hold.
 */
export const read = (directory: string, parents: Parents = nobody): Either.Either<PackFolder, Faults> => {
  const layers: Array<Layer> = []
  for (let at = resolve(directory), id: string | undefined; ; ) {
    const known = id === undefined || isFolder(at) ? undefined : parents.get(id)
    const layer = known === undefined ? readLayer(at) : Either.right(withoutFolder(known))
    if (Either.isLeft(layer)) return Either.left(layer.left)
    layers.unshift(layer.right)
    const parent = layer.right.pack.extends
    if (parent === undefined) break
    id = parent
    if (layers.length >= mostLayers) {
      return Either.left([Fault.PackFault.of("extends", "政策包层数过多", "Too many packs extend each other")])
    }
    at = join(dirname(at), parent)
  }
  const place = (path: string): Problem.Place => {
    for (const [i, layer] of [...layers].reverse().entries()) {
      const found = layer.place(path)
      // A file of a parent is named with its folder: several layers have files of the same name.
      if (found?.file !== undefined && i > 0) return { ...found, file: `../${layer.pack.id}/${found.file}` }
      if (found !== undefined) return found
    }
    return {}
  }
  const stacked = Pack.stack(layers.map(({ pack }) => pack))
  if (Either.isLeft(stacked)) return Either.left(stacked.left.map((fault) => fault.within(place(fault.path))))
  const pack = stacked.right
  const own = layers[layers.length - 1]!
  return Either.right({
    pack,
    hash: digest(pack),
    layers: layers.map((layer) => layer.pack),
    bases: Object.assign({}, ...layers.map(({ bases }) => bases)),
    cases: own.cases,
    harmless: layers.flatMap(({ harmless }) => harmless),
    allowed: layers.flatMap(({ allowed }) => allowed),
    types: [...new Map(layers.flatMap(({ types }) => types).map((type) => [type.id, type])).values()],
    place
  })
}

/** SHA-256 over the pack's one spelling, the name under which a determination remembers it. */
export const digest = (pack: Pack.Pack): string => createHash("sha256").update(Pack.canonical(pack)).digest("hex")

/** Reads a pack and checks every rule of it. Fails: with everything that is wrong, each with file and line. */
export const check = (
  directory: string,
  parents: Parents = nobody
): Either.Either<PackFolder & { readonly policy: Policy.Policy }, ReadonlyArray<Problem.Problem>> =>
  Either.flatMap(read(directory, parents), (folder) =>
    Either.mapBoth(Policy.link(folder.pack, folder.hash), {
      onLeft: (problems) => problems.map((problem) => placed(problem, folder)),
      onRight: (policy) => ({ ...folder, policy })
    })
  )

/** The same problem with file and line. Rule faults are plain data, pack faults are errors. */
const placed = (problem: Problem.Problem, folder: PackFolder): Problem.Problem => {
  const at = folder.place(problem.place?.path ?? "")
  if (problem instanceof Fault.PackFault) return problem.within(at)
  return problem instanceof Error
    ? Fault.PackFault.of(problem.place?.path ?? "", problem.says.zh, problem.says.en, [
        problem.remedy.zh,
        problem.remedy.en
      ]).within(at)
    : { ...problem, place: { ...problem.place, ...at } }
}
