import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { CitationText, Id, RuleText } from "./Condition.ts"
import type { Expression } from "../../language/Expression.ts"
import { Unit } from "../parameter/Parameter.ts"
import { mapped } from "../../language/Parser.ts"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

/** One row of a table (档): a test for each input, and what follows. */
export const TableRow = Schema.Struct({
  when: Schema.NonEmptyArray(Schema.NonEmptyString),
  gives: RuleText,
  says: optional(Bilingual)
})
export interface TableRow extends Schema.Schema.Type<typeof TableRow> {}

/**
 * A decision table (决策表、分档表): what follows from several facts, row by row. Its name is a fact like any other.
 *
 * Shape: `inputs` are expressions; a row has one test for each, as FEEL's unary tests: `< 元(300)`, `[60..70)`, `"城镇", "农村"`,
 * `not("无")`, or `-` for whatever it is. `hit` says which rows count: `first` the first that is met, `sum` all of them added,
 * `max` or `min` the best. `otherwise` is what follows when no row is met, `null` for nothing; `first` must say it, so that
 * nobody falls through a hole; `sum` gives 0.
 * Reading: an input that is unknown leaves open every row it could meet.
 */
export const Table = Schema.Struct({
  id: Id,
  name: Bilingual,
  /** `household`, `person`, or the id of a list. */
  scope: Id,
  unit: Schema.Union(Unit, Schema.Literal("text", "day")),
  hit: Schema.optionalWith(Schema.Literal("first", "sum", "max", "min"), { default: () => "first" as const }),
  inputs: Schema.NonEmptyArray(RuleText),
  rows: Schema.NonEmptyArray(TableRow).pipe(Schema.maxItems(200)),
  otherwise: optional(RuleText),
  reading: optional(Bilingual),
  source: CitationText
}).pipe(
  Schema.filter(
    ({ inputs, rows }) =>
      rows.every(({ when }) => when.length === inputs.length) ||
      "每行 when 的个数须与 inputs 相同 / every row needs one test for each input"
  ),
  Schema.filter(
    ({ hit, otherwise }) =>
      (hit === "first") === (otherwise !== undefined) ||
      "hit 为 first 时须写 otherwise，其余不写 / `otherwise` belongs to hit `first`, and only there"
  )
)
export interface Table extends Schema.Schema.Type<typeof Table> {}

/** A cell of a table as a condition of its own, `true` for a dash. Tests apart by commas are alternatives. */
export const test = (input: string, cell: string): string => {
  const text = mapped(cell).trim()
  if (text === "-") return "true"
  const negated = /^(?:not|非)\s*\((.*)\)$/s.exec(text)
  if (negated !== null) return `not(${test(input, negated[1]!)})`
  const tests = alternatives(text)
  const values = tests.filter(isValue)
  const either = tests.filter((each) => !isValue(each)).map((each) => single(input, each))
  if (values.length > 0) either.unshift(`(${input}) in (${values.join(", ")})`)
  return either.length === 1 ? either[0]! : either.map((each) => `(${each})`).join(" or ")
}

const isComparison = (text: string): boolean => /^(<=|>=|!=|=|<|>|≤|≥|≠)/.test(text)
const isInterval = (text: string): boolean => /^[[(\]].*\.\..*[\])[]$/s.test(text)
const isValue = (text: string): boolean => !isComparison(text) && !isInterval(text)
const single = (input: string, text: string): string =>
  isComparison(text) ? `(${input}) ${text.replace(/^[≤≥≠]/, (sign) => signs[sign]!)}` : `(${input}) in ${text}`
const signs: Readonly<Record<string, string>> = { "≤": "<=", "≥": ">=", "≠": "!=" }

/** The parts of a text between commas that stand outside quotes and brackets. */
const alternatives = (text: string): ReadonlyArray<string> => {
  const parts = [""]
  let depth = 0
  let quoted = false
  for (const c of text) {
    if (c === '"') quoted = !quoted
    else if (!quoted && "([".includes(c)) depth++
    else if (!quoted && ")]".includes(c)) depth--
    if (c === "," && depth === 0 && !quoted) parts.push("")
    else parts[parts.length - 1] += c
  }
  return parts.map((part) => part.trim())
}

/** A row with its tests and its result as trees. */
export interface Row {
  readonly tests: ReadonlyArray<Expression>
  readonly gives: Expression
}

const span = { from: 0, to: 0 }

/** The table as one expression. */
export const expression = (
  hit: Table["hit"],
  rows: ReadonlyArray<Row>,
  otherwise: Expression | undefined
): Expression => {
  const nothing: Expression = otherwise ?? { _tag: "NullLiteral", ...span }
  if (hit === "first") {
    return rows.reduceRight<Expression>(
      (whenFalse, { tests, gives }) => ({ _tag: "If", condition: all(tests), whenTrue: gives, whenFalse, ...span }),
      nothing
    )
  }
  const given = rows.map(
    ({ tests, gives }): Expression => ({
      _tag: "If",
      condition: all(tests),
      whenTrue: gives,
      whenFalse: { _tag: "NullLiteral", ...span },
      ...span
    })
  )
  return { _tag: "Call", function: { _tag: "Name", name: hit, ...span }, arguments: given, ...span }
}

const all = (tests: ReadonlyArray<Expression>): Expression => {
  const asked = tests.filter((each) => !(each._tag === "BooleanLiteral" && each.value))
  if (asked.length === 0) return { _tag: "BooleanLiteral", value: true, ...span }
  return asked.length === 1 ? asked[0]! : { _tag: "And", operands: asked, ...span }
}
