import { Either, ParseResult, Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { canonical as canonicalJson } from "../../foundation/Canonical.ts"
import { Day } from "../../foundation/Day.ts"
import { Division } from "../../foundation/Division.ts"
import { Category } from "./Category.ts"
import { Check } from "./Check.ts"
import { Id } from "./Condition.ts"
import { Freshness } from "./Freshness.ts"
import { Input, InputList } from "./Input.ts"
import { PackFault } from "./PackFault.ts"
import { Parameter } from "../parameter/Parameter.ts"
import * as Section from "./Section.ts"
import { Zoning } from "../parameter/Zone.ts"
import { Table } from "./Table.ts"

const list = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(Schema.Array(schema), { default: () => [] })

/**
 * A policy pack (政策包): what a country, a province or a district decided, as data. It holds no code.
 *
 * Shape: every scalar is text, as a policy officer wrote it, so that no figure passes through a float. A pack with `extends` is
 * one layer and stores only its differences; `layer` puts it on its parent. `overridable` lists what a child may replace, as
 * `section.id`. The order of fields, here and in every section, is the order in which packs write them.
 */
export const Pack = Schema.Struct({
  /** Version of this form, apart from the engine's. */
  format: Schema.Literal("1"),
  id: Id,
  extends: Schema.optionalWith(Id, { exact: true }),
  title: Bilingual,
  division: Schema.optionalWith(Division, { exact: true }),
  /** The name of the place the pack is for (辖区), as reports call it; a child without one keeps its parent's. */
  place: Schema.optionalWith(Bilingual, { exact: true }),
  from: Schema.optionalWith(Day, { exact: true }),
  until: Schema.optionalWith(Day, { exact: true }),
  checkedOn: Day,
  /** After how many months a value should be looked up again (复核月数); a child without one keeps its parent's. Unit: months. */
  recheckMonths: Schema.optionalWith(Schema.NumberFromString.pipe(Schema.int(), Schema.positive()), { exact: true }),
  /** How long departments have for their answers (反馈期限); a child without one keeps its parent's. */
  answerWithin: Schema.optionalWith(Section.AnswerWithin, { exact: true }),
  note: Schema.optionalWith(Bilingual, { exact: true }),
  overridable: list(Schema.String.pipe(Schema.pattern(/^[a-z]+\.[a-z][a-z0-9-]*$/))),
  /** The packs this one was put together from, the outermost parent first. Filled by `layer`. */
  layers: list(Id),
  townships: list(Section.Township),
  sources: list(Section.Source),
  departments: list(Section.Department),
  zones: list(Zoning),
  lists: list(InputList),
  inputs: list(Input),
  parameters: list(Parameter),
  checks: list(Check),
  facts: list(Section.DerivedFact),
  tables: list(Table),
  categories: list(Category),
  needs: list(Section.Need),
  overlaps: list(Section.Overlap),
  programmes: list(Section.Programme),
  budgets: list(Section.Budget),
  comparisons: list(Section.ComparisonList),
  calendar: list(Section.HolidayTable),
  freshness: list(Freshness),
  notices: list(Section.Notice),
  releases: list(Section.Release),
  untranslated: list(Section.Untranslated)
})
export interface Pack extends Schema.Schema.Type<typeof Pack> {}

/** A pack as files and databases hold it: plain data with texts only. */
export interface PackData extends Schema.Schema.Encoded<typeof Pack> {}

const decodeUnknown = Schema.decodeUnknownEither(Pack, { errors: "all", onExcessProperty: "error" })

/** Reads plain data. Fails: with everything that does not have the form of a pack, each with its path. */
export const decode = (data: unknown): Either.Either<Pack, ReadonlyArray<PackFault>> =>
  Either.mapLeft(decodeUnknown(data), (error) => {
    const found = new Map<string, PackFault>()
    for (const { _tag, path, message } of ParseResult.ArrayFormatter.formatErrorSync(error)) {
      // Every optional section may also be left out; that it was not is no news.
      if (message.startsWith("Expected undefined")) continue
      const at = path.map(String).join(".")
      if (!found.has(at)) found.set(at, shapeFault(_tag, at, message.slice(0, 200)))
    }
    return [...found.values()]
  })

const shapeFault = (tag: string, path: string, message: string): PackFault => {
  switch (tag) {
    case "Missing":
      return PackFault.of(path, `缺少“${path}”`, `“${path}” is missing`)
    case "Unexpected":
      return PackFault.of(path, `不认识的内容“${path}”`, `“${path}” is not part of a pack`)
    default:
      return PackFault.of(path, `“${path}”的写法不对：${message}`, `“${path}” is not well formed: ${message}`)
  }
}

export const encode: (pack: Pack) => PackData = Schema.encodeSync(Pack)

/**
 * A child on its parent (分层叠加): the child's header, and of every section the parent's things with the child's added.
 *
 * Values of a parameter are added to the parent's; where the parent lists the parameter in `overridable`, the child's values
 * go before the parent's for their periods. Any other thing that exists already may be replaced only if the parent lists it.
 * Fails: `PackFault` for every replacement that the parent does not allow.
 */
export const layer = (parent: Pack, child: Pack): Either.Either<Pack, ReadonlyArray<PackFault>> => {
  if (child.extends !== parent.id) {
    const [zh, en] = [
      `政策包 ${child.id} 不是 ${parent.id} 的下级`,
      `The pack ${child.id} does not extend ${parent.id}`
    ]
    return Either.left([PackFault.of("extends", zh, en)])
  }
  const faults: Array<PackFault> = []
  const allowed = new Set(parent.overridable)
  const put = <A extends { readonly id: string }>(
    section: string,
    inherited: ReadonlyArray<A>,
    own: ReadonlyArray<A>,
    join?: (old: A, next: A) => A
  ): ReadonlyArray<A> => {
    const things = new Map(inherited.map((thing) => [thing.id, thing]))
    for (const thing of own) {
      const old = things.get(thing.id)
      const free =
        old === undefined || allowed.has(`${section}.${thing.id}`) || canonicalJson(old) === canonicalJson(thing)
      if (!free && join === undefined) faults.push(notOverridable(section, thing.id, parent.id))
      things.set(thing.id, old !== undefined && join !== undefined ? join(old, thing) : thing)
    }
    return [...things.values()]
  }
  const { extends: _, ...header } = child
  const years = put(
    "calendar",
    parent.calendar.map((table) => ({ ...table, id: String(table.year) })),
    child.calendar.map((table) => ({ ...table, id: String(table.year) }))
  )
  const pack: Pack = {
    ...(parent.place === undefined ? {} : { place: parent.place }),
    ...(parent.recheckMonths === undefined ? {} : { recheckMonths: parent.recheckMonths }),
    ...(parent.answerWithin === undefined ? {} : { answerWithin: parent.answerWithin }),
    ...header,
    ...(parent.extends === undefined ? {} : { extends: parent.extends }),
    layers: [...(parent.layers.length === 0 ? [parent.id] : parent.layers), child.id],
    overridable: [...new Set([...parent.overridable, ...child.overridable])],
    townships: put("townships", parent.townships, child.townships),
    sources: put("sources", parent.sources, child.sources),
    departments: put("departments", parent.departments, child.departments),
    zones: put("zones", parent.zones, child.zones),
    parameters: put("parameters", parent.parameters, child.parameters, (old, next) => {
      if (redeclares(old, next)) faults.push(notOverridable("parameters", next.id, parent.id))
      const before = allowed.has(`parameters.${next.id}`)
      return {
        ...old,
        ...next,
        values: [...(before ? old.values.flatMap((one) => outside(one, next.values)) : old.values), ...next.values],
        derived: [...(before ? old.derived.flatMap((one) => outside(one, next.derived)) : old.derived), ...next.derived]
      }
    }),
    checks: put("checks", parent.checks, child.checks),
    lists: put("lists", parent.lists, child.lists),
    inputs: put("inputs", parent.inputs, child.inputs),
    facts: put("facts", parent.facts, child.facts),
    tables: put("tables", parent.tables, child.tables),
    categories: put("categories", parent.categories, child.categories),
    needs: put("needs", parent.needs, child.needs),
    overlaps: put("overlaps", parent.overlaps, child.overlaps),
    programmes: put("programmes", parent.programmes, child.programmes),
    budgets: put("budgets", parent.budgets, child.budgets),
    comparisons: put("comparisons", parent.comparisons, child.comparisons),
    calendar: years.map(({ id: _, ...table }) => table),
    freshness: put("freshness", parent.freshness, child.freshness),
    notices: put("notices", parent.notices, child.notices),
    releases: put("releases", parent.releases, child.releases),
    untranslated: put("untranslated", parent.untranslated, child.untranslated)
  }
  return faults.length > 0 ? Either.left(faults) : Either.right(pack)
}

/** Something of a parameter with a period, and the zones it speaks of where it names some. */
interface Lasting {
  readonly from: Day
  readonly until?: Day
  readonly zones?: Readonly<Record<string, unknown>>
}

/** What is left of a parent's value or formula outside the periods, and the zones, for which a child has its own. */
const outside = <A extends Lasting>(thing: A, taken: ReadonlyArray<Lasting>): ReadonlyArray<A> => {
  let left: ReadonlyArray<A> = [thing]
  for (const { from, until, zones } of taken) {
    left = left.flatMap((piece) => {
      const { until: end, ...start } = piece
      if ((end !== undefined && end <= from) || (until !== undefined && until <= piece.from)) return [piece]
      const kept = Object.entries(piece.zones ?? {}).filter(
        ([zone]) => zones !== undefined && !Object.hasOwn(zones, zone)
      )
      const during = { ...piece, ...(piece.from < from ? { from } : {}), zones: Object.fromEntries(kept) }
      const last = until !== undefined && (end === undefined || until < end) ? until : end
      return [
        ...(piece.from < from ? [{ ...start, until: from } as A] : []),
        ...(kept.length === 0 ? [] : [(last === undefined ? during : { ...during, until: last }) as A]),
        ...(until !== undefined && (end === undefined || until < end) ? [{ ...piece, from: until }] : [])
      ]
    })
  }
  return left
}

/** Whether a child says something else of a parameter than its values: a name, a unit, whether it differs by area. */
const redeclares = (old: Parameter, next: Parameter): boolean =>
  (["name", "unit", "by"] as const).some(
    (key) => next[key] !== undefined && old[key] !== undefined && canonicalJson(next[key]) !== canonicalJson(old[key])
  )

const notOverridable = (section: string, id: string, parent: string): PackFault =>
  PackFault.of(
    `${section}.${id}`,
    `上级政策包 ${parent} 不允许替换 ${section} 中的 ${id}`,
    `The parent pack ${parent} does not allow ${id} of ${section} to be replaced`,
    [
      `请另取标识，或由上级在 overridable 中列出 ${section}.${id}`,
      `Use another id, or let the parent list ${section}.${id} under overridable`
    ]
  )

/**
 * Layers put together, the outermost parent first. Fails: as `layer`, or when there is none.
 */
export const stack = (layers: ReadonlyArray<Pack>): Either.Either<Pack, ReadonlyArray<PackFault>> => {
  const [first, ...rest] = layers
  if (first === undefined) return Either.left([PackFault.of("", "没有政策包", "There is no pack")])
  let result: Either.Either<Pack, ReadonlyArray<PackFault>> = Either.right(first)
  for (const child of rest) result = Either.flatMap(result, (parent) => layer(parent, child))
  return result
}

/**
 * The one spelling of a pack, from which its digest is made. Keys are sorted, and sections whose order means nothing too, so
 * that names of files and order of files never change a digest.
 */
export const canonical = (pack: Pack): string => {
  const data = encode(pack)
  const byId = <A extends { readonly id: string }>(things: ReadonlyArray<A> | undefined) =>
    [...(things ?? [])].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return canonicalJson({
    ...data,
    sources: byId(data.sources),
    departments: byId(data.departments),
    townships: byId(data.townships),
    budgets: byId(data.budgets),
    lists: byId(data.lists),
    inputs: data.inputs,
    parameters: byId(data.parameters),
    zones: byId(data.zones),
    checks: byId(data.checks),
    calendar: [...(data.calendar ?? [])].sort((a, b) => Number(a.year) - Number(b.year))
  })
}
