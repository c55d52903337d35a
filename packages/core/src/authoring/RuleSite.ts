import type { Pack } from "../policy/pack/Pack.ts"
import * as Shape from "./form/Shape.ts"

/**
 * One text of the rule language where it stands in a pack (规则位置).
 *
 * Shape: `path` goes by ids, as people and files name it: `categories.dibao.when.income.holds`; `at` goes by positions, for `put`.
 */
export interface RuleSite {
  readonly path: string
  readonly at: Steps
  readonly text: string
}

/** The way to something inside plain data. */
export type Steps = ReadonlyArray<string | number>

/** Every rule text of a pack, in the order of its sections. Found by the form of packs, so that a new section is seen at once. */
export const sites = (pack: Pack): ReadonlyArray<RuleSite> => {
  const found: Array<RuleSite> = []
  walk(Shape.pack, pack, [], [], found)
  return found
}

const walk = (
  shape: Shape.Shape | undefined,
  value: unknown,
  names: ReadonlyArray<string>,
  at: Steps,
  found: Array<RuleSite>
): void => {
  if (typeof value === "string" && Shape.isKind(shape, Shape.kinds.rule)) {
    found.push({ path: names.join("."), at, text: value })
  }
  if (typeof value !== "object" || value === null || shape === undefined) return
  if (Array.isArray(value)) {
    const item = Shape.itemOf(shape)
    for (const [i, one] of value.entries()) walk(item, one, [...names, nameOf(i, one)], [...at, i], found)
    return
  }
  const keys = Object.keys(value)
  for (const key of keys) {
    const next = (value as Readonly<Record<string, unknown>>)[key]
    walk(Shape.under(shape, key, keys), next, [...names, key], [...at, key], found)
  }
}

/** An item of a list goes by its id, as files and faults name it. */
const nameOf = (position: number, item: unknown): string => {
  if (typeof item !== "object" || item === null) return String(position)
  const { id, key, from, year } = item as Readonly<Record<string, unknown>>
  return String(id ?? key ?? from ?? year ?? position)
}

/** The same data with something else at one place. */
export const put = <A>(data: A, at: Steps, next: unknown): A => {
  const [step, ...rest] = at
  if (step === undefined) return next as A
  if (Array.isArray(data)) return data.map((item, i) => (i === step ? put(item, rest, next) : item)) as A
  return { ...data, [step]: put((data as Readonly<Record<string, unknown>>)[step], rest, next) }
}

/** What stands at a place; `undefined` when nothing does. */
export const get = (data: unknown, at: Steps): unknown =>
  at.reduce<unknown>((inner, step) => (inner as Readonly<Record<string | number, unknown>> | undefined)?.[step], data)
