import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { Pushes } from "@doudi/app"
import { type Day, Quarter } from "@doudi/core"
import { type SheetColumn, writeCsv, writeWorkbook } from "@doudi/files"
import { SqliteStore } from "@doudi/sqlite"
import { Answers, District, RegisterFile, Rosters } from "@doudi/synthetic"
import { Effect } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ask, folder } from "../../packages/cli/test/answering.ts"
import { voice } from "../../packages/cli/src/Cli.ts"
import { type Menu, nameOf } from "../../packages/cli/src/command/Menu.ts"
import { menuOf } from "../../packages/cli/src/commands/index.ts"
import { filesUnder, type Mark, marked, marksIn, textOf } from "./Canaries.ts"

/** How many households of marked people go through everything: `DOUDI_CANARIES=4000` for some ten thousand people. */
const households = Number(process.env.DOUDI_CANARIES ?? 120)
const quarter = Quarter.quarter("2025Q3")
const scene = { seed: 11, households, quarter, pack: "cn-340303-sample" }
const last = Quarter.lastDay(quarter)

const home = folder()
const inbox = path.join(home, "in")
const workspace = path.join(home, "w")
const temporary = path.join(home, "tmp")
const W = ["--workspace", workspace]
const two = ["--actor", "017", "--approver", "018"]

const texts = (header: ReadonlyArray<string>): ReadonlyArray<SheetColumn> =>
  header.map((header) => ({ header, format: "text" as const }))

/** Everything that was printed anywhere, by command line. */
const said: Array<readonly [line: string, text: string]> = []
const run = new Set<string>()

/** Runs a command line and keeps what it says; `stray` is what went past the terminal. */
const doudi = async (words: ReadonlyArray<string>): Promise<number> => {
  const stray: Array<string> = []
  const streams = [process.stdout, process.stderr] as const
  const writes = streams.map((stream) => stream.write)
  for (const stream of streams) {
    stream.write = ((text: string | Uint8Array) => {
      stray.push(String(text))
      return true
    }) as never
  }
  try {
    const { code, err, out } = await ask(words)
    said.push([words.join(" "), `${out}\n${err}\n${stray.join("")}`])
    for (let n = 1; n <= 3; n++) run.add(words.slice(0, n).join(" "))
    return code
  } finally {
    for (const [i, stream] of streams.entries()) stream.write = writes[i]!
  }
}

const environment = { ...process.env }
afterAll(() => {
  process.env = environment
})

beforeAll(async () => {
  fs.mkdirSync(inbox)
  fs.mkdirSync(temporary)
  for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = temporary
  expect(os.tmpdir()).toBe(temporary)
  const register = RegisterFile.register(scene)
  const [families, members] = [marked(register.households), marked(register.members)]
  await Effect.runPromise(writeCsv(path.join(inbox, "家庭.csv"), texts(families.header), families.rows))
  await Effect.runPromise(writeCsv(path.join(inbox, "成员.csv"), texts(members.header), members.rows))
  const on = District.household(scene, 0).provenance.observedOn as Day.Day

  await doudi(["init", workspace, "--pack", "cn-340303-sample"])
  const files = [path.join(inbox, "家庭.csv"), "--members", path.join(inbox, "成员.csv")]
  await doudi(["import", "households", ...files, "--on", on, ...W])
  for (const roster of Rosters.rosters(scene)) {
    const { header, rows } = marked({ header: roster.header, rows: roster.rows as never })
    const file = path.join(inbox, roster.fileName)
    await Effect.runPromise(
      roster.format === "xlsx"
        ? writeWorkbook(file, [
            { name: "名单", title: roster.titles, columns: header.map((header) => ({ header })), rows }
          ])
        : writeCsv(file, texts(header), rows, { encoding: "gb18030" })
    )
    await doudi(["import", "roster", file, "--list", roster.list, "--quarter", quarter, "--on", last, ...W])
  }
  for (const words of quarterOfWork(on)) await doudi(words)
  await feedback()
  for (const words of [...afterwards(), ...failures()]) await doudi(words)
}, 600_000)

