import * as fs from "node:fs"
import * as path from "node:path"
import { Ledger, Pushes } from "@doudi/app"
import { Chain, type Entry, Header, Quarter } from "@doudi/core"
import { NodeHash, SqliteStore } from "@doudi/sqlite"
import { Effect } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "../../packages/cli/test/answering.ts"
import { Formulas, faultsOf, readCheckpoint } from "../ledger/Verifier.ts"
import { tamper } from "../../packages/sqlite/test/Tampering.ts"

const here = folder()
const demo = path.join(here, "demo")
const q3 = Quarter.quarter("2025Q3")
const database = path.join(demo, "doudi.db")
const anchor = path.join(here, "finance-office.txt")
const at = (...words: ReadonlyArray<string>) => [...words, "--workspace", demo]

const using = <A>(program: Effect.Effect<A, unknown, SqliteStore.Services>) =>
  Effect.runPromise(Effect.provide(program, SqliteStore.layer({ filename: database, mode: "open" })))
const codes = (document: any): ReadonlyArray<string> => document.result.findings.map(({ code }: any) => code)

/** What a program reads of the checks, with and without a checkpoint that somebody kept. */
const checked = async (workspace: string) => {
  const alone = await askJson(["verify", "--workspace", workspace])
  const held = await askJson(["ledger", "verify", "--anchor", anchor, "--workspace", workspace])
  return { alone: [alone.code, codes(alone.document)], held: [held.code, codes(held.document)] }
}

/** Another workspace whose database somebody changed with every means. */
const copy = (name: string, change: Parameters<typeof tamper>[2]): string => {
  const workspace = path.join(here, name)
  fs.mkdirSync(workspace)
  tamper(database, path.join(workspace, "doudi.db"), change)
  return workspace
}

beforeAll(async () => {
  const { code, err } = await ask(["demo", "--households", "60", "--seed", "3", "--out", demo])
  expect([code, err]).toEqual([0, ""])
  fs.copyFileSync(path.join(demo, "checkpoints/2025Q3.txt"), anchor)
}, 240_000)

describe("a quarter that was closed", { timeout: 60_000 }, () => {
  it("is sealed with a checkpoint of lines and a signature, with which the next segment begins", async () => {
    const [origin, size, root, access, empty, signature, end] = fs.readFileSync(anchor, "utf8").split("\n")
    expect([origin, empty, end]).toEqual([expect.stringMatching(/^doudi\/1\/sm3\/[0-9a-f]{32}$/), "", ""])
    expect(Buffer.from(root!, "base64").length).toBe(32)
    expect(access).toMatch(/^access\/1\/sm3\/[0-9a-f]{32} [1-9]\d* \S{44}$/)
    expect(signature).toMatch(/^— doudi\S+ \S+$/)
    const [last, next] = await using(Effect.flatMap(Ledger, (ledger) => ledger.page(Number(size) - 1, 2)))
    expect([last!.kind, last!.seq]).toEqual(["quarterClosed", Number(size)])
    expect(next).toMatchObject({
      kind: "checkpoint",
      quarter: "2025Q4",
      digest: Buffer.from(root!, "base64").toString("hex"),
      count: Number(size)
    })
  })

  it("stands on the report with the fingerprint that the close printed", async () => {
    const { document } = await askJson(at("ledger", "checkpoint"))
    expect(document.result.fingerprint).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/)
    const report = JSON.parse(fs.readFileSync(path.join(demo, "report/2025Q3.json"), "utf8"))
    expect(JSON.stringify(report)).toMatch(/([0-9A-F]{4} ){3}[0-9A-F]{4}/)
  })

  it("is whole, alone and beside what another office kept", async () => {
    expect(await checked(demo)).toEqual({ alone: [0, []], held: [0, []] })
    expect(faultsOf(database, [fs.readFileSync(anchor, "utf8")])).toEqual([])
  })

  it("has departments that hold exactly what their items in progress were pushed with", async () => {
    const held = await using(Effect.flatMap(Pushes, (pushes) => pushes.held(q3)))
    expect(held.length).toBeGreaterThan(0)
    for (const { byItems, byLedger } of held) expect(byLedger).toBe(byItems)
  })
})

