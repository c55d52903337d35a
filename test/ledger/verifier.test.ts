import * as fs from "node:fs"
import * as path from "node:path"
import { Checkpoint, Consistency, Hash, Proof, Tree } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { folder } from "../../packages/cli/test/answering.ts"
import { findings, ledgerOf, tamper } from "../../packages/sqlite/test/Tampering.ts"
import { root } from "../repo/Source.ts"
import { Formulas, faultsOf, readCheckpoint, signedBy } from "./Verifier.ts"
import { hashes, vectors } from "./Vectors.ts"

const file = path.join(root, "docs/reference/ledger-vectors.json")
const golden = [vectors("sm3"), vectors("sha256")]

describe("the worked examples of the format", () => {
  it("are those the core comes to", async () => {
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(file)
  })

  it.each(golden)("with $hash are those the second verifier comes to", (vector) => {
    const f = new Formulas(vector.hash, Buffer.from(vector.id, "hex"))
    let previous = f.genesis()
    expect(previous.toString("hex")).toBe(vector.genesis)
    const leaves: Array<Buffer> = []
    expect(f.root(leaves).toString("hex")).toBe(vector.roots[0])
    for (const { hash, header, payload, payloadHash, seq } of vector.entries) {
      const apart =
        payload === undefined
          ? Buffer.alloc(0)
          : f.payloadHash(Buffer.from(payload.salt, "hex"), Buffer.from(payload.bytes))
      expect(apart.toString("hex")).toBe(payloadHash)
      previous = f.entry(seq, previous, Buffer.from(header), apart)
      expect(previous.toString("hex")).toBe(hash)
      leaves.push(previous)
      expect(f.root(leaves).toString("hex")).toBe(vector.roots[seq])
    }
    const note = readCheckpoint(vector.note)
    expect([note.size, note.root.toString("hex")]).toEqual([9, vector.roots[9]])
    const key = Buffer.from(vector.publicKey.split("+").slice(2).join("+"), "base64").subarray(1)
    expect(signedBy(vector.note, key)).toBe(true)
    expect(signedBy(vector.note.replace("\n9\n", "\n8\n"), key)).toBe(false)
    const { header, path: way, payload, previous: before, seq } = vector.proof
    const [bytes, commit] = [Buffer.from(header, "base64"), Buffer.from(vector.proof.commit, "base64")]
    const leaf = f.entry(Number(seq), Buffer.from(before, "base64"), bytes, commit)
    const up = way.map((node: string) => Buffer.from(node, "base64"))
    expect(f.follow(leaf, Number(seq) - 1, note.size, up)?.equals(note.root)).toBe(true)
    expect(f.follow(leaf, Number(seq), note.size, up)?.equals(note.root)).not.toBe(true)
    expect(f.payloadHash(Buffer.from(payload.salt, "base64"), Buffer.from(payload.bytes, "base64"))).toEqual(commit)
    expect(f.H(note.signed).subarray(0, 8).toString("hex").toUpperCase()).toBe(vector.fingerprint.replaceAll(" ", ""))
    const { access, consistency } = vector
    const log = new Formulas(vector.hash, Buffer.from(access.id, "hex"))
    let noted = log.genesis()
    expect(noted.toString("hex")).toBe(access.genesis)
    const marks: Array<Buffer> = []
    for (const { hash, header, seq } of access.notes) {
      noted = log.entry(seq, noted, Buffer.from(header), Buffer.alloc(0))
      expect(noted.toString("hex")).toBe(hash)
      marks.push(noted)
    }
    expect(log.root(marks).toString("hex")).toBe(access.root)
    const newer = readCheckpoint(consistency.newer)
    const line = { name: vector.hash, id: access.id, size: 3, root: access.root }
    const { id, name, root, size } = newer.access!
    expect({ name, id: id.toString("hex"), size, root: root.toString("hex") }).toEqual(line)
    expect([signedBy(consistency.newer, key), note.access]).toEqual([true, undefined])
    expect(signedBy(consistency.newer.replace(" 3 ", " 2 "), key)).toBe(false)
    const steps = consistency.path.map((node: string) => Buffer.from(node, "base64"))
    expect(f.grown(note.size, newer.size, note.root, steps)).toEqual([note.root, newer.root, 0])
    expect(Consistency.check(Consistency.decode(JSON.stringify(consistency))!, hashes)?.newer.size).toBe(newer.size)
    expect(Checkpoint.encode(Checkpoint.decode(consistency.newer)!)).toBe(consistency.newer)
    expect(Proof.check(Proof.decode(JSON.stringify(vector.proof))!, hashes)?.entry?.state).toBe("delivered")
    expect(Checkpoint.encode(Checkpoint.decode(vector.note)!)).toBe(vector.note)
  })
})

