/**
 * A second verifier of ledgers, written from docs/reference/ledger-format.md alone. It shares no line with Doudi, so that a mistake in one of
 * them, or in the page, shows as a difference. `node --import tsx test/ledger/Verifier.ts doudi.db [CHECKPOINT…]` prints what is wrong.
 */
import { createHash, createPublicKey, verify } from "node:crypto"
import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"
import Database from "better-sqlite3"

type Bytes = Buffer

const sha256 = (...parts: Array<Bytes>): Bytes => createHash("sha256").update(Buffer.concat(parts)).digest()
const u32 = (n: number): Bytes => {
  const b = Buffer.alloc(4)
  b.writeUInt32BE(n)
  return b
}
const u64 = (n: number): Bytes => {
  const b = Buffer.alloc(8)
  b.writeBigUInt64BE(BigInt(n))
  return b
}
const tag = (t: string): Bytes => Buffer.from(String.fromCharCode(t.length) + t, "latin1")
const block = (b: Bytes): Bytes => Buffer.concat([u32(b.length), b])

/** The formulas of the page for one ledger. */
export class Formulas {
  readonly name: string
  readonly id: Bytes
  constructor(name: string, id: Bytes) {
    this.name = name
    this.id = id
  }
  H(...parts: Array<Bytes>): Bytes {
    return createHash(this.name).update(Buffer.concat(parts)).digest()
  }
  genesis(): Bytes {
    return this.H(tag("doudi/ledger/1"), this.id, block(Buffer.from(this.name, "latin1")))
  }
  payloadHash(salt: Bytes, payload: Bytes): Bytes {
    return this.H(tag("doudi/payload/1"), block(salt), block(payload))
  }
  entry(seq: number, previous: Bytes, header: Bytes, payloadHash: Bytes): Bytes {
    const lead = Buffer.concat([Buffer.of(0x00), tag("doudi/entry/1"), this.id, u64(seq), previous])
    return this.H(lead, block(header), block(payloadHash))
  }
  root(leaves: Array<Bytes>): Bytes {
    if (leaves.length === 0) return this.H()
    if (leaves.length === 1) return leaves[0]!
    let k = 1
    while (k * 2 < leaves.length) k *= 2
    return this.H(Buffer.of(0x01), this.root(leaves.slice(0, k)), this.root(leaves.slice(k)))
  }
  /** Follows a path upwards. */
  follow(leaf: Bytes, index: number, size: number, path: Array<Bytes>): Bytes | undefined {
    let at = leaf
    let place = index
    let last = size - 1
    for (const p of path) {
      if (last === 0) return undefined
      if (place % 2 === 1 || place === last) {
        at = this.H(Buffer.of(0x01), p, at)
        while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
      } else at = this.H(Buffer.of(0x01), at, p)
      place = Math.floor(place / 2)
      last = Math.floor(last / 2)
    }
    return last === 0 ? at : undefined
  }
  /** Both roots that a path from a size to a larger one comes to, and how much of the path is left over. */
  grown(m: number, n: number, older: Bytes, path: Array<Bytes>): [older: Bytes, newer: Bytes, left: number] {
    const rest = [...path]
    const next = () => rest.shift() ?? Buffer.alloc(0)
    const both = (m: number, n: number, known: boolean): [Bytes, Bytes] => {
      if (m === n) {
        const r = known ? older : next()
        return [r, r]
      }
      let k = 1
      while (k * 2 < n) k *= 2
      const [a, b] = m <= k ? both(m, k, known) : both(m - k, n - k, false)
      const p = next()
      const one = Buffer.of(0x01)
      return m <= k ? [a, this.H(one, b, p)] : [this.H(one, p, a), this.H(one, p, b)]
    }
    return [...both(m, n, true), rest.length]
  }
}

/** What is wrong with the log of who looked at what, and with the lines of checkpoints about it. */
const accessFaults = (db: InstanceType<typeof Database>, lines: Array<ReturnType<typeof readCheckpoint>["access"]>) => {
  const faults: Array<string> = []
  const book = db.prepare("SELECT id, hash FROM access_log").get() as { id: Bytes; hash: string } | undefined
  const notes = db.prepare("SELECT seq, header, hash FROM access_note ORDER BY seq").all() as Array<any>
  if (book === undefined && notes.length > 0) return ["notes without a log"]
  const f = new Formulas(book?.hash ?? "sm3", book?.id ?? Buffer.alloc(16))
  let previous = f.genesis()
  const leaves: Array<Bytes> = []
  for (const { hash, header, seq } of notes) {
    if (seq !== leaves.length + 1) faults.push(`note ${leaves.length + 1} is missing`)
    if (!f.entry(seq, previous, header, Buffer.alloc(0)).equals(hash)) faults.push(`note ${seq} hash`)
    previous = hash
    leaves.push(hash)
  }
  for (const line of lines) {
    if (line === undefined) continue
    if (line.size > leaves.length) faults.push(`notes shorter than ${line.size}`)
    else if (line.name !== f.name || !line.id.equals(f.id)) faults.push("notes of another log")
    else if (!f.root(leaves.slice(0, line.size)).equals(line.root)) faults.push(`notes differ at ${line.size}`)
  }
  return faults
}

