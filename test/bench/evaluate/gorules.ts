/**
 * The rules as a decision model of `@gorules/zen-engine`, one call a household, 64 of them in flight. The engine throws on comparing
 * what is unknown, so unknown is the value it has in the columns and every condition is asked twice: surely, and possibly.
 */
import { ZenEngine } from "@gorules/zen-engine"
import type { Contestant } from "./Contestant.ts"
import { bornBy, care, living, monitoringLine, suddenLine } from "./Figures.ts"
import { inputOf } from "./Input.ts"
import { emptyResult } from "./Result.ts"

const inFlight = 64

export const gorules: Contestant = {
  says: "@gorules/zen-engine, one call a household, 64 in flight",
  most: 10_000,
  rounds: 3,
  prepare: async (district, count) => {
    const engine = new ZenEngine()
    const decision = engine.createDecision(model)
    const inputs = Array.from({ length: count }, (_, h) => inputOf(district, h))
    const result = emptyResult(count)
    const one = async (h: number) => {
      const { result: said } = await decision.evaluate(inputs[h])
      result.category[h] = said.category
      result.benefit[h] = said.benefit
      result.holds[h] = said.holds
      result.open[h] = said.open
    }
    const run = async () => {
      let next = 0
      const line = async () => {
        while (next < count) await one(next++)
      }
      await Promise.all(Array.from({ length: inFlight }, line))
    }
    return { run, result: async () => result, close: () => engine.dispose() }
  }
}

const severe = "(#.disability >= 1 and #.disability <= 2)"
const severeMaybe = `(${severe} or #.disability == 9)`
const dependent = `#.birth <= ${bornBy.sixty} or #.birth > ${bornBy.sixteen} or #.labour == 0`
const uplift = (severe: string, ill: string, disabled: string) =>
  `sum(map(members, max([${severe} ? $.s25 : 0, #.birth > ${bornBy.eighteen} or ${ill} ? $.s20 : 0, ` +
  `#.birth <= ${bornBy.seventy} ? $.s15 : 0, ${disabled} ? ${living} : 0])))`
const disabled = "(#.disability >= 1 and #.disability <= 4)"
const disabledMaybe = "#.disability >= 1"

/** Conditions in the order of their bits: surely, and possibly. */
const conditions: ReadonlyArray<readonly [surely: string, possibly: string]> = [
  [`all(members, ${dependent} or ${severe})`, `all(members, ${dependent} or #.labour == 9 or ${severeMaybe})`],
  ["all(members, #.income >= 0 and #.income < standard)", "all(members, #.income < standard)"],
  ["all(members, #.supporter == 0)", "all(members, #.supporter != 2)"],
  ["cars == 0 or exempt == 1", "cars == 0 or exempt == 1 or cars == 9"],
  ["homes < 2", "homes < 2"],
  ["assets >= 0 and assets <= 24 * $.line", "assets <= 24 * $.line"],
  ["$.known and $.inc < $.line", "not($.known) or $.inc < $.line"],
  ["$.known and 2 * $.inc < 3 * $.line", "not($.known) or 2 * $.inc < 3 * $.line"],
  ["assets >= 0 and assets <= 36 * $.line", "assets <= 36 * $.line"],
  [`some(members, ${severe})`, `some(members, ${severeMaybe})`],
  ["some(members, #.ill == 2)", "some(members, #.ill >= 1)"],
  ["$.known and 12 * $.inc < disposable * $.n", "not($.known) or 12 * $.inc < disposable * $.n"],
  ["$.told and 5 * rigid > 36 * $.inc", "not($.told) or 5 * rigid > 36 * $.inc"],
  ["rural == 1", "rural == 1"],
  ...[`12 * $.inc - rigid < ${monitoringLine} * $.n`].map(
    (net) => [`$.told and ${net}`, `not($.told) or ${net}`] as const
  ),
  ["housing == 0 or water == 0", "housing != 2 or water != 2"],
  ["some(members, #.unemployed >= 6)", "some(members, #.unemployed >= 6)"],
  ...[`sudden > ${suddenLine}`].map(
    (large) =>
      [`${large} and $.known and sudden > 6 * $.inc`, `${large} and (not($.known) or sudden > 6 * $.inc)`] as const
  )
]

