import type { Day } from "../../foundation/Day.ts"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import type { Target } from "../run/Data.ts"
import type { Aside } from "../leaving/Aside.ts"
import type { Numbering } from "../Numbering.ts"
import { type Escape, type Field, keyOf } from "../Field.ts"

export { keyOf }

/**
 * What a policy says of many households (批量结果), as arrays by household and by person.
 *
 * Shape: bit `i` of a mask is the category at place `i` of `numbering`; conditions stand in words of 32 bits. `first` is one more than the
 * place of the first category that applies, 0 for none, `pending` where one before it cannot be told; where its amount cannot be told, `vague`
 * is added. `amount` is what it pays, 0 where that is nothing or not known. Unit: fen of the category's own period.
 */
export interface Results {
  readonly on: Day
  readonly numbering: Numbering
  readonly households: number
  readonly rows: number
  readonly first: Uint8Array
  readonly amount: Int32Array | Float64Array
  readonly entitled: Int32Array
  readonly open: Int32Array
  /** Everything else that was asked for, by its name and its place. */
  readonly fields: ReadonlyMap<string, Target>
  readonly traced: Traced
}

/** Households that went through the traced evaluator (逐户研判), and what it could not say anything of. */
export interface Traced {
  readonly households: number
  readonly why: Readonly<Record<Escape, number>>
  /** Why no household could be compiled, where that is so. */
  readonly beyond: string | undefined
  readonly problems: ReadonlyMap<number, PolicyProblem>
  /** Parts of rules that were worked out household by household, with what rests on them compiled. */
  readonly asides: ReadonlyArray<Pick<Aside, "text" | "why">>
}

/** An array of the results; `undefined` for one that was not asked for or that the policy does not have. */
export const field = (results: Results, name: Field, at = 0): Target | undefined => results.fields.get(keyOf(name, at))
