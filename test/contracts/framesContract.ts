import { evaluatePage, Register, registerFrames, Store } from "@doudi/app"
import { Batch, type Form, Household, Member, Policy, PopulationFrame } from "@doudi/core"
import * as Packs from "@doudi/packs"
import { Chunk, Effect, Either, Stream } from "effect"
import fc from "fast-check"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import { day, identity, importing, person, provenance, version } from "./People.ts"

const on = day("2025-07-01")
const policy = (() => {
  const { data, hash } = Either.getOrThrow(Packs.pack(Packs.sample))
  return Either.getOrThrow(Policy.fromData(data, hash))
})()
const { terms } = policy.vocabulary
const lists = terms.flatMap(({ origin }) => (origin._tag === "List" ? [origin.list] : []))

/** Every fact that records hold or that follows from them, and not only what the policy reads. */
const whole: PopulationFrame.Layout = {
  lists,
  asked: PopulationFrame.layoutOf(policy).asked,
  columns: terms.flatMap((term) => {
    const table =
      term.scope === "household" ? -1 : term.scope === "person" ? 0 : 1 + lists.indexOf(term.scope.replace("list:", ""))
    return PopulationFrame.columnOf(term, table) ?? []
  })
}

const asksFor = (scope: string) =>
  terms.flatMap(({ key, origin, scope: own, type }) =>
    own === scope && origin._tag === (scope.startsWith("list:") ? "Field" : "Input")
      ? [type._tag === "boolean" ? `${key}!` : key]
      : []
  )
/** As an import under this pack lays a version out: lists first, then the register's own facts, then what the pack asks for. */
const shape = {
  household: [
    ...lists.map((list) => `lists.${list}:${asksFor(`list:${list}`).join(",")}`),
    ...Object.keys(Household.fields),
    ...asksFor("household").map((key) => `more.${key}`)
  ],
  member: [...Object.keys(Member.fields), ...asksFor("person").map((key) => `more.${key}`)]
}

/** A cell as it is stored: `null` not known, `false` does not apply; now and then one that its column does not take. */
const cell = (key: string): fc.Arbitrary<unknown> => {
  const name = key.replace(/^more\./, "").replace(/!$/, "")
  const type = terms.find((term) => term.key === name)?.type
  const value: fc.Arbitrary<unknown> =
    key === "division"
      ? fc.constantFrom("990001200201", "990001100101")
      : name === "citizenId"
        ? fc.nat(99).map(identity)
        : type?._tag === "boolean"
          ? fc.constantFrom(0, 1)
          : type?._tag === "number"
            ? fc.oneof(fc.nat(5000), fc.constant(Number.MAX_SAFE_INTEGER), fc.constant("0.5"))
            : type?._tag === "date"
              ? fc.constantFrom("2025-01-31", "1950-02-28", "2026-01-01")
              : type?._tag === "text" && type.codes !== undefined
                ? fc.constantFrom(...Object.keys(type.codes), "no such code")
                : fc.constantFrom("甲", "乙")
  return key === "division"
    ? value
    : fc.oneof({ weight: 5, arbitrary: value }, fc.constant(null), { weight: 1, arbitrary: fc.constant(false) })
}
const row = (keys: ReadonlyArray<string>) => fc.tuple(...keys.map(cell))
const household = fc.tuple(
  fc.tuple(
    ...shape.household.map((key) => {
      const list = /^lists\.[^:]+:(.*)$/.exec(key)
      return list === null
        ? cell(key)
        : fc.oneof(fc.constant(null), fc.array(row(list[1]!.split(",")), { maxLength: 3 }))
    })
  ),
  fc.array(row(shape.member), { minLength: 1, maxLength: 4 })
)

const bytes = (cells: unknown) => new TextEncoder().encode(JSON.stringify(cells))
const storeAll = (drawn: ReadonlyArray<readonly [ReadonlyArray<unknown>, ReadonlyArray<ReadonlyArray<unknown>>]>) =>
  Effect.gen(function* () {
    const [store, register] = [yield* Store, yield* Register]
    const divisionAt = shape.household.indexOf("division")
    const versions = drawn.map(([facts, members], i) => ({
      id: `H${i}`,
      division: facts[divisionAt] as string,
      category: undefined as Form.Cell,
      facts: bytes(facts),
      members: bytes(members.map((cells, no) => [no + 1, ...cells])),
      people: members.map((_, no) => ({ no: no + 1 }))
    }))
    yield* store.write(Effect.flatMap(importing("drawn"), (id) => register.append(id, provenance, versions, shape)))
  })

/** What a pack that asks for nothing reads of records that were stored for one that does: whoever holds more leaves. */
const plain: PopulationFrame.Layout = { ...PopulationFrame.layoutOf(policy), asked: new Set() }

