/** A register assessed by columns, household by household, and by columns that say something else than the records: one result. */
import * as path from "node:path"
import { assess, type AssessReceipt, type FramePage, Ledger, Register, silentProgress } from "@doudi/app"
import { Day, Quarter } from "@doudi/core"
import { SqliteStore } from "@doudi/sqlite"
import { Effect, Layer } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, folder } from "../../packages/cli/test/answering.ts"

const workspace = path.join(folder(), "demo")
const on = Day.day("2025-12-31")
const store = Layer.mergeAll(
  SqliteStore.layer({ filename: path.join(workspace, "doudi.db"), mode: "open" }),
  silentProgress
)

/** Assesses by frames that were changed on their way, or households by their numbers; with what the ledger keeps of the run. */
const assessed = (
  change: (page: FramePage) => FramePage,
  named = false
): Promise<{ readonly receipt: AssessReceipt; readonly digest: string; readonly count: number }> =>
  Effect.gen(function* () {
    const register = yield* Register
    const changed = Register.of({
      ...register,
      frames: (...asked) => Effect.map(register.frames(...asked), change)
    })
    const households = (yield* register.page(0, 10_000)).map(({ household }) => household.id)
    const input = {
      ...{ quarter: Quarter.ofDay(on), on, households: named ? households : undefined },
      actor: { actor: "desk-1", role: "operator", purpose: "assessment" }
    }
    const receipt = yield* Effect.provideService(assess(input), Register, changed)
    const ledger = yield* Ledger
    const total = yield* ledger.count()
    const entries = yield* ledger.page(total - 5, 10)
    const { digest, count } = entries.filter(({ kind }) => kind === "determined").at(-1) as never
    return { receipt, digest, count }
  }).pipe(Effect.provide(store), Effect.runPromise)

const asIs = (page: FramePage): FramePage => page
/** Every seventh household, from the first, has something that no column takes. */
const leaving = (page: FramePage): FramePage => ({
  ...page,
  frames: page.frames.map((frame) => ({
    ...frame,
    leaves: frame.leaves.map((_, h) => (h % 7 === 0 ? 1 : 0)),
    leavesAny: true
  }))
})
/** As a fault of the columns would have it: every member is taken for the next one. */
const mistaken = (page: FramePage): FramePage => ({ ...page, numbers: page.numbers.map((no) => no + 1) })

describe("assessing a register", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const done = await ask(["demo", "--households", "400", "--out", workspace])
    expect(done.code, done.err).toBe(0)
  }, 300_000)

  it("comes to the same by columns and household by household, to the last byte of its digest", async () => {
    const [columns, records] = [await assessed(asIs), await assessed(asIs, true)]
    const { households, ways } = columns.receipt
    expect(columns.count).toBe(households)
    expect(ways).toEqual({ byColumns: households, oneByOne: 0, checked: 1, differing: 0 })
    expect(records.receipt.ways).toEqual({ byColumns: 0, oneByOne: households, checked: 0, differing: 0 })
    expect(columns.digest).toBe(records.digest)
    expect(columns.receipt.counts).toEqual(records.receipt.counts)
    expect(columns.receipt.counts.some(({ tag }) => tag === "Undetermined")).toBe(true)
  })

  it("takes households that leave one by one, and counts them", async () => {
    const [columns, some] = [await assessed(asIs), await assessed(leaving)]
    const { households, ways } = some.receipt
    expect(ways.oneByOne).toBe(Math.ceil(households / 7))
    expect(ways.byColumns + ways.oneByOne).toBe(households)
    expect(ways).toMatchObject({ checked: 1, differing: 0 })
    expect(some.digest).toBe(columns.digest)
  })

  it("goes household by household where a household that was assessed both ways came out differently", async () => {
    const [columns, wrong] = [await assessed(asIs), await assessed(mistaken)]
    expect(wrong.receipt.ways).toEqual({
      ...{ byColumns: 0, oneByOne: wrong.receipt.households },
      ...{ checked: 1, differing: 1 }
    })
    expect(wrong.digest).toBe(columns.digest)
  })

  it("leaves a store that proves itself", async () => {
    const { code, err } = await ask(["verify", "--workspace", workspace])
    expect(code, err).toBe(0)
  })
})
