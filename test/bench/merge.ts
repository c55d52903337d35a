/**
 * Comparing policies before and after a merger for a made-up register: over columns, as `pack merge-diff` does, and household by
 * household by the traced evaluator. Both add the households up; their figures must be the same.
 */
import path from "node:path"
import { apart, type Best } from "./Apart.ts"

const ways = {
  "doudi pack merge-diff, from records: over columns": "columns",
  "doudi, traced, household by household": "traced"
} as const

interface Answer {
  readonly households: number
  readonly time: Best
  readonly open: number
  readonly changed: number
  readonly differs?: boolean
}

export const benchMerge = async (households: number): Promise<void> => {
  const script = path.join(import.meta.dirname, "merge/one.ts")
  const answers = new Map<string, Answer & { readonly mb: number }>()
  for (const [says, way] of Object.entries(ways))
    answers.set(says, await apart<Answer>(script, [way, String(households)]))
  const [columns, traced] = [...answers.values()]
  console.log(
    `merge: two old policies and the merged one for ${households} households; ${columns!.changed} change or cannot be told, ${columns!.open} of them were asked one by one`
  )
  console.table(Object.fromEntries([...answers].map(([says, one]) => [says, row(one, traced!)])))
}

const row = ({ households, time, mb, differs }: Answer & { readonly mb: number }, traced: Answer) => {
  if (differs === true) return { "households/s": "differs" }
  const share = (by: keyof Best) => ((households / time[by]) * (traced.time[by] / traced.households)).toFixed(2)
  return {
    "households/s": Math.round((households / time.wall) * 1000),
    "of traced": share("wall"),
    "by processor": share("processor"),
    MB: mb,
    for: households
  }
}
