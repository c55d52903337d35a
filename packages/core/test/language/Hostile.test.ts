import { spawn } from "node:child_process"
import * as path from "node:path"
import { fileURLToPath } from "node:url"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tsx } from "../../../../test/e2e/Doudi.ts"
import { grammar } from "./grammar.ts"
import { Chance } from "./hostile/Chance.ts"
import { hostile } from "./hostile/Texts.ts"
import { attempt, attemptTyped, guarded } from "./hostile/Trial.ts"

/**
 * Texts that nobody means well with, and texts whose types go together whatever their sense. Each ends within the budget with a
 * value or with faults that have words and a place; records are read by their fields' keys only.
 *
 * A few thousand by default. A million: `DOUDI_RUNS=200 npx vitest run packages/core/test/policy/Hostile.test.ts`; with
 * `DOUDI_SEED=2` other ones.
 */
const texts = 5000 * Number(process.env["DOUDI_RUNS"] ?? 1)
const seed = Number(process.env["DOUDI_SEED"] ?? 1)
const rules = fc.sample(grammar().bool, { numRuns: 300, seed: 42 })

/** What a program could reach from any value. */
const globals = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype, Promise.prototype].map(
    (o) => Reflect.ownKeys(o).map((key) => [key, Object.getOwnPropertyDescriptor(o, key)])
  )

describe("hostile texts", () => {
  it(`${texts} of them end well`, { timeout: 0 }, async () => {
    const chance = new Chance(seed)
    const before = globals()
    const ended = { refused: 0, stopped: 0, value: 0 }
    let slowest = { took: 0, text: "" }
    for (let i = 0; i < texts; i++) {
      const text = hostile(chance, rules)
      const start = performance.now()
      try {
        ended[attempt(text, chance).kind]++
      } catch (error) {
        throw new Error(`text ${i} of seed ${seed}: ${JSON.stringify(text)}`, { cause: error })
      }
      const took = performance.now() - start
      if (took > slowest.took) slowest = { took, text: text.slice(0, 80) }
      if (i % 500 === 499) await new Promise((go) => setTimeout(go))
    }
    expect(globals()).toEqual(before)
    expect(Math.min(ended.refused, ended.value)).toBeGreaterThan(texts / 12)
    if (texts > 5000) console.info(JSON.stringify({ texts, ...ended, slowest }))
  })

  it(`${texts} whose types go together end well, most of them with a value`, { timeout: 0 }, async () => {
    const chance = new Chance(seed + 1000)
    const before = globals()
    const ended = { refused: 0, stopped: 0, value: 0 }
    let slowest = { took: 0, text: "" }
    for (let i = 0; i < texts; i++) {
      const start = performance.now()
      const { kind, text } = attemptTyped(chance)
      ended[kind]++
      const took = performance.now() - start
      if (took > slowest.took) slowest = { took, text: text.slice(0, 80) }
      if (i % 500 === 499) await new Promise((go) => setTimeout(go))
    }
    expect(globals()).toEqual(before)
    expect(ended.value).toBeGreaterThan(texts / 2)
    if (texts > 5000) console.info(JSON.stringify({ typed: texts, ...ended, slowest }))
  })

  it("would be caught reaching for more than a fact", () => {
    const record = guarded({ age: 3 }, new Set(["age"])) as any
    expect(record.age).toBe(3)
    for (const reach of [
      () => record.constructor,
      () => `${record}`,
      () => "age" in record,
      () => Object.keys(record),
      () => ({ ...record }),
      () => (record.age = 4),
      () => record instanceof Object
    ])
      expect(reach).toThrow("a record was asked for")
    const refusal = (text: string) => attempt(text, new Chance(1)).shown
    expect(refusal("成员.constructor = 1")).toContain("UnknownName")
    expect(refusal("__proto__ = 1")).toContain("UnknownName")
  })

  it("come to the same in any language and any time zone", { timeout: 300_000 }, async () => {
    const answers = await Promise.all(
      ["zh_CN.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8"].map(async (language, i) => {
        const found: Array<string> = []
        const zones = ["Asia/Shanghai", "America/St_Johns", "Pacific/Apia"]
        // All nine when many are asked for; else each language and each zone once.
        for (const [j, zone] of zones.entries()) if (texts > 5000 || i === j) found.push(await sample(language, zone))
        return found
      })
    )
    const [places, digests] = [0, 1].map((line) => new Set(answers.flat().map((answer) => answer.split("\n")[line])))
    expect(places!.size).toBe(answers.flat().length)
    expect(digests!.size).toBe(1)
  })
})

const sample = (language: string, zone: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const file = path.join(path.dirname(fileURLToPath(import.meta.url)), "hostile/sample.ts")
    const env = { ...process.env, LANG: language, LC_ALL: language, LANGUAGE: language, TZ: zone }
    const child = spawn(process.execPath, ["--import", tsx, file, ...rules.slice(0, 40)], { env })
    let out = ""
    child.stdout.on("data", (bytes) => (out += String(bytes)))
    let err = ""
    child.stderr.on("data", (bytes) => (err += String(bytes)))
    child.on("close", (code) => (code === 0 ? resolve(out) : reject(new Error(err))))
  })
