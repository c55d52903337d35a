import { fileURLToPath } from "node:url"
import { type Policy, Problem } from "@doudi/core"
import { Either } from "effect"
import * as PackFolder from "../../files/src/pack/PackFolder.ts"

/** A pack of this package, read from its folder and without fault. Throws with every fault when it has any. */
export const checked = (id: string): PackFolder.PackFolder & { readonly policy: Policy.Policy } => {
  const result = PackFolder.check(fileURLToPath(new URL(`../${id}`, import.meta.url)))
  if (Either.isLeft(result)) throw new Error(result.left.map((fault) => Problem.render(fault, "zh")).join("\n"))
  return result.right
}
