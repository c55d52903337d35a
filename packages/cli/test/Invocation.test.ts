import { CitizenId } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { looksLikeIdentity, parse } from "../src/Invocation.ts"

describe("words that stand anywhere", () => {
  it("are taken out of the command", () => {
    expect(parse(["--lang", "en", "import", "--json", "roster", "a.csv", "--lang=en"], "zh")).toMatchObject({
      language: "en",
      json: true,
      help: false,
      words: ["import", "roster", "a.csv"],
      problem: undefined
    })
  })

  it("stay where they are after --", () => {
    expect(parse(["assess", "--", "--json", "-h"], "zh")).toMatchObject({
      json: false,
      help: false,
      words: ["assess", "--", "--json", "-h"]
    })
  })

  it("know two languages", () => {
    for (const words of [["--lang", "fr"], ["--lang=fr"], ["--lang"]]) {
      expect(parse(words, "zh")).toMatchObject({ language: "zh", problem: { kind: "usage" } })
    }
  })
})

describe("identity numbers", () => {
  const number = `990001${"19660520"}${"0020"}`
  it.each([
    number,
    `${number.slice(0, 17)}x`,
    `--file=${number}.json`,
    `张三${number}`,
    number.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
    `${number}11`
  ])("are found in %j, right or mistyped", (text) => {
    expect(looksLikeIdentity(text)).toBe(true)
    expect(parse(["explain", text], "zh").problem?._tag).toBe("IdentityInArgument")
  })

  it("are found whatever the check character", () => {
    expect(CitizenId.isCitizenId(number)).toBe(false)
  })

  it.each([
    "BS-0000012",
    "2025Q3",
    "20250930",
    "2025-09-30",
    "1234567890123456789012345",
    "990001199913450020",
    "demo-out"
  ])("are not seen in %j", (text) => expect(looksLikeIdentity(text)).toBe(false))
})
