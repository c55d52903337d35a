import { Tables } from "@doudi/app"
import { Effect } from "effect"
import { readXlsx } from "hucre/xlsx"
import fs from "node:fs"
import { describe, expect, it } from "vitest"
import * as FileTables from "../../src/form/FileTables.ts"
import { failure, fresh, run, save } from "../table/fixtures.ts"
import { headers, id1, people, pets } from "./forms.ts"

const using = <A, E>(use: (tables: Tables["Type"]) => Effect.Effect<A, E>) =>
  Effect.provide(Effect.flatMap(Tables, use), FileTables.layer)

describe("the port Tables on real files", () => {
  it("reads batch by batch and says what the file is", async () => {
    const file = save(`${headers.join(",")},备注\n张三,${id1},,,,,,,,x\n李四,1,,,,,,,,\n`)
    const rows: Array<unknown> = []
    const opened = await run(
      using((tables) =>
        tables.read(file, people, (batch) =>
          Effect.sync(() => rows.push(...batch.rows.map(([name]) => name), ...batch.faulty.map(({ row }) => row)))
        )
      )
    )
    expect(rows).toEqual(["张三", 3])
    expect(opened).toMatchObject({ format: "csv", ignored: ["备注"] })
    expect(opened.digest()).toMatch(/^[0-9a-f]{64}$/)
  })

  it("writes sheets with notes, choices, amounts and cells to fill in", async () => {
    const file = fresh(".xlsx")
    await run(
      using((tables) =>
        tables.write(file, [
          {
            name: "反馈",
            note: "请于月底前填写",
            header: [
              { title: "编号" },
              { title: "人数", kind: "number", width: 8 },
              { title: "金额", kind: "money" },
              { title: "结果", choices: ["已办", "未办"], fill: true }
            ],
            rows: [["P-1", 3, { fen: 12345 }, null]]
          }
        ])
      )
    )
    const { sheets } = await readXlsx(fs.readFileSync(file))
    expect(sheets[0]!.rows).toEqual([
      ["请于月底前填写", null, null, null],
      ["编号", "人数", "金额", "结果*"].map((title) => title.replace("*", "")),
      ["P-1", 3, 123.45, null]
    ])
  })

  it("writes templates and rows to mend that it reads again", async () => {
    const template = fresh(".xlsx")
    await run(using((tables) => tables.template(template, [people, pets])))
    const problem = await failure(
      using((tables) => tables.read(template, people, () => Effect.void, { sheet: people.title.zh }))
    )
    expect(problem).toMatchObject({ _tag: "HeaderOnly" })
    const file = fresh(".xlsx")
    const fault = { row: 7, column: "姓名", code: "VALUE_MISSING", says: people.title, remedy: people.title }
    const cells = ["张三", id1, ...headers.slice(2).map(() => "")]
    await run(
      using((tables) => tables.quarantine(file, [{ form: people, rows: [{ row: 7, faults: [fault], cells }] }]))
    )
    let found = 0
    await run(using((tables) => tables.read(file, people, ({ rows }) => Effect.sync(() => (found += rows.length)))))
    expect(found).toBe(1)
  })
})
