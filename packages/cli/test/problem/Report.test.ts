import { Bilingual, type Problem } from "@doudi/core"
import { Cause, Effect, FiberId } from "effect"
import { describe, expect, it } from "vitest"
import { voice } from "../../src/Cli.ts"
import { ExitCode } from "../../src/ExitCode.ts"
import * as Report from "../../src/problem/Report.ts"

const manner = (json: boolean, language: Bilingual.Language = "zh") =>
  voice({
    language,
    json,
    terminal: {
      out: () => Effect.void,
      err: () => Effect.void,
      draw: () => undefined,
      interactive: false,
      columns: 80,
      dim: (text) => text,
      bold: (text) => text
    }
  })

const problem = (kind: Problem.ProblemKind): Problem.Problem => ({
  _tag: "Something",
  kind,
  says: Bilingual.both("出了问题", "something is wrong"),
  remedy: Bilingual.both("请处理", "do something"),
  place: { file: "名单.xlsx", row: 7, column: "姓名" }
})

describe("a problem of ours", () => {
  it.each([
    ["usage", 2],
    ["refused", 3],
    ["quarantined", 4],
    ["needsConfirmation", 5],
    ["outcomeUnknown", 6],
    ["integrity", 7],
    ["busy", 8],
    ["environment", 9]
  ] as const)("of kind %s ends with %i", (kind, code) => {
    expect(Report.of(manner(false), Cause.fail(problem(kind))).code).toBe(code)
  })

  it("is said once with its place and remedy", () => {
    expect(Report.of(manner(false), Cause.fail(problem("refused"))).text).toBe(
      "错误：名单.xlsx 第 7 行 “姓名”列：出了问题\n处理办法：请处理"
    )
    expect(Report.of(manner(false, "en"), Cause.fail(problem("refused"))).text).toBe(
      'Error: 名单.xlsx, row 7, column "姓名": something is wrong\nWhat to do: do something'
    )
  })

  it("is found inside whatever went wrong beside it", () => {
    const cause = Cause.parallel(Cause.die(new Error("x")), Cause.fail(problem("busy")))
    expect(Report.of(manner(false), cause).code).toBe(ExitCode.busy)
  })

  it("reads the same for a program", () => {
    const { _tag: tag, ...rest } = problem("refused")
    expect(JSON.parse(Report.of(manner(true), Cause.fail(problem("refused"))).text!)).toEqual({
      ok: false,
      error: { tag, ...rest }
    })
  })
})

describe("a fault of the program", () => {
  const secret = new TypeError("cannot read 张三 990001")

  it("names its kind and a line of the program, and no value", () => {
    for (const cause of [Cause.die(secret), Cause.fail(secret), Cause.die("张三"), Cause.fail({ name: "张三" })]) {
      for (const json of [false, true]) {
        const { code, text } = Report.of(manner(json), cause)
        expect(code).toBe(ExitCode.programFault)
        expect(text).not.toMatch(/张三|990001/)
      }
    }
    expect(Report.of(manner(false), Cause.die(secret)).text).toMatch(/TypeError Report\.test\.ts:\d+/)
  })
})

it("a part that does not load is a matter of the environment", () => {
  const missing = Object.assign(new Error("/home/张三/better_sqlite3.node"), { code: "ERR_DLOPEN_FAILED" })
  const { code, text } = Report.of(manner(false), Cause.die(missing))
  expect(code).toBe(ExitCode.environment)
  expect(text).toContain("ERR_DLOPEN_FAILED")
  expect(text).not.toContain("张三")
})

it("an interruption says nothing", () => {
  expect(Report.of(manner(false), Cause.interrupt(FiberId.none))).toEqual({ text: undefined, code: 130 })
})
