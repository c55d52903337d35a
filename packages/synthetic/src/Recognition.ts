import { Day, Fen } from "@doudi/core"
import { facts } from "./Facts.ts"
import type { Home, HomeState } from "./Home.ts"
import { dayOf, type Moment, monthEnd, monthStart } from "./Moment.ts"
import { type Random, type Weighted, weighted } from "./Random.ts"
import { assess, type Standing } from "./Standing.ts"

/**
 * The decisions that stand when the district begins (现享待遇): mostly right, some wrong, some late.
 *
 * Shape: about one eligible household in five gets nothing; about one in a hundred others gets what it no longer should.
 */
export const recognise = (home: Home, at: Moment, random: Random): void => {
  decide(home, at, random, 24)
  const type = monitoringType(home, random)
  home.state.monitoring = type
  if (type !== "none") home.state.monitoredFrom = dayOf(Day.toEpochDay(at.asOf) - random.between(100, 1300))
}

/** Decides anew about civil affairs' category, and looks at the household's incomes again. */
export const decide = (home: Home, at: Moment, random: Random, monthsBack: number): void => {
  const { state } = home
  const { standing, gap } = assess(facts(home, at), at.asOf)
  state.category = random.weighted(decisions[standing])
  state.authorised = state.authorised || state.category !== "none"
  const from = monthStart(at.asOf, random.between(1, monthsBack))
  state.categoryFrom = state.category === "none" ? null : from
  const usual = [22000, 31000, 40000, 52000][random.below(4)]!
  state.assistance =
    state.category === "dibao" ? (gap > 0 ? gap : Fen.fen(usual)) : Fen.fen(state.category === "tekun" ? 104_000 : 0)
  if (state.category !== "none" && monthsBack < 12) state.windowUntil = monthEnd(at.asOf, 1)
}

/** What civil affairs decided of a household at the end of a quarter (决定): the category it is to have from then on. */
export type Decided = HomeState["category"]

/**
 * Takes a decision of the quarter before into the register (落实决定). Two in fifteen are not carried out yet: the family was not found, or
 * the notice is not over.
 */
export const takeUp = (home: Home, at: Moment, decided: Decided, random: Random): void => {
  const { state } = home
  if (state.category === decided || random.between(1, 15) <= 2) return
  const { gap } = assess(facts(home, at), at.asOf)
  state.category = decided
  state.authorised = state.authorised || decided !== "none"
  state.categoryFrom = decided === "none" ? null : monthStart(at.asOf, 0)
  state.assistance =
    decided === "dibao" ? (gap > 0 ? gap : Fen.fen(22_000)) : Fen.fen(decided === "tekun" ? 104_000 : 0)
}

const decisions: Readonly<Record<Standing, Weighted<HomeState["category"]>>> = {
  tekun: weighted<HomeState["category"]>([84, "tekun"], [8, "dibao"], [8, "none"]),
  dibao: weighted<HomeState["category"]>([77, "dibao"], [3, "margin"], [20, "none"]),
  margin: weighted<HomeState["category"]>([52, "margin"], [9, "dibao"], [39, "none"]),
  rigid: weighted<HomeState["category"]>([42, "rigid"], [3, "margin"], [55, "none"]),
  none: weighted<HomeState["category"]>([97.9, "none"], [1.1, "dibao"], [0.7, "margin"], [0.3, "rigid"])
}

/** What the rural system recognised: risky households far more often than others, of each type about as often as in life. */
const monitoringType = (home: Home, random: Random): HomeState["monitoring"] => {
  const { state, people, where } = home
  const u = random.unit()
  const early = random.chance(0.3)
  if (!where.rural) return "none"
  const risk =
    people.some((one) => one.state.illness === "serious" || (one.state.disability !== "0" && one.state.grade <= 2)) ||
    state.housing === "C" ||
    state.housing === "D"
  if (state.suddenSpending > 20000 && u < 0.35) return early ? "eliminated" : "sudden"
  if (!where.poor || u > (risk ? 0.16 : 0.02) * (home.registeredPoor ? 2.2 : 1)) return "none"
  return early ? "eliminated" : home.registeredPoor ? "unstable" : "margin"
}
