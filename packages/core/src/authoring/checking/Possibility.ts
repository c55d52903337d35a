import { below, type Node, type NodeOf } from "../../language/Checked.ts"
import { parameterOf } from "../../policy/linking/DerivedParameter.ts"
import type * as Parameter from "../../policy/parameter/Parameter.ts"
import type { Policy } from "../../policy/Policy.ts"
import type * as Rule from "../../policy/Rule.ts"
import * as Rational from "../../foundation/Rational.ts"
import type { Figures } from "./Atom.ts"
import { type Diagnostic, diagnostic } from "./Diagnostic.ts"
import type * as Range from "./Range.ts"
import { type Claim, Reasoning } from "./Reasoning.ts"

/**
 * Conditions that no household can meet, that every household meets, or that say nothing beyond the others (条件可达性).
 *
 * Reading: figures of parameters are taken over all their times and areas; a condition is called impossible only when it is so for
 * all of them.
 */
export const findings = (policy: Policy): ReadonlyArray<Diagnostic> => {
  const reasoning = new Reasoning(figuresOf(policy))
  const found: Array<Diagnostic> = []
  const rules: ReadonlyArray<readonly [path: string, rule: Rule.Rule]> = [
    ...[...policy.categories.values()].map(({ id, rule }) => [`categories.${id}.when`, rule] as const),
    ...[...policy.needs.values()].map(({ id, rule }) => [`needs.${id}.when`, rule] as const),
    ...[...policy.programmes.values()].map(({ id, rule }) => [`programmes.${id}.for`, rule] as const)
  ]
  for (const [path, rule] of rules) found.push(...ofRule(path, rule, reasoning))
  for (const { clues, id } of policy.comparisons.values()) {
    for (const { checked, id: clue } of clues) {
      if (checked !== undefined)
        found.push(...ofCondition(`comparisons.${id}.clues.${clue}.when`, checked.root, reasoning))
    }
  }
  const ids = new Set(policy.pack.facts.map(({ id }) => id))
  const tables = new Set(policy.pack.tables.map(({ id }) => id))
  for (const { key, origin, type } of policy.vocabulary.terms) {
    if (origin._tag !== "Derived") continue
    if (tables.has(key)) found.push(...ofTable(`tables.${key}`, origin.formula.root, reasoning))
    if (!ids.has(key)) continue
    const path = `facts.${key}.formula`
    const { root } = origin.formula
    found.push(...(type._tag === "boolean" ? ofCondition(path, root, reasoning) : ofParts(path, root, reasoning)))
  }
  return found
}

/** Rows of a table that no household comes to, because of their own tests or because earlier rows take everybody. */
const ofTable = (path: string, root: Node, reasoning: Reasoning): ReadonlyArray<Diagnostic> => {
  const found: Array<Diagnostic> = []
  const earlier: Array<Claim> = []
  let at = root
  for (let row = 0; at._tag === "If"; row++) {
    const { condition, whenFalse } = at
    if (reasoning.impossible([...earlier, { node: condition, holds: true }], true)) {
      found.push(branchNever(`${path}.rows.${row}`, condition))
    }
    earlier.push({ node: condition, holds: false })
    at = whenFalse
  }
  return found
}

const ofRule = (path: string, { conditions }: Rule.Rule, reasoning: Reasoning): ReadonlyArray<Diagnostic> => {
  const single = conditions.flatMap((one) => ofCondition(pathOf(path, one), one.checked.root, reasoning))
  if (single.some(({ code }) => code === "never-holds")) return single
  const claims = conditions.map(({ checked }) => ({ node: checked.root, holds: true }))
  if (reasoning.impossible(claims)) {
    const rule = path.split(".").slice(0, 2).join(".")
    return [...single, diagnostic("nobody", rule, "这些条件不可能同时成立", "These conditions cannot all hold")]
  }
  const idle = conditions.flatMap((one, i) => {
    const { checked } = one
    const others = claims.filter((_, j) => j !== i)
    const own = pathOf(path, one)
    if (others.length === 0 || single.some(({ code, path }) => path === own && code === "always-holds")) return []
    if (reasoning.impossible([...others, { node: checked.root, holds: false }], true)) {
      return [
        diagnostic(
          "adds-nothing",
          own,
          `其他条件成立时，“${checked.root.text.zh}”必然成立`,
          `Whenever the other conditions hold, “${checked.root.text.en}” holds as well`
        )
      ]
    }
    if (checked.root._tag !== "Or") return []
    return checked.root.operands
      .filter((operand) => reasoning.impossible([...others, { node: operand, holds: true }]))
      .filter((operand) => !reasoning.impossible([{ node: operand, holds: true }]))
      .map((operand) => branchNever(own, operand))
  })
  return [...single, ...idle]
}

