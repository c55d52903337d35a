import { Either } from "effect"
import { mentioned, nameOf } from "../../language/Expression.ts"
import type { Pack } from "../../policy/pack/Pack.ts"
import { parse } from "../../language/Parser.ts"
import { sites } from "../RuleSite.ts"

/** What rests on what in a pack (牵涉): from a thing, as `section.id`, to the things whose rules mention it, directly or not. */
export type Reach = (thing: string) => ReadonlySet<string>

/** Found from the names that rules mention, so that it can be told of any section, and of a pack that does not link. */
export const of = (pack: Pack): Reach => {
  const owners = ownersOf(pack)
  const users = new Map<string, Set<string>>()
  for (const { path, text } of sites(pack)) {
    const user = path.split(".").slice(0, 2).join(".")
    const expression = Either.getOrUndefined(parse(text))
    if (expression === undefined) continue
    for (const name of mentioned(expression)) {
      const owner = owners(name)
      if (owner !== undefined && owner !== user) users.set(owner, (users.get(owner) ?? new Set()).add(user))
    }
  }
  return (thing) => {
    const found = new Set<string>()
    const open = [thing]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const user of users.get(at) ?? []) {
        if (!found.has(user)) open.push(user)
        found.add(user)
      }
    }
    return found
  }
}

/** Which thing a name belongs to. A figure by area or by zone also goes by names that begin with its own. */
const ownersOf = (pack: Pack): ((name: string) => string | undefined) => {
  const owners = new Map<string, string>()
  const beginnings: Array<readonly [name: string, owner: string]> = []
  for (const [section, things] of Object.entries(pack)) {
    if (!Array.isArray(things)) continue
    for (const thing of things) {
      const { id, name } = (thing ?? {}) as { readonly id?: string; readonly name?: { zh: string; en: string } }
      if (id === undefined) continue
      const owner = `${section}.${id}`
      for (const spelling of name === undefined ? [id] : [nameOf(name.zh), nameOf(name.en), id]) {
        if (!owners.has(spelling)) owners.set(spelling, owner)
        if (section === "parameters") beginnings.push([spelling, owner])
      }
    }
  }
  return (name) => owners.get(name) ?? beginnings.find(([beginning]) => name.startsWith(beginning))?.[1]
}
