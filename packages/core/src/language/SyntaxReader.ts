import type { SyntaxNode } from "@lezer/common"
import { isDay } from "../foundation/Day.ts"
import type { ArithmeticOperator, ComparisonOperator, Expression, In, Interval, Name } from "./Expression.ts"
import { nameOf } from "./Expression.ts"
import { fault, type RuleFault, type Span } from "./RuleFault.ts"

/** How large a rule may be. A rule that a person can read is far below; a hostile one is refused before it costs anything. */
export const limits = { characters: 4000, nesting: 32, nodes: 10_000, faults: 20 } as const

/**
 * Turns the syntax tree of the FEEL grammar into ours. A place that cannot be turned becomes a fault and a stand-in, so that
 * reading goes on.
 */
export class Reader {
  readonly faults: Array<RuleFault> = []
  private nodes = 0
  private readonly text: string
  private readonly source: string
  constructor(text: string, source: string) {
    this.text = text
    this.source = source
  }

  read(node: SyntaxNode, depth: number): Expression {
    const span = { from: node.from, to: node.to }
    if (depth > limits.nesting || ++this.nodes > limits.nodes) {
      if (!this.faults.some(({ code }) => code === "TooLarge")) this.faults.push(tooLarge(span))
      return { _tag: "NullLiteral", ...span }
    }
    const kids = children(node)
    const [first, second, third] = kids
    const go = (child: SyntaxNode) => this.read(child, depth + 1)
    switch (node.name) {
      case "Expression":
        return kids.length === 1 ? this.read(first!, depth) : this.refuse(node)
      case "ParenthesizedExpression":
        return kids.length === 3 ? go(second!) : this.refuse(node)
      case "Conjunction":
      case "Disjunction":
        return this.chain(node, depth)
      case "Comparison":
        return this.spills(kids) ? this.chain(node, depth) : this.comparison(node, kids, depth)
      case "ArithmeticExpression": {
        if (kids.length === 2) return { _tag: "Negate", operand: go(second!), ...span }
        const operator = this.slice(second!)
        if (kids.length !== 3 || !["+", "-", "*", "/", "**"].includes(operator)) return this.refuse(second!)
        const left = this.read(first!, depth)
        return { _tag: "Arithmetic", operator: operator as ArithmeticOperator, left, right: go(third!), ...span }
      }
      case "NumericLiteral":
        return this.number(node)
      case "BooleanLiteral":
        return { _tag: "BooleanLiteral", value: this.slice(node) === "true", ...span }
      case "null":
        return { _tag: "NullLiteral", ...span }
      case "StringLiteral":
        return { _tag: "TextLiteral", value: this.quoted(node), ...span }
      case "DateTimeLiteral":
        return this.date(node)
      case "VariableName":
        return this.name(node)
      case "PathExpression":
        return kids.length === 3
          ? { _tag: "Path", of: go(first!), name: this.name(third!), ...span }
          : this.refuse(node)
      case "FilterExpression":
        return kids.length === 4 ? { _tag: "Filter", list: go(first!), where: go(third!), ...span } : this.refuse(node)
      case "QuantifiedExpression":
        return this.quantified(node, kids, depth)
      case "ForExpression":
        return this.iteration(node, kids, depth)
      case "IfExpression":
        if (kids.length !== 6) return this.refuse(node)
        return { _tag: "If", condition: go(kids[1]!), whenTrue: go(kids[3]!), whenFalse: go(kids[5]!), ...span }
      case "List":
        return { _tag: "ListLiteral", items: kids.slice(1, -1).map(go), ...span }
      case "FunctionInvocation":
        return this.call(node, kids, go)
      default:
        return this.refuse(node)
    }
  }

  /** A run of `and` and `or` in the order of the text, put together again by precedence. */
  private chain(node: SyntaxNode, depth: number): Expression {
    const operands: Array<Expression> = []
    const operators: Array<string> = []
    const walk = (at: SyntaxNode, test: ((node: SyntaxNode) => Expression) | undefined): void => {
      const kids = children(at)
      if ((at.name === "Conjunction" || at.name === "Disjunction") && kids.length === 3) {
        walk(kids[0]!, test)
        operators.push(kids[1]!.name)
        walk(kids[2]!, undefined)
      } else if (test !== undefined) operands.push(test(at))
      else if (at.name === "Comparison" && this.spills(kids)) {
        walk(kids[2]!.firstChild!, (first) => ({
          _tag: "In",
          operand: this.read(kids[0]!, depth + 1),
          options: this.options(first, depth + 1),
          from: at.from,
          to: first.to
        }))
      } else operands.push(this.read(at, depth + 1))
    }
    walk(node, undefined)
    const alternatives: Array<Array<Expression>> = [[operands[0]!]]
    operators.forEach((operator, i) => {
      if (operator === "or") alternatives.push([operands[i + 1]!])
      else alternatives.at(-1)!.push(operands[i + 1]!)
    })
    return join(
      "Or",
      alternatives.map((group) => join("And", group))
    )
  }