describe("a program that was ended between the close and writing the checkpoint", { timeout: 60_000 }, () => {
  const file = path.join(demo, "checkpoints/2025Q3.txt")
  const advice = async () => {
    const { document } = await askJson(["doctor", "--workspace", demo])
    return document.result.checks.find(({ name }: any) => name.en === "Checkpoint").advice
  }
  const missing = async () => (await askJson(at("verify"))).document.result.missingCheckpointFiles

  it("is told by verify and doctor, and the file is written again by the same command, once", async () => {
    const whole = fs.readFileSync(anchor, "utf8")
    expect([await missing(), await advice()]).toEqual([[], null])
    for (const left of [undefined, "", whole.slice(0, 40)]) {
      fs.rmSync(file)
      if (left !== undefined) fs.writeFileSync(file, left)
      expect([await missing(), await advice()]).toEqual([[file], expect.stringContaining("2025Q3.txt")])
      const again = await askJson(at("quarter", "close", "2025Q3"))
      expect([again.code, again.document.result.restored]).toEqual([0, [file]])
      expect(fs.readFileSync(file, "utf8")).toBe(whole)
    }
    expect((await askJson(at("quarter", "close", "2025Q3"))).code).toBe(3)
    expect(await missing()).toEqual([])
  })

  it("is mended by the next checkpoint too, and what is not of this ledger is left as it is", async () => {
    const whole = fs.readFileSync(anchor, "utf8")
    fs.rmSync(file)
    expect((await askJson(at("ledger", "checkpoint"))).document.result.restored).toEqual([file])
    expect(fs.readFileSync(file, "utf8")).toBe(whole)
    fs.writeFileSync(file, "of another")
    expect((await askJson(at("ledger", "checkpoint"))).document.result.restored).toEqual([])
    expect(fs.readFileSync(file, "utf8")).toBe("of another")
    fs.writeFileSync(file, whole)
  })
})

