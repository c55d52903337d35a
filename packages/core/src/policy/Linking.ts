import { Either } from "effect"
import { both } from "../foundation/Bilingual.ts"
import { fromYears } from "../foundation/Calendar.ts"
import type { Field } from "../foundation/Field.ts"
import type { Problem } from "../foundation/Problem.ts"
import { fields as householdFields } from "../population/Household.ts"
import { fields as memberFields } from "../population/Member.ts"
import type { Category } from "./Category.ts"
import { type Checked, terms } from "./Checked.ts"
import { withDerived } from "./Derived.ts"
import { type Expression, mentioned, nameOf } from "./Expression.ts"
import { conjunction, fieldOf, Linker } from "./Linker.ts"
import type { Pack } from "./Pack.ts"
import * as Parameter from "./Parameter.ts"
import { vocabulary } from "./PersonFact.ts"
import type { LinkedCategory, LinkedComparison, LinkedNeed, LinkedProgramme, Policy } from "./Policy.ts"
import type * as Rule from "./Rule.ts"
import type * as Section from "./Section.ts"
import * as Type from "./Type.ts"
import { lookup, withParameter, withTerms } from "./Vocabulary.ts"

/**
 * The policy of a whole pack: references followed, names resolved, types and units checked, rules compiled.
 *
 * Fails: with everything that is wrong, each with the path it stands at.
 */
export const link = (pack: Pack, hash: string): Either.Either<Policy, ReadonlyArray<Problem>> => {
  const linker = new Linker(
    vocabulary,
    pack.sources.map(({ id }) => id)
  )
  if (pack.extends !== undefined) {
    linker.fault(
      "extends",
      `政策包 ${pack.id} 只是一层，还要叠加在 ${pack.extends} 上`,
      `The pack ${pack.id} is one layer and must be put on ${pack.extends} first`
    )
  }
  for (const section of ["sources", "departments", "parameters", "facts", "categories", "needs", "overlaps"] as const) {
    linker.distinct(section, pack[section])
  }
  for (const section of ["programmes", "comparisons", "untranslated", "townships"] as const) {
    linker.distinct(section, pack[section])
  }
  const departments = byId(pack.departments)
  const parameters = linkParameters(linker, pack)
  const categories = linkCategories(linker, pack, departments)
  const needs = linkNeeds(linker, pack)
  const overlaps = byId(pack.overlaps)
  for (const { id, source } of pack.overlaps) linker.cites(source, `overlaps.${id}`)
  const programmes = linkProgrammes(linker, pack, departments, overlaps)
  const comparisons = linkComparisons(linker, pack, departments)
  for (const { id, source } of pack.untranslated) linker.cites(source, `untranslated.${id}`)
  for (const { year, source } of pack.calendar) linker.cites(source, `calendar.${year}`)
  if (!pack.categories.some(({ unit }) => unit === "household")) {
    linker.fault("categories", "至少要有一个以家庭为单位的类别", "At least one category of unit household is needed")
  }
  const living = linker.expression("共同生活", "person", Type.boolean, "")
  if (linker.problems.length > 0 || living === undefined) return Either.left(linker.problems)
  const own = rulesOf([...categories.values()])
  const further = rulesOf([...programmes.values(), ...needs.values()])
  const of = (rules: ReadonlyArray<Checked>) => parametersBehind(rules, parameters)
  return Either.right({
    id: pack.id,
    hash,
    title: pack.title,
    pack,
    categories,
    needs,
    overlaps,
    programmes,
    comparisons,
    departments,
    townships: new Map(pack.townships.map(({ id, name }) => [id, name])),
    sources: byId(pack.sources),
    parameters,
    calendar: fromYears(pack.calendar),
    vocabulary: linker.vocabulary,
    living,
    needed: { determination: of(own), plan: of([...own, ...further]) },
    memo: { days: new Map(), latest: undefined }
  })
}

const byId = <A extends { readonly id: string }>(things: ReadonlyArray<A>): ReadonlyMap<string, A> =>
  new Map(things.map((thing) => [thing.id, thing]))

