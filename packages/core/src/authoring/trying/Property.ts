import { Either } from "effect"
import type { Bilingual } from "../../foundation/Bilingual.ts"
import { both } from "../../foundation/Bilingual.ts"
import type { Day } from "../../foundation/Day.ts"
import { toYuan } from "../../foundation/Fen.ts"
import * as Plan from "../../assistance/Plan.ts"
import { items } from "../../population/Income.ts"
import type { Household, Member } from "../../population/Household.ts"
import { terms } from "../../language/Checked.ts"
import type { Outcome } from "../../policy/determination/Determination.ts"
import { determine, type LinkedCategory, type LinkedProgramme, type Policy } from "../../policy/Policy.ts"

/** How a property is broken (反例): what it is about, such as `categories.rigid`, and what happened, without a personal value. */
export interface Violation {
  readonly about: string
  readonly says: Bilingual
}

/** Everything a policy says of a household, by what it is about and whom. */
export interface Answers {
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly offers: ReadonlyMap<string, Plan.Offer>
  readonly needs: ReadonlyMap<string, Plan.NeedFinding>
}

/** What the policy says, or why it says nothing. */
export const answers = (policy: Policy, household: Household, on: Day): Either.Either<Answers, Violation> => {
  const failed = ({ says }: { readonly says: Bilingual }): Violation => ({ about: "policy", says })
  const determination = determine(policy, household, on)
  if (Either.isLeft(determination)) return Either.left(failed(determination.left))
  const plan = Plan.of(policy, household, determination.right)
  if (Either.isLeft(plan)) return Either.left(failed(plan.left))
  const key = (id: string, no: number | undefined) => (no === undefined ? id : `${id}@${no}`)
  return Either.right({
    outcomes: new Map(determination.right.outcomes.map((one) => [key(one.category, one.no), one])),
    offers: new Map(plan.right.offers.map((one) => [key(one.programme, one.no), one])),
    needs: new Map(plan.right.needs.map((one) => [key(one.need, one.no), one]))
  })
}

const idOf = (key: string): string => key.split("@")[0]!

/** The order in which members stand means nothing. */
export const order = (before: Answers, after: Answers): Violation | undefined => {
  for (const [key, outcome] of before.outcomes) {
    const now = after.outcomes.get(key)
    if (now?._tag !== outcome._tag || amountOf(now) !== amountOf(outcome)) return turned(`categories.${idOf(key)}`)
  }
  for (const [key, offer] of before.offers) {
    const now = after.offers.get(key)
    if (now?.state !== offer.state || now.amount?.fen !== offer.amount?.fen) return turned(`programmes.${idOf(key)}`)
  }
  for (const [key, need] of before.needs) {
    if (after.needs.get(key)?.found !== need.found) return turned(`needs.${idOf(key)}`)
  }
  return undefined
}

const turned = (about: string): Violation => ({
  about,
  says: both("成员换个顺序，结果就不同", "It comes out otherwise when the members stand in another order")
})

const amountOf = (outcome: Outcome): number | undefined =>
  outcome._tag === "Entitled" ? outcome.amount?.fen : undefined

/** What becomes unknown never turns a yes into a no or a no into a yes, and never makes or drops an offer. */
export const unknown = (before: Answers, after: Answers): Violation | undefined => {
  for (const [key, outcome] of before.outcomes) {
    const now = after.outcomes.get(key)
    if (now === undefined || now._tag === "Undetermined" || now._tag === outcome._tag) continue
    return guessed(`categories.${idOf(key)}`)
  }
  for (const [key, offer] of before.offers) {
    const now = after.offers.get(key)
    if (now === undefined || (now.state === "give" && offer.state !== "give")) return guessed(`programmes.${idOf(key)}`)
  }
  for (const [key, need] of before.needs) {
    const now = after.needs.get(key)
    if (now !== undefined && now.found !== "unknown" && now.found !== need.found) return guessed(`needs.${idOf(key)}`)
  }
  return undefined
}

const guessed = (about: string): Violation => ({
  about,
  says: both(
    "少知道一项事实，结果反而变了，不是“无法判断”",
    "With one fact less known it comes out otherwise, instead of open"
  )
})