describe("somebody with the file and every tool", { timeout: 60_000 }, () => {
  it("writes the ledger anew so well that only the checkpoint tells", async () => {
    const workspace = copy("rewritten", (db) => {
      const row = db.prepare("SELECT id, hash FROM ledger").get() as { id: Buffer; hash: "sm3" }
      const book = { id: row.id, hash: NodeHash.hashes[row.hash] }
      let previous = Chain.genesis(book)
      const entries = db.prepare("SELECT seq, header, payload_hash FROM ledger_entry ORDER BY seq").all() as Array<any>
      const paid = entries.find(({ header }) => /"state":"delivered","amount"/.test(header))
      for (const { header, payload_hash, seq } of entries) {
        const said = header.toString()
        const name = seq === paid.seq ? said.replace('"actor":"desk"', '"actor":"dusk"') : said
        const bytes = Buffer.from(name)
        expect(Header.decode(seq, bytes)).toBeDefined()
        previous = Chain.entryHash(book, seq, previous, bytes, payload_hash)
        db.prepare("UPDATE ledger_entry SET header = ?, hash = ? WHERE seq = ?").run(bytes, previous, seq)
      }
      db.exec("DELETE FROM ledger_checkpoint")
    })
    expect(await checked(workspace)).toEqual({ alone: [0, []], held: [7, ["CHECKPOINT_DIFFERS"]] })
    expect(faultsOf(path.join(workspace, "doudi.db"))).toEqual([])
    expect(faultsOf(path.join(workspace, "doudi.db"), [fs.readFileSync(anchor, "utf8")])[0]).toMatch(/^differs from/)
  })

  it("cuts off the end so well that only the checkpoint tells", async () => {
    const workspace = copy("shorter", (db) => {
      const closed = db.prepare("SELECT seq FROM ledger_entry WHERE kind = 'quarterClosed'").pluck().get()
      for (const table of ["ledger_entry", "ledger_posting", "ledger_payload"])
        db.exec(`DELETE FROM ${table} WHERE seq >= ${closed}`)
      db.exec(`DELETE FROM ledger_checkpoint WHERE size >= ${closed}; DELETE FROM quarter_closed`)
    })
    expect(await checked(workspace)).toEqual({ alone: [0, []], held: [7, ["LEDGER_SHORTER"]] })
  })

  it.each([
    ["an outcome", "UPDATE outcome SET tag = 'E' WHERE tag = 'N' AND determination = 7"],
    ["an amount", "UPDATE outcome SET amount = amount + 1 WHERE amount > 0"],
    ["a plan", "UPDATE offer SET state = 'give' WHERE rowid = (SELECT min(rowid) FROM offer WHERE state <> 'give')"],
    ["a need", "DELETE FROM need_finding WHERE determination = (SELECT max(determination) FROM need_finding)"],
    ["the category", "UPDATE determination SET now_category = (SELECT max(id) FROM term) WHERE id = 9"],
    ["the record it rests on", "UPDATE determination SET version = version + 1 WHERE id = 3"],
    ["the words of a reason", "UPDATE term SET text = text || ' ' WHERE id = (SELECT because FROM offer LIMIT 1)"],
    ["the day of a run", "UPDATE determination_run SET on_day = '2025-09-29'"],
    ["a receipt", "UPDATE determination SET digest = replace(digest, 'a', 'b')"]
  ])("edits a determination: %s", async (what, statement) => {
    const workspace = copy(`determined ${what}`, (db) => {
      // A table without row ids has only its key.
      db.exec(
        statement.replace(
          /rowid = \(SELECT min\(rowid\) FROM offer (.*)\)$/,
          "(determination, number) = (SELECT determination, number FROM offer $1 LIMIT 1)"
        )
      )
      expect(db.prepare("SELECT changes()").pluck().get()).toBeGreaterThan(0)
    })
    const { document } = await askJson(["verify", "--workspace", workspace])
    expect(codes(document)).toContain("DETERMINATION_CHANGED")
  })

  it("enters a payment that no department reported, which the answers do not tell", async () => {
    const forged = async (
      name: string,
      kind: "granted" | "delivered" | "paid",
      change: (entry: Entry.Entry) => object
    ) => {
      const workspace = copy(name, () => {})
      const filename = path.join(workspace, "doudi.db")
      await Effect.runPromise(
        Effect.flatMap(Ledger, (ledger) =>
          Effect.flatMap(ledger.ofKind(q3, "paid"), ([paid]) => {
            const { seq: _, recordedAt: __, ...entry } = paid!
            const quarter = Quarter.quarter("2025Q4")
            return ledger.append([{ ...entry, quarter, key: `${kind}:999999`, kind, ...change(entry) }])
          })
        ).pipe(Effect.provide(SqliteStore.layer({ filename, mode: "open" })))
      )
      return checked(workspace)
    }
    for (const kind of ["granted", "delivered", "paid"] as const)
      expect(await forged(`forged-${kind}`, kind, () => ({}))).toEqual({
        alone: [7, ["PROJECTION_DIFFERS"]],
        held: [0, []]
      })
  })

  it("cannot pass off another ledger, another signature or another key", async () => {
    const note = fs.readFileSync(anchor, "utf8")
    const held = async (text: string) => {
      const file = path.join(here, "other.txt")
      fs.writeFileSync(file, text)
      const { code, document } = await askJson(at("ledger", "verify", "--anchor", file))
      return [code, code === 2 ? document.error.tag : codes(document)]
    }
    expect(await held(note)).toEqual([0, []])
    expect(await held(note.replace(/[0-9a-f]{32}/g, "0".repeat(32)))).toEqual([7, ["ANOTHER_LEDGER"]])
    const [body, signature] = note.split("\n\n") as [string, string]
    const bytes = Buffer.from(signature.trim().split(" ")[2]!, "base64")
    const signed = (place: number) => {
      const changed = Buffer.from(bytes)
      changed[place]! ^= 1
      return `${body}\n\n${signature.trim().split(" ").slice(0, 2).join(" ")} ${changed.toString("base64")}\n`
    }
    expect(await held(signed(40))).toEqual([7, ["SIGNATURE_WRONG"]])
    expect(await held(signed(0))).toEqual([7, ["KEY_UNKNOWN"]])
    expect(await held("nothing of the kind")).toEqual([2, "AnchorUnreadable"])
  })
})

describe("a proof of one entry", { timeout: 60_000 }, () => {
  const proof = path.join(here, "proof.json")
  const check = async (...words: ReadonlyArray<string>) =>
    (await askJson(["ledger", "verify-receipt", proof, ...words])).code

  it("holds without the ledger, against what was kept or the public key, and shows no other entry", async () => {
    const seq = await using(
      Effect.flatMap(Ledger, (ledger) =>
        Effect.map(ledger.ofKind(q3, "fedBack"), (entries) => entries[Math.floor(entries.length / 2)]!.seq)
      )
    )
    expect((await askJson(at("ledger", "key"))).code).toBe(0)
    const made = await askJson(at("ledger", "receipt", String(seq), "--out", proof, "--anchor", anchor))
    expect([made.code, made.document.result.seq]).toEqual([0, seq])
    expect(await check("--anchor", anchor)).toBe(0)
    expect(await check("--key", path.join(demo, "keys/ledger.pub"))).toBe(0)
    expect(await check()).toBe(2)
    const text = fs.readFileSync(proof, "utf8")
    expect(text.length).toBeLessThan(4000)
    expect(text).not.toMatch(/BS-\d{7}/)
  })

  it("does not hold with anything in it changed, nor against another checkpoint", async () => {
    const whole = fs.readFileSync(proof, "utf8")
    const written = JSON.parse(whole)
    const other = JSON.parse(whole)
    other.header = Buffer.from(Buffer.from(written.header, "base64").toString().replace("fedBack", "granted")).toString(
      "base64"
    )
    const faults = [
      { ...written, header: other.header },
      { ...written, seq: String(Number(written.seq) + 1) },
      { ...written, path: written.path.slice(1) },
      { ...written, previous: written.path.at(-1) }
    ]
    for (const fault of faults) {
      fs.writeFileSync(proof, JSON.stringify(fault))
      expect(await check("--anchor", anchor)).toBe(7)
    }
    fs.writeFileSync(proof, "{}")
    expect(await check("--anchor", anchor)).toBe(2)
    fs.writeFileSync(proof, whole)
    const later = path.join(demo, "checkpoints")
    const newest = fs.readdirSync(later).find((name) => name !== "2025Q3.txt")!
    expect(await check("--anchor", path.join(later, newest))).toBe(7)
  })

  it("is refused for an entry that no checkpoint reaches, and for one that is not there", async () => {
    expect((await askJson(at("ledger", "receipt", "99999", "--out", path.join(here, "x.json")))).code).toBe(2)
  })
})

