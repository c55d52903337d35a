import * as fs from "node:fs"
import * as path from "node:path"
import { Audience } from "@doudi/core"
import { expect, it } from "vitest"
import { root } from "../repo/Source.ts"

it("the guide says of each level what each audience sees, as the program has it", () => {
  const guide = fs.readFileSync(path.join(root, "docs/guides/keep-it-safe.md"), "utf8")
  const words = { yes: "可见", purpose: "按", total: "只有合计", never: "不可见" } as const
  for (const level of [1, 2, 3, 4] as const) {
    const row = new RegExp(`^\\| ${level} .*$`, "m").exec(guide)![0].split("|").slice(1, -1)
    const audiences = Object.keys(Audience.audiences) as ReadonlyArray<Audience.Audience>
    expect(row.slice(1).length).toBe(audiences.length)
    for (const [i, audience] of audiences.entries()) {
      expect(row[i + 1]!.trim(), `${level} ${audience}`).toMatch(
        new RegExp(`^${words[Audience.sight(audience, level)]}`)
      )
    }
  }
})
