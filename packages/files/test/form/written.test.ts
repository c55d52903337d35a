import { CellWriter } from "@doudi/app"
import type { Form } from "@doudi/core"
import { Effect } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { eachOf, readAll, readForm, type Reading } from "../../src/form/Reading.ts"
import { encode } from "../../src/table/Gb18030.ts"
import { run, save } from "../table/fixtures.ts"
import { citizenId, dayText, id1, people as ordered, personName } from "./forms.ts"

/** The first column is left out of the text, so the name is not the first. */
const [name, number, ...others] = ordered.columns
const people: Form.Form = { ...ordered, columns: [number!, name!, ...others] }
const headers = people.columns.map(({ field }) => field.name.zh)

/** Every batch of a reading, one after the other. */
const everyOf = <B>(begin: Parameters<typeof eachOf<B>>[0]): Promise<ReadonlyArray<B>> =>
  run(
    Effect.scoped(
      Effect.gen(function* () {
        const next = yield* eachOf(begin)
        const batches: Array<B> = []
        for (let batch = yield* next; batch !== undefined; batch = yield* next) batches.push(batch)
        return batches
      })
    )
  )

/** Rows as text and picked cells, and what the same file gives as values. */
const bothWays = async (reading: Reading, picked: ReadonlyArray<number>) => {
  const written = await everyOf(() => reading.written(picked))
  return {
    batches: written.length,
    texts: written.flatMap(({ numbers, starts, text }) =>
      Array.from(numbers, (_, i) => Buffer.from(text.subarray(starts[i], starts[i + 1])).toString())
    ),
    numbers: written.flatMap(({ numbers }) => Array.from(numbers)),
    cells: picked.map((_, k) => written.flatMap((batch) => batch.picked[k]!)),
    faulty: written.flatMap(({ faulty }) => faulty)
  }
}

const textOf = (cells: ReadonlyArray<Form.Cell>): string => {
  const writer = new CellWriter(0)
  writer.row(cells, 1)
  return `${Buffer.from(writer.since(0)).toString()},`
}

const valuesOf = async (file: string) => {
  const { batches } = await run(readAll(file, people))
  const rows = batches.flatMap((batch) => batch.rows)
  return {
    rows,
    numbers: batches.flatMap((batch) => batch.numbers),
    faulty: batches.flatMap((batch) => batch.faulty)
  }
}

/** Whatever may stand in a cell of a register, and what only looks like it. */
const odd = fc.constantFrom(
  ...[
    "",
    "",
    "不详",
    "不适用",
    "/",
    "—",
    "#N/A",
    "#公式 =1",
    "=1+1",
    "'=1+1",
    "1.2E+17",
    "a\u200bb",
    "\ue000",
    "全角　空格"
  ],
  ...['"', "\\", 'say "a"', "tab\there", "line\nbreak", " padded ", "\u202e", "\u2028", "𠮷", "é", "x".repeat(201)],
  ..."李".repeat(80).split("，"),
  id1
)
const cell = fc.oneof(odd, personName, fc.string(), fc.string({ unit: "binary" }))
const rarely = <A>(arbitrary: fc.Arbitrary<A>) => fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: odd })
const line = fc.tuple(
  rarely(citizenId),
  cell,
  rarely(fc.constantFrom("", "990001", "９９０００１")),
  rarely(fc.oneof(dayText, fc.constant("1980年1月1日"))),
  rarely(fc.constantFrom("男", "女", "1", "")),
  rarely(fc.constantFrom("户主", "配偶", "")),
  rarely(fc.constantFrom("是", "否", "")),
  rarely(fc.constantFrom("3", "1,000", "")),
  rarely(fc.constantFrom("1234.5", "-1", ""))
)
const csvOf = (lines: ReadonlyArray<ReadonlyArray<string>>, columns: ReadonlyArray<string> = headers): string =>
  [columns, ...lines].map((cells) => `${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")}\r\n`).join("")

describe("rows as text", () => {
  it("say what the values of the same rows say, whatever stands in the cells", async () => {
    let [good, faulty] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 10, maxLength: 30 }),
        fc.uniqueArray(fc.nat(8), { maxLength: 5 }),
        async (lines, picked) => {
          const text = csvOf([[id1, "张三", "", "", "", "", "", "", ""], ...lines]).replaceAll("\0", "")
          const file = save(Buffer.from(text))
          const values = await valuesOf(file)
          const read = await bothWays(await run(readForm(file, people)), picked)
          expect(read.texts).toEqual(values.rows.map(textOf))
          expect(read.numbers).toEqual(values.numbers)
          expect(read.cells).toEqual(picked.map((column) => values.rows.map((cells) => cells[column])))
          expect(read.faulty).toEqual(values.faulty)
          good += values.rows.length
          faulty += values.faulty.length
        }
      ),
      { numRuns: 150 }
    )
    expect(Math.min(good - 150, faulty)).toBeGreaterThan(200)
  })

  it("come in batches of a bounded size, also in another encoding and without most columns", async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => [i % 7 === 3 ? "1" : id1, `示例${i}`, "否"])
    const text = csvOf(lines, [headers[0]!, headers[1]!, headers[6]!])
    for (const bytes of [Buffer.from(text), encode(text)]) {
      const file = save(bytes)
      const values = await valuesOf(file)
      const read = await bothWays(await run(readForm(file, people)), [1])
      expect(read.batches).toBeGreaterThan(5)
      expect(read.texts).toEqual(values.rows.map(textOf))
      expect(read.faulty).toEqual(values.faulty)
    }
  })

  it("glances at the columns that are asked for as if there were no others", async () => {
    const text = csvOf([
      [id1, "张三", "", "", "", "", "", "", "x"],
      ["1", "李四", "", "", "", "", "", "", "一\n二"],
      [id1, "王五", "", "not a day", "", "", "", "", '"']
    ])
    const reading = await run(readForm(save(text), people))
    const [look, ...more] = await everyOf(() => reading.glance([0, 1]))
    expect(more).toEqual([])
    expect(look!.picked).toEqual([
      [id1, id1],
      ["张三", "王五"]
    ])
    expect(look!.faulty.map(({ cells, row }) => [row, ...cells])).toEqual([[3, "1", "李四"]])
  })
})
