import * as Rational from "../foundation/Rational.ts"
import { about, binding, type Node, within } from "./Checked.ts"
import { asCode, codesOf } from "./Codes.ts"
import { isStep } from "./DayValue.ts"
import type { ArithmeticOperator, ComparisonOperator } from "./Expression.ts"
import { fault, type RuleFault, type Span } from "./RuleFault.ts"
import { maker } from "./Spoken.ts"
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
  if ((operator !== "=" && operator !== "!=") || ["null", "list", "member", "entry"].includes(operand.type._tag)) {
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

/** Arithmetic with its types and units checked. */
export const arithmetic = (
  report: Report,
  operator: ArithmeticOperator,
  left: Node,
  right: Node,
  span: Span
): Node | undefined => {
  const type = resultOf(report, operator, left, right, span)
  if (type === undefined) return undefined
  const own = bindings[operator]
  const text = (language: "zh" | "en") =>
    `${within(left, own, language)} ${operator} ${within(right, own + 1, language)}`
  return { _tag: "Arithmetic", operator, left, right, ...about(span, type, [left, right], own, text) }
}

const bindings = { "+": binding.sum, "-": binding.sum, "*": binding.product, "/": binding.product, "**": binding.power }

const resultOf = (
  report: Report,
  operator: ArithmeticOperator,
  left: Node,
  right: Node,
  span: Span
): Type.Type | undefined => {
  const [a, b] = [left.type, right.type]
  if (a._tag === "date" || b._tag === "date") return ofDays(report, operator, left, right, span)
  if (a._tag !== "number" || b._tag !== "number") return report(cannot(span, operator, left, right))
  switch (operator) {
    case "+":
    case "-":
      return Type.common(a, b) ?? report(unitsDiffer(span, left, right))
    case "*":
      return Type.product(factor(left, a), factor(right, b)) ?? report(noProduct(span, left, right))
    case "/":
      if (b.zero) {
        return report(
          fault("WrongType", right, ["除数为零", "Division by zero"], ["请改正除数", "Correct the divisor"])
        )
      }
      return Type.quotient(factor(left, a), factor(right, b)) ?? report(unitsDiffer(span, left, right))
    case "**":
      if (a.unit !== undefined) return report(wrongType(left, Type.number()))
      return isExponent(right) ? Type.number() : report(noExponent(right))
  }
}

/** A day less a day is days; a day and days, months or years is a day. */
const ofDays = (report: Report, operator: ArithmeticOperator, left: Node, right: Node, span: Span) => {
  const [a, b] = [left.type, right.type]
  if (operator === "-" && a._tag === "date" && b._tag === "date") return Type.number("days")
  const by = a._tag === "date" ? b : a
  const isMove = operator === "+" || (operator === "-" && a._tag === "date")
  if (!isMove || by._tag !== "number") return report(cannot(span, operator, left, right))
  if (isStep(by.unit)) return Type.date
  return report(
    fault(
      "UnitsDiffer",
      span,
      ["日期只能加减天、月或年", "A day can only be moved by days, months or years"],
      ["请写作 天(30)、个月(6) 或 年(2)", "Write days(30), months(6) or years(2)"]
    )
  )
}

/** The greatest power that a rule may take, to either side. */
export const mostPower = 20
const isExponent = ({ _tag, type, ...node }: Node): boolean =>
  _tag === "Constant" &&
  type._tag === "number" &&
  type.unit === undefined &&
  "value" in node &&
  typeof node.value === "number" &&
  Math.abs(node.value) <= mostPower

const noExponent = (node: Node): RuleFault =>
  fault(
    "WrongArguments",
    node,
    ["幂次须为写明的整数", "The power must be a whole number written out"],
    [
      `请写 -${mostPower} 到 ${mostPower} 的整数；随年数变化的写成表，每年一行`,
      `Write a whole number from -${mostPower} to ${mostPower}; what changes with the years is a table, a row for each`
    ]
  )

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
    isRate(left) !== isRate(right)
      ? [
          "按比例折算的，先求比例再乘：金额 * (应发天数 / 当月天数)",
          "Divide first and multiply by the share: amount * (days paid / days of the month)"
        ]
      : ["请乘以人数或不带单位的数", "Multiply by a number of persons or by a plain number"]
  )

