import { Either } from "effect"
import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Calendar } from "../foundation/Calendar.ts"
import type { Day } from "../foundation/Day.ts"
import type { Field, Fields } from "../foundation/Field.ts"
import type { Sensitivity } from "../foundation/Sensitivity.ts"
import type { Checked } from "./Checked.ts"
import { nameOf } from "./Expression.ts"
import { fault, type RuleFault } from "./RuleFault.ts"
import * as Type from "./Type.ts"

/** Whose rule or fact it is: the household's as a whole, one person's, or that of one entry of a list of the household. */
export type Scope = "household" | "person" | ListScope
export type ListScope = `list:${string}`

/**
 * A name that rules may use (词条): a field of a record, a fact worked out from others, or a parameter of the pack.
 *
 * Shape: `slot` is its place among the terms of its scope and never changes when a vocabulary grows. Personal facts are as
 * sensitive as their field; a derived fact is as sensitive as the most sensitive fact it rests on.
 */
export interface Term {
  readonly key: string
  readonly name: Bilingual
  readonly type: Type.Type
  readonly scope: Scope | "parameter"
  readonly level: Sensitivity
  readonly slot: number
  /** A number that records keep as a decimal text. */
  readonly decimal?: true
  readonly origin: Origin
}

/**
 * Where a term's value comes from: read from the record under `key`, or under `key` of what the pack asks besides; the entries
 * of a list; given by the pack; worked out by the program; or worked out by a formula of the pack, once for each subject and
 * only when a rule asks.
 */
export type Origin =
  | { readonly _tag: "Field" }
  | { readonly _tag: "Input" }
  | { readonly _tag: "List"; readonly list: string; readonly name: Bilingual }
  | { readonly _tag: "Parameter"; readonly asks?: Asked | undefined }
  | {
      readonly _tag: "Computed"
      readonly compute: Compute
      readonly reads: ReadonlyArray<string>
      readonly asks?: Asked | undefined
    }
  | { readonly _tag: "Derived"; readonly formula: Checked }

export type OriginOf<Tag extends Origin["_tag"]> = Extract<Origin, { readonly _tag: Tag }>

/** The field to ask for when a computed fact is unknown. */
export type Asked = Pick<Term, "key" | "name">

/** Works out a fact the formula language cannot, such as age on a day: `undefined` is unknown, `null` does not apply. */
export type Compute = (given: {
  /** The record of the household; a fact of a person does not look at it. */
  readonly household: any
  /** The member the fact is about; absent for a fact of the household. */
  readonly member?: any
  readonly on: Day
}) => unknown

/**
 * The names a pack's rules may use (词汇表). Chinese names, English names and the fields' English identifiers all lead to the same
 * term. Looked up through maps only, so `constructor` is a name like any other and means nothing.
 */
export interface Vocabulary {
  /** Terms of household scope and parameters, by every name they go by. */
  readonly household: ReadonlyMap<string, Term>
  readonly person: ReadonlyMap<string, Term>
  /** Terms of the entries of each list, by the list's scope. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, Term>>
  /** Every term, in the order it was added. */
  readonly terms: ReadonlyArray<Term>
  /** How many slots the terms of each scope need. */
  readonly slots: Slots
  /** Headers and other words that people use for a field, for “did you mean”. */
  readonly synonyms: ReadonlyMap<string, string>
  /** The holiday arrangements of the pack, for functions that count working days. */
  readonly calendar?: Calendar
}

export interface Slots {
  readonly household: number
  readonly person: number
  readonly parameter: number
  readonly [list: ListScope]: number
}

export const scopeOfList = (list: string): ListScope => `list:${list}`

/** Names the language itself gives a meaning. */
export const reserved = {
  members: both("成员", "members"),
  today: both("认定日", "assessment day"),
  item: both("item", "item")
} as const

/**
 * The vocabulary of the fields of households and members.
 *
 * Throws `RangeError` when two fields share a name: fields are code, and the mistake is the programmer's.
 */
export const fromFields = (household: Fields, member: Fields): Vocabulary => {
  const drafts = [
    ...Object.entries(household).map((entry) => ofField("household", ...entry)),
    ...Object.entries(member).map((entry) => ofField("person", ...entry))
  ]
  const synonyms = new Map<string, string>()
  for (const field of [...Object.values(household), ...Object.values(member)]) {
    for (const synonym of field.synonyms) synonyms.set(nameOf(synonym), field.name.zh)
  }
  const built = withTerms({ ...empty, synonyms }, drafts)
  if (Either.isLeft(built)) throw new RangeError(built.left.map(({ says }) => says.en).join("; "))
  return built.right
}

