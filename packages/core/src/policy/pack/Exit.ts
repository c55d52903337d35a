import { Schema } from "effect"
import { Bilingual, both } from "../../foundation/Bilingual.ts"
import { CitationText, Id, RuleText } from "./Condition.ts"

const months = Schema.NumberFromString.pipe(Schema.int(), Schema.positive())
const share = Schema.String.pipe(Schema.pattern(/^(0|1|0\.\d{1,4})$/, { message: () => "0 至 1 / from 0 to 1" }))

/** For how many months of the grace period which share of the former amount is paid. */
export const GraceStep = Schema.Struct({ months, share })
export interface GraceStep extends Schema.Schema.Type<typeof GraceStep> {}

/**
 * A way out of a category that is softened by a grace period (渐退期): for whom, for how long, and how much of the former monthly amount
 * is paid meanwhile.
 *
 * Shape: `steps` follow each other from the day on which the category ended; the first exit whose `when` holds counts. `rounds` is
 * how a share that is not whole fen is rounded, and to what step in yuan.
 */
export const Exit = Schema.Struct({
  id: Id,
  says: Bilingual,
  when: RuleText,
  steps: Schema.NonEmptyArray(GraceStep),
  rounds: Schema.optionalWith(
    Schema.Struct({
      mode: Schema.Literal("up", "down", "half-up"),
      to: Schema.String.pipe(Schema.pattern(/^\d+(\.\d{1,2})?$/))
    }),
    { exact: true }
  ),
  source: CitationText
})
export interface Exit extends Schema.Schema.Type<typeof Exit> {}

/** The names of the two facts that a category with exits brings: whether somebody is in a grace period of it, and what is paid. */
export const namesOf = ({ zh, en }: Bilingual) => ({
  grace: both(`${zh}渐退`, `${en} grace`),
  amount: both(`${zh}渐退金额`, `${en} grace amount`)
})

/** The two facts as formulas of the rule language. The former amount and the day it ended come from 既往救助. */
export const formulas = (
  category: { readonly name: Bilingual; readonly unit: "household" | "person" },
  exits: ReadonlyArray<Exit>
): { readonly grace: string; readonly amount: string } => {
  const open = exits.map((exit) => `((${exit.when}) and count(${stretches(category, exit)}) > 0)`)
  const amounts = exits.map((exit) => `max(for 某次享受 in ${stretches(category, exit)} return ${paid(exit)})`)
  return {
    grace: `not(${category.name.zh}) and (${open.join(" or ")})`,
    amount: exits.reduceRight((others, _, i) => `if ${open[i]} then ${amounts[i]} else ${others}`, "null")
  }
}

const lengthOf = ({ steps }: Exit): number => steps.reduce((sum, step) => sum + step.months, 0)

/** What somebody received of the category and has not yet left for longer than the exit softens. */
const stretches = (
  { name, unit }: { readonly name: Bilingual; readonly unit: "household" | "person" },
  exit: Exit
): string => {
  const who = unit === "household" ? "既往成员序号 = null" : "(既往成员序号 = null or 既往成员序号 = 成员序号)"
  const recent = `(享受止 = null or 享受止 + 个月(${lengthOf(exit)}) > 认定日)`
  return `既往救助[既往类别 = ${JSON.stringify(name.zh)} and ${who} and 享受起 <= 认定日 and ${recent}]`
}

const paid = (exit: Exit): string => {
  const { steps, rounds } = exit
  let end = 0
  const shares = steps.map((step) => {
    end += step.months
    return { until: `某次享受.享受止 + 个月(${end}) > 认定日`, share: step.share }
  })
  const share = shares.reduceRight((others, step) => `if ${step.until} then ${step.share} else ${others}`, "0")
  const amount = `某次享受.享受月金额 * (if 某次享受.享受止 = null then ${steps[0].share} else (${share}))`
  if (rounds === undefined) return amount
  const by = { up: "进位", down: "舍去", "half-up": "四舍五入" }[rounds.mode]
  return `${by}(${amount}, 元(${rounds.to}))`
}
