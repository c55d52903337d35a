import { Either } from "effect"
import { fromYears } from "../../foundation/Calendar.ts"
import type { Problem } from "../../foundation/Problem.ts"
import { linkChecks } from "../pack/Check.ts"
import { type Checked, terms } from "../../language/Checked.ts"
import { parameterOf } from "./DerivedParameter.ts"
import { type Limits, limits } from "../pack/Freshness.ts"
import { nameOf } from "../../language/Expression.ts"
import { columnField, Linker } from "./Linker.ts"
import { linkInputs } from "./InputLinking.ts"
import { linkCategories, linkParameters, linkZones } from "./Naming.ts"
import type { Pack } from "../pack/Pack.ts"
import type * as Parameter from "../parameter/Parameter.ts"
import { vocabulary } from "../../language/PersonFact.ts"
import type { LinkedComparison, LinkedNeed, Policy } from "../Policy.ts"
import { expressionsOf, groupsOf, linkBudgets, linkOverlaps, linkProgrammes } from "./Programmes.ts"
import { linkPublication } from "./PublicationLinking.ts"
import * as Rule from "../Rule.ts"
import type { RuleFault } from "../../language/RuleFault.ts"
import * as Type from "../../language/Type.ts"
import type { Term } from "../../language/Vocabulary.ts"

/**
 * The policy of a whole pack: references followed, names resolved, types and units checked, rules compiled.
 *
 * Fails: with everything that is wrong, each with the path it stands at.
 */
export const link = (pack: Pack, hash: string): Either.Either<Policy, ReadonlyArray<Problem>> => {
  const linker = new Linker(
    { ...vocabulary, calendar: fromYears(pack.calendar) },
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
  for (const section of ["zones", "checks", "programmes", "comparisons", "untranslated", "townships"] as const) {
    linker.distinct(section, pack[section])
  }
  for (const section of ["lists", "tables", "budgets", "notices", "releases"] as const) {
    linker.distinct(section, pack[section])
  }
  const departments = byId(pack.departments)
  linkInputs(linker, pack, departments)
  const zones = linkZones(linker, pack)
  const parameters = linkParameters(linker, pack, zones)
  const categories = linkCategories(linker, pack, departments)
  const needs = linkNeeds(linker, pack)
  const programmes = linkProgrammes(linker, pack, { departments, categories })
  const overlaps = linkOverlaps(linker, pack, programmes)
  const groups = groupsOf(linker, programmes)
  linkBudgets(linker, pack, programmes)
  const comparisons = linkComparisons(linker, pack, departments)
  for (const { id, source } of pack.untranslated) linker.cites(source, `untranslated.${id}`)
  linkPublication(linker, pack, categories)
  for (const { year, source } of pack.calendar) linker.cites(source, `calendar.${year}`)
  boundCategories(linker, pack)
  const freshness = linkFreshness(linker, pack)
  const living = linker.expression("共同生活", "person", Type.boolean, "")
  const book = { parameters, vocabulary: linker.vocabulary }
  const checks = linkChecks(linker, pack.checks, pack.tables, book)
  if (linker.problems.length > 0 || living === undefined) return Either.left(withoutConsequences(linker.problems, pack))
  const own = rulesOf([...categories.values()])
  const further = [...rulesOf([...programmes.values(), ...needs.values()]), ...expressionsOf({ programmes, overlaps })]
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
    groups,
    comparisons,
    departments,
    townships: new Map(pack.townships.map(({ id, name }) => [id, name])),
    sources: byId(pack.sources),
    zones,
    parameters,
    checks,
    calendar: fromYears(pack.calendar),
    freshness,
    vocabulary: linker.vocabulary,
    living,
    needed: { determination: of(own), plan: of([...own, ...further]) },
    memo: { places: new Map(), days: new Map(), latest: undefined }
  })
}

/**
 * The problems without those that follow from others: a rule that rests on a fact at fault cannot find its name either, and is mended
 * with it.
 */
