import { type Bilingual, both as inBoth } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import type { Checked } from "../language/Checked.ts"
import type { Term } from "../language/Vocabulary.ts"
import { figuresOn, placesOf } from "../policy/parameter/Figures.ts"
import * as Parameter from "../policy/parameter/Parameter.ts"
import type { LinkedProgramme, Policy } from "../policy/Policy.ts"
import * as Rule from "../policy/Rule.ts"
import { both, type Course, Courses, rising, same } from "./Course.ts"
import * as Sign from "./Sign.ts"

/**
 * How a policy answers to one figure (响应方式). Where it `follows` the figure, what decides the same way for two values of it decides so
 * for every value between: each condition turns at most once. `amounts` is how the amount of each programme goes.
 */
export type Answering =
  | { readonly _tag: "Follows"; readonly amounts: ReadonlyMap<string, Course> }
  /** Something may turn and turn back; `because` names the first such rule. */
  | { readonly _tag: "Unsettled"; readonly because: Bilingual }

/**
 * Looks at the rules of a policy, and at no household.
 *
 * Reading: a category that others build on counts as settled, since its own conditions are looked at too.
 */
export const of = (policy: Policy, parameter: string, on: Day): Answering => {
  const signs = new Sign.Signs((term) => signOf(policy, term, on))
  const categories = new Set([...policy.categories.values()].map(({ term }) => term))
  const courses: Courses = new Courses((term) => {
    if (categories.has(term)) return same
    if (term.scope !== "parameter") return undefined
    const id = idOf(term)
    return id === parameter ? rising : derived(policy, id, on, courses)
  }, signs)
  const courseOf = ({ root }: Checked) => courses.of(root)
  const settled = (checked: Checked | undefined) => checked === undefined || courseOf(checked).direction === "same"
  const turnsOnce = (...all: ReadonlyArray<Checked>) => both(...all.map(courseOf)).direction !== "mixed"
  const unsettled = ({ zh, en }: Bilingual): Answering => ({
    _tag: "Unsettled",
    because: inBoth(`“${zh}”可能先后两次改变`, `“${en}” may turn more than once`)
  })

  if (!settled(policy.living)) return unsettled(inBoth("共同生活", "living together"))
  for (const { name, rule } of policy.categories.values()) {
    if (!rule.conditions.every(({ checked }) => turnsOnce(checked))) return unsettled(name)
  }
  const amounts = new Map<string, Course>()
  for (const programme of policy.programmes.values()) {
    const { id, name, rule, pays, exclusions, isChosen, isCurrent } = programme
    const shut = exclusions.flatMap(({ checked }) => checked ?? [])
    const due = turnsOnce(...rule.conditions.map(({ checked }) => checked)) && shut.every((one) => turnsOnce(one))
    if (!due || !settled(isChosen) || !settled(isCurrent)) return unsettled(name)
    const ends = pays === undefined ? [] : Rule.expressionsOf(pays).map(courseOf)
    if (!ranksAlike(policy, programme, ends, courseOf)) return unsettled(name)
    amounts.set(id, both(...ends))
  }
  return { _tag: "Follows", amounts }
}

/** Amounts that are compared with others draw straight lines, so that who comes first at two values does between them too. */
const ranksAlike = (
  policy: Policy,
  { overlap }: LinkedProgramme,
  ends: ReadonlyArray<Course>,
  courseOf: (checked: Checked) => Course
): boolean => {
  const group = overlap === undefined ? undefined : policy.overlaps.get(overlap)
  if (group === undefined) return true
  const limits = group.limit === undefined ? [] : Rule.expressionsOf(group.limit).map(courseOf)
  if (group.mode === "capped") return [...ends, ...limits].every(({ direction }) => direction === "same")
  return group.mode !== "highest" || ends.every(({ shape }) => shape === "same" || shape === "linear")
}

/** A figure that follows from others: by its formulas, whichever of them is in force. */
const derived = (policy: Policy, id: string, on: Day, courses: Courses): Course => {
  const formulas = (policy.parameters.get(id)?.derived ?? []).filter((one) => Parameter.holdsOn(one, on))
  return both(...formulas.map(({ checked }) => courses.of(checked.root)))
}

const idOf = ({ key }: Term): string => key.replace(/\.(urban|rural)$/, "")

/** The sign that a figure has wherever it is in force on the day. */
const signOf = (policy: Policy, term: Term, on: Day): Sign.Sign => {
  const figures = placesOf(policy, policy.parameters.keys()).flatMap((place) => {
    const figure = figuresOn(policy, on, place).record[term.key]
    return figure === undefined ? [] : [Sign.ofNumber(figure)]
  })
  return figures.length > 0 && figures.every((sign) => sign === "notNegative") ? "notNegative" : "any"
}
