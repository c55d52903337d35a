import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { Day } from "../../foundation/Day.ts"
import { Division } from "../../foundation/Division.ts"
import { Sensitivity } from "../../foundation/Sensitivity.ts"
import { CitationText, Conditions, Formula, Id, RuleText } from "./Condition.ts"
import { Certainty, Unit } from "../parameter/Parameter.ts"
import { told } from "./Tells.ts"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })
const list = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(Schema.Array(schema), { default: () => [] })

/** `true` or `false` as packs write it: everything in a pack is text. */
export const Flag = Schema.transformLiterals(["true", true], ["false", false])

/**
 * A document that rules and values cite (依据文件).
 *
 * `certainty` says how it was read; a number or a date that could not be verified is left out and said in `note`.
 */
export const Source = Schema.Struct({
  id: Id,
  title: Schema.NonEmptyString,
  issuer: optional(Schema.NonEmptyString),
  number: optional(Schema.NonEmptyString),
  date: optional(Day),
  from: optional(Day),
  url: optional(Schema.NonEmptyString),
  certainty: Certainty,
  note: optional(Bilingual)
})
export interface Source extends Schema.Schema.Type<typeof Source> {}

/**
 * A fact that follows from others (派生事实), under a name of its own.
 *
 * Unit: as a parameter's; `text` and `day` besides.
 */
export const DerivedFact = Schema.Struct({
  id: Id,
  name: Bilingual,
  /** `household`, `person`, or the id of a list for a fact of each of its entries. */
  scope: Id,
  unit: Schema.Union(Unit, Schema.Literal("text", "day")),
  formula: RuleText,
  reading: optional(Bilingual),
  source: optional(CitationText)
})
export interface DerivedFact extends Schema.Schema.Type<typeof DerivedFact> {}

/** Who does the work (部门). Ids are stable across districts, names are local. */
export const Department = Schema.Struct({ id: Id, name: Bilingual, duty: optional(Bilingual) })
export interface Department extends Schema.Schema.Type<typeof Department> {}

/** A township or street of the district (乡镇街道), for reports. */
export const Township = Schema.Struct({ id: Division, name: Bilingual })
export interface Township extends Schema.Schema.Type<typeof Township> {}

/**
 * What happens when several programmes give the same kind of help to the same person (待遇重叠).
 *
 * `highest` (就高): the largest computed amount · `exclusive` (取一): the first in `order`, or else in the order of the pack · `choice`
 * (任选): the one the family chose, else the one it has, else it is asked · `capped` (封顶): all of them up to `cap`, filled in
 * `order` · `accumulate` (叠加): all of them.
 *
 * Shape: `order` lists every programme of the group, or is `pack` for the order in which they stand. Between equal amounts the one
 * they have stays, then the first of `order` wins; without an `order` the family chooses. `cap` belongs to `capped` alone, which needs
 * an `order` too.
 */
export const Overlap = Schema.Struct({
  id: Id,
  name: Bilingual,
  mode: Schema.Literal("highest", "exclusive", "choice", "capped", "accumulate"),
  order: optional(Schema.Union(Schema.Literal("pack"), Schema.NonEmptyArray(Id))),
  cap: optional(Formula),
  source: CitationText
}).pipe(
  Schema.filter(
    ({ mode, order, cap }) =>
      (mode === "capped" ? cap?.formula !== undefined && order !== undefined : cap === undefined) ||
      "capped 须有 order 和以 formula 写的 cap，其余没有 cap / `capped`, and only it, needs an `order` and a `cap` with a `formula`"
  )
)
export interface Overlap extends Schema.Schema.Type<typeof Overlap> {}

/**
 * What shuts a programme out although its conditions hold (互斥): a category, another programme that is given, or a condition.
 *
 * Shape: one of `category`, `programme` and `when`. An exclusion goes before every overlap.
 */
export const Exclusion = Schema.Struct({
  id: Id,
  says: Bilingual,
  category: optional(Id),
  programme: optional(Id),
  when: optional(RuleText),
  source: CitationText
}).pipe(
  Schema.filter(
    ({ category, programme, when }) =>
      [category, programme, when].filter((one) => one !== undefined).length === 1 ||
      "写 category、programme、when 之一 / give one of `category`, `programme` and `when`"
  )
)
export interface Exclusion extends Schema.Schema.Type<typeof Exclusion> {}

