import { type Day, Fen, Household, Policy } from "@doudi/core"
import { pack, sample } from "@doudi/packs"
import { Either, Schema } from "effect"

const decode = Schema.decodeUnknownEither(Household.Household)
const verdicts = { Entitled: "符合", NotEntitled: "不符合", Undetermined: "不能确定" } as const

/**
 * What the sample pack says of one household in JSON, category by category, with every reason. No file system, no database.
 *
 * Throws for JSON that is no household, without repeating what stands in it.
 */
export const reasons = (json: unknown, on: Day.Day): ReadonlyArray<string> => {
  const { data, hash } = Either.getOrThrow(pack(sample))
  const policy = Either.getOrThrow(Policy.fromData(data, hash))
  // Only the message: the error itself holds what it was given, and that is personal.
  const household = Either.getOrThrowWith(decode(json), ({ message }) => new Error(message))
  const { outcomes } = Either.getOrThrow(Policy.determine(policy, household, on, { margins: true }))
  return outcomes.flatMap((outcome) => {
    const { name } = policy.categories.get(outcome.category)!
    const member = outcome.no === undefined ? "" : `（成员 ${outcome.no}）`
    const amount = outcome._tag === "Entitled" && outcome.amount ? `：${Fen.display(outcome.amount.fen)} 元` : ""
    return [
      `${verdicts[outcome._tag]} ${name.zh}${member}${amount}`,
      ...outcome.because.map(({ holds, margin, says }) => {
        const met = holds === "unknown" ? "不清楚" : holds ? "满足" : "不满足"
        return `  ${met}：${says.zh}${margin === undefined ? "" : `（${margin.says.zh}）`}`
      }),
      ...(outcome._tag === "Undetermined"
        ? [`  还需了解：${[...new Set(outcome.missing.map((fact) => fact.name.zh))].join("、")}`]
        : [])
    ]
  })
}