describe("the log of who looked at what", { timeout: 60_000 }, () => {
  it("cannot be cut short or written anew beside a checkpoint that was kept", async () => {
    const cut = copy("access-cut", (db) => {
      db.exec("DELETE FROM access_note WHERE seq > 1; DELETE FROM ledger_checkpoint")
    })
    expect(await checked(cut)).toEqual({ alone: [0, []], held: [7, ["ACCESS_SHORTER"]] })
    const note = [fs.readFileSync(anchor, "utf8")]
    expect(faultsOf(path.join(cut, "doudi.db"), note)[0]).toMatch(/^notes shorter/)
    const anew = copy("access-anew", (db) => {
      const book = { id: Buffer.alloc(16), hash: NodeHash.hashes.sm3 }
      db.prepare("UPDATE access_log SET id = ?").run(book.id)
      let previous = Chain.genesis(book)
      for (const { header, seq } of db
        .prepare("SELECT seq, header FROM access_note ORDER BY seq")
        .all() as Array<any>) {
        previous = Chain.entryHash(book, seq, previous, header)
        db.prepare("UPDATE access_note SET hash = ? WHERE seq = ?").run(previous, seq)
      }
      db.exec("DELETE FROM ledger_checkpoint")
    })
    expect(await checked(anew)).toEqual({ alone: [0, []], held: [7, ["ACCESS_DIFFERS"]] })
    expect(faultsOf(path.join(anew, "doudi.db"), note)).toEqual(["notes of another log"])
  })
})

describe("a proof that the ledger only grew", { timeout: 60_000 }, () => {
  const proof = path.join(here, "grew.json")
  const newer = path.join(here, "newer.txt")
  const check = async (...words: ReadonlyArray<string>) =>
    (await askJson(["ledger", "verify-consistency", proof, ...words])).code

  it("shows it to the office that keeps the older checkpoint, without the ledger, and gives it the newer one", async () => {
    expect((await askJson(at("ledger", "checkpoint"))).code).toBe(0)
    expect((await askJson(at("ledger", "key"))).code).toBe(0)
    const made = await askJson(at("ledger", "consistency", anchor, "--out", proof))
    expect(made.code).toBe(0)
    expect(made.document.result.newer).toBeGreaterThan(made.document.result.older)
    const key = path.join(demo, "keys/ledger.pub")
    expect(await check("--anchor", anchor, "--key", key, "--out", newer)).toBe(0)
    expect(await check("--key", key)).toBe(0)
    expect(await check()).toBe(2)
    expect((await askJson(at("ledger", "verify", "--anchor", newer))).code).toBe(0)
    const [older, now] = [anchor, newer].map((file) => readCheckpoint(fs.readFileSync(file, "utf8")))
    const { path: steps } = JSON.parse(fs.readFileSync(proof, "utf8"))
    const f = new Formulas(now!.name, now!.id)
    const nodes = steps.map((node: string) => Buffer.from(node, "base64"))
    expect(f.grown(older!.size, now!.size, older!.root, nodes)).toEqual([older!.root, now!.root, 0])
  })

  it("does not hold beside another checkpoint, another key, or with anything changed", async () => {
    const whole = fs.readFileSync(proof, "utf8")
    expect(await check("--anchor", newer)).toBe(7)
    const other = path.join(here, "other.pub")
    const line = fs.readFileSync(path.join(demo, "keys/ledger.pub"), "utf8")
    const key = Buffer.from(line.trim().split("+").slice(2).join("+"), "base64").map((byte, i) =>
      i === 9 ? byte ^ 1 : byte
    )
    fs.writeFileSync(other, `${line.split("+").slice(0, 2).join("+")}+${Buffer.from(key).toString("base64")}\n`)
    expect(await check("--anchor", anchor, "--key", other)).toBe(7)
    const written = JSON.parse(whole)
    for (const fault of [{ path: written.path.slice(1) }, { newer: written.older, older: written.newer }]) {
      fs.writeFileSync(proof, JSON.stringify({ ...written, ...fault }))
      expect(await check("--anchor", anchor)).toBe(7)
    }
    fs.writeFileSync(proof, "{}")
    expect(await check("--anchor", anchor)).toBe(2)
    fs.writeFileSync(proof, whole)
  })

  it("cannot be made from a ledger that was written anew, nor backwards", async () => {
    const workspace = path.join(here, "rewritten")
    const asked = await askJson(["ledger", "consistency", anchor, "--newer", newer, "--workspace", workspace])
    expect([asked.code, asked.document.error.tag]).toEqual([7, "LedgerBroken"])
    const back = await askJson(at("ledger", "consistency", newer, "--newer", anchor))
    expect([back.code, back.document.error.tag]).toEqual([3, "NothingNewer"])
  })
})