const pathOf = (path: string, { branches, id }: Rule.Condition): string =>
  branches === undefined ? `${path}.${id}.holds` : `${path}.${id}`

const branchNever = (path: string, { text }: Node): Diagnostic =>
  diagnostic("branch-never", path, `“${text.zh}”不可能成立`, `“${text.en}” cannot hold`)

const ofCondition = (path: string, root: Node, reasoning: Reasoning): ReadonlyArray<Diagnostic> => {
  const { text } = root
  if (reasoning.impossible([{ node: root, holds: true }])) {
    return [diagnostic("never-holds", path, `“${text.zh}”永远不成立`, `“${text.en}” never holds`)]
  }
  if (reasoning.impossible([{ node: root, holds: false }], true)) {
    return [diagnostic("always-holds", path, `“${text.zh}”总是成立`, `“${text.en}” always holds`)]
  }
  return ofParts(path, root, reasoning)
}

/** Branches of `or` that cannot be taken or lie within another, and what is asked of members of a list and can never be. */
const ofParts = (path: string, root: Node, reasoning: Reasoning): ReadonlyArray<Diagnostic> => {
  const found: Array<Diagnostic> = []
  const cannot = (node: Node): boolean => reasoning.impossible([{ node, holds: true }])
  const walk = (node: Node): void => {
    if (node._tag === "Or") {
      const possible = node.operands.filter((operand) => !cannot(operand))
      for (const operand of node.operands) if (!possible.includes(operand)) found.push(branchNever(path, operand))
      for (const operand of contained(possible, reasoning)) {
        const { en, zh } = operand.text
        found.push(
          diagnostic("branch-adds-nothing", path, `“${zh}”已包含在其他分支中`, `“${en}” lies within the other branches`)
        )
      }
    } else if ((node._tag === "Quantified" || node._tag === "Filter") && cannot(node.body)) {
      found.push(branchNever(path, node.body))
    } else if (node._tag === "If" && cannot(node.condition)) found.push(branchNever(path, node.condition))
    for (const part of below(node)) walk(part)
  }
  walk(root)
  return found
}

/** Branches that the others hold already; of two that are the same, the later. */
const contained = (operands: ReadonlyArray<Node>, reasoning: Reasoning): ReadonlyArray<Node> => {
  let left = operands
  const found: Array<Node> = []
  for (const operand of [...operands].reverse()) {
    const others = left.filter((other) => other !== operand)
    if (others.length === 0) break
    const claims = [{ node: operand, holds: true }, ...others.map((node) => ({ node, holds: false }))]
    if (!reasoning.impossible(claims, true)) continue
    found.push(operand)
    left = others
  }
  return found.reverse()
}

/** The range of a parameter over everything it ever is; none while a value is missing or follows from others. */
const figuresOf = (policy: Policy): Figures => {
  const ranges = new Map<string, Range.Range | undefined>()
  return ({ term }: NodeOf<"Read">) => {
    const parameter = policy.parameters.get(parameterOf(term.key))
    if (parameter === undefined) return undefined
    if (!ranges.has(parameter.id)) ranges.set(parameter.id, rangeOf(parameter))
    return ranges.get(parameter.id)
  }
}

const rangeOf = ({ derived, values }: Parameter.Linked): Range.Range | undefined => {
  if (derived.length > 0) return undefined
  const ofArea = (figures: Parameter.ByArea) => ("all" in figures ? [figures.all] : [figures.urban, figures.rural])
  const all = values.flatMap(({ figures }) =>
    "zones" in figures ? [...figures.zones.values()].flatMap(ofArea) : ofArea(figures)
  )
  const numbers = all.filter(Rational.isRational)
  if (numbers.length === 0 || numbers.length < all.length) return undefined
  return { low: numbers.reduce(Rational.min), high: numbers.reduce(Rational.max) }
}
