import { Register, Store } from "@doudi/app"
import { CitizenId, type Field, type Form, Household, Member } from "@doudi/core"
import { Effect, Schema } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import { identity, importing, packed, person, provenance, version } from "./People.ts"

const append = (digest: string, ...versions: ReadonlyArray<ReturnType<typeof version>>) =>
  Effect.gen(function* () {
    const register = yield* Register
    const store = yield* Store
    return yield* store.write(Effect.flatMap(importing(digest), (id) => register.append(id, provenance, versions)))
  })

/** A cell of every field of a record, `salt` telling rows apart; every third unknown, every fifth not applicable. */
const everything = (fields: Field.Fields, salt: number): Record<string, Form.Cell> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field], i) => {
      const unknown = !field.required && (i + salt) % 3 === 0
      const notApplicable = !field.required && (i + salt) % 5 === 0
      return [key, unknown ? undefined : notApplicable ? null : cellOf(field, salt)]
    })
  )

const cellOf = (field: Field.Field, salt: number): Form.Cell => {
  switch (field.kind) {
    case "text":
      return `文字"\\\n𠀀é${salt}`
    case "citizenId":
      return identity(salt)
    case "division":
      return "990001200201"
    case "day":
      return `2025-01-${String(1 + (salt % 28)).padStart(2, "0")}`
    case "money":
      return [0, -1, 9, 10, 1_073_741_824, 4_294_967_296, Number.MAX_SAFE_INTEGER][salt % 7]
    case "count":
      return [0, 7, 99, 100, 12_345][salt % 5]
    case "flag":
      return salt % 2
    case "code":
      return Object.keys(field.codes ?? {})[0]
  }
}