const empty: Vocabulary = {
  household: new Map(),
  person: new Map(),
  lists: new Map(),
  terms: [],
  slots: { household: 0, person: 0, parameter: 0 },
  synonyms: new Map()
}

/** The term of a field. `origin` tells where a record keeps it. */
export const ofField = (scope: Scope, key: string, field: Field<any>, origin: Origin = { _tag: "Field" }): Draft => ({
  key,
  name: field.name,
  type: Type.ofField(field),
  scope,
  level: field.level,
  ...(field.kind === "decimal" ? { decimal: true } : {}),
  origin
})

/** A list of the household and what is known of each of its entries. */
export interface ListDraft {
  readonly key: string
  readonly name: Bilingual
  readonly level: Sensitivity
  readonly fields: Fields
}

/** Lists of the household, such as 赡养人. Fails: as `withParameter`. */
export const withList = (
  vocabulary: Vocabulary,
  ...lists: ReadonlyArray<ListDraft>
): Either.Either<Vocabulary, ReadonlyArray<RuleFault>> =>
  withTerms(
    vocabulary,
    lists.flatMap(({ key, name, level, fields }) => [
      {
        key,
        name,
        type: Type.list(Type.entry(key, name)),
        scope: "household" as const,
        level,
        origin: { _tag: "List" as const, list: key, name }
      },
      ...Object.entries(fields).map(([own, field]) => ofField(scopeOfList(key), own, field))
    ])
  )

/** A term before it has a slot. */
export type Draft = Omit<Term, "slot">

/** A dated value of the pack, such as 低保标准. Its value comes with the subject, already chosen for the day. */
export interface ParameterDraft {
  readonly key: string
  readonly name: Bilingual
  readonly type: Type.Type
  /** What to ask for when a household has no figure of it, where that is not the parameter as such. */
  readonly asks?: Asked
}

/** Fails: `DuplicateName`, or `Syntax` for a Chinese name that cannot be written in a rule. */
export const withParameter = (
  vocabulary: Vocabulary,
  ...parameters: ReadonlyArray<ParameterDraft>
): Either.Either<Vocabulary, ReadonlyArray<RuleFault>> =>
  withTerms(
    vocabulary,
    parameters.map(({ asks, ...draft }) => ({
      ...draft,
      scope: "parameter",
      level: 1,
      origin: { _tag: "Parameter", asks }
    }))
  )

export interface ComputedDraft {
  readonly key: string
  readonly name: Bilingual
  readonly type: Type.Type
  readonly scope: Scope
  readonly level: Sensitivity
  readonly compute: Compute
  /** Keys of the fields of its own record that it looks at, so that they can be read without the others. */
  readonly reads: ReadonlyArray<string>
  /** Key of the field to ask for when the fact is unknown: for an age, the birth date. Its own key when left out. */
  readonly asks?: string
}

/** Facts that the program works out. Fails: as `withParameter`. */
export const withComputed = (
  vocabulary: Vocabulary,
  ...facts: ReadonlyArray<ComputedDraft>
): Either.Either<Vocabulary, ReadonlyArray<RuleFault>> =>
  withTerms(
    vocabulary,
    facts.map(({ compute, reads, asks, ...draft }) => ({
      ...draft,
      origin: {
        _tag: "Computed",
        compute,
        reads,
        asks: vocabulary.terms.find(({ key, scope }) => key === asks && scope === draft.scope)
      }
    }))
  )

