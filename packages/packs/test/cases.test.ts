import { GoldenCase } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { checked } from "./checked.ts"

const sample = checked("cn-340303-sample")

describe("golden cases of the sample pack", () => {
  it("are many, and each has its own id and a source other than the engine", () => {
    expect(sample.cases.length).toBeGreaterThanOrEqual(400)
    expect(new Set(sample.cases.map(({ id }) => id)).size).toBe(sample.cases.length)
    for (const { id, source } of sample.cases) expect(source, id).toMatch(/^手工/)
  })

  it.each(sample.cases.map((golden) => [golden.id, golden] as const))("%s", (_, golden) => {
    expect(GoldenCase.run(sample.policy, golden, sample.bases)).toEqual([])
  })
})

describe("figures that Bengbu published", () => {
  const bengshan = checked("cn-340303")
  it("are tried on both ends of their time, and gaps stay unknown", () => {
    expect(bengshan.cases.length).toBeGreaterThan(10)
    expect(bengshan.cases.some(({ facts }) => Object.values(facts).includes("不详"))).toBe(true)
  })
  it.each(bengshan.cases.map((golden) => [golden.id, golden] as const))("%s", (_, golden) => {
    expect(golden.source).toMatch(/^手工/)
    expect(GoldenCase.run(bengshan.policy, golden, bengshan.bases)).toEqual([])
  })
})
