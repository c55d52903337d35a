import { type Bilingual, type Policy, type Quarter, QuarterReport } from "@doudi/core"
import { Effect } from "effect"
import { pinnedPolicy } from "./pinnedPolicy.ts"
import { type DueBy, Figures } from "./port/Figures.ts"

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

/** By when a department is to answer what it was pushed. No pack says so yet. */
export const dueBy =
  (_policy: Policy.Policy): DueBy =>
  () =>
    undefined

const labels = (policy: Policy.Policy): QuarterReport.Labels => {
  const named = (things: Iterable<readonly [string, { readonly name: Bilingual.Bilingual }]>) =>
    new Map([...things].map(([id, { name }]) => [id, name] as const))
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
    budgets: new Map(),
    budgetOf: new Map(),
    personCategories: new Set([...policy.categories.values()].flatMap(({ id, unit }) => (unit === "person" ? id : [])))
  }
}
