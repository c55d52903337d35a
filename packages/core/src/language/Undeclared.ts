import type { Household } from "../population/Household.ts"
import { scopeOfList, type Vocabulary } from "./Vocabulary.ts"

const found = new WeakMap<Vocabulary, ReadonlySet<string>>()

/**
 * What a record may hold beside the register's own facts (政策包要问的): `scope key` of each fact that the pack asks for and of each fact
 * of a list's entries, and the scope of each list.
 */
export const askedFor = (vocabulary: Vocabulary): ReadonlySet<string> => {
  const known = found.get(vocabulary)
  if (known !== undefined) return known
  const asked = new Set<string>(vocabulary.lists.keys())
  for (const { key, origin, scope } of vocabulary.terms) {
    if (origin._tag === "Input" || vocabulary.lists.has(scope)) asked.add(`${scope} ${key}`)
  }
  found.set(vocabulary, asked)
  return asked
}

/** The first fact or list of a record that the pack does not ask for (未声明的事实). It would be left out in silence. */
export const undeclared = (
  asked: ReadonlySet<string>,
  { more, lists, members }: Pick<Household, "more" | "lists" | "members">
): string | undefined => {
  for (const key in more) if (!asked.has(`household ${key}`)) return key
  for (const member of members) for (const key in member.more) if (!asked.has(`person ${key}`)) return key
  for (const list in lists) {
    const scope = scopeOfList(list)
    if (!asked.has(scope)) return list
    for (const entry of lists[list] ?? []) {
      for (const key in entry) if (!asked.has(`${scope} ${key}`)) return `${list}.${key}`
    }
  }
  return undefined
}
