/**
 * Evaluating a policy over a population: category, benefit and reasons of every household, by Doudi and by what else could be used,
 * each in a process of its own. The limit is a loop over typed arrays that knows nothing but these rules. Each result is checked
 * against it: a row that differs says so and has no rate. Beside other work the ratio by processor time, of all threads together, is
 * the steadier one.
 */
import { fork } from "node:child_process"
import path from "node:path"
import { benchMemory } from "./evaluate/memory.ts"
import { contestants } from "./evaluate/contestants.ts"
import type { Measured } from "./evaluate/one.ts"
import { benchWholePack } from "./evaluate/wholePack.ts"

export const benchEvaluate = async (households: number): Promise<void> => {
  const measured: Array<Measured> = []
  for (const name of Object.keys(contestants)) measured.push(await alone(name, households))
  const limit = measured[0]!
  console.log(
    `evaluate: ${limit.households} households with ${limit.persons} persons, 26 conditions; the best round counts`
  )
  console.table(Object.fromEntries(measured.map((each) => [each.says, row(each, limit)])))
  await benchMemory(households)
  benchWholePack(households)
}

const alone = (name: string, households: number): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, "evaluate/one.ts"), [name, `${households}`])
    child.once("message", (message) => resolve(message as Measured))
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}`)))
  })

const row = (of: Measured, limit: Measured) => {
  if (of.differs !== undefined) return { "households/s": `differs: ${of.differs}` }
  const best = Math.min(...of.milliseconds)
  const sorted = of.milliseconds.toSorted((a, b) => a - b)
  return {
    "households/s": Math.round((of.households / best) * 1000),
    "of the limit": share(rate(of, "milliseconds") / rate(limit, "milliseconds")),
    "by processor": share(rate(of, "processor") / rate(limit, "processor")),
    "ms, best": Number(best.toFixed(1)),
    median: Number(sorted[sorted.length >> 1]!.toFixed(1)),
    rounds: of.milliseconds.length,
    MB: Math.round(of.megabytes),
    for: of.households === limit.households ? "all" : `${of.households}`
  }
}

const rate = (of: Measured, by: "milliseconds" | "processor"): number => of.households / Math.min(...of[by])

const share = (ratio: number): string => (ratio >= 0.01 ? ratio.toFixed(2) : `1/${Math.round(1 / ratio)}`)
