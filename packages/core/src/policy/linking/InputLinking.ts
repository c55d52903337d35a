import * as History from "../../population/History.ts"
import { fieldOf } from "../pack/Input.ts"
import type { Linker } from "./Linker.ts"
import type { Pack } from "../pack/Pack.ts"
import { ofField, type Scope, scopeOfList, withList, withTerms } from "../../language/Vocabulary.ts"

/** Puts what the pack asks for besides the register's own facts into the vocabulary. */
export const linkInputs = (linker: Linker, pack: Pack, departments: ReadonlyMap<string, unknown>): void => {
  const answers = new Map<string, unknown>([...departments, ["family", true], ["village", true]])
  for (const [section, things] of [
    ["lists", pack.lists],
    ["inputs", pack.inputs]
  ] as const) {
    for (const { id, source, answeredBy } of things) {
      const path = `${section}.${id}`
      if (source !== undefined) linker.cites(source, path)
      if (answeredBy !== undefined) linker.refers(answers, answeredBy, `${path}.answeredBy`, "部门", "department")
    }
  }
  const categories = Object.fromEntries(pack.categories.map(({ id, name }) => [id, name]))
  const past = { key: History.id, name: History.name, level: 3 as const, fields: History.fields(categories) }
  linker.vocabulary = linker.take(withList(linker.vocabulary, past), `lists.${History.id}`) ?? linker.vocabulary
  const ownFacts = (scope: string) =>
    Object.fromEntries(pack.inputs.filter((input) => input.scope === scope).map((input) => [input.id, fieldOf(input)]))
  for (const { id, name, level } of pack.lists) {
    const drafted = withList(linker.vocabulary, { key: id, name, level, fields: ownFacts(id) })
    linker.vocabulary = linker.take(drafted, `lists.${id}`) ?? linker.vocabulary
  }
  const lists = new Set(pack.lists.map(({ id }) => id))
  for (const input of pack.inputs) {
    const { id, scope } = input
    const path = `inputs.${id}`
    if (lists.has(scope)) continue
    if (scope !== "household" && scope !== "person") {
      noList(linker, scope, path)
      continue
    }
    const drafted = withTerms(linker.vocabulary, [ofField(scope, id, fieldOf(input), { _tag: "Input" })])
    linker.vocabulary = linker.take(drafted, path) ?? linker.vocabulary
  }
}

/** The scope a pack writes, as rules have it. */
export const scopeOf = (linker: Linker, scope: string, path: string): Scope | undefined => {
  if (scope === "household" || scope === "person") return scope
  const list = scopeOfList(scope)
  if (linker.vocabulary.lists.has(list)) return list
  return noList(linker, scope, path)
}

const noList = (linker: Linker, scope: string, path: string): undefined =>
  linker.fault(`${path}.scope`, `没有清单 ${scope}`, `There is no list ${scope}`, [
    "scope 写 household、person 或 lists 中的标识",
    "Write household, person or the id of a list as scope"
  ])
