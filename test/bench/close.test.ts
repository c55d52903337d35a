/** The quarter that the benchmark closes is one: it balances, everything in it is sealed, and a verifier of its own finds it whole. */
import * as path from "node:path"
import { closeQuarter } from "@doudi/app"
import { Effect } from "effect"
import { expect, it } from "vitest"
import { folder } from "../../packages/cli/test/answering.ts"
import { faultsOf } from "../ledger/Verifier.ts"
import { actor, build, environment, quarter } from "./close/Quarter.ts"

it("a quarter made up for measuring is closed like any other", { timeout: 120_000 }, async () => {
  const here = folder()
  await build(here, 2000)
  const { balances, checkpoint } = await Effect.runPromise(
    Effect.provide(closeQuarter({ quarter, actor }), environment(here, "open"))
  )
  expect(checkpoint?.size).toBeGreaterThan(2000)
  expect(balances.length).toBe(8)
  const sum = (of: "pushed" | "delivered" | "refused" | "inProgress") => balances.reduce((n, b) => n + b[of], 0)
  expect(sum("delivered") + sum("refused") + sum("inProgress")).toBe(sum("pushed"))
  expect(sum("inProgress")).toBeGreaterThan(0)
  expect(faultsOf(path.join(here, "doudi.db"), [checkpoint!.note])).toEqual([])
})
