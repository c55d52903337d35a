import type { Program } from "../Program.ts"
import { copying } from "./Copying.ts"
import type { Runner } from "./Data.ts"
import { inPlace } from "./InPlace.ts"
import { forbidden } from "./Instance.ts"

/**
 * A program as a WebAssembly module (WebAssembly 执行): in place where the frame and its results stand in one memory, else over blocks of
 * households that are copied into a memory of the module's own.
 *
 * Throws where a place does not offer or forbids WebAssembly.
 */
export const wasm = (program: Program, mostRows: ReadonlyArray<number>): Runner => {
  forbidden()
  const within = inPlace(program, mostRows)
  let copied: Runner | undefined
  return (data, from, to) => {
    const run = within(data)
    if (run !== undefined) run(from, to)
    else {
      copied ??= copying(program, mostRows)
      copied(data, from, to)
    }
  }
}
