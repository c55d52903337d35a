import { Either, Schema } from "effect"
import { Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import { parseYuan } from "../../foundation/Fen.ts"
import * as Rational from "../../foundation/Rational.ts"
import type { Checked } from "../../language/Checked.ts"
import { Id } from "../pack/Condition.ts"
import { ParameterMalformed, ParameterNotInForce } from "./ParameterProblem.ts"
import { DerivedValue, ParameterValue, Unit } from "./ParameterValue.ts"
import * as Type from "../../language/Type.ts"
import type { Zoning } from "./Zone.ts"

export { ParameterMalformed, ParameterNotInForce } from "./ParameterProblem.ts"
export { Certainty, DerivedValue, isRetroactive, ParameterValue, recheckOn, Unit } from "./ParameterValue.ts"

/**
 * A figure that somebody publishes and later replaces (参数). Declared once, by the layer whose rules use it; every layer may add
 * values. `open` says what is still missing and who publishes it (待补).
 *
 * Shape: `by` says along what it differs: `area` (urban and rural), the id of a zoning, or both. `derived` says how it follows from
 * other parameters where nobody stated it.
 */
export const Parameter = Schema.Struct({
  id: Id,
  name: Schema.optionalWith(Bilingual, { exact: true }),
  unit: Schema.optionalWith(Unit, { exact: true }),
  by: Schema.optionalWith(Schema.Union(Id, Schema.NonEmptyArray(Id)), { exact: true }),
  note: Schema.optionalWith(Bilingual, { exact: true }),
  open: Schema.optionalWith(Schema.Struct({ missing: Bilingual, publisher: Bilingual }), { exact: true }),
  values: Schema.optionalWith(Schema.Array(ParameterValue), { default: () => [] }),
  derived: Schema.optionalWith(Schema.Array(DerivedValue), { default: () => [] })
})
export interface Parameter extends Schema.Schema.Type<typeof Parameter> {}

/** A figure or a yes or no, as rules see it. Unit: money in fen. */
export type Figure = Rational.Rational | boolean

/** Figures of one zone, or of everywhere: one, or one for each area. */
export type ByArea = { readonly all: Figure } | { readonly urban: Figure; readonly rural: Figure }

/** A value with its period: its figures, or those of each zone it speaks of. */
export interface Dated {
  readonly from: Day
  readonly until: Day | undefined
  readonly figures: ByArea | { readonly zones: ReadonlyMap<string, ByArea> }
  readonly written: ParameterValue
}

/** A formula with its period. `restsOn` are the ids of the parameters it reads. */
export interface DatedFormula {
  readonly from: Day
  readonly until: Day | undefined
  readonly checked: Checked
  readonly restsOn: ReadonlySet<string>
  readonly written: DerivedValue
}

/** A parameter ready to be asked (已链接的参数). */
export interface Linked {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
  readonly type: Type.Type
  readonly byArea: boolean
  /** The zoning along which it differs. */
  readonly zoning: Zoning | undefined
  readonly open: Parameter["open"]
  /** Ascending by `from`; the periods of one zone are apart. */
  readonly values: ReadonlyArray<Dated>
  /** Ascending by `from`, periods apart. */
  readonly derived: ReadonlyArray<DatedFormula>
}

/** Whether something with a period holds on a day: from its first day on, no longer on the day it ends. */
export const holdsOn = (period: { readonly from: Day; readonly until?: Day | undefined }, on: Day): boolean =>
  period.from <= on && (period.until === undefined || on < period.until)

/**
 * The stated value in force on a day, in a part of the parameter's zoning where it has one.
 *
 * Fails: `ParameterNotInForce` before the first, after the last and between two values. Never the nearest one.
 */
export const inForce = (parameter: Linked, on: Day, part?: string): Either.Either<Dated, ParameterNotInForce> => {
  const dated = valueOn(parameter, on, part)
  return dated === undefined ? Either.left(absent(parameter, on)) : Either.right(dated)
}

/** The same, or nothing: an error has a stack, which costs more than everything else where many days are tried. */
export const valueOn = (parameter: Linked, on: Day, part?: string): Dated | undefined => {
  for (let i = parameter.values.length - 1; i >= 0; i--) {
    const dated = parameter.values[i]!
    if (dated.from > on || !speaksOf(dated, part)) continue
    return holdsOn(dated, on) ? dated : undefined
  }
  return undefined
}

const speaksOf = ({ figures }: Dated, part: string | undefined): boolean =>
  !("zones" in figures) || part === undefined || figures.zones.has(part)

/** The figures of a value in a part of the zoning; `undefined` where it says nothing of that part. */
export const figuresIn = ({ figures }: Dated, part: string | undefined): ByArea | undefined =>
  "zones" in figures ? (part === undefined ? undefined : figures.zones.get(part)) : figures

export const absent = ({ id, name, open }: Linked, on: Day): ParameterNotInForce =>
  new ParameterNotInForce({ parameter: id, name, open, on })

/** Checks what a pack says of a parameter, but for its formulas. Fails: with every fault, each with the path of what is wrong. */
export const link = (
  parameter: Parameter,
  zonings: ReadonlyMap<string, Zoning> = new Map()
): Either.Either<Linked, ReadonlyArray<ParameterMalformed>> => {
  const faults: Array<ParameterMalformed> = []
  const wrong: Wrong = (path, zh, en) =>
    faults.push(new ParameterMalformed({ path: `parameters.${parameter.id}${path}`, what: both(zh, en) }))
  const { id, name, unit } = parameter
  if (name === undefined || unit === undefined) {
    wrong("", "没有声明名称和单位", "has no name and unit")
    return Either.left(faults)
  }
  const { byArea, zoning } = dimensions(parameter, zonings, wrong)
  const figure = (text: string, path: string): Figure => {
    const read = readFigure(text, unit)
    if (read === undefined) wrong(path, `值的写法与单位 ${unit} 不符`, `is not written as a value in ${unit}`)
    return read ?? Rational.zero
  }
  const form: Form = { byArea, zoning, figure, wrong }
  const values = closed(
    parameter.values.map((written): Dated => {
      const figures = figuresOf(written, form, `.values.${written.from}`)
      return { from: written.from, until: written.until, figures, written }
    }),
    partsOf,
    (from) => wrong(".values", `${from} 起有两个值`, `has two values from ${from} on`)
  )
  return faults.length > 0
    ? Either.left(faults)
    : Either.right({
        id,
        name,
        unit,
        type: typeOf(unit),
        byArea,
        zoning,
        open: parameter.open,
        values,
        derived: []
      })
}

type Wrong = (path: string, zh: string, en: string) => void
interface Form {
  readonly byArea: boolean
  readonly zoning: Zoning | undefined
  readonly figure: (text: string, path: string) => Figure
  readonly wrong: Wrong
}

const dimensions = ({ by }: Parameter, zonings: ReadonlyMap<string, Zoning>, wrong: Wrong) => {
  const along: ReadonlyArray<string> = by === undefined ? [] : typeof by === "string" ? [by] : by
  const zones = along.filter((one) => one !== "area")
  if (new Set(along).size < along.length || zones.length > 1) {
    wrong(".by", "只能按城乡（area）、一种分区，或两者", "differs by `area`, by one zoning, or by both")
  }
  const [first] = zones
  const zoning = first === undefined ? undefined : zonings.get(first)
  if (first !== undefined && zoning === undefined) {
    const known = ["area", ...zonings.keys()].join("、")
    wrong(
      ".by",
      `没有分区 ${first}；可用：${known}`,
      `names the zoning ${first}, which is not there; there are: ${known}`
    )
  }
  return { byArea: along.includes("area"), zoning }
}

const figuresOf = (written: ParameterValue, form: Form, at: string): Dated["figures"] => {
  const { value, urban, rural, zones } = written
  if ((zones !== undefined) !== (form.zoning !== undefined)) {
    form.wrong(
      at,
      form.zoning === undefined ? "不分区，不写 zones" : `须按分区 ${form.zoning.id} 写在 zones 下`,
      form.zoning === undefined ? "does not differ by zone" : `needs its figures under zones, by ${form.zoning.id}`
    )
    return { all: Rational.zero }
  }
  if (zones === undefined) return ofArea(value ?? { urban: urban!, rural: rural! }, form, at, value !== undefined)
  const known = new Set(form.zoning!.parts.map(({ id }) => id))
  return {
    zones: new Map(
      Object.entries(zones).map(([part, given]) => {
        const path = `${at}.zones.${part}`
        if (!known.has(part))
          form.wrong(path, `分区中没有 ${part}`, `speaks of ${part}, which is no part of the zoning`)
        return [part, ofArea(given, form, path, false)] as const
      })
    )
  }
}

const ofArea = (
  given: string | { readonly urban: string; readonly rural: string },
  { byArea, figure, wrong }: Form,
  at: string,
  named: boolean
): ByArea => {
  if (byArea === (typeof given === "string"))
    wrong(
      at,
      byArea ? "须分城镇、农村两个值" : "不分城乡，只写一个值",
      byArea ? "needs an urban and a rural value" : "has one value for all areas"
    )
  return typeof given === "string"
    ? { all: figure(given, named ? `${at}.value` : at) }
    : { urban: figure(given.urban, `${at}.urban`), rural: figure(given.rural, `${at}.rural`) }
}

/** What a value speaks of: the parts of a zoning, or everywhere. */
const partsOf = ({ figures }: Dated): ReadonlySet<string> | undefined =>
  "zones" in figures ? new Set(figures.zones.keys()) : undefined

/** Things with periods in their order; one without an end lasts until the next that speaks of all it speaks of. */
export const closed = <A extends { readonly from: Day; readonly until: Day | undefined }>(
  things: ReadonlyArray<A>,
  about: (one: A) => ReadonlySet<string> | undefined,
  twice: (from: Day) => void
): ReadonlyArray<A> => {
  const sorted = [...things].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return sorted.map((one, i) => {
    const own = about(one)
    const later = sorted
      .slice(i + 1)
      .filter((other) => own === undefined || [...own].some((part) => about(other)!.has(part)))
    for (const { from } of later) {
      if (from === one.from || (one.until !== undefined && one.until > from)) twice(from)
    }
    const next = later.find((other) => own === undefined || [...own].every((part) => about(other)!.has(part)))
    return { ...one, until: one.until ?? next?.from }
  })
}

/** A figure as a pack writes it: yuan to fen, decimals exactly, `true` or `false`. */
const readFigure = (text: string, unit: Unit): Figure | undefined => {
  if (unit === "flag") return text === "true" ? true : text === "false" ? false : undefined
  if (unit.startsWith("yuan")) {
    const amount = parseYuan(text)
    return amount === undefined ? undefined : Rational.of(amount)
  }
  return Rational.parse(text)
}

/** The type a unit of a pack has in rules. */
export const typeOf = (unit: Unit): Type.Type => {
  if (unit === "flag") return Type.boolean
  if (unit === "ratio" || unit === "count") return Type.number()
  return Type.number(unit.startsWith("yuan") ? `fen${unit.slice(4)}` : unit)
}
