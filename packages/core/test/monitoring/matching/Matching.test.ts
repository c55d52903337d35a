import { CitizenId, Day, MatchGrounds, Matching, NumberText, PersonIndex } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { columnsOf, fitting, indexOf, type Person, registerAndList, type Row } from "./people.ts"

const id = (body: string) => (body + CitizenId.checkCharacter(body)) as CitizenId.CitizenId
const born = (day: string) => Day.toEpochDay(Day.day(day))
const person = (body: string, name: string, place = 1): Person => ({
  id: id(body),
  name,
  place,
  birth: Day.toEpochDay(CitizenId.birthOf(id(body)))
})
const row = (
  number: string,
  name = "",
  place: number = PersonIndex.unknown,
  birth: number = PersonIndex.unknown
): Row => ({
  number,
  name,
  place,
  birth
})
const explained = (people: ReadonlyArray<Person>, one: Row) => {
  const [index, rows] = [indexOf(people), columnsOf([one])]
  const found = Matching.match(index, rows)
  return { person: found.person[0], ...MatchGrounds.explain(index, rows, found, 0) }
}

const people = [
  person("99000119500101001", "张国强"),
  person("99000119500101002", "李秀英"),
  person("99000119600111011", "王明", 2)
]

describe("matching with the register", () => {
  it("finds the people that comparing each row with each person finds", () => {
    fc.assert(
      fc.property(registerAndList, ({ people, rows }) => {
        const found = Matching.match(indexOf(people), columnsOf(rows))
        for (const [i, one] of rows.entries()) {
          const expected = fitting(people, one)
          const fits = expected === "insufficient" ? 0 : expected.length
          const result =
            expected === "insufficient" ? "insufficient" : fits === 0 ? "nobody" : fits === 1 ? "matched" : "ambiguous"
          expect([Matching.results[found.result[i]!], found.fits[i], found.person[i]]).toEqual([
            result,
            fits,
            fits === 1 ? (expected as ReadonlyArray<number>)[0] : -1
          ])
        }
      }),
      { numRuns: 600 }
    )
  })

  it("comes to the same whatever the order of rows and people", () => {
    fc.assert(
      fc.property(registerAndList, ({ people, rows }) => {
        const forward = Matching.match(indexOf(people), columnsOf(rows))
        const backward = Matching.match(indexOf([...people].reverse()), columnsOf([...rows].reverse()))
        for (const i of rows.keys()) {
          const j = rows.length - 1 - i
          expect(backward.result[j]).toBe(forward.result[i])
          const other = forward.person[i]!
          expect(backward.person[j]).toBe(other < 0 ? -1 : people.length - 1 - other)
        }
      })
    )
  })

  it("finds by number however it is written", () => {
    const number = people[1]!.id!
    const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    for (const written of [number, ` ${number} `, number.toLowerCase(), wide, `'${number}`]) {
      expect(explained(people, row(written))).toMatchObject({ result: "matched", tier: "number", person: 1 })
    }
    expect(explained(people, row(number)).writing).toBe("plain")
    expect(explained(people, row(wide)).writing).toBe("tidied")
  })

  it("finds by the number that an old one became, and says so", () => {
    const old = people[2]!.id!.slice(0, 6) + people[2]!.id!.slice(8, 17)
    expect(explained(people, row(old, "王明"))).toMatchObject({
      result: "matched",
      tier: "oldNumber",
      name: "same",
      person: 2
    })
    expect(explained(people, row("990001500101999"))).toMatchObject({ result: "insufficient" })
  })

  it("takes one wrong character for somebody of the same name and place only", () => {
    const wrong = `${people[0]!.id!.slice(0, 16)}9${people[0]!.id!.slice(17)}`
    expect(CitizenId.isCitizenId(wrong)).toBe(false)
    expect(explained(people, row(wrong, "张国强", 1))).toMatchObject({
      result: "matched",
      tier: "oneCharacter",
      person: 0
    })
    expect(explained(people, row(wrong, "张国强", 2)).result).toBe("nobody")
    expect(explained(people, row(wrong, "张国", 1)).result).toBe("nobody")
    expect(explained(people, row(wrong, "张国强")).result).toBe("insufficient")
    const two = `${wrong.slice(0, 3)}9${wrong.slice(4)}`
    expect(explained(people, row(two, "张国强", 1)).result).toBe("nobody")
  })

  it("cannot tell which of two it is when both fit", () => {
    const twins = [person("99000119500101001", "张国强"), person("99000119500101003", "张国强")]
    const wrong = `${twins[0]!.id!.slice(0, 16)}9${twins[0]!.id!.slice(17)}`
    const both = twins.filter(({ id }) => [...id!].filter((c, i) => c !== wrong[i]).length === 1)
    const found = explained(twins, row("", "张国强", 1, born("1950-01-01")))
    expect(found).toMatchObject({ result: "ambiguous", fits: 2, person: -1 })
    expect(MatchGrounds.say(found).zh).toContain("有 2 人")
    expect(explained(twins, row(wrong, "张国强", 1)).fits).toBe(both.length)
  })

  it("compares names by characters where there is no number", () => {
    const without = (name: string, day = "1950-01-01") => explained(people, row("", name, 1, born(day)))
    expect(without("张国东")).toMatchObject({ result: "matched", tier: "likeName", person: 0, likeness: 82 })
    expect(without("张国軍").person).toBe(0)
    expect(without("张强").result).toBe("nobody")
    expect(without("赵四").result).toBe("nobody")
    expect(without("张国强", "1950-01-02").result).toBe("nobody")
    expect(explained(people, row("不详", "李秀英", 1, born("1950-01-01")))).toMatchObject({
      person: 1,
      writing: "unreadable"
    })
    expect(explained(people, row("", "李秀英", 1)).result).toBe("insufficient")
  })

  it("looks for nobody else when the number is valid and nobody has it", () => {
    const stranger = id("99000119500101009")
    expect(explained(people, row(stranger, "张国强", 1, born("1950-01-01")))).toMatchObject({
      result: "nobody",
      tier: "number"
    })
  })

  it("tells what does not agree, without a personal value", () => {
    const found = explained(people, row(people[0]!.id!, "张国東", 2, born("1950-01-01")))
    expect(found).toMatchObject({ name: "differs", birth: "same", place: "differs" })
    const { en, zh } = MatchGrounds.say(found)
    expect(zh).toBe("证件号码相同；姓名、所在地不同，请核对")
    expect(en).toBe("same identity number; check: name, place not the same")
    expect(JSON.stringify(found) + zh + en).not.toMatch(/张|1950|99000/)
  })

  it("has words for every result of every tier", () => {
    const words = new Set<string>()
    for (const result of Matching.results) {
      for (const tier of Matching.tiers) {
        const agreements = { name: "unknown", birth: "unknown", place: "unknown" } as const
        const said = MatchGrounds.say({ result, tier, writing: "absent", fits: 3, ...agreements })
        expect(said.zh).not.toBe("")
        expect(said.en).not.toBe("")
        words.add(said.zh)
      }
    }
    expect(words.size).toBe(13)
  })
})

