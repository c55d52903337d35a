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
        const [index, list] = [indexOf(people), columnsOf(rows)]
        const found = Matching.match(index, list)
        for (const [i, one] of rows.entries()) {
          const expected = fitting(people, one)
          expect([Matching.results[found.result[i]!], found.fits[i], found.person[i]]).toEqual([
            expected.result,
            expected.people.length,
            expected.result === "matched" ? expected.people[0] : -1
          ])
          const told = [...Matching.candidates(index, list, found, i)].sort((a, b) => a - b)
          expect(told).toEqual([...expected.people])
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
    const looked = explained(people, row(two, "张国强", 1))
    expect(looked).toMatchObject({ result: "possible", fits: 1, person: -1 })
    expect(MatchGrounds.say(looked).zh).toBe("证件号码差两位，姓名、所在地相同，请核实是不是此人")
    const three = `8${two.slice(1)}`
    expect(explained(people, row(three, "张国强", 1)).result).toBe("nobody")
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
    expect(without("赵四").result).toBe("nobody")
    expect(without("张国强", "1950-01-02").result).toBe("nobody")
    expect(explained(people, row("不详", "李秀英", 1, born("1950-01-01")))).toMatchObject({
      person: 1,
      writing: "unreadable"
    })
    expect(explained(people, row("", "李秀英", 1)).result).toBe("insufficient")
  })

  it("leaves a name that is the same in part to a person who looks, with whom it may be", () => {
    const born1960 = born("1960-01-11")
    const found = explained(people, row("", "王强", 2, born1960))
    expect(found).toMatchObject({ result: "possible", tier: "likeName", fits: 1, person: -1, likeness: 66 })
    expect(MatchGrounds.say(found).zh).toContain("姓名只有一部分相同（相似度 66%），请核实")
    expect(MatchGrounds.say(found).en).toContain("check whether it is this person")
    expect(explained(people, row("", "张强", 1, born("1950-01-01")))).toMatchObject({
      result: "possible",
      likeness: 61
    })
    const alike = [person("99000119500101001", "张伟"), person("99000119500101002", "李强"), people[0]!]
    const [index, rows] = [indexOf(alike), columnsOf([row("", "张强", 1, born("1950-01-01"))])]
    const both = Matching.match(index, rows)
    expect([Matching.results[both.result[0]!], both.fits[0]]).toEqual(["possible", 2])
    expect(Matching.candidates(index, rows, both, 0)).toEqual([0, 1])
    expect(MatchGrounds.say(MatchGrounds.explain(index, rows, both, 0)).zh).toMatch(/^有 2 人/)
    expect(Matching.results[Matching.match(index, rows, 0.6).result[0]!]).toBe("ambiguous")
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
    expect(words.size).toBe(15)
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
