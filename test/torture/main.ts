/**
 * `pnpm torture [--size N] [--seed S] [--only kill|cut|fault|crowd]`: kills programs, cuts the power, lets the disk fail and lets several
 * programs write at once, and says what was lost. `--size` is the number of kills; the other trials follow from it. The same seed makes
 * the same choices; when a program is met by a kill depends on the machine.
 *
 * Ends with 1 when anything acknowledged was lost, or when the control lost nothing.
 */
import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { crowd } from "./crowd.ts"
import { cutCarefree, cutLedger } from "./cut.ts"
import { build, unavailable } from "./Disk.ts"
import { faultAppends, faultQuarter } from "./fault.ts"
import { killAppends, killQuarters } from "./kill.ts"
import { Programs } from "./Program.ts"
import { prepare } from "./Quarter.ts"

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}
const only = option("only")
const [size, seed] = [Number(option("size") ?? 500), Number(option("seed") ?? 1)]
const trials = ["kill", "cut", "fault", "crowd"]
if (
  !Number.isSafeInteger(size) ||
  size < 2 ||
  !Number.isSafeInteger(seed) ||
  (only !== undefined && !trials.includes(only))
) {
  console.error(`usage: pnpm torture [--size KILLS] [--seed NUMBER] [--only ${trials.join("|")}]`)
  process.exit(2)
}
const wanted = (trial: string) => only === undefined || only === trial
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-torture-"))
let bad = 0

const shown = async (name: string, run: () => Promise<object>, isBad: (found: any) => boolean): Promise<void> => {
  const began = Date.now()
  const found = await run()
  const fault = isBad(found)
  if (fault) bad++
  const figures = Object.entries(found).map(([key, value]) =>
    typeof value === "object"
      ? `${key} ${Object.entries(value)
          .map(([k, n]) => `${k}=${n}`)
          .join(" ")}`
      : `${key} ${value}`
  )
  console.log(
    `${fault ? "BAD " : "ok  "} ${name.padEnd(34)} ${figures.join(" · ")} · ${((Date.now() - began) / 1000).toFixed(1)} s`
  )
}

try {
  const programs = await Programs.build(folder)
  const isLossy = ({ lost, repaired = 0, torn, failed = 0 }: Record<"lost" | "repaired" | "torn" | "failed", number>) =>
    lost + torn + repaired + failed > 0
  const isFaulty = ({ lost, notOnce, untyped }: Record<"lost" | "notOnce" | "untyped", number>) =>
    lost + notOnce + untyped > 0
  const reason = unavailable()
  if (reason !== undefined) console.log(`--   cut and fault are left out: ${reason}`)
  const disk = reason === undefined ? { folder, programs, seed, library: build(folder) } : undefined
  const quarter =
    wanted("kill") || (wanted("fault") && disk !== undefined) ? await prepare(programs, folder, 40) : undefined
  if (wanted("kill")) {
    const half = Math.floor(size / 2)
    await shown("kill -9 while appending", () => killAppends({ folder, programs, seed, kills: size - half }), isLossy)
    await shown(
      "kill -9 during a quarter",
      () => killQuarters({ folder, programs, seed, kills: half }, quarter!),
      isLossy
    )
  }
  if (wanted("cut") && disk !== undefined) {
    const states = size * 4
    await shown(
      "power cut, synchronous = FULL",
      () => cutLedger({ ...disk, states }),
      (f) => f.withLoss + f.broken + f.torn > 0
    )
    await shown(
      "power cut, NORMAL (control)",
      () => cutCarefree({ ...disk, states }),
      (f) => f.withLoss === 0
    )
  }
  if (wanted("fault") && disk !== undefined) {
    await shown("failing disk while appending", () => faultAppends({ ...disk, faults: size }), isFaulty)
    await shown(
      "failing disk at the quarter's end",
      () => faultQuarter({ ...disk, faults: Math.ceil(size / 4) }, quarter!),
      isFaulty
    )
  }
  if (wanted("crowd"))
    await shown("4 programs at once", () => crowd({ folder, programs }, 4, Math.max(20, size / 5)), isLossy)
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
process.exitCode = bad > 0 ? 1 : 0
