import { Bilingual, Erasure, Problem } from "@doudi/core"
import { Data, Effect } from "effect"
import { type Registered, Register } from "../port/Register.ts"
import type { StoreFailure } from "../port/Store.ts"

/**
 * The current records of households that somebody named (点名的户), in the order of the register.
 *
 * Fails: `HouseholdUnknown`, `HouseholdErased` for the first that is none or of whom nothing personal is kept any more. Nobody is passed over in
 * silence, and nobody who was erased is assessed as if they had not been asked.
 */
export const householdsNamed = (
  ids: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<Registered>, HouseholdUnknown | HouseholdErased | StoreFailure, Register> =>
  Effect.gen(function* () {
    const found = yield* (yield* Register).find(ids)
    const known = new Set<string>(found.map(({ household }) => household.id))
    const unknown = ids.find((id) => !known.has(id))
    if (unknown !== undefined) return yield* new HouseholdUnknown({ household: unknown })
    const erased = found.find(({ household: { members } }) => isErased(members))
    if (erased !== undefined) return yield* new HouseholdErased({ household: erased.household.id })
    return found
  })

const isErased = (members: ReadonlyArray<{ readonly name: string }>): boolean =>
  members.length > 0 && members.every(({ name }) => name === Erasure.name)

/** The register has no such household. */
export class HouseholdUnknown
  extends Data.TaggedError("HouseholdUnknown")<{ readonly household: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(`档案中没有户编号 ${this.household}`, `The register has no household ${this.household}`)
  }
  get remedy() {
    return Bilingual.both("请核对户编号，或先导入家庭档案", "Check the number, or import the household first")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** Who the household was is not kept any more, so nothing can be worked out for it. */
export class HouseholdErased
  extends Data.TaggedError("HouseholdErased")<{ readonly household: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `${this.household} 的个人信息已按规定删除，不能再研判或说明`,
      `What was known of ${this.household} was erased, so it can be neither assessed nor explained`
    )
  }
  get remedy() {
    return Bilingual.both(
      "以前的结论可用 doudi decision list、decision show 查看；重新申请的，按新的一户导入",
      "Earlier outcomes: doudi decision list and decision show; whoever applies again comes in as a new household"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
