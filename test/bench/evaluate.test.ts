/** What the benchmark divides by is worth something only if everybody works out the same: each contestant, on a few households. */
import { describe, expect, test } from "vitest"
import { contestants } from "./evaluate/contestants.ts"
import { district } from "./evaluate/District.ts"
import { figures } from "./evaluate/Figures.ts"
import { evaluate } from "./evaluate/limit.ts"
import { categories, difference, emptyResult } from "./evaluate/Result.ts"

const count = 600
const population = district(count)
const limit = emptyResult(count)
evaluate(population, figures(), limit)

describe("the benchmark of evaluation", () => {
  test("comes to every category, and to benefits that cannot be told", () => {
    expect(new Set(limit.category)).toEqual(new Set(categories.keys()))
    expect(limit.benefit).toContain(-1)
  })

  test.each(Object.keys(contestants))(
    "%s says what the hand-written loop says",
    async (name) => {
      const contestant = await contestants[name]!()
      const { run, result, differs, close } = await contestant.prepare(population, count)
      await run()
      expect(difference(limit, await result(), count)).toBeUndefined()
      expect(differs?.(limit)).toBeUndefined()
      await close?.()
    },
    120_000
  )

  test("a difference is found", async () => {
    const { run, differs, result } = await (await contestants.traced!()).prepare(population, count)
    await run()
    const other = emptyResult(count)
    evaluate(population, figures(5000), other)
    expect(difference(other, await result(), count)).toMatch(/(category|benefit) is/)
    expect(differs?.(other)).toMatch(/is (true|false), not/)
  })
})