/** The layers of assistance (分层分类). */
export const Layer = Schema.Literal("basic", "special", "emergency", "service", "charity", "development")
export type Layer = typeof Layer.Type

/**
 * What somebody gives (救助帮扶项目): to whom, by which department, in which form, how much, and the need it meets.
 *
 * `shares` names the fields of the register that the department gets to see for it; nothing else leaves. `chosen` and `current` say
 * when the family chose it, and when it draws it already, for the overlaps that ask.
 */
export const Programme = Schema.Struct({
  id: Id,
  name: Bilingual,
  ...told,
  layer: Layer,
  department: Id,
  unit: Schema.Literal("household", "person"),
  form: Schema.Literal("cash", "service", "goods", "fee"),
  need: Id,
  source: CitationText,
  note: optional(Bilingual),
  for: Conditions,
  amount: optional(Formula),
  excludedBy: list(Exclusion),
  overlap: optional(Id),
  chosen: optional(RuleText),
  current: optional(RuleText),
  shares: Schema.NonEmptyArray(Schema.NonEmptyString)
})
export interface Programme extends Schema.Schema.Type<typeof Programme> {}

/**
 * A budget line (资金来源) and the programmes that it pays for.
 *
 * Shape: a programme stands under one line at most; one under none is paid from a line that nobody named.
 */
export const Budget = Schema.Struct({
  id: Id,
  name: Bilingual,
  programmes: Schema.NonEmptyArray(Id),
  source: CitationText,
  note: optional(Bilingual)
})
export interface Budget extends Schema.Schema.Type<typeof Budget> {}

/**
 * How long a department has from a push to its answer (反馈期限). The day of the push is not counted.
 *
 * Unit: working days by the pack's calendar, or calendar days, whose last moves past days on which offices are closed.
 */
export const AnswerWithin = Schema.Struct({
  days: Schema.NumberFromString.pipe(Schema.int(), Schema.between(1, 366)),
  count: Schema.Literal("working", "calendar"),
  source: CitationText,
  note: optional(Bilingual)
})
export interface AnswerWithin extends Schema.Schema.Type<typeof AnswerWithin> {}

/** A dimension of need (需求维度) and what proves it. */
export const Need = Schema.Struct({
  id: Id,
  name: Bilingual,
  unit: Schema.Literal("household", "person"),
  source: CitationText,
  when: Conditions
})
export interface Need extends Schema.Schema.Type<typeof Need> {}

/** A column of a department list. The same facts as a `Field` of the code, said in a pack. */
export const Column = Schema.Struct({
  key: Schema.String.pipe(Schema.pattern(/^[a-z][A-Za-z0-9]{0,39}$/)),
  name: Bilingual,
  kind: Schema.Literal("text", "citizenId", "division", "day", "money", "count", "decimal", "flag", "code"),
  level: Schema.NumberFromString.pipe(Schema.compose(Sensitivity)),
  required: Schema.optionalWith(Flag, { default: () => false }),
  synonyms: list(Schema.NonEmptyString),
  unit: optional(Unit),
  codes: optional(Schema.Record({ key: Schema.NonEmptyString, value: Bilingual })),
  note: optional(Bilingual)
}).pipe(
  Schema.filter(
    ({ kind, codes }) => (kind === "code") === (codes !== undefined) || "code 列须有 codes / a code needs codes"
  )
)
export interface Column extends Schema.Schema.Type<typeof Column> {}

/**
 * What makes a row of a list, or its absence, a clue (线索规则).
 *
 * Shape: `when` is asked of the person in the register, with the person's household; a person whom the register does not know
 * cannot be asked, so `listOnly` has none.
 */
export const ClueRule = Schema.Struct({
  id: Id,
  on: Schema.Literal("matched", "listOnly", "registerOnly"),
  when: optional(RuleText),
  says: Bilingual,
  source: CitationText
}).pipe(
  Schema.filter(
    ({ on, when }) =>
      (on === "listOnly") === (when === undefined) || "listOnly 无 when，其余须有 / `when` for all but listOnly"
  )
)
export interface ClueRule extends Schema.Schema.Type<typeof ClueRule> {}

