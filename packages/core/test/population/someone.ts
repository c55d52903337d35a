import type { Household } from "@doudi/core"

/** A household of one as JSON holds it, with nothing known beyond what must be. Add facts by spreading over it. */
export const head = { no: 1, name: "张三", relation: "02" } as const

export const household = {
  id: "H-0001",
  division: "340303200201",
  provenance: { source: "register", observedOn: "2025-07-01", recordedAt: "2025-07-02T01:02:03.004Z" },
  members: [head]
} as const

export type Draft = Partial<Household.Member>
