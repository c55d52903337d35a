import { CitizenId, Day, Household, Membership, Quarter } from "@doudi/core"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { District, Identity, RegisterFile } from "../src/index.ts"
import { outcome } from "./Outcome.ts"

const quarter = Quarter.quarter("2025Q3")
const options = (households: number, seed = 20250427): District.Options => ({ seed, households, quarter })
const all = [...District.households(options(6000))]
const people = all.flatMap(({ members }) => members)

/** FNV-1a over the text of a value: the same on every machine. */
const digest = (value: unknown): string => {
  let h = 0x811c9dc5
  for (const c of JSON.stringify(value)) h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193)
  return (h >>> 0).toString(16)
}

describe("a district", () => {
  it("is the same for the same seed, to the last byte, on every machine", () => {
    expect(JSON.stringify(all.slice(0, 500))).toBe(JSON.stringify([...District.households(options(500))]))
    expect(digest(all.slice(0, 500))).toMatchInlineSnapshot(`"fdb6df0d"`)
    expect(digest([...District.households(options(500, 1))])).not.toBe(digest(all.slice(0, 500)))
  })

  it("has the same household at an index, whatever its size", () => {
    const large = District.household(options(1_000_000), 777)
    expect(large).toEqual(all[777])
    expect(District.household(options(1_000_000), 999_999).id).toBe("BS-1000000")
  })

  it("gives households by their numbers, and none for a number that is not its own", () => {
    const found = [...District.householdsOf(options(1000), ["BS-0000778", "BS-0001001", "BS-0000000", "nobody"])]
    expect(found).toEqual([all[777]])
  })

  it("tells records as core reads them", () => {
    const decode = Schema.decodeUnknownSync(Household.Household)
    for (const household of all.slice(0, 400)) expect(decode(household)).toEqual(household)
  })

  it("refuses a quarter before it begins and a size that its numbers cannot hold", () => {
    expect(() => District.household({ seed: 1, quarter: Quarter.quarter("2024Q4") }, 0)).toThrow(/begins in 2025Q1/)
    expect(() => District.household(options(1), Identity.capacity)).toThrow(/at most/)
  })
})

describe("its people", () => {
  it("have valid, unlike numbers under a province that does not exist, now and later", () => {
    const later = [...District.households({ ...options(3000), quarter: Quarter.quarter("2027Q1") })]
    const numbers = later.flatMap(({ members }) => members.flatMap(({ citizenId }) => citizenId ?? []))
    expect(numbers.length).toBeGreaterThan(7500)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.filter((number) => !CitizenId.isCitizenId(number) || !/^9900\d\d/.test(number))).toEqual([])
  })

  it("agree with their numbers in birth and sex", () => {
    const unlike = people.filter(
      ({ citizenId, birth, sex }) =>
        citizenId != null && (birth !== CitizenId.birthOf(citizenId) || sex !== `${CitizenId.sexOf(citizenId)}`)
    )
    expect(unlike).toEqual([])
  })

  it("are infants where they have no number", () => {
    const without = people.filter(({ citizenId }) => citizenId === undefined)
    expect(without.length).toBeGreaterThan(0)
    expect(without.filter(({ birth }) => birth! < Day.addDays(Quarter.firstDay(quarter), -170))).toEqual([])
  })

  it("go to school at the age for it, and work after it", () => {
    const span: Record<string, readonly [number, number]> = {
      preschool: [3, 7],
      primary: [6, 12],
      junior: [12, 15],
      senior: [15, 18],
      vocational: [15, 18],
      college: [18, 22],
      graduate: [22, 25],
      dropped: [9, 15]
    }
    const on = all[0]!.provenance.observedOn
    const unlikely = people.filter((one) => {
      const age = Day.fullYears(one.birth!, on)
      const [from, until] = span[one.schooling!] ?? [0, 120]
      const child = age < 16 && (one.employment !== "none" || one.labour !== "none" || one.wage !== null)
      const worker = one.employment === "employed" && !(one.wage! > 0 && age >= 16)
      return age < from || age > until || child || worker || (one.livingTie === "minorChild" && age >= 18)
    })
    expect(unlikely.filter(({ diedOn }) => diedOn === null)).toEqual([])
  })

  it("write what cannot apply as not applicable", () => {
    const unlike = people.filter(
      (one) =>
        (one.disabilityGrade === null) !== (one.disability === "0") ||
        (one.rehabilitationPaid === null) !== (one.disability === "0") ||
        (one.unemployedSince === null) !== (one.employment !== "unemployed") ||
        (one.disabilityGrade != null && !(one.disabilityGrade >= 1 && one.disabilityGrade <= 4)) ||
        one.medicalInPolicy! > one.medicalPaid!
    )
    expect(unlike).toEqual([])
  })

  it("stand in order around one head", () => {
    const unordered = all.filter(({ members }) => {
      const [head] = members
      return (
        members.some(({ no, relation }, i) => no !== i + 1 || (relation === "02") !== (i === 0)) ||
        members.some(({ relation, birth }) => (relation === "20" || relation === "30") && birth! <= head.birth!) ||
        members.some(({ relation, birth }) => (relation === "51" || relation === "52") && birth! >= head.birth!)
      )
    })
    expect(unordered).toEqual([])
  })

  it("share common names and now and then have characters beyond two bytes or a middle dot", () => {
    const names = people.map(({ name }) => name)
    expect(new Set(names).size).toBeLessThan(names.length * 0.9)
    expect(names.some((name) => name.includes("·"))).toBe(true)
    expect(names.some((name) => /[㐀-䶿\u{20000}-\u{2ffff}]/u.test(name))).toBe(true)
  })
})

