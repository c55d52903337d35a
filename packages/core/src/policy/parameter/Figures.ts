import type { Bilingual } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import * as Rational from "../../foundation/Rational.ts"
import { value } from "../../language/Evaluator.ts"
import * as Parameter from "./Parameter.ts"
import { subjectOf } from "../../language/Subject.ts"
import type { Vocabulary } from "../../language/Vocabulary.ts"
import type { Place } from "./Zone.ts"

/** The parameters of a pack, each after those its formulas rest on, and the names their formulas use. */
export interface Book {
  readonly parameters: ReadonlyMap<string, Parameter.Linked>
  readonly vocabulary: Vocabulary
}

/**
 * The figures of one day and place (某日某地的标准), by the keys rules read them under: the id, or `id.urban` and `id.rural`.
 *
 * Shape: `absent` are the parameters that hold nowhere on the day; one that holds elsewhere only has no figure and is not absent.
 */
export interface Figures {
  readonly record: Readonly<Record<string, Parameter.Figure>>
  readonly absent: ReadonlyMap<string, Parameter.Linked>
}

/** The figures of a day at a place. Stated values come first; a formula is asked where none is in force. */
export const figuresOn = (book: Book, on: Day, place: Place = {}): Figures => {
  const record: Record<string, Parameter.Figure> = {}
  const absent = new Map<string, Parameter.Linked>()
  for (const parameter of book.parameters.values()) {
    const found = figureOf(book, parameter, on, place, record)
    for (const [key, figure] of Object.entries(found)) record[key] = figure
    if (Object.keys(found).length === 0 && !holdsSomewhere(parameter, on, absent)) {
      absent.set(parameter.id, parameter)
    }
  }
  return { record, absent }
}

const figureOf = (
  book: Book,
  parameter: Parameter.Linked,
  on: Day,
  place: Place,
  known: Readonly<Record<string, Parameter.Figure>>
): Readonly<Record<string, Parameter.Figure>> => {
  const { id, zoning, byArea } = parameter
  const part = zoning === undefined ? undefined : place[zoning.id]
  if (zoning !== undefined && part === undefined) return {}
  const stated = statedIn(parameter, on, part)
  if (stated !== undefined) {
    return "all" in stated ? { [id]: stated.all } : { [`${id}.urban`]: stated.urban, [`${id}.rural`]: stated.rural }
  }
  const derived = parameter.derived.find((one) => Parameter.holdsOn(one, on))
  if (derived === undefined) return {}
  const areas = byArea ? (["urban", "rural"] as const) : [undefined]
  const found = areas.flatMap((area) => {
    const subject = subjectOf(book.vocabulary, area === undefined ? {} : { area }, [], known, on)
    const figure = value(derived.checked, subject)
    const is = typeof figure === "boolean" || Rational.isRational(figure)
    return is ? [[area === undefined ? id : `${id}.${area}`, figure] as const] : []
  })
  return found.length < areas.length ? {} : Object.fromEntries(found)
}

/** The stated figures in force, in a part of the zoning where there is one. */
const statedIn = (parameter: Parameter.Linked, on: Day, part: string | undefined): Parameter.ByArea | undefined => {
  const found = Parameter.valueOn(parameter, on, part)
  return found && Parameter.figuresIn(found, part)
}

const holdsSomewhere = (parameter: Parameter.Linked, on: Day, absent: ReadonlyMap<string, unknown>): boolean =>
  parameter.zoning !== undefined &&
  (parameter.values.some((dated) => Parameter.holdsOn(dated, on)) ||
    parameter.derived.some((one) => Parameter.holdsOn(one, on) && ![...one.restsOn].some((id) => absent.has(id))))

/**
 * The days on which the figures of some parameters change (变动日), ascending: the first and the end of every value and formula of
 * theirs, and of the parameters they rest on.
 */
export const changeDays = (book: Book, ids: Iterable<string>): ReadonlyArray<Day> => {
  const days = new Set<Day>()
  const seen = new Set<string>()
  const visit = (id: string): void => {
    const parameter = book.parameters.get(id)
    if (parameter === undefined || seen.has(id)) return
    seen.add(id)
    for (const { from, until } of [...parameter.values, ...parameter.derived]) {
      days.add(from)
      if (until !== undefined) days.add(until)
    }
    for (const { restsOn } of parameter.derived) for (const other of restsOn) visit(other)
  }
  for (const id of ids) visit(id)
  return [...days].sort()
}

/**
 * Every place that matters to some parameters: each combination of parts of the zonings they differ by; one place where they
 * differ by none.
 */
export const placesOf = (book: Book, ids: Iterable<string>): ReadonlyArray<Place> => {
  let places: ReadonlyArray<Place> = [{}]
  const zonings = new Set([...ids].flatMap((id) => book.parameters.get(id)?.zoning ?? []))
  for (const { id, parts } of zonings) {
    places = places.flatMap((place) => parts.map((part) => ({ ...place, [id]: part.id })))
  }
  return places
}

/** A value as it stood in force, for explanations: what was read, and where it is written (所用标准). */
export interface Used {
  readonly parameter: string
  readonly name: Bilingual
  readonly unit: Parameter.Unit
  /** The figure, or both where areas differ; nothing where the place has none. */
  readonly figures: Parameter.ByArea | undefined
  /** The part of the parameter's zoning that the place lies in. */
  readonly zone?: Bilingual
  /** Where it stands: the published value, or the formula that gave it. */
  readonly stated?: Parameter.ParameterValue
  readonly derived?: Parameter.DerivedValue
  /** For a derived one, what it rests on. */
  readonly restsOn: ReadonlyArray<Used>
}

/** How a parameter came to its figure on a day at a place; a derived one with what it rests on, each with its own source. */
export const used = (book: Book, id: string, on: Day, place: Place = {}): Used | undefined => {
  const parameter = book.parameters.get(id)
  if (parameter === undefined) return undefined
  const { name, unit, zoning, byArea } = parameter
  const { record } = figuresOn(book, on, place)
  const part = zoning === undefined ? undefined : place[zoning.id]
  const all = record[id]
  const [urban, rural] = [record[`${id}.urban`], record[`${id}.rural`]]
  const figures = byArea
    ? urban === undefined || rural === undefined
      ? undefined
      : { urban, rural }
    : all === undefined
      ? undefined
      : { all }
  const zone = zoning?.parts.find((one) => one.id === part)?.name
  const dated = Parameter.inForce(parameter, on, part)
  const stated =
    dated._tag === "Right" && Parameter.figuresIn(dated.right, part) !== undefined ? dated.right : undefined
  const formula = stated === undefined ? parameter.derived.find((one) => Parameter.holdsOn(one, on)) : undefined
  return {
    parameter: id,
    name,
    unit,
    figures,
    ...(zone === undefined ? {} : { zone }),
    ...(stated === undefined ? {} : { stated: stated.written }),
    ...(formula === undefined ? {} : { derived: formula.written }),
    restsOn: [...(formula?.restsOn ?? [])].flatMap((other) => used(book, other, on, place) ?? [])
  }
}
