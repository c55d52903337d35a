import { CitizenId, Household, type Provenance } from "@doudi/core"
import { Either, Schema } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { head, household } from "./someone.ts"

const decode = Schema.decodeUnknownEither(Household.Household)
const decoded = (input: unknown) => Either.getOrThrow(decode(input))
const citizenId = "11010519491231002X"

describe("a household record", () => {
  it("may know nothing beyond number, place, source and one named member", () => {
    expect(decoded(household)).toEqual(household)
  })

  it("keeps known, not applicable and unknown apart through encoding", () => {
    const input = { ...household, vehicles: 0, business: null, members: [{ ...head, citizenId, illness: null }] }
    const record = decoded(input)
    expect(record.vehicles).toBe(0)
    expect(record.business).toBeNull()
    expect("dwellings" in record).toBe(false)
    expect(Schema.encodeSync(Household.Household)(record)).toEqual(input)
  })

  it.each([
    ["no member", { ...household, members: [] }],
    ["two members of one number", { ...household, members: [head, { ...head, name: "李四" }] }],
    ["a member number 0", { ...household, members: [{ ...head, no: 0 }] }],
    ["a household number with a space", { ...household, id: "H 1" }],
    ["no place", { ...household, division: undefined }],
    ["no source", { ...household, provenance: { ...household.provenance, source: "" } }],
    [
      "a time of recording without a zone",
      { ...household, provenance: { ...household.provenance, recordedAt: "2025-07-02T01:02:03" } }
    ]
  ])("is refused with %s", (_, input) => expect(Either.isLeft(decode(input))).toBe(true))
})

describe("errors of the Schema", () => {
  const secret = "1101051949123100"
  const wrong = [`${secret}21`, Number(secret), [secret], { number: secret }, secret.repeat(20), true]
  const places: ReadonlyArray<ReadonlyArray<string | number>> = [
    [],
    ["id"],
    ["division"],
    ["provenance"],
    ["provenance", "source"],
    ["provenance", "observedOn"],
    ["provenance", "recordedAt"],
    ["overrides"],
    ["members"],
    ["members", 0],
    ["members", 0, "no"],
    ...Object.keys(Household.fields).map((key) => [key]),
    ...["name", "citizenId", "birth", "sex", "diedOn", "disability", "illness", "wage", "registered"].map(
      (key) => ["members", 0, key] as const
    )
  ]
  const put = (target: any, [first, ...rest]: ReadonlyArray<string | number>, value: unknown): unknown => {
    if (first === undefined) return value
    const copy = Array.isArray(target) ? [...target] : { ...target }
    copy[first] = put(copy[first] ?? {}, rest, value)
    return copy
  }

  it("never contain the value, wherever it stands", () => {
    let refused = 0
    for (const place of places) {
      for (const value of wrong) {
        const result = decode(put(household, place, value))
        if (Either.isRight(result)) continue
        refused++
        expect(result.left.message, place.join(".")).not.toContain(secret.slice(0, 12))
      }
    }
    expect(refused).toBeGreaterThan(places.length * 4)
  })

  it("say where and what was expected", () => {
    const result = decode(put(household, ["members", 0, "citizenId"], `${secret}21`))
    expect(Either.isLeft(result) && result.left.message).toMatch(
      /\["members"\][\s\S]*\["citizenId"\][\s\S]*expected a citizen ID number/
    )
  })

  it("hold for any text in any text field", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places.slice(1)), fc.stringMatching(/^[A-Z]{12}$/), (place, text) => {
        const result = decode(put(household, place, text))
        if (Either.isLeft(result)) expect(result.left.message).not.toContain(text)
      })
    )
  })
})

describe("what follows from a record", () => {
  const [member] = decoded({ ...household, members: [{ ...head, citizenId }] }).members

  it("birth and sex come from the identity number when not recorded, and are unknown without either", () => {
    expect(Household.birthOf(member)).toBe("1949-12-31")
    expect(Household.sexOf(member)).toBe("2")
    expect(Household.birthOf({ ...member, birth: "1950-01-01" as never })).toBe("1950-01-01")
    expect(Household.sexOf({ ...member, sex: "1" })).toBe("1")
    for (const unknown of [head, { ...head, citizenId: null }]) {
      expect(Household.birthOf(unknown)).toBeUndefined()
      expect(Household.sexOf(unknown)).toBeUndefined()
    }
  })

  it("a fact has the provenance of the record unless the record says otherwise for it", () => {
    const survey = { source: "survey", observedOn: "2025-08-01", recordedAt: "2025-08-02T00:00:00Z" }
    const record = decoded({ ...household, overrides: { housing: survey, "1.illness": survey } })
    const sourceOf = (field: string, no?: number): Provenance.Provenance => Household.provenanceOf(record, field, no)
    expect(sourceOf("housing")).toEqual(survey)
    expect(sourceOf("illness", 1)).toEqual(survey)
    expect(sourceOf("illness", 2)).toEqual(household.provenance)
    expect(sourceOf("vehicles")).toEqual(household.provenance)
  })

  it("an identity number of the record is one", () => {
    expect(CitizenId.isCitizenId(member.citizenId ?? "")).toBe(true)
  })
})
