import { Either } from "effect"
import { against, type GoldenCase, type Harmless, householdOf } from "../../assistance/GoldenCase.ts"
import type { Household } from "../../population/Household.ts"
import { Linker } from "../../policy/linking/Linker.ts"
import type { Pack } from "../../policy/pack/Pack.ts"
import * as Parameter from "../../policy/parameter/Parameter.ts"
import { link, parametersOn, type Policy } from "../../policy/Policy.ts"
import { linkProgramme } from "../../policy/linking/Programmes.ts"
import { all, apply, type Kind, kinds, type Mutant, scored } from "./Mutant.ts"
import type { Suite } from "./PackTest.ts"
import { touching } from "../checking/Touching.ts"

/**
 * What became of a mutant (变异结果).
 *
 * `killed`: a golden case fails for it · `refused`: the checker does not take it · `idle`: a figure of a time for which other figures
 * are missing, so that nobody can be assessed then · `explained`: changes nothing, and the pack says why · `survived`: the cases
 * would not notice the mistake.
 */
export type Fate = "killed" | "refused" | "idle" | "explained" | "survived"

export interface Tried {
  readonly mutant: Mutant
  readonly fate: Fate
  /** The first case that fails, for a killed one. */
  readonly by?: string
}

/**
 * How well golden cases hold a pack (变异得分).
 *
 * Shape: `score` counts thresholds and comparators only, and among those neither refused, idle nor explained ones; 1 when there are none.
 * `stale` are explanations that no survivor needs any more.
 */
export interface Score {
  readonly tried: ReadonlyArray<Tried>
  readonly byKind: ReadonlyArray<{ readonly kind: Kind } & Count>
  readonly score: number
  readonly survivors: ReadonlyArray<Mutant>
  readonly stale: ReadonlyArray<string>
}

export interface Count {
  readonly killed: number
  readonly survived: number
  readonly explained: number
  readonly refused: number
  readonly idle: number
}

/** A case with its household, made once for all mutants. */
interface Ready {
  readonly golden: GoldenCase
  readonly household: Household
}

/**
 * Holds every mutant of a pack against the golden cases that rest on what was changed, until one of them fails.
 *
 * Shape: nothing when the cases fail without any mistake, because then nothing can be told.
 */
export const run = (policy: Policy, suite: Suite, harmless: ReadonlyArray<Harmless> = []): Score | undefined => {
  const trials = trying(policy, suite, harmless)
  for (let next = trials.next(); ; next = trials.next()) if (next.done === true) return next.value
}

/** The same one mistake at a time, for those who want to do something else between them. Ends with the score. */
export function* trying(
  policy: Policy,
  suite: Suite,
  harmless: ReadonlyArray<Harmless> = []
): Generator<Tried, Score | undefined> {
  const cases = suite.cases.map(
    (golden): Ready => ({ golden, household: householdOf(golden, suite.bases, policy.pack) })
  )
  const fails =
    (mutated: Policy) =>
    ({ golden, household }: Ready): boolean =>
      against(mutated, golden, household).length > 0
  if (cases.some(fails(policy))) return undefined
  const touches = touching(policy, suite.cases)
  const explained = new Set(harmless.map(({ mutant }) => mutant))
  const judge = (mutant: Mutant): Tried => {
    const mutated = linked(policy, mutant)
    if (mutated === undefined) return { mutant, fate: "refused" }
    const by = cases.filter((_, i) => touches(mutant.path, i)).find(fails(mutated))
    if (by !== undefined) return { mutant, fate: "killed", by: by.golden.id }
    if (isIdle(policy, mutant)) return { mutant, fate: "idle" }
    return { mutant, fate: explained.has(mutant.name) ? "explained" : "survived" }
  }
  const tried: Array<Tried> = []
  for (const mutant of all(policy.pack)) {
    const one = judge(mutant)
    tried.push(one)
    yield one
  }
  const used = new Set(tried.filter(({ fate }) => fate === "explained").map(({ mutant }) => mutant.name))
  const counted = tried.filter(({ mutant }) => scored.has(mutant.kind))
  const { killed, survived } = count(counted)
  return {
    tried,
    byKind: kinds.map((kind) => ({ kind, ...count(tried.filter(({ mutant }) => mutant.kind === kind)) })),
    score: killed + survived === 0 ? 1 : killed / (killed + survived),
    survivors: tried.filter(({ fate }) => fate === "survived").map(({ mutant }) => mutant),
    stale: [...explained].filter((name) => !used.has(name))
  }
}

