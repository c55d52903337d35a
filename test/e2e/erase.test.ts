import * as fs from "node:fs"
import * as path from "node:path"
import { Ledger, Pushes } from "@doudi/app"
import { Quarter } from "@doudi/core"
import { SqliteStore } from "@doudi/sqlite"
import Sqlite from "better-sqlite3"
import { Effect } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "../../packages/cli/test/answering.ts"
import { tamper } from "../../packages/sqlite/test/Tampering.ts"
import { digestOf } from "./Dump.ts"
import { faultsOf } from "../ledger/Verifier.ts"

const here = folder()
const demo = path.join(here, "demo")
const database = path.join(demo, "doudi.db")
const anchor = path.join(here, "finance-office.txt")
const q3 = Quarter.quarter("2025Q3")
const two = ["--role", "chief", "--actor", "001", "--approver", "018"]
const erase = (household: string, ...more: ReadonlyArray<string>) =>
  askJson([
    "ledger",
    "erase",
    household,
    "--reason",
    "保存期满",
    "--workspace",
    demo,
    ...(more.length > 0 ? more : two)
  ])
const using = <A>(program: Effect.Effect<A, unknown, SqliteStore.Services>) =>
  Effect.runPromise(Effect.provide(program, SqliteStore.layer({ filename: database, mode: "open" })))
const query = (text: string, ...params: ReadonlyArray<unknown>) => {
  const db = new Sqlite(database, { readonly: true })
  try {
    return db
      .prepare(text)
      .raw()
      .all(...params) as Array<Array<any>>
  } finally {
    db.close()
  }
}
const verified = async (workspace: string) => {
  const { code, document } = await askJson(["verify", "--workspace", workspace])
  return [code, document.result.findings.map(({ code }: any) => code), document.result.erased]
}
/** Everything the database keeps on the disk, files beside it too. */
const bytes = () =>
  Buffer.concat(
    fs
      .readdirSync(demo)
      .filter((name) => name.startsWith("doudi.db"))
      .map((name) => fs.readFileSync(path.join(demo, name)))
  )

/** A household that receives nothing, was pushed something that a department refused for a reason, and is settled. */
let chosen = ""
const reason = "本人放弃，鸑鷟鸒鷞已告知"

beforeAll(async () => {
  const { code, err } = await ask(["demo", "--households", "80", "--seed", "5", "--out", demo])
  expect([code, err]).toEqual([0, ""])
  fs.copyFileSync(path.join(demo, "checkpoints/2025Q3.txt"), anchor)
  const [found] = query(
    `SELECT h.id, p.item, d.text, z.state FROM household h JOIN household_version v ON v.id = h.current_version
     JOIN push_item p ON p.household = h.seq JOIN answer z ON z.item = p.item JOIN term d ON d.id = p.department
     WHERE v.category = 'none' AND z.state = 'delivered' AND NOT EXISTS (SELECT 1 FROM push_item o JOIN answer y ON y.item = o.item
       WHERE o.household = h.seq AND y.state IN ('granted', 'inProgress')) ORDER BY h.id LIMIT 1`
  )
  chosen = found![0]
  // A department changes its mind, and writes a name into the reason.
  const late = path.join(here, "late.csv")
  fs.writeFileSync(
    late,
    `推送编号,办理状态,办理金额,办理日期,未落实原因\n${found![1]},不予落实,,2025-12-20,${reason}\n`
  )
  const given = ["--department", found![2], "--quarter", "2025Q4", "--workspace", demo]
  expect((await askJson(["import", "feedback", late, ...given])).document.result).toMatchObject({ accepted: 1 })
  expect((await ask(["backup", "create", "--out", path.join(here, "before.db"), "--workspace", demo])).code).toBe(0)
}, 240_000)

