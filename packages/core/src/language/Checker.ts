import { Either } from "effect"
import * as Rational from "../foundation/Rational.ts"
import { call } from "./Calls.ts"
import { about, binding, type Checked, conditional, listOf, type Node, within } from "./Checked.ts"
import { type Around, noOptions, noSuchFact, position, property, taken, unknownName } from "./CheckFault.ts"
import { asCode, codesOf } from "./Codes.ts"
import type { Call, Expression, Filter, For, In, Interval, ListLiteral, Name, Path, Quantified } from "./Expression.ts"
import { functions } from "./Functions.ts"
import { historyFunctionNamed, writtenOut } from "./HistoryCall.ts"
import { arithmetic, compare, type Report, unitsDiffer, wrongType } from "./Operators.ts"
import type { RuleFault, Span } from "./RuleFault.ts"
import * as Type from "./Type.ts"
import type { Value } from "./Value.ts"
import { factsOf, reserved, type Scope, scopeOfList, type Vocabulary } from "./Vocabulary.ts"

/** Whose rule it is, and what its result must be. */
export interface Expectation {
  readonly scope: Scope
  readonly expects: Type.Type
}

/**
 * An expression with every name resolved and every type and unit checked, ready to be evaluated for any subject.
 *
 * Fails: with every fault that can be told from the others, each at its place and with the way to mend it.
 */
export const check = (
  expression: Expression,
  vocabulary: Vocabulary,
  { scope, expects }: Expectation
): Either.Either<Checked, ReadonlyArray<RuleFault>> => {
  const checking = new Checking(vocabulary, scope)
  const root = checking.infer(expression)
  if (root !== undefined && !Type.fits(root.type, expects)) checking.faults.push(wrongType(root, expects))
  return root === undefined || checking.faults.length > 0
    ? Either.left(checking.faults)
    : Either.right({ scope, type: root.type, root })
}

/** What type an expression has by itself, `undefined` when it is at fault. */
export const typeOf = (expression: Expression, vocabulary: Vocabulary, scope: Scope): Type.Type | undefined =>
  new Checking(vocabulary, scope).infer(expression)?.type

/** What a name can stand for besides the vocabulary: the element of a list that is being gone through. */
interface Frame extends Around {
  readonly element: Type.Type
}

class Checking {
  readonly faults: Array<RuleFault> = []
  private readonly report: Report = (found) => {
    this.faults.push(found)
    return undefined
  }
  private readonly frames: Array<Frame>
  private readonly vocabulary: Vocabulary
  constructor(vocabulary: Vocabulary, scope: Scope) {
    this.vocabulary = vocabulary
    const own = ownType(scope, vocabulary)
    this.frames = own === undefined ? [] : [{ variable: undefined, element: own, open: true }]
  }

