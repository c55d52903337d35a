import { Imports, Ledger, Quarters, Register, Store, Workspace } from "@doudi/app"
import { Tree } from "@doudi/core"
import { Data, Effect, Exit, Fiber } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import { accessContract } from "./accessContract.ts"
import { backupsContract } from "./backupsContract.ts"
import { cluesContract } from "./cluesContract.ts"
import { deliveryContract } from "./deliveryContract.ts"
import { determinationsContract } from "./determinationsContract.ts"
import { figuresContract } from "./figuresContract.ts"
import { framesContract } from "./framesContract.ts"
import { publicationsContract } from "./publicationsContract.ts"
import { day, fen, importing, person, provenance, q3, q4, version } from "./People.ts"
import { registerContract } from "./registerContract.ts"
import { rostersContract } from "./rostersContract.ts"
import { tracesContract } from "./tracesContract.ts"

class Refused extends Data.TaggedError("Refused") {}

/** What every store must hold, whatever database stands behind it. */
export const storeContract = (adapter: Adapter) =>
  describe(adapter.name, () => {
    const test = tester(adapter)

    describe("Store", () => {
      test(
        "keeps all of a piece of work, or none of it",
        Effect.gen(function* () {
          const store = yield* Store
          const imports = yield* Imports
          const register = yield* Register
          const work = Effect.flatMap(importing("a"), (id) =>
            register.append(id, provenance, [version("H1", [person(1)])])
          )
          const failed = yield* Effect.exit(store.write(Effect.zipRight(work, new Refused())))
          expect(failed).toEqual(Exit.fail(new Refused()))
          expect(yield* imports.all).toEqual([])
          expect(yield* register.size).toEqual({ households: 0, persons: 0 })
          const died = yield* Effect.exit(store.write(Effect.zipRight(work, Effect.die("a fault"))))
          expect(Exit.isFailure(died)).toBe(true)
          expect(yield* register.size).toEqual({ households: 0, persons: 0 })
          expect(yield* store.write(Effect.as(work, "stored"))).toBe("stored")
          expect(yield* register.size).toEqual({ households: 1, persons: 1 })
        })
      )

      test(
        "keeps nothing of work that is interrupted",
        Effect.gen(function* () {
          const store = yield* Store
          const fiber = yield* Effect.fork(store.write(Effect.zipRight(importing("a"), Effect.never)))
          yield* Effect.sleep(50)
          yield* Fiber.interrupt(fiber)
          expect(yield* (yield* Imports).all).toEqual([])
          yield* store.write(importing("a"))
          expect((yield* (yield* Imports).all).length).toBe(1)
        })
      )

      test(
        "lets a write join the one it stands in",
        Effect.gen(function* () {
          const store = yield* Store
          const imports = yield* Imports
          yield* store.write(Effect.zipRight(importing("a"), store.write(importing("b"))))
          expect((yield* imports.all).map(({ digest }) => digest)).toEqual(["a", "b"])
          yield* Effect.exit(store.write(Effect.zipRight(store.write(importing("c")), new Refused())))
          expect((yield* imports.all).length).toBe(2)
          yield* store.write(
            Effect.zipRight(importing("d"), Effect.ignore(store.write(Effect.zipRight(importing("e"), new Refused()))))
          )
          expect((yield* imports.all).map(({ digest }) => digest)).toEqual(["a", "b", "d"])
        })
      )

      test(
        "commits nothing after a statement failed, even when the work goes on",
        Effect.gen(function* () {
          const store = yield* Store
          const imports = yield* Imports
          const twice = Effect.zipRight(importing("a"), Effect.ignore(importing("a")))
          const exit = yield* Effect.exit(store.write(twice))
          expect(exit).toMatchObject({ _tag: "Failure", cause: { error: { _tag: "NotWritten" } } })
          expect(yield* imports.all).toEqual([])
        })
      )

      test(
        "runs one write after another",
        Effect.gen(function* () {
          const store = yield* Store
          const imports = yield* Imports
          const slow = (digest: string) =>
            store.write(
              Effect.gen(function* () {
                const before = (yield* imports.all).length
                yield* Effect.sleep(5)
                yield* importing(digest)
                return before
              })
            )
          const seen = yield* Effect.all(["a", "b", "c", "d"].map(slow), { concurrency: "unbounded" })
          expect([...seen].sort()).toEqual([0, 1, 2, 3])
        })
      )

      test(
        "takes a single change without a write around it, whole",
        Effect.gen(function* () {
          const register = yield* Register
          const id = yield* importing("a")
          const clash = [version("H1", [person(1)]), version("x".repeat(41), [person(1)])]
          const exit = yield* Effect.exit(register.append(id, provenance, clash))
          expect(Exit.isFailure(exit)).toBe(true)
          expect(yield* register.size).toEqual({ households: 0, persons: 0 })
        })
      )
    })

    describe("Workspace", () => {
      test(
        "has the newest pack in force",
        Effect.gen(function* () {
          const workspace = yield* Workspace
          expect(yield* workspace.pinned).toBeUndefined()
          const pack = { id: "sample", hash: "a".repeat(64), data: { 名称: ["一", 1, null, { deep: true }] } }
          yield* workspace.pin(pack)
          expect(yield* workspace.pinned).toEqual(pack)
          yield* workspace.pin({ ...pack, hash: "b".repeat(64) })
          expect((yield* workspace.pinned)?.hash).toBe("b".repeat(64))
        })
      )
    })

    describe("Imports", () => {
      test(
        "knows a file by its bytes, kind and source",
        Effect.gen(function* () {
          const imports = yield* Imports
          const id = yield* importing("a")
          const record = yield* imports.find("households", "register", "a")
          expect(record).toEqual({
            id,
            kind: "households",
            source: "register",
            fileName: "a.xlsx",
            digest: "a",
            observedOn: "2025-06-30",
            recordedAt: provenance.recordedAt,
            rows: 10,
            accepted: 8,
            unchanged: 1,
            quarantined: 2
          })
          expect(yield* imports.find("households", "survey", "a")).toBeUndefined()
          expect(yield* imports.find("roster", "register", "a")).toBeUndefined()
          expect(yield* imports.find("households", "register", "b")).toBeUndefined()
          expect(yield* imports.all).toEqual([record])
        })
      )

      test(
        "gives the newest file by the day it describes",
        Effect.gen(function* () {
          const imports = yield* Imports
          expect(yield* imports.newest("households", "register")).toBeUndefined()
          yield* importing("a", "households", "register", "2025-06-30")
          yield* importing("b", "households", "register", "2025-09-30")
          yield* importing("c", "households", "register", "2025-03-31")
          expect((yield* imports.newest("households", "register"))?.digest).toBe("b")
        })
      )

      test(
        "keeps rows that wait for mending",
        Effect.gen(function* () {
          const imports = yield* Imports
          const row = (n: number) => ({
            row: n,
            faults: [{ row: n, code: "ID_EMPTY", says: { zh: "空", en: "empty" }, remedy: { zh: "填", en: "fill" } }],
            cells: ["H1", "", "=1+1"]
          })
          const a = yield* importing("a")
          const b = yield* importing("b")
          yield* imports.quarantine(b, "members", [row(5)])
          yield* imports.quarantine(a, "members", [row(9), row(2)])
          yield* imports.quarantine(a, "households", [row(3)])
          const all = yield* imports.quarantined()
          expect(all.map(({ importId, form, row: { row } }) => [importId, form, row])).toEqual([
            [a, "households", 3],
            [a, "members", 2],
            [a, "members", 9],
            [b, "members", 5]
          ])
          expect(all[3]).toEqual({ importId: b, form: "members", row: row(5) })
          expect(yield* imports.quarantined([a])).toEqual(all.slice(0, 3))
          expect(yield* imports.quarantined([])).toEqual([])
        })
      )
    })

    describe("Quarters", () => {
      test(
        "stay closed, with the first closing's time",
        Effect.gen(function* () {
          const quarters = yield* Quarters
          expect(yield* quarters.closedAt(q3)).toBeUndefined()
          yield* quarters.close(q3)
          const at = yield* quarters.closedAt(q3)
          expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
          yield* Effect.sleep(5)
          yield* quarters.close(q3)
          expect(yield* quarters.closedAt(q3)).toBe(at)
          expect(yield* quarters.closedAt(q4)).toBeUndefined()
        })
      )
    })

    describe("Ledger", () => {
      const entry = (key: string, quarter = q3) =>
        ({
          key,
          kind: "determined",
          quarter,
          on: day("2025-07-01"),
          actor: "desk-1",
          role: "operator",
          purpose: "deliver",
          pack: "0".repeat(64)
        }) as const

      test(
        "takes a key for one content only, and writes nothing of a batch that comes with another",
        Effect.gen(function* () {
          const ledger = yield* Ledger
          const payload = { reason: "示例" }
          yield* ledger.append([{ ...entry("a"), payload }])
          for (const other of [{ payload: { reason: "其他" } }, {}, { payload, department: "d" }]) {
            const failed = yield* Effect.flip(ledger.append([entry("b"), { ...entry("a"), ...other }]))
            expect(failed._tag).toBe("KeyReused")
          }
          expect((yield* Effect.flip(ledger.append([entry("c"), { ...entry("c"), department: "d" }])))._tag).toBe(
            "KeyReused"
          )
          expect(yield* ledger.append([{ ...entry("a"), payload }])).toBe(0)
          expect([yield* ledger.count(), yield* ledger.payload(1), yield* ledger.payload(2)]).toEqual([
            1,
            payload,
            undefined
          ])
        })
      )

      test(
        "takes no postings that do not come to zero",
        Effect.gen(function* () {
          const ledger = yield* Ledger
          const postings = [
            { account: "budget/p", amount: fen(-5) },
            { account: "department/d", amount: fen(4) }
          ]
          expect((yield* Effect.flip(ledger.append([{ ...entry("a"), postings }])))._tag).toBe("NotWritten")
          expect(yield* ledger.count()).toBe(0)
        })
      )

      test(
        "takes nothing into a closed quarter",
        Effect.gen(function* () {
          const ledger = yield* Ledger
          yield* (yield* Quarters).close(q3)
          expect((yield* Effect.flip(ledger.append([entry("a")])))._tag).toBe("NotWritten")
          expect(yield* ledger.append([entry("a", q4)])).toBe(1)
        })
      )

      test(
        "grows its tree from the newest checkpoint as it does from the beginning",
        Effect.gen(function* () {
          const ledger = yield* Ledger
          expect(yield* ledger.frontier).toBeUndefined()
          yield* ledger.append([entry("a"), entry("b"), entry("c")])
          const tree = (yield* ledger.frontier)!
          yield* ledger.keep({ size: 3, note: "note", frontier: tree.pack() })
          yield* ledger.append([entry("d"), entry("e")])
          const leaves = yield* ledger.hashes(5)
          const { hash } = (yield* ledger.book)!
          expect(hash.name).toBe("sm3")
          expect((yield* ledger.frontier)!.root()).toEqual(Tree.rootOf(hash, leaves))
          expect(yield* ledger.checkpoints).toMatchObject([{ size: 3, note: "note" }])
          expect((yield* ledger.open("sha256")).hash.name).toBe("sm3")
        })
      )

      test(
        "writes an entry once, in order",
        Effect.gen(function* () {
          const ledger = yield* Ledger
          expect(yield* ledger.append([])).toBe(0)
          expect(yield* ledger.append([entry("a"), entry("b"), entry("a")])).toBe(2)
          expect(yield* ledger.append([entry("b"), entry("c", q4)])).toBe(1)
          const page = yield* ledger.page(0, 10)
          expect(page.map(({ key }) => key)).toEqual(["a", "b", "c"])
          expect(page[0]).toEqual({ ...entry("a"), seq: page[0]!.seq, recordedAt: page[0]!.recordedAt })
          expect((yield* ledger.page(page[1]!.seq, 10)).map(({ key }) => key)).toEqual(["c"])
          expect((yield* ledger.page(0, 2)).length).toBe(2)
          expect([yield* ledger.count(), yield* ledger.count(q3), yield* ledger.count("2024Q1")]).toEqual([3, 2, 0])
        })
      )
    })

    registerContract(adapter)
    framesContract(adapter)
    rostersContract(adapter)
    cluesContract(adapter)
    determinationsContract(adapter)
    deliveryContract(adapter)
    figuresContract(adapter)
    tracesContract(adapter)
    accessContract(adapter)
    backupsContract(adapter)
    publicationsContract(adapter)
  })
