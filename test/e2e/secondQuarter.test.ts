import * as fs from "node:fs"
import * as path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, folder } from "../../packages/cli/test/answering.ts"

const demo = path.join(folder(), "demo")
let first: any
let second: any

beforeAll(async () => {
  const words = ["demo", "--households", "150", "--quarters", "2", "--seed", "7", "--out", demo]
  const { code, err } = await ask(words)
  expect([code, err]).toEqual([0, ""])
  const read = (quarter: string) =>
    JSON.parse(fs.readFileSync(path.join(demo, `report/${quarter}.json`), "utf8")).figures
  first = read("2025Q3")
  second = read("2025Q4")
}, 400_000)

const sum = (rows: ReadonlyArray<any>, number: string, of: Record<string, string> = {}): number =>
  rows
    .filter((row) => Object.entries(of).every(([key, value]) => row[key] === value))
    .reduce((total, row) => total + row[number], 0)

describe("the second quarter of a district", () => {
  it("begins where the first ended, and its stock is what was, with who came and without who left", () => {
    const keys = new Set(second.flows.map(({ area, category }: any) => `${category} ${area}`) as ReadonlyArray<string>)
    expect(keys.size).toBeGreaterThan(4)
    for (const key of keys) {
      const [category, area] = key.split(" ") as [string, string]
      for (const number of ["households", "persons"]) {
        const of = (movement: string) => sum(second.flows, number, { category, area, movement })
        expect([key, number, of("stock")]).toEqual([key, number, of("last") + of("new") - of("ended")])
        expect([key, of("last")]).toEqual([key, sum(first.flows, number, { category, area, movement: "stock" })])
        expect([key, of("stock")]).toEqual([key, sum(second.register, number, { category, area })])
      }
    }
  })

  it("has in its register what was decided: some are new, some ended, and most that was found is recognised", () => {
    const recognised = second.flows.filter(({ category }: any) => category !== "none")
    const moved = (movement: string) => sum(recognised, "households", { movement })
    expect(moved("new")).toBeGreaterThan(0)
    expect(moved("ended")).toBeGreaterThan(0)
    const differing = (figures: any) =>
      sum(
        figures.changes.filter(({ before, now }: any) => before !== now && now !== "undetermined"),
        "households"
      )
    expect(differing(second)).toBeLessThan(differing(first) / 2)
  })

  it("gives what was granted and not delivered in the first, and pays no more than was granted", () => {
    const kinds = (figures: any, kind: string, number = "entries") => sum(figures.entries, number, { kind })
    const granted = kinds(first, "granted") - kinds(first, "delivered")
    expect(granted).toBeGreaterThan(0)
    expect(sum(first.balances, "granted")).toBe(granted)
    expect(sum(second.balances, "carried")).toBe(granted + sum(first.balances, "inProgress"))
    for (const figures of [first, second]) {
      expect(kinds(figures, "paid", "amount")).toBe(sum(figures.balances, "amountDelivered"))
      expect(kinds(figures, "paid")).toBeLessThanOrEqual(kinds(figures, "delivered"))
    }
    const both = (kind: string, number: string) => kinds(first, kind, number) + kinds(second, kind, number)
    expect(both("paid", "amount")).toBeLessThanOrEqual(both("granted", "amount"))
    expect(both("delivered", "entries")).toBeLessThanOrEqual(both("granted", "entries"))
    expect(both("granted", "entries")).toBeLessThanOrEqual(both("pushed", "entries"))
  })
})
