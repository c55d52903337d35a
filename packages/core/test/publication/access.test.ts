import { AccessNote, AccessReview, Audience, Day, Household, Member } from "@doudi/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const note: AccessNote.AccessNote = {
  at: "2025-09-30T02:00:00.000Z",
  actor: "017",
  role: "clerk",
  purpose: "casework",
  act: "read",
  what: "explain",
  household: "BS-1",
  count: 1
}
const at = (utc: string, more: Partial<AccessNote.AccessNote> = {}) => ({ ...note, at: utc, ...more })
const review = (...notes: ReadonlyArray<AccessNote.AccessNote>) => AccessReview.of(notes, AccessReview.weekdays)

describe("a note of who looked", () => {
  it("reads back as it was written, whatever its texts", () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.boolean(), (actor, purpose, count, isRead) => {
        const one = { ...note, actor, purpose, count, act: isRead ? ("read" as const) : ("export" as const) }
        expect(AccessNote.decode(AccessNote.encode(one))).toEqual(one)
      })
    ))

  it.each([
    "",
    "[]",
    "null",
    "[1,2]",
    '["1","a","b","c","d","look","w","h","1"]',
    '["1","a","b","c","d","read","w","h","-1"]'
  ])("is none of %j", (text) => expect(AccessNote.decode(new TextEncoder().encode(text))).toBeUndefined())
})

describe("what each audience sees", () => {
  it("never grows from one audience to a wider one", () => {
    const order = ["never", "total", "purpose", "yes"]
    for (const level of [1, 2, 3, 4] as const) {
      const seen = (["casework", "department", "village", "public"] as const).map((audience) =>
        order.indexOf(Audience.sight(audience, level))
      )
      expect(seen).toEqual([...seen].sort((a, b) => b - a))
    }
    for (const audience of Object.keys(Audience.audiences) as ReadonlyArray<Audience.Audience>) {
      const seen = ([1, 2, 3, 4] as const).map((level) => order.indexOf(Audience.sight(audience, level)))
      expect(seen).toEqual([...seen].sort((a, b) => b - a))
    }
  })

  it("keeps who somebody is, and what ails them, from every village and from the public", () => {
    const fields = { ...Household.fields, ...Member.fields }
    for (const key of ["citizenId", "disability", "illness", "medicalPaid"] as const) {
      expect(Audience.sight("village", fields[key].level), key).toBe("never")
      expect(Audience.isNoted(fields[key].level)).toBe(true)
    }
    for (const key of ["name", "phone", "address", "wage"] as const) {
      expect(Audience.sight("public", fields[key].level), key).toBe("never")
    }
  })
})

describe("the review", () => {
  it("adds up what one did on a day of China", () => {
    const [one, ...others] = review(
      at("2025-09-30T15:59:00.000Z", { actor: "018" }),
      at("2025-09-30T02:00:00.000Z"),
      at("2025-09-30T03:00:00.000Z", { household: "BS-2" }),
      at("2025-09-30T03:01:00.000Z", { act: "export", what: "push housing", count: 40, purpose: "push" }),
      at("2025-09-30T16:30:00.000Z", { actor: "018" })
    )
    const mine = [one!, ...others].find(({ actor }) => actor === "017")!
    expect(mine).toMatchObject({
      day: "2025-09-30",
      households: 2,
      reads: 2,
      exports: 1,
      purposes: ["casework", "push"]
    })
    expect(mine.what).toEqual([
      { what: "explain", times: 2, count: 2 },
      { what: "push housing", times: 1, count: 40 }
    ])
    expect(
      others
        .concat(one!)
        .filter(({ actor }) => actor === "018")
        .map(({ day }) => day)
        .sort()
    ).toEqual(["2025-09-30", "2025-10-01"])
  })

  it.each([
    ["in working hours", [at("2025-09-29T23:30:00.000Z"), at("2025-09-30T11:59:00.000Z")], []],
    ["at six in the morning", [at("2025-09-29T22:59:00.000Z")], ["offHours"]],
    ["at eight in the evening", [at("2025-09-30T12:00:00.000Z")], ["offHours"]],
    ["on a Sunday", [at("2025-09-28T02:00:00.000Z")], ["offHours"]],
    ["of 29 households", Array.from({ length: 29 }, (_, i) => at(note.at, { household: `H${i}` })), []],
    ["of 30 households", Array.from({ length: 30 }, (_, i) => at(note.at, { household: `H${i}` })), ["many"]],
    ["of one four times", Array.from({ length: 4 }, () => note), []],
    ["of one five times", Array.from({ length: 5 }, () => note), ["same"]],
    ["by nobody", [at(note.at, { actor: AccessReview.unnamed })], ["nobody"]],
    ["for nothing", [at(note.at, { purpose: " " })], ["noPurpose"]]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<AccessNote.AccessNote>, ReadonlyArray<string>]>)(
    "of looks %s says %3$j",
    (_, notes, unusual) => expect(review(...notes)[0]!.unusual).toEqual(unusual)
  )

  it("puts what is out of the ordinary first, then the newest", () => {
    const days = review(
      at("2025-09-30T02:00:00.000Z"),
      at("2025-09-25T02:00:00.000Z", { actor: "desk" }),
      at("2025-09-26T02:00:00.000Z")
    ).map(({ day }) => day)
    expect(days).toEqual(["2025-09-25", "2025-09-30", "2025-09-26"])
    expect(AccessReview.weekdays(Day.day("2025-09-26"))).toBe(true)
  })
})