const quarterOfWork = (on: Day.Day): ReadonlyArray<ReadonlyArray<string>> => [
  ["quarantine", ...W],
  ["compare", "--quarter", quarter, "--on", last, "--waiting", ...W],
  ["clue", "list", "--quarter", quarter, "--limit", "500", ...W],
  ["clue", "list", "--quarter", quarter, "--out", path.join(workspace, "clues.xlsx"), ...W],
  ["assess", "--all", "--on", last, ...W],
  ["assess", "BS-0000001", "BS-0000002", "--on", last, "--json", ...W],
  ...["family", "visit", "audit"].flatMap((listener) => [
    ["explain", "BS-0000002", "--on", on, "--for", listener, ...W],
    ["explain", "BS-0000003", "--on", last, "--for", listener, "--json", ...W]
  ]),
  ["plan", "BS-0000002", "--on", last, ...W],
  ["plan", "BS-0000002", "--on", last, "--json", ...W],
  ["decision", "list", ...W],
  ["decision", "show", "3", ...W],
  ["decision", "replay", "3", "--json", ...W],
  ["ask", "plan", "--on", last, ...W],
  ["gaps", "--quarter", quarter, ...W],
  ["quarter", "close", quarter, ...W],
  ["push", "--quarter", quarter, "--on", last, ...W],
  ["quarter", "close", quarter, ...W]
]

const afterwards = (): ReadonlyArray<ReadonlyArray<string>> => [
  ["quarter", "close", quarter, ...W],
  ["quarter", "report", quarter, ...W],
  ["report", "month", "2025-09", ...W],
  ["report", "trace", quarter, "headlines/money", "--role", "auditor", ...W],
  ["ledger", "list", "--limit", "1000", ...W],
  ["ledger", "key", "--new", ...W],
  ["ledger", "checkpoint", "--out", path.join(home, "检查点.txt"), ...W],
  ["ledger", "verify", "--anchor", path.join(home, "检查点.txt"), ...W],
  ["ledger", "receipt", "3", "--out", path.join(home, "凭据.json"), ...W],
  ["ledger", "verify-receipt", path.join(home, "凭据.json"), "--anchor", path.join(home, "检查点.txt")],
  ["ledger", "consistency", path.join(home, "检查点.txt"), "--out", path.join(home, "延续凭据.json"), ...W],
  ["ledger", "verify-consistency", path.join(home, "延续凭据.json"), "--anchor", path.join(home, "检查点.txt")],
  [
    "publish",
    "list",
    "dibao-granted",
    "--quarter",
    quarter,
    "--from",
    "2025-10-09",
    "--until",
    "2025-12-31",
    ...two,
    ...W
  ],
  ["publish", "list", "tekun-proposed", "--quarter", quarter, ...two, "--json", ...W],
  ["publish", "table", "public-table", "--quarter", quarter, ...two, ...W],
  ["publish", "due", "--on", "2026-02-01", ...W],
  ["publish", "withdraw", "1", "--on", "2026-02-01", ...W],
  ["audit", "review", ...W],
  ["audit", "review", "--json", ...W],
  ["ledger", "erase", "BS-0000002", "--reason", "request", "--role", "chief", ...two, ...W],
  ["backup", "create", "--out", path.join(home, "b.db"), ...W],
  ["backup", "verify", path.join(home, "b.db")],
  ["restore", path.join(home, "b.db"), "--into", path.join(home, "new"), ...W],
  ["verify", ...W],
  ["doctor", ...W]
]