describe("a tree that grew", () => {
  const f = new Formulas("sm3", Buffer.alloc(16))
  const leaves = Array.from({ length: 24 }, (_, i) => f.H(Buffer.of(0, i)))
  const bytes = (count: number) => new Uint8Array(Buffer.concat(leaves.slice(0, count)))

  it("is known to go on by both verifiers, from every size to every size, and by neither when a node is another", () => {
    for (let newer = 1; newer <= leaves.length; newer++) {
      const to = { size: newer, root: f.root(leaves.slice(0, newer)) }
      for (let older = 1; older <= newer; older++) {
        const from = { size: older, root: f.root(leaves.slice(0, older)) }
        const path = Tree.consistencyOf(hashes.sm3, bytes(newer), older)
        const holds = (way: ReadonlyArray<Uint8Array>) => [
          Tree.continues(hashes.sm3, from, to, way),
          JSON.stringify(f.grown(older, newer, from.root, way.map(Buffer.from))) ===
            JSON.stringify([from.root, to.root, 0])
        ]
        expect([older, newer, ...holds(path)]).toEqual([older, newer, true, true])
        for (let i = 0; i < path.length; i++) {
          const other = path.map((node, at) => (at === i ? node.map((byte) => byte ^ 1) : node))
          expect(holds(other)).toEqual([false, false])
        }
        expect(holds([...path, new Uint8Array(Hash.size)])).toEqual([false, false])
        if (path.length > 0) expect(holds(path.slice(1))).toEqual([false, false])
        expect(Tree.continues(hashes.sm3, to, from, path)).toBe(older === newer)
      }
    }
  })
})

describe("a ledger in a file", { timeout: 60_000 }, () => {
  const here = folder()
  const whole = path.join(here, "whole.db")
  const changed = path.join(here, "changed.db")

  it.each(["sm3", "sha256"] as const)("with %s is sound to both verifiers", async (hash) => {
    const file = path.join(here, `${hash}.db`)
    await ledgerOf(file, 13, hash)
    expect([await findings(file), faultsOf(file)]).toEqual([[], []])
    if (hash === "sm3") fs.copyFileSync(file, whole)
  })

  it.each([
    "UPDATE ledger_entry SET header = CAST(replace(header, 'desk', 'dusk') AS BLOB) WHERE seq = 4",
    "UPDATE ledger_entry SET amount = 1 WHERE seq = 5",
    "UPDATE ledger_entry SET state = NULL WHERE seq = 6",
    "UPDATE ledger_posting SET amount = amount * 2 WHERE seq = 5",
    "UPDATE ledger_posting SET number = 9 WHERE seq = 5 AND number = 2",
    "DELETE FROM ledger_posting WHERE seq = 1",
    "UPDATE ledger_payload SET bytes = x'7b7d' WHERE seq = 5",
    "UPDATE ledger_payload SET salt = NULL, bytes = NULL WHERE seq = 5",
    "DELETE FROM ledger_payload WHERE seq = 5",
    "INSERT INTO ledger_payload VALUES (2, x'00', x'00')",
    "DELETE FROM ledger_entry WHERE seq = 3",
    "UPDATE ledger_entry SET hash = zeroblob(32) WHERE seq = 13",
    "UPDATE ledger SET id = zeroblob(16)",
    "UPDATE ledger SET hash = 'sha256'",
    "DELETE FROM ledger"
  ])("is sound to neither after %s", async (statement) => {
    tamper(whole, changed, (db) => void db.exec(statement))
    expect(await findings(changed)).not.toEqual([])
    expect(faultsOf(changed)).not.toEqual([])
  })
})