describe("who a household is", { timeout: 120_000 }, () => {
  it("is not erased by who does the casework, by one alone, or while anything of it is open", async () => {
    const before = digestOf(demo)
    const tags = async (...more: ReadonlyArray<string>) => {
      const { code, document } = await erase(chosen, ...more)
      return [code, document.error?.tag]
    }
    expect(await tags("--role", "clerk", "--actor", "001", "--approver", "018")).toEqual([3, "ErasureNotAllowed"])
    expect(await tags("--role", "chief", "--actor", "001", "--approver", "001")).toEqual([5, "ErasureNotAllowed"])
    // The correction stands in the fourth quarter, which is open.
    expect(await tags(...two)).toEqual([3, "ErasureTooEarly"])
    expect((await erase("BS-9999999")).document.error.tag).toBe("HouseholdUnknown")
    const [receiving] = query(
      "SELECT h.id FROM household h JOIN household_version v ON v.id = h.current_version WHERE v.category = 'dibao'"
    )
    expect(JSON.stringify((await erase(receiving![0])).document.error)).toContain("仍在享受待遇")
    expect(query("SELECT count(*) FROM ledger_entry WHERE kind = 'erased'")).toEqual([[0]])
    expect(digestOf(demo)).toBe(before)
  })

  it("is gone from the file, to the last byte, and the ledger still proves itself", async () => {
    // The next quarter ends; what is open goes on being carried.
    expect((await askJson(["quarter", "close", "2025Q4", "--workspace", demo])).code).toBe(0)
    const [[seq, members, facts, ofHousehold, ofMember]] = query(
      `SELECT h.seq, v.members, v.facts, l.household_fields, l.member_fields FROM household h
       JOIN household_version v ON v.id = h.current_version JOIN layout l ON l.id = v.layout WHERE h.id = ?`,
      chosen
    ) as [[number, string, string, string, string]]
    const people = JSON.parse(members) as Array<Array<any>>
    const member = (key: string) =>
      people.map((cells) => cells[JSON.parse(ofMember).indexOf(key) + 1]).filter((cell) => typeof cell === "string")
    const [names, ids] = [member("name") as Array<string>, member("citizenId") as Array<string>]
    const place = JSON.parse(facts)[JSON.parse(ofHousehold).indexOf("address")] as string
    expect([names[0]!.length > 1, ids.length > 0, place.length > 5]).toEqual([true, true, true])
    for (const text of [reason, names[0]!, ids[0]!, place]) expect(bytes().includes(text)).toBe(true)
    const figures = await askJson(["quarter", "report", "2025Q3", "--out", path.join(here, "a"), "--workspace", demo])
    expect(figures.code).toBe(0)

    const { code, document } = await erase(chosen)
    expect([code, document.error]).toEqual([0, undefined])
    expect(document.result).toMatchObject({ household: chosen, versions: expect.any(Number), removed: true })
    expect(document.result.payloads).toBeGreaterThan(1)
    expect(document.result.backups.length).toBe(1)
    const after = bytes()
    for (const text of [reason, ...ids, place]) expect(after.includes(text), text).toBe(false)
    // Synthetic people share names; nobody of this household is left under theirs.
    const left = query(`SELECT members, facts FROM household_version WHERE household = ?`, seq)
    for (const [members, facts] of left) {
      for (const name of names) expect(members).not.toContain(name)
      expect(facts).not.toContain(place)
    }
    expect(query("SELECT 1 FROM identity WHERE household = ? AND packed > 0", seq)).toEqual([])
    expect(query("SELECT 1 FROM answer WHERE reason = ?", reason)).toEqual([])

    const [entry] = await using(Effect.flatMap(Ledger, (ledger) => ledger.page(document.result.entry - 1, 1)))
    expect(entry).toMatchObject({ kind: "erased", actor: "001", role: "chief", purpose: "retention" })
    expect(entry!.erases!.length).toBe(document.result.payloads)
    expect(await verified(demo)).toEqual([0, [], document.result.payloads])
    expect(faultsOf(database, [fs.readFileSync(anchor, "utf8")])).toEqual([])
    const said = await ask(["ledger", "verify", "--anchor", anchor, "--workspace", demo])
    expect([said.code, said.out]).toEqual([0, expect.stringContaining("附件已按规定删除")])
    // What the closed quarter counted is what it was.
    await askJson(["quarter", "report", "2025Q3", "--out", path.join(here, "b"), "--workspace", demo])
    const csv = (name: string) => fs.readFileSync(path.join(here, name, "2025Q3.csv"), "utf8")
    expect(csv("b")).toBe(csv("a"))
    // Nobody is assessed who is not there any more.
    const assessed = await askJson(["assess", "--all", "--on", "2026-03-31", "--workspace", demo])
    expect(assessed.document.result.households).toBe(79)
  })

  it("is not determined again, because nobody knows any more what it was", async () => {
    const [[id]] = query(
      "SELECT max(d.id) FROM determination d JOIN household h ON h.seq = d.household WHERE h.id = ?",
      chosen
    ) as [[number]]
    const { code, document } = await askJson(["decision", "replay", String(id), "--workspace", demo])
    expect([code, document.error.tag]).toEqual([3, "DecisionErased"])
  })

  it("is neither assessed nor explained by name, nor is a household that never was", async () => {
    const q1 = ["--on", "2026-03-31", "--workspace", demo]
    const [[before]] = query("SELECT count(*) FROM determination_run") as [[number]]
    for (const command of ["assess", "explain"]) {
      const { code, document } = await askJson([command, chosen, ...q1])
      expect([code, document.error.tag]).toEqual([3, "HouseholdErased"])
    }
    for (const household of [["BS-9999999"], ["BS-0000001", "BS-9999999"]]) {
      const { code, document } = await askJson(["assess", ...household, ...q1])
      expect([code, document.error.tag]).toEqual([3, "HouseholdUnknown"])
    }
    expect(query("SELECT count(*) FROM determination_run")).toEqual([[before]])
  })

  it("is erased once, and a second time nothing changes", async () => {
    const [[entries]] = query("SELECT count(*) FROM ledger_entry") as [[number]]
    const { code, document } = await erase(chosen)
    expect([code, document.result.entry, document.result.payloads]).toEqual([0, null, 0])
    expect(query("SELECT count(*) FROM ledger_entry")).toEqual([[entries]])
  })

  it("is missed when it was put back, or erased without a word", async () => {
    const [[seq]] = query("SELECT seq FROM ledger_payload WHERE bytes IS NULL LIMIT 1") as [[number]]
    const [[version]] = query("SELECT version FROM erased_version LIMIT 1") as [[number]]
    const changed = async (name: string, change: Parameters<typeof tamper>[2]) => {
      const workspace = path.join(here, name)
      fs.mkdirSync(workspace)
      tamper(database, path.join(workspace, "doudi.db"), change)
      return (await verified(workspace))[1]
    }
    expect(
      await changed("back", (db) =>
        db
          .prepare("UPDATE household_version SET members = replace(members, '（已删除）', '张三') WHERE id = ?")
          .run(version)
      )
    ).toEqual(["STILL_THERE"])
    expect(
      await changed("payload", (db) =>
        db.prepare("UPDATE ledger_payload SET salt = zeroblob(16), bytes = x'7b7d' WHERE seq = ?").run(seq)
      )
    ).toContain("PAYLOAD_CHANGED")
    expect(
      await changed("silent", (db) =>
        db.exec(
          "UPDATE ledger_payload SET salt = NULL, bytes = NULL WHERE seq = (SELECT max(seq) FROM ledger_payload WHERE bytes IS NOT NULL)"
        )
      )
    ).toEqual(["PAYLOAD_MISSING"])
  })

  it("still has its items, under their numbers", async () => {
    const items = await using(Effect.flatMap(Pushes, (pushes) => pushes.balances(q3)))
    expect(items.length).toBeGreaterThan(0)
  })
})
