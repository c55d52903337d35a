import { spawn } from "node:child_process"
import * as path from "node:path"
import { Ledger } from "@doudi/app"
import { SqliteStore } from "@doudi/sqlite"
import { Effect } from "effect"
import { expect, it } from "vitest"
import { folder } from "../../packages/cli/test/answering.ts"
import { tsx } from "../e2e/Doudi.ts"
import { root } from "../repo/Source.ts"
import { faultsOf } from "./Verifier.ts"

/** Appends of each process; `DOUDI_APPENDS=500` for the whole of it. */
const appends = Number(process.env.DOUDI_APPENDS ?? 60)
const file = path.join(folder(), "doudi.db")
const script = path.join(root, "test/torture/Append.ts")

const run = (name: string) =>
  new Promise<number | null>((resolve, reject) => {
    const words = ["--conditions=doudi-src", "--import", tsx, script, file, name, String(appends), "1"]
    spawn(process.execPath, words, { stdio: "ignore" }).on("error", reject).on("close", resolve)
  })

it("four processes that append at once leave one chain", { timeout: 300_000 }, async () => {
  const layer = SqliteStore.layer({ filename: file, mode: "create" })
  await Effect.runPromise(Effect.provide(Effect.void, layer))
  expect(await Promise.all(["a", "b", "c", "d"].map(run))).toEqual([0, 0, 0, 0])
  expect(faultsOf(file)).toEqual([])
  const keys = await Effect.runPromise(
    Effect.provide(
      Effect.flatMap(Ledger, (ledger) => Effect.map(ledger.page(0, 10_000), (all) => all.map(({ key }) => key))),
      layer
    )
  )
  expect(keys.length).toBe(4 * appends)
  expect(new Set(keys).size).toBe(4 * appends)
  // Each process finds its own in the order in which it wrote.
  for (const name of ["a", "b", "c", "d"]) {
    const own = keys.filter((key) => key.startsWith(`torture:${name}:`)).map((key) => Number(key.split(":")[2]))
    expect(own).toEqual(own.map((_, i) => i))
  }
})