const withoutConsequences = (problems: ReadonlyArray<Problem>, pack: Pack): ReadonlyArray<Problem> => {
  const declared = new Set(
    [...pack.facts, ...pack.tables, ...pack.categories, ...pack.parameters, ...pack.inputs, ...pack.lists].flatMap(
      ({ id, name }) => (name === undefined ? [id] : [id, nameOf(name.zh), nameOf(name.en)])
    )
  )
  const follows = (problem: Problem) => problem._tag === "RuleFault" && declared.has((problem as RuleFault).name ?? "")
  const causes = problems.filter((problem) => !follows(problem))
  return causes.length > 0 ? causes : problems
}

const byId = <A extends { readonly id: string }>(things: ReadonlyArray<A>): ReadonlyMap<string, A> =>
  new Map(things.map((thing) => [thing.id, thing]))

const linkNeeds = (linker: Linker, pack: Pack): ReadonlyMap<string, LinkedNeed> => {
  const needs = new Map<string, LinkedNeed>()
  for (const need of pack.needs) {
    linker.cites(need.source, `needs.${need.id}`)
    const rule = linker.rule(need.unit, need.when, need.source, `needs.${need.id}.when`)
    if (rule !== undefined) needs.set(need.id, { ...need, rule })
  }
  return needs
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
      const field = columnField(column)
      return { key: column.key, field, required: field.required }
    })
    comparisons.set(list.id, { ...list, columns, clues })
  }
  return comparisons
}

/** Limits of freshness by the keys of the facts they are about. */
const linkFreshness = (linker: Linker, pack: Pack): Limits => {
  linker.distinct("freshness", pack.freshness)
  const keyOf = (name: string) => linker.vocabulary.terms.find((term) => named(term, name) && isRead(term))?.key
  for (const { id, facts, source } of pack.freshness) {
    if (source !== undefined) linker.cites(source, `freshness.${id}`)
    for (const name of facts) {
      if (keyOf(name) === undefined) {
        linker.fault(`freshness.${id}.facts`, `没有可登记的事实“${name}”`, `There is no recorded fact “${name}”`)
      }
    }
  }
  return limits(pack.freshness, keyOf)
}
const named = ({ key, name }: Term, text: string): boolean => key === text || name.zh === text || name.en === text
const isRead = ({ origin }: Term): boolean => origin._tag === "Field" || origin._tag === "Input"

const rulesOf = (
  things: ReadonlyArray<{ readonly rule: Rule.Rule; readonly pays?: Rule.Formula | undefined }>
): ReadonlyArray<Checked> =>
  things.flatMap(({ rule, pays }) => [
    ...rule.conditions.map(({ checked }) => checked),
    ...(pays === undefined ? [] : Rule.expressionsOf(pays))
  ])

const parametersBehind = (
  rules: ReadonlyArray<Checked>,
  parameters: ReadonlyMap<string, Parameter.Linked>
): ReadonlySet<string> => {
  const read = new Set(
    rules
      .flatMap((rule) => [...terms(rule)])
      .flatMap(({ key, scope }) => (scope === "parameter" ? [parameterOf(key)] : []))
  )
  return new Set([...parameters.keys()].filter((id) => read.has(id)))
}

/** There is a category of households, and no more of a unit than a batch has bits for. */
const boundCategories = (linker: Linker, { categories }: Pack): void => {
  const [ofHouseholds, ofPersons] = (["household", "person"] as const).map(
    (unit) => categories.filter((category) => category.unit === unit).length
  )
  if (ofHouseholds === 0) {
    linker.fault("categories", "至少要有一个以家庭为单位的类别", "At least one category of unit household is needed")
  }
  if (Math.max(ofHouseholds!, ofPersons!) > mostCategories) {
    linker.fault(
      "categories",
      `同一单位（家庭或个人）的类别多于 ${mostCategories} 个`,
      `There are more than ${mostCategories} categories of one unit, household or person`,
      ["请合并类别，或把不同档次写成金额", "Merge categories, or write what differs in degree as amounts"]
    )
  }
}

/** One word of a batch says of all categories of a unit who is in them. */
const mostCategories = 32
