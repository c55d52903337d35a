import { type Field, Household, Member } from "@doudi/core"
import { describe, expect, it } from "vitest"

const sets = { Household: Household.fields as Field.Fields, Member: Member.fields as Field.Fields }
const all = Object.entries(sets).flatMap(([set, fields]) =>
  Object.entries(fields).map(([key, field]) => ({ set, key, field, id: `${set}.${key}` }))
)

describe("the fields of the register", () => {
  it.each(all)("$id has a level, two names and a header fit for files and rules", ({ field }) => {
    expect([1, 2, 3, 4]).toContain(field.level)
    expect(field.name.en).not.toBe("")
    expect(field.name.zh).toMatch(/^\p{Script=Han}[\p{Script=Han}\d]*$/u)
    if (field.kind === "money") expect(field.unit).toMatch(/^fen(\/(month|year))?$/)
    if (field.kind === "code") expect(Object.keys(field.codes ?? {}).length).toBeGreaterThan(1)
  })

  it.each(all)("$id can be asked for in words, by somebody, and leads to another field only if there is one", (one) => {
    const { field, set } = one
    const { asks, answeredBy, orFrom } = field.question!
    expect(asks.zh).toMatch(/[？件准级“]|填/)
    expect(asks.en.length).toBeGreaterThan(5)
    expect(answeredBy).toMatch(/^[a-z][a-z-]+$/)
    if (orFrom !== undefined) expect(sets[set as keyof typeof sets]).toHaveProperty(orFrom)
  })

  it("are told apart by every header a file may carry", () => {
    for (const fields of Object.values(sets)) {
      const headers = Object.values(fields).flatMap(({ name, synonyms }) => [name.zh, ...synonyms])
      expect(headers.filter((header, i) => headers.indexOf(header) !== i)).toEqual([])
    }
  })

  it("have codes with labels that are told apart", () => {
    for (const { field, id } of all) {
      const labels = Object.values(field.codes ?? {}).map(({ zh }) => zh)
      expect(new Set(labels).size, id).toBe(labels.length)
    }
  })

  it("keep identity, disability, illness and what they cost at the highest level", () => {
    const highest = all.filter(({ field }) => field.level === 4).map(({ id }) => id)
    for (const key of ["citizenId", "disability", "disabilityGrade", "careNeeded", "illness", "medicalPaid"]) {
      expect(highest).toContain(`Member.${key}`)
    }
    for (const key of ["name", "birth", "wage"]) expect(sets.Member[key]?.level).toBeGreaterThanOrEqual(3)
    for (const key of ["address", "phone"]) expect(sets.Household[key]?.level).toBeGreaterThanOrEqual(3)
  })
})
