import { CitizenId, Day, Matching, NumberText, PersonIndex } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Registered } from "../../src/index.ts"
import { WaitingRows } from "../../src/monitoring/WaitingRows.ts"

const townships = new Map([
  ["340303200", { zh: "燕山乡", en: "Yanshan" }],
  ["340303201", { zh: "雪华乡", en: "Xuehua" }]
])
const column = (key: string, kind: string) => ({ key, field: { kind }, required: false })
const comparison = {
  id: "list",
  identity: "citizenId",
  recognise: { name: "name", place: "township", birth: "birth" },
  columns: [
    column("name", "text"),
    column("citizenId", "citizenId"),
    column("township", "text"),
    column("birth", "day")
  ]
} as never

const id = fc
  .tuple(fc.constantFrom("1950", "1951"), fc.constantFrom("001", "002", "011"))
  .map(([year, sequence]) => `990001${year}0101${sequence}`)
  .map((body) => (body + CitizenId.checkCharacter(body)) as CitizenId.CitizenId)
const name = fc.constantFrom("张国强", "张国东", "李明")
const household = fc.record({
  division: fc.constantFrom("340303200201", "340303201202", "340303"),
  members: fc.array(
    fc.record({ name, citizenId: fc.option(id), birth: fc.constantFrom(undefined, "1950-01-01", "1951-01-01") }),
    { minLength: 1, maxLength: 3 }
  )
})
const register = fc.array(household, { maxLength: 8 }).map((households) =>
  households.map(({ division, members }, i) => ({
    seq: i + 1,
    version: 1,
    household: { id: `H-${i}`, division, members: members.map((one, no) => ({ ...one, no: no + 1 })) }
  }))
) as unknown as fc.Arbitrary<ReadonlyArray<Registered>>
const row = fc
  .record({
    name,
    number: fc.oneof(
      fc.constant(""),
      id.map((whole) => whole.slice(0, 6) + whole.slice(8, 17)),
      fc.tuple(id, fc.nat(16)).map(([whole, at]) => `${whole.slice(0, at)}5${whole.slice(at + 1)}`)
    ),
    township: fc.constantFrom("燕山乡", "雪华乡", "别处", "340303200"),
    birth: fc.constantFrom("1950/1/1", "19510101", "1951年1月1日", "不详", "")
  })
  .map(({ birth, name, number, township }) => [name, number, township, birth])

describe("rows that wait", () => {
  it("find the same people among those who are kept as among everybody", () => {
    fc.assert(
      fc.property(register, fc.array(row, { minLength: 1, maxLength: 5 }), (pages, cells) => {
        const waiting = cells.map((texts, i) => ({ importId: 1, row: { row: i + 2, faults: [], cells: texts } }))
        const rows = new WaitingRows(comparison, townships, waiting)
        rows.look(pages)
        const found = Matching.match(rows.index, rows.rows)
        // The same list with a row for every name, number, place and day keeps everybody whom any row could mean.
        const [names, births] = [
          ["张国强", "张国东", "李明"],
          ["1950-01-01", "1951-01-01"]
        ]
        const all = ["燕山乡", "雪华乡"].flatMap((place) =>
          names.flatMap((called) => births.map((birth) => [called, "", place, birth]))
        )
        const more = all.map((texts, i) => ({ importId: 2, row: { row: i + 2, faults: [], cells: texts } }))
        const whole = new WaitingRows(comparison, townships, [...waiting, ...more])
        whole.look(pages)
        const among = Matching.match(whole.index, whole.rows)
        for (const i of cells.keys()) {
          expect([found.result[i], found.fits[i], rows.candidates[found.person[i]!]]).toEqual([
            among.result[i],
            among.fits[i],
            whole.candidates[among.person[i]!]
          ])
        }
      })
    )
  })

  it("keep nobody whom no row means", () => {
    const one = (household: string, division: string, name: string, birth: string) =>
      ({ seq: 1, version: 1, household: { id: household, division, members: [{ no: 1, name, birth }] } }) as never
    const cells = ["张国强", "", "燕山乡", "1950-01-01"]
    const rows = new WaitingRows(comparison, townships, [{ importId: 1, row: { row: 2, faults: [], cells } }])
    rows.look([
      one("H-1", "340303200201", "张国强", "1999-09-09"),
      one("H-2", "340303200202", "李明", "1950-01-01"),
      one("H-3", "340303200202", "李明", "1999-09-09"),
      one("H-4", "340303201201", "张国强", "1950-01-01")
    ])
    expect(rows.candidates.map(({ household }) => household)).toEqual(["H-1", "H-2"])
    expect(rows.rows.births[0]).toBe(Day.toEpochDay(Day.day("1950-01-01")))
    expect(rows.rows.places[0]).not.toBe(PersonIndex.unknown)
    expect(NumberText.read(rows.rows.numbers.at(0)!).writing).toBe("absent")
  })
})
