import { Either } from "effect"
import type { Day } from "../../foundation/Day.ts"
import * as Rational from "../../foundation/Rational.ts"
import { type Checked, terms } from "../../language/Checked.ts"
import { type LinkedProgramme, parametersOn, type Policy } from "../../policy/Policy.ts"
import * as Rule from "../../policy/Rule.ts"
import type { Thing } from "../Standing.ts"

/**
 * Whether two policies decide something by the same rule (同一规则), down to the derived facts and figures it rests on. Then an open
 * fact cannot make a difference between them, whatever it turns out to be.
 *
 * Reading: rules that say the same in other words count as different; the answer is then “cannot tell”, never a wrong “unchanged”.
 */
export class SameRule {
  private readonly on: Day
  private readonly known = new Map<Policy, Map<string, string>>()
  constructor(on: Day) {
    this.on = on
  }

  readonly holds = (a: Policy, b: Policy, thing: Thing): boolean =>
    a === b || this.spelling(a, thing) === this.spelling(b, thing)

  private spelling(policy: Policy, { kind, id }: Thing): string {
    const own = this.known.get(policy) ?? new Map<string, string>()
    this.known.set(policy, own)
    const key = `${kind} ${id}`
    const text = own.get(key) ?? (kind === "category" ? this.category(policy, id) : this.group(policy, id))
    own.set(key, text)
    return text
  }

  private category(policy: Policy, id: string): string {
    const category = policy.categories.get(id)
    if (category === undefined) return "none"
    return this.rules(
      policy,
      category.rule.conditions.map(({ checked }) => checked),
      [category.unit]
    )
  }

  /** A programme with those of its overlap group and those that shut them out: whether it is given depends on them, too. */
  private group(policy: Policy, id: string): string {
    if (!policy.programmes.has(id)) return "none"
    const all = new Set([id])
    for (const one of all) {
      const { overlap, exclusions } = policy.programmes.get(one)!
      for (const { programme } of exclusions) if (programme !== undefined) all.add(programme)
      for (const other of policy.programmes.values()) {
        if (overlap !== undefined && other.overlap === overlap) all.add(other.id)
      }
    }
    const inOrder = [...policy.programmes.values()].filter((programme) => all.has(programme.id))
    return inOrder.map((programme) => this.programme(policy, programme)).join("\n")
  }

  private programme(policy: Policy, { id, rule, pays, unit, overlap, exclusions, ...asked }: LinkedProgramme): string {
    const { mode, order, limit } = policy.overlaps.get(overlap ?? "") ?? {}
    const rules = [
      ...rule.conditions.map(({ checked }) => checked),
      ...[pays, limit].flatMap((formula) => (formula === undefined ? [] : Rule.expressionsOf(formula))),
      ...[...exclusions.map(({ checked }) => checked), asked.isChosen, asked.isCurrent]
    ]
    return this.rules(
      policy,
      rules.filter((one) => one !== undefined),
      [id, unit, pays?.per, mode, order, limit?.per, exclusions.map(({ programme, checked }) => [programme, !checked])]
    )
  }

  private rules(policy: Policy, rules: ReadonlyArray<Checked>, about: ReadonlyArray<unknown>): string {
    const figures = Either.getOrElse(parametersOn(policy, this.on, "comparison"), () => ({}) as Record<string, unknown>)
    const behind = new Map<string, string>()
    for (const { key, origin, scope } of rules.flatMap((rule) => [...terms(rule)])) {
      if (origin._tag === "Derived") behind.set(`${scope} ${key}`, origin.formula.root.text.zh)
      else if (origin._tag === "Parameter") behind.set(`${scope} ${key}`, figure(figures[key]))
    }
    const sorted = [...behind].sort(([a], [b]) => (a < b ? -1 : 1))
    return JSON.stringify([about, rules.map(({ root }) => root.text.zh), sorted])
  }
}

const figure = (value: unknown): string =>
  Rational.isRational(value) ? Rational.format(value) : (JSON.stringify(value) ?? "none")
