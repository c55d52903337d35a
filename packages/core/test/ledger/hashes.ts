import { createHash } from "node:crypto"
import type { Hash } from "@doudi/core"

const of = (name: Hash.HashName): Hash.Hash => ({
  name,
  digest: (bytes) => createHash(name).update(bytes).digest()
})
export const sm3 = of("sm3")
export const sha256 = of("sha256")