describe("an answer that comes after the close", { timeout: 60_000 }, () => {
  it("becomes a correction in the next quarter, shown as such, and changes nothing of the closed one", async () => {
    const [item, department, amount] = await using(
      Effect.flatMap(Ledger, (ledger) =>
        Effect.map(ledger.ofKind(q3, "fedBack"), (entries) => {
          const paid = entries.find(({ amount, state }) => state === "delivered" && (amount ?? 0) > 100)!
          return [paid.item!, paid.department!, paid.amount!] as const
        })
      )
    )
    const before = await using(Effect.flatMap(Pushes, (pushes) => pushes.balances(q3)))
    const late = path.join(here, "late.csv")
    const write = (yuan: string) =>
      fs.writeFileSync(late, `推送编号,办理状态,办理金额,办理日期,未落实原因\n${item},已落实,${yuan},2025-09-20,\n`)
    const given = (quarter: string) =>
      askJson(at("import", "feedback", late, "--department", department, "--quarter", quarter))

    write("0.50")
    expect((await given("2025Q3")).code).toBe(3)
    expect((await given("2025Q4")).document.result).toMatchObject({ accepted: 1, quarantined: 0 })
    const corrections = await using(
      Effect.flatMap(Ledger, (ledger) => ledger.ofKind(Quarter.quarter("2025Q4"), "corrected"))
    )
    expect(corrections.map(({ amount, item, on, state }) => [item, amount, state, on])).toEqual([
      [item, -amount, undefined, "2025-09-20"],
      [item, 50, "delivered", "2025-09-20"]
    ])
    for (const { postings } of corrections) expect(postings!.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
    expect(new Set(corrections.map(({ corrects }) => corrects)).size).toBe(1)
    expect(await using(Effect.flatMap(Pushes, (pushes) => pushes.balances(q3)))).toEqual(before)
    expect((await ask(at("ledger", "list", "--after", String(corrections[0]!.seq - 1)))).out).toContain("更正")
    // Both reports show it beside their figures, and it can be traced.
    for (const [quarter, direction, other] of [
      ["2025Q4", "earlier", "2025Q3"],
      ["2025Q3", "later", "2025Q4"]
    ] as const) {
      const written = await askJson(at("quarter", "report", quarter, "--out", here))
      expect(written.code).toBe(0)
      const { figures } = JSON.parse(fs.readFileSync(path.join(here, `${quarter}.json`), "utf8"))
      expect(figures.corrections).toEqual([
        { direction, quarter: other, department, items: 1, takenBack: amount, paid: 50, net: 50 - amount }
      ])
      const id = `corrections/${direction}:${other}:${department}/net`
      const { document } = await askJson(at("report", "trace", quarter, id))
      expect(document.result).toMatchObject({
        total: 50 - amount,
        records: [
          { number: -amount, item },
          { number: 50, item }
        ]
      })
    }
    // A second file of the same quarter cannot put it right once more.
    write("0.60")
    expect((await given("2025Q4")).document.result).toMatchObject({ accepted: 0, quarantined: 1 })
    expect(await checked(demo)).toEqual({ alone: [0, []], held: [0, []] })
    for (const { byItems, byLedger } of await using(
      Effect.flatMap(Pushes, (pushes) => pushes.held(Quarter.quarter("2025Q4")))
    ))
      expect(byLedger).toBe(byItems)
  })
})