/** Puts the parameters into the vocabulary: one name, and where areas differ one for each and one that chooses. */
const linkParameters = (linker: Linker, pack: Pack): ReadonlyMap<string, Parameter.Linked> => {
  const linked = new Map<string, Parameter.Linked>()
  for (const parameter of pack.parameters) {
    const path = `parameters.${parameter.id}`
    for (const { source, from } of parameter.values) linker.cites(source, `${path}.values.${from}`)
    const result = Parameter.link(parameter)
    if (Either.isLeft(result)) {
      linker.problems.push(...result.left)
      continue
    }
    const { id, name, type, byArea } = result.right
    linked.set(id, result.right)
    const drafts = byArea
      ? [
          { key: `${id}.urban`, name: both(`${name.zh}城镇`, `${name.en} urban`), type },
          { key: `${id}.rural`, name: both(`${name.zh}农村`, `${name.en} rural`), type }
        ]
      : [{ key: id, name, type }]
    linker.vocabulary = linker.take(withParameter(linker.vocabulary, ...drafts), path) ?? linker.vocabulary
    if (!byArea) continue
    const choice = linker.take(linker.parse(`if 城乡 = "urban" then ${name.zh}城镇 else ${name.zh}农村`), path)
    if (choice === undefined) continue
    const derived = { key: id, name, type, scope: "household", expression: choice } as const
    linker.vocabulary = linker.take(withDerived(linker.vocabulary, derived), path) ?? linker.vocabulary
  }
  return linked
}

/** A derived fact or a category, before it is linked: both are names that others may rest on. */
type Named =
  | {
      readonly _tag: "Fact"
      readonly id: string
      readonly of: Section.DerivedFact
      readonly texts: ReadonlyArray<string>
    }
  | { readonly _tag: "Category"; readonly id: string; readonly of: Category; readonly texts: ReadonlyArray<string> }

/** Puts derived facts and categories into the vocabulary, each after what it rests on. */
const linkCategories = (
  linker: Linker,
  pack: Pack,
  departments: ReadonlyMap<string, unknown>
): ReadonlyMap<string, LinkedCategory> => {
  const categories = new Map<string, LinkedCategory>()
  const things: ReadonlyArray<Named> = [
    ...pack.facts.map((of) => ({ _tag: "Fact", id: `facts.${of.id}`, of, texts: [of.formula] }) as const),
    ...pack.categories.map(
      (of) => ({ _tag: "Category", id: `categories.${of.id}`, of, texts: of.when.map(({ holds }) => holds) }) as const
    )
  ]
  for (const thing of ordered(linker, things)) {
    if (thing._tag === "Fact") linkFact(linker, thing.of)
    else {
      const { id, department } = thing.of
      linker.refers(departments, department, `categories.${id}.department`, "部门", "department")
      const category = linkCategory(linker, thing.of)
      if (category !== undefined) categories.set(id, category)
    }
  }
  // Amounts may use any name, also one that rests on the category itself. From here on the order is the pack's.
  return new Map(
    pack.categories.flatMap(({ id, unit, amount }) => {
      const category = categories.get(id)
      const pays = amount && linker.formula(amount, unit, `categories.${id}.amount`)
      return category === undefined ? [] : [[id, { ...category, pays }] as const]
    })
  )
}

const linkFact = (linker: Linker, fact: Section.DerivedFact): void => {
  const path = `facts.${fact.id}`
  if (fact.source !== undefined) linker.cites(fact.source, path)
  const expression = linker.take(linker.parse(fact.formula), `${path}.formula`)
  if (expression === undefined) return
  const type = fact.unit === "text" ? Type.text : fact.unit === "day" ? Type.date : Parameter.typeOf(fact.unit)
  const derived = { key: fact.id, name: fact.name, type, scope: fact.scope, expression }
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
  return { ...category, rule, pays: undefined, term: lookup(next, unit, nameOf(name.zh))! }
}