/**
 * By what a row with a wrong or missing number may be recognised (认人依据): keys of columns of the list. `place` holds a division code,
 * or the name of a township.
 */
const Recognise = Schema.Struct({
  name: Schema.NonEmptyString,
  place: Schema.NonEmptyString,
  birth: optional(Schema.NonEmptyString)
})

/** A department list that is compared with the register (比对名单). `identity` is the key of the column with the citizen ID. */
export const ComparisonList = Schema.Struct({
  id: Id,
  title: Bilingual,
  department: Id,
  source: CitationText,
  identity: Schema.NonEmptyString,
  recognise: optional(Recognise),
  columns: Schema.NonEmptyArray(Column),
  clues: Schema.NonEmptyArray(ClueRule)
}).pipe(
  Schema.filter(
    ({ columns, identity }) =>
      columns.some(({ key, kind }) => key === identity && kind === "citizenId") ||
      "identity 须是证件号码列 / identity must be the key of a citizenId column"
  ),
  Schema.filter(({ columns, recognise }) => {
    const has = (wanted: string | undefined, ...kinds: ReadonlyArray<string>) =>
      wanted === undefined || columns.some(({ key, kind }) => key === wanted && kinds.includes(kind))
    const isThere =
      has(recognise?.name, "text") && has(recognise?.place, "text", "division") && has(recognise?.birth, "day")
    return (
      isThere ||
      "recognise 须指向文字、文字或区划、日期列 / recognise must name a text column, a text or division column, and a day column"
    )
  })
)
export interface ComparisonList extends Schema.Schema.Type<typeof ComparisonList> {}

/** The holiday arrangement of a year (放假安排) as a pack writes it. */
export const HolidayTable = Schema.Struct({
  year: Schema.NumberFromString.pipe(Schema.int()),
  off: Schema.Array(Day),
  worked: Schema.Array(Day),
  source: CitationText
}).pipe(
  Schema.filter(
    ({ year, off, worked }) =>
      [...off, ...worked].every((d) => d.startsWith(`${year}-`)) || "日期须在该年内 / every day must lie in the year"
  )
)
export interface HolidayTable extends Schema.Schema.Type<typeof HolidayTable> {}

/** What a notice of names may show (公示内容). Nothing else of a person can be named in a pack, so nothing else is ever put up. */
export const Shown = Schema.Literal("applicant", "persons", "amount")
export type Shown = typeof Shown.Type

/**
 * A list of names that is put up in the village (公示名单): whom it lists, what it shows, and for how long.
 *
 * Unit: `days` in calendar days, from the day on which it is put up. Where the text sets none, whoever puts it up says until when.
 */
export const Notice = Schema.Struct({
  id: Id,
  name: Bilingual,
  category: Id,
  shows: Schema.NonEmptyArray(Shown),
  days: optional(Schema.NumberFromString.pipe(Schema.int(), Schema.between(1, 365))),
  source: CitationText,
  note: optional(Bilingual)
})
export interface Notice extends Schema.Schema.Type<typeof Notice> {}

/** The fewest that a public table may ever show; packs may ask for more. */
export const fewestShown = 5

/**
 * A table of figures for anybody (公开统计表): township by kind of household. Counts below `least`, and those from which they could be
 * worked out, are not shown.
 *
 * Shape: a category stands in one column at most; a household counts by the first category of the pack to which it is entitled.
 */
export const Release = Schema.Struct({
  id: Id,
  name: Bilingual,
  columns: Schema.NonEmptyArray(Schema.Struct({ id: Id, name: Bilingual, of: Schema.NonEmptyArray(Id) })),
  least: Schema.NumberFromString.pipe(Schema.int(), Schema.between(fewestShown, 1000)),
  source: CitationText,
  note: optional(Bilingual)
}).pipe(
  Schema.filter(({ columns }) => {
    const all = columns.flatMap(({ of }) => of)
    return new Set(all).size === all.length || "一个类别只能在一列 / a category stands in one column only"
  })
)
export interface Release extends Schema.Schema.Type<typeof Release> {}

/** What the law says and the pack cannot express (未转译条文). Shown to staff, never silently dropped. */
export const Untranslated = Schema.Struct({ id: Id, says: Bilingual, why: Bilingual, source: CitationText })
export interface Untranslated extends Schema.Schema.Type<typeof Untranslated> {}
