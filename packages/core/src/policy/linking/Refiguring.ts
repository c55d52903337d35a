import { Either } from "effect"
import type { Problem } from "../../foundation/Problem.ts"
import * as Parameter from "../parameter/Parameter.ts"
import type { Policy } from "../Policy.ts"
import { tryDerived } from "./DerivedParameter.ts"
import { Linker } from "./Linker.ts"

/**
 * A policy whose parameters are written otherwise (换数): the rules stay as they were linked, and only the figures and what follows from
 * them are looked at anew. The same as linking the pack again, without its checks, for a small part of the time.
 *
 * Shape: `written` has every parameter of the pack, each of the same unit and differing along the same as before; formulas that are there
 * no more are left out.
 * Fails: as `link`, for what the figures make wrong.
 */
export const refigured = (
  policy: Policy,
  written: ReadonlyArray<Parameter.Parameter>,
  hash: string
): Either.Either<Policy, ReadonlyArray<Problem>> => {
  const pack = { ...policy.pack, parameters: written, checks: [] }
  const linker = new Linker(policy.vocabulary, [])
  const parameters = new Map(policy.parameters)
  for (const parameter of written) {
    const before = policy.pack.parameters.find(({ id }) => id === parameter.id)
    if (before === parameter) continue
    const found = Parameter.link(parameter, policy.zones)
    if (Either.isLeft(found)) linker.problems.push(...found.left)
    else parameters.set(parameter.id, { ...found.right, derived: formulasOf(policy, parameter) })
  }
  const book = { parameters, vocabulary: policy.vocabulary }
  for (const parameter of parameters.values()) tryDerived(linker, book, parameter)
  if (linker.problems.length > 0) return Either.left(linker.problems)
  const memo = { places: policy.memo.places, days: new Map(), latest: undefined }
  return Either.right({ ...policy, hash, pack, parameters, checks: [], memo })
}

/** The formulas that a parameter still has, as they were linked. */
const formulasOf = (policy: Policy, { id, derived }: Parameter.Parameter): Parameter.Linked["derived"] =>
  policy.parameters.get(id)?.derived.filter((one) => derived.includes(one.written)) ?? []
