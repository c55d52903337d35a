import type { Along } from "../form/Along.ts"
import type { Scalar } from "../form/Scalar.ts"
import type { Field, Output } from "../Program.ts"

/** The slope that goes with an amount. */
export const slopeOf = (field: Field): Field => `${field}Slope` as Field

/** Whether what is written under a name is a number that may lie on a line, and not bits or a code. */
export const isLine = (field: Field): boolean => /^(person)?(amount|low|high|graceLow|least|most)$/i.test(field)

/**
 * For how many steps of the figure that is tried everything stays as it is for a household (稳定步数), and by how much each amount grows until then.
 *
 * Shape: `stay` counts steps after the one at hand, at most as many as are asked for. `turning` are numbers that decide beside those written, `still` those that may not move at all.
 */
export const putAlong = (
  along: Along,
  outputs: ReadonlyArray<Output>,
  turning: ReadonlyArray<Scalar>,
  still: ReadonlyArray<Scalar>,
  put: (field: Field, at: number, scalar: Scalar) => void
): void => {
  const own = [...outputs]
  put("stay", 0, along.stay([...own.map(({ scalar }) => scalar), ...turning], still))
  for (const { field, at, scalar } of own) if (isLine(field)) put(slopeOf(field), at, along.slope(scalar))
}
