import { both } from "../foundation/Bilingual.ts"
import * as Rational from "../foundation/Rational.ts"
import { about, binding, type Node, within } from "./Checked.ts"
import type { ArithmeticOperator, ComparisonOperator } from "./Expression.ts"
import { didYouMean, fault, type RuleFault, type Span } from "./RuleFault.ts"
import * as Type from "./Type.ts"

/** Takes a fault and gives nothing, so that a check can end with it. */
export type Report = (found: RuleFault) => undefined

/** A comparison with its types and units checked. A text beside a code becomes the stored code of that list. */
export const compare = (
  report: Report,
  operator: ComparisonOperator,
  left: Node,
  right: Node,
  span: Span
): Node | undefined => {
  if (left.type._tag === "null" || right.type._tag === "null") return askNull(report, operator, left, right, span)
  const codes = codesOf(left) ?? codesOf(right)
  const a = codes === undefined ? left : asCode(report, left, codes)
  const b = codes === undefined ? right : asCode(report, right, codes)
  if (a === undefined || b === undefined) return undefined
  if (a.type._tag === "number" && b.type._tag === "number" && Type.common(a.type, b.type) === undefined) {
    return report(unitsDiffer(span, a, b))
  }
  const joined = Type.join(a.type, b.type)
  const ordered = operator !== "=" && operator !== "!="
  const allowed = ordered ? ["number", "date"] : ["number", "date", "text", "boolean"]
  if (joined === undefined || !allowed.includes(joined._tag)) {
    return report(cannot(span, operator, a, b))
  }
  const text = (language: "zh" | "en") =>
    `${within(a, binding.sum, language)} ${operator} ${within(b, binding.sum, language)}`
  const base = about(span, Type.boolean, [a, b], binding.comparison, text)
  return { _tag: "Compare", operator, left: a, right: b, ...base }
}

const askNull = (report: Report, operator: ComparisonOperator, left: Node, right: Node, span: Span) => {
  const operand = left.type._tag === "null" ? right : left
  if ((operator !== "=" && operator !== "!=") || ["null", "list", "member"].includes(operand.type._tag)) {
    return report(
      fault(
        "WrongType",
        span,
        ["“不适用”(null) 只能用 = 或 != 与一项事实比较", "null can only be compared with a fact, by = or !="],
        ["请写作 x = null，或用 适用(x)", "Write x = null, or is applicable(x)"]
      )
    )
  }
  const base = about(
    span,
    Type.boolean,
    [operand],
    binding.comparison,
    (language) => `${within(operand, binding.sum, language)} ${operator} null`
  )
  return { _tag: "IsNull", operand, negated: operator === "!=", ...base } as const
}

const codesOf = (node: Node): Type.Codes | undefined => (node.type._tag === "text" ? node.type.codes : undefined)

/** A literal text as a code of the list, whether the rule wrote the stored code or a label. */
const asCode = (report: Report, node: Node, codes: Type.Codes): Node | undefined => {
  if (node._tag !== "Constant" || typeof node.value !== "string" || node.type._tag !== "text") return node
  const written = node.value
  const entries = Object.entries(codes)
  const found =
    entries.find(([stored]) => stored === written) ?? entries.find(([, { zh, en }]) => zh === written || en === written)
  if (found === undefined) {
    const choices = (language: "zh" | "en") => entries.map(([, label]) => `“${label[language]}”`)
    const [zh, en] = didYouMean(
      written,
      entries.flatMap(([stored, label]) => [label.zh, label.en, stored]),
      both("", "")
    )
    return report(
      fault(
        "NotInList",
        node,
        [`“${written}”不在代码表中`, `“${written}” is not in the list of codes`],
        [
          `${zh}可用的值：${choices("zh").join("、")}`,
          `${en === "" ? "" : `${en} `}Legal values: ${choices("en").join(", ")}`
        ]
      )
    )
  }
  return { ...node, value: found[0], type: Type.code(codes), text: { zh: `"${found[1].zh}"`, en: `"${found[1].en}"` } }
}

