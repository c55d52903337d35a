import type { SyntaxNode } from "@lezer/common"
import { Either } from "effect"
import { parser } from "lezer-feel"
import { type Expression, halfWidth } from "./Expression.ts"
import { fault, type RuleFault } from "./RuleFault.ts"
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
  "×": "*",
  "÷": "/",
  "&&": "and",
  "||": "or",
  "、": ",",
  "%": "/ 100"
}

const syntaxFaults = (top: SyntaxNode, source: string): ReadonlyArray<RuleFault> => {
  const faults: Array<RuleFault> = []
  top.cursor().iterate((node) => {
    if (!node.type.isError || faults.length >= limits.faults) return
    const at = source.slice(node.from, node.to)
    const sign = instead[at]
    faults.push(
      fault(
        "Syntax",
        { from: node.from, to: node.to },
        at === ""
          ? ["表达式不完整", "The expression is incomplete"]
          : [`“${at}”处不合语法`, `Cannot read “${at}” here`],
        sign !== undefined
          ? [`请写作 ${sign}`, `Write ${sign}`]
          : /\d/.test(source.charAt(node.from - 1)) && /^\p{L}/u.test(at)
            ? ["名称不能以数字开头", "A name cannot begin with a digit"]
            : ["请检查此处的括号、引号和运算符", "Check brackets, quotes and operators here"]
      )
    )
  })
  return faults
}
