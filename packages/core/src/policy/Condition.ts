import { Schema } from "effect"
import { Bilingual } from "../foundation/Bilingual.ts"
import { Citation } from "../foundation/Citation.ts"

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

/**
 * One condition of a rule (条件): what it says to people, what must hold, and where that is written.
 *
 * `reading` says aloud how an ambiguous word of the source was read, such as whether a figure itself is included.
 */
export const Condition = Schema.Struct({
  id: Id,
  says: Bilingual,
  holds: RuleText,
  reading: Schema.optionalWith(Bilingual, { exact: true }),
  source: CitationText
})
export interface Condition extends Schema.Schema.Type<typeof Condition> {}

/**
 * How much a category or a programme pays (金额): a formula over the same names, and the period it is paid for.
 *
 * Rounds: only where the formula itself rounds. A result that is not whole fen is refused when it is computed.
 */
export const Formula = Schema.Struct({
  formula: RuleText,
  per: Schema.Literal("month", "year", "once"),
  reading: Schema.optionalWith(Bilingual, { exact: true }),
  source: CitationText
})
export interface Formula extends Schema.Schema.Type<typeof Formula> {}

/** Conditions that must all hold, under ids that differ. */
export const Conditions = Schema.NonEmptyArray(Condition).pipe(
  Schema.filter((conditions) => new Set(conditions.map(({ id }) => id)).size === conditions.length || differ)
)
const differ = "条件标识不得重复 / condition ids must differ"
