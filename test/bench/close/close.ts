/** Closes the quarter of a workspace, from opening it to the signed checkpoint. `FOLDER` */
import { closeQuarter, Ledger } from "@doudi/app"
import { Effect } from "effect"
import { answer, best } from "../Apart.ts"
import { actor, environment, quarter } from "./Quarter.ts"

const [folder] = process.argv.slice(2) as [string]
let closed: object = {}
const close = await best(1, () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const { balances, checkpoint } = yield* closeQuarter({ quarter, actor })
      const entries = yield* (yield* Ledger).count()
      closed = { entries, sealed: checkpoint?.size, departments: balances.length }
    }).pipe(Effect.provide(environment(folder, "open")))
  )
)
answer({ close, ...closed })
