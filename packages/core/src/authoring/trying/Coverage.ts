import { Either } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import type { Household } from "../../population/Household.ts"
import type { GoldenCase } from "../../assistance/GoldenCase.ts"
import * as Plan from "../../assistance/Plan.ts"
import { below, type Checked, type Node } from "../../language/Checked.ts"
import { evaluate } from "../../language/Evaluator.ts"
import { asking, determine, type Policy } from "../../policy/Policy.ts"
import * as Rule from "../../policy/Rule.ts"
import type { Span } from "../../language/RuleFault.ts"
import type { Trace } from "../../language/Trace.ts"
import type { Term } from "../../language/Vocabulary.ts"

/**
 * Something of a pack that golden cases should see both ways (覆盖项): a condition or a part of one that held and that failed, a
 * category, a programme or a need that came out yes and that came out no.
 *
 * Shape: `path` leads to the rule; a branch is a part of its text, from `from` to `to`.
 */
export interface Item {
  readonly kind: Kind
  readonly path: string
  readonly says: Bilingual
  readonly from: number
  readonly to: number
  readonly yes: boolean
  readonly no: boolean
}

export const kinds = ["category", "programme", "need", "condition", "branch", "row"] as const
export type Kind = (typeof kinds)[number]

/** Gathers what cases touch. Only what a case expects something of counts: a condition that ran by the way is not tested. */
export class Coverage {
  private readonly items = new Map<string, Mutable>()
  private readonly factPaths = new Map<string, string>()
  private readonly policy: Policy
  constructor(policy: Policy) {
    this.policy = policy
    const queue: Array<readonly [path: string, checked: Checked]> = []
    const rule = (path: string, { conditions }: Rule.Rule) => {
      for (const condition of conditions) {
        const { branches, checked, id, says } = condition
        const at = pathOf(path, condition)
        this.declare("condition", at, says)
        if (branches === undefined) queue.push([at, checked])
        for (const branch of branches ?? []) {
          this.declare("branch", `${path}.${id}.any.${branch.id}`, branch.says)
          rule(`${path}.${id}.any.${branch.id}.all`, branch.rule)
        }
      }
    }
    for (const { id, name, rule: of, pays } of policy.categories.values()) {
      this.declare("category", `categories.${id}`, name)
      rule(`categories.${id}.when`, of)
      if (pays !== undefined) queue.push([`${pays.path}.formula`, pays.checked])
    }
    for (const { id, name, rule: of } of policy.needs.values()) {
      this.declare("need", `needs.${id}`, name)
      rule(`needs.${id}.when`, of)
    }
    for (const { id, name, rule: of, pays } of policy.programmes.values()) {
      this.declare("programme", `programmes.${id}`, name)
      rule(`programmes.${id}.for`, of)
      if (pays !== undefined) queue.push([`${pays.path}.formula`, pays.checked])
    }
    for (const [path, { root }] of queue) {
      const isFact = path.startsWith("facts.")
      const nodes = path.startsWith("tables.") ? rowsOf(root) : decisions(root)
      for (const [i, node] of nodes.entries()) {
        if (path.startsWith("tables.")) this.declare("row", `${path}.rows.${i}`, node.text, node, path)
        else if (node !== root || isFact) this.declare("branch", path, node.text, node)
      }
      for (const { key, origin } of factsIn(root)) {
        const at = this.siteOf(key)
        if (at === undefined || this.factPaths.has(key) || origin._tag !== "Derived") continue
        this.factPaths.set(key, at)
        queue.push([at, origin.formula])
      }
    }
  }

  private siteOf(key: string): string | undefined {
    const { facts, tables } = this.policy.pack
    if (facts.some(({ id }) => id === key)) return `facts.${key}.formula`
    return tables.some(({ id }) => id === key) ? `tables.${key}` : undefined
  }

