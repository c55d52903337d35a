import { CitizenId, Field, type Form } from "@doudi/core"
import { Effect } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Forms from "../../src/register/Forms.ts"
import { tablesOf } from "../../src/register/Gathered.ts"
import type { Register } from "../../src/port/Register.ts"
import type { Batch, FaultyRow, Table } from "../../src/port/Tables.ts"
import { outlineOf, type Part, readThrough } from "../../src/register/readRegister.ts"
import type { RegisterForms } from "../../src/register/RegisterForms.ts"
import { RegisterIntake } from "../../src/register/RegisterIntake.ts"
import { written } from "../written.ts"

/** The register's tables, and a list of a pack whose entries are counted in the household table. */
const entry = { household: Forms.householdNumber, amount: Field.count("数额", "amount", { level: 2 }) }
const counted = Field.count("清单数", "number of entries", { level: 2 })
const columns = Object.entries(entry).map(([key, field]) => ({ key, field, required: field.required }))
const forms: RegisterForms = {
  households: {
    ...Forms.households,
    columns: [...Forms.households.columns, { key: "list", field: counted, required: false }]
  },
  members: Forms.members,
  lists: [
    {
      id: "list",
      countAt: Forms.households.columns.length,
      form: { name: "list", title: { zh: "清单", en: "list" }, columns }
    }
  ]
}

type Values = Readonly<Record<string, Form.Cell>>
/** A row of a file; one at fault is known by its texts alone. */
interface Line {
  readonly values: Values
  readonly isFaulty: boolean
}

const id = (sequence: number): CitizenId.CitizenId => {
  const body = `99000119800101${String(sequence).padStart(3, "0")}`
  return (body + CitizenId.checkCharacter(body)) as CitizenId.CitizenId
}

const numbers = fc.constantFrom("H1", "H2", "H3", "H4", "H5", "户 6")
const faulty = fc.nat(9).map((n) => n === 0)
const line = (values: fc.Arbitrary<Values>): fc.Arbitrary<Line> => fc.record({ values, isFaulty: faulty })
const homes = line(
  fc.record({
    household: numbers,
    division: fc.constantFrom("340303200201", "340303200202"),
    list: fc.option(fc.nat(2))
  })
)
const people = line(
  fc.record({
    household: numbers,
    no: fc.nat(4),
    name: fc.constantFrom("示例", "另一人"),
    citizenId: fc.oneof(fc.constant(undefined), fc.nat(30).map(id))
  })
)
const entries = line(fc.record({ household: numbers, amount: fc.nat(3) }))

/** A file that was opened: its rows come in batches of `size`. */
const opened = (form: Form.Form, lines: ReadonlyArray<Line>, size: number, format: Table["format"]): Table => ({
  fileName: "a",
  digest: () => "a",
  format,
  ignored: [],
  glance: (picked) =>
    inTurn(lines, size, (some, first) => written(batchOf(form, some, first, picked), [...picked.keys()])),
  written: (picked) => inTurn(lines, size, (some, first) => written(batchOf(form, some, first), picked))
})

const inTurn = <B>(
  lines: ReadonlyArray<Line>,
  size: number,
  made: (some: ReadonlyArray<Line>, first: number) => B
): Effect.Effect<Effect.Effect<B | undefined>> =>
  Effect.sync(() => {
    let at = 0
    return Effect.sync(() => {
      const some = lines.slice(at, at + size)
      at += size
      return some.length === 0 ? undefined : made(some, at - size)
    })
  })

/** A row at fault keeps its cells as the file has them, here with a mark in front that nobody sees and that a good row's cell loses. */
const asWritten = (cell: Form.Cell): string => `\u200b${cell ?? ""}`

const batchOf = (form: Form.Form, lines: ReadonlyArray<Line>, first: number, only?: ReadonlyArray<number>): Batch => {
  const read = only?.map((column) => form.columns[column]!) ?? form.columns
  const rows: Array<ReadonlyArray<Form.Cell>> = []
  const rowNumbers: Array<number> = []
  const atFault: Array<FaultyRow> = []
  for (const [i, { isFaulty, values }] of lines.entries()) {
    // What is wrong with a row need not be in the columns that are looked at first.
    if (isFaulty && only === undefined) {
      const fault = {
        row: first + i,
        code: "NOT_A_DIVISION",
        says: { zh: "错", en: "wrong" },
        remedy: { zh: "改", en: "mend" }
      }
      atFault.push({ row: first + i, faults: [fault], cells: read.map(({ key }) => asWritten(values[key])) })
    } else {
      rows.push(read.map(({ key }) => values[key]))
      rowNumbers.push(first + i)
    }
  }
  return { rows, numbers: rowNumbers, faulty: atFault }
}

