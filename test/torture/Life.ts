/**
 * A program of its own that does a quarter's commands one after another: `COMMANDS.json FROM`. Says `ready`, then `did N CODE TAG` after
 * each command has ended. Stops where a clerk would: after a command that the machine did not let through.
 */
import * as fs from "node:fs"
import { Effect } from "effect"
import { answer } from "../../packages/cli/src/main.ts"
import type { Terminal } from "../../packages/cli/src/terminal/Terminal.ts"

const [file, from] = process.argv.slice(2) as [string, string]
const commands = JSON.parse(fs.readFileSync(file, "utf8")) as ReadonlyArray<ReadonlyArray<string>>
const say = (line: string) => fs.writeSync(1, `${line}\n`)

say("ready")
for (let n = Number(from); n < commands.length; n++) {
  const shown: Array<string> = []
  const terminal: Terminal = {
    out: (text) => Effect.sync(() => void shown.push(text)),
    err: (text) => Effect.sync(() => void shown.push(text)),
    draw: () => undefined,
    interactive: false,
    columns: 80,
    dim: (text) => text,
    bold: (text) => text
  }
  const code = await Effect.runPromise(answer([...commands[n]!, "--json"], { language: "zh", json: true, terminal }))
  say(`did ${n} ${code} ${/"tag": "(\w+)"/.exec(shown.join(""))?.[1] ?? "-"}`)
  if (![0, 2, 3, 4].includes(code)) break
}
process.exit(0)
