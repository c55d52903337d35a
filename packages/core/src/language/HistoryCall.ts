import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Call, Comparison, ComparisonOperator, Expression, Name } from "./Expression.ts"
import { fault, type RuleFault, type Span } from "./RuleFault.ts"
import * as History from "../population/History.ts"

/**
 * Functions of what a household or a person received before (既往享受). Each is a short way of writing `some … in 既往救助 …`, and
 * is explained as such.
 *
 * `wasReceiving(类别, 期限)`: receives it, or no longer than the period has passed since the first day without it (享受止), the
 * corresponding day included. `hasBeenReceiving(类别, 期限)`: receives it now, and without a break for at least the
 * period.
 * Reading: in a rule about a person, what the whole household received counts for each of its people.
 */
export const historyFunctions = {
  wasReceiving: both("曾享受", "was receiving"),
  hasBeenReceiving: both("已连续享受", "has been receiving")
} as const satisfies Record<string, Bilingual>
type HistoryFunction = keyof typeof historyFunctions

export const historyFunctionNamed: ReadonlyMap<string, HistoryFunction> = new Map(
  Object.entries(historyFunctions).flatMap(([id, { zh, en }]) => [
    [zh, id as HistoryFunction] as const,
    [en, id as HistoryFunction] as const
  ])
)

/** The call written out, or what is wrong with its arguments. */
export const writtenOut = (which: HistoryFunction, e: Call, aboutPerson: boolean): Expression | RuleFault => {
  const [category, period] = e.arguments
  if (e.arguments.length !== 2 || category?._tag !== "TextLiteral" || period === undefined) return usage(which, e)
  const record = new Writer(e)
  const { amount: _, reason: __, ...own } = History.fields({})
  const of = (key: keyof typeof own) => record.of(own[key].name.zh)
  const ongoing = record.is(of("until"), "=", record.nothing)
  const conditions =
    which === "wasReceiving"
      ? [
          record.is(of("from"), "<=", record.today),
          record.or(ongoing, record.is(record.plus(of("until"), period), ">=", record.today))
        ]
      : [
          record.is(record.plus(of("from"), period), "<=", record.today),
          record.or(ongoing, record.is(of("until"), ">", record.today))
        ]
  const whole = record.is(of("member"), "=", record.nothing)
  const who = aboutPerson ? record.or(whole, record.is(of("member"), "=", record.name("成员序号"))) : whole
  return record.some([record.is(of("category"), "=", category), who, ...conditions])
}

/** Makes expressions that all stand where the call stands. */
class Writer {
  private readonly span: Span
  /** A name that no rule can write, so that it hides no variable of the arguments. */
  private readonly variable = "某次 享受"
  constructor({ from, to }: Span) {
    this.span = { from, to }
  }
  get nothing(): Expression {
    return { _tag: "NullLiteral", ...this.span }
  }
  get today(): Expression {
    return this.name("认定日")
  }
  name(name: string): Name {
    return { _tag: "Name", name, ...this.span }
  }
  of(fact: string): Expression {
    return { _tag: "Path", of: this.name(this.variable), name: this.name(fact), ...this.span }
  }
  is(left: Expression, operator: ComparisonOperator, right: Expression): Comparison {
    return { _tag: "Comparison", operator, left, right, ...this.span }
  }
  plus(left: Expression, right: Expression): Expression {
    return { _tag: "Arithmetic", operator: "+", left, right, ...this.span }
  }
  or(...operands: ReadonlyArray<Expression>): Expression {
    return { _tag: "Or", operands, ...this.span }
  }
  some(operands: ReadonlyArray<Expression>): Expression {
    const satisfies: Expression = { _tag: "And", operands, ...this.span }
    const list = this.name(History.name.zh)
    return { _tag: "Quantified", quantifier: "some", variable: this.variable, list, satisfies, ...this.span }
  }
}

const usage = (which: HistoryFunction, e: Call): RuleFault => {
  const { zh, en } = historyFunctions[which]
  return fault(
    "WrongArguments",
    e,
    [`函数“${zh}”要写明类别和期限`, `“${en}” needs a category, written out, and a period`],
    [`请写作 ${zh}("低保", 个月(24))`, `Write ${en}("dibao", months(24))`]
  )
}
