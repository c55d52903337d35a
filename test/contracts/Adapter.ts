import type {
  AccessLog,
  Backups,
  Clues,
  Determinations,
  Figures,
  Imports,
  Ledger,
  Publications,
  Pushes,
  Quarters,
  Register,
  Rosters,
  Store,
  Workspace
} from "@doudi/app"
import { Effect, type Layer } from "effect"
import { it } from "vitest"

/** Every port of the use cases that a store gives. */
export type Services =
  | Store
  | Workspace
  | Imports
  | Register
  | Rosters
  | Clues
  | Determinations
  | Pushes
  | Ledger
  | Quarters
  | Figures
  | Backups
  | Publications
  | AccessLog

/** A store to hold to the contract. `fresh` gives an empty one each time it is asked. */
export interface Adapter {
  readonly name: string
  readonly fresh: () => Layer.Layer<Services, unknown>
}

/** A test with an empty store of its own. */
export const tester =
  ({ fresh }: Adapter) =>
  <A, E>(name: string, program: Effect.Effect<A, E, Services>): void => {
    it(name, () => Effect.runPromise(Effect.provide(program, fresh())))
  }
