import type { SyntaxNode } from "@lezer/common"
import { Either } from "effect"
import { parser } from "lezer-feel"
import { type Expression, halfWidth } from "./Expression.ts"
import { fault, type RuleFault, type Span } from "./RuleFault.ts"
import { grammarWords, numberWith } from "./Spoken.ts"
import { limits, Reader, tooLarge } from "./SyntaxReader.ts"

export { limits } from "./SyntaxReader.ts"

/**
 * Reads the text of a condition or formula. The grammar is FEEL (DMN 1.5), less what policy does not need.
 *
 * Reading: full-width punctuation outside quotes counts as half-width. `x in [1..2] and y` is `(x in [1..2]) and y`, which the
 * grammar alone would read the other way round.
 * Fails: with every fault found, each at its place: text that is not FEEL, and FEEL that Doudi does not support.
 */
export const parse = (text: string): Either.Either<Expression, ReadonlyArray<RuleFault>> => {
  if (text.length > limits.characters) return Either.left([tooLarge({ from: limits.characters, to: text.length })])
  const source = mapped(text)
  const tree = parser.parse(source)
  const faults = syntaxFaults(tree.topNode, source)
  if (faults.length > 0) return Either.left(faults)
  const reader = new Reader(text, source)
  const expression = reader.read(tree.topNode, 0)
  return reader.faults.length > 0 ? Either.left(reader.faults) : Either.right(expression)
}

/** The text with full-width characters outside quoted strings mapped one for one, curly quotes included. */
export const mapped = (text: string): string => {
  let quote = ""
  let result = ""
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (quote === "") {
      const opens = /["“”＂]/.test(c)
      if (opens) quote = c === '"' ? '"' : "curly"
      result += opens ? '"' : halfWidth(c)
    } else if (c === "\\" && i + 1 < text.length) {
      result += c + text.charAt(++i)
    } else if (quote === '"' ? c === '"' : /["“”＂]/.test(c)) {
      quote = ""
      result += '"'
    } else result += c
  }
  return result
}

/** Signs that people write and FEEL does not have. */
const instead: Readonly<Record<string, string>> = {
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "&&": "and",
  "||": "or"
}

const syntaxFaults = (top: SyntaxNode, source: string): ReadonlyArray<RuleFault> => {
  const faults: Array<RuleFault> = []
  top.cursor().iterate((node) => {
    if (!node.type.isError || faults.length >= limits.faults) return
    const at = source.slice(node.from, node.to)
    faults.push(unread({ from: node.from, to: node.to }, at, remedyAt(source, node.from, at)))
  })
  // A Chinese word of the grammar throws off all that follows it, so it alone is told.
  const spoken = faults.length === 0 ? [] : grammarWords(source)
  return spoken.length === 0 ? faults : spoken.map(({ from, to, word, remedy }) => unread({ from, to }, word, remedy))
}

const unread = (span: Span, at: string, remedy: readonly [string, string]): RuleFault =>
  fault(
    "Syntax",
    span,
    at === "" ? ["表达式不完整", "The expression is incomplete"] : [`“${at}”处不合语法`, `Cannot read “${at}” here`],
    remedy
  )

/** The way to mend what cannot be read, from what stands there and before it. */
const remedyAt = (source: string, from: number, at: string): readonly [string, string] => {
  const sign = instead[at]
  if (sign !== undefined) return [`请写作 ${sign}`, `Write ${sign}`]
  if (at.startsWith(".."))
    return [
      "区间请写作 [1..2]，不含一端写圆括号",
      "Write a range as [1..2], a round bracket for an end that is not in it"
    ]
  const digits = /(?<![\p{L}\p{N}_.])\d+(\.\d+)?$/u.exec(source.slice(0, from))?.[0]
  if (digits !== undefined && /^[%\p{L}㎡]/u.test(at)) {
    return numberWith(digits, at) ?? ["名称不能以数字开头", "A name cannot begin with a digit"]
  }
  if (at === "" && /\bif\b/.test(source) && !/\belse\b/.test(source)) {
    return [
      "if 之后要写 then 和 else；没有其他情形的写 else null",
      "An if needs then and else; write else null for nothing"
    ]
  }
  return ["请检查此处的括号、引号和运算符", "Check brackets, quotes and operators here"]
}
