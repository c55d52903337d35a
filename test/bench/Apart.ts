/**
 * Runs a measurement in a process of its own, so that its peak memory is its own. The process is started with the arguments of this
 * one, writes one line of JSON as its answer, and everything else it says goes to the error output.
 */
import { spawn } from "node:child_process"
import fs from "node:fs"

export const apart = <Answer>(script: string, args: ReadonlyArray<string>): Promise<Answer & { readonly mb: number }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
      stdio: ["ignore", "pipe", "inherit"]
    })
    let said = ""
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString("utf8")
    })
    child.on("error", reject)
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(said.slice(said.lastIndexOf('{"mb"'))))
      else reject(new Error(`${script} ended with ${code}`))
    })
  })

/** The answer of such a process. */
export const answer = (what: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(JSON.stringify({ mb: Math.round(peak()), ...what }))
}

/**
 * The memory of this process at its highest so far. Unit: megabytes.
 *
 * Reading: on Linux that of the program since it began; what the system calls the highest resident size also counts the process that
 * started it, as it was when it did.
 */
export const peak = (): number => {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1024
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(fs.readFileSync("/proc/self/status", "utf8"))![1]) / 1024
}

/** Milliseconds of the best round, by the clock and of the processor in all threads; the latter is steadier beside other work. */
export interface Best {
  readonly wall: number
  readonly processor: number
}

/** The best of so many rounds. What a round gives stays for the caller. */
export const best = async (rounds: number, round: () => unknown): Promise<Best> => {
  let [wall, processor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let i = 0; i < rounds; i++) {
    const [begin, used] = [performance.now(), process.cpuUsage()]
    await round()
    const { system, user } = process.cpuUsage(used)
    wall = Math.min(wall, performance.now() - begin)
    processor = Math.min(processor, (user + system) / 1000)
  }
  return { wall, processor }
}
