import { Bilingual, type Day, Problem } from "@doudi/core"
import { Data, Effect } from "effect"
import type { Actor } from "../Actor.ts"
import { Publications } from "../port/Publications.ts"
import { Store } from "../port/Store.ts"

/** Notes that a notice was taken down (撤下公示). Fails: `NoticeUnknown`, `StoreFailure`. */
export const withdrawNotice = Effect.fn("withdrawNotice")(function* (input: {
  readonly id: number
  readonly on: Day.Day
  readonly actor: Actor
}) {
  const publications = yield* Publications
  return yield* (yield* Store).write(
    Effect.gen(function* () {
      const found = (yield* publications.all).find(({ id, kind }) => id === input.id && kind === "notice")
      if (found === undefined || input.on < found.from) return yield* new NoticeUnknown({ id: input.id })
      yield* publications.withdraw(input.id, input.on, input.actor.actor, input.actor.role)
    })
  )
})

/** No notice has this number, or it went up later than that. */
export class NoticeUnknown
  extends Data.TaggedError("NoticeUnknown")<{ readonly id: number }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `没有第 ${this.id} 号公示，或它在那天还没有张贴`,
      `There is no notice ${this.id}, or it was not up on that day`
    )
  }
  get remedy() {
    return Bilingual.both("请用 doudi publish due 查看号和日期", "See number and days with doudi publish due")
  }
  override get message() {
    return Problem.message(this)
  }
}
