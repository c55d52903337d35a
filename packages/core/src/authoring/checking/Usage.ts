import { Either } from "effect"
import type { Bilingual } from "../../foundation/Bilingual.ts"
import * as Condition from "../../policy/pack/Condition.ts"
import { mentioned, nameOf } from "../../language/Expression.ts"
import type { Pack } from "../../policy/pack/Pack.ts"
import { parse } from "../../language/Parser.ts"
import * as Table from "../../policy/pack/Table.ts"
import { type Diagnostic, diagnostic } from "./Diagnostic.ts"
import { sites } from "../RuleSite.ts"

/**
 * What a pack declares and nothing uses, rules without a source, needs without a programme, rules written twice (引用情况).
 *
 * Reading: a name is used when any rule text of the pack mentions it, its own text apart, or when a golden case says what it comes
 * to: some results are neither a category nor money. `expected` are the names of those.
 */
export const findings = (pack: Pack, expected: ReadonlyArray<string> = []): ReadonlyArray<Diagnostic> => [
  ...unusedNames(pack, expected),
  ...unusedThings(pack),
  ...uncited(pack),
  ...unmet(pack),
  ...same(pack)
]

const unusedNames = (pack: Pack, expected: ReadonlyArray<string>): ReadonlyArray<Diagnostic> => {
  const used = usedNames(pack)
  for (const name of expected) used.set(nameOf(name), new Set(["cases"]))
  const isUsed = (path: string, names: ReadonlyArray<string>): boolean =>
    names.some((name) => [...(used.get(name) ?? [])].some((by) => by !== path))
  const found: Array<Diagnostic> = []
  for (const section of ["facts", "tables", "inputs", "lists"] as const) {
    for (const { id, name } of pack[section]) {
      const path = `${section}.${id}`
      if (!isUsed(path, [id, nameOf(name.zh), nameOf(name.en)])) found.push(unused(path, name.zh, name.en))
    }
  }
  for (const { id, name } of pack.parameters) {
    const path = `parameters.${id}`
    if (name === undefined) continue
    const [zh, en] = [nameOf(name.zh), nameOf(name.en)]
    const areas = [`${zh}城镇`, `${zh}农村`, `${en} urban`, `${en} rural`]
    if (!isUsed(path, [id, zh, en, ...areas])) found.push(unused(path, name.zh, name.en))
  }
  return found
}

/** The names that rules mention, each with the things whose rules they are. */
const usedNames = (pack: Pack): Map<string, Set<string>> => {
  const used = new Map<string, Set<string>>()
  const cells = pack.tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ when }) => when.map((cell) => ({ path: `tables.${id}`, text: Table.test("true", cell) })))
  )
  for (const { path, text } of [...sites(pack), ...cells]) {
    const parsed = parse(text)
    if (Either.isLeft(parsed)) continue
    const own = path.split(".").slice(0, 2).join(".")
    for (const name of mentioned(parsed.right)) {
      const by = used.get(name)
      if (by === undefined) used.set(name, new Set([own]))
      else by.add(own)
    }
  }
  return used
}

const unused = (path: string, zh: string, en: string): Diagnostic =>
  diagnostic("unused", path, `没有规则用到“${zh}”`, `No rule uses “${en}”`)

const unusedThings = (pack: Pack): ReadonlyArray<Diagnostic> => {
  const departments = new Set(
    [...pack.categories, ...pack.programmes, ...pack.comparisons].map((one) => one.department)
  )
  const overlaps = new Set(pack.programmes.flatMap(({ overlap }) => overlap ?? []))
  const along = new Set(pack.parameters.flatMap(({ by }) => by ?? []))
  const cited = documents(pack)
  const mentions = usedNames(pack)
  const said = (name: string): boolean => mentions.has(nameOf(name))
  return [
    ...pack.overlaps.filter(({ id }) => !overlaps.has(id)).map(({ id, name }) => entry(`overlaps.${id}`, name)),
    ...pack.zones
      .filter(({ id, name }) => !along.has(id) && ![name.zh, name.en].some(said))
      .map(({ id, name }) => entry(`zones.${id}`, name)),
    ...pack.departments
      .filter(({ id }) => !departments.has(id))
      .map(({ id, name }) => entry(`departments.${id}`, name)),
    ...pack.sources
      .filter(({ id }) => !cited.has(id))
      .map(({ id, title }) =>
        diagnostic("unused-entry", `sources.${id}`, `没有规则引用《${title}》`, `Nothing cites ${id}`)
      )
  ]
}

const entry = (path: string, { en, zh }: Bilingual): Diagnostic =>
  diagnostic("unused-entry", path, `没有用到“${zh}”`, `Nothing uses “${en}”`)

/** Every document that something in the pack cites, wherever it stands. */
const documents = (pack: Pack): ReadonlySet<string> => {
  const found = new Set<string>()
  const walk = (data: unknown): void => {
    if (typeof data !== "object" || data === null) return
    const { document } = data as { readonly document?: unknown }
    if (typeof document === "string") found.add(document)
    for (const inner of Object.values(data)) walk(inner)
  }
  walk(pack)
  return found
}

const uncited = (pack: Pack): ReadonlyArray<Diagnostic> =>
  pack.facts
    .filter(({ source }) => source === undefined)
    .map(({ id, name }) =>
      diagnostic("uncited", `facts.${id}`, `“${name.zh}”没有注明依据`, `“${name.en}” has no source`)
    )

const unmet = (pack: Pack): ReadonlyArray<Diagnostic> => {
  const met = new Set(pack.programmes.map(({ need }) => need))
  return pack.needs
    .filter(({ id }) => !met.has(id))
    .map(({ id, name }) =>
      diagnostic(
        "unmet-need",
        `needs.${id}`,
        `没有项目满足“${name.zh}”需求`,
        `No programme meets the need “${name.en}”`
      )
    )
}

/** Categories, and programmes that may both be given, with the same conditions. */
const same = (pack: Pack): ReadonlyArray<Diagnostic> => {
  const found: Array<Diagnostic> = []
  const seen = new Map<string, string>()
  const look = (path: string, unit: string, texts: ReadonlyArray<string>, more: string, zh: string, en: string) => {
    const key = JSON.stringify([path.split(".")[0], unit, more, [...texts].map(nameOf).sort()])
    const other = seen.get(key)
    if (other === undefined) seen.set(key, path)
    else
      found.push(
        diagnostic("same-rule", path, `“${zh}”与 ${other} 的条件完全相同`, `“${en}” has the conditions of ${other}`)
      )
  }
  for (const { id, name, unit, when } of pack.categories) {
    look(`categories.${id}`, unit, textsOf(when), "", name.zh, name.en)
  }
  for (const { for: conditions, id, name, need, overlap, unit } of pack.programmes) {
    if (overlap !== undefined) continue
    look(`programmes.${id}`, unit, textsOf(conditions), need, name.zh, name.en)
  }
  return found
}

const textsOf = (conditions: ReadonlyArray<Condition.Condition>): ReadonlyArray<string> =>
  conditions.map((one) => JSON.stringify(Condition.plain(one).map(({ of, path }) => [path, nameOf(of.holds)])))
