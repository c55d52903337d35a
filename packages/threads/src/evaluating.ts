/** What a thread does of an evaluation (线程研判): the same policy, compiled here, over the same memory. */
import { Batch, type Day, Policy, PopulationFrame } from "@doudi/core"
import { Either } from "effect"
import type { Stretch } from "./Round.ts"

/** What a thread is given. `fields` are the arrays that all threads fill. */
export interface Job {
  readonly pack: Policy.Policy["pack"]
  readonly hash: string
  readonly on: Day.Day
  readonly options: Batch.Options
  readonly frame: PopulationFrame.Parcel
  readonly fields: ReadonlyMap<string, Batch.Target>
}

export const jobOf = (
  { policy, on, wanted, engine }: Batch.Compiled,
  frame: PopulationFrame.Frame,
  fields: Job["fields"]
): Job => ({
  pack: policy.pack,
  hash: policy.hash,
  on,
  options: { ...wanted, engine },
  frame: PopulationFrame.packed(frame),
  fields
})

/** A thread meets few policies: each is linked and compiled once. */
const compiled = new Map<string, Batch.Compiled>()

const compiledOf = ({ pack, hash, on, options }: Job): Batch.Compiled => {
  const key = JSON.stringify([hash, on, options])
  const known = compiled.get(key)
  if (known !== undefined) return known
  const made = Batch.compile(Either.getOrThrow(Policy.link(pack, hash)), on, options)
  compiled.set(key, made)
  return made
}

export const start = (job: Job): Stretch => {
  const policy = compiledOf(job)
  const frame = PopulationFrame.unpacked(job.frame, policy.layout)
  const { space } = frame
  const own = <A extends Batch.Target>(array: A): A =>
    space instanceof PopulationFrame.LinearSpace ? space.own(array) : array
  const fields = new Map([...job.fields].map(([key, array]) => [key, own(array)]))
  const { stretch } = Batch.begin(policy, frame, fields)
  // Engines get fast by running; whoever asks first is not to wait for it.
  stretch(0, Math.min(frame.households, warming))
  return stretch
}

/** Unit: households. They are worked out again in the first round. */
const warming = 8192
