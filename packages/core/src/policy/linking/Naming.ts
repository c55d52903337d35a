import { Either } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import { type Division, trim } from "../../foundation/Division.ts"
import type { Category } from "../pack/Category.ts"
import { plain } from "../pack/Condition.ts"
import { withDerived } from "../../language/Derived.ts"
import { linkDerived } from "./DerivedParameter.ts"
import { type Expression, mentioned, nameOf } from "../../language/Expression.ts"
import { linkGrace, linkReviews } from "./GraceLinking.ts"
import * as Exit from "../pack/Exit.ts"
import { scopeOf } from "./InputLinking.ts"
import { conjunction, type Linker } from "./Linker.ts"
import type { Pack } from "../pack/Pack.ts"
import * as Parameter from "../parameter/Parameter.ts"
import type { LinkedCategory, LinkedGrace } from "../Policy.ts"
import type * as Section from "../pack/Section.ts"
import type { Table } from "../pack/Table.ts"
import { linkTable, resultType, texts } from "./TableLinking.ts"
import * as Type from "../../language/Type.ts"
import { lookup, withComputed, withParameter, withTerms } from "../../language/Vocabulary.ts"
import { partOf, type Zoning } from "../parameter/Zone.ts"

/** Puts the zonings into the vocabulary: the part a household lives in is a code that rules may read. */
export const linkZones = (linker: Linker, pack: Pack): ReadonlyMap<string, Zoning> => {
  const zonings = new Map<string, Zoning>()
  for (const zoning of pack.zones) {
    const path = `zones.${zoning.id}`
    linker.cites(zoning.source, path)
    linker.distinct(path, zoning.parts)
    if (zoning.id === "area")
      linker.fault(path, "area 指城乡，不能作分区的标识", "`area` means urban or rural, not a zoning")
    const owner = new Map<string, string>()
    for (const { id, divisions } of zoning.parts) {
      for (const division of divisions) {
        const code = trim(division)
        const other = owner.get(code)
        if (other !== undefined) {
          linker.fault(
            `${path}.parts.${id}`,
            `区划 ${code} 已在 ${other} 中`,
            `The division ${code} is in ${other} already`,
            ["一个区划只能属于一个分区", "A division belongs to one part only"]
          )
        }
        owner.set(code, id)
      }
    }
    zonings.set(zoning.id, zoning)
    const term = {
      key: `${zoning.id}.zone`,
      name: zoning.name,
      type: Type.code(Object.fromEntries(zoning.parts.map(({ id, name }) => [id, name]))),
      scope: "household" as const,
      level: 2 as const,
      compute: ({ household }: { readonly household: { readonly division?: Division } }) =>
        household.division === undefined ? undefined : partOf(zoning, household.division),
      reads: ["division"],
      asks: "division"
    }
    linker.vocabulary = linker.take(withComputed(linker.vocabulary, term), path) ?? linker.vocabulary
  }
  return zonings
}

/** Puts the parameters into the vocabulary: one name, and where areas differ one for each and one that chooses. */
export const linkParameters = (
  linker: Linker,
  pack: Pack,
  zonings: ReadonlyMap<string, Zoning>
): ReadonlyMap<string, Parameter.Linked> => {
  const linked = new Map<string, Parameter.Linked>()
  for (const parameter of pack.parameters) {
    const path = `parameters.${parameter.id}`
    for (const { source, from } of parameter.values) linker.cites(source, `${path}.values.${from}`)
    const result = Parameter.link(parameter, zonings)
    if (Either.isLeft(result)) {
      linker.problems.push(...result.left)
      continue
    }
    const { id, name, type, byArea, zoning } = result.right
    linked.set(id, result.right)
    const asks = zoning === undefined ? {} : { asks: { key: id, name: whereTheyLive(name) } }
    const drafts = byArea
      ? [
          { key: `${id}.urban`, name: both(`${name.zh}城镇`, `${name.en} urban`), type, ...asks },
          { key: `${id}.rural`, name: both(`${name.zh}农村`, `${name.en} rural`), type, ...asks }
        ]
      : [{ key: id, name, type, ...asks }]
    linker.vocabulary = linker.take(withParameter(linker.vocabulary, ...drafts), path) ?? linker.vocabulary
    if (!byArea) continue
    const choice = linker.take(linker.parse(`if 城乡 = "urban" then ${name.zh}城镇 else ${name.zh}农村`), path)
    if (choice === undefined) continue
    const derived = { key: id, name, type, scope: "household", expression: choice } as const
    linker.vocabulary = linker.take(withDerived(linker.vocabulary, derived), path) ?? linker.vocabulary
  }
  return linkDerived(linker, pack.parameters, linked)
}

/** What to ask for where a household's zone has no figure, or it lives in none. */
const whereTheyLive = (name: Bilingual): Bilingual =>
  both(`${name.zh}（所住地区的标准）`, `${name.en} (of the place where they live)`)

/** A derived fact, a table, a category or its grace period, before it is linked: all are names that others may rest on. */
type Named =
  | {
      readonly _tag: "Table"
      readonly id: string
      readonly of: Table
      readonly texts: ReadonlyArray<string>
    }
  | {
      readonly _tag: "Fact"
      readonly id: string
      readonly of: Section.DerivedFact
      readonly texts: ReadonlyArray<string>
    }
  | { readonly _tag: "Category"; readonly id: string; readonly of: Category; readonly texts: ReadonlyArray<string> }
  | { readonly _tag: "Grace"; readonly id: string; readonly of: Category; readonly texts: ReadonlyArray<string> }

