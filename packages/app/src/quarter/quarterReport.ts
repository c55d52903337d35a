import { Bilingual, Calendar, type Policy, type Quarter, QuarterReport } from "@doudi/core"
import { Effect, Either } from "effect"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { type DueBy, Figures } from "../port/Figures.ts"

/** The report of a quarter, laid out, with what its figures can be traced by. */
export const quarterReport = Effect.fn("quarterReport")(function* (input: {
  readonly quarter: Quarter.Quarter
  readonly language: Bilingual.Language
}) {
  const { policy, pack, hash } = yield* pinnedPolicy
  const port = yield* Figures
  const figures = yield* port.quarter(input.quarter, dueBy(policy))
  const seal = yield* port.seal(input.quarter)
  return QuarterReport.of(figures, labels(policy), {
    quarter: input.quarter,
    district: policy.pack.place ?? policy.title,
    pack: { id: pack, hash },
    ...(seal === undefined ? {} : { seal }),
    language: input.language
  })
})

/**
 * By when a department is to answer what it was pushed on a day, as the pack has it. Without a time limit, or in a year whose holidays
 * nobody knows, it cannot be told.
 */
export const dueBy = ({ calendar, pack: { answerWithin } }: Policy.Policy): DueBy => {
  if (answerWithin === undefined) return () => undefined
  const end = answerWithin.count === "working" ? Calendar.addWorkingDays : Calendar.addCalendarDays
  return (pushedOn) => Either.getOrUndefined(end(calendar, pushedOn, answerWithin.days))
}

const limitOf = ({ pack: { answerWithin } }: Policy.Policy): Bilingual.Bilingual | undefined =>
  answerWithin === undefined
    ? undefined
    : answerWithin.count === "working"
      ? Bilingual.both(
          `推送后 ${answerWithin.days} 个工作日内反馈。`,
          `Answers are due within ${answerWithin.days} working days of the push. `
        )
      : Bilingual.both(
          `推送后 ${answerWithin.days} 日内反馈。`,
          `Answers are due within ${answerWithin.days} days of the push. `
        )

/** Names for the ids in the figures, from the pack. */
export const labels = (policy: Policy.Policy): QuarterReport.Labels => {
  const named = (things: Iterable<readonly [string, { readonly name: Bilingual.Bilingual }]>) =>
    new Map([...things].map(([id, { name }]) => [id, name] as const))
  const limit = limitOf(policy)
  return {
    categories: named(policy.categories),
    departments: named(policy.departments),
    programmes: named(policy.programmes),
    needs: named(policy.needs),
    lists: new Map([...policy.comparisons].map(([id, { title }]) => [id, title] as const)),
    clueRules: new Map(
      [...policy.comparisons].flatMap(([id, { clues }]) =>
        clues.map((rule) => [`${id}/${rule.id}`, rule.says] as const)
      )
    ),
    townships: policy.townships,
    budgets: named(policy.pack.budgets.map((budget) => [budget.id, budget])),
    budgetOf: new Map(
      policy.pack.budgets.flatMap(({ id, programmes }) => programmes.map((programme) => [programme, id] as const))
    ),
    ...(limit === undefined ? {} : { limit }),
    personCategories: new Set([...policy.categories.values()].flatMap(({ id, unit }) => (unit === "person" ? id : [])))
  }
}
