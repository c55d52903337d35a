import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { GoldenCase, Policy, Problem } from "@doudi/core"
import { Either } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import * as PackFiles from "../../files/src/pack/PackFiles.ts"
import * as PackFolder from "../../files/src/pack/PackFolder.ts"
import * as PackTidying from "../../files/src/pack/PackTidying.ts"

const packs = fileURLToPath(new URL("..", import.meta.url))
const ids = readdirSync(packs)
  .filter((id) => existsSync(join(packs, id, "pack.yaml")))
  .sort()
const sample = "cn-340303-sample"

it.each(ids)("%s is in the one layout; after a change run doudi pack fmt", (id) => {
  expect([...Either.getOrThrow(PackTidying.plan(join(packs, id))).changed.keys()]).toEqual([])
})

describe("the packs in English and back", () => {
  const copy = mkdtempSync(join(tmpdir(), "packs-"))
  for (const id of ids) cpSync(join(packs, id), join(copy, id), { recursive: true })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))
  const read = () =>
    ids.flatMap((id) => PackFiles.fileNames(join(packs, id))!.map((name) => readFileSync(join(copy, id, name), "utf8")))
  const tidy = async (language: "zh" | "en") => {
    for (const id of ids) {
      const plan = PackTidying.plan(join(copy, id), language)
      if (Either.isLeft(plan)) throw new Error(plan.left.map((fault) => Problem.render(fault, "zh")).join("\n"))
      expect(plan.right.kept).toEqual([])
      await PackTidying.apply(join(copy, id), plan.right)
    }
  }
  const checked = () => Either.getOrThrow(PackFolder.check(join(copy, sample)))

  it("give every golden case the same, and are the same text again", async () => {
    await tidy("zh")
    const before = read()
    const first = checked()
    await tidy("en")
    const english = checked()
    expect(english.hash).not.toBe(first.hash)
    const rules = JSON.stringify([...english.policy.categories.values()].flatMap(({ when }) => when))
    expect(rules).toContain("dibao standard")
    for (const golden of first.cases) {
      // Lets the test runner hear that we are still there.
      await new Promise((go) => setTimeout(go))
      expect(GoldenCase.run(english.policy, golden, first.bases)).toEqual([])
      const household = GoldenCase.householdOf(golden, first.bases, first.policy.pack)
      const [a, b] = [first.policy, english.policy].map((policy) => Policy.determine(policy, household, golden.on))
      const outcomes = (of: typeof a) => Either.getOrUndefined(of!)?.outcomes
      expect(outcomes(b)).toEqual(outcomes(a))
    }
    await tidy("zh")
    expect(read()).toEqual(before)
    expect(checked().hash).toBe(first.hash)
  })

  it("stay readable for whoever could read them", () => {
    const mode = (root: string) => statSync(join(root, "cn/facts.yaml")).mode
    expect(mode(copy)).toBe(mode(packs))
  })
})
