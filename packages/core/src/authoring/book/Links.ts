import { Either } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import { parameterOf } from "../../policy/linking/DerivedParameter.ts"
import { type Expression, type Interval, parts } from "../../language/Expression.ts"
import { parse } from "../../language/Parser.ts"
import type { Policy } from "../../policy/Policy.ts"
import * as Table from "../../policy/pack/Table.ts"
import type { Term } from "../../language/Vocabulary.ts"
import { sites } from "../RuleSite.ts"
import type { Names } from "../Translation.ts"

/** A thing that links lead to. */
export interface Target {
  readonly name: Bilingual
  readonly to: string
}

/** Where the names of a pack lead in its book (链接), and which rules use what. */
export interface Links {
  /** By `section.id`. Facts of the register stand under `register`, as `household-…` and `person-…`. */
  readonly things: ReadonlyMap<string, Target>
  readonly target: (term: Term) => string | undefined
  /** The things whose rules name a thing themselves, in the order of the pack. */
  readonly users: (path: string) => ReadonlyArray<string>
  /** The facts of the register that rules use, in the order of the register. */
  readonly register: ReadonlyArray<Term>
}

const sections = [
  "categories",
  "programmes",
  "overlaps",
  "budgets",
  "needs",
  "parameters",
  "tables",
  "facts",
  "lists",
  "inputs",
  "departments",
  "comparisons",
  "zones",
  "checks",
  "freshness",
  "untranslated"
] as const

export const linksOf = (policy: Policy, names: Names): Links => {
  const { pack } = policy
  const things = new Map<string, Target>()
  for (const section of sections) {
    for (const thing of pack[section] as ReadonlyArray<Named>) {
      const name =
        policy.parameters.get(section === "parameters" ? thing.id : "")?.name ??
        thing.name ??
        thing.title ??
        thing.says ??
        both(thing.id, thing.id)
      things.set(`${section}.${thing.id}`, { name, to: `${section}-${thing.id}` })
    }
  }
  things.set("calendar.calendar", { name: both("放假安排", "holidays"), to: "calendar" })
  const users = new Map<string, Set<string>>()
  const register = new Set<Term>()
  for (const { path, text } of texts(policy)) {
    const user = path.split(".").slice(0, 2).join(".")
    for (const { term } of mentions(text, names)) {
      const owner = ownerOf(term, things)
      if (owner?.startsWith("register.")) {
        register.add(term)
        things.set(owner, { name: term.name, to: owner.replace(".", "-") })
      }
      if (owner !== undefined && owner !== user) users.set(owner, (users.get(owner) ?? new Set()).add(user))
    }
  }
  const order = new Map([...things.keys()].map((path, i) => [path, i]))
  return {
    things,
    target: (term) => things.get(ownerOf(term, things) ?? "")?.to,
    users: (path) => [...(users.get(path) ?? [])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    register: policy.vocabulary.terms.filter((term) => register.has(term))
  }
}

interface Named {
  readonly id: string
  readonly name?: Bilingual
  readonly title?: Bilingual
  readonly says?: Bilingual
}

/** Every rule text; the cells of a table are tests and become rules first. */
const texts = (policy: Policy): ReadonlyArray<{ readonly path: string; readonly text: string }> => [
  ...sites(policy.pack),
  ...policy.pack.tables.flatMap(({ id, inputs, rows }) =>
    rows.flatMap(({ when }) => when.map((cell, i) => ({ path: `tables.${id}`, text: Table.test(inputs[i]!, cell) })))
  )
]

/** The rate of a parameter by area is worked out for a household, and is the parameter's all the same. */
const parameterPath = ({ key, origin, scope }: Term): string | undefined =>
  scope === "person" || origin._tag === "Field" || origin._tag === "Input"
    ? undefined
    : `parameters.${parameterOf(key)}`

const isRegister = ({ origin, scope }: Term): boolean =>
  (origin._tag === "Field" || origin._tag === "Computed") && (scope === "household" || scope === "person")

const ownerOf = (term: Term, things: ReadonlyMap<string, Target>): string | undefined => {
  const { key, origin, scope } = term
  const parameter = parameterPath(term)
  if (parameter !== undefined && things.has(parameter)) return parameter
  if (isRegister(term)) return `register.${scope}-${key}`
  if (origin._tag === "List") return `lists.${origin.list}`
  // A category with ways out brings two facts of its own.
  const id = key.replace(/-grace(-amount)?$/, "")
  const own = ["categories", "tables", "facts", "inputs", "zones"].map((section) => `${section}.${key}`)
  return [...own, `categories.${id}`].find((path) => things.has(path))
}

export interface Mention {
  readonly from: number
  readonly to: number
  readonly term: Term
}

/** The names of a rule that mean something of the pack or the register, in their order; variables are the author's own. */
export const mentions = (text: string, names: Names): ReadonlyArray<Mention> => {
  const found: Array<Mention> = []
  const walk = (e: Expression | Interval, bound: ReadonlySet<string>): void => {
    const name = e._tag === "Name" && !bound.has(e.name) ? e : e._tag === "Path" ? e.name : undefined
    const [term] = name === undefined ? [] : (names.get(name.name) ?? [])
    if (name !== undefined && term !== undefined) found.push({ from: name.from, to: name.to, term })
    const inside = "variable" in e ? new Set([...bound, e.variable]) : bound
    for (const part of parts(e)) walk(part, inside)
  }
  const parsed = parse(text)
  if (Either.isRight(parsed)) walk(parsed.right, new Set())
  return found.sort((a, b) => a.from - b.from)
}
