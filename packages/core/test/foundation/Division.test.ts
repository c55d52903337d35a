import { Division } from "@doudi/core"
import { Either, Schema } from "effect"
import { describe, expect, it } from "vitest"

const bengshan = Division.division("340303")

describe("a division code", () => {
  it.each(["", "3", "340", "34030", "3403031", "034030", "34030a", "３４０３０３", "340303 ", "3403030000000"])(
    "%j has no such shape",
    (text) => {
      expect(Division.isDivision(text)).toBe(false)
      expect(() => Division.division(text)).toThrow(RangeError)
      expect(Either.isLeft(Schema.decodeUnknownEither(Division.Division)(text))).toBe(true)
    }
  )

  it.each([
    ["34", "province"],
    ["3403", "city"],
    ["340303", "county"],
    ["340303000000", "county"],
    ["340000", "province"],
    ["340303200", "township"],
    ["340303200000", "township"],
    ["340303200201", "village"]
  ])("%s is a %s", (text, level) => expect(Division.levelOf(Division.division(text))).toBe(level))

  it("finds the division above, and none where the code ends earlier", () => {
    const village = Division.division("340303200201")
    expect(Division.ancestor(village, "township")).toBe("340303200")
    expect(Division.ancestor(village, "county")).toBe(bengshan)
    expect(Division.ancestor(village, "village")).toBe(village)
    expect(Division.ancestor(bengshan, "township")).toBeUndefined()
    expect(Division.ancestor(Division.division("340303000000"), "county")).toBe(bengshan)
  })

  it("contains itself, what is below it, and the padded spelling of both", () => {
    expect(Division.contains(bengshan, Division.division("340303200201"))).toBe(true)
    expect(Division.contains(Division.division("340303000000"), bengshan)).toBe(true)
    expect(Division.contains(Division.division("340303200201"), bengshan)).toBe(false)
    expect(Division.contains(bengshan, Division.division("340304"))).toBe(false)
  })
})