/** The frame of the same households, filled from their records. */
const fromRecords = (layout: PopulationFrame.Layout, records: ReadonlyArray<Household.Household>) => {
  const builder = new PopulationFrame.FrameBuilder(layout, on)
  for (const record of records) builder.household(record)
  return builder.finish()
}

export const framesContract = (adapter: Adapter) =>
  describe("Register, as columns", () => {
    const test = tester(adapter)

    test(
      "fills the frame that the records would fill, whatever is known, for every fact there is",
      Effect.gen(function* () {
        const drawn = fc.sample(household, { numRuns: 60, seed: 4 })
        yield* storeAll(drawn)
        const register = yield* Register
        const records = (yield* register.page(0, 100)).map(({ household }) => household)
        const asked = [whole, PopulationFrame.layoutOf(policy), plain].map((layout) => ({ layout, on }))
        const { frames, ids, numbers, observedOn, versions } = yield* register.frames(asked, 0, 100)
        expect(numbers).toEqual(records.flatMap(({ members }) => members.map(({ no }) => no)))
        expect(observedOn).toEqual(records.map(({ provenance }) => provenance.observedOn))
        expect(ids).toEqual(records.map(({ id }) => id))
        expect(versions).toEqual(ids.map(() => 1))
        expect(frames[0]!.leavesAny).toBe(true)
        expect(frames[0]!.mostRows.every((most) => most > 0)).toBe(true)
        for (const [i, { layout }] of asked.entries()) expect(frames[i]).toEqual(fromRecords(layout, records))
      })
    )

    test(
      "makes a household leave for a fact that this policy does not ask for",
      Effect.gen(function* () {
        const holding = (of: RegExp, keys: ReadonlyArray<string>, value: unknown) => {
          const at = keys.findIndex((key) => of.test(key))
          return keys.map((key, i) => (key === "division" ? "990001200201" : i === at ? value : null))
        }
        const [nothing, more, list] = [/^$/, /^more\..*!$/, /^lists\./]
        const nobody = holding(nothing, shape.member, 1)
        const drawn = [
          [holding(nothing, shape.household, 1), [nobody]],
          [holding(more, shape.household, 1), [nobody]],
          [holding(list, shape.household, []), [nobody]],
          [holding(nothing, shape.household, 1), [holding(more, shape.member, 1)]]
        ] as const
        yield* storeAll(drawn)
        const layouts = [PopulationFrame.layoutOf(policy), plain].map((layout) => ({ layout, on }))
        const { frames } = yield* (yield* Register).frames(layouts, 0, 100)
        expect([...frames[0]!.leaves]).toEqual([0, 0, 0, 0])
        expect([...frames[1]!.leaves]).toEqual([0, 1, 1, 1])
      })
    )

    test(
      "goes by in pages, each household once",
      Effect.gen(function* () {
        yield* storeAll(fc.sample(household, { numRuns: 25, seed: 5 }))
        const asked = [{ layout: PopulationFrame.layoutOf(policy), on }]
        for (const size of [7, 25, 100]) {
          const pages = Chunk.toReadonlyArray(yield* Stream.runCollect(registerFrames(asked, size)))
          expect(pages.flatMap(({ ids }) => ids)).toEqual(Array.from({ length: 25 }, (_, i) => `H${i}`))
          expect(pages.length).toBe(Math.ceil(25 / size))
          for (const { frames, ids } of pages) expect(frames[0]!.households).toBe(ids.length)
        }
      })
    )

    test(
      "fetches the records of those alone that the compiled policy cannot answer for",
      Effect.gen(function* () {
        const [store, register] = [yield* Store, yield* Register]
        const versions = Array.from({ length: 20 }, (_, i) =>
          version(`H${i}`, [person(1, i)], {
            area: "rural",
            // More than the numbers of a column go.
            financialAssets: i % 9 === 3 ? Number.MAX_SAFE_INTEGER : i
          })
        )
        yield* store.write(Effect.flatMap(importing("a"), (id) => register.append(id, provenance, versions)))
        const compiled = Batch.compile(policy, on)
        const page = yield* register.frames([compiled], 0, 100)
        const asked: Array<string> = []
        const results = yield* evaluatePage(compiled, page).pipe(
          Effect.provideService(Register, {
            ...register,
            find: (ids) => {
              asked.push(...ids)
              return register.find(ids)
            }
          })
        )
        expect(asked).toEqual(["H3", "H12"])
        const records = (yield* register.page(0, 100)).map(({ household }) => household)
        const expected = Batch.evaluate(compiled, fromRecords(compiled.layout, records), (h) => records[h]!)
        expect(results.traced).toEqual(expected.traced)
        expect(results.fields).toEqual(expected.fields)
      })
    )
  })
