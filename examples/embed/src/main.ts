import * as fs from "node:fs"
import { Day } from "@doudi/core"
import { reasons } from "./reasons.ts"

/** `tsx src/main.ts household.json 2025-09-30` */
const [file = "household.json", on = "2025-09-30"] = process.argv.slice(2)
for (const line of reasons(JSON.parse(fs.readFileSync(file, "utf8")), Day.day(on))) console.log(line)