  /** The checked node, or nothing after a fault was reported; siblings are still checked. */
  infer(e: Expression): Node | undefined {
    switch (e._tag) {
      case "NumberLiteral": {
        const value = Rational.parse(e.value)!
        return constant(e, value, value === 0 ? Type.zero : Type.number(), e.value)
      }
      case "TextLiteral":
        return constant(e, e.value, Type.text, JSON.stringify(e.value))
      case "BooleanLiteral":
        return constant(e, e.value, Type.boolean, String(e.value))
      case "DateLiteral":
        return constant(e, e.value, Type.date, `date("${e.value}")`)
      case "NullLiteral":
        return constant(e, null, Type.nothing, "null")
      case "Name":
        return this.name(e)
      case "Path":
        return this.path(e)
      case "Filter":
        return this.filter(e)
      case "Quantified":
        return this.quantified(e)
      case "For":
        return this.iteration(e)
      case "And":
      case "Or": {
        const operands = e.operands.map((operand) => this.condition(operand))
        return operands.every((node) => node !== undefined) ? junction(e._tag, operands, e) : undefined
      }
      case "Not": {
        const operand = this.condition(e.operand)
        if (operand === undefined) return undefined
        const base = about(e, Type.boolean, [operand], binding.atom, (language) => `not(${operand.text[language]})`)
        return { _tag: "Not", operand, ...base }
      }
      case "Comparison":
        return this.two(e.left, e.right, (a, b) => compare(this.report, e.operator, a, b, e))
      case "Arithmetic":
        return this.two(e.left, e.right, (a, b) => arithmetic(this.report, e.operator, a, b, e))
      case "Negate": {
        const operand = this.infer(e.operand)
        if (operand === undefined) return undefined
        if (operand.type._tag !== "number") return this.report(wrongType(operand, Type.number()))
        const text = (language: "zh" | "en") => `-${within(operand, binding.negation, language)}`
        return { _tag: "Negate", operand, ...about(e, operand.type, [operand], binding.negation, text) }
      }
      case "Between": {
        const operand = this.infer(e.operand)
        return this.range(operand, { ...e, lowIncluded: true, highIncluded: true }, e)
      }
      case "In":
        return this.oneOf(e)
      case "If":
        return this.branches(e)
      case "ListLiteral":
        return this.list(e)
      case "Call": {
        const past = historyFunctionNamed.get(e.function.name)
        if (past !== undefined) {
          const frame = this.frames.at(-1)
          const written = writtenOut(past, e, frame?.open === true && frame.element._tag === "member")
          return written._tag === "RuleFault" ? this.report(written) : this.infer(written)
        }
        const given = e.arguments.map((argument) => this.infer(argument))
        return given.every((node) => node !== undefined)
          ? call(this.report, e, given, this.vocabulary.calendar)
          : undefined
      }
    }
  }

  private two(left: Expression, right: Expression, make: (a: Node, b: Node) => Node | undefined): Node | undefined {
    const [a, b] = [this.infer(left), this.infer(right)]
    return a === undefined || b === undefined ? undefined : make(a, b)
  }

  private condition(e: Expression): Node | undefined {
    const node = this.infer(e)
    if (node !== undefined && node.type._tag !== "boolean") return this.report(wrongType(node, Type.boolean))
    return node
  }

  private name(e: Name): Node | undefined {
    const written = (zh: string, en: string) => (language: "zh" | "en") => (language === "zh" ? zh : en)
    for (let depth = 0; depth < this.frames.length; depth++) {
      const frame = this.frames.at(-1 - depth)!
      if (frame.variable === e.name) {
        return { _tag: "Element", depth, ...about(e, frame.element, [], binding.atom, () => e.name) }
      }
      const term = frame.open ? factsOf(this.vocabulary, frame.element)?.get(e.name) : undefined
      if (term !== undefined) {
        const base = about(e, term.type, [], binding.atom, written(term.name.zh, term.name.en))
        return { _tag: "Read", term, depth, ...base }
      }
    }
    const { members, today } = reserved
    if (e.name === members.zh || e.name === members.en) {
      return { _tag: "Members", ...about(e, Type.list(Type.member), [], binding.atom, written(members.zh, members.en)) }
    }
    if (e.name === today.zh || e.name === today.en) {
      return { _tag: "Today", ...about(e, Type.date, [], binding.atom, written(today.zh, today.en)) }
    }
    const term = this.vocabulary.household.get(e.name)
    if (term === undefined) return this.report(unknownName(e, this.vocabulary, this.frames))
    return {
      _tag: "Read",
      term,
      depth: 0,
      ...about(e, term.type, [], binding.atom, written(term.name.zh, term.name.en))
    }
  }

  /** `m.年龄` of a variable, or `成员.年龄` of each of a list. */
  private path(e: Path): Node | undefined {
    const of = this.infer(e.of)
    if (of === undefined) return undefined
    const whose = of.type._tag === "list" ? of.type.of : of.type
    if (whose._tag === "date") return this.report(property(e))
    const facts = factsOf(this.vocabulary, whose)
    if (facts === undefined) return this.report(wrongType(of, Type.member))
    const term = facts.get(e.name.name)
    if (term === undefined) return this.report(noSuchFact(e.name, whose, facts))
    const text = (language: "zh" | "en") => `${within(of, binding.atom, language)}.${term.name[language]}`
    if (of._tag === "Element") {
      return { _tag: "Read", term, depth: of.depth, ...about(e, term.type, [], binding.atom, text) }
    }
    const own = about(e.name, term.type, [], binding.atom, (language) => term.name[language])
    const body: Node = { _tag: "Read", term, depth: 0, ...own }
    return { _tag: "Project", list: of, body, ...about(e, Type.list(term.type), [of, body], binding.atom, text) }
  }

