/** Evaluates one household in a process that may not generate code, and tells by which engine and with which result. */
import { Batch, Day, PopulationFrame } from "@doudi/core"
import { household } from "../policy/household.ts"
import { linked, small } from "../policy/pack.ts"

if (process.argv[2] === "neither") Reflect.deleteProperty(globalThis, "WebAssembly")
const policy = linked(small as never)
const compiled = Batch.compile(policy, Day.day("2025-09-01"))
const builder = new PopulationFrame.FrameBuilder(compiled.layout, compiled.on)
builder.household(household({}, {}))
const frame = builder.finish()
const { first, open } = Batch.evaluate(compiled, PopulationFrame.settled(frame))
const { engine } = Batch.readyFor(compiled, frame, false).plain
process.stdout.write(JSON.stringify({ engine, first: [...first], open: [...open] }))
