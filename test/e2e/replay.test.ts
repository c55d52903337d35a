import * as path from "node:path"
import { Register, Workspace } from "@doudi/app"
import { Form } from "@doudi/core"
import { SqliteStore } from "@doudi/sqlite"
import Database from "better-sqlite3"
import { Effect } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "../../packages/cli/test/answering.ts"
import { importing, version } from "../contracts/People.ts"

const demo = path.join(folder(), "demo")
const filename = path.join(demo, "doudi.db")
const at = (...words: ReadonlyArray<string>) => [...words, "--workspace", demo]

/** Somebody with the file and the tools: the triggers that keep what was written are gone for the statement. */
const tamper = (table: string, statement: string) => {
  const database = new Database(filename)
  database.exec(`DROP TRIGGER ${table}_no_update; ${statement}`)
  database.close()
}

describe("a stored determination", { timeout: 300_000 }, () => {
  let household: string
  beforeAll(async () => {
    const done = await ask(["demo", "--households", "60", "--out", demo])
    expect(done.code, done.err).toBe(0)
    const { document } = await askJson(at("decision", "list", "--limit", "3"))
    expect(document.result.decisions).toHaveLength(3)
    household = document.result.decisions[0].household
  }, 300_000)

  it("is shown with what it was made from", async () => {
    const { code, document } = await askJson(at("decision", "show", "60"))
    expect(code).toBe(0)
    expect(document.result).toMatchObject({ id: 60, household, version: 1, engine: "1", on: "2025-09-30" })
    expect(document.result.inputs.household.provenance.source).toBe("register")
    expect(document.result.digest).toMatch(/^[0-9a-f]{64}$/)
    const { out } = await ask(at("decision", "show", "60"))
    for (const { name } of document.result.inputs.household.members) expect(out).not.toContain(name)
  })

  it("comes out the same again, each of them", async () => {
    for (let id = 1; id <= 60; id++) {
      const { code, document } = await askJson(at("decision", "replay", String(id)))
      expect([code, document.result.same, document.result.receipt], String(id)).toEqual([0, true, "whole"])
      expect(document.result.digest).toBe(document.result.stored.digest)
    }
  })

  it("also after there is a newer record and a newer pack", async () => {
    const program = Effect.gen(function* () {
      const register = yield* Register
      const workspace = yield* Workspace
      const [now] = yield* register.find([household])
      const { members, more: _, id, provenance, overrides, ...facts } = now!.household
      const cells = (of: object) =>
        Object.fromEntries(Object.entries(of).map(([key, fact]) => [key, Form.cellOf(fact)])) as Record<
          string,
          Form.Cell
        >
      const richer = members.map(({ more: _, ...member }) => ({ ...cells(member), no: member.no, wage: 90_000_000 }))
      yield* register.append(yield* importing("later"), provenance, [version(id, richer, cells(facts))])
      const pinned = yield* workspace.pinned
      const data = JSON.parse(JSON.stringify(pinned!.data).replace("780.00", "1.00"))
      yield* workspace.pin({ id: "later", hash: "later", data })
      return (yield* register.find([household]))[0]!.version
    })
    const newest = await Effect.runPromise(Effect.provide(program, SqliteStore.layer({ filename, mode: "open" })))
    expect(newest).toBe(2)
    const { code, document } = await askJson(at("decision", "replay", "60"))
    expect([code, document.result.same, document.result.stored.version]).toEqual([0, true, 1])
  })

  it("that was changed in the file is found out, with the first difference", async () => {
    const to = "(SELECT id FROM term WHERE text = 'income-below-standard')"
    tamper(
      "outcome",
      `UPDATE outcome SET tag = 'E', amount = 100, per = 'month' WHERE determination = 60 AND category = (SELECT id FROM term WHERE text = 'dibao'); UPDATE outcome SET because = ${to} WHERE determination = 59 AND tag = 'N'`
    )
    const { code, document } = await askJson(at("decision", "replay", "60"))
    expect([code, document.result.same, document.result.receipt]).toEqual([7, false, "changed"])
    expect(document.result.difference.path).toMatch(/^dibao/)
    const { out } = await ask(at("decision", "replay", "60"))
    expect(out).toContain("记录被改动过")
    expect(out).toContain("第一处不同：dibao")
  })

  it("from before there were receipts is replayed all the same", async () => {
    tamper("determination", "UPDATE determination SET digest = NULL WHERE id = 58")
    const { code, document } = await askJson(at("decision", "replay", "58"))
    expect([code, document.result.same, document.result.receipt]).toEqual([0, true, "noReceipt"])
  })

  it("that does not exist is refused", async () => {
    expect((await ask(at("decision", "replay", "9999"))).code).toBe(3)
    expect((await ask(at("decision", "show", "0"))).code).toBe(2)
  })
})
