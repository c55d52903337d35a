import type { Policy } from "../../policy/Policy.ts"
import type { Along } from "../form/Along.ts"
import { Beyond } from "../form/Beyond.ts"
import type { Form } from "../form/Form.ts"
import type { Scalar } from "../form/Scalar.ts"
import { ofPersons } from "../Field.ts"
import { overlapOf } from "../lowering/Offers.ts"
import type { Numbering } from "../Numbering.ts"
import type { Output } from "../Program.ts"

/**
 * What may turn when offers are ranked by their amounts (排序转折): where the higher one wins, each amount beside each other one of its group.
 *
 * Throws `Beyond` where a cap has to be filled with amounts that grow.
 */
export const turning = (
  form: Form,
  along: Along,
  policy: Policy,
  { programmes }: Numbering,
  outputs: ReadonlyArray<Output>
): ReadonlyArray<Scalar> => {
  const found = (field: Output["field"], at: number) =>
    outputs.find((one) => one.field === field && one.at === at)?.scalar
  const turns: Array<Scalar> = []
  for (const [g, group] of policy.groups.entries()) {
    const own = programmes.flatMap((programme, i) => (group.includes(programme.id) ? [{ programme, i }] : []))
    const { unit } = own[0]!.programme
    const { mode } = overlapOf(policy, own[0]!.programme) ?? {}
    const name = (field: "least" | "most" | "capLeast" | "capMost") => (unit === "person" ? ofPersons(field) : field)
    const of = (field: "least" | "most") => own.flatMap(({ i }) => found(name(field), i) ?? [])
    const [least, most] = [of("least"), of("most")]
    if (mode === "capped") {
      const caps = [found(name("capLeast"), g), found(name("capMost"), g)].flatMap((cap) => cap ?? [])
      if ([...least, ...most, ...caps].some((one) => along.slope(one) !== form.zero)) throw new Beyond("not linear")
    } else if (mode === "highest") {
      for (const one of least)
        for (const other of [...least, ...most]) if (one !== other) turns.push(form.upTo(other, one))
    }
  }
  return turns
}