const both = (name: string, of: (side: "t" | "p") => string): ReadonlyArray<readonly [string, string]> => [
  [`${name}T`, of("t")],
  [`${name}P`, of("p")]
]
const layer = (side: "t" | "p", ...bits: ReadonlyArray<number>) => bits.map((bit) => `$.${side}${bit}`).join(" and ")
const layers = [1, 2, 3, 4, 5, 6]
const amounts = (bound: "Low" | "High") =>
  `$.category == 1 ? $.line * 13 / 10 : $.category == 2 ? $.line - $.inc + $.uplift${bound} + $.care${bound} : ` +
  `$.category == 3 ? standard * 7 / 10 * $.single${bound} + $.living${bound} + $.care${bound} : ` +
  `$.category == 4 ? $.living${bound} + $.care${bound} : $.category == 7 ? 0 : $.care${bound}`

const expressions: ReadonlyArray<readonly [key: string, value: string]> = [
  ["n", "len(members)"],
  ["known", "all(members, #.income >= 0)"],
  ["told", "$.known and rigid >= 0"],
  ["inc", "sum(map(members, #.income >= 0 ? #.income : 0)) + operating + property + transfer - work"],
  ["line", "standard * $.n"],
  ["s25", "standard * 25 / 100"],
  ["s20", "standard * 20 / 100"],
  ["s15", "standard * 15 / 100"],
  ...conditions.flatMap(([surely, possibly], bit) => asked(bit, surely, possibly)),
  ["holds", conditions.map((_, bit) => `($.t${bit} ? ${1 << bit} : 0)`).join(" + ")],
  ["open", conditions.map((_, bit) => `($.p${bit} and not($.t${bit}) ? ${1 << bit} : 0)`).join(" + ")],
  ...both("l1", (side) => layer(side, 0, 1, 2, 3, 4, 5)),
  ...both("l2", (side) => layer(side, 6, 3, 4, 5)),
  ...both("l3", (side) => `${layer(side, 7, 3, 4, 8)} and ($.${side}9 or $.${side}10)`),
  ...both("l4", (side) => layer(side, 7, 3, 4, 8)),
  ...both("l5", (side) => layer(side, 11, 12, 3, 4, 8)),
  ...both(
    "l6",
    (side) =>
      `$.${side}13 and ($.${side}14 and ($.${side}15 or $.${side}9 or $.${side}10 or $.${side}16) or $.${side}17)`
  ),
  ["category", `${layers.map((i) => `$.l${i}P ? ($.l${i}T ? ${i} : 7) : `).join("")}0`],
  ["upliftLow", uplift(severe, "#.ill == 2", disabled)],
  ["upliftHigh", uplift(severeMaybe, "#.ill >= 1", disabledMaybe)],
  ["careLow", `${care} * count(members, ${severe})`],
  ["careHigh", `${care} * count(members, ${severeMaybe})`],
  ["livingLow", `${living} * count(members, ${disabled})`],
  ["livingHigh", `${living} * count(members, ${disabledMaybe})`],
  ["singleLow", `count(members, ${severe} or #.ill == 2)`],
  ["singleHigh", `count(members, ${severeMaybe} or #.ill >= 1)`],
  ["low", amounts("Low")],
  ["high", amounts("High")],
  ["benefit", "$.low == $.high ? $.low : -1"]
]

function asked(bit: number, surely: string, possibly: string): ReadonlyArray<readonly [string, string]> {
  return [
    [`t${bit}`, surely],
    [`p${bit}`, possibly]
  ]
}

const node = (id: string, type: string, content: object = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  content
})
const model = {
  nodes: [
    node("in", "inputNode"),
    node("rules", "expressionNode", { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) }),
    node("out", "outputNode")
  ],
  edges: [
    { id: "a", type: "edge", sourceId: "in", targetId: "rules" },
    { id: "b", type: "edge", sourceId: "rules", targetId: "out" }
  ]
}