  private filter(e: Filter): Node | undefined {
    const list = this.infer(e.list)
    if (e.where._tag === "NumberLiteral") return this.report(position(e))
    const where = this.inside(list, { variable: reserved.item.zh, open: true }, e.where)
    if (list === undefined || where === undefined) return undefined
    const text = (language: "zh" | "en") => `${within(list, binding.atom, language)}[${where.text[language]}]`
    return { _tag: "Filter", list, body: where, ...about(e, list.type, [list, where], binding.atom, text) }
  }

  private quantified(e: Quantified): Node | undefined {
    const list = this.infer(e.list)
    if (this.isTaken(e.variable)) return this.report(taken(e))
    const body = this.inside(list, { variable: e.variable, open: false }, e.satisfies)
    if (list === undefined || body === undefined) return undefined
    const { quantifier, variable } = e
    const text = (language: "zh" | "en") =>
      `${quantifier} ${variable} in ${list.text[language]} satisfies ${body.text[language]}`
    return { _tag: "Quantified", quantifier, list, body, ...about(e, Type.boolean, [list, body], binding.if, text) }
  }

  /** What each element of a list comes to: a list of numbers, yes or no, texts or days. */
  private iteration(e: For): Node | undefined {
    const list = this.infer(e.list)
    if (this.isTaken(e.variable)) return this.report(taken(e))
    const body = this.through(list, { variable: e.variable, open: false }, () => this.infer(e.result))
    if (list === undefined || body === undefined) return undefined
    if (["list", "member", "entry"].includes(body.type._tag)) return this.report(wrongType(body, Type.number()))
    const text = (l: "zh" | "en") => `for ${e.variable} in ${list.text[l]} return ${body.text[l]}`
    return { _tag: "Project", list, body, ...about(e, Type.list(body.type), [list, body], binding.if, text) }
  }

  private isTaken(variable: string): boolean {
    return this.vocabulary.household.has(variable) || this.vocabulary.person.has(variable)
  }

  /** A condition on each element of a list. Checked as if of members when the list itself is at fault. */
  private inside(list: Node | undefined, frame: Omit<Frame, "element">, body: Expression): Node | undefined {
    return this.through(list, frame, () => this.condition(body))
  }

  private through(
    list: Node | undefined,
    frame: Omit<Frame, "element">,
    body: () => Node | undefined
  ): Node | undefined {
    if (list !== undefined && list.type._tag !== "list") return this.report(wrongType(list, Type.list(Type.member)))
    this.frames.push({ ...frame, element: list?.type._tag === "list" ? list.type.of : Type.member })
    const node = body()
    this.frames.pop()
    return node
  }

  private range(operand: Node | undefined, e: Omit<Interval, "_tag">, span: Span): Node | undefined {
    const [low, high] = [this.infer(e.low), this.infer(e.high)]
    if (operand === undefined || low === undefined || high === undefined) return undefined
    const from = compare(this.report, e.lowIncluded ? ">=" : ">", operand, low, span)
    const to = compare(this.report, e.highIncluded ? "<=" : "<", operand, high, span)
    return from === undefined || to === undefined ? undefined : junction("And", [from, to], span)
  }

