import { Either } from "effect"
import { type Bilingual, both } from "../../foundation/Bilingual.ts"
import * as Day from "../../foundation/Day.ts"
import type { Household } from "../../population/Household.ts"
import { asking, livesWithFamily } from "./Asking.ts"
import type { MissingFact, Undetermined } from "./Determination.ts"
import type { LinkedCategory, Policy } from "../Policy.ts"
import { questionOf } from "./Questioning.ts"
import * as Rule from "../Rule.ts"
import type { Question, Settlement, Shortcut } from "./Settlement.ts"
import type { Subject } from "../../language/Subject.ts"
import * as Trace from "../../language/Trace.ts"
import * as Type from "../../language/Type.ts"
import { Unknown } from "../../language/Value.ts"
import type { Term } from "../../language/Vocabulary.ts"

/** How many hypotheses may be tried for one outcome. When they are used up, a question that may be idle stays. */
const mostTrials = 1500
/** How many combinations of answers are gone through for one question. */
const mostCombinations = 256

/**
 * The smallest set of questions that is sure to settle an outcome, and single answers that already would (补充询问).
 *
 * Reading: a fact is left out when, whatever the answers to the others are, nothing hangs on it any more. Yes-or-no facts and codes
 * are gone through answer by answer; of amounts, counts and days only that they will be known is used. So a set never claims
 * too much; at worst it holds a question that a cleverer reading could spare.
 */
export const settle = (policy: Policy, household: Household, on: Day.Day, outcome: Undetermined): Settlement => {
  const trial = trying(policy, household, on, outcome)
  const asked = outcome.missing.map((fact) => open(policy, fact))
  const surely = smallest(asked, trial)
  const question = (fact: MissingFact) => questionOf(policy, fact)
  return {
    surely: surely.map(({ fact }) => question(fact)) as unknown as Settlement["surely"],
    maybe: asked
      .flatMap((one) => shortcuts(one, trial).map((found): Shortcut => ({ question: question(one.fact), ...found })))
      .sort((a, b) => cost(a) - cost(b))
  }
}

/** The family is asked first, then the village, then a department. */
const cost = ({ question: { answeredBy } }: Shortcut): number =>
  answeredBy === "family" ? 0 : answeredBy === "village" ? 1 : 2

/** A fact that is missing, with the answers it may get. */
interface Open {
  readonly id: string
  readonly fact: MissingFact
  readonly type: Type.Type | undefined
  /** Every answer there is, when they can be counted. */
  readonly answers: ReadonlyArray<Answer> | undefined
}
type Answer = string | number | boolean | null
type Given = ReadonlyMap<string, Answer>

const idOf = ({ field, no, list, entry }: Pick<MissingFact, "field" | "no" | "list" | "entry">): string => {
  if (list !== undefined) return `${list}#${entry}.${field}`
  return no === undefined ? field : `${no}.${field}`
}

const open = (policy: Policy, fact: MissingFact): Open => {
  const term = fact.list === undefined ? termOf(policy, fact.field, fact.no) : undefined
  const type = term?.origin._tag === "Field" || term?.origin._tag === "Input" ? term.type : undefined
  const answers =
    type?._tag === "boolean"
      ? [true, false, null]
      : type?._tag === "text" && type.codes !== undefined
        ? [...Object.keys(type.codes), null]
        : undefined
  return { id: idOf(fact), fact, type, answers }
}

const termOf = (policy: Policy, field: string, no: number | undefined): Term | undefined => {
  const scope: Term["scope"] = no === undefined ? "household" : "person"
  return policy.vocabulary.terms.find((one) => one.key === field && one.scope === scope)
}

/** What the outcome comes to when some facts get answers: yes, no, or the facts it still hangs on. */
type Trial = (given: Given) => boolean | ReadonlySet<string> | undefined

const trying = (policy: Policy, household: Household, on: Day.Day, { category, no }: Undetermined): Trial => {
  const linked = policy.categories.get(category)!
  let left = mostTrials
  return (given) => {
    if (left-- <= 0) return undefined
    const found = asking(policy, supposing(policy, household, given), on, "determination", (subject) => {
      const person = no === undefined ? undefined : subject.members.findIndex(({ record }) => record.no === no)
      return verdict(policy, linked, subject, person)
    })
    return Either.getOrUndefined(found)
  }
}

const verdict = (policy: Policy, { rule }: LinkedCategory, subject: Subject, person: number | undefined) => {
  const living = person === undefined ? true : livesWithFamily(policy, subject, person)
  if (living === false) return false
  const { truth } = Rule.judge(rule, subject, person, living)
  return truth instanceof Unknown ? new Set(Rule.missingFacts(truth, subject).map(idOf)) : truth
}

const supposing = (policy: Policy, household: Household, given: Given): Household => {
  const told = <A extends Pick<Household, "more">>(record: A, no: number | undefined): A => {
    const own: Record<string, Answer> = {}
    const more: Record<string, Answer> = { ...record.more }
    for (const [id, answer] of given) {
      const dot = id.indexOf(".")
      const field = id.slice(dot + 1)
      if ((dot < 0 ? undefined : Number(id.slice(0, dot))) !== no) continue
      if (termOf(policy, field, no)?.origin._tag === "Input") more[field] = answer
      else own[field] = answer
    }
    return { ...record, ...own, ...(record.more === undefined && Object.keys(more).length === 0 ? {} : { more }) }
  }
  const members = household.members.map((member) => told(member, member.no))
  return { ...told(household, undefined), members } as unknown as Household
}

/** Leaves out one question after the other, the dearest first, as long as the rest is sure to settle. */
const smallest = (all: ReadonlyArray<Open>, trial: Trial): ReadonlyArray<Open> => {
  let kept = all
  for (const one of [...all].reverse()) {
    if (kept.length === 1) break
    const rest = kept.filter((other) => other !== one)
    if (!refuted(rest, trial) && proven(rest, trial)) kept = rest
  }
  return kept
}

