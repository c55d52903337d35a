import { Data, Either, Schema } from "effect"
import { Bilingual, both } from "../foundation/Bilingual.ts"
import { Day } from "../foundation/Day.ts"
import { parseYuan } from "../foundation/Fen.ts"
import { message, type Problem } from "../foundation/Problem.ts"
import * as Rational from "../foundation/Rational.ts"
import { CitationText, Id } from "./Condition.ts"
import * as Type from "./Type.ts"

/** The units a pack may use. Money is written in yuan, with at most two decimals; `ratio` is a plain number, `flag` yes or no. */
export const Unit = Schema.Literal(
  "yuan",
  "yuan/month",
  "yuan/year",
  "persons",
  "years",
  "months",
  "m2",
  "count",
  "ratio",
  "flag"
)
export type Unit = typeof Unit.Type

/**
 * How sure a value or a document is (确定程度): read in the text itself, on a page of the office that issued it, at second hand, not
 * checked, or invented for a demonstration.
 */
export const Certainty = Schema.Literal("primary", "official", "secondary", "unverified", "invented")
export type Certainty = typeof Certainty.Type

/**
 * One dated value of a parameter. In force from `from` on, no longer on `until`; both rates where urban and rural areas differ.
 *
 * Shape: either `value`, or `urban` and `rural`. Texts, so that no figure passes through a float.
 */
export const ParameterValue = Schema.Struct({
  from: Day,
  until: Schema.optionalWith(Day, { exact: true }),
  value: Schema.optionalWith(Schema.NonEmptyString, { exact: true }),
  urban: Schema.optionalWith(Schema.NonEmptyString, { exact: true }),
  rural: Schema.optionalWith(Schema.NonEmptyString, { exact: true }),
  source: CitationText,
  checkedOn: Day,
  certainty: Certainty,
  note: Schema.optionalWith(Bilingual, { exact: true })
}).pipe(
  Schema.filter(
    ({ value, urban, rural }) =>
      (value === undefined) === (urban !== undefined && rural !== undefined) ||
      "写一个 value，或同时写 urban 和 rural / give `value`, or `urban` and `rural`"
  ),
  Schema.filter(
    ({ from, until }) => until === undefined || from < until || "until 须晚于 from / until must be after from"
  )
)
export interface ParameterValue extends Schema.Schema.Type<typeof ParameterValue> {}

/**
 * A figure that somebody publishes and later replaces (参数). Declared once, by the layer whose rules use it; every layer may add
 * values. `open` says what is still missing and who publishes it (待补).
 */
export const Parameter = Schema.Struct({
  id: Id,
  name: Schema.optionalWith(Bilingual, { exact: true }),
  unit: Schema.optionalWith(Unit, { exact: true }),
  by: Schema.optionalWith(Schema.Literal("area"), { exact: true }),
  note: Schema.optionalWith(Bilingual, { exact: true }),
  open: Schema.optionalWith(Schema.Struct({ missing: Bilingual, publisher: Bilingual }), { exact: true }),
  values: Schema.optionalWith(Schema.Array(ParameterValue), { default: () => [] })
})
export interface Parameter extends Schema.Schema.Type<typeof Parameter> {}

/** A figure or a yes or no, as rules see it. Unit: money in fen. */
export type Figure = Rational.Rational | boolean

/** A value with its period: one figure, or one for each area. */
export interface Dated {
  readonly from: Day
  readonly until: Day | undefined
  readonly figures: { readonly all: Figure } | { readonly urban: Figure; readonly rural: Figure }
  readonly written: ParameterValue
}

/** A parameter ready to be asked (已链接的参数). */
export interface Linked {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
  readonly type: Type.Type
  readonly byArea: boolean
  readonly open: Parameter["open"]
  /** Ascending by `from`, periods apart. */
  readonly values: ReadonlyArray<Dated>
}

/**
 * The value in force on a day.
 *
 * Fails: `ParameterNotInForce` before the first, after the last and between two values. Never the nearest one.
 */
export const inForce = (parameter: Linked, on: Day): Either.Either<Dated, ParameterNotInForce> => {
  for (let i = parameter.values.length - 1; i >= 0; i--) {
    const dated = parameter.values[i]!
    if (dated.from <= on)
      return dated.until === undefined || on < dated.until ? Either.right(dated) : gap(parameter, on)
  }
  return gap(parameter, on)
}

