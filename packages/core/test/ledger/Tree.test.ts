import { Hash, Tree } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sha256, sm3 } from "./hashes.ts"

const text = new TextEncoder()
/** A leaf hash of RFC 6962. */
const leaf = (hash: Hash.Hash, data: Uint8Array) => hash.digest(Uint8Array.of(0, ...data))
const leaves = (hash: Hash.Hash, count: number): Uint8Array => {
  const all = new Uint8Array(count * Hash.size)
  for (let i = 0; i < count; i++) all.set(leaf(hash, text.encode(`leaf ${i}`)), i * Hash.size)
  return all
}
const at = (all: Uint8Array, i: number) => all.slice(i * Hash.size, (i + 1) * Hash.size)
const grown = (hash: Hash.Hash, all: Uint8Array, count: number) => {
  const tree = new Tree.Frontier(hash)
  for (let i = 0; i < count; i++) tree.add(at(all, i))
  return tree
}

describe("the tree", () => {
  it("has the roots that certificate transparency publishes for its test leaves", () => {
    // Leaves and roots of the reference tests of certificate transparency logs.
    const data = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    const tree = new Tree.Frontier(sha256)
    const roots = [Hash.toHex(tree.root())]
    for (const hex of data) {
      tree.add(leaf(sha256, Hash.fromHex(hex)!))
      roots.push(Hash.toHex(tree.root()))
    }
    expect(roots).toEqual([
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    ])
  })

  it("has the same root grown leaf by leaf as cut in halves, and goes on from where it was packed", () => {
    for (const hash of [sm3, sha256]) {
      const all = leaves(hash, 70)
      for (let size = 0; size <= 70; size++) {
        const tree = grown(hash, all, size)
        expect(Hash.toHex(tree.root())).toBe(Hash.toHex(Tree.rootOf(hash, all, 0, size)))
        const again = Tree.Frontier.unpack(hash, size, tree.pack())!
        for (let i = size; i < 70; i++) again.add(at(all, i))
        expect(Hash.toHex(again.root())).toBe(Hash.toHex(Tree.rootOf(hash, all)))
        expect(Tree.Frontier.unpack(hash, size + 1, tree.pack()) === undefined).toBe(
          (size.toString(2).match(/1/g)?.length ?? 0) !== ((size + 1).toString(2).match(/1/g)?.length ?? 0)
        )
      }
    }
  })

  it("proves every leaf of every tree, and nothing else", () => {
    const all = leaves(sm3, 33)
    for (let size = 1; size <= 33; size++) {
      const some = all.subarray(0, size * Hash.size)
      const root = Tree.rootOf(sm3, some)
      for (let i = 0; i < size; i++) {
        const proof = Tree.proofOf(sm3, some, i)
        expect(Tree.stands(sm3, at(all, i), i, size, proof, root), `${i} of ${size}`).toBe(true)
        expect(Tree.stands(sm3, at(all, i), i + 1, size, proof, root)).toBe(false)
        if (size > 1) {
          expect(Tree.stands(sm3, at(all, (i + 1) % size), i, size, proof, root)).toBe(false)
          expect(Tree.stands(sm3, at(all, i), i, size, proof.slice(1), root)).toBe(false)
        }
        expect(Tree.stands(sm3, at(all, i), i, size, [...proof, root], root)).toBe(false)
      }
    }
  })

  it("accepts no proof with one byte changed", () => {
    const all = leaves(sha256, 1000)
    const root = Tree.rootOf(sha256, all)
    fc.assert(
      fc.property(fc.nat(999), fc.nat(), fc.nat(31), fc.integer({ min: 1, max: 255 }), (i, which, place, bits) => {
        const proof = Tree.proofOf(sha256, all, i).map((hash) => Uint8Array.from(hash))
        expect(Tree.stands(sha256, at(all, i), i, 1000, proof, root)).toBe(true)
        proof[which % proof.length]![place]! ^= bits
        expect(Tree.stands(sha256, at(all, i), i, 1000, proof, root)).toBe(false)
      }),
      { numRuns: 100 }
    )
  })
})
