import type { Program } from "../Program.ts"
import type { LinearMemory } from "./LinearSpace.ts"
import type { Memory } from "./Memory.ts"
import { moduleOf } from "./Module.ts"
import type { Step } from "./Schedule.ts"

/** What a place that runs WebAssembly offers, as far as it is used here. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly r: Run } }
  readonly Memory: new (size: { readonly initial: number }) => LinearMemory
}

/** The function of a module: how many of its list and the first rows, or from which household up to which. */
export type Run = (...numbers: ReadonlyArray<number>) => void

/** Throws where a place does not offer or forbids WebAssembly. */
export const forbidden = (): void => {
  new WebAssembly.Module(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00))
}

/** A module of a program over a memory (模块实例): a new one when none is given. */
export const instance = (
  program: Program,
  steps: ReadonlyArray<Step>,
  memory: Memory,
  tables: number,
  given?: LinearMemory
): { readonly space: LinearMemory; readonly run: Run } => {
  const module = new WebAssembly.Module(moduleOf(program, steps, memory, tables))
  const space = given ?? new WebAssembly.Memory({ initial: memory.pages })
  const { r } = new WebAssembly.Instance(module, { m: { m: space } }).exports
  return { space, run: r }
}
