import { hash as digestOf } from "node:crypto"
import type { Hash } from "@doudi/core"

/** The hash functions of the ledger, by OpenSSL. The way through a text is the quickest of those Node has. */
export const hashes: Readonly<Record<Hash.HashName, Hash.Hash>> = {
  sm3: { name: "sm3", digest: (bytes) => Buffer.from(digestOf("sm3", bytes, "binary"), "latin1") },
  sha256: { name: "sha256", digest: (bytes) => Buffer.from(digestOf("sha256", bytes, "binary"), "latin1") }
}
