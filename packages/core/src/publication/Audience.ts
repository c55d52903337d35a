import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Sensitivity } from "../foundation/Sensitivity.ts"

/** For whom something is meant (受众), from those who work on a case to anybody. */
export const audiences = {
  casework: both("经办", "casework"),
  department: both("部门推送", "department package"),
  village: both("村内公示", "village notice"),
  public: both("公开", "public")
} as const satisfies Readonly<Record<string, Bilingual>>
export type Audience = keyof typeof audiences

/**
 * How far an audience sees a field. `purpose`: only where the purpose of what is handed over needs it: the `shares` of a programme,
 * the `shows` of a notice. `total`: in totals only, never of one household.
 */
export type Sight = "yes" | "purpose" | "total" | "never"

/**
 * What each audience sees of a field, by how carefully it must be kept (受众视图). There is no other way to see: a field with a level is
 * kept from everybody whom its row does not name.
 *
 * Source: 个人信息保护法, articles 6, 28 and 51.
 */
export const sights: Readonly<Record<Sensitivity, Readonly<Record<Audience, Sight>>>> = {
  4: { casework: "yes", department: "purpose", village: "never", public: "never" },
  3: { casework: "yes", department: "purpose", village: "purpose", public: "never" },
  2: { casework: "yes", department: "purpose", village: "purpose", public: "total" },
  1: { casework: "yes", department: "yes", village: "yes", public: "yes" }
}

export const sight = (audience: Audience, level: Sensitivity): Sight => sights[level][audience]

/** Whether looking at a field leaves a note of who looked. */
export const isNoted = (level: Sensitivity): boolean => level >= 3
