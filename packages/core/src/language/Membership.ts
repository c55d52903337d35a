import type { Amount } from "./Arithmetic.ts"
import { and, compare, elements, type List, or, type Truth, truth, type Unknown, type Value } from "./Value.ts"

/**
 * Yes or no over many (逐项判断): `some` and `every`, `any` and `all`, `in` and `list contains`.
 *
 * Reading: an element that is only maybe in the list counts as far as it is; of nothing, `some` is no and `every` is yes.
 */
export const quantify = (some: boolean, sofar: Truth, holds: Truth, doubt: Unknown | undefined): Truth => {
  if (some) return or(sofar, doubt === undefined ? holds : and(doubt, holds))
  return and(sofar, doubt === undefined ? holds : or(doubt, holds))
}

const overall = (some: boolean, list: List, holds: (item: Value) => Truth): Truth => {
  let result: Truth = !some
  for (let i = 0; i < list.items.length; i++) {
    result = quantify(some, result, holds(list.items[i] as Value), list.doubts?.[i])
  }
  return result
}

export const anyOf = (list: List): Truth => overall(true, list, truth)
export const everyOf = (list: List): Truth => overall(false, list, truth)

/** Whether a list has an element that equals the value. Reading: what does not apply equals nothing. */
export const holdsIn = (list: List | Unknown | null, value: Value): Truth => {
  const known = elements(list)
  if (known === undefined) return list as Unknown
  return overall(true, known, (item) => compare("=", item as Amount, value as Amount))
}

/** Whether a value equals one of the options that a rule wrote out. */
export const oneOf = (operand: Value, options: ReadonlyArray<Value>): Truth => {
  let result: Truth = false
  for (const option of options) result = or(result, compare("=", operand as Amount, option as Amount))
  return result
}