/** The vocabulary with more terms; the way in for every kind. Fails: as `withParameter`, with all faults. */
export const withTerms = (
  vocabulary: Vocabulary,
  drafts: ReadonlyArray<Draft>
): Either.Either<Vocabulary, ReadonlyArray<RuleFault>> => {
  const faults: Array<RuleFault> = []
  const named = { household: new Map(vocabulary.household), person: new Map(vocabulary.person) }
  const lists = new Map([...vocabulary.lists].map(([scope, list]) => [scope, new Map(list)]))
  const terms = [...vocabulary.terms]
  const slots: { -readonly [scope in keyof Slots]: Slots[scope] } = { ...vocabulary.slots }
  for (const draft of drafts) {
    const { scope } = draft
    const slot = slots[scope] ?? 0
    const term: Term = { ...draft, slot }
    slots[scope] = slot + 1
    if (isList(scope) && !lists.has(scope)) lists.set(scope, new Map())
    const into = isList(scope) ? lists.get(scope)! : named[scope === "person" ? "person" : "household"]
    // Entries of a list have names of their own; persons and entries may both have a 姓名.
    const owner = (name: string) =>
      named.household.get(name) ?? (isList(scope) ? into.get(name) : named.person.get(name))
    const zh = nameOf(term.name.zh)
    const en = nameOf(term.name.en)
    if (!isWritable(zh)) faults.push(notWritable(zh))
    for (const name of zh === en ? [zh] : [zh, en]) {
      const other = owner(name)
      // A key only steps back for a proper name; two proper names never share one.
      if (isReserved(name) || (other !== undefined && names(other).includes(name))) faults.push(duplicate(name, other))
      else if (isWritable(name)) {
        if (!isList(scope)) {
          named.household.delete(name)
          named.person.delete(name)
        }
        into.set(name, term)
      }
    }
    if (owner(term.key) === undefined && !isReserved(term.key)) into.set(term.key, term)
    terms.push(term)
  }
  return faults.length > 0 ? Either.left(faults) : Either.right({ ...vocabulary, ...named, lists, terms, slots })
}

const isList = (scope: Term["scope"]): scope is ListScope => scope.startsWith("list:")

const names = (term: Term): ReadonlyArray<string> => [nameOf(term.name.zh), nameOf(term.name.en)]

const isReserved = (name: string): boolean => Object.values(reserved).some(({ zh, en }) => name === zh || name === en)

const keywords =
  /(^| )(and|or|in|if|then|else|between|some|every|satisfies|for|return|true|false|null|not|instance)( |$)/

/** Whether a name can stand in a rule as it is: letters, digits and single spaces, no word of the grammar. */
export const isWritable = (name: string): boolean =>
  /^\p{L}[\p{L}\p{N}_]*( [\p{L}\p{N}_]+)*$/u.test(name) && !keywords.test(name)

const start = { from: 0, to: 0 }
const duplicate = (name: string, other: Term | undefined): RuleFault => {
  const whose = other === undefined ? undefined : `${other.name.zh} · ${other.name.en}`
  return fault(
    "DuplicateName",
    start,
    [`名称“${name}”已被使用`, `The name “${name}” is already taken`],
    [
      whose === undefined
        ? "这个词有固定的意思，请另取一个名称"
        : `已有“${whose}”，请另取一个名称（中文、英文都不能相同）`,
      whose === undefined
        ? "The word has a meaning of its own; choose another name"
        : `There is “${whose}”; choose another name, in both languages`
    ]
  )
}
const notWritable = (name: string): RuleFault =>
  fault(
    "Syntax",
    start,
    [`名称“${name}”不能写进规则`, `The name “${name}” cannot be written in a rule`],
    [
      "名称只用文字和数字，不以数字开头，不含标点和语法词",
      "Use letters and digits, no leading digit, no punctuation, no grammar word"
    ]
  )

/** The facts of one person or of one entry of a list, by name; `undefined` for a type that is neither. */
export const factsOf = (vocabulary: Vocabulary, type: Type.Type): ReadonlyMap<string, Term> | undefined => {
  if (type._tag === "member") return vocabulary.person
  return type._tag === "entry" ? vocabulary.lists.get(scopeOfList(type.list)) : undefined
}

/** What a name means in a scope: a person's rule sees the person's facts first, then the household's and the parameters. */
export const lookup = (vocabulary: Vocabulary, scope: Scope, name: string): Term | undefined =>
  ownTerms(vocabulary, scope)?.get(name) ?? vocabulary.household.get(name)

const ownTerms = (vocabulary: Vocabulary, scope: Scope): ReadonlyMap<string, Term> | undefined =>
  scope === "person" ? vocabulary.person : isList(scope) ? vocabulary.lists.get(scope) : undefined

/** The names to choose from in a scope, for “did you mean”. */
export const visible = (vocabulary: Vocabulary, scope: Scope): ReadonlyArray<string> => [
  ...(ownTerms(vocabulary, scope)?.keys() ?? []),
  ...vocabulary.household.keys(),
  reserved.members.zh,
  reserved.members.en,
  reserved.today.zh,
  reserved.today.en
]