/** Amounts are never below nothing, and never above what they could be made of. */
export const amounts = (policy: Policy, household: Household, answers: Answers): Violation | undefined => {
  const paid = [
    ...[...answers.outcomes].map(([key, one]) => [`categories.${idOf(key)}`, amountOf(one)] as const),
    ...[...answers.offers].map(([key, one]) => [`programmes.${idOf(key)}`, one.amount?.fen] as const)
  ]
  const most = ceiling(policy, household)
  for (const [about, fen] of paid) {
    if (fen === undefined) continue
    if (fen < 0)
      return {
        about,
        says: both(`金额为 ${toYuan(fen as never)} 元，小于零`, `The amount is ${toYuan(fen as never)}, below nothing`)
      }
    if (fen > most) {
      return {
        about,
        says: both(
          `金额 ${toYuan(fen as never)} 元超过全部标准和家庭全部金额之和，单位可能不对`,
          `The amount ${toYuan(fen as never)} is above all standards and all money of the household together; a unit may be wrong`
        )
      }
    }
  }
  return undefined
}

/** All money of a household's record, and twelve times every figure of the pack for every member. Unit: fen. */
const ceiling = (policy: Policy, household: Household): number => {
  let sum = 0
  const money = (record: object) => {
    for (const value of Object.values(record)) if (typeof value === "number") sum += Math.abs(value)
  }
  money({ ...household, ...household.more })
  for (const member of household.members) money({ ...member, ...member.more })
  for (const { unit, values } of policy.parameters.values()) {
    if (!unit.startsWith("yuan")) continue
    for (const { written } of values) {
      for (const text of [written.value, written.urban, written.rural]) {
        if (text !== undefined) sum += Number(text) * 100 * 12 * household.members.length
      }
    }
  }
  return sum + 1_000_000
}

/** The same household with less of one of the incomes its members have. Unit: fen. Nothing when nobody has any. */
export const poorer = (household: Household, which: number, less: number): Household | undefined => {
  const has = household.members.flatMap((member, position) =>
    incomes.flatMap((field) => {
      const amount = member[field]
      return typeof amount === "number" && amount > 0 ? [{ position, field, amount }] : []
    })
  )
  const chosen = has[which % has.length]
  if (chosen === undefined) return undefined
  const { amount, field, position } = chosen
  const members = household.members.map((one, i) =>
    i === position ? { ...one, [field]: amount - Math.min(less, amount) } : one
  )
  return { ...household, members: members as unknown as readonly [Member, ...Array<Member>] }
}

const incomes = items.filter(({ sign }) => sign === 1).map(({ field }) => field)

/**
 * A poorer twin is recognised and paid no less.
 *
 * Reading: who moves to another class loses the one that asks not to be in it, and what hangs on that; amounts are compared only where
 * all classes stayed.
 */
export const twin = (policy: Policy, before: Answers, after: Answers): Violation | undefined => {
  const isIn = (answers: Answers, key: string) => answers.outcomes.get(key)?._tag === "Entitled"
  const moved = new Set([...before.outcomes.keys()].filter((key) => isIn(before, key) !== isIn(after, key)).map(idOf))
  const gained = new Set([...after.outcomes.keys()].filter((key) => !isIn(before, key) && isIn(after, key)).map(idOf))
  const rests = (on: LinkedCategory | LinkedProgramme, among: ReadonlySet<string>) =>
    on.rule.conditions.some(({ checked }) => [...terms(checked)].some(({ key }) => key !== on.id && among.has(key)))
  for (const [key, was] of before.outcomes) {
    if (was._tag !== "Entitled") continue
    const category = policy.categories.get(idOf(key))!
    const about = `categories.${category.id}`
    const now = after.outcomes.get(key)
    if (now?._tag === "NotEntitled" && !rests(category, gained)) return lost(about)
    const [a, b] = [amountOf(was), now === undefined ? undefined : amountOf(now)]
    if (moved.size === 0 && a !== undefined && b !== undefined && b < a) return less(about)
  }
  for (const [key, was] of before.offers) {
    if (was.state !== "give") continue
    const programme = policy.programmes.get(idOf(key))!
    const about = `programmes.${programme.id}`
    const now = after.offers.get(key)
    if (now === undefined && !rests(programme, moved)) return lost(about)
    const [a, b] = [was.amount?.fen, now?.amount?.fen]
    if (moved.size === 0 && now?.state === "give" && a !== undefined && b !== undefined && b < a) return less(about)
  }
  return undefined
}

const lost = (about: string): Violation => ({
  about,
  says: both("收入更低的家庭反而得不到", "A household with less income does not get it, one with more does")
})
const less = (about: string): Violation => ({
  about,
  says: both("收入更低的家庭得到的更少", "A household with less income gets less")
})
