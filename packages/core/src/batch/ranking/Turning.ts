import type { Policy } from "../../policy/Policy.ts"
import type { Form } from "../form/Form.ts"
import type { Scalar } from "../form/Scalar.ts"
import { ofPersons } from "../Field.ts"
import { overlapOf } from "../lowering/Offers.ts"
import type { Numbering } from "../Numbering.ts"
import type { Output } from "../Program.ts"

/**
 * What may turn when offers are ranked by their amounts (排序转折): where the higher one wins, each amount beside each other one of its group.
 * Where a cap is to be filled, `still` are its ends and the amounts under it: while one of them moves, it is filled anew.
 */
export const turning = (
  form: Form,
  policy: Policy,
  { programmes }: Numbering,
  outputs: ReadonlyArray<Output>
): { readonly turning: ReadonlyArray<Scalar>; readonly still: ReadonlyArray<Scalar> } => {
  const found = (field: Output["field"], at: number) =>
    outputs.find((one) => one.field === field && one.at === at)?.scalar
  const turning: Array<Scalar> = []
  const still: Array<Scalar> = []
  for (const [g, group] of policy.groups.entries()) {
    const own = programmes.flatMap((programme, i) => (group.includes(programme.id) ? [{ programme, i }] : []))
    const { unit } = own[0]!.programme
    const { mode } = overlapOf(policy, own[0]!.programme) ?? {}
    const name = (field: "least" | "most" | "capLeast" | "capMost") => (unit === "person" ? ofPersons(field) : field)
    const of = (field: "least" | "most") => own.flatMap(({ i }) => found(name(field), i) ?? [])
    const [least, most] = [of("least"), of("most")]
    if (mode === "capped") {
      const caps = [found(name("capLeast"), g), found(name("capMost"), g)].flatMap((cap) => cap ?? [])
      still.push(...least, ...most, ...caps)
    } else if (mode === "highest") {
      for (const one of least)
        for (const other of [...least, ...most]) if (one !== other) turning.push(form.upTo(other, one))
    }
  }
  return { turning, still }
}
