/**
 * Trying a raised standard on a population that was evaluated before: who moves from which category to which, the money by township
 * and category, and which households are otherwise. The limit evaluates everybody again by hand and compares.
 */
import path from "node:path"
import { apart, type Best } from "./Apart.ts"

const ways = {
  "limit: everybody again by hand, and compared": "hand",
  "doudi, compiled, everybody again": "compiled",
  "doudi, by the index of critical values, there and back": "indexed",
  "DuckDB SQL, 2 threads": "duckdb",
  "doudi pack simulate, from records, both sides (moves only)": "command",
  "doudi, traced, both sides (moves only)": "traced"
} as const

interface Answer {
  readonly households: number
  readonly time: Best
  readonly changed: number
  readonly differs?: string
  /** Of an index: how long it took to build, in milliseconds, and how many turns it has. */
  readonly built?: number
  readonly turns?: number
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
  const { built, turns } = answers.get("doudi, by the index of critical values, there and back")!
  console.log(`the index for every yuan from 0 to 100 was built in ${built} ms and has ${turns} turns`)
  console.table(Object.fromEntries([...answers].map(([says, one]) => [says, row(one, limit!)])))
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
