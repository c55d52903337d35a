import { type Bilingual, both } from "../foundation/Bilingual.ts"
import * as Field from "../foundation/Field.ts"

/** The list of a household's record that holds what it received before (既往救助). */
export const id = "history"
export const name = both("既往救助", "past assistance")

/**
 * What is known of one stretch of time in which a household or a person belonged to a category (既往救助记录).
 *
 * Shape: `member` is the member's number, and does not apply to what the whole household received. `until` is the first day on
 * which it no longer held, and does not apply while it goes on. `categories` are the pack's, id and name.
 */
export const fields = (categories: Readonly<Record<string, Bilingual>>) =>
  ({
    category: Field.code("既往类别", "past category", categories, { level: 2, synonyms: ["救助类别"] }),
    member: Field.count("既往成员序号", "past member", {
      level: 2,
      note: both("整户享受的填“不适用”", "not applicable where the whole household received it")
    }),
    from: Field.day("享受起", "received from", { level: 2 }),
    until: Field.day("享受止", "received until", {
      level: 2,
      note: both("停止之日；仍在享受的填“不适用”", "the first day without it; not applicable while it goes on")
    }),
    amount: Field.money("享受月金额", "received monthly", { level: 3, unit: "fen/month" }),
    reason: Field.text("终止原因", "ended because", { level: 3 })
  }) as const