export const readCheckpoint = (text: string) => {
  const [head = "", tail = ""] = text.split("\n\n")
  const [origin = "", size = "", root = "", access] = head.split("\n")
  const signatures = tail.split("\n")
  const [, logName = "", logId = "", logSize = "", logRoot = ""] =
    /^access\/1\/(\w+)\/([0-9a-f]{32}) (\d+) (\S+)$/.exec(access ?? "") ?? []
  const [, name = "", id = ""] = /^doudi\/1\/(\w+)\/([0-9a-f]{32})$/.exec(origin) ?? []
  return {
    name,
    id: Buffer.from(id, "hex"),
    size: Number(size),
    root: Buffer.from(root, "base64"),
    signed: Buffer.from(`${head.trimEnd()}\n`),
    access:
      access === undefined
        ? undefined
        : {
            name: logName,
            id: Buffer.from(logId, "hex"),
            size: Number(logSize),
            root: Buffer.from(logRoot, "base64")
          },
    signatures: signatures
      .filter((line) => line.startsWith("— "))
      .map((line) => Buffer.from(line.split(" ")[2]!, "base64")),
    keyId: (key: Bytes) => sha256(Buffer.from(origin), Buffer.of(0x0a, 0x01), key).subarray(0, 4)
  }
}

export const signedBy = (text: string, key: Bytes): boolean => {
  const note = readCheckpoint(text)
  const jwk = { kty: "OKP", crv: "Ed25519", x: key.toString("base64url") }
  return note.signatures.some(
    (s) =>
      s.subarray(0, 4).equals(note.keyId(key)) &&
      verify(null, note.signed, createPublicKey({ key: jwk, format: "jwk" }), s.subarray(4))
  )
}

/** Everything that is wrong with the ledger in a database, and with checkpoints that were kept, in plain words. */
export const faultsOf = (file: string, kept: Array<string> = []): Array<string> => {
  const db = new Database(file, { readonly: true })
  const faults: Array<string> = []
  const book = db.prepare("SELECT id, hash FROM ledger").get() as { id: Bytes; hash: string } | undefined
  if (book === undefined) return ["no ledger"]
  const f = new Formulas(book.hash, book.id)
  const payload = db.prepare("SELECT salt, bytes FROM ledger_payload WHERE seq = ?")
  const postings = db.prepare("SELECT number, account, amount FROM ledger_posting WHERE seq = ? ORDER BY number").raw()
  let previous = f.genesis()
  const leaves: Array<Bytes> = []
  const keys: Array<{ seq: number; key: Bytes }> = []
  const blank = new Set<number>()
  const closed = new Set<string>()
  let time = ""
  for (const row of db.prepare("SELECT * FROM ledger_entry ORDER BY seq").all() as Array<any>) {
    const { hash, header, payload_hash, seq } = row
    if (seq !== leaves.length + 1) faults.push(`${leaves.length + 1} is missing`)
    if (!f.entry(seq, previous, header, payload_hash).equals(hash)) faults.push(`${seq} hash`)
    previous = hash
    leaves.push(hash)
    const apart = payload.get(seq) as { salt: Bytes | null; bytes: Bytes | null } | undefined
    if ((apart === undefined) !== (payload_hash.length === 0)) faults.push(`${seq} payload there or not`)
    if (apart !== undefined && (apart.salt === null || apart.bytes === null)) blank.add(seq)
    else if (apart !== undefined && !f.payloadHash(apart.salt!, apart.bytes!).equals(payload_hash))
      faults.push(`${seq} payload`)
    let h: any
    try {
      h = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(header))
    } catch {
      faults.push(`${seq} header`)
      continue
    }
    const columns = { entry_key: "key", kind: "kind", quarter: "quarter", on_day: "on", department: "department" }
    for (const [column, name] of Object.entries({ ...columns, programme: "programme", state: "state" }))
      if ((row[column] ?? undefined) !== h[name]) faults.push(`${seq} column ${column}`)
    for (const name of ["item", "amount"])
      if (row[name] === null ? h[name] !== undefined : String(row[name]) !== h[name]) faults.push(`${seq} ${name}`)
    const money = ((h.postings ?? []) as Array<[string, string]>).map(([a, n], i) => [i + 1, a, Number(n)])
    if (JSON.stringify(postings.all(seq)) !== JSON.stringify(money)) faults.push(`${seq} postings`)
    if (money.reduce((sum, [, , n]) => sum + (n as number), 0) !== 0) faults.push(`${seq} not balanced`)
    if (closed.has(h.quarter)) faults.push(`${seq} in a closed quarter`)
    if (h.kind === "quarterClosed") closed.add(h.quarter)
    if (h.kind === "keyed") keys.push({ seq, key: Buffer.from(h.digest, "hex") })
    if (h.corrects !== undefined && !(Number(h.corrects) < seq)) faults.push(`${seq} corrects nothing`)
    for (const erased of h.erases ?? []) blank.delete(Number(erased))
    if (h.at < time) faults.push(`${seq} time`)
    time = h.at
  }
  for (const seq of blank) faults.push(`${seq} payload gone`)
  const own = db.prepare("SELECT note FROM ledger_checkpoint ORDER BY id").pluck().all() as Array<string>
  for (const text of [...own, ...kept]) {
    const note = readCheckpoint(text)
    if (note.name !== f.name || !note.id.equals(f.id)) faults.push(`checkpoint ${note.size} of another ledger`)
    else if (note.size > leaves.length) faults.push(`shorter than checkpoint ${note.size}`)
    else if (!f.root(leaves.slice(0, note.size)).equals(note.root)) faults.push(`differs from checkpoint ${note.size}`)
    if (!keys.some(({ key, seq }) => seq <= note.size && signedBy(text, key)))
      faults.push(`signature of checkpoint ${note.size}`)
  }
  faults.push(
    ...accessFaults(
      db,
      [...own, ...kept].map((text) => readCheckpoint(text).access)
    )
  )
  db.close()
  return faults
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file = "doudi.db", ...kept] = process.argv.slice(2)
  const faults = faultsOf(
    file,
    kept.map((name) => readFileSync(name, "utf8"))
  )
  process.stdout.write(faults.length === 0 ? "ok\n" : `${faults.join("\n")}\n`)
  process.exitCode = faults.length === 0 ? 0 : 7
}
