/** Programs that were compiled elsewhere evaluate the stored frame in blocks, of which only one is there at a time. Arguments: the folder. */
import fs from "node:fs"
import v8 from "node:v8"
import { Evaluator } from "@doudi/core/batch"
import { answer, peak } from "../../Apart.ts"
import * as Stored from "./Stored.ts"

const folder = process.argv[2]!
const evaluator = Evaluator.evaluatorOf(v8.deserialize(fs.readFileSync(`${folder}/programs`)))
const digest = Stored.digest()
let evaluated: Evaluator.Evaluated | undefined
for (const frame of Stored.blocks(folder, Evaluator.columnsOf(evaluator), 4096)) {
  evaluated = Evaluator.evaluate(evaluator, frame, evaluated)
  digest.add(evaluated.fields)
}
answer({ mb: peak(), said: digest.said() })
