import { Bilingual, type Entry, Problem } from "@doudi/core"
import { Clock, Data, Effect } from "effect"
import type { Actor } from "../Actor.ts"
import { HouseholdUnknown } from "../casework/householdsNamed.ts"
import { Backups, type Seal } from "../port/Backups.ts"
import { type Erasable, type Erased, Erasures, Remains } from "../port/Erasures.ts"
import { Ledger } from "../port/Ledger.ts"
import { Store } from "../port/Store.ts"
import { openQuarter, today } from "../quarter/quarterState.ts"

/** Why something is erased (删除原因). A list, so that the ledger, which is kept for good, says nothing of anybody. */
export const reasons = {
  retention: Bilingual.both("保存期满", "kept as long as it had to be"),
  request: Bilingual.both("本人申请", "asked for by the person"),
  mistake: Bilingual.both("录入有误", "should never have been taken in")
} as const
export type Reason = keyof typeof reasons

export interface EraseHousehold {
  readonly household: string
  readonly reason: Reason
  readonly actor: Omit<Actor, "purpose">
  /** Who else looked at it and agreed. */
  readonly approver: string
}

/** What was erased, where the ledger says so, and what still holds it. */
export interface ErasedHousehold extends Erased {
  /** The entry that says so; absent when nothing was left to erase. */
  readonly entry: number | undefined
  /** Backups of this workspace, made while it was there. */
  readonly backups: ReadonlyArray<Seal>
  /** Whether nothing of it lies about in the database file any more. */
  readonly removed: boolean
}

/** Roles that may erase. Who does the casework may not. */
export const eraseRoles: ReadonlySet<string> = new Set(["chief"])

/**
 * Erases who a household is (删除个人信息): what entries of the ledger keep apart, and every fact of level 3 and 4 in its records, lists and
 * waiting rows. Headers and hashes stay, so the ledger still proves itself; so does what figures of closed quarters count by. An entry of
 * the ledger says who erased, why, and which entries.
 *
 * Retention: only a chief, with a second person, and only a household that receives nothing any more, has no open item, and stands in no
 * quarter that is open, because its figures are still counted. A second time erases nothing, and cleans the file again.
 * Fails: `ErasureNotAllowed`, `HouseholdUnknown`, `ErasureTooEarly`, `StoreFailure`.
 */
export const eraseHousehold = Effect.fn("eraseHousehold")(function* (input: EraseHousehold) {
  const { actor, approver, household, reason } = input
  if (!eraseRoles.has(actor.role)) return yield* new ErasureNotAllowed({ why: "role" })
  if (approver.trim() === "" || approver.trim() === actor.actor.trim())
    return yield* new ErasureNotAllowed({ why: "alone" })
  const erasures = yield* Erasures
  const ledger = yield* Ledger
  const store = yield* Store
  const on = today(yield* Clock.currentTimeMillis)
  const made = yield* store.write(
    Effect.gen(function* () {
      const found = yield* erasures.look(household)
      if (found === undefined) return yield* new HouseholdUnknown({ household })
      if (found.entries.length === 0 && found.told === 0) return { ...nothing, entry: undefined, before: undefined }
      if (found.receives || found.openItems > 0 || found.openQuarters.length > 0)
        return yield* new ErasureTooEarly({ household, found })
      // Versions only grow, so a household that came back and is erased again has another key.
      const key = `erased:${found.seq}:${found.versions}`
      const entry: Entry.Entry = {
        key,
        kind: "erased",
        quarter: yield* openQuarter(on),
        on,
        pack: "-",
        ...actor,
        purpose: reason,
        ...(found.entries.length === 0 ? {} : { erases: found.entries }),
        payload: { approver }
      }
      yield* ledger.append([entry])
      const { recordedAt, seq } = (yield* ledger.find([key])).get(key)!
      return { ...(yield* erasures.erase(found.seq, seq)), entry: seq, before: recordedAt }
    })
  )
  const removed = yield* (yield* Remains).remove
  const { before, ...erased } = made
  const backups = before === undefined ? [] : (yield* (yield* Backups).all).filter(({ madeAt }) => madeAt <= before)
  return { ...erased, backups, removed } satisfies ErasedHousehold
})

const nothing: Erased = { payloads: 0, versions: 0, rosterRows: 0, waitingRows: 0 }

/** Who asks may not erase, or nobody else agreed. */
export class ErasureNotAllowed
  extends Data.TaggedError("ErasureNotAllowed")<{ readonly why: "role" | "alone" }>
  implements Problem.Problem
{
  get kind() {
    return this.why === "role" ? ("refused" as const) : ("needsConfirmation" as const)
  }
  get says() {
    return this.why === "role"
      ? Bilingual.both(
          "这个角色不能删除个人信息，没有删除",
          "This role may not erase personal information; nothing was erased"
        )
      : Bilingual.both(
          "删除要两个人：经办人和复核人不能是同一个，没有删除",
          "Erasing takes two people, and these are one; nothing was erased"
        )
  }
  get remedy() {
    return Bilingual.both(
      "由负责人（--role 负责人）办理，复核人看过后用 --approver 写明",
      "Let a chief do it (--role chief), and name with --approver who else agreed"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The household may not be erased yet. */
export class ErasureTooEarly
  extends Data.TaggedError("ErasureTooEarly")<{ readonly household: string; readonly found: Erasable }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    const { openItems, openQuarters, receives } = this.found
    const zh: Array<string> = []
    const en: Array<string> = []
    if (receives) {
      zh.push("仍在享受待遇或被监测")
      en.push("still receives something or is monitored")
    }
    if (openItems > 0) {
      zh.push(`还有 ${openItems} 项没有办结`)
      en.push(`has ${openItems} open items`)
    }
    if (openQuarters.length > 0) {
      zh.push(`${openQuarters.join("、")} 还没有关账`)
      en.push(`stands in ${openQuarters.join(", ")}, not closed yet`)
    }
    return Bilingual.both(
      `${this.household} 现在不能删除：${zh.join("；")}`,
      `${this.household} cannot be erased now: it ${en.join("; it ")}`
    )
  }
  get remedy() {
    return Bilingual.both(
      "待退出待遇、事项办结、所涉季度关账之后再删除",
      "Erase it when it has left, its items are answered and the quarters are closed"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