/** Arithmetic with its types and units checked. */
export const arithmetic = (
  report: Report,
  operator: ArithmeticOperator,
  left: Node,
  right: Node,
  span: Span
): Node | undefined => {
  const [a, b] = [left.type, right.type]
  if (a._tag !== "number" || b._tag !== "number") {
    return report(cannot(span, operator, left, right))
  }
  if (operator === "/" && b.zero) {
    return report(fault("WrongType", right, ["除数为零", "Division by zero"], ["请改正除数", "Correct the divisor"]))
  }
  const factors = [factor(left, a), factor(right, b)] as const
  const type =
    operator === "*" ? Type.product(...factors) : operator === "/" ? Type.quotient(...factors) : Type.common(a, b)
  if (type === undefined)
    return report(operator === "*" ? noProduct(span, left, right) : unitsDiffer(span, left, right))
  const own = operator === "+" || operator === "-" ? binding.sum : binding.product
  const base = about(
    span,
    type,
    [left, right],
    own,
    (language) => `${within(left, own, language)} ${operator} ${within(right, own + 1, language)}`
  )
  return { _tag: "Arithmetic", operator, left, right, ...base }
}

const factor = (node: Node, type: Type.NumberType): Type.Factor =>
  node._tag === "Constant" && Rational.isRational(node.value) && type.unit === undefined
    ? { type, literal: Rational.format(node.value) }
    : { type }

/** Two numbers with units, such as an amount times an amount. */
const noProduct = (span: Span, left: Node, right: Node): RuleFault =>
  fault(
    "UnitsDiffer",
    span,
    [
      `“${left.text.zh}”与“${right.text.zh}”都有单位，不能相乘`,
      `“${left.text.en}” and “${right.text.en}” both have units and cannot be multiplied`
    ],
    ["请乘以人数或不带单位的数", "Multiply by a number of persons or by a plain number"]
  )

/** Two numbers whose units do not go together, with the way to make them. */
export const unitsDiffer = (span: Span, left: Node, right: Node): RuleFault => {
  const unit = (node: Node) => (node.type._tag === "number" ? node.type.unit : undefined)
  const [a, b] = [unit(left), unit(right)]
  const periods = [a, b].includes("fen/month") && [a, b].includes("fen/year")
  const plain = Type.isMoney(a) && b === undefined ? right : Type.isMoney(b) && a === undefined ? left : undefined
  const amount = plain?._tag === "Constant" ? plain.text.en : "500"
  return fault(
    "UnitsDiffer",
    span,
    [
      `单位不一致：“${left.text.zh}”为${Type.unitName(a).zh}，“${right.text.zh}”为${Type.unitName(b).zh}`,
      `Units differ: “${left.text.en}” has ${Type.unitName(a).en}, “${right.text.en}” has ${Type.unitName(b).en}`
    ],
    periods
      ? ["按月的数乘以 12，或按年的数除以 12", "Multiply the monthly amount by 12, or divide the yearly one by 12"]
      : plain !== undefined
        ? [`金额请写作 元(${amount})`, `Write an amount of money as yuan(${amount})`]
        : ["请换算为同一单位", "Bring both to the same unit"]
  )
}

const cannot = (span: Span, operator: string, left: Node, right: Node): RuleFault => {
  const [a, b] = [Type.describe(left.type), Type.describe(right.type)]
  return fault(
    "WrongType",
    span,
    [`“${operator}”不能用于${a.zh}与${b.zh}`, `“${operator}” cannot be used with ${a.en} and ${b.en}`],
    ["请检查两边的类型，以及是否缺少括号", "Check the types of both sides, and whether brackets are missing"]
  )
}

/** A node that is not of the type its place needs. */
export const wrongType = (node: Node, expected: Type.Type): RuleFault => {
  const [found, wanted] = [Type.describe(node.type), Type.describe(expected)]
  return fault(
    "WrongType",
    node,
    [
      `“${node.text.zh}”为${found.zh}，此处应为${wanted.zh}`,
      `“${node.text.en}” is ${found.en}; ${wanted.en} is needed here`
    ],
    expected._tag === "boolean"
      ? ["请写成比较，例如 x > 0", "Write a comparison, such as x > 0"]
      : ["请检查名称和单位", "Check the name and the unit"]
  )
}
