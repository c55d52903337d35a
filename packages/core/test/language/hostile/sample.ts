import { createHash } from "node:crypto"
import { Chance } from "./Chance.ts"
import { hostile } from "./Texts.ts"
import { attempt } from "./Trial.ts"

/** Prints one line for the environment and one for what a few hundred texts came to in it. */
const chance = new Chance(7)
const rules = process.argv.slice(2)
const hash = createHash("sha256")
for (let i = 0; i < 400; i++) {
  const text = hostile(chance, rules)
  const { kind, shown } = attempt(text, chance)
  hash.update(`${text}\n${kind} ${shown}\n`)
}
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(`${locale} ${timeZone}\n${hash.digest("hex")}\n`)
