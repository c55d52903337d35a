/** The ledger: appends, a check of the whole, and what a close adds: the root over all. `ENTRIES FOLDER money|bare` */
import path from "node:path"
import { Ledger, Signer, silentProgress, verifyLedger } from "@doudi/app"
import { SqliteStore } from "@doudi/sqlite"
import { Effect, Layer } from "effect"
import { answer as say, best } from "../Apart.ts"
import { answer, batch } from "./Entries.ts"

const [count, folder, kind] = process.argv.slice(2) as [string, string, string]
const nobody = Layer.succeed(Signer, {
  publicKey: Effect.succeed(undefined),
  sign: () => Effect.die("nobody signs"),
  make: Effect.die("nobody signs"),
  isSignedBy: () => false,
  sha256: (bytes) => bytes
})
const environment = Layer.mergeAll(
  SqliteStore.layer({ filename: path.join(folder, `doudi-${kind}.db`), mode: "create" }),
  silentProgress,
  nobody
)
const program = Effect.gen(function* () {
  const ledger = yield* Ledger
  const run = yield* Effect.runtime<Ledger | SqliteStore.Services>()
  const timed = <A, E>(work: Effect.Effect<A, E, any>) =>
    Effect.promise(() => best(1, () => Effect.runPromise(Effect.provide(work, run) as Effect.Effect<A, E>)))
  const append = yield* timed(
    Effect.gen(function* () {
      for (let n = 0; n < Number(count); n += batch) {
        const size = Math.min(batch, Number(count) - n)
        yield* ledger.append(Array.from({ length: size }, (_, i) => answer(n + i, kind === "money")))
      }
    })
  )
  const root = yield* timed(ledger.frontier)
  const verify = yield* timed(
    Effect.tap(verifyLedger(), ({ findings }) => (findings.length > 0 ? Effect.die("not whole") : Effect.void))
  )
  return { append, root, verify }
})
say(await Effect.runPromise(Effect.provide(program, environment)))
