/** One contestant in a process of its own: `one.ts NAME HOUSEHOLDS`; sends what it measured to the process that started it. */
import { peak } from "../Apart.ts"
import { contestants } from "./contestants.ts"
import { district } from "./District.ts"
import { figures } from "./Figures.ts"
import { evaluate } from "./limit.ts"
import { difference, emptyResult } from "./Result.ts"

/** Unit: milliseconds a round, by the clock and of the processor in all threads; megabytes at most, before the comparison. */
export interface Measured {
  readonly says: string
  readonly households: number
  readonly persons: number
  readonly milliseconds: ReadonlyArray<number>
  readonly processor: ReadonlyArray<number>
  readonly megabytes: number
  readonly differs: string | undefined
}

const measure = async (name: string, size: number): Promise<Measured> => {
  const contestant = await contestants[name]!()
  const count = Math.min(size, contestant.most ?? size)
  const whole = district(size)
  const { run, result, differs, close } = await contestant.prepare(whole, count)
  for (let round = 0; round < Math.min(3, contestant.rounds); round++) await run()
  const milliseconds: Array<number> = []
  const processor: Array<number> = []
  for (let round = 0; round < contestant.rounds; round++) {
    const [begin, used] = [performance.now(), process.cpuUsage()]
    await run()
    milliseconds.push(performance.now() - begin)
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1000)
  }
  const megabytes = peak()
  const limit = emptyResult(count)
  evaluate(whole, figures(), limit, 0, count)
  const found = difference(limit, await result(), count) ?? differs?.(limit)
  await close?.()
  const persons = whole.households.from[count]!
  return { says: contestant.says, households: count, persons, milliseconds, processor, megabytes, differs: found }
}

const [name, size] = process.argv.slice(2)
process.send!(await measure(name!, Number(size)))
process.disconnect()