  private oneOf(e: In): Node | undefined {
    const operand = this.infer(e.operand)
    const tests = e.options.map((option) => {
      if (option._tag === "Interval") return this.range(operand, option, option)
      const value = this.infer(option)
      if (operand === undefined || value === undefined) return undefined
      if (value.type._tag === "list") return call(this.report, contained(option), [value, operand], undefined)
      return compare(this.report, "=", operand, value, option)
    })
    if (operand === undefined || !tests.every((test) => test !== undefined)) return undefined
    if (tests.length === 0) return this.report(noOptions(e))
    if (tests.length === 1) return { ...tests[0]!, from: e.from, to: e.to }
    const equals = tests.flatMap((test) => (test._tag === "Compare" && test.operator === "=" ? [test] : []))
    if (equals.length < tests.length) return junction("Or", tests, e)
    const options = equals.map(({ right }) => right)
    const text = (language: "zh" | "en") =>
      `${within(operand, binding.sum, language)} in (${options.map((option) => option.text[language]).join(", ")})`
    const base = about(e, Type.boolean, [operand, ...options], binding.comparison, text)
    return { _tag: "OneOf", operand: equals[0]!.left, options, ...base }
  }

  private branches(e: Extract<Expression, { _tag: "If" }>): Node | undefined {
    const condition = this.condition(e.condition)
    const [whenTrue, whenFalse] = [this.infer(e.whenTrue), this.infer(e.whenFalse)]
    if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return undefined
    const type = Type.join(whenTrue.type, whenFalse.type)
    if (type === undefined) {
      // The branch without a unit is the one to mend.
      const plain =
        whenTrue.type._tag === "number" && whenFalse.type._tag === "number" && whenTrue.type.unit === undefined
      return this.report(plain ? wrongType(whenTrue, whenFalse.type) : wrongType(whenFalse, whenTrue.type))
    }
    if (["list", "member", "entry"].includes(type._tag)) return this.report(wrongType(whenTrue, Type.number()))
    return conditional(e, condition, whenTrue, whenFalse, type)
  }

  /** `[a, b]`: values of one type, the literals among codes as codes. */
  private list(e: ListLiteral): Node | undefined {
    const written = e.items.map((item) => this.infer(item))
    if (!written.every((item) => item !== undefined)) return undefined
    const codes = written.map(codesOf).find((found) => found !== undefined)
    const items = codes === undefined ? written : written.map((item) => asCode(this.report, item, codes))
    if (!items.every((item) => item !== undefined)) return undefined
    let of: Type.Type = Type.nothing
    for (const [i, item] of items.entries()) {
      const joined = ["list", "member", "entry"].includes(item.type._tag) ? undefined : Type.join(of, item.type)
      if (joined === undefined) {
        const [a, b] = [items[i - 1], item]
        return this.report(
          a?.type._tag === "number" && b.type._tag === "number"
            ? unitsDiffer(e, a, b)
            : wrongType(item, i === 0 ? Type.number() : of)
        )
      }
      of = joined
    }
    return listOf(e, items, of)
  }
}

/** `x in 成员.y` is whether the list contains x. */
const contained = ({ from, to }: Span): Call => {
  const name: Name = { _tag: "Name", name: functions.listContains.en, from, to }
  return { _tag: "Call", function: name, arguments: [], from, to }
}

/** Whose facts a rule of a scope sees without a prefix. */
const ownType = (scope: Scope, vocabulary: Vocabulary): Type.Type | undefined => {
  if (scope === "household") return undefined
  if (scope === "person") return Type.member
  const list = vocabulary.terms.find(({ origin }) => origin._tag === "List" && scopeOfList(origin.list) === scope)
  return list?.type._tag === "list" ? list.type.of : undefined
}

const constant = (span: Span, value: Value, type: Type.Type, text: string): Node => ({
  _tag: "Constant",
  value,
  ...about(span, type, [], binding.atom, () => text)
})

const junction = (_tag: "And" | "Or", operands: ReadonlyArray<Node>, span: Span): Node => {
  const [own, word] = _tag === "And" ? [binding.and, " and "] : [binding.or, " or "]
  const text = (language: "zh" | "en") => operands.map((node) => within(node, own + 1, language)).join(word)
  return { _tag, operands, ...about(span, Type.boolean, operands, own, text) }
}