/** Each kind of failure, with marks where a person might put them: cells, headers, bytes that end too early, arguments. */
const failures = (): ReadonlyArray<ReadonlyArray<string>> => {
  const bytes = fs.readFileSync(path.join(inbox, "成员.csv"))
  const header = bytes.toString("utf8").split("\r\n")[0]!
  const person = bytes.toString("utf8").split("\r\n")[1]!
  const write = (name: string, content: string | Buffer) => {
    const file = path.join(inbox, name)
    fs.writeFileSync(file, content)
    return file
  }
  const name = person.split(",")[2]!
  const json = (value: unknown) => write(`家庭-${JSON.stringify(value).length}.json`, JSON.stringify(value))
  const members = (file: string) => ["import", "households", path.join(inbox, "家庭.csv"), "--members", file, ...W]
  return [
    members(write("头.csv", `${person}\r\n${person}\r\n`)),
    members(write("断.csv", bytes.subarray(0, Math.floor(bytes.length / 2) - 1))),
    members(write("乱.csv", Buffer.concat([bytes, Buffer.from([0xff, 0xfe, 0x00])]))),
    members(write("引.csv", `${header}\r\n"${person}`)),
    members(write("重.csv", `${header}\r\n${person}\r\n${person}\r\n`)),
    [
      "import",
      "roster",
      write("名单.csv", `姓名,证件号码,失业原因\r\n${name},${person.split(",")[3]}9,${name}\r\n`),
      "--list",
      "unemployed",
      "--quarter",
      "2025Q4",
      ...W
    ],
    ["explain", name, ...W],
    ["plan", name, "--json", ...W],
    ["assess", name, ...W],
    ["explain", person.split(",")[3]!, ...W],
    ["import", "households", `${name}.csv`, ...W].slice(0, 2),
    [
      "assess",
      "--file",
      json({ id: name, members: [{ name, citizenId: person.split(",")[3] }] }),
      "--pack",
      scene.pack
    ],
    [
      "assess",
      "--file",
      json([{ id: "H-1", division: name, area: name, members: name }]),
      "--pack",
      scene.pack,
      "--json"
    ],
    ["decision", "show", "99999999", ...W],
    ["push", "--quarter", quarter, ...W],
    ["publish", "list", name, "--quarter", quarter, ...two, ...W],
    ["quarter", "close", "2025Q4", ...W],
    ["restore", path.join(inbox, "成员.csv"), "--into", path.join(home, "no"), ...W],
    ["backup", "verify", path.join(inbox, "成员.csv")],
    ["verify", "--workspace", inbox],
    ["gaps", "--quarter", "2027Q1", ...W]
  ]
}

const feedback = async () => {
  const items = await Effect.runPromise(
    Effect.gen(function* () {
      const pushes = yield* Pushes
      const departments = yield* pushes.departments(quarter)
      return yield* Effect.forEach(departments, (department) =>
        Effect.map(pushes.items(quarter, department), (items) => ({ department, items }))
      )
    }).pipe(Effect.provide(SqliteStore.layer({ filename: path.join(workspace, "doudi.db"), mode: "open" })))
  )
  for (const { department, items: pushed } of items) {
    const asked = pushed.map(({ form, item, planned, programme }) => ({ item, programme, form, amountFen: planned }))
    const { header, rows } = Answers.feedback(asked, quarter, scene.seed)
    const file = path.join(inbox, `反馈-${department}.xlsx`)
    await Effect.runPromise(writeWorkbook(file, [{ name: "办理反馈", columns: texts(header), rows }]))
    await doudi(["import", "feedback", file, "--department", department, "--quarter", quarter, ...W])
  }
}

