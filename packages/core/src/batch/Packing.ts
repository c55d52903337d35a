import { type Compiled, readyFor } from "./Compiled.ts"
import type { EvaluatorParcel } from "./Evaluator.ts"
import { doubtfulOf, idsOf } from "./Evaluation.ts"
import { Beyond } from "./form/Beyond.ts"
import type { Frame } from "./frame/Frame.ts"
import { mostPeople } from "./leaving/Leaving.ts"
import { bare, packedProgram } from "./ProgramParcel.ts"

/**
 * A compiled policy as plain data for frames like this one (打包): another thread or process evaluates them without the policy.
 * `undefined` for a policy that cannot be compiled.
 */
export const packedFor = (compiled: Compiled, frame: Frame): EvaluatorParcel | undefined => {
  try {
    const { plain, doubtful, relied, texts } = readyFor(compiled, frame, doubtfulOf(compiled, frame) !== undefined)
    return {
      on: compiled.on,
      engine: compiled.engine,
      plain: packedProgram(plain.program),
      doubtful: doubtful && packedProgram(doubtful.program),
      relied: { ...relied, columns: relied.columns.map(bare) },
      texts,
      ids: idsOf(compiled),
      places: new Map(frame.divisions.map((division) => [division, compiled.places.of(division)])),
      mostRows: mostPeople(compiled),
      offers: compiled.wanted.offers
    }
  } catch (error) {
    if (!(error instanceof Beyond)) throw error
    return undefined
  }
}
