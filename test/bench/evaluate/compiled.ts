/** Doudi's compiled policy over a population frame, filled from the columns of the district without objects in between. */
import { Batch, Day, PopulationFrame } from "@doudi/core"
import type { Contestant } from "./Contestant.ts"
import type { District } from "./District.ts"
import { urban } from "./District.ts"
import { on } from "./Figures.ts"
import { divisionOf } from "./Households.ts"
import { categories, conditions, type Result } from "./Result.ts"
import { policyOfPack } from "./traced.ts"

const day = Day.day(on)

export const compiled = (engine: Exclude<Batch.Engine, "auto">): Contestant => ({
  says: `doudi, compiled, ${names[engine]}`,
  rounds: 11,
  prepare: async (district, count) => {
    const ready = Batch.compile(policyOfPack(), day, { engine, amounts: false, persons: false })
    const frame = PopulationFrame.settled(frameOf(ready.layout, district, count))
    let results: Batch.Results | undefined
    return {
      run: () => {
        results = Batch.evaluate(ready, frame, undefined, results)
      },
      result: async () => resultOf(results!)
    }
  }
})

const names = { wasm: "WebAssembly", script: "one generated loop", kernels: "without generated code" } as const

/** The columns of the layout from those of the district. */
export const frameOf = (layout: PopulationFrame.Layout, district: District, count: number): PopulationFrame.Frame => {
  const { households, persons } = district
  const offsets = households.from.slice(0, count + 1)
  const rows = offsets[count]!
  const money = (cells: Int32Array, size: number) =>
    cells.slice(0, size).map((fen) => (fen < 0 ? PopulationFrame.marks.int.unknown : fen))
  const byte = (size: number, of: (row: number) => number) => {
    const bytes = new Uint8Array(size)
    for (let row = 0; row < size; row++) bytes[row] = of(row)
    return bytes
  }
  const flag = (cells: Uint8Array, size: number) => byte(size, (row) => [0, 2, 3][cells[row]!]!)
  const small = (cells: Uint8Array, size: number) =>
    byte(size, (row) => (cells[row] === 9 ? PopulationFrame.marks.byte.unknown : cells[row]!))
  const code = (id: string, codes: ReadonlyArray<string>, size: number, of: (row: number) => string | undefined) => {
    const listed = layout.columns.find((column) => column.id === id)!.codes
    const numbers = new Map(codes.map((each) => [each, listed.indexOf(each)]))
    return byte(size, (row) => {
      const value = of(row)
      return value === undefined ? PopulationFrame.marks.byte.unknown : numbers.get(value)!
    })
  }
  const cells: Readonly<Record<string, () => PopulationFrame.Cells>> = {
    "household operating": () => money(households.operating, count),
    "household property": () => money(households.property, count),
    "household transfer": () => money(households.transfer, count),
    "household work": () => money(households.work, count),
    "household rigid": () => money(households.rigid, count),
    "household financialAssets": () => money(households.assets, count),
    "household suddenSpending": () => money(households.sudden, count),
    "household vehicles": () => small(households.cars, count),
    "household dwellings": () => small(households.homes, count),
    "household car-exempt": () => byte(count, (h) => (households.exempt[h] === 1 ? 3 : 0)),
    "household housing-safe": () => flag(households.housing, count),
    "household water-safe": () => flag(households.water, count),
    "household area": () =>
      code("household area", ["urban", "rural"], count, (h) => (urban(households.township[h]!) ? "urban" : "rural")),
    "person earned": () => money(persons.income, rows),
    "person unemployed-months": () => persons.unemployed.slice(0, rows),
    "person age": () => byte(rows, (p) => ageOf(persons.birth[p]!)),
    "person disabilityGrade": () =>
      byte(rows, (p) => {
        const grade = persons.disability[p]!
        const { absent, unknown } = PopulationFrame.marks.byte
        return grade === 9 ? unknown : grade === 0 ? absent : grade
      }),
    "person labour": () =>
      code("person labour", ["none", "partial", "full"], rows, (p) => ["none", "partial", "full"][persons.labour[p]!]),
    "person illness": () =>
      code("person illness", ["none", "serious"], rows, (p) => ["none", undefined, "serious"][persons.ill[p]!]),
    "person ableObligor": () => flag(persons.supporter, rows),
    "person living": () => byte(rows, () => 3)
  }
  return PopulationFrame.of({
    on: day,
    columns: layout.columns.map((column) => ({ column, cells: cells[column.id]!() })),
    offsets: [offsets],
    divisions: Array.from({ length: 12 }, (_, township) => divisionOf(township)),
    place: households.township.slice(0, count)
  })
}

const [year, month, date] = on.split("-").map(Number) as [number, number, number]
const ageOf = (birth: number): number =>
  year - Math.floor(birth / 10_000) - (birth % 10_000 > month * 100 + date ? 1 : 0)

/** The results in the form of the comparison: only the conditions that all contestants tell, by their bit there. */
export const resultOf = (results: Batch.Results): Result => {
  const { households, first, amount, numbering } = results
  const known = numbering.household.distinct.flatMap(({ id }, number) => {
    const bit = conditions.indexOf(id as (typeof conditions)[number])
    return bit < 0 ? [] : [{ number, bit }]
  })
  const mask = (of: "holds" | "unknown") =>
    Int32Array.from({ length: households }, (_, h) =>
      known.reduce((bits, { number, bit }) => {
        const word = Batch.field(results, of, number >> 5)![h]!
        return bits | (((word >>> (number & 31)) & 1) << bit)
      }, 0)
    )
  return {
    category: Uint8Array.from(first, (one) => {
      const { id } = one === Batch.pending || one === 0 ? { id: "pending" } : numbering.households[(one & 63) - 1]!
      return categories.indexOf(id as (typeof categories)[number])
    }),
    benefit: Int32Array.from(amount, (fen, h) => (first[h]! !== Batch.pending && first[h]! >= Batch.vague ? -1 : fen)),
    holds: mask("holds"),
    open: mask("unknown")
  }
}
