import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Fact } from "../foundation/Fact.ts"
import { type Fen, fen } from "../foundation/Fen.ts"
import type { MemberFacts } from "./Member.ts"

/** The statutory components of household income (收入构成). Source: 最低生活保障审核确认办法 art 13. */
export const components = {
  wage: both("工资性收入", "wage income"),
  operating: both("经营净收入", "net operating income"),
  property: both("财产净收入", "net property income"),
  transfer: both("转移净收入", "net transfer income")
} as const satisfies Record<string, Bilingual>
export type Component = keyof typeof components

/** The two notions of income (两种收入口径): the family income of assistance and the net income of monitoring. */
export type Notion = "assistance" | "monitoring"

/** One income field: which component it belongs to, whether it adds or is a cost, and in which notion it counts. */
export interface IncomeItem {
  readonly field: IncomeField
  readonly component: Component
  readonly sign: 1 | -1
  readonly countsFor: ReadonlyArray<Notion>
}

export type IncomeField =
  | "wage"
  | "employmentCost"
  | "operating"
  | "operatingCost"
  | "property"
  | "pension"
  | "basicPension"
  | "supportReceived"
  | "assistanceReceived"
  | "awardsReceived"
  | "otherTransfer"
  | "transferPaid"

const always: ReadonlyArray<Notion> = ["assistance", "monitoring"]

/**
 * The items, so that both notions derive from one record. A pack whose rules differ writes its own formula over the same fields.
 *
 * Reading: assistance leaves out social-assistance money, preferential treatment and awards, and the central basic pension
 * (art 13; the pension only while the pack's dated parameter says so); monitoring counts transfers whole and knows no
 * employment cost. Outgoing transfers reduce both.
 * Source: 最低生活保障审核确认办法 art 13; net income (人均纯收入) as local monitoring notices compute it (no national text found).
 */
export const items: ReadonlyArray<IncomeItem> = [
  { field: "wage", component: "wage", sign: 1, countsFor: always },
  { field: "employmentCost", component: "wage", sign: -1, countsFor: ["assistance"] },
  { field: "operating", component: "operating", sign: 1, countsFor: always },
  { field: "operatingCost", component: "operating", sign: -1, countsFor: always },
  { field: "property", component: "property", sign: 1, countsFor: always },
  { field: "pension", component: "transfer", sign: 1, countsFor: always },
  { field: "basicPension", component: "transfer", sign: 1, countsFor: ["monitoring"] },
  { field: "supportReceived", component: "transfer", sign: 1, countsFor: always },
  { field: "assistanceReceived", component: "transfer", sign: 1, countsFor: ["monitoring"] },
  { field: "awardsReceived", component: "transfer", sign: 1, countsFor: ["monitoring"] },
  { field: "otherTransfer", component: "transfer", sign: 1, countsFor: always },
  { field: "transferPaid", component: "transfer", sign: -1, countsFor: always }
]

/**
 * One member's income of one notion over the window, or of one component of it.
 *
 * Unit: fen over the window. Unknown as soon as one counted item is unknown; an item that does not apply adds nothing.
 */
export const incomeOf = (member: MemberFacts, notion: Notion, component?: Component): Fact<Fen> => {
  let sum = 0
  for (const item of items) {
    if (!item.countsFor.includes(notion) || (component !== undefined && item.component !== component)) continue
    const amount = member[item.field]
    if (amount === undefined) return undefined
    if (amount !== null) sum += item.sign * amount
  }
  return fen(sum)
}
