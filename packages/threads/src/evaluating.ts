/** What a thread does of an evaluation (线程研判): the same programs over the same memory. It needs neither the policy nor its language. */
import { Columns, Evaluator } from "@doudi/core/batch"
import type { Stretch } from "./Round.ts"

/** What a thread is given. `fields` are the arrays that all threads fill. */
export interface Job {
  /** `undefined` for a policy that cannot be compiled: then there is nothing to do here. */
  readonly programs: Evaluator.EvaluatorParcel | undefined
  readonly frame: Columns.Parcel
  readonly fields: ReadonlyMap<string, Columns.Target>
}

export const start = ({ programs, fields: given, frame: parcel }: Job): Stretch => {
  if (programs === undefined) return () => undefined
  const frame = Columns.unpacked(parcel)
  const { space } = frame
  const own = <A extends Columns.Target>(array: A): A =>
    space instanceof Columns.LinearSpace ? space.own(array) : array
  const fields = new Map([...given].map(([key, array]) => [key, own(array)]))
  const { stretch } = Evaluator.begin(Evaluator.evaluatorOf(programs), frame, fields)
  // Engines get fast by running; whoever asks first is not to wait for it.
  stretch(0, Math.min(frame.households, warming))
  return stretch
}

/** Unit: households. They are worked out again in the first round. */
const warming = 8192
