import type { Scalar } from "../form/Scalar.ts"
import { code } from "./Binary.ts"
import type { Emitter } from "./Emitter.ts"

/**
 * Leaves what a number is made of on the stack (表达式指令). Columns and figures are loaded by the caller; folds are not expressions.
 *
 * Reading: a part that is a double makes the operation one of doubles; a result that fits 32 bits is made an integer again.
 */
export const expression = (to: Emitter, scalar: Scalar): void => {
  const write = writers[scalar.op]
  if (write === undefined) throw new RangeError("constants, columns, figures and folds are not expressions")
  write(to, scalar)
}

type Write = (to: Emitter, scalar: Scalar) => void

type Arithmetic = "add" | "sub" | "mul" | "min" | "max" | "floor"

const arithmetic = (to: Emitter, scalar: Scalar, op: Arithmetic): void => {
  const { args, kind } = scalar
  const [a, b] = args as [Scalar, Scalar]
  const whole = kind !== "wide" && a.kind !== "wide" && b.kind !== "wide"
  if (whole && op !== "floor") {
    if (op === "min" || op === "max") extreme(to, a, b, op)
    else both(code.int[op])(to, scalar)
    return
  }
  to.ask(a, !(whole && a.least >= 0))
  to.ask(b, !(whole && a.least >= 0))
  if (op !== "floor") to.byte(code.wide[op])
  else if (whole && a.least >= 0) to.byte(code.int.divide)
  else to.byte(code.wide.divide, code.wide.floor)
  if (kind !== "wide" && !(whole && a.least >= 0)) to.byte(...code.narrow)
}

/** The lower of two integers, or the higher. */
const extreme = (to: Emitter, a: Scalar, b: Scalar, op: "min" | "max"): void => {
  const [below, above] = op === "min" ? [a, b] : [b, a]
  to.ask(below, false)
  to.ask(above, false)
  to.ask(a, false)
  to.ask(b, false)
  to.byte(code.int.less, code.select)
}

const comparison = (to: Emitter, { args }: Scalar, op: "less" | "upTo" | "same"): void => {
  const isWide = args.some(({ kind }) => kind === "wide")
  for (const part of args) to.ask(part, isWide)
  to.byte((isWide ? code.wide : code.int)[op])
}

/** The bit of a mask at a code, or the bit of a number at a place. */
const bit = (to: Emitter, { op, args, at }: Scalar): void => {
  if (op === "among") to.constInt(at)
  to.ask(args[0]!, false)
  if (op === "bit") to.constInt(at)
  to.byte(code.int.shiftRight)
  to.constInt(1)
  to.byte(code.int.and)
}

const pack = (to: Emitter, { args }: Scalar): void => {
  to.constInt(0)
  for (const [i, part] of args.entries()) {
    to.ask(part, false)
    to.constInt(i)
    to.byte(code.int.shiftLeft, code.int.or)
  }
}

const choice = (to: Emitter, { args, kind }: Scalar): void => {
  const [on, a, b] = args as [Scalar, Scalar, Scalar]
  const isWide = kind === "wide" || a.kind === "wide" || b.kind === "wide"
  to.ask(a, isWide)
  to.ask(b, isWide)
  to.ask(on, false)
  to.byte(code.select)
  if (isWide && kind !== "wide") to.byte(...code.narrow)
}

/** A product, or the second where the first is 0 and the second infinite. */
const scale = (to: Emitter, { args }: Scalar): void => {
  const [a, b] = args as [Scalar, Scalar]
  to.ask(b, true)
  to.ask(a, true)
  to.ask(b, true)
  to.byte(code.wide.mul)
  to.ask(a, true)
  to.constant(0, true)
  to.byte(code.wide.same)
  to.ask(b, true)
  to.byte(code.wide.abs)
  to.constant(Number.POSITIVE_INFINITY, true)
  to.byte(code.wide.same, code.int.and, code.select)
}

const both =
  (instruction: number): Write =>
  (to, { args }) => {
    for (const part of args) to.ask(part, false)
    to.byte(instruction)
  }

const not: Write = (to, { args }) => {
  to.ask(args[0]!, false)
  to.constInt(1)
  to.byte(code.int.xor)
}

const alike: Write = (to, { args, kind }) => to.ask(args[0]!, kind === "wide")

const writers: Readonly<Partial<Record<Scalar["op"], Write>>> = {
  add: (to, scalar) => arithmetic(to, scalar, "add"),
  sub: (to, scalar) => arithmetic(to, scalar, "sub"),
  mul: (to, scalar) => arithmetic(to, scalar, "mul"),
  min: (to, scalar) => arithmetic(to, scalar, "min"),
  max: (to, scalar) => arithmetic(to, scalar, "max"),
  floor: (to, scalar) => arithmetic(to, scalar, "floor"),
  less: (to, scalar) => comparison(to, scalar, "less"),
  upTo: (to, scalar) => comparison(to, scalar, "upTo"),
  same: (to, scalar) => comparison(to, scalar, "same"),
  and: both(code.int.and),
  or: both(code.int.or),
  not,
  among: bit,
  bit,
  pack,
  select: choice,
  scale,
  within: alike,
  limit: alike
}
