import { terms, type Checked } from "../../language/Checked.ts"
import { askedFor } from "../../language/Undeclared.ts"
import { scopeOfList, type Term } from "../../language/Vocabulary.ts"
import type { LinkedOverlap, LinkedProgramme, Policy } from "../../policy/Policy.ts"
import * as Rule from "../../policy/Rule.ts"
import { codesOf, type Column, columnOf } from "./Column.ts"

/**
 * What a frame must hold for a policy (帧布局): the columns its rules read and nothing else, and the lists whose entries they go through.
 *
 * Shape: table 0 holds the members, table `1 + i` the entries of `lists[i]`.
 */
export interface Layout {
  readonly columns: ReadonlyArray<Column>
  /** Ids of the lists, in the order of their tables. */
  readonly lists: ReadonlyArray<string>
  /** What a record may hold besides, by `askedFor`: one that holds something else leaves. */
  readonly asked: ReadonlySet<string>
}

/** What of a policy is asked besides its categories. */
export interface Purposes {
  readonly offers: boolean
  readonly needs: boolean
}
const categoriesOnly: Purposes = { offers: false, needs: false }

/** The columns that the categories of a policy read, and on request its programmes and needs, derived facts followed down to what records hold. */
export const layoutOf = (policy: Policy, purposes: Purposes = categoriesOnly): Layout => {
  const read = new Set<Term>()
  for (const checked of layoutRules(policy, purposes)) for (const term of terms(checked)) read.add(term)
  const lists = [...read].flatMap(({ origin }) => (origin._tag === "List" ? [origin.list] : []))
  const tableOf = (term: Term): number => {
    if (term.scope === "household") return -1
    return term.scope === "person" ? 0 : 1 + lists.findIndex((list) => scopeOfList(list) === term.scope)
  }
  const columns = [...read].flatMap((term) => columnOf(term, tableOf(term)) ?? [])
  return { columns, lists, asked: askedFor(policy.vocabulary) }
}

/**
 * One layout for frames that several policies read (合并布局); `undefined` where they keep a fact in different ways, so that one column does not
 * do for all.
 *
 * Reading: a record with anything that one of them does not ask for leaves.
 */
export const joined = ([first, ...others]: readonly [Layout, ...Array<Layout>]): Layout | undefined => {
  const lists = [...new Set([first, ...others].flatMap((layout) => layout.lists))]
  const columns = new Map<string, Column>()
  for (const layout of [first, ...others]) {
    for (const column of layout.columns) {
      const { table } = column
      const own = table <= 0 ? column : { ...column, table: 1 + lists.indexOf(layout.lists[table - 1]!) }
      const known = columns.get(column.id)
      if (known !== undefined && !isAlike(known, own)) return undefined
      if (known === undefined) columns.set(column.id, own)
    }
  }
  const asked = [...first.asked].filter((one) => others.every((other) => other.asked.has(one)))
  return { columns: [...columns.values()], lists, asked: new Set(asked) }
}

/** Whether two columns take the same cells from the same records. */
const isAlike = (one: Column, other: Column): boolean => {
  const [a, b] = [one.term.origin, other.term.origin]
  const from = a._tag === "Computed" && b._tag === "Computed" ? a.compute === b.compute : a._tag === b._tag
  const codes = ({ term: { type } }: Column) =>
    type._tag === "text" && type.codes !== undefined ? codesOf(type.codes) : []
  return from && one.kind === other.kind && one.per === other.per && codes(one).join("\n") === codes(other).join("\n")
}

/** The columns of a layout for a policy, in a frame of a wider one. */
export const within = (wide: Layout, own: Layout): Layout => {
  const ids = new Set(own.columns.map(({ id }) => id))
  return { ...wide, columns: wide.columns.filter(({ id }) => ids.has(id)) }
}

/** Every expression that decides a category, an amount, or who lives with the family; on request what is given and what is needed. */
export const layoutRules = (policy: Policy, { offers, needs }: Purposes = categoriesOnly): ReadonlyArray<Checked> => [
  policy.living,
  ...[...policy.categories.values()].flatMap(({ rule, pays, grace }) => [
    ...rule.conditions.map(({ checked }) => checked),
    ...(pays === undefined ? [] : [pays.checked, ...(pays.high === undefined ? [] : [pays.high])]),
    ...(grace === undefined ? [] : [grace.holds, grace.pays.checked])
  ]),
  ...(offers ? [...policy.programmes.values()].flatMap(ofProgramme) : []),
  ...(offers ? [...policy.overlaps.values()].flatMap(limitOf) : []),
  ...(needs ? [...policy.needs.values()].flatMap(({ rule }) => rule.conditions.map(({ checked }) => checked)) : [])
]

const ofProgramme = ({ rule, pays, exclusions, isChosen, isCurrent }: LinkedProgramme): ReadonlyArray<Checked> => [
  ...rule.conditions.map(({ checked }) => checked),
  ...(pays === undefined ? [] : Rule.expressionsOf(pays)),
  ...[...exclusions.map(({ checked }) => checked), isChosen, isCurrent].filter((one) => one !== undefined)
]

const limitOf = ({ limit }: LinkedOverlap): ReadonlyArray<Checked> =>
  limit === undefined ? [] : Rule.expressionsOf(limit)

/** A column of the layout by its term. */
export const indexOf = (layout: Layout, term: Term): number =>
  layout.columns.findIndex(({ id }) => id === `${term.scope} ${term.key}`)