describe("its shares", () => {
  const share = (count: number, of: number) => (100 * count) / of
  const rural = all.filter(({ area }) => area === "rural")

  it("have households of one to eight, 2.6 on the mean", () => {
    expect(share(people.length, all.length)).toBeGreaterThan(255)
    expect(share(people.length, all.length)).toBeLessThan(268)
    expect(Math.max(...all.map(({ members }) => members.length))).toBeGreaterThanOrEqual(8)
  })

  it("have the ties that a household record must tell apart", () => {
    const on = all[0]!.provenance.observedOn
    const ties = new Set(people.map(({ livingTie }) => livingTie))
    for (const tie of ["self", "spouse", "minorChild", "dependentChild", "supported", "apart", "prison"]) {
      expect(ties).toContain(tie)
    }
    expect(all.filter(({ members }) => !members.some((one) => Membership.belongs(one, "living", on)))).toEqual([])
    expect(people.filter(({ livingTie, registered }) => livingTie === "apart" && registered).length).toBeGreaterThan(
      200
    )
  })

  it("have monitoring objects and once registered poor in the country only", () => {
    const monitored = rural.filter(({ monitoring }) => ["unstable", "margin", "sudden"].includes(monitoring!)).length
    expect(share(monitored, rural.length)).toBeGreaterThan(1.5)
    expect(share(monitored, rural.length)).toBeLessThan(3.5)
    expect(share(rural.filter(({ registeredPoor }) => registeredPoor).length, rural.length)).toBeGreaterThan(9)
    expect(all.every(({ area, monitoring }) => area === "rural" || monitoring === "none")).toBe(true)
    expect(all.filter(({ monitoring, registeredPoor }) => monitoring === "unstable" && !registeredPoor)).toEqual([])
  })

  it("have some who should get help and do not, some who get it and should not, and some nobody can tell", () => {
    const counts: Record<string, number> = {}
    let uncovered = 0
    let overdue = 0
    for (let k = 0; k < all.length; k++) {
      const record = RegisterFile.known(options(all.length), k)
      const found = outcome(record, record.provenance.observedOn)
      counts[found] = (counts[found] ?? 0) + 1
      if (found === "dibao" && record.category === "none") uncovered++
      if (found === "none" && record.category !== "none") overdue++
    }
    const of = (key: string) => share(counts[key] ?? 0, all.length)
    expect(of("dibao")).toBeGreaterThan(12)
    expect(of("dibao")).toBeLessThan(20)
    expect(of("margin")).toBeGreaterThan(4)
    expect(of("margin")).toBeLessThan(9)
    expect(of("rigid")).toBeGreaterThan(1)
    expect(of("rigid")).toBeLessThan(5)
    expect(of("tekun")).toBeGreaterThan(0.4)
    expect(of("tekun")).toBeLessThan(2)
    expect(of("undetermined")).toBeGreaterThan(2)
    expect(of("undetermined")).toBeLessThan(7)
    expect(uncovered).toBeGreaterThan(100)
    expect(overdue).toBeGreaterThan(40)
  })
})

describe("its making", () => {
  it("takes computing time in proportion to its size and keeps nothing", () => {
    const time = (households: number): number => {
      const start = process.cpuUsage().user
      let made = 0
      for (const _ of District.households(options(households))) {
        if (++made % 5000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed)
      }
      return (process.cpuUsage().user - start) / 1000
    }
    let heap = 0
    time(2000)
    const small = time(10_000)
    const before = heap
    const large = time(100_000)
    expect(large).toBeLessThan(15_000)
    expect(large / small).toBeLessThan(20)
    expect(heap - before).toBeLessThan(150e6)
  })
})
