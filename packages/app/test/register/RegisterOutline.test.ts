import { describe, expect, it } from "vitest"
import { RegisterOutline } from "../../src/register/RegisterOutline.ts"

describe("RegisterOutline", () => {
  it("knows every household by one number, however many there are", () => {
    const outline = new RegisterOutline(2)
    const ids = Array.from({ length: 40_000 }, (_, i) => `H-${i}`)
    for (const [i, id] of ids.entries()) expect(outline.row(0, id)).toBe(i)
    for (const [i, id] of [...ids.entries()].reverse()) expect(outline.row(1, id)).toBe(i)
    expect(ids.map(outline.indexOf)).toEqual([...ids.keys()])
    expect(ids.filter((_, i) => outline.left(0, i) !== 1 || outline.left(1, i) !== 1)).toEqual([])
    expect(outline.indexOf("H-40000")).toBe(-1)
  })

  it("keeps those waiting who share a person, and nobody else", () => {
    const outline = new RegisterOutline(2)
    const homes = Array.from({ length: 5000 }, (_, i) => outline.row(1, `H-${i}`))
    for (const home of homes) outline.person(home, 1e9 + home)
    outline.person(homes[7]!, 1e9 + 4321)
    outline.close()
    expect(homes.filter(outline.waits)).toEqual([7, 4321])
  })
})
