import { Bilingual, Problem } from "@doudi/core"
import { Data, Effect } from "effect"
import type { Actor } from "../Actor.ts"

/** Who publishes, and who looked at it before: two people. */
export interface Publishing {
  readonly actor: Actor
  readonly approver: string
}

/** Publishing needs two people (两人把关). Fails: `SecondPersonMissing`. */
export const requireTwo = ({ actor, approver }: Publishing): Effect.Effect<void, SecondPersonMissing> =>
  approver.trim() === "" || approver.trim() === actor.actor.trim() ? new SecondPersonMissing() : Effect.void

/** Whoever publishes also approved it. */
export class SecondPersonMissing extends Data.TaggedError("SecondPersonMissing") implements Problem.Problem {
  readonly kind = "needsConfirmation" as const
  get says() {
    return Bilingual.both(
      "公布要两个人：经办人和复核人不能是同一个，没有公布",
      "Publishing takes two people, and these are one; nothing was published"
    )
  }
  get remedy() {
    return Bilingual.both(
      "请复核人看过后，用 --actor 写经办人，用 --approver 写复核人",
      "Name who does it with --actor, and who looked at it with --approver"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The pack has nothing of this name to publish. */
export class ProfileUnknown
  extends Data.TaggedError("ProfileUnknown")<{
    readonly profile: string
    readonly known: ReadonlyArray<{ readonly id: string; readonly name: Bilingual.Bilingual }>
  }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get says() {
    // What was typed is repeated only where it can be an id and no name.
    const named = /^[a-z][a-z0-9-]{0,59}$/.test(this.profile)
    return Bilingual.both(
      `政策包里没有${named ? ` ${this.profile}` : "这个标识"}，公开的内容只能按政策包的规定`,
      `The pack has no ${named ? this.profile : "such id"}; only what it provides for is published`
    )
  }
  get remedy() {
    const list = (language: Bilingual.Language) => this.known.map(({ id, name }) => `${id} ${name[language]}`)
    return this.known.length === 0
      ? Bilingual.both(
          "请先在 publication.yaml 中写明公示内容和依据",
          "Write it in publication.yaml first, with its source"
        )
      : Bilingual.both(`可用的：${list("zh").join("、")}`, `There are: ${list("en").join(", ")}`)
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The quarter was not assessed, so there is nobody to list or to count. */
export class NothingToPublish
  extends Data.TaggedError("NothingToPublish")<{ readonly quarter: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `${this.quarter} 没有可以公布的内容：没有研判，或没有人符合条件`,
      `There is nothing to publish for ${this.quarter}: it was not assessed, or nobody is entitled`
    )
  }
  get remedy() {
    return Bilingual.both("请先研判：doudi assess --all", "Assess first: doudi assess --all")
  }
  override get message() {
    return Problem.message(this)
  }
}
