/**
 * `pnpm bench [--size N] [--only WORK]`: every benchmark prints its own row and its peers' in one run, so that ratios are taken on
 * the same machine in the same minute. Times are printed, never asserted.
 */
import { benchClose } from "./close.ts"
import { benchEvaluate } from "./evaluate.ts"
import { benchImport } from "./import.ts"
import { benchLedger } from "./ledger.ts"
import { benchMatch } from "./match.ts"
import { benchMerge } from "./merge.ts"
import { benchSimulate } from "./simulate.ts"

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}

const works: Readonly<Record<string, (size: number) => Promise<void>>> = {
  import: benchImport,
  evaluate: benchEvaluate,
  simulate: benchSimulate,
  merge: benchMerge,
  match: benchMatch,
  ledger: benchLedger,
  close: benchClose
}

const size = Number(option("size") ?? 20_000)
const only = option("only")
if (!Number.isSafeInteger(size) || size < 1 || (only !== undefined && !(only in works))) {
  console.error(`usage: pnpm bench [--size HOUSEHOLDS] [--only ${Object.keys(works).join("|")}]`)
  process.exit(2)
}
for (const [name, run] of Object.entries(works)) {
  if (only === undefined || only === name) await run(size)
}