  /** Whether the grammar drew a following `and` or `or` into the right side of `in`. */
  private spills(kids: ReadonlyArray<SyntaxNode>): boolean {
    const test = kids[2]?.name === "PositiveUnaryTest" ? kids[2].firstChild?.name : undefined
    return kids[1]?.name === "in" && (test === "Conjunction" || test === "Disjunction")
  }

  private comparison(node: SyntaxNode, kids: ReadonlyArray<SyntaxNode>, depth: number): Expression {
    const span = { from: node.from, to: node.to }
    const go = (child: SyntaxNode) => this.read(child, depth + 1)
    const [first, second, third] = kids
    if (second?.name === "between" && kids.length === 5) {
      return { _tag: "Between", operand: go(first!), low: go(third!), high: go(kids[4]!), ...span }
    }
    if (second?.name === "in") {
      const tests = kids.slice(2).flatMap((kid) => (kid.name === "PositiveUnaryTests" ? children(kid) : [kid]))
      const options = tests
        .filter(({ name }) => name === "PositiveUnaryTest")
        .flatMap((test) => this.options(test.firstChild!, depth + 1))
      return { _tag: "In", operand: go(first!), options, ...span }
    }
    if (second?.name !== "CompareOp" || kids.length !== 3) return this.refuse(node)
    if (third!.name === "SimplePositiveUnaryTest") {
      const sign = this.slice(second) === "<" ? "!=" : "="
      return this.refuse({ from: second.from, to: third!.firstChild!.to }, [`请写作 ${sign}`, `Write ${sign}`])
    }
    return {
      _tag: "Comparison",
      operator: this.slice(second) as ComparisonOperator,
      left: go(first!),
      right: go(third!),
      ...span
    }
  }

  /** What stands on the right of `in`: values, lists of values, intervals. */
  private options(test: SyntaxNode, depth: number): In["options"] {
    const kids = children(test)
    switch (test.name) {
      case "SimplePositiveUnaryTest":
        return kids.length === 1
          ? this.options(kids[0]!, depth)
          : [this.refuse(test, ["请写成比较，例如 x > 1", "Write a comparison such as x > 1"])]
      case "ParenthesizedExpression":
        return kids.length === 3 ? this.options(kids[1]!, depth + 1) : [this.refuse(test)]
      case "List":
        return kids.slice(1, -1).flatMap((kid) => this.options(kid, depth + 1))
      case "PositiveUnaryTest":
        return this.options(kids[0]!, depth)
      case "Interval":
        return kids.length === 5 ? [this.interval(test, kids, depth)] : [this.refuse(test)]
      default:
        return [this.read(test, depth)]
    }
  }

  private interval(node: SyntaxNode, kids: ReadonlyArray<SyntaxNode>, depth: number): Interval {
    return {
      _tag: "Interval",
      low: this.read(kids[1]!, depth + 1),
      high: this.read(kids[3]!, depth + 1),
      lowIncluded: kids[0]!.name === "[",
      highIncluded: kids[4]!.name === "]",
      from: node.from,
      to: node.to
    }
  }

  private quantified(node: SyntaxNode, kids: ReadonlyArray<SyntaxNode>, depth: number): Expression {
    const [quantifier, bindings, , body] = kids
    if (kids.length !== 4) return this.refuse(node)
    const each = children(bindings!).filter(({ name }) => name === "InExpression")
    return each.reduceRight<Expression>(
      (satisfies, binding, i) => {
        const [variable, , context] = children(binding)
        const list = context?.firstChild
        if (variable === undefined || !list || context.lastChild!.from !== list.from) return this.refuse(binding)
        return {
          _tag: "Quantified",
          quantifier: quantifier!.name === "some" ? "some" : "every",
          variable: nameOf(this.slice(variable)),
          list: this.read(list, depth + 1 + i),
          satisfies,
          from: i === 0 ? node.from : binding.from,
          to: node.to
        }
      },
      this.read(body!, depth + each.length)
    )
  }

  private iteration(node: SyntaxNode, kids: ReadonlyArray<SyntaxNode>, depth: number): Expression {
    const [, bindings, , body] = kids
    const each = bindings === undefined ? [] : children(bindings).filter(({ name }) => name === "InExpression")
    if (kids.length !== 4 || each.length !== 1) {
      return this.refuse(node, [
        "请写作 for x in 列表 return …，一次一个列表",
        "Write for x in list return …, one list at a time"
      ])
    }
    const [variable, , context] = children(each[0]!)
    const list = context?.firstChild
    if (variable === undefined || !list || context.lastChild!.from !== list.from) return this.refuse(each[0]!)
    return {
      _tag: "For",
      variable: nameOf(this.slice(variable)),
      list: this.read(list, depth + 1),
      result: this.read(body!, depth + 1),
      from: node.from,
      to: node.to
    }
  }

