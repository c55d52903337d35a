import type { Day } from "../foundation/Day.ts"
import type { Fact } from "../foundation/Fact.ts"
import { apartTies, type MemberFacts } from "./Member.ts"

/**
 * The three circles around a household (三种家庭口径). The jointly living family carries assistance, the register is the hukou
 * unit, the monitoring household is what the rural system registered. None contains another.
 */
export type Circle = "living" | "register" | "monitoring"

/**
 * Whether a person belongs to a circle on a day. Unknown when the tie is unknown; a dead member belongs to none.
 *
 * Shape: dates are half open: the person belongs from `from` on and no longer on `until`. A missing start date means "already
 * before what the record knows", because files seldom carry it; a missing end date means it goes on.
 */
export const belongs = (member: MemberFacts, circle: Circle, on: Day): Fact<boolean> => {
  if (member.diedOn !== undefined && member.diedOn !== null && member.diedOn <= on) return false
  switch (circle) {
    case "living":
      return during(
        member.livingTie === undefined ? undefined : member.livingTie !== null && !apartTies.has(member.livingTie),
        member.livingFrom,
        member.livingUntil,
        on
      )
    case "register":
      return during(
        member.registered ?? (member.registered === null ? false : undefined),
        member.registeredFrom,
        member.registeredUntil,
        on
      )
    case "monitoring":
      return during(
        member.monitored ?? (member.monitored === null ? false : undefined),
        member.monitoredFrom,
        member.monitoredUntil,
        on
      )
  }
}

const during = (tie: boolean | undefined, from: Fact<Day>, until: Fact<Day>, on: Day): boolean | undefined => {
  if (tie === false) return false
  if (from !== undefined && from !== null && on < from) return false
  if (until !== undefined && until !== null && on >= until) return false
  return tie
}
