import type { LinkedNeed } from "../../policy/Policy.ts"
import { type Field, ofPersons } from "../Field.ts"
import type { Scalar } from "../form/Scalar.ts"
import type { Numbering } from "../Numbering.ts"
import * as Answers from "./Answers.ts"
import type { Answer } from "./Lowered.ts"
import type { Lowering } from "./Lowering.ts"
import { judged } from "./Offers.ts"

/**
 * Writes which needs are proven and which cannot be told (需求判定), for households and for persons.
 *
 * Shape: bit `n % 32` of word `floor(n / 32)` is need `n` of the pack, whichever of the two it is asked of. Whether it is met follows from
 * the offers once they are ranked.
 */
export const put = (
  lowering: Lowering,
  { needs }: Numbering,
  living: Answer,
  put: (field: Field, at: number, scalar: Scalar) => void
): void => {
  const { form } = lowering
  const none = Answers.answer(form, form.zero, form.zero)
  for (const unit of ["household", "person"] as const) {
    if (!isAskedOf(needs, unit)) continue
    const own = (field: Field): Field => (unit === "person" ? ofPersons(field) : field)
    const all = needs.map((need) => (need.unit === unit ? judged(lowering, need, living) : none))
    for (let word = 0; word < words(needs); word++) {
      const part = all.slice(32 * word, 32 * word + 32)
      put(own("found"), word, form.pack(part.map(({ sure }) => sure)))
      put(own("foundOpen"), word, form.pack(part.map((one) => Answers.isOpen(form, one))))
    }
  }
}

/** How many words of 32 bits hold some needs. */
export const words = (needs: ReadonlyArray<LinkedNeed>): number => Math.ceil(needs.length / 32)

/** Whether any need is one of households, or of persons. */
export const isAskedOf = (needs: ReadonlyArray<LinkedNeed>, unit: LinkedNeed["unit"]): boolean =>
  needs.some((need) => need.unit === unit)
