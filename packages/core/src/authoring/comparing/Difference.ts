import type { Bilingual } from "../../foundation/Bilingual.ts"
import { encode, type Pack } from "../../policy/pack/Pack.ts"
import * as Shape from "../form/Shape.ts"

/**
 * One thing that two packs say differently (差异), found by the form of packs, so that every section is seen.
 *
 * Shape: `thing` is an id of the section, "" for the header; `path` leads on from it. `before` is absent for what only the second
 * has, `after` for what only the first has. A text in both languages is one thing, and so is a list of plain texts.
 */
export interface Difference {
  readonly section: string
  readonly thing: string
  readonly name: Bilingual | undefined
  /** What the things within it are called that the path leads through, such as a condition. */
  readonly within: ReadonlyArray<Bilingual>
  readonly path: ReadonlyArray<string>
  readonly shape: Shape.Shape | undefined
  readonly before: unknown
  readonly after: unknown
}

/** Everything that two packs say differently, in the order of their sections. */
export const between = (first: Pack, second: Pack): ReadonlyArray<Difference> => {
  const found: Array<Difference> = []
  const [a, b] = [encode(first), encode(second)] as unknown as readonly [Data, Data]
  for (const { key, shape } of Shape.pack.fields) {
    const item = Shape.itemOf(shape)
    if (item === undefined || Shape.fieldsOf(item, []).length === 0) {
      walk({ section: key, thing: "", name: undefined, within: [] }, [], shape, a[key], b[key], found)
      continue
    }
    const [old, next] = [byId(a[key]), byId(b[key])]
    for (const id of new Set([...old.keys(), ...next.keys()])) {
      const about = { section: key, thing: id, name: nameOf(next.get(id) ?? old.get(id)), within: [] }
      walk(about, [], item, old.get(id), next.get(id), found)
    }
  }
  return found
}

type Data = Readonly<Record<string, unknown>>
type About = Pick<Difference, "section" | "thing" | "name" | "within">

const walk = (
  about: About,
  path: ReadonlyArray<string>,
  shape: Shape.Shape | undefined,
  before: unknown,
  after: unknown,
  found: Array<Difference>
): void => {
  if (same(before, after)) return
  const [a, b] = [before, after]
  if (isThing(a) && isThing(b) && !isBilingual(a) && !isBilingual(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
    for (const key of keys) walk(about, [...path, key], Shape.under(shape, key, keys), a[key], b[key], found)
    return
  }
  if (isKeyed(a ?? []) && isKeyed(b ?? []) && (a !== undefined || b !== undefined) && path.length > 0) {
    const [old, next] = [byId(a), byId(b)]
    for (const id of new Set([...old.keys(), ...next.keys()])) {
      const name = nameOf(next.get(id) ?? old.get(id))
      const inner = name === undefined ? about : { ...about, within: [...about.within, name] }
      walk(inner, [...path, id], Shape.itemOf(shape), old.get(id), next.get(id), found)
    }
    return
  }
  found.push({ ...about, path, shape, before, after })
}

const isThing = (value: unknown): value is Data => typeof value === "object" && value !== null && !Array.isArray(value)

export const isBilingual = (value: unknown): value is Bilingual =>
  isThing(value) && typeof value.zh === "string" && typeof value.en === "string"

const isKeyed = (value: unknown): boolean => Array.isArray(value) && value.every((item) => keyOf(item) !== undefined)

const keyOf = (item: unknown): string | undefined => {
  if (!isThing(item)) return undefined
  const key = item.id ?? item.key ?? item.from ?? item.year
  return key === undefined ? undefined : String(key)
}

const byId = (things: unknown): ReadonlyMap<string, Data> =>
  new Map((Array.isArray(things) ? things : []).map((thing, i) => [keyOf(thing) ?? String(i), thing as Data]))

const nameOf = (thing: Data | undefined): Bilingual | undefined =>
  [thing?.name, thing?.title, thing?.says].find(isBilingual)

const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (!isThing(a) || !isThing(b)) return false
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.every((key) => same(a[key], b[key]))
}