const registerOf = (holders: ReadonlyMap<number, string>): typeof Register.Service =>
  ({
    holders: (identities: ReadonlyArray<number>) =>
      Effect.sync(() => new Map(identities.flatMap((one) => (holders.has(one) ? [[one, holders.get(one)!]] : []))))
  }) as never

const read = (parts: ReadonlyArray<Part>, holders: ReadonlyMap<number, string>, most?: number) =>
  Effect.runSync(
    Effect.gen(function* () {
      const register = registerOf(holders)
      const outline = yield* outlineOf(forms, parts, register)
      const intake = new RegisterIntake(forms, outline, most)
      const versions: Array<object> = []
      const take = () => {
        for (const { facts, members, people, ...version } of intake.versions(intake.ready)) {
          const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
          const who = people.map(({ identity, no }) => ({ identity, no }))
          versions.push({ ...version, facts: text(facts), members: text(members), people: who })
        }
      }
      yield* readThrough(forms, intake, parts, () => Effect.sync(take))
      const early = versions.length
      intake.shared.knownElsewhere(yield* register.holders(intake.shared.distinct()))
      intake.settle()
      take()
      const { highest, repeated, rows } = intake
      return { versions, early, highest, came: { rows, repeated, held: intake.held.byTable() } }
    })
  )

const byId = (versions: ReadonlyArray<object>) =>
  [...versions].sort((a, b) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1))

describe("reading a register", () => {
  it("gives of text files, settled as their rows come, what all rows together give", () => {
    const files = fc.record({
      tables: fc.tuple(
        fc.array(homes, { maxLength: 9 }),
        fc.array(people, { maxLength: 25 }),
        fc.array(entries, { maxLength: 6 })
      ),
      size: fc.integer({ min: 1, max: 6 }),
      most: fc.integer({ min: 1, max: 12 }),
      known: fc.array(fc.tuple(fc.nat(30), fc.constantFrom("H1", "H2", "H9")), { maxLength: 5 })
    })
    let early = 0
    fc.assert(
      fc.property(files, ({ known, most, size, tables }) => {
        const holders = new Map(known.map(([sequence, home]) => [CitizenId.pack(id(sequence)), home]))
        const of = (format: Table["format"]) =>
          tables.map((lines, table) => ({ table, opened: opened(tablesOf(forms)[table]!, lines, size, format) }))
        const together = read(of("xlsx"), holders)
        const flowing = read(of("csv"), holders, most)
        expect(flowing.came).toEqual(together.came)
        expect(byId(flowing.versions)).toEqual(byId(together.versions))
        early += flowing.early
      }),
      { numRuns: 600 }
    )
    expect(early).toBeGreaterThan(20)
  })

  /** So many households of three, their rows next to each other or, with `apart`, all first members before all second ones. */
  const register = (households: number, apart = false): ReadonlyArray<Part> => {
    const home = (i: number): Line => ({ isFaulty: false, values: { household: `H${i}`, division: "340303200201" } })
    const person = (i: number, no: number): Line => ({
      isFaulty: false,
      values: { household: `H${i}`, no, name: "示例" }
    })
    const all = Array.from({ length: households }, (_, i) => i)
    const members = apart
      ? [1, 2, 3].flatMap((no) => all.map((i) => person(i, no)))
      : all.flatMap((i) => [1, 2, 3].map((no) => person(i, no)))
    return [
      { table: 0, opened: opened(forms.households, all.map(home), 20, "csv") },
      { table: 1, opened: opened(forms.members, members, 20, "csv") }
    ]
  }

  it("holds as many rows of a long file as of a short one", () => {
    const [short, long] = [read(register(100), new Map()), read(register(5000), new Map())]
    expect(long.versions.length).toBe(5000)
    expect(long.highest).toBeLessThan(100)
    expect(long.highest).toBe(short.highest)
  })

  it("holds no more than it may where rows of a household stand far apart, and reads the files again", () => {
    const { came, highest, versions } = read(register(1000, true), new Map(), 200)
    expect(came.rows).toBe(4000)
    expect(versions.length).toBe(1000)
    // What was begun is still taken: a household begun as the last has four rows.
    expect(highest).toBeLessThan(200 * 4)
  })
})
