import {
  Bilingual,
  Canonical,
  type Day,
  type Household,
  Notice,
  NoticeReport,
  Problem,
  type Quarter,
  Sha256
} from "@doudi/core"
import { Data, Effect } from "effect"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { type Publishing, NothingToPublish, ProfileUnknown, requireTwo } from "./publishing.ts"
import { Publications } from "../port/Publications.ts"
import { Register } from "../port/Register.ts"
import { Reports } from "../port/Reports.ts"
import { Store } from "../port/Store.ts"

export interface PublishNotice extends Publishing {
  readonly notice: string
  readonly quarter: Quarter.Quarter
  readonly from: Day.Day
  /** The last day, where the pack sets no period. */
  readonly until?: Day.Day | undefined
  /** One village only. */
  readonly division?: string | undefined
  readonly directory: string
  readonly language: Bilingual.Language
}

/**
 * Writes the notices of a quarter (公示), one for each village, and notes each with the day on which it comes down.
 *
 * Fails: `SecondPersonMissing`, `ProfileUnknown`, `PeriodMissing`, `NothingToPublish`, `FileProblem`, `StoreFailure`.
 */
export const publishNotice = Effect.fn("publishNotice")(function* (input: PublishNotice) {
  yield* requireTwo(input)
  const { policy } = yield* pinnedPolicy
  const notice = policy.pack.notices.find(({ id }) => id === input.notice)
  if (notice === undefined) return yield* new ProfileUnknown({ profile: input.notice, known: policy.pack.notices })
  const until = Notice.lastDay(notice, input.from) ?? input.until
  if (until === undefined || until < input.from) return yield* new PeriodMissing({ notice: notice.id })
  const publications = yield* Publications
  const register = yield* Register
  const reports = yield* Reports
  const store = yield* Store
  const entitled = yield* publications.entitled(input.quarter, notice.category)
  const households = new Map<string, Household.Household>()
  const ids = [...new Set(entitled.map(({ household }) => household))]
  for (let at = 0; at < ids.length; at += 1000) {
    for (const { household } of yield* register.find(ids.slice(at, at + 1000))) households.set(household.id, household)
  }
  const listed = entitled.map(({ household, ...rest }) => ({ household: households.get(household)!, ...rest }))
  const villages = Notice.of(notice, listed, input.from).filter(
    ({ division }) => input.division === undefined || division === input.division
  )
  if (villages.length === 0) return yield* new NothingToPublish({ quarter: input.quarter })
  const period = { from: input.from, until }
  return yield* store.write(
    Effect.forEach(villages, (village) =>
      Effect.gen(function* () {
        const data = NoticeReport.dataOf(notice, village, period)
        yield* publications.record({
          kind: "notice",
          profile: notice.id,
          quarter: input.quarter,
          division: village.division,
          ...period,
          lines: village.lines.length,
          digest: Sha256.digest(Canonical.canonical(data)),
          actor: input.actor.actor,
          role: input.actor.role,
          approver: input.approver
        })
        const report = NoticeReport.of(policy, notice, village, period, input.language)
        const name = `${notice.id}-${input.quarter}-${village.division}`
        const files = yield* reports.writeAny(input.directory, name, report, data)
        return { division: village.division, lines: village.lines.length, until, files }
      })
    )
  )
})

/** Nobody said until when the notice hangs. */
export class PeriodMissing
  extends Data.TaggedError("PeriodMissing")<{ readonly notice: string }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get says() {
    return Bilingual.both(
      `${this.notice} 的依据没有规定公布到哪天，要由人指定，并且不早于开始的那天`,
      `The source of ${this.notice} does not say until when it hangs; somebody must, and not before it begins`
    )
  }
  get remedy() {
    return Bilingual.both("请加 --until 日期", "Add --until DATE")
  }
  override get message() {
    return Problem.message(this)
  }
}
