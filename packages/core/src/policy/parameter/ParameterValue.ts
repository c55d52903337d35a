import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { addMonths, Day } from "../../foundation/Day.ts"
import { CitationText, Id, RuleText } from "../pack/Condition.ts"

/** The units a pack may use. Money is written in yuan, with at most two decimals; `ratio` is a plain number, `flag` yes or no. */
export const Unit = Schema.Literal(
  "yuan",
  "yuan/month",
  "yuan/year",
  "yuan/day",
  "yuan/m2",
  "yuan/m2/month",
  "yuan/m2/year",
  "yuan/mu",
  "yuan/mu/year",
  "yuan/time",
  "persons",
  "years",
  "months",
  "days",
  "m2",
  "mu",
  "times",
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

const figure = Schema.NonEmptyString
const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

/** The figure of one zone, or its urban and its rural figure. */
const ZoneFigure = Schema.Union(figure, Schema.Struct({ urban: figure, rural: figure }))

/** Where a value stands, and when somebody last looked. */
const standing = { source: CitationText, checkedOn: Day, certainty: Certainty, note: optional(Bilingual) }

const ordered = ({ from, until }: { readonly from: Day; readonly until?: Day }) =>
  until === undefined || from < until || "until 须晚于 from / until must be after from"

/**
 * One dated value of a parameter. In force from `from` on, no longer on `until`. `publishedOn` is the day it became known, when that
 * is not the day it begins: one published later than `from` holds backwards (追溯).
 *
 * Shape: one of `value`; `urban` and `rural`; `zones`, by the ids of a zoning's parts. Texts, so that no figure passes through a float.
 */
export const ParameterValue = Schema.Struct({
  from: Day,
  until: optional(Day),
  publishedOn: optional(Day),
  value: optional(figure),
  urban: optional(figure),
  rural: optional(figure),
  zones: optional(Schema.Record({ key: Id, value: ZoneFigure })),
  ...standing
}).pipe(
  Schema.filter(
    ({ value, urban, rural, zones }) =>
      ((urban === undefined) === (rural === undefined) &&
        [value, urban, zones].filter((one) => one !== undefined).length === 1) ||
      "写一个 value，或同时写 urban 和 rural，或写 zones / give `value`, or `urban` and `rural`, or `zones`"
  ),
  Schema.filter(ordered),
  Schema.filter(
    ({ publishedOn, checkedOn }) =>
      publishedOn === undefined ||
      publishedOn <= checkedOn ||
      "checkedOn 不能早于 publishedOn / nobody can have checked it before it was published"
  )
)
export interface ParameterValue extends Schema.Schema.Type<typeof ParameterValue> {}

/**
 * How a parameter follows from others for a time (推算值), such as 进位(低保标准 * 1.3, 0). Where a stated value is in force it is not
 * asked: published figures are not always what their formula gives.
 */
export const DerivedValue = Schema.Struct({
  from: Day,
  until: optional(Day),
  formula: RuleText,
  reading: optional(Bilingual),
  ...standing
}).pipe(Schema.filter(ordered))
export interface DerivedValue extends Schema.Schema.Type<typeof DerivedValue> {}

/** Whether a value holds for days before it was published, so that what was decided in between may have to be made good. */
export const isRetroactive = ({ from, publishedOn }: ParameterValue): boolean =>
  publishedOn !== undefined && publishedOn > from

/** The day on which a value should be looked up again, some months after the last time. */
export const recheckOn = ({ checkedOn }: { readonly checkedOn: Day }, months: number): Day =>
  addMonths(checkedOn, months)