/** Things with those they rest on before them, else in the order of the pack. A circle is reported and left out. */
const ordered = (linker: Linker, things: ReadonlyArray<Named>): ReadonlyArray<Named> => {
  const byName = new Map<string, Named>()
  for (const thing of things) {
    for (const name of [thing.of.id, thing.of.name.zh, thing.of.name.en]) byName.set(nameOf(name), thing)
  }
  const state = new Map<Named, "open" | "done">()
  const result: Array<Named> = []
  const visit = (thing: Named): void => {
    if (state.get(thing) === "done") return
    if (state.get(thing) === "open") {
      const { name } = thing.of
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

const restsOn = (expression: Expression, byName: ReadonlyMap<string, Named>): ReadonlyArray<Named> =>
  [...mentioned(expression)].flatMap((name) => byName.get(name) ?? [])

const linkNeeds = (linker: Linker, pack: Pack): ReadonlyMap<string, LinkedNeed> => {
  const needs = new Map<string, LinkedNeed>()
  for (const need of pack.needs) {
    linker.cites(need.source, `needs.${need.id}`)
    const rule = linker.rule(need.unit, need.when, need.source, `needs.${need.id}.when`)
    if (rule !== undefined) needs.set(need.id, { ...need, rule })
  }
  return needs
}

const linkProgrammes = (
  linker: Linker,
  pack: Pack,
  departments: ReadonlyMap<string, unknown>,
  overlaps: ReadonlyMap<string, Section.Overlap>
): ReadonlyMap<string, LinkedProgramme> => {
  const programmes = new Map<string, LinkedProgramme>()
  const needs = byId(pack.needs)
  const periods = new Map<string, string>()
  for (const programme of pack.programmes) {
    const { id, department, need, overlap, amount, unit, source, shares } = programme
    const path = `programmes.${id}`
    linker.cites(source, path)
    linker.refers(departments, department, `${path}.department`, "部门", "department")
    linker.refers(needs, need, `${path}.need`, "需求", "need")
    for (const name of shares) linker.refers(shareable, name, `${path}.shares`, "字段", "field")
    if (overlap !== undefined) {
      linker.refers(overlaps, overlap, `${path}.overlap`, "重叠组", "overlap group")
      const period = amount?.per ?? "none"
      const first = periods.get(overlap) ?? period
      periods.set(overlap, first)
      if (overlaps.get(overlap)?.mode === "highest" && (amount === undefined || first !== period)) {
        linker.fault(
          `${path}.amount`,
          "同一就高组的项目须有同一周期的金额",
          "Programmes of a group of mode highest need amounts of the same period"
        )
      }
    }
    const rule = linker.rule(unit, programme.for, source, `${path}.for`)
    const pays = amount && linker.formula(amount, unit, `${path}.amount`)
    if (rule !== undefined) programmes.set(id, { ...programme, rule, pays })
  }
  return programmes
}

const linkComparisons = (
  linker: Linker,
  pack: Pack,
  departments: ReadonlyMap<string, unknown>
): ReadonlyMap<string, LinkedComparison> => {
  const comparisons = new Map<string, LinkedComparison>()
  for (const list of pack.comparisons) {
    const path = `comparisons.${list.id}`
    linker.cites(list.source, path)
    linker.refers(departments, list.department, `${path}.department`, "部门", "department")
    linker.distinct(`${path}.clues`, list.clues)
    linker.distinct(
      `${path}.columns`,
      list.columns.map(({ key }) => ({ id: key }))
    )
    const clues = list.clues.map((clue) => {
      linker.cites(clue.source, `${path}.clues.${clue.id}`)
      const at = `${path}.clues.${clue.id}.when`
      const checked = clue.when === undefined ? undefined : linker.expression(clue.when, "person", Type.boolean, at)
      return { ...clue, checked }
    })
    const columns = list.columns.map((column) => {
      const field = fieldOf(column)
      return { key: column.key, field, required: field.required }
    })
    comparisons.set(list.id, { ...list, columns, clues })
  }
  return comparisons
}

/** Names and keys of the fields a programme may share. */
const shareable: ReadonlyMap<string, unknown> = new Map(
  [...Object.entries(householdFields), ...Object.entries(memberFields)].flatMap(([key, field]: [string, Field<any>]) =>
    [key, field.name.zh, field.name.en].map((name) => [name, field] as const)
  )
)

const rulesOf = (
  things: ReadonlyArray<{ readonly rule: Rule.Rule; readonly pays?: Rule.Formula | undefined }>
): ReadonlyArray<Checked> =>
  things.flatMap(({ rule, pays }) => [
    ...rule.conditions.map(({ checked }) => checked),
    ...(pays === undefined ? [] : [pays.checked])
  ])

const parametersBehind = (
  rules: ReadonlyArray<Checked>,
  parameters: ReadonlyMap<string, Parameter.Linked>
): ReadonlySet<string> => {
  const keys = new Set(
    rules.flatMap((rule) => [...terms(rule)]).flatMap(({ key, scope }) => (scope === "parameter" ? [key] : []))
  )
  return new Set([...parameters.keys()].filter((id) => keys.has(id) || keys.has(`${id}.urban`)))
}