  private call(node: SyntaxNode, kids: ReadonlyArray<SyntaxNode>, go: (n: SyntaxNode) => Expression): Expression {
    const [callee, , parameters] = kids
    if (callee?.name !== "VariableName" || parameters?.name !== "PositionalParameters") return this.refuse(node)
    const name = this.name(callee)
    const given = children(parameters).map(go)
    const span = { from: node.from, to: node.to }
    return name.name === "not" && given.length === 1
      ? { _tag: "Not", operand: given[0]!, ...span }
      : { _tag: "Call", function: name, arguments: given, ...span }
  }

  private name(node: SyntaxNode): Name {
    return { _tag: "Name", name: nameOf(this.slice(node)), from: node.from, to: node.to }
  }

  private number(node: SyntaxNode): Expression {
    const value = this.slice(node).replace(/\s/g, "")
    if (!/^-?(0|[1-9]\d*)?(\.\d+)?$/.test(value)) {
      return this.refuse(node, [
        '数字请写成 12 或 1.15，日期写成 date("2025-07-01")，编码加引号',
        'Write numbers as 12 or 1.15, a day as date("2025-07-01"), and codes in quotes'
      ])
    }
    return { _tag: "NumberLiteral", value, from: node.from, to: node.to }
  }

  private date(node: SyntaxNode): Expression {
    const kids = children(node)
    const at = kids[0]?.name === "AtLiteral" ? kids[0].firstChild : null
    const given = kids[2]?.name === "PositionalParameters" ? children(kids[2]) : []
    const maker = at === null ? this.slice(kids[0] ?? node) : undefined
    const literal = at ?? (given.length === 1 ? given[0]! : null)
    const value = literal?.name === "StringLiteral" ? this.quoted(literal) : ""
    const span = { from: node.from, to: node.to }
    if (isDay(value) && (at !== null || maker === "date")) {
      return { _tag: "DateLiteral", value, ...span }
    }
    if (maker === "duration" || /^-?P/.test(value)) return this.duration(span, value)
    return this.refuse(node, ['日期请写作 date("2025-07-01")', 'Write a day as date("2025-07-01")'])
  }

  /** `duration("P1Y6M")` is `months(18)`, `duration("P10D")` is `days(10)`. */
  private duration(span: Span, value: string): Expression {
    const m = /^(-?)P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})D)?$/.exec(value)
    const [, sign, years, months, days] = m ?? []
    const calendar = years !== undefined || months !== undefined
    if (m === null || calendar === (days !== undefined)) {
      return this.refuse(span, [
        "期间请写作 个月(18) 或 天(10)；月与天不能相混",
        "Write a period as months(18) or days(10); months and days do not mix"
      ])
    }
    const count = calendar ? Number(years ?? 0) * 12 + Number(months ?? 0) : Number(days)
    return {
      _tag: "Call",
      function: { _tag: "Name", name: calendar ? "months" : "days", ...span },
      arguments: [{ _tag: "NumberLiteral", value: `${count === 0 ? "" : sign}${count}`, ...span }],
      ...span
    }
  }

  /** The content of a string as it was typed, full-width characters and all. */
  private quoted(node: SyntaxNode): string {
    return this.text
      .slice(node.from + 1, node.to - 1)
      .replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_, c: string) =>
        c.length === 5 ? String.fromCharCode(Number.parseInt(c.slice(1), 16)) : c === "n" ? "\n" : c === "t" ? "\t" : c
      )
  }

  private slice(span: Span): string {
    return this.source.slice(span.from, span.to)
  }

  private refuse(
    span: Span,
    remedy: readonly [string, string] = ["请改用规则语言支持的写法", "Use a form that the rule language supports"]
  ): Expression {
    const at = this.text.slice(span.from, span.to)
    const shown = at.length > 40 ? `${at.slice(0, 40)}…` : at
    if (this.faults.length < limits.faults) {
      this.faults.push(
        fault("NotSupported", span, [`规则语言不支持“${shown}”`, `“${shown}” is not supported in rules`], remedy)
      )
    }
    return { _tag: "NullLiteral", from: span.from, to: span.to }
  }
}

const children = (node: SyntaxNode): ReadonlyArray<SyntaxNode> => {
  const kids: Array<SyntaxNode> = []
  for (let kid = node.firstChild; kid !== null; kid = kid.nextSibling) {
    if (kid.name !== "LineComment" && kid.name !== "BlockComment") kids.push(kid)
  }
  return kids
}

const join = (_tag: "And" | "Or", operands: ReadonlyArray<Expression>): Expression =>
  operands.length === 1 ? operands[0]! : { _tag, operands, from: operands[0]!.from, to: operands.at(-1)!.to }

/** The whole or a part of a rule is beyond the limits. */
export const tooLarge = (span: Span): RuleFault =>
  fault(
    "TooLarge",
    span,
    ["表达式过长或嵌套过深", "The expression is too long or nested too deeply"],
    ["请拆成几个有名称的派生事实", "Split it into derived facts with names of their own"]
  )
