import { GoldenCase, type Pack, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { checked } from "./checked.ts"

/**
 * The golden cases are held against packs with one small mistake each: a comparison that includes or excludes its figure, a
 * condition left out, a figure that is a little higher or lower. Every mistake must fail at least one case.
 */
const { cases, bases, pack } = checked("cn-340303-sample")

const isCaught = (changed: Pack.Pack): boolean => {
  const policy = Policy.link(changed, "mutant")
  if (Either.isLeft(policy)) throw new Error(policy.left.map(({ says }) => says.en).join("; "))
  return cases.some((golden) => GoldenCase.run(policy.right, golden, bases).length > 0)
}

type Section = "facts" | "categories" | "needs" | "programmes"
interface Mutant {
  readonly name: string
  readonly pack: Pack.Pack
}

const replaced = <S extends Section>(section: S, i: number, thing: unknown): Pack.Pack => ({
  ...pack,
  [section]: pack[section].map((old, j) => (i === j ? thing : old))
})

/** Each comparison of a text turned from strict to inclusive or back. */
const turned = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/(?<=[^<>!])(<=|>=|<|>)(?=[^=])/g)].map(({ 0: sign, index }) => {
    const other = { "<": "<=", "<=": "<", ">": ">=", ">=": ">" }[sign]!
    return text.slice(0, index) + other + text.slice(index + sign.length)
  })

const mutants: Array<Mutant> = []
for (const [i, fact] of pack.facts.entries()) {
  for (const [n, formula] of turned(fact.formula).entries()) {
    mutants.push({ name: `facts.${fact.id} comparison ${n}`, pack: replaced("facts", i, { ...fact, formula }) })
  }
}
for (const section of ["categories", "needs", "programmes"] as const) {
  for (const [i, thing] of pack[section].entries()) {
    const key = "for" in thing ? "for" : "when"
    const conditions = "for" in thing ? thing.for : thing.when
    for (const [k, condition] of conditions.entries()) {
      const name = `${section}.${thing.id}.${condition.id}`
      for (const [n, holds] of turned(condition.holds).entries()) {
        const changed = conditions.map((old, j) => (j === k ? { ...condition, holds } : old))
        mutants.push({ name: `${name} comparison ${n}`, pack: replaced(section, i, { ...thing, [key]: changed }) })
      }
      if (conditions.length === 1) continue
      const left = conditions.filter((_, j) => j !== k)
      mutants.push({ name: `${name} left out`, pack: replaced(section, i, { ...thing, [key]: left }) })
    }
  }
}
const shifted = (text: string | undefined, by: 1 | -1): string | undefined =>
  text === undefined || !/^\d+(\.\d+)?$/.test(text)
    ? text
    : (Number(text) + by * (text.includes(".") ? 0.01 : 1)).toFixed(2)
for (const [i, parameter] of pack.parameters.entries()) {
  for (const by of [1, -1] as const) {
    const values = parameter.values.map((value) => ({
      ...value,
      ...(value.value === undefined ? {} : { value: shifted(value.value, by)! }),
      ...(value.urban === undefined ? {} : { urban: shifted(value.urban, by)!, rural: shifted(value.rural, by)! })
    }))
    if (JSON.stringify(values) === JSON.stringify(parameter.values)) continue
    if (values.some(({ value }) => value?.startsWith("-"))) continue
    const parameters = pack.parameters.map((old, j) => (i === j ? { ...parameter, values } : old))
    mutants.push({ name: `parameters.${parameter.id} ${by}`, pack: { ...pack, parameters } })
  }
}

/** Mistakes that change nothing, with the reason. */
const harmless: Readonly<Record<string, string>> = {
  "parameters.tekun-standard -1": "a fen less a year is less than a fen a month, and what is left is rounded up"
}

describe("packs with one mistake", () => {
  it("the pack without a mistake passes, so a caught mutant is caught for its mistake", () => {
    expect(isCaught(pack)).toBe(false)
  })

  it(`every one of ${mutants.length} is caught by a golden case`, () => {
    const survivors = mutants.filter((mutant) => !(mutant.name in harmless) && !isCaught(mutant.pack))
    expect(survivors.map(({ name }) => name)).toEqual([])
  }, 300_000)
})
