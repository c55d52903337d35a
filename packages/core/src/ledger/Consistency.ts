import * as Base64 from "./Base64.ts"
import * as Checkpoint from "./Checkpoint.ts"
import { type Hash, type HashName, same } from "./Hash.ts"
import { continues } from "./Tree.ts"

/**
 * What proves that a ledger went on from an older checkpoint to a newer one (延续凭据): that nothing the older one covers was changed,
 * moved or left out. It holds nothing of any entry.
 *
 * Shape: `older` and `newer` are whole notes; `path` holds inner nodes of the tree.
 */
export interface Consistency {
  readonly older: string
  readonly newer: string
  readonly path: ReadonlyArray<Uint8Array>
}

export const format = "doudi-consistency-proof/1"

/** The proof as a JSON text. */
export const encode = ({ newer, older, path }: Consistency): string =>
  `${JSON.stringify({ format, older, newer, path: path.map(Base64.encode) }, null, 2)}\n`

/** The proof that a text holds; `undefined` when it holds none. */
export const decode = (text: string): Consistency | undefined => {
  let found: Partial<Readonly<Record<string, unknown>>> | null
  try {
    found = JSON.parse(text)
  } catch {
    return undefined
  }
  if (found?.format !== format || typeof found.older !== "string" || typeof found.newer !== "string") return undefined
  if (!Array.isArray(found.path)) return undefined
  const path = found.path.map((node: unknown) => (typeof node === "string" ? Base64.decode(node) : undefined))
  return path.includes(undefined)
    ? undefined
    : { older: found.older, newer: found.newer, path: path as ReadonlyArray<Uint8Array> }
}

/** What a proof shows when it holds. */
export interface Shown {
  readonly older: Checkpoint.Note
  readonly newer: Checkpoint.Note
}

/**
 * The two checkpoints of a proof when the newer one goes on from the older; `undefined` when it does not.
 *
 * Whose they are, this does not say: hold the older against the one that was kept, and check the signature of the newer.
 */
export const check = (
  { newer, older, path }: Consistency,
  hashes: Readonly<Record<HashName, Hash>>
): Shown | undefined => {
  const [from, to] = [Checkpoint.decode(older), Checkpoint.decode(newer)]
  if (from === undefined || to === undefined || from.hash !== to.hash || !same(from.ledger, to.ledger)) return undefined
  return continues(hashes[from.hash], from, to, path) ? { older: from, newer: to } : undefined
}
