/**
 * Trying a raised standard on a population that was evaluated before: who moves from which category to which, the money by township
 * and category, and which households are otherwise. The limit evaluates everybody again by hand and compares. Then trying every value of
 * a range: the limit evaluates everybody by hand at each.
 */
import path from "node:path"
import { apart, type Best } from "./Apart.ts"

const ways = {
  "limit: everybody again by hand, and compared": "hand",
  "doudi, compiled, everybody again": "compiled",
  "DuckDB SQL, 2 threads": "duckdb",
  "doudi pack simulate, from records, both sides (moves only)": "command",
  "doudi, traced, both sides (moves only)": "traced"
} as const

interface Answer {
  readonly households: number
  readonly time: Best
  readonly changed: number
  readonly differs?: string
}

const sweeps = {
  "limit: everybody at every value by hand": "hand",
  "doudi, as pack simulate --sweep: from one critical value to the next": "climbed",
  "doudi, compiled, everybody at every value": "each"
} as const

/** What came of a range of values. `evaluated` is how often a household was worked out. */
interface Swept {
  readonly households: number
  readonly values: number
  readonly time: Best
  readonly moved: ReadonlyArray<number>
  readonly year: ReadonlyArray<number>
  readonly steps?: ReadonlyArray<object>
  readonly evaluated?: number
}

export const benchSimulate = async (households: number): Promise<void> => {
  const answers = new Map<string, Answer & { readonly mb: number }>()
  const script = path.join(import.meta.dirname, "simulate/one.ts")
  for (const [says, way] of Object.entries(ways))
    answers.set(says, await apart<Answer>(script, [way, String(households)]))
  const [limit] = answers.values()
  console.log(
    `simulate: every standard raised by 50 yuan for ${households} households, of whom ${limit!.changed} are otherwise`
  )
  console.table(Object.fromEntries([...answers].map(([says, one]) => [says, row(one, limit!)])))
  await benchValues(households)
}

const benchValues = async (households: number): Promise<void> => {
  const script = path.join(import.meta.dirname, "simulate/values.ts")
  const answers = new Map<string, Swept & { readonly mb: number }>()
  for (const [says, way] of Object.entries(sweeps))
    answers.set(says, await apart<Swept>(script, [way, String(households)]))
  const [limit, climbed, each] = [...answers.values()] as unknown as readonly [Swept, Swept, Swept]
  const results = households * limit.values
  console.log(
    `simulate: the standard at ${limit.values} values for ${households} households; ${climbed.evaluated} of ${results} results were worked out`
  )
  const same = (of: (one: Swept) => unknown, one: Swept, other: Swept) =>
    JSON.stringify(of(one)) === JSON.stringify(of(other))
  const whole = same(({ steps }) => steps, climbed, each)
  const fits = (one: Swept) => whole && same(({ moved, year }) => [moved, year], one, limit)
  const rows = [...answers].map(([says, one]) => {
    const share = (by: keyof Best) => (limit.time[by] / one.time[by]).toFixed(2)
    const told = {
      "results/s": Math.round((results / one.time.wall) * 1000),
      "of the limit": share("wall"),
      "by processor": share("processor"),
      "ms, best": Number(one.time.wall.toFixed(1)),
      MB: one.mb
    }
    return [says, fits(one) ? told : { "results/s": "differs" }]
  })
  console.table(Object.fromEntries(rows))
}

const row = ({ households, time, mb, differs }: Answer & { readonly mb: number }, limit: Answer) => {
  if (differs !== undefined) return { "households/s": `differs: ${differs}` }
  const share = (by: keyof Best) => (households / time[by]) * (limit.time[by] / limit.households)
  const said = (ratio: number) => (ratio >= 0.01 ? ratio.toFixed(2) : `1/${Math.round(1 / ratio)}`)
  return {
    "households/s": Math.round((households / time.wall) * 1000),
    "of the limit": said(share("wall")),
    "by processor": said(share("processor")),
    "ms, best": Number(time.wall.toFixed(1)),
    MB: mb,
    for: households === limit.households ? "all" : `${households}`
  }
}
