import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import Sqlite from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { crowd } from "./crowd.ts"
import { cutCarefree, cutLedger } from "./cut.ts"
import { build, unavailable } from "./Disk.ts"
import { faultAppends, faultQuarter } from "./fault.ts"
import { keptIn, lost } from "./Kept.ts"
import { killAppends, killQuarters } from "./kill.ts"
import { Programs } from "./Program.ts"
import { outcomeOf, prepare, type Quarter } from "./Quarter.ts"

/** Small sizes of `pnpm torture`. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-torture-"))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let programs: Programs
let quarter: Quarter
beforeAll(async () => {
  programs = await Programs.build(folder)
  quarter = await prepare(programs, folder, 30)
})

describe("a program that is killed", () => {
  it("loses no entry that it said was stored", async () => {
    const { acknowledged, kills, lost, torn } = await killAppends({ folder, programs, seed: 1, kills: 10 })
    expect({ kills, lost, torn }).toEqual({ kills: 10, lost: 0, torn: 0 })
    expect(acknowledged).toBeGreaterThan(0)
  })

  it("goes on with a quarter as if nothing had happened", async () => {
    const { during, ...found } = await killQuarters({ folder, programs, seed: 1, kills: 8 }, quarter)
    expect(found).toMatchObject({ kills: 8, lost: 0, torn: 0, repaired: 0 })
    expect(Object.values(during).reduce((sum, n) => sum + n, 0)).toBe(8)
  })
})

describe("several programs at once", () => {
  it("write one ledger, and all come through", async () =>
    expect(await crowd({ folder, programs }, 4, 25)).toEqual({
      programs: 4,
      acknowledged: 4 * 25 * 5,
      lost: 0,
      torn: 0,
      failed: 0
    }))
})

const reason = unavailable()
describe.skipIf(reason !== undefined)(`a disk that fails${reason === undefined ? "" : ` (${reason})`}`, () => {
  let library: string
  beforeAll(() => {
    library = build(folder)
  })

  it("loses nothing when the power goes, whatever of the unsynced writes was kept", async () => {
    const found = await cutLedger({ folder, library, programs, seed: 1, states: 250 })
    expect(found).toMatchObject({ withLoss: 0, broken: 0, torn: 0 })
    expect(found.states).toBeGreaterThan(100)
  })

  it("would lose entries with the driver's own settings", async () =>
    expect((await cutCarefree({ folder, library, programs, seed: 1, states: 100 })).withLoss).toBeGreaterThan(0))

  it("is told from one that works, and the same again leaves each entry once", async () => {
    const { answers, ...found } = await faultAppends({ folder, library, programs, seed: 1, faults: 10 })
    expect(found).toEqual({ faults: 10, untyped: 0, lost: 0, notOnce: 0 })
    expect(Object.keys(answers).filter((name) => name !== "done").length).toBeGreaterThan(0)
  })

  it("leaves a quarter that can be finished", async () => {
    const { answers: _, ...found } = await faultQuarter({ folder, library, programs, seed: 1, faults: 3 }, quarter)
    expect(found).toEqual({ faults: 3, untyped: 0, lost: 0, notOnce: 0 })
  })
})

describe("the checks bite", () => {
  it("on an acknowledged batch that is gone or torn", () => {
    const file = path.join(folder, "bite.db")
    const db = new Sqlite(file)
    db.exec("CREATE TABLE ledger_entry (entry_key TEXT)")
    const insert = db.prepare("INSERT INTO ledger_entry VALUES (?)")
    for (const key of ["torture:a:0:0", "torture:a:0:1", "torture:a:1:0"]) insert.run(key)
    db.close()
    const kept = keptIn(file, 2)
    expect(kept).toMatchObject({ torn: 1, twice: 0, broken: undefined })
    expect(lost(["ready", "a 0"], kept)).toBe(0)
    expect(lost(["ready", "a 0", "a 1", "a 2"], kept)).toBe(2)
  })

  it("on a quarter of which one row is gone", () => {
    const calm = path.join(folder, "calm")
    expect(outcomeOf(calm)).toBe(quarter.outcome)
    const copy = path.join(folder, "bitten")
    fs.cpSync(calm, copy, { recursive: true })
    const db = new Sqlite(path.join(copy, "doudi.db"))
    for (const name of db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'answer'")
      .pluck()
      .all())
      db.exec(`DROP TRIGGER "${name as string}"`)
    db.exec("DELETE FROM answer WHERE id = (SELECT max(id) FROM answer)")
    db.close()
    expect(outcomeOf(copy)).not.toBe(quarter.outcome)
  })
})