/** Puts derived facts and categories into the vocabulary, each after what it rests on. */
export const linkCategories = (
  linker: Linker,
  pack: Pack,
  departments: ReadonlyMap<string, unknown>
): ReadonlyMap<string, LinkedCategory> => {
  const categories = new Map<string, LinkedCategory>()
  const graces = new Map<string, LinkedGrace | undefined>()
  const things: ReadonlyArray<Named> = [
    ...pack.facts.map((of) => ({ _tag: "Fact", id: `facts.${of.id}`, of, texts: [of.formula] }) as const),
    ...pack.tables.map((of) => ({ _tag: "Table", id: `tables.${of.id}`, of, texts: texts(of) }) as const),
    ...pack.categories.map((of) => {
      const texts = of.when.flatMap(plain).map(({ of: { holds } }) => holds)
      return { _tag: "Category", id: `categories.${of.id}`, of, texts } as const
    }),
    ...pack.categories.flatMap((of) => {
      const texts = [nameOf(of.name.zh), ...of.exits.map((exit) => exit.when)]
      return of.exits.length === 0 ? [] : [{ _tag: "Grace", id: `categories.${of.id}.exits`, of, texts } as const]
    })
  ]
  for (const thing of ordered(linker, things)) {
    if (thing._tag === "Fact") linkFact(linker, thing.of)
    else if (thing._tag === "Table") linkTable(linker, thing.of)
    else if (thing._tag === "Grace") graces.set(thing.of.id, linkGrace(linker, thing.of))
    else {
      const { id, department } = thing.of
      linker.refers(departments, department, `categories.${id}.department`, "部门", "department")
      const category = linkCategory(linker, thing.of)
      if (category !== undefined) categories.set(id, category)
    }
  }
  // From here on the order is the pack's.
  return new Map(
    pack.categories.flatMap((written) => {
      const { id, unit, amount } = written
      const category = categories.get(id)
      const pays = amount && linker.formula(amount, unit, `categories.${id}.amount`)
      const reviews = linkReviews(linker, written)
      return category === undefined ? [] : [[id, { ...category, pays, reviews, grace: graces.get(id) }] as const]
    })
  )
}

const linkFact = (linker: Linker, fact: Section.DerivedFact): void => {
  const path = `facts.${fact.id}`
  if (fact.source !== undefined) linker.cites(fact.source, path)
  const expression = linker.take(linker.parse(fact.formula), `${path}.formula`)
  const scope = scopeOf(linker, fact.scope, path)
  if (expression === undefined || scope === undefined) return
  const derived = { key: fact.id, name: fact.name, type: resultType(fact.unit), scope, expression }
  linker.vocabulary = linker.take(withDerived(linker.vocabulary, derived), `${path}.formula`) ?? linker.vocabulary
}

const linkCategory = (linker: Linker, category: Category): LinkedCategory | undefined => {
  const { id, name, unit, source, when } = category
  const path = `categories.${id}`
  linker.cites(source, path)
  const rule = linker.rule(unit, when, source, `${path}.when`)
  if (rule === undefined) return undefined
  const living = unit === "person" ? linker.expression("共同生活", "person", Type.boolean, path)?.root : undefined
  const draft = { key: id, name, type: Type.boolean, scope: unit, level: 2 } as const
  const grown = withTerms(linker.vocabulary, [
    { ...draft, origin: { _tag: "Derived", formula: conjunction(rule, living) } }
  ])
  const next = linker.take(grown, path)
  if (next === undefined) return undefined
  linker.vocabulary = next
  return {
    ...category,
    rule,
    pays: undefined,
    reviews: [],
    grace: undefined,
    term: lookup(next, unit, nameOf(name.zh))!
  }
}

/** Things with those they rest on before them, else in the order of the pack. A circle is reported and left out. */
const ordered = (linker: Linker, things: ReadonlyArray<Named>): ReadonlyArray<Named> => {
  const byName = new Map<string, Named>()
  for (const thing of things) {
    for (const name of namesOf(thing)) byName.set(nameOf(name), thing)
  }
  const state = new Map<Named, "open" | "done">()
  const result: Array<Named> = []
  const visit = (thing: Named): void => {
    if (state.get(thing) === "done") return
    if (state.get(thing) === "open") {
      const name = thing._tag === "Grace" ? Exit.namesOf(thing.of.name).grace : thing.of.name
      linker.fault(thing.id, `“${name.zh}”依赖它自己`, `“${name.en}” rests on itself`)
      return
    }
    state.set(thing, "open")
    for (const text of thing.texts) {
      const parsed = linker.parse(text)
      if (Either.isRight(parsed)) for (const other of restsOn(parsed.right, byName)) visit(other)
    }
    state.set(thing, "done")
    result.push(thing)
  }
  for (const thing of things) visit(thing)
  return result
}

/** Every name by which others may rest on a thing. */
const namesOf = (thing: Named): ReadonlyArray<string> => {
  const { id, name } = thing.of
  if (thing._tag !== "Grace") return [id, name.zh, name.en]
  const { amount, grace } = Exit.namesOf(name)
  return [`${id}-grace`, `${id}-grace-amount`, grace.zh, grace.en, amount.zh, amount.en]
}

const restsOn = (expression: Expression, byName: ReadonlyMap<string, Named>): ReadonlyArray<Named> =>
  [...mentioned(expression)].flatMap((name) => byName.get(name) ?? [])
