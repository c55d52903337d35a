import type { Span } from "./RuleFault.ts"

/**
 * A rule's condition or formula as a tree (表达式), as the parser read it: names not yet resolved, types not yet known.
 *
 * Shape: plain JSON, told apart by `_tag`; `from` and `to` are offsets into the text. This tree is the stable contract between
 * the text and everything else: parsers may change, it does not.
 */
export type Expression =
  | NumberLiteral
  | TextLiteral
  | BooleanLiteral
  | DateLiteral
  | NullLiteral
  | Name
  | Path
  | Filter
  | And
  | Or
  | Not
  | Comparison
  | Between
  | In
  | Arithmetic
  | Negate
  | Quantified
  | For
  | If
  | Call
  | ListLiteral

interface Node<Tag extends string> extends Span {
  readonly _tag: Tag
}

/** A number as written: `1.15`. Kept as text, because it is exact there. */
export interface NumberLiteral extends Node<"NumberLiteral"> {
  readonly value: string
}
export interface TextLiteral extends Node<"TextLiteral"> {
  readonly value: string
}
export interface BooleanLiteral extends Node<"BooleanLiteral"> {
  readonly value: boolean
}
/** `date("2025-07-01")` or `@"2025-07-01"`; the day exists. */
export interface DateLiteral extends Node<"DateLiteral"> {
  readonly value: string
}
/** `null` is “does not apply” (不适用), never “not known”. */
export interface NullLiteral extends Node<"NullLiteral"> {}

/** A name of the vocabulary or a variable. Runs of spaces inside it are one space. */
export interface Name extends Node<"Name"> {
  readonly name: string
}
/** `m.年龄`: a fact of one member, or of each member of a list. */
export interface Path extends Node<"Path"> {
  readonly of: Expression
  readonly name: Name
}
/** `成员[年龄 < 18]`: those of a list for which the condition holds. */
export interface Filter extends Node<"Filter"> {
  readonly list: Expression
  readonly where: Expression
}

/** All operands of a chain of `and` side by side, so that a reason can be given for each. */
export interface And extends Node<"And"> {
  readonly operands: ReadonlyArray<Expression>
}
export interface Or extends Node<"Or"> {
  readonly operands: ReadonlyArray<Expression>
}
export interface Not extends Node<"Not"> {
  readonly operand: Expression
}

export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">="
export interface Comparison extends Node<"Comparison"> {
  readonly operator: ComparisonOperator
  readonly left: Expression
  readonly right: Expression
}
/** `x between low and high`, both ends included. */
export interface Between extends Node<"Between"> {
  readonly operand: Expression
  readonly low: Expression
  readonly high: Expression
}
/** `x in (a, b)`, `x in [a, b]` or `x in [low..high)`. */
export interface In extends Node<"In"> {
  readonly operand: Expression
  readonly options: ReadonlyArray<Expression | Interval>
}
/** An interval with its ends included or not. Stands only on the right of `in`. */
export interface Interval extends Node<"Interval"> {
  readonly low: Expression
  readonly high: Expression
  readonly lowIncluded: boolean
  readonly highIncluded: boolean
}

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "**"
export interface Arithmetic extends Node<"Arithmetic"> {
  readonly operator: ArithmeticOperator
  readonly left: Expression
  readonly right: Expression
}
export interface Negate extends Node<"Negate"> {
  readonly operand: Expression
}

/** `some m in 成员 satisfies …` or `every m in 成员 satisfies …`. */
export interface Quantified extends Node<"Quantified"> {
  readonly quantifier: "some" | "every"
  readonly variable: string
  readonly list: Expression
  readonly satisfies: Expression
}
/** `for o in 赡养人 return …`: what each element of a list comes to. */
export interface For extends Node<"For"> {
  readonly variable: string
  readonly list: Expression
  readonly result: Expression
}
export interface If extends Node<"If"> {
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
}
export interface Call extends Node<"Call"> {
  readonly function: Name
  readonly arguments: ReadonlyArray<Expression>
}

/** `[a, b]`: a list that the rule writes out. */
export interface ListLiteral extends Node<"ListLiteral"> {
  readonly items: ReadonlyArray<Expression>
}

/** The parts of a node, in the order of the text. */
export const parts = (e: Expression | Interval): ReadonlyArray<Expression | Interval> => {
  switch (e._tag) {
    case "NumberLiteral":
    case "TextLiteral":
    case "BooleanLiteral":
    case "DateLiteral":
    case "NullLiteral":
    case "Name":
      return []
    case "Path":
      return [e.of]
    case "Filter":
      return [e.list, e.where]
    case "And":
    case "Or":
      return e.operands
    case "Not":
    case "Negate":
      return [e.operand]
    case "Comparison":
    case "Arithmetic":
      return [e.left, e.right]
    case "Between":
      return [e.operand, e.low, e.high]
    case "In":
      return [e.operand, ...e.options]
    case "Interval":
      return [e.low, e.high]
    case "Quantified":
      return [e.list, e.satisfies]
    case "For":
      return [e.list, e.result]
    case "If":
      return [e.condition, e.whenTrue, e.whenFalse]
    case "Call":
      return e.arguments
    case "ListLiteral":
      return e.items
  }
}

/** Every name that an expression mentions, variables included, for finding what a formula rests on. */
export const mentioned = (e: Expression | Interval): ReadonlySet<string> => {
  const names = new Set<string>()
  const open: Array<Expression | Interval> = [e]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next._tag === "Name") names.add(next.name)
    if (next._tag === "Path") names.add(next.name.name)
    open.push(...parts(next))
  }
  return names
}

/**
 * Full-width letters, digits, punctuation and spaces (全角字符) as their half-width twins, one for one, so that offsets stay
 * true. Without this `收入＜标准` would be one name.
 */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000、×÷]/g, (c) => signs[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** Signs of documents that are one character here too. */
const signs: Readonly<Record<string, string>> = { "\u3000": " ", "、": ",", "×": "*", "÷": "/" }

/** A name in its one spelling: half-width, runs of spaces as one space. */
export const nameOf = (text: string): string => halfWidth(text).trim().replace(/\s+/g, " ")
