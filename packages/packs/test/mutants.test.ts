import { Mutation } from "@doudi/core"
import { beforeAll, describe, expect, it } from "vitest"
import { checked } from "./checked.ts"

/**
 * The golden cases are held against packs with one small mistake each: a comparison that includes or excludes its figure, a condition
 * left out, a figure that is a little higher or lower.
 */
describe("packs with one mistake", () => {
  let score: Mutation.Score
  beforeAll(async () => {
    const { cases, bases, harmless, policy } = checked("cn-340303-sample")
    const trials = Mutation.trying(policy, { cases, bases }, harmless)
    for (let next = trials.next(), i = 0; ; next = trials.next(), i++) {
      if (next.done === true) {
        score = next.value!
        return
      }
      // The runner hears from this worker now and then; one that is silent for a minute passes for broken.
      if (i % 20 === 0) await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }, 900_000)

  it("in a figure or a comparison are noticed by a golden case, every one that is not explained", () => {
    const scored = score.byKind.filter(({ kind }) => ["threshold", "parameter", "comparator"].includes(kind))
    for (const { kind, killed, survived } of scored)
      expect({ kind, survived, some: killed > 40 }).toEqual({ kind, survived: 0, some: true })
    expect(score.score).toBe(1)
  })

  it("in that a whole condition is left out are noticed", () => {
    const names = score.survivors.map(({ name }) => name)
    expect(names.filter((name) => /\.(when|for)\.[a-z-]+: [a-z-]+ → ∅$/.test(name))).toEqual([])
  })

  it("are explained only where that is needed", () => {
    expect(score.stale).toEqual([])
  })
})
