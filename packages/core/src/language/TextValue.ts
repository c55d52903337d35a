import * as Rational from "../foundation/Rational.ts"
import { type Truth, Unknown } from "./Value.ts"

/** A text, one that does not apply, or one that nobody knows (文本). */
export type TextValue = string | null | Unknown

/** Whether a text begins with, ends with or holds another one, letter by letter; capitals are not small letters. */
export const tests = {
  startsWith: (text: string, part: string): boolean => text.startsWith(part),
  endsWith: (text: string, part: string): boolean => text.endsWith(part),
  contains: (text: string, part: string): boolean => text.includes(part)
} as const

/** Reading: as in a comparison, the test of a text that does not apply is no, also beside an unknown one. */
export const holds = (test: (text: string, part: string) => boolean, text: TextValue, part: TextValue): Truth => {
  if (text === null || part === null) return false
  if (typeof text === "string" && typeof part === "string") return test(text, part)
  return new Unknown(undefined, unknownOf(text), unknownOf(part))
}

const unknownOf = (text: TextValue): Unknown | undefined => (text instanceof Unknown ? text : undefined)

/** How many characters a text has; a rare Chinese character counts as one. */
export const length = (text: TextValue): Rational.Rational | null | Unknown =>
  typeof text === "string" ? Rational.of([...text].length) : text
