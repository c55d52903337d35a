/** Programs that were compiled elsewhere evaluate the stored frame. Arguments: the folder. */
import fs from "node:fs"
import v8 from "node:v8"
import { Evaluator } from "@doudi/core/batch"
import { answer, peak } from "../../Apart.ts"
import * as Stored from "./Stored.ts"

const folder = process.argv[2]!
const evaluator = Evaluator.evaluatorOf(v8.deserialize(fs.readFileSync(`${folder}/programs`)))
const frame = Stored.whole(folder, Evaluator.columnsOf(evaluator))
let evaluated = Evaluator.evaluate(evaluator, frame)
for (let round = 0; round < 3; round++) evaluated = Evaluator.evaluate(evaluator, frame, evaluated)
const mb = peak()
const digest = Stored.digest()
digest.add(evaluated.fields)
answer({ mb, said: digest.said() })