const gap = (parameter: Linked, on: Day) =>
  Either.left(new ParameterNotInForce({ parameter: parameter.id, name: parameter.name, open: parameter.open, on }))

/** Checks what a pack says of a parameter. Fails: with every fault, each with the path of what is wrong. */
export const link = (parameter: Parameter): Either.Either<Linked, ReadonlyArray<ParameterMalformed>> => {
  const faults: Array<ParameterMalformed> = []
  const wrong = (path: string, zh: string, en: string) =>
    faults.push(new ParameterMalformed({ path: `parameters.${parameter.id}${path}`, what: both(zh, en) }))
  const { id, name, unit } = parameter
  if (name === undefined || unit === undefined) {
    wrong("", "没有声明名称和单位", "has no name and unit")
    return Either.left(faults)
  }
  const byArea = parameter.by === "area"
  const figure = (text: string, path: string): Figure => {
    const read = readFigure(text, unit)
    if (read === undefined) wrong(path, `值的写法与单位 ${unit} 不符`, `is not written as a value in ${unit}`)
    return read ?? Rational.zero
  }
  const values = parameter.values
    .map((written): Dated => {
      const at = `.values.${written.from}`
      const { from, until, value, urban, rural } = written
      if (byArea !== (urban !== undefined))
        wrong(
          at,
          byArea ? "须分城镇、农村两个值" : "不分城乡，只写一个值",
          byArea ? "needs an urban and a rural value" : "has one value for all areas"
        )
      const figures =
        value !== undefined
          ? { all: figure(value, `${at}.value`) }
          : { urban: figure(urban!, `${at}.urban`), rural: figure(rural!, `${at}.rural`) }
      return { from, until, figures, written }
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const closed = values.map((dated, i): Dated => {
    const next = values[i + 1]
    if (next === undefined) return dated
    if (next.from === dated.from || (dated.until !== undefined && dated.until > next.from))
      wrong(`.values`, `${next.from} 起有两个值`, `has two values from ${next.from} on`)
    return { ...dated, until: dated.until ?? next.from }
  })
  return faults.length > 0
    ? Either.left(faults)
    : Either.right({ id, name, unit, type: typeOf(unit), byArea, open: parameter.open, values: closed })
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

/** No value of a parameter is in force on a day (参数无效). */
export class ParameterNotInForce
  extends Data.TaggedError("ParameterNotInForce")<{
    readonly parameter: string
    readonly name: Bilingual
    readonly on: Day
    readonly open: Parameter["open"]
    /** Other parameters that the same rules need and that are not in force either. */
    readonly others?: ReadonlyArray<Bilingual>
  }>
  implements Problem
{
  readonly kind = "refused" as const
  get says() {
    const others = this.others ?? []
    const zh = others.length === 0 ? "" : `（另有${others.map((name) => `“${name.zh}”`).join("、")}）`
    const en = others.length === 0 ? "" : ` (nor of ${others.map((name) => name.en).join(", ")})`
    return both(
      `“${this.name.zh}”在 ${this.on} 没有有效的值${zh}`,
      `No value of “${this.name.en}” is in force on ${this.on}${en}`
    )
  }
  get remedy() {
    const from = this.open
    return from === undefined
      ? both(
          `请把公布的值和文件写入政策包 parameters 中的 ${this.parameter}`,
          `Add the published value and its document to ${this.parameter} in the pack's parameters`
        )
      : both(
          `待补：${from.missing.zh}；由${from.publisher.zh}公布，请写入政策包 parameters 中的 ${this.parameter}`,
          `Missing: ${from.missing.en}, published by ${from.publisher.en}; add it to ${this.parameter} in the pack's parameters`
        )
  }
  get place() {
    return { path: `parameters.${this.parameter}` }
  }
  override get message() {
    return message(this)
  }
}

/** What a pack says of a parameter cannot be used. */
export class ParameterMalformed
  extends Data.TaggedError("ParameterMalformed")<{ readonly path: string; readonly what: Bilingual }>
  implements Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(`参数：${this.what.zh}`, `The parameter ${this.what.en}`)
  }
  get remedy() {
    return both("请按文件公布的值改正", "Correct it after the published document")
  }
  get place() {
    return { path: this.path }
  }
  override get message() {
    return message(this)
  }
}
