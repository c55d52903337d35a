/** 人口: households, their members, and what is known of them. */

export * as Household from "./Household.ts"
export * as Income from "./Income.ts"
export * as Member from "./Member.ts"
export * as Membership from "./Membership.ts"
export * as History from "./History.ts"
export * as Erasure from "./Erasure.ts"
