import { Either, FastCheck as fc } from "effect"
import type { GoldenCase } from "../../assistance/GoldenCase.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Policy } from "../../policy/Policy.ts"
import { onBase } from "./CaseText.ts"
import { caseOf, type Draft, draft, made, type Workshop, workshop } from "./Draft.ts"
import type { Mutant } from "./Mutant.ts"
import { linked } from "./Mutation.ts"
import type { Suite } from "./PackTest.ts"
import { type Answers, answers } from "./Property.ts"

/** How many made-up households are asked of every mutant. */
const households = 500

/**
 * For mistakes that no case notices, a household that would (见证家庭): what the pack says of it now is what a case should expect,
 * once somebody has worked it out by hand.
 *
 * Shape: by the name of the mutant; a mutant for which no household was found may change nothing at all.
 */
export const find = (
  policy: Policy,
  survivors: ReadonlyArray<Mutant>,
  suite: Suite,
  on: Day,
  seed: number
): ReadonlyMap<string, GoldenCase> => {
  const shop = workshop(policy, on, suite.bases)
  const asked = fc
    .sample(draft(shop), { seed, numRuns: households })
    .map((one) => ({ one, said: saying(policy, shop, one) }))
  const found = new Map<string, GoldenCase>()
  for (const mutant of survivors) {
    const mutated = linked(policy, mutant)
    if (mutated === undefined) continue
    const differs = (one: Draft, said: string) => saying(mutated, shop, one) !== said
    const witness = asked.find(({ one, said }) => differs(one, said))
    if (witness === undefined) continue
    found.set(mutant.name, expecting(policy, mutated, shop, shrunk(policy, shop, witness.one, differs), suite))
  }
  return found
}

const spoken = ({ needs, offers, outcomes }: Answers): ReadonlyMap<string, string> =>
  new Map([
    ...[...outcomes].map(
      ([key, one]) =>
        [`outcomes ${key}`, `${one._tag} ${one._tag === "Entitled" ? (one.amount?.fen ?? "") : ""}`] as const
    ),
    ...[...offers].map(([key, { amount, state }]) => [`offers ${key}`, `${state} ${amount?.fen ?? ""}`] as const),
    ...[...needs].map(([key, { found }]) => [`needs ${key}`, String(found)] as const)
  ])

/** Everything a policy says of a made-up household, as one text. */
const saying = (policy: Policy, shop: Workshop, one: Draft): string => {
  const said = answers(policy, made(shop, one), shop.on)
  return Either.isLeft(said) ? "nothing" : JSON.stringify([...spoken(said.right)])
}

/** The same witness with every change left out that it does not need. */
const shrunk = (
  policy: Policy,
  shop: Workshop,
  witness: Draft,
  differs: (one: Draft, said: string) => boolean
): Draft => {
  let least = witness
  const without = (next: Draft) => {
    if (differs(next, saying(policy, shop, next))) least = next
  }
  for (const change of witness.changes)
    without({ ...least, changes: least.changes.filter((other) => other !== change) })
  while (least.more > 0) {
    const before = least
    without({ ...least, more: least.more - 1 })
    if (least === before) break
  }
  return least
}

/** A case that expects what the pack says of what the mistake would change. */
const expecting = (policy: Policy, mutated: Policy, shop: Workshop, one: Draft, { bases }: Suite): GoldenCase => {
  const household = made(shop, one)
  const [right, wrong] = [policy, mutated].map((of) => {
    const said = answers(of, household, shop.on)
    return Either.isLeft(said) ? new Map<string, string>() : spoken(said.right)
  })
  const keys = [...new Set([...right!.keys(), ...wrong!.keys()])].filter((key) => right!.get(key) !== wrong!.get(key))
  const expected = (section: string) =>
    Object.fromEntries(
      keys
        .filter((key) => key.startsWith(`${section} `))
        .map((key) => [key.slice(section.length + 1), inCase(section, right!.get(key))])
    )
  const golden = {
    ...caseOf(shop, one),
    name: "请手工计算后填写名称和依据",
    source: "请填写",
    outcomes: expected("outcomes"),
    offers: expected("offers"),
    needs: expected("needs")
  }
  return onBase(golden, one.base, bases[one.base])
}

const inCase = (section: string, said: string | undefined): string => {
  if (said === undefined) return section === "offers" ? "none" : "absent"
  const [word = "", fen = ""] = said.split(" ")
  if (section === "needs") return word === "true" ? "found" : word === "false" ? "not" : "unknown"
  const verdict =
    ({ Entitled: "entitled", NotEntitled: "not", Undetermined: "unknown" } as Record<string, string>)[word] ?? word
  return fen === "" ? verdict : `${verdict} ${(Number(fen) / 100).toFixed(2)}`
}
