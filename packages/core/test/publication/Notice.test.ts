import { Day, type Household, Masked, Notice, NoticeReport, Policy, Revealing, type Section } from "@doudi/core"
import { pack, sample } from "@doudi/packs"
import { Either } from "effect"
import { describe, expect, it } from "vitest"

const { data, hash } = Either.getOrThrow(pack(sample))
const policy = Either.getOrThrow(Policy.fromData(data, hash))
const on = Day.day("2025-10-09")

const marks = ["990001196605200020", "精神", "重病", "某路1号", "13900000000", "4321.09"]
const household = (id: string, more: object = {}, division = "340303200201") =>
  ({
    id,
    division,
    address: "某路1号",
    phone: "13900000000",
    members: [
      {
        no: 1,
        name: "甲某",
        relation: "02",
        citizenId: "990001196605200020",
        livingTie: "self",
        disability: "mental",
        illness: "serious",
        wage: 432_109,
        ...more
      },
      { no: 2, name: "乙某", relation: "20", birth: "2015-01-01", livingTie: "minorChild" }
    ]
  }) as unknown as Household.Household

const notice = (shows: Section.Notice["shows"]): Section.Notice => ({
  ...policy.pack.notices[0]!,
  shows
})
const everything = notice(["applicant", "persons", "amount"])
const first = (listed: Notice.Listed, of = everything) => Notice.of(of, [listed], on)[0]!.lines[0]!

describe("a notice", () => {
  it("shows what it names and nothing else", () => {
    const listed = { household: household("H1"), amount: 12_345 as any }
    expect(first(listed)).toEqual({ applicant: "甲某", persons: 2, amount: 12_345 })
    expect(first(listed, notice(["applicant"]))).toEqual({ applicant: "甲某" })
    const period = { from: on, until: Day.day("2025-10-15") }
    const village = Notice.of(everything, [listed], on)[0]!
    const text = JSON.stringify([
      NoticeReport.of(policy, everything, village, period, "zh"),
      NoticeReport.dataOf(everything, village, period)
    ])
    expect(text).toContain("甲某")
    for (const mark of marks) expect(text.includes(mark), mark).toBe(false)
    expect(text).not.toContain("乙某")
  })

  it.each([
    ["a minor", { citizenId: undefined, birth: "2010-01-01" }, "minor"],
    ["somebody one day short of eighteen", { citizenId: undefined, birth: "2007-10-10" }, "minor"],
    ["somebody of unknown age", { citizenId: undefined, birth: undefined }, "ageUnknown"],
    ["a household whose head died", { diedOn: "2025-01-01" }, "noApplicant"],
    ["a household without a head", { relation: "99" }, "noApplicant"]
  ])("does not name %s", (_, more, why) => {
    const { applicant } = first({ household: household("H1", more) })
    expect(applicant).toEqual(Masked.of(why as Masked.Masked["why"]))
    expect(Masked.display(applicant as Masked.Masked, "zh")).toMatch(/^〔\D+〕$/)
  })

  it("names who is eighteen on the day", () =>
    expect(first({ household: household("H1", { citizenId: undefined, birth: "2007-10-09" }) }).applicant).toBe("甲某"))

  it("lists a person by themself, a child without a name", () => {
    expect(first({ household: household("H1"), no: 1 })).toMatchObject({ applicant: "甲某", persons: 1 })
    expect(first({ household: household("H1"), no: 2 }).applicant).toEqual(Masked.of("minor"))
  })

  it("is one for each village, whatever the order", () => {
    const listed = ["340303200202", "340303200201", "340303200202"].map((division, i) => ({
      household: household(`H${i}`, {}, division)
    }))
    expect(Notice.of(everything, listed, on).map(({ division, lines }) => [division, lines.length])).toEqual([
      ["340303200201", 1],
      ["340303200202", 2]
    ])
  })

  it("hangs for its days, the first among them", () => {
    expect(Notice.lastDay({ ...everything, days: 7 }, on)).toBe("2025-10-15")
    const { days: _, ...open } = everything
    expect(Notice.lastDay(open, on)).toBeUndefined()
  })
})

describe("a name that is published", () => {
  it.each([
    ["重度残疾人护理补贴", "subsidy"],
    ["补贴", "care for the Disabled"],
    ["事实无人抚养儿童", "children"],
    ["大病救助", "aid"]
  ])("%s, %s is replaced", (zh, en) => {
    expect(Revealing.revealing({ zh, en })).toBeDefined()
    expect(Revealing.neutral({ zh, en })).toEqual({ zh: "专项救助", en: "special assistance" })
  })

  it("otherwise stays", () =>
    expect(Revealing.neutral({ zh: "最低生活保障", en: "dibao" })).toEqual({ zh: "最低生活保障", en: "dibao" }))

  it("cannot come from a pack", () => {
    const name = { zh: "重病人员公示", en: "notice" }
    const other = { ...(data as any), notices: [{ ...(data as any).notices[0], name }] }
    const linked = Policy.fromData(other, hash)
    expect(Either.isLeft(linked) && linked.left.map(({ place }) => place?.path)).toEqual([
      "notices.dibao-proposed.name"
    ])
    const shows = { ...(data as any), notices: [{ ...(data as any).notices[0], shows: ["applicant", "citizenId"] }] }
    expect(Either.isLeft(Policy.fromData(shows, hash))).toBe(true)
    const least = { ...(data as any), releases: [{ ...(data as any).releases[0], least: "4" }] }
    expect(Either.isLeft(Policy.fromData(least, hash))).toBe(true)
  })
})
