import type { Scalar } from "./form/Scalar.ts"
import { Distances } from "./lowering/Distances.ts"
import type { Lowering } from "./lowering/Lowering.ts"
import { type Conditions, words } from "./Numbering.ts"

type Put = (field: "margin" | "marginPer" | "marginKnown", at: number, scalar: Scalar) => void

/**
 * For each condition that may have a margin how far it is from turning (差额列), as a number over another, and a bit for each that has one.
 *
 * Shape: by the numbers of the conditions; what stands where the bit is not set means nothing.
 */
export const putMargins = (lowering: Lowering, conditions: Conditions, put: Put): void => {
  const { form } = lowering
  const distances = new Distances(lowering)
  const all = conditions.distinct.map(({ checked }) => distances.of(checked))
  for (let word = 0; word < words(conditions); word++) {
    const part = all.slice(32 * word, 32 * word + 32)
    put("marginKnown", word, form.pack(part.map((one) => one?.is ?? form.zero)))
  }
  for (const [i, one] of all.entries()) {
    if (one === undefined) continue
    put("margin", i, one.difference)
    put("marginPer", i, one.per)
  }
}
