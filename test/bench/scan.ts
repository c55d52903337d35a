/**
 * Rows per second of reading a CSV into typed columns: `node --conditions=doudi-src --import tsx test/bench/scan.ts [ROWS]`.
 *
 * Prints one line for a form of 12 columns and one for a form of 40, with the peak memory of the process.
 */
import { CitizenId, Field, Form, Member } from "@doudi/core"
import { Effect } from "effect"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { readForm } from "../../packages/files/src/form/Reading.ts"

const rows = Number(process.argv[2] ?? 300_000)

const idOf = (n: number): string => {
  const birth = `19${String(50 + (n % 50)).padStart(2, "0")}${String(1 + (n % 12)).padStart(2, "0")}${String(1 + (n % 28)).padStart(2, "0")}`
  const body = `99${String(1000 + (n % 9000))}${birth}${String(n % 1000).padStart(3, "0")}`
  return body + CitizenId.checkCharacter(body)
}

const surnames = "赵钱孙李周吴郑王冯陈褚卫"
const given = "明华芳敏静丽强磊军洋"

const cellOf = (column: Form.Column, n: number, c: number): string => {
  const { field } = column
  const empty = (n * 7 + c * 13) % 10 < 2 && !column.required
  if (empty) return ""
  switch (field.kind) {
    case "text":
      return field.name.zh === "姓名"
        ? `${surnames[n % 12]}${given[n % 10]}${given[(n * 3) % 10]}`
        : `某区某镇某村${n % 300}号`
    case "citizenId":
      return idOf(n)
    case "division":
      return "990001001001"
    case "day":
      return `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}`
    case "money":
      return (n * 37 + c) % 3 === 0 ? "0" : `${(n * 37 + c) % 20000}.${10 + (n % 90)}`
    case "count":
      return String(n % 5)
    case "decimal":
      return `${n % 90}.5`
    case "flag":
      return n % 3 === 0 ? "是" : "否"
    case "code": {
      const labels = Object.values(field.codes!)
      return labels[n % labels.length]!.zh
    }
  }
}

const formOf = (columns: ReadonlyArray<Form.Column>): Form.Form => ({
  name: "bench",
  title: { zh: "测试", en: "bench" },
  columns
})
const { name, citizenId, ...rest } = Member.fields
const all = Form.columnsOf({
  name,
  citizenId,
  division: Field.required(Field.division("区划代码", "division", { level: 2 })),
  address: Field.text("住址", "address", { level: 3 }),
  ...rest
})
const twelve = [
  "name",
  "citizenId",
  "division",
  "address",
  "birth",
  "sex",
  "relation",
  "disability",
  "disabilityGrade",
  "wage",
  "pension",
  "insured"
]

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-bench-"))
for (const [label, form] of [
  ["12 columns", formOf(twelve.map((key) => all.find((column) => column.key === key)!))],
  ["40 columns", formOf(all.slice(0, 40))]
] as const) {
  const file = path.join(folder, "people.csv")
  const fd = fs.openSync(file, "w")
  fs.writeSync(fd, `\ufeff${form.columns.map(({ field }) => field.name.zh).join(",")}\r\n`)
  for (let n = 0; n < rows; ) {
    const lines: Array<string> = []
    for (const until = Math.min(rows, n + 5000); n < until; n++) {
      lines.push(form.columns.map((column, c) => cellOf(column, n, c)).join(","))
    }
    fs.writeSync(fd, `${lines.join("\r\n")}\r\n`)
  }
  fs.closeSync(fd)
  for (let run = 0; run < 3; run++) {
    const begin = performance.now()
    const reading = await Effect.runPromise(readForm(file, form))
    const opened = performance.now()
    const cpu = process.cpuUsage()
    let good = 0
    let faulty = 0
    for (const batch of reading.batchesSync!()) {
      good += batch.rows.length
      faulty += batch.faulty.length
    }
    const end = performance.now()
    const { user, system } = process.cpuUsage(cpu)
    const bytes = Math.round(fs.statSync(file).size / rows)
    const rate = (ms: number) => `${Math.round(rows / ms)} k rows/s`
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      `${label}, ${bytes} bytes a row: scan and check ${rate(end - opened)} (${rate((user + system) / 1000)} of processor time), with opening ${rate(end - begin)}, ${good} good, ${faulty} faulty, ${memory} MB`
    )
  }
}
fs.rmSync(folder, { recursive: true })
