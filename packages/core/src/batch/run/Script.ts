import { type Fold, isFold, nothing, type Scalar } from "../form/Scalar.ts"
import type { Output, Program } from "../Program.ts"
import type { Data, Runner } from "./Data.ts"
import { type Pass, type Step, scheduleOf } from "./Schedule.ts"

/**
 * A program as one generated loop (代码生成). The text is made of this module's own words, whole numbers and indices; nothing that a
 * pack says reaches it.
 *
 * Throws `EvalError` where a place forbids generated code, and `RangeError` for a program that is too large to gain by it.
 */
export const scripted = (program: Program, mostRows: ReadonlyArray<number>): Runner => {
  const text = textOf(program)
  if (text.length > mostText) throw new RangeError("the loop is too large to be optimised")
  const make = new Function("data", "scratch", "from", "to", text) as (
    data: Data,
    scratch: ReadonlyArray<Float64Array>,
    from: number,
    to: number
  ) => void
  const scratch = scratches(program, mostRows)
  return (data, from, to) => make(data, scratch, from, to)
}

/** Beyond this an engine does not optimise a function: V8 stops at 60 KB of byte code. */
const mostText = 400_000

const scratches = (program: Program, mostRows: ReadonlyArray<number>): ReadonlyArray<Float64Array> =>
  keptIn(scheduleOf(program)).map(({ table }) => new Float64Array(Math.max(1, mostRows[table] ?? 1)))

interface Kept {
  readonly scalar: Scalar
  readonly table: number
}

const keptIn = (steps: ReadonlyArray<Step>): ReadonlyArray<Kept> =>
  steps.flatMap(({ passes }) => passes.flatMap(({ table, keeps }) => keeps.map((scalar) => ({ scalar, table }))))

/** The body of the loop's function. */
export const textOf = (program: Program): string => {
  const steps = scheduleOf(program)
  const kept = new Map(keptIn(steps).map(({ scalar }, i) => [scalar, i]))
  const outputs = new Map(program.outputs.map((output, i) => [output, i]))
  const lines: Array<string> = ['"use strict";']
  for (const index of columnsIn(steps)) lines.push(`const C${index} = data.columns[${index}];`)
  for (const i of outputs.values()) lines.push(`const O${i} = data.outputs[${i}];`)
  for (const i of kept.values()) lines.push(`const K${i} = scratch[${i}];`)
  for (const table of tablesIn(steps)) lines.push(`const F${table} = data.offsets[${table}];`)
  program.placeTables.forEach((_, i) => {
    lines.push(`const P${i} = data.tables[${i}];`)
  })
  lines.push("const place = data.place, doubtful = data.doubtful, wants = data.wants;")
  lines.push("for (let h = from; h < to; h++) {")
  lines.push("if (doubtful !== undefined && ((doubtful[h >> 5] >>> (h & 31)) & 1) !== wants) continue;")
  if (program.placeTables.length > 0) lines.push("const p = place[h];")
  for (const step of steps) {
    for (const scalar of step.own)
      if (isNamed(scalar)) lines.push(`const ${name(scalar)} = ${expression(scalar, "h")};`)
    for (const output of step.stores) lines.push(store(outputs.get(output)!, output, "h"))
    for (const pass of step.passes) lines.push(...passText(pass, kept, outputs))
  }
  lines.push("}")
  return lines.join("\n")
}

const passText = (
  { table, rows, taken, keeps, folds, stores }: Pass,
  kept: ReadonlyMap<Scalar, number>,
  outputs: ReadonlyMap<Output, number>
): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const fold of folds) lines.push(`let ${name(fold)} = ${number(nothing[fold.op as Fold])};`)
  lines.push(`for (let m = F${table}[h], s = m, e = F${table}[h + 1]; m < e; m++) {`)
  for (const scalar of taken) {
    const value = `K${kept.get(scalar)!}[m - s]`
    lines.push(`const ${name(scalar)} = ${scalar.kind === "wide" ? value : `${value} | 0`};`)
  }
  for (const scalar of rows) if (isNamed(scalar)) lines.push(`const ${name(scalar)} = ${expression(scalar, "m")};`)
  for (const scalar of keeps) lines.push(`K${kept.get(scalar)!}[m - s] = ${ref(scalar)};`)
  for (const fold of folds) lines.push(`${name(fold)} = ${folded(fold)};`)
  for (const output of stores) lines.push(store(outputs.get(output)!, output, "m"))
  lines.push("}")
  return lines
}

const columnsIn = (steps: ReadonlyArray<Step>): ReadonlySet<number> =>
  new Set(
    steps
      .flatMap(({ own, passes }) => [...own, ...passes.flatMap(({ rows }) => rows)])
      .flatMap(({ op, at }) => (op === "column" ? [at] : []))
  )

