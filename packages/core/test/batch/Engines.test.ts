import { execFileSync } from "node:child_process"
import path from "node:path"
import { Batch, Day, PopulationFrame } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { textOf } from "../../src/batch/run/Script.ts"
import { household } from "../policy/household.ts"
import { condition, linked, small } from "../policy/pack.ts"

const on = Day.day("2025-09-01")
const both = (zh: string, en: string) => ({ zh, en })
const hostile = '"];throw`1`//*/}'

/** A pack in which everything that may be any text is hostile. */
const spiteful = {
  ...small,
  title: both(hostile, hostile),
  inputs: [
    {
      id: "mood",
      name: both("心情", "mood"),
      scope: "household",
      kind: "code",
      level: "3",
      codes: { [hostile]: both(hostile, `${hostile} 2`), ok: both("好", "ok") }
    },
    { id: "word", name: both("原话", "word"), scope: "household", kind: "text", level: "3" }
  ],
  categories: [
    {
      ...small.categories![0]!,
      when: [
        condition("moody", `心情 = ${JSON.stringify(hostile)}`),
        condition("said", `原话 != ${JSON.stringify(hostile)}`)
      ]
    },
    small.categories![1]!
  ]
}

const framed = (compiled: Batch.Compiled, ...facts: ReadonlyArray<object>): PopulationFrame.Frame => {
  const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
  for (const each of facts) builder.household(household(each as never, { birth: Day.day("1950-01-01") }))
  return builder.finish()
}

describe("the generated loop", () => {
  it("is made of its own words, whole numbers and indices, whatever a pack says", () => {
    const compiled = Batch.compile(linked(spiteful as never), on, { engine: "script" })
    const frame = framed(compiled, { more: { mood: hostile, word: "好" } }, { more: { mood: "ok", word: hostile } }, {})
    const { plain, doubtful } = Batch.readyFor(compiled, frame, true)
    const own =
      /^(use|strict|const|let|for|if|continue|undefined|data|scratch|columns|outputs|offsets|tables|place|doubtful|wants|from|to|Math|imul|min|max|floor|h|m|s|e|p|[COKFPv]\d+|\d+)$/
    for (const { program } of [plain, doubtful!]) {
      const text = textOf(program)
      expect(text).toMatch(/^[\x20-\x7e\n]+$/)
      for (const word of text.match(/[A-Za-z_$][\w$]*|\d+/g)!) expect(word).toMatch(own)
      expect(text).not.toMatch(/[`'\\#@]|\/\/|\/\*/)
    }
    expect([...Batch.evaluate(compiled, frame).first]).toEqual([1 + Batch.vague, 0, Batch.pending])
  })
})

describe("an engine", () => {
  it.each([
    ["what is there", "wasm"],
    ["neither", "kernels"]
  ])("is chosen where code from text is forbidden, of %s", (which, engine) => {
    const forbidden = path.join(import.meta.dirname, "forbidden.ts")
    const flags = ["--import", "tsx", "--conditions=doudi-src", "--disallow-code-generation-from-strings"]
    const told = execFileSync(process.execPath, [...flags, forbidden, which], { encoding: "utf8" })
    expect(JSON.parse(told)).toEqual({ engine, first: [Batch.pending], open: [1] })
  })
})

describe.each(["wasm", "script", "kernels"] as const)("a household that does not fit, by %s", (engine) => {
  const rule = (holds: string) => ({
    ...small,
    categories: [{ ...small.categories![0]!, when: [condition("only", holds)] }, small.categories![1]!]
  })
  const asked = (holds: string, ...facts: ReadonlyArray<object>) => {
    const compiled = Batch.compile(linked(rule(holds) as never), on, { engine })
    const records = facts.map((each) => household(each as never, { birth: Day.day("1950-01-01") }))
    const results = Batch.evaluate(compiled, framed(compiled, ...facts), (h) => records[h]!)
    const alone = Batch.evaluate(compiled, framed(compiled, ...facts)).traced
    return { tags: facts.map((_, h) => Batch.ofHousehold(results, h)[0]!._tag), ...results.traced, alone }
  }
  it("goes household by household when its numbers leave what is exact, and is counted", () => {
    // 67 108 864 squared is 2 to the power 52, up to which everything is exact.
    const facts = [3, 67_108_864, 67_108_865, 94_906_267].map((vehicles) => ({ vehicles }))
    const { tags, why } = asked("机动车辆数 * 机动车辆数 > 4503599627370496", ...facts)
    expect(tags).toEqual(["NotEntitled", "NotEntitled", "Entitled", "Entitled"])
    expect(why.range).toBe(2)
    expect(why.beyond).toBe(0)
  })
  it("works a part with a number that doubles do not hold exactly out aside, and says so; without records it cannot", () => {
    const { tags, why, asides, alone } = asked(
      "机动车辆数 * 机动车辆数 >= 9007199515875289",
      { vehicles: 94_906_267 },
      { vehicles: 94_906_266 }
    )
    expect(tags).toEqual(["Entitled", "NotEntitled"])
    // The square leaves what is exact, too, whoever asks for it.
    expect(why).toMatchObject({ range: 2, beyond: 0 })
    expect(asides.map(({ why }) => why)).toEqual(["large number"])
    expect([alone.why.beyond, alone.beyond]).toEqual([2, "large number"])
  })
  it("does so when a record holds what its column does not take", () => {
    const { tags, why } = asked("机动车辆数 > 2", { vehicles: 3 }, { vehicles: 2 ** 53 - 1 })
    expect(tags).toEqual(["Entitled", "Entitled"])
    expect(why.record).toBe(1)
  })
  it("keeps amounts beyond 32 bits exact", () => {
    const facts = [1, 2 ** 31 - 1, 2 ** 31, 2 ** 40].map((financialAssets) => ({ financialAssets }))
    const { tags, why } = asked("金融资产 >= 元(21474836.48)", ...facts)
    expect(tags).toEqual(["NotEntitled", "NotEntitled", "Entitled", "Entitled"])
    expect(Object.values(why).every((n) => n === 0)).toBe(true)
  })
})