const isRate = ({ type }: Node): boolean => type._tag === "number" && Type.isMoney(type.unit)

/** Two numbers whose units do not go together, with the way to make them. */
export const unitsDiffer = (span: Span, left: Node, right: Node): RuleFault => {
  const unit = (node: Node) => (node.type._tag === "number" ? node.type.unit : undefined)
  const [a, b] = [unit(left), unit(right)]
  const periods = [a, b].includes("fen/month") && [a, b].includes("fen/year")
  const plain = Type.isMoney(a) && b === undefined ? right : Type.isMoney(b) && a === undefined ? left : undefined
  const ages = [a, b].includes("years") && [a, b].includes("months")
  const spans = [a, b].includes("days") && isStep(a) && isStep(b)
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
      : ages
        ? ["按年的数乘以 12 即为月数", "Multiply the number of years by 12 to get months"]
        : spans
          ? [
              "月与天长短不定；请用 日期 + 个月(6) 比较日期",
              "A month is no fixed number of days; compare days, as in day + months(6)"
            ]
          : plain !== undefined
            ? [`金额请写作 元(${amount})`, `Write an amount of money as yuan(${amount})`]
            : [a, b].includes("m2")
              ? ["请换算为同一单位，面积写作 平方米(15)", "Bring both to the same unit; an area is square metres(15)"]
              : ["请换算为同一单位", "Bring both to the same unit"]
  )
}

const cannot = (span: Span, operator: string, left: Node, right: Node): RuleFault => {
  const [a, b] = [Type.describe(left.type), Type.describe(right.type)]
  return fault(
    "WrongType",
    span,
    [`“${operator}”不能用于${a.zh}与${b.zh}`, `“${operator}” cannot be used with ${a.en} and ${b.en}`],
    uneven(left, right)
  )
}

/** The way to mend two sides of different types. */
const uneven = (left: Node, right: Node): readonly [zh: string, en: string] => {
  const tags = [left.type._tag, right.type._tag]
  if (left._tag === "Compare" && ["number", "date"].includes(right.type._tag)) {
    return ["两端都有界限的，请写作 x in [60..80)", "Write two limits as x in [60..80)"]
  }
  if (tags.includes("date") && tags.includes("text")) {
    return ['日期请写作 date("2025-07-01")', 'Write a day as date("2025-07-01")']
  }
  if (tags.includes("list")) {
    return [
      "逐人、逐项计算的，请写作 合计(for m in 成员 return m.a - m.b)",
      "Work out one by one with sum(for m in members return m.a - m.b)"
    ]
  }
  return ["请检查两边的类型，以及是否缺少括号", "Check the types of both sides, and whether brackets are missing"]
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
    fitting(node, expected)
  )
}

/** The way to make something of one type into another. */
const fitting = (node: Node, expected: Type.Type): readonly [zh: string, en: string] => {
  const { type } = node
  if (expected._tag === "boolean") return ["请写成比较，例如 x > 0", "Write a comparison, such as x > 0"]
  if (type._tag === "list" && Type.fits(type.of, expected) && type.of._tag === "number") {
    return [
      "这里有几个值，也可能一个都没有；只取一个数，请写作 合计(…) 或 最大(…)",
      "There may be several values or none; make one number of them by sum(…) or max(…)"
    ]
  }
  const unit = expected._tag === "number" ? expected.unit : undefined
  const made = type._tag === "number" && unit !== undefined ? maker(unit) : undefined
  return made === undefined
    ? ["请检查名称和单位", "Check the name and the unit"]
    : [
        `请检查名称和单位；数字要有单位的，写作 ${made.zh}`,
        `Check the name and the unit; a number with the unit is written ${made.en}`
      ]
}