const tablesIn = (steps: ReadonlyArray<Step>): ReadonlySet<number> =>
  new Set(steps.flatMap(({ passes }) => passes.map(({ table }) => table)))

const isNamed = ({ op }: Scalar): boolean => op !== "constant"
const name = ({ id }: Scalar): string => `v${id}`
const ref = (scalar: Scalar): string => (isNamed(scalar) ? name(scalar) : number(scalar.at))

/** A number as the only literals that generated text has. */
const number = (value: number): string => {
  if (value === Number.POSITIVE_INFINITY) return "(1 / 0)"
  if (value === Number.NEGATIVE_INFINITY) return "(-1 / 0)"
  if (!Number.isSafeInteger(value)) throw new RangeError("only whole numbers are written into a loop")
  return value < 0 ? `(${value})` : String(value)
}

const store = (index: number, { scalar }: Output, row: string): string => {
  // Adding 0 makes a negative zero a zero, so that equal results are equal bytes.
  return `O${index}[${row}] = ${scalar.kind === "wide" ? `${ref(scalar)} + 0` : ref(scalar)};`
}

const expression = (scalar: Scalar, row: "h" | "m"): string => {
  const { op, args, at, kind } = scalar
  const [a, b, c] = args.map(ref) as [string, string, string]
  const whole = kind !== "wide"
  switch (op) {
    case "column":
      return `C${at}[${row}]`
    case "place":
      return whole ? `P${at}[p] | 0` : `P${at}[p]`
    case "add":
      return whole ? `(${a} + ${b}) | 0` : `${a} + ${b}`
    case "sub":
      return whole ? `(${a} - ${b}) | 0` : `${a} - ${b}`
    case "mul":
      if (!whole) return `${a} * ${b}`
      return args.every(({ kind }) => kind !== "wide") ? `Math.imul(${a}, ${b})` : `(${a} * ${b}) | 0`
    case "scale":
      return `(${a} === 0 && (${b} === (1 / 0) || ${b} === (-1 / 0)) ? ${b} : ${a} * ${b})`
    case "min":
      return `Math.min(${a}, ${b})`
    case "max":
      return `Math.max(${a}, ${b})`
    case "less":
      return `(${a} < ${b}) | 0`
    case "upTo":
      return `(${a} <= ${b}) | 0`
    case "same":
      return `(${a} === ${b}) | 0`
    case "and":
      return `${a} & ${b}`
    case "or":
      return `${a} | ${b}`
    case "not":
      return `${a} ^ 1`
    case "select":
      return selection(scalar, a, b, c)
    case "within":
      return whole && args[0]!.kind === "wide" ? `${a} | 0` : a
    case "limit":
      return a
    case "floor":
      if (whole && args[0]!.kind !== "wide" && args[0]!.least >= 0 && args[1]!.kind !== "wide")
        return `(${a} / ${b}) | 0`
      return whole ? `Math.floor(${a} / ${b}) | 0` : `Math.floor(${a} / ${b})`
    case "among":
      return `(${at} >>> ${a}) & 1`
    case "bit":
      return `(${a} >>> ${at}) & 1`
    case "pack":
      return args.length === 0 ? "0" : args.map((bit, i) => (i === 0 ? ref(bit) : `(${ref(bit)} << ${i})`)).join(" | ")
    default:
      throw new RangeError("constants and folds are not written as expressions")
  }
}

/** A choice between whole numbers without a jump: a bit as a mask of all bits. */
const selection = ({ args, kind }: Scalar, on: string, a: string, b: string): string => {
  if (kind === "wide" || args.some((part) => part.kind === "wide")) return `(${on} ? ${a} : ${b})`
  const [, whenTrue, whenFalse] = args
  if (whenFalse!.op === "constant" && whenFalse!.at === 0) return `${a} & -${on}`
  if (whenTrue!.op === "constant" && whenTrue!.at === 0) return `${b} & (${on} - 1)`
  return `${b} ^ ((${a} ^ ${b}) & -${on})`
}

const folded = (fold: Scalar): string => {
  const [row] = fold.args
  const [sofar, next] = [name(fold), ref(row!)]
  switch (fold.op as Fold) {
    case "sum":
      return fold.kind === "wide" ? `${sofar} + ${next}` : `(${sofar} + ${next}) | 0`
    case "lowest":
      return `Math.min(${sofar}, ${next})`
    case "highest":
      return `Math.max(${sofar}, ${next})`
    case "any":
      return `${sofar} | ${next}`
    case "all":
      return `${sofar} & ${next}`
  }
}

export { isFold }
