import { CitizenId, Day } from "@doudi/core"
import { expect, it } from "vitest"
import { ofBirth, ofName, slotOf } from "../../../src/monitoring/matching/Hash.ts"

const people = 60_000
/** The greatest number of people in one of 65,536 places; chance alone makes it 8 or 9. */
const longest = (hash: (i: number) => number): number => {
  const counts = new Uint16Array(65_536)
  for (let i = 0; i < people; i++) counts[hash(i) & 65_535]!++
  return Math.max(...counts)
}

it("keeps people apart who are born on different days in different places", () => {
  expect(longest((i) => ofBirth(i % 20_000, (i * 7) % 240))).toBeLessThan(14)
  expect(longest((i) => ofBirth(i % 250, Math.floor(i / 250)))).toBeLessThan(14)
})

it("keeps names in places apart", () => {
  const name = (i: number) => String.fromCharCode(0x4e00 + (i % 60), 0x5200 + (Math.floor(i / 60) % 40))
  expect(longest((i) => ofName(name(i), Math.floor(i / 2400)))).toBeLessThan(14)
})

it("keeps identity numbers apart, whose days and sequences lie close together", () => {
  const mask = 2 * 65_536 - 1
  const number = (i: number) =>
    `99${String(1001 + (i % 20))}${Day.fromEpochDay(Math.floor(i / 20) % 3000).replaceAll("-", "")}`
  const key = (i: number) => {
    const body = `${number(i)}${String(Math.floor(i / 60_000) + (i % 7)).padStart(3, "0")}`
    return CitizenId.pack((body + CitizenId.checkCharacter(body)) as CitizenId.CitizenId)
  }
  expect(longest((i) => slotOf(key(i) + 1, mask) >> 1)).toBeLessThan(14)
})
