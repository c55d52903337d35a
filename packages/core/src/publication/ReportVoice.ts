import type { Bilingual, Language } from "../foundation/Bilingual.ts"

/**
 * Names for the ids in the figures, from the policy pack and the district's tables. An id without a name is shown as it is.
 *
 * Shape: the order of a map is the order of the rows in the report, such as the precedence of categories; ids without a name
 * follow by code point. A clue rule belongs to its list: its key is `list/rule`.
 */
export interface Labels {
  readonly categories: Names
  readonly departments: Names
  readonly programmes: Names
  readonly needs: Names
  readonly lists: Names
  readonly clueRules: Names
  readonly townships: Names
  /** Where the money comes from (资金来源); `budgetOf` says which programmes each pays for. */
  readonly budgets: Names
  readonly budgetOf: ReadonlyMap<string, string>
  /** The time a department has from a push to its answer, in words; absent where the pack sets none. */
  readonly limit?: Bilingual
  /** Categories that are decided for a person rather than a household (特困人员). */
  readonly personCategories?: ReadonlySet<string>
}
export type Names = ReadonlyMap<string, Bilingual>
export type Named = Exclude<keyof Labels, "clueRules" | "personCategories" | "budgetOf" | "limit">

/** How a report speaks: its language, and its names in that language. */
export interface Voice {
  readonly language: Language
  readonly say: (zh: string, en: string) => string
  readonly name: (of: Named, id: string) => string
  readonly clueRule: (list: string, rule: string) => string
  /** Items in the order of the names of their ids. Equal ids stay in order. */
  readonly ordered: <A>(of: Named, items: ReadonlyArray<A>, id: (item: A) => string) => ReadonlyArray<A>
  readonly isPersonCategory: (category: string) => boolean
  /** The budget line that pays for a programme, or `none` where nobody said. */
  readonly budgetOf: (programme: string) => string
  readonly limit: string | undefined
}

export const of = (labels: Labels, language: Language): Voice => {
  const ranks = new Map<Named, ReadonlyMap<string, number>>()
  const rankOf = (named: Named) => {
    const known = ranks.get(named)
    if (known !== undefined) return known
    const ids = new Map([...labels[named].keys()].map((id, i) => [id, i]))
    ranks.set(named, ids)
    return ids
  }
  return {
    language,
    say: (zh, en) => (language === "zh" ? zh : en),
    name: (named, id) => labels[named].get(id)?.[language] ?? id,
    clueRule: (list, rule) => labels.clueRules.get(`${list}/${rule}`)?.[language] ?? rule,
    ordered: (named, items, id) => {
      const rank = rankOf(named)
      return [...items].sort((a, b) => {
        const [x, y] = [id(a), id(b)]
        const byRank = (rank.get(x) ?? rank.size) - (rank.get(y) ?? rank.size)
        return byRank !== 0 ? byRank : x < y ? -1 : x > y ? 1 : 0
      })
    },
    isPersonCategory: (category) => labels.personCategories?.has(category) ?? false,
    budgetOf: (programme) => labels.budgetOf.get(programme) ?? "none",
    limit: labels.limit?.[language]
  }
}