/** Whether some answers to all of these leave the outcome open. A few are tried before everything is gone through. */
const refuted = (these: ReadonlyArray<Open>, trial: Trial): boolean => {
  for (let round = 0; round < 8; round++) {
    const given = new Map(these.flatMap((one, i) => sample(one, round, i)))
    if (given.size === these.length && typeof trial(given) === "object") return true
  }
  return false
}

const sample = (one: Open, round: number, i: number): ReadonlyArray<readonly [string, Answer]> => {
  const range = rangeOf(one)
  const answers = one.answers ?? (range === undefined ? [] : [range.make(range.low), range.make(range.high)])
  // Rounds 0 and 1 give everybody the first and the last answer; later ones mix.
  const at = round === 0 ? 0 : round === 1 ? answers.length - 1 : (i * round + (i >> 1) + round) % answers.length
  return answers.length === 0 ? [] : [[one.id, answers[at]!]]
}

/** Whether nothing but these matters, for every combination of the answers that can be counted. */
const proven = (these: ReadonlyArray<Open>, trial: Trial): boolean => {
  const ids = new Set(these.map(({ id }) => id))
  const counted: Array<Open> = []
  let combinations = 1
  for (const one of [...these].sort((a, b) => (a.answers?.length ?? 0) - (b.answers?.length ?? 0))) {
    const size = one.answers?.length
    if (size === undefined || combinations * size > mostCombinations) continue
    combinations *= size
    counted.push(one)
  }
  for (let at = 0; at < combinations; at++) {
    let rest = at
    const given = new Map(
      counted.map(({ id, answers }) => {
        const answer = answers![rest % answers!.length]!
        rest = Math.floor(rest / answers!.length)
        return [id, answer] as const
      })
    )
    const found = trial(given)
    if (found === undefined) return false
    if (typeof found === "object" && [...found].some((id) => !ids.has(id))) return false
  }
  return true
}

/** Answers to one question that settle the outcome without any other. */
const shortcuts = (one: Open, trial: Trial): ReadonlyArray<Pick<Shortcut, "answer" | "settles">> => {
  const settled = (answer: Answer) => {
    const found = trial(new Map([[one.id, answer]]))
    return typeof found === "boolean" ? found : undefined
  }
  if (one.answers !== undefined) {
    return one.answers.flatMap((answer) => {
      const found = settled(answer)
      return found === undefined ? [] : [{ answer: shown(answer, one.type!), settles: tag(found) }]
    })
  }
  const range = rangeOf(one)
  if (range === undefined) return []
  const of = (n: number) => settled(range.make(n))
  return [fromBelow(range, of), fromAbove(range, of)].flatMap((found) => {
    if (found === undefined) return []
    const text = shown(range.make(found.at), one.type!)
    return [{ answer: found.upTo ? atMost(text, one.type!) : atLeast(text, one.type!), settles: tag(found.settles) }]
  })
}

const tag = (entitled: boolean): Shortcut["settles"] => (entitled ? "Entitled" : "NotEntitled")

const shown = (answer: Answer, type: Type.Type): Bilingual =>
  both(Trace.display(answer as never, type, "zh"), Trace.display(answer as never, type, "en"))
const atMost = ({ zh, en }: Bilingual, { _tag }: Type.Type): Bilingual =>
  _tag === "date" ? both(`${zh} 或更早`, `${en} or earlier`) : both(`不超过 ${zh}`, `${en} or less`)
const atLeast = ({ zh, en }: Bilingual, { _tag }: Type.Type): Bilingual =>
  _tag === "date" ? both(`${zh} 或更晚`, `${en} or later`) : both(`${zh} 及以上`, `${en} or more`)

/** Answers along a line: amounts, counts, days. */
interface Range {
  readonly low: number
  readonly high: number
  readonly make: (n: number) => Answer
}

const rangeOf = ({ type }: Open): Range | undefined => {
  if (type?._tag === "number") return { low: 0, high: Type.isMoney(type.unit) ? 100_000_000_000 : 1000, make: (n) => n }
  if (type?._tag !== "date") return undefined
  return {
    low: Day.toEpochDay(Day.day("1900-01-01")),
    high: Day.toEpochDay(Day.day("2100-01-01")),
    make: Day.fromEpochDay
  }
}

interface Turn {
  readonly at: number
  readonly upTo: boolean
  readonly settles: boolean
}

/** The highest answer up to which the outcome is settled as it is for the lowest. */
const fromBelow = ({ low, high }: Range, settled: (n: number) => boolean | undefined): Turn | undefined => {
  const settles = settled(low)
  if (settles === undefined || settled(high) === settles) return undefined
  let [yes, no] = [low, high]
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2)
    if (settled(middle) === settles) yes = middle
    else no = middle
  }
  return { at: yes, upTo: true, settles }
}

/** The lowest answer from which on the outcome is settled as it is for the highest. */
const fromAbove = ({ low, high }: Range, settled: (n: number) => boolean | undefined): Turn | undefined => {
  const settles = settled(high)
  if (settles === undefined || settled(low) === settles) return undefined
  let [no, yes] = [low, high]
  while (yes - no > 1) {
    const middle = Math.floor((yes + no) / 2)
    if (settled(middle) === settles) yes = middle
    else no = middle
  }
  return { at: yes, upTo: false, settles }
}

/** Questions of several outcomes together, each once: what is sure to settle all of them. */
export const together = (questions: ReadonlyArray<Question>): ReadonlyArray<Question> => [
  ...new Map(questions.map((question) => [idOf(question), question])).values()
]
