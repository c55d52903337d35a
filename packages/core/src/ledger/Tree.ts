import { Frame } from "./Frame.ts"
import { type Hash, same, size as width } from "./Hash.ts"

const frame = new Frame()
const node = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array => frame.node(left, right).digest(hash)

/**
 * A Merkle tree over entry hashes that grows at its right (默克尔树), held as the roots of its whole subtrees.
 *
 * Shape: one root for each bit of `size`, the largest first. Source: RFC 6962, section 2.1.
 */
export class Frontier {
  readonly hash: Hash
  private roots: Array<Uint8Array>
  private count: number

  constructor(hash: Hash, count = 0, roots: ReadonlyArray<Uint8Array> = []) {
    this.hash = hash
    this.count = count
    this.roots = [...roots]
  }

  get size(): number {
    return this.count
  }

  /** Puts one more leaf at the right. `leaf` is a leaf hash already. */
  readonly add = (leaf: Uint8Array): void => {
    let at = leaf
    for (let rest = this.count; rest % 2 === 1; rest = (rest - 1) / 2) at = node(this.hash, this.roots.pop()!, at)
    this.roots.push(at)
    this.count++
  }

  /** The root over all leaves so far; of an empty tree, the hash of nothing. */
  readonly root = (): Uint8Array => {
    if (this.roots.length === 0) return this.hash.digest(new Uint8Array(0))
    return this.roots.reduceRight((right, left) => node(this.hash, left, right))
  }

  /** The roots one after another, to go on from later. */
  readonly pack = (): Uint8Array => {
    const bytes = new Uint8Array(this.roots.length * width)
    for (const [i, root] of this.roots.entries()) bytes.set(root, i * width)
    return bytes
  }

  /** Goes on where `pack` stopped; `undefined` when the bytes cannot be of a tree of this size. */
  static readonly unpack = (hash: Hash, size: number, bytes: Uint8Array): Frontier | undefined => {
    const roots = Array.from({ length: bytes.length / width }, (_, i) => bytes.slice(i * width, (i + 1) * width))
    return bytes.length === ones(size) * width ? new Frontier(hash, size, roots) : undefined
  }
}

const ones = (n: number): number => {
  let count = 0
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}

/** The root over leaf hashes that stand one after another in one array of bytes. */
export const rootOf = (hash: Hash, leaves: Uint8Array, from = 0, to = leaves.length / width): Uint8Array => {
  const count = to - from
  if (count === 0) return hash.digest(new Uint8Array(0))
  if (count === 1) return leaves.subarray(from * width, to * width)
  const cut = from + largestPower(count)
  return node(hash, rootOf(hash, leaves, from, cut), rootOf(hash, leaves, cut, to))
}

/**
 * The hashes that lead from a leaf to the root, nearest first (存在性证明).
 *
 * Unit: `index` counts leaves from 0. Source: RFC 6962, section 2.1.1.
 */
export const proofOf = (
  hash: Hash,
  leaves: Uint8Array,
  index: number,
  from = 0,
  to = leaves.length / width
): ReadonlyArray<Uint8Array> => {
  if (to - from <= 1) return []
  const cut = from + largestPower(to - from)
  return index < cut
    ? [...proofOf(hash, leaves, index, from, cut), rootOf(hash, leaves, cut, to)]
    : [...proofOf(hash, leaves, index, cut, to), rootOf(hash, leaves, from, cut)]
}

/** Whether a leaf stands at its place under a root. Source: RFC 9162, section 2.1.3.2. */
export const stands = (
  hash: Hash,
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: ReadonlyArray<Uint8Array>,
  root: Uint8Array
): boolean => {
  if (!(index >= 0 && index < size)) return false
  let at = leaf
  let place = index
  let last = size - 1
  for (const sibling of proof) {
    if (last === 0 || sibling.length !== width) return false
    if (place % 2 === 1 || place === last) {
      at = node(hash, sibling, at)
      while (place % 2 === 0 && place !== 0) {
        place = place / 2
        last = Math.floor(last / 2)
      }
    } else at = node(hash, at, sibling)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && same(at, root)
}

/**
 * The hashes that lead from the root over the first leaves to the root over all (一致性证明), for a size of 1 or more.
 *
 * Source: RFC 6962, section 2.1.2.
 */
export const consistencyOf = (hash: Hash, leaves: Uint8Array, size: number): ReadonlyArray<Uint8Array> =>
  between(hash, leaves, size, 0, leaves.length / width, true)

/** `known`: the root over these first leaves is the older root itself, which whoever checks has. */
const between = (
  hash: Hash,
  leaves: Uint8Array,
  size: number,
  from: number,
  to: number,
  known: boolean
): ReadonlyArray<Uint8Array> => {
  if (size === to) return known ? [] : [rootOf(hash, leaves, from, to)]
  const cut = from + largestPower(to - from)
  return size <= cut
    ? [...between(hash, leaves, size, from, cut, known), rootOf(hash, leaves, cut, to)]
    : [...between(hash, leaves, size, cut, to, false), rootOf(hash, leaves, from, cut)]
}

/** What a tree came to at a size. */
export interface Root {
  readonly size: number
  readonly root: Uint8Array
}

/** Whether the first leaves under the newer root are those under the older one. Source: RFC 9162, section 2.1.4.2. */
export const continues = (hash: Hash, older: Root, newer: Root, proof: ReadonlyArray<Uint8Array>): boolean => {
  if (!(older.size >= 1 && older.size <= newer.size) || proof.some(({ length }) => length !== width)) return false
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root)
  let place = older.size - 1
  let last = newer.size - 1
  while (place % 2 === 1) [place, last] = [(place - 1) / 2, Math.floor(last / 2)]
  const [first, ...rest] = place === 0 ? [older.root, ...proof] : proof
  if (first === undefined) return false
  let [before, after] = [first, first]
  for (const one of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      before = node(hash, one, before)
      after = node(hash, one, after)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else after = node(hash, after, one)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && same(before, older.root) && same(after, newer.root)
}

/** The largest power of two below a number of 2 or more. */
const largestPower = (n: number): number => {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}
