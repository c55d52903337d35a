import { Reports } from "@doudi/app"
import { ReportFormat, reports, writeReport } from "@doudi/files"
import { Effect, Either } from "effect"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { report } from "../../../core/test/publication/districtFigures.ts"

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "report-"))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const names = ["2025Q3.csv", "2025Q3.html", "2025Q3.json", "2025Q3.xlsx"]

describe("writing a report", () => {
  it("makes the folder, writes four files and leaves nothing else", async () => {
    const into = path.join(folder, "a", "b")
    const written = await Effect.runPromise(writeReport(into, report()))
    expect(fs.readdirSync(into).toSorted()).toEqual(names)
    expect(written.map((file) => path.basename(file)).toSorted()).toEqual(names)
    expect(fs.readFileSync(path.join(into, "2025Q3.csv"), "utf8")).toBe(ReportFormat.csv(report()))
  })

  it("replaces the files of an earlier run, byte for byte the same for the same figures", async () => {
    await Effect.runPromise(writeReport(folder, report(true)))
    const first = names.map((name) => fs.readFileSync(path.join(folder, name)))
    await Effect.runPromise(writeReport(folder, report()))
    expect(fs.readFileSync(path.join(folder, names[0]!)).equals(first[0]!)).toBe(false)
    await Effect.runPromise(
      Effect.flatMap(Reports, ({ write }) => write(folder, report(true))).pipe(Effect.provide(reports))
    )
    expect(names.map((name, i) => fs.readFileSync(path.join(folder, name)).equals(first[i]!))).toEqual([
      true,
      true,
      true,
      true
    ])
    expect(fs.readdirSync(folder).toSorted()).toEqual(names)
  })

  it("fails with the place when the folder cannot be one, and changes nothing", async () => {
    const file = path.join(folder, "file")
    fs.writeFileSync(file, "x")
    const result = await Effect.runPromise(Effect.either(writeReport(file, report())))
    expect(Either.isLeft(result) && result.left).toMatchObject({
      _tag: "FileNotWritable",
      kind: "environment",
      place: { file: "file" }
    })
    expect(fs.readFileSync(file, "utf8")).toBe("x")
  })

  it("leaves the old file when the new one cannot take its place", async () => {
    fs.mkdirSync(path.join(folder, "2025Q3.html"))
    const result = await Effect.runPromise(Effect.either(writeReport(folder, report())))
    expect(Either.isLeft(result) && result.left).toMatchObject({
      _tag: "FileNotWritable",
      place: { file: "2025Q3.html" }
    })
    expect(fs.readdirSync(folder).toSorted()).toEqual(["2025Q3.html", "2025Q3.xlsx"])
  })
})
