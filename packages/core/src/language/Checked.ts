import type { Calendar } from "../foundation/Calendar.ts"
import type { Bilingual, Language } from "../foundation/Bilingual.ts"
import type * as Rational from "../foundation/Rational.ts"
import type { ArithmeticOperator, ComparisonOperator } from "./Expression.ts"
import type { FunctionId } from "./Functions.ts"
import type { Span } from "./RuleFault.ts"
import { list, type Type } from "./Type.ts"
import type { Value } from "./Value.ts"
import type { Scope, Term } from "./Vocabulary.ts"

/**
 * An expression that was checked against a vocabulary (已校验表达式): every name resolved, every type and unit known, nothing left
 * to go wrong but unknown facts. The only thing an evaluator takes.
 */
export interface Checked {
  readonly scope: Scope
  readonly type: Type
  readonly root: Node
}

/**
 * A node of a checked expression.
 *
 * Shape: `text` is the node as people read it, with the vocabulary's names in both languages; `size` counts the nodes below
 * and itself; `binding` tells where the text needs brackets.
 */
export type Node = About &
  (
    | { readonly _tag: "Constant"; readonly value: Value }
    /** A fact of the household, a parameter, or a fact of the member `depth` frames up. */
    | { readonly _tag: "Read"; readonly term: Term; readonly depth: number }
    /** The element `depth` frames up, of a list of values. */
    | { readonly _tag: "Element"; readonly depth: number }
    | { readonly _tag: "Members" }
    /** The day the determination is for (认定日). */
    | { readonly _tag: "Today" }
    | { readonly _tag: "And" | "Or"; readonly operands: ReadonlyArray<Node> }
    | { readonly _tag: "Not" | "Negate"; readonly operand: Node }
    | { readonly _tag: "Compare"; readonly operator: ComparisonOperator; readonly left: Node; readonly right: Node }
    | { readonly _tag: "IsNull"; readonly operand: Node; readonly negated: boolean }
    | { readonly _tag: "OneOf"; readonly operand: Node; readonly options: ReadonlyArray<Node> }
    | { readonly _tag: "Arithmetic"; readonly operator: ArithmeticOperator; readonly left: Node; readonly right: Node }
    | { readonly _tag: "Quantified"; readonly quantifier: "some" | "every"; readonly list: Node; readonly body: Node }
    /** `Filter` keeps the elements for which the body holds; `Project` takes the body of each. */
    | { readonly _tag: "Filter"; readonly list: Node; readonly body: Node }
    | { readonly _tag: "Project"; readonly list: Node; readonly body: Node }
    | { readonly _tag: "If"; readonly condition: Node; readonly whenTrue: Node; readonly whenFalse: Node }
    | {
        readonly _tag: "Invoke"
        readonly function: FunctionId
        readonly given: ReadonlyArray<Node>
        /** The step of a rounding. Unit: of the number, so for money fen. */
        readonly step?: Rational.Rational
        /** Which days are worked, for a function that counts them. */
        readonly calendar?: Calendar
      }
    /** A list that the rule writes out, `[1, 2]`. */
    | { readonly _tag: "ListOf"; readonly items: ReadonlyArray<Node> }
  )

export interface About extends Span {
  readonly type: Type
  readonly text: Bilingual
  readonly size: number
  readonly binding: number
}

export type NodeOf<Tag extends Node["_tag"]> = Extract<Node, { readonly _tag: Tag }>

/** How tightly the parts of a text hold together, as the grammar has it. */
export const binding = {
  if: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  power: 6,
  negation: 7,
  atom: 8
} as const

/** The nodes right below a node. */
export const below = (node: Node): ReadonlyArray<Node> => {
  switch (node._tag) {
    case "Constant":
    case "Read":
    case "Element":
    case "Members":
    case "Today":
      return []
    case "And":
    case "Or":
      return node.operands
    case "Not":
    case "Negate":
    case "IsNull":
      return [node.operand]
    case "Compare":
    case "Arithmetic":
      return [node.left, node.right]
    case "OneOf":
      return [node.operand, ...node.options]
    case "Quantified":
    case "Filter":
    case "Project":
      return [node.list, node.body]
    case "If":
      return [node.condition, node.whenTrue, node.whenFalse]
    case "Invoke":
      return node.given
    case "ListOf":
      return node.items
  }
}

/** The terms an expression reads, each once; with those behind its derived facts, down to the fields and parameters. */
export const terms = (checked: Checked): ReadonlySet<Term> => {
  const found = new Set<Term>()
  const walk = (node: Node): void => {
    if (node._tag === "Read" && !found.has(node.term)) {
      found.add(node.term)
      if (node.term.origin._tag === "Derived") walk(node.term.origin.formula.root)
    }
    for (const part of below(node)) walk(part)
  }
  walk(checked.root)
  return found
}

/** Builds a node: its size from its parts, its text in both languages from a template over theirs. */
export const about = (
  span: Span,
  type: Type,
  parts: ReadonlyArray<Node>,
  bindingOf: number,
  write: (language: Language) => string
): About => ({
  from: span.from,
  to: span.to,
  type,
  size: parts.reduce((size, part) => size + part.size, 1),
  binding: bindingOf,
  text: { zh: write("zh"), en: write("en") }
})

/** The text of a part, in brackets where it holds together less tightly than its place asks. */
export const within = (part: Node, least: number, language: Language): string =>
  part.binding < least ? `(${part.text[language]})` : part.text[language]

/** `if` with its parts checked. */
export const conditional = (span: Span, condition: Node, whenTrue: Node, whenFalse: Node, type: Type): Node => {
  const text = (l: Language) => `if ${condition.text[l]} then ${whenTrue.text[l]} else ${whenFalse.text[l]}`
  const parts = [condition, whenTrue, whenFalse]
  return { _tag: "If", condition, whenTrue, whenFalse, ...about(span, type, parts, binding.if, text) }
}

/** A list that the rule writes out, with its elements checked. */
export const listOf = (span: Span, items: ReadonlyArray<Node>, of: Type): NodeOf<"ListOf"> => {
  const text = (l: Language) => `[${items.map((item) => item.text[l]).join(", ")}]`
  return { _tag: "ListOf", items, ...about(span, list(of), items, binding.atom, text) }
}
