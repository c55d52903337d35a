/** The pack is linked and compiled here and evaluates the stored frame. Arguments: the folder. */
import fs from "node:fs"
import v8 from "node:v8"
import { Batch, Policy } from "@doudi/core"
import { Either } from "effect"
import { answer, peak } from "../../Apart.ts"
import * as Stored from "./Stored.ts"

const folder = process.argv[2]!
const { pack, hash, on, wanted } = v8.deserialize(fs.readFileSync(`${folder}/policy`))
const compiled = Batch.compile(Either.getOrThrow(Policy.link(pack, hash)), on, wanted)
const frame = Stored.whole(folder, compiled.layout.columns)
let results = Batch.evaluate(compiled, frame)
for (let round = 0; round < 3; round++) results = Batch.evaluate(compiled, frame, undefined, results)
const mb = peak()
const digest = Stored.digest()
digest.add(results.fields)
answer({ mb, said: digest.said() })
