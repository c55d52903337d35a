import { type Bilingual, Pack, PackFault } from "@doudi/core"
import { Either } from "effect"
import { hashes, layers } from "./packs.generated.ts"

/**
 * A pack with its parents, ready to be linked: `Policy.fromData(data, hash)`. Plain data, to be stored as it is.
 */
export interface WholePack {
  readonly id: string
  readonly title: Bilingual.Bilingual
  readonly hash: string
  readonly data: Pack.PackData
}

/** Every layer as its folder holds it, by id. */
export const packs: ReadonlyMap<string, Pack.Pack> = new Map(
  layers.map((data) => {
    const decoded = Pack.decode(data)
    if (Either.isLeft(decoded)) throw decoded.left[0]
    return [decoded.right.id, decoded.right]
  })
)

/** The district pack with invented figures, for demonstrations and examples. */
export const sample = "cn-340303-sample"

/**
 * The pack of an id put on its parents: 全国 → 省 → 区.
 *
 * Fails: with a `PackFault` that names the packs there are.
 */
export const pack = (id: string): Either.Either<WholePack, ReadonlyArray<PackFault.PackFault>> => {
  const line: Array<Pack.Pack> = []
  for (let at: string | undefined = id; at !== undefined; at = line[0]!.extends) {
    const layer = packs.get(at)
    if (layer === undefined) return Either.left([unknownPack(at)])
    line.unshift(layer)
  }
  return Either.map(Pack.stack(line), (whole) => ({
    id,
    title: whole.title,
    hash: hashes[id]!,
    data: Pack.encode(whole)
  }))
}

const unknownPack = (id: string): PackFault.PackFault => {
  const known = [...packs.keys()]
  return PackFault.PackFault.of("extends", `没有政策包 ${id}`, `There is no pack ${id}`, [
    `现有的政策包：${known.join("、")}`,
    `Packs there are: ${known.join(", ")}`
  ])
}