  /** `site` is the text that the part stands in, where that is not its path. */
  private declare(kind: Kind, path: string, says: Bilingual, { from, to }: Span = whole, site = path): void {
    if (says.en === "true") return
    const key = keyOf(site, { from, to }, from < 0 ? whole.text : says)
    // The whole of a condition is a condition, not a branch of itself.
    if (!this.items.has(key)) this.items.set(key, { kind, path, says, from, to, yes: false, no: false })
  }

  private touch(path: string, part: Span & { readonly text: Bilingual }, value: unknown): void {
    const item = this.items.get(keyOf(path, part, part.text))
    if (item === undefined || (typeof value !== "boolean" && value !== null)) return
    if (value === true) item.yes = true
    else item.no = true
  }

  /** Adds what one case sees. */
  see(golden: GoldenCase, household: Household): void {
    const { policy } = this
    const determination = determine(policy, household, golden.on)
    if (Either.isLeft(determination)) return
    const named = (expected: object) =>
      Object.keys(expected).map((key) => {
        const [id = "", no] = key.split("@")
        return { id, no: no === undefined ? undefined : Number(no) }
      })
    for (const { id, no } of named(golden.outcomes)) {
      const outcome = determination.right.outcomes.find((one) => one.category === id && one.no === no)
      if (outcome === undefined || outcome._tag === "Undetermined") continue
      this.touch(`categories.${id}`, whole, outcome._tag === "Entitled")
    }
    const plan = Plan.of(policy, household, determination.right)
    if (Either.isLeft(plan)) return
    for (const { id, no } of named(golden.needs)) {
      const found = plan.right.needs.find((one) => one.need === id && one.no === no)?.found
      if (found !== undefined) this.touch(`needs.${id}`, whole, found)
    }
    for (const { id, no } of named(golden.offers)) {
      const offer = plan.right.offers.find((one) => one.programme === id && one.no === no)
      if (offer?.state !== "undetermined") this.touch(`programmes.${id}`, whole, offer !== undefined)
    }
    asking(policy, household, golden.on, "plan", (subject) => {
      const seen = new Set<Trace>()
      const trace = (path: string, checked: Checked, person: number | undefined) =>
        this.walk(path, evaluate(checked, subject, person).trace, seen)
      const judge = (path: string, conditions: Rule.Rule["conditions"], person: number | undefined): void => {
        for (const condition of conditions) {
          const { branches, checked, id } = condition
          const at = pathOf(path, condition)
          this.touch(at, whole, evaluate(checked, subject, person).value)
          if (branches === undefined) trace(at, checked, person)
          for (const branch of branches ?? []) {
            const { truth } = Rule.judge(branch.rule, subject, person)
            this.touch(`${path}.${id}.any.${branch.id}`, whole, truth)
            judge(`${path}.${id}.any.${branch.id}.all`, branch.rule.conditions, person)
          }
        }
      }
      const rule = (path: string, { scope, conditions }: Rule.Rule, no: number | undefined): number | undefined => {
        const person = scope === "household" ? undefined : subject.members.findIndex(({ record }) => record.no === no)
        if (person === -1) return undefined
        judge(path, conditions, person)
        return person
      }
      for (const { id, no } of named(golden.outcomes)) {
        const category = policy.categories.get(id)
        if (category === undefined || (category.unit === "person") !== (no !== undefined)) continue
        const person = rule(`categories.${id}.when`, category.rule, no)
        if (category.pays !== undefined) trace(`${category.pays.path}.formula`, category.pays.checked, person)
      }
      for (const { id, no } of named(golden.needs)) {
        const need = policy.needs.get(id)
        if (need !== undefined && (need.unit === "person") === (no !== undefined))
          rule(`needs.${id}.when`, need.rule, no)
      }
      for (const { id, no } of named(golden.offers)) {
        const programme = policy.programmes.get(id)
        if (programme === undefined || (programme.unit === "person") !== (no !== undefined)) continue
        const person = rule(`programmes.${id}.for`, programme.rule, no)
        if (programme.pays !== undefined) trace(`${programme.pays.path}.formula`, programme.pays.checked, person)
      }
    })
  }

