import { Either } from "effect"
import { type Bilingual, both, type Language } from "../foundation/Bilingual.ts"
import { type ComparisonOperator, type Expression, type Interval, parts } from "../language/Expression.ts"
import { parse } from "../language/Parser.ts"
import { type Names, translate } from "./Translation.ts"

/**
 * A rule in words (规则说法): `家庭月收入 低于（不含本数） 低保标准 × 1.5`. What the words do not cover stands as the rule has it, with
 * names in the language of the words.
 */
export const inWords = (text: string, names: Names): Bilingual =>
  both(words(text, names, "zh"), words(text, names, "en"))

const words = (text: string, names: Names, language: Language): string => {
  const own = Either.getOrUndefined(translate(text, names, language))?.text ?? text
  const source = own.replace(/\s+/g, " ").trim()
  const expression = Either.getOrUndefined(parse(source))
  return expression === undefined ? source : say(expression, source, language)
}

const say = (e: Expression, source: string, language: Language): string => {
  const plain = (inner: Expression | Interval) => source.slice(inner.from, inner.to).replace(/ \* /g, " × ")
  const go = (inner: Expression) => say(inner, source, language)
  const zh = language === "zh"
  switch (e._tag) {
    case "And":
      return e.operands.map((one) => (one._tag === "Or" ? `（${go(one)}）` : go(one))).join(zh ? "，且 " : ", and ")
    case "Or":
      return e.operands.map(go).join(zh ? "，或 " : ", or ")
    case "Not":
      return zh ? `不是（${go(e.operand)}）` : `not (${go(e.operand)})`
    case "Comparison":
      if (e.right._tag === "BooleanLiteral" && e.operator === "=") {
        const yes = e.right.value
        return zh ? `${plain(e.left)} 为${yes ? "是" : "否"}` : `${plain(e.left)} is ${yes ? "yes" : "no"}`
      }
      return `${plain(e.left)} ${comparators[e.operator][language]} ${plain(e.right)}`
    case "Between":
      return zh
        ? `${plain(e.operand)} 从 ${plain(e.low)} 到 ${plain(e.high)}（均含本数）`
        : `${plain(e.operand)} from ${plain(e.low)} to ${plain(e.high)}, both included`
    case "If":
      return zh
        ? `如果 ${go(e.condition)}，则 ${go(e.whenTrue)}，否则 ${go(e.whenFalse)}`
        : `if ${go(e.condition)}, then ${go(e.whenTrue)}, otherwise ${go(e.whenFalse)}`
    case "In":
      if (e.options.some(({ _tag }) => _tag === "Interval")) return plain(e)
      return zh
        ? `${plain(e.operand)} 是 ${e.options.map(plain).join("、")} 之一`
        : `${plain(e.operand)} is one of ${e.options.map(plain).join(", ")}`
    default:
      return plain(e)
  }
}

/** How a comparison is said, with whether the figure itself is included. */
export const comparators: Readonly<Record<ComparisonOperator, Bilingual>> = {
  "<": both("低于（不含本数）", "below (excluding)"),
  "<=": both("不高于（含本数）", "at or below (including)"),
  ">": both("高于（不含本数）", "above (excluding)"),
  ">=": both("不低于（含本数）", "at or above (including)"),
  "=": both("等于", "is"),
  "!=": both("不等于", "is not")
}

/** What became another word in two rules that are built alike: a comparison, a figure, a name. */
export interface Step {
  readonly kind: "comparator" | "figure" | "name"
  readonly before: Bilingual
  readonly after: Bilingual
}

/**
 * The words in which two rules differ; none when they are built differently, and then only the whole rules can be set against each
 * other.
 */
export const steps = (
  before: string,
  after: string,
  names: readonly [Names, Names]
): ReadonlyArray<Step> | undefined => {
  const [a, b] = [parse(before), parse(after)]
  if (Either.isLeft(a) || Either.isLeft(b)) return undefined
  const found: Array<Step> = []
  const leaf = (e: Expression | Interval, text: string, of: Names) => inWords(text.slice(e.from, e.to), of)
  const walk = (x: Expression | Interval, y: Expression | Interval): boolean => {
    const [inX, inY] = [parts(x), parts(y)]
    const figure = /Literal$/.test(x._tag) && /Literal$/.test(y._tag)
    if (!figure && (x._tag !== y._tag || inX.length !== inY.length)) return false
    if (x._tag === "Comparison" && y._tag === "Comparison" && x.operator !== y.operator) {
      found.push({ kind: "comparator", before: comparators[x.operator], after: comparators[y.operator] })
    }
    if (x._tag === "Arithmetic" && y._tag === "Arithmetic" && x.operator !== y.operator) return false
    if (x._tag === "Call" && y._tag === "Call" && x.function.name !== y.function.name) return false
    if (x._tag === "Interval" && y._tag === "Interval") {
      if (x.lowIncluded !== y.lowIncluded || x.highIncluded !== y.highIncluded) return false
    }
    if (figure || x._tag === "Name" || x._tag === "Path") {
      const [old, next] = [leaf(x, before, names[0]), leaf(y, after, names[1])]
      if (old.zh !== next.zh) found.push({ kind: figure ? "figure" : "name", before: old, after: next })
      return true
    }
    return inX.every((part, i) => walk(part, inY[i]!))
  }
  return walk(a.right, b.right) ? found : undefined
}
