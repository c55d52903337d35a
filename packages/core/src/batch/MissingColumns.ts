import type { Checked } from "../language/Checked.ts"
import type { LinkedCategory } from "../policy/Policy.ts"
import * as Rule from "../policy/Rule.ts"
import type { Form } from "./form/Form.ts"
import type { Scalar } from "./form/Scalar.ts"
import * as Answers from "./lowering/Answers.ts"
import type { Answer } from "./lowering/Lowered.ts"
import type { Missing } from "./lowering/Missing.ts"

/** A category with what may be open about it: whether it applies, what it pays, and its grace period. */
interface Judged {
  readonly category: LinkedCategory
  readonly truth: Answer
  readonly paid: { readonly isVague: Scalar } | undefined
  readonly grace: { readonly open: Scalar; readonly paid: { readonly isVague: Scalar } } | undefined
}

/**
 * For each category the facts that whatever cannot be told of it hangs on (缺项列): whether it applies, or else its amount, or its grace period.
 *
 * Shape: the words of a category stand next to each other; `before` is what a rule of persons asks first.
 */
export const putMissing = (
  asking: Missing,
  form: Form,
  judged: ReadonlyArray<Judged>,
  before: ReadonlyArray<Checked>,
  put: (field: "missing", at: number, scalar: Scalar) => void
): void => {
  const all = (rules: ReadonlyArray<Checked>) => asking.union(...rules.map((rule) => asking.of(rule)))
  for (const [i, { category, truth, paid, grace }] of judged.entries()) {
    const { rule, pays, grace: exit } = category
    const own = [...before, ...rule.conditions.map(({ checked }) => checked)]
    const whys = [asking.when(Answers.isOpen(form, truth), all(own))]
    if (pays !== undefined) whys.push(asking.when(paid!.isVague, all(Rule.expressionsOf(pays))))
    if (exit !== undefined) {
      whys.push(asking.when(grace!.open, asking.of(exit.holds)))
      whys.push(asking.when(grace!.paid.isVague, all(Rule.expressionsOf(exit.pays))))
    }
    for (const [word, why] of asking.union(...whys).entries()) put("missing", i * asking.none.length + word, why)
  }
}
