/**
 * The rules in `json-rules-engine`. It knows neither lists nor a third truth value: the host works out what is said of members, and
 * every category is asked twice, whether it surely and whether it possibly holds.
 */
import { Engine, type NestedCondition } from "json-rules-engine"
import type { Contestant } from "./Contestant.ts"
import { bornBy, care, living, monitoringLine, suddenLine } from "./Figures.ts"
import { type Input, inputOf } from "./Input.ts"
import { emptyResult } from "./Result.ts"

export const jsonRules: Contestant = {
  says: "json-rules-engine, households only; the host does members and sums",
  most: 3000,
  rounds: 3,
  prepare: async (district, count) => {
    const engine = new Engine(rules(), { allowUndefinedFacts: false })
    const inputs = Array.from({ length: count }, (_, h) => inputOf(district, h))
    const { category, benefit } = emptyResult(count)
    const run = async () => {
      for (let h = 0; h < count; h++) {
        const facts = hosted(inputs[h]!)
        const { events } = await engine.run(facts)
        const met = new Set(events.map(({ type }) => type))
        const layer = [1, 2, 3, 4, 5, 6].find((each) => met.has(`possibly-${each}`))
        category[h] = layer === undefined ? 0 : met.has(`surely-${layer}`) ? layer : 7
        const [low, high] = [paid(category[h]!, facts, "Low"), paid(category[h]!, facts, "High")]
        benefit[h] = low === high ? low : -1
      }
    }
    return { run, result: async () => ({ category, benefit }) }
  }
}

type Facts = ReturnType<typeof hosted>

const paid = (category: number, facts: Facts, bound: "Low" | "High"): number => {
  if (category === 7) return 0
  if (category === 1) return (facts.line * 13) / 10
  if (category === 2) return facts.line - facts.income + facts[`uplift${bound}`] + facts[`care${bound}`]
  const single = category === 3 ? ((facts.standard * 7) / 10) * facts[`single${bound}`] : 0
  return single + facts[`care${bound}`] + (category === 3 || category === 4 ? facts[`living${bound}`] : 0)
}

const hosted = (input: Input) => {
  const { members, standard, cars, exempt, homes, assets, rigid, housing, water, rural, sudden } = input
  const n = members.length
  const line = standard * n
  const known = members.every(({ income }) => income >= 0)
  const earned = members.reduce((sum, { income }) => sum + Math.max(0, income), 0)
  const income = earned + input.operating + input.property + input.transfer - input.work
  const of = (maybe: boolean) => {
    const severe = ({ disability: d }: Input["members"][number]) => d === 1 || d === 2 || (maybe && d === 9)
    const disabled = ({ disability: d }: Input["members"][number]) => (d >= 1 && d <= 4) || (maybe && d === 9)
    const ill = (m: Input["members"][number]) => m.ill === 2 || (maybe && m.ill === 1)
    const uplift = (m: Input["members"][number]) =>
      Math.max(
        severe(m) ? (standard * 25) / 100 : 0,
        m.birth > bornBy.eighteen || ill(m) ? (standard * 20) / 100 : 0,
        m.birth <= bornBy.seventy ? (standard * 15) / 100 : 0,
        disabled(m) ? living : 0
      )
    const dependent = (m: Input["members"][number]) =>
      m.birth <= bornBy.sixty || m.birth > bornBy.sixteen || severe(m) || m.labour === 0 || (maybe && m.labour === 9)
    return {
      dependent: members.every(dependent),
      poor: members.every((m) => (maybe || m.income >= 0) && m.income < standard),
      alone: members.every(({ supporter: s }) => s === 0 || (maybe && s === 1)),
      severe: members.some(severe),
      ill: members.some(ill),
      uplift: members.reduce((sum, m) => sum + uplift(m), 0),
      care: members.filter(severe).length * care,
      living: members.filter(disabled).length * living,
      single: members.filter((m) => severe(m) || ill(m)).length
    }
  }
  const [low, high] = [of(false), of(true)]
  return {
    ...{ standard, line, known, income, cars, exempt, homes, assets, rigid, housing, water, rural, sudden },
    ...{ assets24: line * 24, assets36: line * 36, told: known && rigid >= 0, income2: income * 2, line3: line * 3 },
    ...{ year: income * 12, disposable: input.disposable * n, rigid5: rigid * 5, income36: income * 36 },
    ...{ net: income * 12 - rigid, monitoring: monitoringLine * n, income6: income * 6 },
    unemployed: members.some(({ unemployed }) => unemployed >= 6),
    ...{ dependentSurely: low.dependent, poorSurely: low.poor, aloneSurely: low.alone },
    ...{ severeSurely: low.severe, illSurely: low.ill },
    ...{ dependentPossibly: high.dependent, poorPossibly: high.poor, alonePossibly: high.alone },
    ...{ severePossibly: high.severe, illPossibly: high.ill },
    ...{ upliftLow: low.uplift, upliftHigh: high.uplift, careLow: low.care, careHigh: high.care },
    ...{ livingLow: low.living, livingHigh: high.living, singleLow: low.single, singleHigh: high.single }
  }
}

