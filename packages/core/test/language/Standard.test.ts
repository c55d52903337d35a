import { Either } from "effect"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/foundation/Rational.ts"
import { value } from "../../src/language/Evaluator.ts"
import * as Type from "../../src/language/Type.ts"
import { compileIn, rich, subject } from "./language.ts"
import { functions } from "./standard/Functions.ts"
import { operators } from "./standard/Operators.ts"
import { parting } from "./standard/Parting.ts"

/**
 * What the rule language and the DMN standard say alike, and where they part on purpose.
 *
 * Source: the cases of the Technology Compatibility Kit for DMN (dmn-tck/tck, Apache-2.0), by folder and case: inputs and
 * expected values only. A period is compared by its number of months or days.
 */
const agreeing = { ...operators, ...functions }

const types = [Type.boolean, Type.number(), Type.number("months"), Type.number("days"), Type.date, Type.text]
const result = (text: string): string => {
  const tried = types.map((expects) => compileIn(text, expects, rich))
  const refused = tried.every(Either.isLeft)
  if (refused) return Either.merge(tried[0]!.pipe(Either.flip) as Either.Either<any, any>)[0].code
  const expects = types[tried.findIndex(Either.isRight)]!
  const found = value(Either.getOrThrow(compileIn(text, expects, rich)), subject())
  return Rational.isRational(found) ? Rational.format(found) : String(found)
}

describe("the cases of the standard", () => {
  for (const [suite, cases] of Object.entries(agreeing)) {
    it.each(cases)(`${suite} %s: %s is %s`, (_, text, expected) => expect(result(text)).toBe(expected))
  }
  it.each(parting)("%s %s: %s is %s by the standard, here %s on purpose", (_, __, text, standard, ours) => {
    expect(result(text)).toBe(ours)
    expect(ours).not.toBe(standard)
  })
  it("are counted in the reference", async () => {
    const { readFileSync } = await import("node:fs")
    const page = readFileSync(new URL("../../../../docs/reference/rule-language.md", import.meta.url), "utf8")
    const count = Object.values(agreeing).flat().length
    expect(page).toContain(`${count} cases in ${Object.keys(agreeing).length} of its folders`)
    expect(page).toContain(`${parting.length} cases where it does not`)
  })
})
