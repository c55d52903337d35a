import type { Program } from "../Program.ts"
import type { Runner } from "./Data.ts"
import { kernels } from "./Kernels.ts"
import { scripted } from "./Script.ts"
import { wasm } from "./Wasm.ts"

/**
 * How a program is worked out: as a WebAssembly module, as one generated loop, or by kernels without any generated code; `auto` takes
 * the first of these that the place allows.
 */
export type Engine = "auto" | Chosen
type Chosen = "wasm" | "script" | "kernels"

/** A program with what runs it (可运行程序). */
export interface Prepared {
  readonly program: Program
  readonly run: Runner
  readonly engine: Chosen
}

/** A program ready to run over frames with at most so many rows a household in each table. */
export const prepared = (program: Program, mostRows: ReadonlyArray<number>, engine: Engine): Prepared => {
  if (engine !== "auto") return { program, run: makers[engine](program, mostRows), engine }
  for (const each of ["wasm", "script"] as const) {
    try {
      return { program, run: makers[each](program, mostRows), engine: each }
    } catch (error) {
      // Where it is forbidden or not there, or the loop is too large to gain by it; the agreement tests ask for each by name.
      if (!(error instanceof Error)) throw error
    }
  }
  return { program, run: kernels(program, mostRows), engine: "kernels" }
}

const makers = { wasm, script: scripted, kernels } as const