describe("the index of a register", () => {
  it("holds many people in less than 110 bytes each, however few were expected", () => {
    for (const expected of [16, 50_000]) {
      const index = new PersonIndex.PersonIndex(expected)
      const keys = new Float64Array(50_000)
      for (let i = 0; i < keys.length; i++) {
        keys[i] = ((990001 + (i % 90)) * 131072 + 50_000 + (i % 25_000)) * 1000 + (i % 991)
        index.add(keys[i]!, "张国强", i % 25_000, i % 240)
      }
      index.namesakes("张国强", 7)
      expect(index.bytes / index.size).toBeLessThan(110)
      const found = new Int32Array(keys.length)
      index.find(keys, keys.length, found)
      expect(keys.every((key, i) => index.identity[found[i]!] === key)).toBe(true)
      index.find(
        keys.map((key) => key + 995_000_000),
        keys.length,
        found
      )
      expect(found.every((person) => person === -1)).toBe(true)
    }
  })

  it("finds people who came after the first question", () => {
    const index = indexOf(people)
    expect(index.namesakes("李秀英", 1)).toEqual([1])
    index.add(-1, "李 秀英", PersonIndex.unknown, 1)
    expect(index.namesakes("李秀英", 1)).toEqual([1, 3])
    expect(index.bornOn(PersonIndex.unknown, 1)).toEqual([])
  })
})

describe("reading a number", () => {
  it("gives the packed number exactly where it is a valid one", () => {
    const digits = fc.tuple(
      fc.nat(999_999),
      fc.integer({ min: 1795, max: 2105 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      fc.nat(999),
      fc.constantFrom(..."0123456789X", undefined, undefined, undefined, undefined)
    )
    fc.assert(
      fc.property(digits, ([region, year, month, day, sequence, last]) => {
        const pad = (n: number, width: number) => String(n).padStart(width, "0")
        const body = pad(region, 6) + pad(year, 4) + pad(month, 2) + pad(day, 2) + pad(sequence, 3)
        const text = body + (last ?? CitizenId.checkCharacter(body))
        expect(NumberText.keyOf(text)).toBe(CitizenId.isCitizenId(text) ? CitizenId.pack(text) : -1)
      }),
      { numRuns: 3000 }
    )
    for (const text of ["", "99000119491231002x", "9900011949123100 X", "99000119491231O02X"]) {
      expect(NumberText.keyOf(text)).toBe(-1)
    }
  })

  it("evens out what is written as the identity number itself does", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789Xxa９Ｘ０　 \t'’-·不\u200b\ufeff") })
    fc.assert(
      fc.property(text, (written) => {
        expect(NumberText.tidy(written)).toBe(CitizenId.normalise(written))
      })
    )
    expect(NumberText.tidy(" 99000119491231002Ｘ")).toBe("99000119491231002X")
  })
})