type Certainty = "surely" | "possibly"

const rules = () =>
  (["surely", "possibly"] as const).flatMap((certainty) =>
    layers(certainty).map((conditions, i) => ({
      conditions: { all: conditions },
      event: { type: `${certainty}-${i + 1}` }
    }))
  )

const is = (fact: string, value: unknown): NestedCondition => ({ fact, operator: "equal", value })
const compare = (fact: string, operator: string, other: string | number): NestedCondition => ({
  fact,
  operator,
  value: typeof other === "number" ? other : { fact: other }
})

/** The conditions of the six categories, in order. */
const layers = (certainty: Certainty): Array<Array<NestedCondition>> => {
  const told = (whether: NestedCondition, condition: NestedCondition, not: NestedCondition): NestedCondition =>
    certainty === "surely" ? { all: [whether, condition] } : { any: [not, condition] }
  const withIncome = (condition: NestedCondition) => told(is("known", true), condition, is("known", false))
  const withRigid = (condition: NestedCondition) => told(is("told", true), condition, is("told", false))
  const assets = (limit: string) => {
    const within = compare("assets", "lessThanInclusive", limit)
    return told(compare("assets", "greaterThanInclusive", 0), within, compare("assets", "lessThan", 0))
  }
  const Named = certainty === "surely" ? "Surely" : "Possibly"
  const member = (name: string) => is(`${name}${Named}`, true)
  const maybe = (fact: string, unknown: number) => (certainty === "surely" ? [] : [is(fact, unknown)])
  const cars: NestedCondition = { any: [is("cars", 0), is("exempt", 1), ...maybe("cars", 9)] }
  const homes = compare("homes", "lessThan", 2)
  const margin = [withIncome(compare("income2", "lessThan", "line3")), cars, homes, assets("assets36")]
  const risk: NestedCondition = {
    any: [
      ...[is("housing", 0), is("water", 0), ...maybe("housing", 1), ...maybe("water", 1)],
      ...[member("severe"), member("ill"), is("unemployed", true)]
    ]
  }
  const shock: NestedCondition = {
    all: [compare("sudden", "greaterThan", suddenLine), withIncome(compare("sudden", "greaterThan", "income6"))]
  }
  return [
    [member("dependent"), member("poor"), member("alone"), cars, homes, assets("assets24")],
    [withIncome(compare("income", "lessThan", "line")), cars, homes, assets("assets24")],
    [...margin, { any: [member("severe"), member("ill")] }],
    margin,
    [
      withIncome(compare("year", "lessThan", "disposable")),
      withRigid(compare("rigid5", "greaterThan", "income36")),
      ...[cars, homes, assets("assets36")]
    ],
    [is("rural", 1), { any: [{ all: [withRigid(compare("net", "lessThan", "monitoring")), risk] }, shock] }]
  ]
}
