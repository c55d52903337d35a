import { type Field, isOfPersons, keyOf, pending } from "../Field.ts"
import type { Frame } from "../frame/Frame.ts"
import type { Target } from "../run/Data.ts"

/**
 * Leaves everything open for households whose `escape` is not 0, where neither the policy nor their records are (留待研判): all bits of `open` and
 * `unknown` are set, nothing is paid. Returns how many they are.
 */
export const leftOpen = (fields: ReadonlyMap<string, Target>, frame: Frame): number => {
  const [left, offsets] = [fields.get(keyOf("escape", 0))!, frame.offsets[0]!]
  const all = [...fields].map(([key, target]) => ({ field: key.split(" ")[0] as Field, target }))
  let count = 0
  for (let h = 0; h < frame.households; h++) {
    if (left[h] === 0) continue
    count++
    for (const { field, target } of all) {
      if (field === "escape") continue
      const number = openly[field] ?? 0
      if (isOfPersons(field)) target.fill(number, offsets[h]!, offsets[h + 1]!)
      else target[h] = number
    }
  }
  return count
}

const openly: Readonly<Partial<Record<Field, number>>> = {
  ...{ first: pending, living: 2, open: -1, unknown: -1, foundOpen: -1 },
  ...{ personOpen: -1, personUnknown: -1, personFoundOpen: -1 }
}
