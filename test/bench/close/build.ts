/** Makes a workspace with a quarter that is ready to be closed. `ENTRIES FOLDER` */
import { answer, best } from "../Apart.ts"
import { build } from "./Quarter.ts"

const [entries, folder] = process.argv.slice(2) as [string, string]
answer({ build: await best(1, () => build(folder, Number(entries))) })
