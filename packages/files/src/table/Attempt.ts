import { Problem } from "@doudi/core"
import { Effect } from "effect"

/**
 * Runs code that reads or writes files and throws our own errors (尝试). Those become the failure of the effect; anything else is
 * a defect of the program and stays one.
 */
export const attempt = <A, E extends Problem.Problem>(run: () => Promise<A>): Effect.Effect<A, E> =>
  Effect.tryPromise({ try: run, catch: (cause) => cause }).pipe(
    Effect.catchAll((cause) => (Problem.isProblem(cause) ? Effect.fail(cause as unknown as E) : Effect.die(cause)))
  )