export const registerContract = (adapter: Adapter) =>
  describe("Register", () => {
    const test = tester(adapter)

    test(
      "gives a household back with every fact, its provenance and its members",
      Effect.gen(function* () {
        const salts = Array.from({ length: 14 }, (_, i) => i)
        const written = salts.map((salt) => ({
          household: everything(Household.fields, salt),
          members: [everything(Member.fields, salt), everything(Member.fields, salt + 50)] as const
        }))
        const versions = written.map(({ household, members: [first, third] }, salt) =>
          version(
            `H${salt}`,
            [
              { ...third, no: 3 },
              { ...first, no: 1 }
            ],
            household
          )
        )
        yield* append("a", ...versions)
        const page = yield* (yield* Register).page(0, 100)
        expect(page.map(({ household }) => household.id)).toEqual(salts.map((salt) => `H${salt}`))
        for (const [i, { household, version: number }] of page.entries()) {
          expect(number).toBe(1)
          expect(household.provenance).toEqual(provenance)
          const { household: facts, members } = written[i]!
          expect(household.members.map(({ no }) => no)).toEqual([1, 3])
          for (const [fields, record, cells] of [
            [Household.fields, household, facts],
            [Member.fields, household.members[0], members[0]],
            [Member.fields, household.members[1], members[1]]
          ] as const) {
            Object.entries(fields).forEach(([key, field]) => {
              const cell = cells[key]
              const fact = field.kind === "flag" && typeof cell === "number" ? cell === 1 : cell
              expect([key, (record as unknown as Record<string, unknown>)[key]]).toEqual([key, fact])
            })
          }
        }
      })
    )

    test(
      "gives records that are valid households",
      Effect.gen(function* () {
        yield* append(
          "a",
          version("H1", [person(1, 1, { wage: 120_000, insured: 1, pension: null })], { dwellings: 1 })
        )
        const [found] = yield* (yield* Register).find(["H1"])
        const known = JSON.parse(JSON.stringify(found!.household)) as unknown
        expect(Schema.is(Household.Household)(Schema.decodeUnknownSync(Household.Household)(known))).toBe(true)
      })
    )

    test(
      "makes no version when nothing changed, whatever the order of members",
      Effect.gen(function* () {
        const members = [person(1, 1), person(2, 2, { wage: 100 })]
        expect(yield* append("a", version("H1", members), version("H2", [person(1)]))).toEqual({
          added: 2,
          unchanged: 0
        })
        expect(yield* append("b", version("H1", [...members].reverse()), version("H2", [person(1)]))).toEqual({
          added: 0,
          unchanged: 2
        })
        expect(yield* append("c", version("H1", [members[0]!, person(2, 2, { wage: 101 })]))).toEqual({
          added: 1,
          unchanged: 0
        })
        const register = yield* Register
        const history = yield* register.history("H1")
        expect(history.map(({ version, household }) => [version, household.members[1]!.wage])).toEqual([
          [1, 100],
          [2, 101]
        ])
        expect((yield* register.find(["H1"]))[0]!.version).toBe(2)
        expect(yield* register.size).toEqual({ households: 2, persons: 3 })
      })
    )

    test(
      "tells unknown, not applicable, zero and an empty register apart",
      Effect.gen(function* () {
        const register = yield* Register
        expect(yield* register.page(0, 10)).toEqual([])
        expect(yield* register.size).toEqual({ households: 0, persons: 0 })
        for (const [digest, wage] of [
          ["a", undefined],
          ["b", null],
          ["c", 0]
        ] as const) {
          expect(yield* append(digest, version("H1", [person(1, 1, { wage })]))).toEqual({ added: 1, unchanged: 0 })
          expect((yield* register.find(["H1"]))[0]!.household.members[0].wage).toBe(wage)
        }
      })
    )

    test(
      "keeps the place of a household through its versions and pages by it",
      Effect.gen(function* () {
        const ids = Array.from({ length: 25 }, (_, i) => `H${i}`)
        yield* append("a", ...ids.map((id) => version(id, [person(1)])))
        yield* append("b", version("H3", [person(1, 3)]), version("H99", [person(1)]))
        const register = yield* Register
        const seen: Array<string> = []
        for (let after = 0; ; ) {
          const page = yield* register.page(after, 7)
          if (page.length === 0) break
          seen.push(...page.map(({ household }) => household.id))
          after = page[page.length - 1]!.seq
        }
        expect(seen).toEqual([...ids, "H99"])
        expect((yield* register.find(["H99", "H3", "nobody", "H3"])).map(({ household }) => household.id)).toEqual([
          "H3",
          "H99"
        ])
        expect(yield* register.history("nobody")).toEqual([])
      })
    )

    test(
      "knows which household holds an identity now",
      Effect.gen(function* () {
        const register = yield* Register
        expect(yield* register.holders([packed(1)])).toEqual(new Map())
        yield* append("a", version("H1", [person(1, 1), person(2, 2)]), version("H2", [person(1, 3)]))
        expect(yield* register.holders([packed(1), packed(3), packed(9)])).toEqual(
          new Map([
            [packed(1), "H1"],
            [packed(3), "H2"]
          ])
        )
        // Person 2 moves to H2, person 3 leaves for good.
        yield* append("b", version("H1", [person(1, 1)]), version("H2", [person(1, 4), person(2, 2)]))
        expect(yield* register.holders([1, 2, 3, 4].map(packed))).toEqual(
          new Map([
            [packed(1), "H1"],
            [packed(2), "H2"],
            [packed(4), "H2"]
          ])
        )
        // The same move back, the receiving household first and in a batch of its own.
        const store = yield* Store
        yield* store.write(
          Effect.gen(function* () {
            const id = yield* importing("c")
            yield* register.append(id, provenance, [version("H1", [person(1, 1), person(2, 2)])])
            yield* register.append(id, provenance, [version("H2", [person(1, 4)])])
          })
        )
        expect(yield* register.holders([packed(2), packed(4)])).toEqual(
          new Map([
            [packed(2), "H1"],
            [packed(4), "H2"]
          ])
        )
      })
    )

    test(
      "gives a person to the household that came last, and keeps who else holds what",
      Effect.gen(function* () {
        const register = yield* Register
        const holders = Effect.map(register.holders([1, 2, 3].map(packed)), (found) =>
          [1, 2, 3].map((sequence) => found.get(packed(sequence)))
        )
        yield* append("a", version("H1", [person(1, 1), person(2, 2)]), version("H2", [person(1, 3)]))
        // Person 2 turns up in H2 as well, then H1 comes again without a change of people, then H2 gives person 2 up.
        yield* append("b", version("H2", [person(1, 3), person(2, 2)]))
        expect(yield* holders).toEqual(["H1", "H2", "H2"])
        yield* append("c", version("H1", [person(1, 1), person(2, 2)], { dwellings: 2 }))
        expect(yield* holders).toEqual(["H1", "H1", "H2"])
        yield* append("d", version("H2", [person(1, 3)]))
        expect(yield* holders).toEqual(["H1", "H1", "H2"])
        // Two versions of one household in one batch: the last one says who belongs to it. A member's number may change.
        yield* append(
          "e",
          version("H1", [person(1, 1), person(2, 2), person(3, 3)]),
          version("H1", [person(1, 1), person(9, 3)])
        )
        expect(yield* holders).toEqual(["H1", undefined, "H1"])
        expect((yield* register.history("H1")).length).toBe(4)
        yield* append("f", version("H3", [person(1, 2)]), version("H3", [person(1)]))
        expect(yield* holders).toEqual(["H1", undefined, "H1"])
      })
    )

    test(
      "takes any number of households and identities at once",
      Effect.gen(function* () {
        const versions = Array.from({ length: 2311 }, (_, i) => version(`H${i}`, [person(1, i % 1000)]))
        const distinct = versions.slice(0, 1000)
        expect(yield* append("a", ...versions.map((v, i) => (i < 1000 ? v : version(v.id, [person(1)]))))).toEqual({
          added: 2311,
          unchanged: 0
        })
        const register = yield* Register
        const holders = yield* register.holders(distinct.map((_, i) => packed(i)))
        expect(holders.size).toBe(1000)
        expect(holders.get(CitizenId.pack(identity(999)))).toBe("H999")
        expect((yield* register.find(versions.map(({ id }) => id))).length).toBe(2311)
      })
    )
  })
