import { Checkpoint, Consistency, Hash, Tree } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { sha256, sm3 } from "./hashes.ts"

const hashes = { sm3, sha256 }
const hex = (bytes: ReadonlyArray<Uint8Array>) => bytes.map(Hash.toHex)
/** Leaves of the reference tests of certificate transparency logs. */
const data = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
const leaves = new Uint8Array(data.length * Hash.size)
for (const [i, one] of data.entries()) leaves.set(sha256.digest(Uint8Array.of(0, ...Hash.fromHex(one)!)), i * Hash.size)
const first = (size: number) => leaves.subarray(0, size * Hash.size)
const root = (size: number) => ({ size, root: Tree.rootOf(sha256, first(size)) })

describe("a proof that a tree went on", () => {
  it("has the nodes that certificate transparency publishes", () => {
    const path = (older: number, newer: number) => hex(Tree.consistencyOf(sha256, first(newer), older))
    expect(path(1, 1)).toEqual([])
    expect(path(1, 8)).toEqual([
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    ])
    expect(path(6, 8)).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    ])
    expect(path(2, 5)).toEqual([
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    ])
  })

  it("leads from no tree that was another one", () => {
    const path = Tree.consistencyOf(sha256, first(8), 6)
    expect(Tree.continues(sha256, root(6), root(8), path)).toBe(true)
    expect(Tree.continues(sha256, { ...root(5), size: 6 }, root(8), path)).toBe(false)
    expect(Tree.continues(sha256, root(6), { ...root(7), size: 8 }, path)).toBe(false)
    expect(Tree.continues(sha256, root(5), root(8), path)).toBe(false)
    expect(Tree.continues(sha256, { ...root(6), size: 0 }, root(8), [])).toBe(false)
  })
})

const book = { id: new Uint8Array(16), hash: sha256 }
const note = (size: number, access?: Checkpoint.Access) =>
  Checkpoint.encode({ ...Checkpoint.of(book, size, root(size).root, access), signatures: [] })
const whole: Consistency.Consistency = {
  older: note(3),
  newer: note(8),
  path: Tree.consistencyOf(sha256, leaves, 3)
}

describe("a proof that a ledger went on", () => {
  it("is read as it was written, and shows both checkpoints", () => {
    const again = Consistency.decode(Consistency.encode(whole))!
    expect({ ...again, path: hex(again.path) }).toEqual({ ...whole, path: hex(whole.path) })
    const shown = Consistency.check(again, hashes)
    expect([shown?.older.size, shown?.newer.size]).toEqual([3, 8])
  })

  it.each([
    ["the checkpoints are in each other's place", { older: whole.newer, newer: whole.older }],
    ["they are of two ledgers", { newer: whole.newer.replace("0000", "0001") }],
    ["they are of two hash functions", { newer: whole.newer.replace("sha256", "sm3") }],
    ["one of them is none", { older: "" }],
    ["a node is missing", { path: whole.path.slice(1) }]
  ])("shows nothing when %s", (_, other) => {
    expect(Consistency.check({ ...whole, ...other }, hashes)).toBeUndefined()
  })

  it.each(["", "null", "[]", "{}", Consistency.encode(whole).replace("proof/1", "proof/2")])(
    "is not read from %j",
    (text) => {
      expect(Consistency.decode(text)).toBeUndefined()
    }
  )
})

describe("a checkpoint with a line for the access log", () => {
  const access: Checkpoint.Access = { hash: "sm3", log: new Uint8Array(16).fill(7), size: 5, root: new Uint8Array(32) }
  it("is read as it was written, on paper without its signature too", () => {
    const text = note(8, access)
    expect(Checkpoint.decode(text)?.access).toEqual(access)
    expect(Checkpoint.decode(text.trimEnd())?.access).toEqual(access)
    expect(Checkpoint.decode(text.replaceAll("\n", "\r\n"))?.access).toEqual(access)
    expect(Checkpoint.decode(note(8))).not.toHaveProperty("access")
  })

  it("is not read with anything else in that line, and has another fingerprint", () => {
    const text = note(8, access)
    for (const other of [" 5 ", "sm3/07", "access/1", "AAA="].map((part) => text.replace(part, "x")))
      expect(Checkpoint.decode(other)).toBeUndefined()
    const print = (text: string) => Checkpoint.fingerprint(Checkpoint.decode(text)!, sha256)
    expect(print(text)).not.toBe(print(note(8)))
    expect(print(text)).not.toBe(print(text.replace(" 5 ", " 4 ")))
  })
})
