import { Either } from "effect"
import type { Citation } from "../../foundation/Citation.ts"
import type { Field } from "../../foundation/Field.ts"
import type { Problem } from "../../foundation/Problem.ts"
import { about, binding, type Checked, type Node, within } from "../../language/Checked.ts"
import { check } from "../../language/Checker.ts"
import type * as Condition from "../pack/Condition.ts"
import type { NonEmpty } from "../determination/Determination.ts"
import type { Expression } from "../../language/Expression.ts"
import { fieldOf } from "../pack/Input.ts"
import { PackFault } from "../pack/PackFault.ts"
import { parse } from "../../language/Parser.ts"
import * as Rule from "../Rule.ts"
import { type RuleFault, within as placed } from "../../language/RuleFault.ts"
import type { Column } from "../pack/Section.ts"
import * as Type from "../../language/Type.ts"
import type { Scope, Vocabulary } from "../../language/Vocabulary.ts"

/** Gathers everything that is wrong with a pack while its rules are checked (链接). */
export class Linker {
  readonly problems: Array<Problem> = []
  vocabulary: Vocabulary
  private readonly sources: ReadonlySet<string>
  private readonly parsed = new Map<string, ReturnType<typeof parse>>()
  constructor(vocabulary: Vocabulary, sources: Iterable<string>) {
    this.vocabulary = vocabulary
    this.sources = new Set(sources)
  }

  fault(path: string, zh: string, en: string, remedy?: readonly [zh: string, en: string]): undefined {
    this.problems.push(PackFault.of(path, zh, en, remedy))
    return undefined
  }

  faults(found: ReadonlyArray<RuleFault>, path: string): undefined {
    this.problems.push(...found.map((fault) => placed(fault, { path })))
    return undefined
  }

  /** Keeps what went well, notes what did not. */
  take<A>(result: Either.Either<A, ReadonlyArray<RuleFault>>, path: string): A | undefined {
    return Either.isRight(result) ? result.right : this.faults(result.left, path)
  }

  cites(citation: Citation, path: string): void {
    if (this.sources.has(citation.document)) return
    this.fault(
      `${path}.source`,
      `没有编号为 ${citation.document} 的依据文件`,
      `There is no source ${citation.document}`,
      ["请在 sources.yaml 中登记该文件", "Register the document in sources.yaml"]
    )
  }

  /** Whether a reference leads to something of the pack. */
  refers(known: ReadonlyMap<string, unknown>, id: string, path: string, zh: string, en: string): void {
    if (!known.has(id)) this.fault(path, `没有${zh} ${id}`, `There is no ${en} ${id}`)
  }

  /** The tree of a text. A text is read once, however often it is looked at. */
  parse(text: string): ReturnType<typeof parse> {
    const known = this.parsed.get(text)
    if (known !== undefined) return known
    const result = parse(text)
    this.parsed.set(text, result)
    return result
  }

  /** An expression with every name resolved, or nothing after its faults were noted. */
  expression(text: string, scope: Scope, expects: Type.Type, path: string): Checked | undefined {
    const parsed = this.take(this.parse(text), path)
    return parsed === undefined ? undefined : this.checked(parsed, scope, expects, path)
  }

  checked(expression: Expression, scope: Scope, expects: Type.Type, path: string): Checked | undefined {
    return this.take(check(expression, this.vocabulary, { scope, expects }), path)
  }

  rule(
    scope: RuleScope,
    conditions: ReadonlyArray<Condition.Condition>,
    source: Citation,
    path: string
  ): Rule.Rule | undefined {
    if (conditions.length > Rule.mostConditions) {
      return this.fault(
        path,
        `条件多于 ${Rule.mostConditions} 条`,
        `There are more than ${Rule.mostConditions} conditions`
      )
    }
    const linked = conditions.map((condition) => this.condition(scope, condition, `${path}.${condition.id}`))
    return linked.every((condition) => condition !== undefined)
      ? Rule.rule(scope, linked as unknown as NonEmpty<Rule.Condition>, source)
      : undefined
  }

  private condition(scope: RuleScope, condition: Condition.Condition, path: string): Rule.Condition | undefined {
    const { id, says, source } = condition
    this.cites(source, path)
    if ("holds" in condition) {
      const checked = this.expression(condition.holds, scope, Type.boolean, `${path}.holds`)
      return checked === undefined ? undefined : Rule.condition(id, checked, says, source)
    }
    const branches = condition.any.map((branch) => {
      const rule = this.rule(scope, branch.all, source, `${path}.any.${branch.id}.all`)
      return rule === undefined ? undefined : { id: branch.id, says: branch.says, rule }
    })
    if (!branches.every((branch) => branch !== undefined)) return undefined
    const any = branches as unknown as NonEmpty<Rule.Branch>
    return Rule.condition(id, disjunction(scope, any), says, source, any)
  }

  formula(formula: Condition.Formula, scope: Scope, path: string): Rule.Formula | undefined {
    this.cites(formula.source, path)
    const { between, per } = formula
    const type = Type.number(per === "once" ? "fen" : `fen/${per}`)
    if (between === undefined) {
      const checked = this.expression(formula.formula!, scope, type, `${path}.formula`)
      return checked === undefined ? undefined : { checked, per, path }
    }
    const low = this.expression(between.low, scope, type, `${path}.between.low`)
    const high = this.expression(between.high, scope, type, `${path}.between.high`)
    return low === undefined || high === undefined ? undefined : { checked: low, high, per, path }
  }

  /** Notes ids that stand twice in a section. */
  distinct(section: string, things: ReadonlyArray<{ readonly id: string }>): void {
    const seen = new Set<string>()
    for (const { id } of things) {
      if (seen.has(id)) this.fault(`${section}.${id}`, `标识 ${id} 重复`, `The id ${id} stands twice`)
      seen.add(id)
    }
  }
}

/** Rules are about households and persons. */
type RuleScope = Rule.Rule["scope"]

/** Whether any of several rules holds. */
const disjunction = (scope: Scope, branches: NonEmpty<Rule.Branch>): Checked => {
  const operands = branches.map(({ rule }) => conjunction(rule, undefined).root)
  const text = (language: "zh" | "en") => operands.map((node) => within(node, binding.or + 1, language)).join(" or ")
  const root: Node = { _tag: "Or", operands, ...about({ from: 0, to: 0 }, Type.boolean, operands, binding.or, text) }
  return { scope, type: Type.boolean, root }
}

/** A rule as one yes or no, for the name of its category. A person's rule holds for those who live with the family only. */
export const conjunction = (rule: Rule.Rule, first: Node | undefined): Checked => {
  const roots = rule.conditions.map(({ checked }) => checked.root)
  const operands = first === undefined ? roots : [first, ...roots]
  const text = (language: "zh" | "en") => operands.map((node) => within(node, binding.and + 1, language)).join(" and ")
  const span = { from: 0, to: 0 }
  const root: Node = { _tag: "And", operands, ...about(span, Type.boolean, operands, binding.and, text) }
  return { scope: rule.scope, type: Type.boolean, root }
}

/** A column of a department list as a field of the code. */
export const columnField = (column: Column): Field => ({
  ...fieldOf(column),
  required: column.required
})