/** Whether a figure is in force only on days on which nobody can be assessed. Days matter where some figure begins. */
const isIdle = (policy: Policy, { kind, path }: Mutant): boolean => {
  const [, id = "", , from = ""] = path.split(".")
  const value = kind === "parameter" ? policy.parameters.get(id)?.values.find((one) => one.from === from) : undefined
  if (value === undefined) return false
  const begins = [...policy.parameters.values()].flatMap(({ values }) => values.map((one) => one.from))
  const days = begins.filter((day) => day >= value.from && (value.until === undefined || day < value.until))
  return days.every((day) => Either.isLeft(parametersOn(policy, day, "determination")))
}

const count = (tried: ReadonlyArray<Tried>): Count => {
  const of = (fate: Fate) => tried.filter((one) => one.fate === fate).length
  return {
    killed: of("killed"),
    survived: of("survived"),
    explained: of("explained"),
    refused: of("refused"),
    idle: of("idle")
  }
}

/**
 * The policy of a mutant, or nothing when the checker refuses it. As little as possible is linked again: nothing rests on the rule of a
 * programme or a need, and a figure is read under the name of its parameter.
 */
export const linked = (policy: Policy, mutant: Mutant): Policy | undefined => {
  const pack = apply(policy.pack, mutant)
  const [section = "", id = ""] = mutant.path.split(".")
  switch (section) {
    case "parameters":
      // A pack that checks its own figures may refuse this one, and a formula is a rule.
      if (policy.checks.length > 0 || mutant.kind !== "parameter") return Either.getOrUndefined(link(pack, "mutant"))
      return withParameter(policy, pack, id)
    case "programmes":
      return withProgramme(policy, pack, id)
    case "needs":
      return withNeed(policy, pack, id)
    default:
      return Either.getOrUndefined(link(pack, "mutant"))
  }
}

const fresh = (policy: Policy, pack: Pack, changed: Partial<Policy>): Policy => ({
  ...policy,
  ...changed,
  pack,
  memo: { days: new Map(), places: policy.memo.places, latest: undefined }
})

const withParameter = (policy: Policy, pack: Pack, id: string): Policy | undefined => {
  const parameter = Parameter.link(pack.parameters.find((one) => one.id === id)!, policy.zones)
  if (Either.isLeft(parameter)) return undefined
  const { derived } = policy.parameters.get(id)!
  return fresh(policy, pack, { parameters: new Map(policy.parameters).set(id, { ...parameter.right, derived }) })
}

const relinking = (policy: Policy) => new Linker(policy.vocabulary, policy.sources.keys())

const withProgramme = (policy: Policy, pack: Pack, id: string): Policy | undefined => {
  const programme = pack.programmes.find((one) => one.id === id)!
  const linker = relinking(policy)
  const linked = linkProgramme(linker, programme, pack, policy.categories)
  if (linked === undefined || linker.problems.length > 0) return undefined
  return fresh(policy, pack, { programmes: new Map(policy.programmes).set(id, linked) })
}

const withNeed = (policy: Policy, pack: Pack, id: string): Policy | undefined => {
  const need = pack.needs.find((one) => one.id === id)!
  const rule = relinking(policy).rule(need.unit, need.when, need.source, `needs.${id}.when`)
  return rule === undefined
    ? undefined
    : fresh(policy, pack, { needs: new Map(policy.needs).set(id, { ...need, rule }) })
}
