import { type Bilingual, both } from "../foundation/Bilingual.ts"
import { ancestor, type Division } from "../foundation/Division.ts"
import type { Field } from "../foundation/Field.ts"
import { type Household, fields as householdFields } from "../population/Household.ts"
import { fields as memberFields } from "../population/Member.ts"
import { collected } from "../policy/Collected.ts"
import type { Determination, MissingFact } from "../policy/determination/Determination.ts"
import type { Policy } from "../policy/Policy.ts"
import { answererName, questionOf } from "../policy/determination/Questioning.ts"
import type { Question } from "../policy/determination/Settlement.ts"
import * as Cover from "./Cover.ts"

/** A household that cannot be told yet, and what to ask so that it can. */
export interface Case {
  readonly household: Household
  readonly questions: ReadonlyArray<Question>
}

/** What one answerer is asked, all at once (问询清单). It is a list of requests and decides nothing. */
export interface Request {
  /** `family`, `village` or the id of a department. */
  readonly who: string
  /** The same as people say it, with the township. */
  readonly name: Bilingual
  /** The township whose families or villages are asked; absent for a department, and where townships are not told apart. */
  readonly township?: Division | undefined
  readonly cases: ReadonlyArray<Case>
  readonly questions: number
  /** Households that this answerer alone settles. */
  readonly alone: number
  /** Households that are settled when this answerer and those before it in the list have answered. */
  readonly settled: number
}

/** Requests in the order in which they settle the most households, and facts in that order as well. */
export interface Inquiry {
  readonly households: number
  readonly questions: number
  readonly requests: ReadonlyArray<Request>
  readonly facts: ReadonlyArray<FactAsked>
}

/** A kind of fact that is asked for (事实), `field` or `LIST.field`, and the households that are settled when all up to it are known. */
export interface FactAsked {
  readonly fact: string
  readonly name: Bilingual
  readonly questions: number
  readonly settled: number
}

/** Whether families and villages are told apart by township, or taken together for the district. */
export type By = "township" | "department"

/**
 * The fewest questions about a household after which everything that cannot be told can be (待问事项): of each fact that still matters,
 * and one question for several facts where a single answer gives them, as an identity number gives birth and sex.
 *
 * Reading: from the short determination, without trying answers; so it may hold a question that some answers to others would
 * spare. `undefined` for a household of which nothing is open.
 */
export const caseOf = (policy: Policy, household: Household, { outcomes }: Determination): Case | undefined => {
  const missing = new Map<string, MissingFact>()
  for (const outcome of outcomes) {
    const facts =
      outcome._tag === "Undetermined"
        ? outcome.missing
        : outcome._tag === "Entitled"
          ? (outcome.amountMissing ?? [])
          : []
    for (const fact of facts) missing.set(idOf(fact), fact)
  }
  if (missing.size === 0) return undefined
  const offers = new Map<string, ReadonlySet<string>>()
  const facts = new Map(missing)
  for (const id of missing.keys()) offers.set(id, new Set([id]))
  for (const [id, fact] of missing) {
    const source = sourceOf(household, fact)
    if (source === undefined) continue
    facts.set(idOf(source), source)
    offers.set(idOf(source), new Set([...(offers.get(idOf(source)) ?? []), id]))
  }
  const questions = Cover.fewest(missing.keys(), offers).map((id) => questionOf(policy, facts.get(id)!))
  return { household, questions }
}

/** Another fact from which this one follows as well, if the person can have it. */
const sourceOf = (household: Household, { field, list, no }: MissingFact): MissingFact | undefined => {
  if (no === undefined || list !== undefined || !Object.hasOwn(memberFields, field)) return undefined
  const key = (memberFields as Readonly<Record<string, Field>>)[field]!.question?.orFrom
  const member: Readonly<Record<string, unknown>> | undefined = household.members.find((one) => one.no === no)
  if (key === undefined || member === undefined || member[key] !== undefined) return undefined
  return { field: key, no, name: (memberFields as Readonly<Record<string, Field>>)[key]!.name }
}

const idOf = ({ entry, field, list, no }: MissingFact): string => [no ?? "", list ?? "", entry ?? "", field].join("/")

/** Everybody's questions put together by who answers them, so that each is asked once (问询计划). */
export const plan = (policy: Policy, cases: ReadonlyArray<Case>, by: By = "township"): Inquiry => {
  const askers = cases.map((one) => new Set(one.questions.map((question) => keyOf(one, question, by))))
  const stages = Cover.order(askers)
  const alone = new Map<string, number>()
  const groups = new Map<string, Array<Case>>(stages.map(({ asks }) => [asks, []]))
  for (const [i, keys] of askers.entries()) {
    for (const key of keys) {
      const { household, questions } = cases[i]!
      groups.get(key)!.push({ household, questions: questions.filter((one) => keyOf(cases[i]!, one, by) === key) })
      if (keys.size === 1) alone.set(key, (alone.get(key) ?? 0) + 1)
    }
  }
  const requests = stages.map(({ asks, settled }): Request => {
    const [who = "", township] = asks.split(" ")
    const asked = groups.get(asks)!
    return {
      who,
      name: nameOf(policy, who, township),
      ...(township === undefined ? {} : { township: township as Division }),
      cases: asked,
      questions: asked.reduce((sum, { questions }) => sum + questions.length, 0),
      alone: alone.get(asks) ?? 0,
      settled
    }
  })
  return {
    households: cases.length,
    questions: requests.reduce((sum, { questions }) => sum + questions, 0),
    requests,
    facts: factsOf(cases)
  }
}

const factsOf = (cases: ReadonlyArray<Case>): ReadonlyArray<FactAsked> => {
  const kinds = new Map<string, { readonly name: Bilingual; questions: number }>()
  for (const { questions } of cases) {
    for (const question of questions) {
      const kind = kindOf(question)
      const known = kinds.get(kind)
      if (known === undefined) kinds.set(kind, { name: question.name, questions: 1 })
      else known.questions++
    }
  }
  return Cover.order(cases.map(({ questions }) => new Set(questions.map(kindOf)))).map(({ asks, settled }) => ({
    fact: asks,
    ...kinds.get(asks)!,
    settled
  }))
}

const nameOf = (policy: Policy, who: string, township: string | undefined): Bilingual => {
  const name = answererName(policy, who)
  if (township === undefined) return name
  const place = policy.townships.get(township) ?? both(township, township)
  return both(`${place.zh}${name.zh}`, `${name.en}, ${place.en}`)
}

const keyOf = ({ household }: Case, { answeredBy }: Question, by: By): string => {
  const local = by === "township" && (answeredBy === "family" || answeredBy === "village")
  const township = local ? ancestor(household.division, "township") : undefined
  return township === undefined ? answeredBy : `${answeredBy} ${township}`
}

/** The kind of fact a question is about, the same for all households: `field`, or `LIST.field` for a fact of an entry. */
export const kindOf = ({ field, list }: Question): string => (list === undefined ? field : `${list}.${field}`)

/** The field that a question asks for; `undefined` for a whole list, which has columns and no value. */
export const fieldOf = (policy: Policy): ((question: Question) => Field<any> | undefined) => {
  const { household, lists, member } = collected(policy)
  return ({ field, list, no }) => {
    const fields: Readonly<Record<string, Field<any>>> =
      list !== undefined
        ? (lists.find(({ id }) => id === list)?.fields ?? {})
        : no === undefined
          ? { ...householdFields, ...household }
          : { ...memberFields, ...member }
    return Object.hasOwn(fields, field) ? fields[field] : undefined
  }
}