  /** Notes the truth of every part; what is below a derived fact stands in that fact's own text. */
  private walk(path: string, trace: Trace, seen: Set<Trace>): void {
    if (trace.type._tag === "boolean") this.touch(path, trace, trace.value)
    if (trace.term === undefined) {
      for (const child of trace.children) this.walk(path, child, seen)
      return
    }
    const fact = this.factPaths.get(trace.term.key)
    if (fact === undefined) return
    for (const child of trace.children) {
      if (seen.has(child)) continue
      seen.add(child)
      this.walk(fact, child, seen)
    }
  }

  /** Everything there is to touch, in the order of the pack. */
  get all(): ReadonlyArray<Item> {
    return [...this.items.values()]
  }
}

type Mutable = { -readonly [K in keyof Item]: Item[K] }
const whole = { from: -1, to: -1, text: both("", "") }

/** Two parts may stand at one place: `x between 1 and 6` is two comparisons. */
const keyOf = (path: string, { from, to }: Span, { en }: Bilingual): string => `${path} ${from} ${to} ${en}`

/** The parts of an expression that go one way or the other: whole truths, operands of `and` and `or`, conditions of `if`. */
const decisions = (root: Node): ReadonlyArray<Node> => {
  const found: Array<Node> = root.type._tag === "boolean" ? [root] : []
  const walk = (node: Node): void => {
    if (node._tag === "And" || node._tag === "Or") found.push(...node.operands)
    if (node._tag === "If") found.push(node.condition)
    if (node._tag === "Quantified") found.push(node.body)
    for (const part of below(node)) walk(part)
  }
  walk(root)
  return found.filter(({ _tag }) => _tag !== "Constant")
}

/** Whether each row of a table is met: tables are read as a chain of `if`, or as one for each row. */
const rowsOf = (root: Node): ReadonlyArray<Node> => {
  if (root._tag === "If") return [root.condition, ...rowsOf(root.whenFalse)]
  return root._tag === "Invoke" ? root.given.flatMap((row) => (row._tag === "If" ? [row.condition] : [])) : []
}

/** A condition that is one expression stands in its `holds`; one with several ways is a place of its own. */
const pathOf = (path: string, { branches, id }: Rule.Condition): string =>
  branches === undefined ? `${path}.${id}.holds` : `${path}.${id}`

const factsIn = (root: Node): ReadonlyArray<Term> => {
  const found: Array<Term> = []
  const walk = (node: Node): void => {
    if (node._tag === "Read") found.push(node.term)
    for (const part of below(node)) walk(part)
  }
  walk(root)
  return found
}

/** How much of each kind was seen. Unit: ways, two for every item. */
export interface Share {
  readonly kind: Kind
  readonly ways: number
  readonly seen: number
}

export const shares = (items: ReadonlyArray<Item>): ReadonlyArray<Share> =>
  kinds.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind)
    const seen = own.reduce((sum, { yes, no }) => sum + (yes ? 1 : 0) + (no ? 1 : 0), 0)
    return own.length === 0 ? [] : [{ kind, ways: own.length * 2, seen }]
  })

/** What no case sees, in words. */
export const unseen = ({ kind, yes, no }: Item): Bilingual | undefined => {
  if (yes && no) return undefined
  const [holds, fails] =
    kind === "category"
      ? [both("认定", "entitled"), both("不认定", "not entitled")]
      : kind === "programme"
        ? [both("给予", "given"), both("不给予", "not given")]
        : kind === "need"
          ? [both("有此需求", "found"), both("无此需求", "not found")]
          : [both("成立", "holds"), both("不成立", "fails")]
  if (!yes && !no) return both("没有案例涉及", "no case touches it")
  const lacks = yes ? fails : holds
  return both(`没有“${lacks.zh}”的案例`, `no case in which it is: ${lacks.en}`)
}
