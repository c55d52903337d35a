import { Either } from "effect"
import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import * as Field from "../foundation/Field.ts"
import type { Problem } from "../foundation/Problem.ts"
import { about, binding, type Checked, type Node } from "./Checked.ts"
import { check } from "./Checker.ts"
import type * as Condition from "./Condition.ts"
import type { NonEmpty } from "./Determination.ts"
import type { Expression } from "./Expression.ts"
import { PackFault } from "./PackFault.ts"
import { typeOf } from "./Parameter.ts"
import { parse } from "./Parser.ts"
import * as Rule from "./Rule.ts"
import { type RuleFault, within } from "./RuleFault.ts"
import type { Column } from "./Section.ts"
import * as Type from "./Type.ts"
import type { Scope, Vocabulary } from "./Vocabulary.ts"

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
    this.problems.push(...found.map((fault) => within(fault, { path })))
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
    scope: Scope,
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
    const linked = conditions.map(({ id, holds, says, source }) => {
      const at = `${path}.${id}`
      this.cites(source, at)
      const checked = this.expression(holds, scope, Type.boolean, `${at}.holds`)
      return checked === undefined ? undefined : Rule.condition(id, checked, says, source)
    })
    return linked.every((condition) => condition !== undefined)
      ? Rule.rule(scope, linked as unknown as NonEmpty<Rule.Condition>, source)
      : undefined
  }

  formula(formula: Condition.Formula, scope: Scope, path: string): Rule.Formula | undefined {
    this.cites(formula.source, path)
    const unit = formula.per === "once" ? "fen" : `fen/${formula.per}`
    const checked = this.expression(formula.formula, scope, Type.number(unit), `${path}.formula`)
    return checked === undefined ? undefined : { checked, per: formula.per, path }
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

/** A rule as one yes or no, for the name of its category. A person's rule holds for those who live with the family only. */
export const conjunction = (rule: Rule.Rule, first: Node | undefined): Checked => {
  const roots = rule.conditions.map(({ checked }) => checked.root)
  const operands = first === undefined ? roots : [first, ...roots]
  const text = (language: "zh" | "en") => operands.map((node) => node.text[language]).join(" and ")
  const span = { from: 0, to: 0 }
  const root: Node = { _tag: "And", operands, ...about(span, Type.boolean, operands, binding.and, text) }
  return { scope: rule.scope, type: Type.boolean, root }
}

/** A column of a department list as a field of the code. */
export const fieldOf = (column: Column): Field.Field => {
  const { name, kind, level, synonyms, note, unit, codes, required } = column
  const type = unit === undefined ? undefined : typeOf(unit)
  const options = {
    level,
    synonyms,
    ...(note === undefined ? {} : { note }),
    ...(type?._tag === "number" && type.unit !== undefined ? { unit: type.unit } : {})
  }
  const field: Field.Field<any> =
    kind === "code"
      ? Field.code(name.zh, name.en, codes as Readonly<Record<string, Bilingual>>, options)
      : Field[kind](name.zh, name.en, options)
  return { ...field, required }
}