/** What each folder of a workspace may hold of a person; the database and its copies are the casework itself. */
const audiences: ReadonlyArray<readonly [audience: RegExp, allowed: ReadonlyArray<Mark>]> = [
  [/^w\/(report|public)\//, []],
  [/^w\/notices\//, ["name"]],
  [/^w\/push\//, ["name", "identity", "address"]],
  [/^w\/ask\//, ["name", "identity", "address"]],
  [/^w\/clues\.xlsx$/, ["name", "identity", "address"]],
  [/^w\/quarantine/, ["name", "identity", "address", "illness"]]
]

describe(`${households} households of marked people`, () => {
  it("went through every command", () => {
    const cli = {
      ...voice({ language: "zh", json: false, terminal: {} as never }),
      deliver: () => Effect.void,
      perform: () => Effect.die("none")
    }
    const leaves = (trail: ReadonlyArray<Menu>): ReadonlyArray<string> => {
      const at = trail[trail.length - 1]!
      return at._tag === "Leaf"
        ? [nameOf(trail).replace(/^doudi /, "")]
        : at.children.flatMap((one) => leaves([...trail, one]))
    }
    // These see no workspace, or no person of one.
    const apart = /^(pack |template$|version$|demo$|deadline$|report figures$)/
    expect(leaves([menuOf(cli as never)]).filter((name) => !run.has(name) && !apart.test(name))).toEqual([])
  })

  it("did its work: the marks are where they belong", () => {
    const files = filesUnder(workspace)
    for (const [folder, mark] of [
      ["push", "name"],
      ["notices", "name"],
      ["quarantine", "name"]
    ] as const) {
      const found = files.filter((file) => file.startsWith(path.join(workspace, folder)))
      expect(
        found.some((file) => marksIn(textOf(file)).includes(mark)),
        folder
      ).toBe(true)
    }
    expect(said.length).toBeGreaterThan(60)
  })

  it("stand in nothing that was printed, failures among it", () => {
    const found = said.flatMap(([line, text]) =>
      marksIn(text).length === 0 ? [] : [`${line.split(" ").slice(0, 2).join(" ")}: ${marksIn(text).join(", ")}`]
    )
    expect(found).toEqual([])
  })

  it("stand in no file of another audience", () => {
    const found = filesUnder(home)
      .map((file) => path.relative(home, file).replaceAll("\\", "/"))
      .filter((name) => !/^in\/|\.db$/.test(name))
      .flatMap((name) => {
        const allowed = audiences.find(([audience]) => audience.test(name))?.[1] ?? []
        const others = marksIn(textOf(path.join(home, name))).filter((mark) => !allowed.includes(mark))
        return others.length === 0 ? [] : [`${name}: ${others.join(", ")}`]
      })
    expect(found).toEqual([])
  })

  it("stand in no name of a file, and nothing is left lying", () => {
    const names = filesUnder(home).map((file) => path.relative(home, file))
    expect(names.filter((name) => marksIn(name).length > 0)).toEqual([])
    expect(names.filter((name) => /\.tmp|-journal$|\.partial/.test(name))).toEqual([])
    expect(fs.readdirSync(temporary)).toEqual([])
  })
})

describe("the search itself", () => {
  const [[name]] = [...marked({ header: ["姓名"], rows: [["张三"]] }).rows] as [[string]]
  const hidden = (text: string) => marksIn(`前${text}后`)

  it.each([
    ["as it stands", name, "name"],
    ["with gaps", [...name].join(" "), "name"],
    ["in hex", Buffer.from(name).toString("hex"), "hidden"],
    ["in base64", Buffer.from(name).toString("base64"), "hidden"],
    ["in base64, one byte on", Buffer.from(`:${name}`).toString("base64"), "hidden"],
    ["in base64, two bytes on", Buffer.from(`::${name}`).toString("base64"), "hidden"],
    ["as a number", `990001${"19660520"}${"0020"}`, "identity"],
    ["as a full-width number", `９９０００１${"１９６６０５２０"}${"００２０"}`, "identity"],
    ["as a number with gaps", `990001 ${"19660520"} ${"0020"}`, "identity"]
  ])("finds a mark %s", (_, text, mark) => expect(hidden(text)).toContain(mark))

  it("finds one in a workbook and in GB18030", async () => {
    const file = path.join(home, "in", "search.xlsx")
    await Effect.runPromise(writeWorkbook(file, [{ name: "名单", columns: [{ header: "姓名" }], rows: [[name]] }]))
    expect(marksIn(textOf(file))).toContain("name")
    const csv = path.join(home, "in", "search.csv")
    await Effect.runPromise(writeCsv(csv, texts(["姓名"]), [[name]], { encoding: "gb18030" }))
    expect(marksIn(textOf(csv))).toContain("name")
  })

  it("finds none where there is none", () => {
    expect(marksIn("户编号 BS-0000012 共 3 人 990001200201、13900000000 名 路 症")).toEqual([])
  })
})
