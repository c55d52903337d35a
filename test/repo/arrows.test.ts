import { describe, expect, it } from "vitest"
import * as Arrows from "./Arrows.ts"
import { type Source, under } from "./Source.ts"

const sources = under("packages", /\.ts$/).filter(({ path }) => /^packages\/[^/]+\/src\//.test(path))
const manifests = Object.fromEntries(
  under("packages", /^package\.json$/)
    .filter(({ path }) => path.split("/").length === 3)
    .map(({ path, text }) => [path.split("/")[1]!, JSON.parse(text) as Arrows.Manifest])
)

describe("the house", () => {
  it("has a place in the arrows for every package, and a package for every place", () => {
    expect(Object.keys(manifests).sort()).toEqual(Object.keys(Arrows.arrows).sort())
    expect(sources.length).toBeGreaterThan(50)
  })

  it("keeps the arrows between packages, in manifests and in imports", () =>
    expect(Arrows.betweenPackages(sources, manifests)).toEqual([]))

  it("names no dependency that nothing imports", () => expect(Arrows.unused(sources, manifests)).toEqual([]))

  it("keeps the order of folders in the core, and keeps the core pure", () =>
    expect(Arrows.insideCore(sources)).toEqual([]))

  it("loads next to nothing to evaluate what was compiled elsewhere", () =>
    expect(Arrows.smallEntry(sources)).toEqual([]))

  it("has no circle of imports", () => expect(Arrows.circles(sources)).toEqual([]))

  it("prints in the CLI and opens transactions in one place", () => expect(Arrows.places(sources)).toEqual([]))
})

describe("the checks bite", () => {
  const file = (path: string, text: string): Source => ({ path, text })
  const says = (faults: ReadonlyArray<{ readonly says: string }>) => faults.map(({ says }) => says).join("\n")
  const core = { core: { peerDependencies: { effect: "*" } } }

  it.each([
    ["against the arrows", { core: { dependencies: { "@doudi/app": "*" } } }],
    ["against the arrows", { synthetic: { dependencies: { "@doudi/core": "*", "@doudi/packs": "*" } } }],
    ["against the arrows", { sql: { peerDependencies: { "@doudi/cli": "*" } } }],
    ["no place in the arrows", { newcomer: {} }]
  ])("on a manifest %s", (fault, manifest) =>
    expect(says(Arrows.betweenPackages([], manifest as Record<string, Arrows.Manifest>))).toContain(fault)
  )

  it.each([
    ["an undeclared package", "packages/core/src/a.ts", `import { x } from "left-pad"`, "does not name"],
    [
      "a type of an undeclared package",
      "packages/core/src/a.ts",
      `import type { X } from "@doudi/app"`,
      "does not name"
    ],
    ["a re-export", "packages/core/src/a.ts", `export * from "@doudi/cli"`, "does not name"],
    ["a dynamic import", "packages/core/src/a.ts", `const x = await import("@doudi/cli")`, "does not name"],
    ["an import type", "packages/core/src/a.ts", `type X = import("@doudi/cli").X`, "does not name"],
    ["a way around", "packages/core/src/a.ts", `import { x } from "../../app/src/index.ts"`, "reaches into another"],
    ["the disk", "packages/core/src/a.ts", `import * as fs from "node:fs"`, "does no I/O"]
  ])("on %s", (_, path, text, fault) => expect(says(Arrows.betweenPackages([file(path, text)], core))).toContain(fault))

  it.each([
    ["a later folder", `import { x } from "../ledger/Entry.ts"`, "folder after its own"],
    ["a type of a later folder", `import type { X } from "../policy/pack/Pack.ts"`, "folder after its own"],
    ["an outside package", `import { parse } from "yaml"`, "the core imports"],
    ["node", `import * as os from "node:os"`, "the core imports"],
    ["a program", `import { Effect } from "effect"`, "the core is pure"],
    ["a renamed program", `import { Effect as Fx } from "effect"`, "the core is pure"],
    ["a sub-path", `import * as Effect from "effect/Effect"`, "the core imports"],
    ["a clock", "const now = Date.now()", "uses Date"],
    ["a clock in a constructor", "const now = new Date()", "uses Date"],
    ["dice", "const x = Math.random()", "uses Math.random"],
    ["a locale", "const x = (5).toLocaleString()", "toLocaleString"],
    ["a formatter", "const f = new Intl.NumberFormat()", "uses Intl"],
    ["a folder of its own", "", "no folder of the reading order"]
  ])("in the core on %s", (name, text, fault) => {
    const path = `packages/core/src/${name === "a folder of its own" ? "utils" : "population"}/a.ts`
    expect(says(Arrows.insideCore([file(path, text)]))).toContain(fault)
  })

  it("not on comments, texts and earlier folders", () => {
    const text = `// Date.now and console\nimport { Either } from "effect"\nimport { x } from "../foundation/Day.ts"\nconst s = "new Date()"`
    const calm = [file("packages/core/src/population/a.ts", text)]
    expect([...Arrows.insideCore(calm), ...Arrows.betweenPackages(calm, core), ...Arrows.places(calm)]).toEqual([])
  })

  it.each([
    ["a package", `import { Either } from "effect"`],
    ["the language", `import { value } from "../language/Evaluator.ts"`],
    ["a file that loads it", `import * as Reading from "./Reading.ts"`]
  ])("in the entry for threads on %s", (_, text) => {
    const path = "packages/core/src/batch/a.ts"
    expect(Arrows.smallEntry([...sources, file(path, text)], path)).not.toEqual([])
    expect(Arrows.smallEntry([file(path, text.replace("import", "import type"))], path)).toEqual([])
  })

  it("on a dependency that nothing imports, apart from peers that must be listed", () => {
    const manifest = { cli: { dependencies: { "left-pad": "*", yaml: "*", "@effect/rpc": "*" } } }
    const faults = Arrows.unused([file("packages/cli/src/a.ts", `import { parse } from "yaml"`)], manifest)
    expect(says(faults)).toBe("names left-pad, which nothing imports")
  })

  it("on printing and on transactions elsewhere", () => {
    const prints = [file("packages/app/src/a.ts", "console.log(1)"), file("packages/cli/src/a.ts", "console.log(1)")]
    expect(Arrows.places(prints).map(({ path }) => path)).toEqual(["packages/app/src/a.ts"])
    const writes = ["packages/sql/src/a.ts", "packages/app/src/b.ts", Arrows.writeTx].map((path) =>
      file(path, "const done = sql.withTransaction(work)")
    )
    expect(Arrows.places(writes).map(({ path }) => path)).toEqual(["packages/sql/src/a.ts", "packages/app/src/b.ts"])
  })

  it("on a circle, once, with its way round", () => {
    const circle = [
      file("packages/app/src/a.ts", `import { b } from "./b.ts"`),
      file("packages/app/src/b.ts", `import { c } from "./port/c.ts"`),
      file("packages/app/src/port/c.ts", `export { a } from "../a.ts"`),
      file("packages/app/src/d.ts", `import { a } from "./a.ts"\nimport type { E } from "./e.ts"`),
      file("packages/app/src/e.ts", `import { d } from "./d.ts"\nconst f = () => import("./f.ts")`),
      file("packages/app/src/f.ts", `import { e } from "./e.ts"`)
    ]
    expect(says(Arrows.circles(circle))).toBe(
      "imports itself: packages/app/src/a.ts → packages/app/src/b.ts → packages/app/src/port/c.ts → packages/app/src/a.ts"
    )
  })
})
