/**
 * A program of its own that imports until it is stopped: `FILE NAME COUNT HOUSEHOLDS`. Prints `NAME-n` after each import is stored.
 */
import { Effect } from "effect"
import { SqliteStore } from "../src/index.ts"
import { importHouseholds } from "./Households.ts"

const [file, name, count, households] = process.argv.slice(2) as [string, string, string, string]

const program = Effect.gen(function* () {
  process.stdout.write("ready\n")
  for (let i = 0; i < Number(count); i++) {
    yield* importHouseholds(`${name}-${i}`, Number(households), 50)
    process.stdout.write(`${name}-${i}\n`)
  }
})

Effect.runPromise(Effect.provide(program, SqliteStore.layer({ filename: file, mode: "open" }))).then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(String(error))
    process.exit(1)
  }
)
