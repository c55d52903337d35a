import { CitizenId } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { under } from "./Source.ts"
import * as Words from "./Words.ts"

const texts = under("", /\.(ts|mts|js|json|md|ya?ml|html|csv|txt|sh|toml)$|^(run|LICENSE)$/).filter(
  ({ path }) => path !== "pnpm-lock.yaml"
)

describe("the tree", () => {
  it("is read whole", () => expect(texts.length).toBeGreaterThan(100))
  it("holds no identity number that could be somebody's", () =>
    expect(texts.flatMap(Words.identityNumbers)).toEqual([]))
  it("holds no telephone number that could be somebody's", () =>
    expect(texts.flatMap(Words.telephoneNumbers)).toEqual([]))
  it("holds no word that its reader could not understand", () => expect(texts.flatMap(Words.strayWords)).toEqual([]))
})

describe("the checks bite", () => {
  const source = (text: string) => ({ path: "a.md", text })
  const body = "119999" + "19800101" + "123"
  const number = body + CitizenId.checkCharacter(body)

  it.each([
    ["as it is", number],
    ["in a list", `"张三","${number}"`],
    ["in full width", [...number].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("")],
    ["with a wrong check character", body + (CitizenId.checkCharacter(body) === "1" ? "2" : "1")]
  ])("on an identity number %s", (_, text) => expect(Words.identityNumbers(source(text))).toHaveLength(1))

  it("not on the printed test value, on a division that does not exist, or inside a digest", () => {
    const nobody = `99${number.slice(2)}`
    expect(Words.identityNumbers(source(`11010519491231002X ${nobody} a${number}f`))).toEqual([])
  })

  it("on a mobile number", () => {
    expect(Words.telephoneNumbers(source(`电话 ${"138" + "12345678"}`))).toHaveLength(1)
    expect(Words.telephoneNumbers(source("电话 13800001234"))).toEqual([])
  })

  it("on a stray word", () => expect(Words.strayWords(source(`see ${"/wo" + "rk/main"}`))).toHaveLength(1))
})
