import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { Citation } from "../../foundation/Citation.ts"
import { told } from "./Tells.ts"

/**
 * The id of a thing in a pack (标识): small letters, digits and hyphens. Ids are what children, ledgers and reports refer to, so
 * they never change; names may.
 */
export const Id = Schema.String.pipe(
  Schema.pattern(/^[a-z][a-z0-9-]{0,59}$/, {
    message: () => "标识只用小写字母、数字和连字符 / an id has small letters, digits and hyphens"
  })
).annotations({ identifier: "Id" })

/**
 * Where a rule comes from, in one line of a pack: the document's id, a space, and the place in it.
 *
 * Shape: `dibao-2021 第九条第一款`, or the document alone.
 */
export const CitationText = Schema.transform(Schema.NonEmptyString, Citation, {
  strict: true,
  decode: (text) => {
    const gap = text.indexOf(" ")
    return gap < 0 ? { document: text } : { document: text.slice(0, gap), article: text.slice(gap + 1).trim() }
  },
  encode: ({ document, article }) => (article === undefined ? document : `${document} ${article}`)
}).annotations({ identifier: "CitationText" })

/**
 * The text of an expression in the rule language (规则表达式). It is checked when the pack is linked.
 *
 * Its identifier is how tools find every rule of a pack, wherever in the form of a pack it stands.
 */
export const RuleText = Schema.NonEmptyString.annotations({ identifier: "RuleText" })

/** Ids of things beside each other differ. */
const distinct = (things: ReadonlyArray<{ readonly id: string }>) =>
  new Set(things.map(({ id }) => id)).size === things.length || "标识不得重复 / ids must differ"

const named = { id: Id, says: Bilingual, ...told }
const cited = {
  reading: Schema.optionalWith(Bilingual, { exact: true }),
  source: CitationText
}

/** A condition that is one expression. */
export const Plain = Schema.Struct({ ...named, holds: RuleText, ...cited })
export interface Plain extends Schema.Schema.Type<typeof Plain> {}

/** One of several ways to meet a condition (情形): all of its own conditions must hold. */
export const Branch = Schema.Struct({
  ...named,
  all: Schema.NonEmptyArray(Plain).pipe(Schema.filter(distinct))
})
export interface Branch extends Schema.Schema.Type<typeof Branch> {}

/** A condition that is met in any of several ways (符合下列情形之一). The reason names the way. */
export interface AnyOf extends Omit<Plain, "holds"> {
  readonly any: readonly [Branch, ...Array<Branch>]
}

/**
 * One condition of a rule (条件): what it says to people, what must hold, and where that is written.
 *
 * Shape: `holds` is one expression; `any` lists alternatives, each with conditions of its own. `reading` says aloud how an
 * ambiguous word of the source was read, such as whether a figure itself is included.
 */
export type Condition = Plain | AnyOf
export const Condition: Schema.Schema<Condition, ConditionData> = Schema.Struct({
  ...named,
  holds: Schema.optionalWith(RuleText, { exact: true }),
  any: Schema.optionalWith(Schema.NonEmptyArray(Branch).pipe(Schema.filter(distinct)), { exact: true }),
  ...cited
}).pipe(
  Schema.filter(
    ({ holds, any }) =>
      (holds === undefined) !== (any === undefined) || "写 holds 或 any 之一 / give either `holds` or `any`"
  )
) as Schema.Schema<any, any>

/** A condition as files hold it. One struct, so that a fault inside is told once and not for each form. */
type ConditionData =
  | Schema.Schema.Encoded<typeof Plain>
  | (Omit<Schema.Schema.Encoded<typeof Plain>, "holds"> & {
      readonly any: readonly [Schema.Schema.Encoded<typeof Branch>, ...Array<Schema.Schema.Encoded<typeof Branch>>]
    })

/** The plain conditions a condition comes down to, each with its path below it: itself, or those of its branches. */
export const plain = (condition: Condition): ReadonlyArray<{ readonly path: string; readonly of: Plain }> =>
  "holds" in condition
    ? [{ path: "", of: condition }]
    : condition.any.flatMap((branch) => branch.all.map((of) => ({ path: `.any.${branch.id}.all.${of.id}`, of })))

/**
 * How much a category or a programme pays (金额): a formula over the same names, and the period it is paid for. `between` leaves
 * the amount to the office, within two ends that belong to it (幅度).
 *
 * Shape: `formula` or `between`. Rounds: only where the formula itself rounds. A result that is not whole fen is refused when it is
 * computed.
 */
export const Formula = Schema.Struct({
  formula: Schema.optionalWith(RuleText, { exact: true }),
  between: Schema.optionalWith(Schema.Struct({ low: RuleText, high: RuleText }), { exact: true }),
  per: Schema.Literal("month", "year", "once"),
  reading: Schema.optionalWith(Bilingual, { exact: true }),
  source: CitationText
}).pipe(
  Schema.filter(
    ({ formula, between }) =>
      (formula === undefined) !== (between === undefined) || "写 formula 或 between 之一 / give `formula` or `between`"
  )
)
export interface Formula extends Schema.Schema.Type<typeof Formula> {}

/** Conditions that must all hold, under ids that differ. */
export const Conditions = Schema.NonEmptyArray(Condition).pipe(Schema.filter(distinct))
