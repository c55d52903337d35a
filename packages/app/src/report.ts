import { type Bilingual, type Policy, type Quarter, QuarterReport } from "@doudi/core"
import { Effect } from "effect"
import { pinnedPolicy } from "./pinnedPolicy.ts"
import { Figures } from "./port/Figures.ts"
import { Reports } from "./port/Reports.ts"

export interface Report {
  readonly quarter: Quarter.Quarter
  readonly directory: string
  readonly language: Bilingual.Language
}

/**
 * Writes the report of a quarter (季度报告) as workbook, page, table and data. Before the quarter is closed it says so.
 *
 * Fails: `FileProblem`, `StoreFailure`. Returns the files.
 */
export const report = Effect.fn("report")(function* (input: Report) {
  const { policy, pack, hash } = yield* pinnedPolicy
  const figures = yield* (yield* Figures).quarter(input.quarter)
  const model = QuarterReport.of(figures, labels(policy), {
    quarter: input.quarter,
    district: policy.pack.place ?? policy.title,
    pack: { id: pack, hash },
    language: input.language
  })
  return yield* (yield* Reports).write(input.directory, model)
})

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
    personCategories: new Set([...policy.categories.values()].flatMap(({ id, unit }) => (unit === "person" ? id : [])))
  }
}
