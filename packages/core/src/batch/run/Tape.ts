import { isFold, type Kind, type Scalar } from "../form/Scalar.ts"
import { isOfPersons } from "../Field.ts"
import type { Program } from "../Program.ts"
import { bitFolds, bits, pack } from "./Bits.ts"
import { intFolds, ints } from "./Ints.ts"
import type { Kernel } from "./Kernel.ts"
import { wideFolds, wides } from "./Wides.ts"

/** How the numbers of many rows stand in an array: as bits, 32 rows in a word, as integers, or as doubles. */
export type Form = Kind
export type Numbers = Int32Array | Float64Array

/** Where an argument of a kernel comes from. */
export type Source =
  | { readonly of: "array"; readonly array: Numbers }
  | { readonly of: "arrays"; readonly arrays: ReadonlyArray<Numbers> }
  | { readonly of: "constant"; readonly value: number }
  | { readonly of: "column" | "place"; readonly index: number }
  | { readonly of: "rows" | "homes" | "starts" | "ends" | "masks"; readonly table: number }
  | { readonly of: "list" | "places" }

/** One kernel with what it works on. `level` says whose rows: 0 the households, `1 + t` those of table `t`. */
export interface Instruction {
  readonly kernel: Kernel
  /** What is taken instead in a block where a household has more rows than a word has bits. */
  readonly long?: { readonly kernel: Kernel; readonly args: ReadonlyArray<Source> }
  readonly out: Numbers
  readonly level: number
  /** Whether exactly the rows there are, not a multiple of 32, are worked out. */
  readonly exact: boolean
  readonly args: ReadonlyArray<Source>
}

/** Where a number is written to. */
export interface Storing {
  readonly index: number
  readonly array: Numbers
  readonly level: number
}

/** Something that is asked for: a number at a level and in a form, with the key it is counted by; constants have none. */
interface Asked {
  readonly source: Source
  readonly key: string | undefined
}

/**
 * The kernels of a program in their order (内核序列), with the arrays they work on; an array is used again once nothing needs it any more.
 *
 * Shape: what is yes or no stays bits from the comparison to the mask; constants are arguments of kernels, not arrays.
 */
export class Tape {
  readonly instructions: Array<Instruction> = []
  readonly stores: Array<Storing> = []
  private readonly capacity: number
  private readonly arrays = new Map<string, Numbers>()
  private readonly made = new Set<string>()
  private readonly uses = new Map<string, number>()
  private readonly free: Record<Form, Array<Numbers>> = { bit: [], int: [], wide: [] }
  private readonly constants = new Map<string, Numbers>()
  private isCounting = true

  constructor(program: Program, capacity: number) {
    this.capacity = capacity
    const order = inOrder(program)
    // First how often each number is asked for, then the instructions; both ask in the same way.
    this.write(order, program)
    this.isCounting = false
    this.write(order, program)
  }

  private write(order: ReadonlyArray<Scalar>, program: Program): void {
    for (const scalar of order) this.emit(scalar)
    program.outputs.forEach(({ scalar, field }, index) => {
      const level = isOfPersons(field) ? 1 : 0
      const { source } = this.array(scalar, level, scalar.kind === "wide" ? "wide" : "int")
      if (!this.isCounting && source.of === "array") this.stores.push({ index, array: source.array, level })
    })
  }

  private emit(scalar: Scalar): void {
    const { op, level } = scalar
    if (op === "column" || op === "place") this.read(scalar)
    else if (op === "pack") {
      const planes = scalar.args.map((part) => this.array(part, level, "bit"))
      this.push(scalar, "int", pack as Kernel, planes)
    } else if (isFold(op)) this.fold(scalar)
    else if (op === "select") this.select(scalar)
    else if (op === "among" || op === "bit") {
      const number = this.array(scalar.args[0]!, level, "int")
      this.push(scalar, "bit", op === "among" ? bits.amongK : bits.bitK, [number, constant(scalar.at)])
    } else if (op === "less" || op === "upTo" || op === "same") this.compare(scalar, op)
    else if (op === "and" || op === "or" || op === "not") this.logic(scalar, op)
    else if (op !== "constant" && !isAlias(scalar)) this.arithmetic(scalar)
  }

  private read(scalar: Scalar): void {
    const { op, at, level } = scalar
    const form = scalar.kind
    const rows: Source =
      op === "place" ? { of: "places" } : level === 0 ? { of: "list" } : { of: "rows", table: level - 1 }
    const kernel = form === "wide" ? wides.ofInts : ints.ofInts
    this.push(scalar, form, kernel, [of({ of: op as "column" | "place", index: at }), of(rows)])
  }

  private fold(scalar: Scalar): void {
    const { op, at: table, args, kind } = scalar
    const row = args[0]!
    const ends = of({ of: "ends", table })
    if ((op === "any" || op === "all") && kind === "bit") {
      const own = this.array(row, table + 1, "bit")
      const more = [of({ of: "starts", table }), of({ of: "masks", table })]
      const long = { kernel: op === "any" ? bitFolds.anyLong : bitFolds.allLong, args: [own.source, ends.source] }
      this.push(scalar, "bit", bitFolds[op], [own, ...more], { exact: true, long })
    } else if (op === "any") {
      this.push(scalar, "int", intFolds.union, [this.array(row, table + 1, "int"), ends], { exact: true })
    } else if (op === "sum" && kind !== "wide") {
      const isConstant = row.op === "constant"
      const own = isConstant ? constant(row.at) : this.array(row, table + 1, "int")
      this.push(scalar, "int", isConstant ? intFolds.sumK : intFolds.sum, [own, ends], { exact: true })
    } else {
      const own = this.array(row, table + 1, "wide")
      this.push(scalar, "wide", wideFolds[op as "sum" | "lowest" | "highest"], [own, ends], { exact: true })
    }
  }

  private compare(scalar: Scalar, op: "less" | "upTo" | "same"): void {
    const { level } = scalar
    const [a, b] = scalar.args as [Scalar, Scalar]
    if (a.kind === "wide" || b.kind === "wide") {
      const parts = [this.array(a, level, "wide"), this.array(b, level, "wide")]
      this.push(scalar, "bit", bits[`${op}Wide`], parts)
    } else if (op === "same" && a.kind === "bit" && b.kind === "bit") {
      this.push(scalar, "bit", bits.alike, [this.array(a, level, "bit"), this.array(b, level, "bit")])
    } else if (b.op === "constant") {
      const kernel = op === "same" ? bits.sameK : bits.lessK
      this.push(scalar, "bit", kernel, [this.array(a, level, "int"), constant(op === "upTo" ? b.at + 1 : b.at)])
    } else if (a.op === "constant") {
      const kernel = op === "same" ? bits.sameK : bits.atLeastK
      this.push(scalar, "bit", kernel, [this.array(b, level, "int"), constant(op === "less" ? a.at + 1 : a.at)])
    } else this.push(scalar, "bit", bits[op], [this.array(a, level, "int"), this.array(b, level, "int")])
  }

  private logic(scalar: Scalar, op: "and" | "or" | "not"): void {
    // Sets of bits are put together as numbers.
    const form = scalar.kind
    const parts = scalar.args.map((part) => this.array(part, scalar.level, form))
    this.push(scalar, form, form === "int" ? ints.or : bits[op], parts)
  }

  private select(scalar: Scalar): void {
    const { level, kind } = scalar
    const [on, a, b] = scalar.args as [Scalar, Scalar, Scalar]
    const bit = this.array(on, level, "bit")
    if (kind !== "int") {
      const parts = [bit, this.array(a, level, kind), this.array(b, level, kind)]
      this.push(scalar, kind, kind === "wide" ? wides.select : bits.select, parts)
      return
    }
    const [x, y] = [this.number(a, level), this.number(b, level)]
    const [isK, orK] = [a.op === "constant", b.op === "constant"]
    const or = orK && b.at === 0 ? ints.selectOr0 : ints.selectOrK
    this.push(scalar, "int", isK ? (orK ? ints.selectKOrK : ints.selectKOr) : orK ? or : ints.select, [bit, x, y])
  }

  private arithmetic(scalar: Scalar): void {
    const { level, kind } = scalar
    const op = scalar.op as "add" | "sub" | "mul" | "min" | "max" | "floor" | "scale"
    const [a, b] = scalar.args as [Scalar, Scalar]
    if (kind === "wide" || a.kind === "wide" || b.kind === "wide" || op === "scale") {
      this.push(scalar, "wide", wides[op], [this.array(a, level, "wide"), this.array(b, level, "wide")])
      return
    }
    const withK = (one: Scalar, other: number, kernel: Kernel) =>
      this.push(scalar, "int", kernel, [this.array(one, level, "int"), constant(other)])
    if (b.op === "constant" && op === "sub") withK(a, -b.at, ints.addK)
    else if (b.op === "constant" && op === "floor") withK(a, b.at, a.least >= 0 ? ints.divideK : ints.floorK)
    else if (b.op === "constant" && (op === "add" || op === "mul")) withK(a, b.at, ints[`${op}K`])
    else if (a.op === "constant" && op === "sub") withK(b, a.at, ints.fromK)
    else if (a.op === "constant" && (op === "add" || op === "mul")) withK(b, a.at, ints[`${op}K`])
    else this.push(scalar, "int", ints[op], [this.array(a, level, "int"), this.array(b, level, "int")])
  }

  /** The numbers of a part at a level, or the one number it is everywhere. */
  private number(part: Scalar, level: number): Asked {
    return part.op === "constant" ? constant(part.at) : this.array(part, level, "int")
  }

  /** The numbers of a part at a level and in a form, made from those it has. */
  private array(given: Scalar, level: number, form: Form): Asked {
    const part = meant(given)
    if (part.op === "constant") return of({ of: "array", array: this.filled(part.at, form) })
    const key = keyOf(part, level, form)
    if (this.isCounting) this.uses.set(key, (this.uses.get(key) ?? 0) + 1)
    if (!(this.isCounting ? this.made : this.arrays).has(key)) this.convert(part, level, form, key)
    return { source: { of: "array", array: this.arrays.get(key) ?? none }, key }
  }

  private convert(part: Scalar, level: number, form: Form, key: string): void {
    const own = part.kind
    if (part.level !== level) {
      const homes = of({ of: "homes", table: level - 1 })
      const kernel = form === "bit" ? bits.spread : form === "int" ? ints.spread : wides.spread
      this.put(key, level, form, kernel, [this.array(part, part.level, form), homes], false)
    } else if (form === "bit") {
      this.put(key, level, form, bits.bitK, [this.array(part, level, "int"), constant(0)], false)
    } else if (form === "int") {
      this.put(key, level, form, own === "bit" ? ints.unpack : ints.narrow, [this.array(part, level, own)], false)
    } else this.put(key, level, form, wides.widen, [this.array(part, level, "int")], false)
  }

  /** The instruction that works a number out, in a form from which its own is made where it is another. */
  private push(
    scalar: Scalar,
    form: Form,
    kernel: Kernel,
    args: ReadonlyArray<Asked>,
    { exact = false, long }: { readonly exact?: boolean; readonly long?: Instruction["long"] } = {}
  ): void {
    const { level } = scalar
    const own = scalar.kind
    const key = keyOf(scalar, level, form)
    this.put(key, level, form, kernel, args, exact, long)
    if (form === own) return
    if (this.isCounting) this.uses.set(key, (this.uses.get(key) ?? 0) + 1)
    const made: Asked = { source: { of: "array", array: this.arrays.get(key) ?? none }, key }
    this.put(keyOf(scalar, level, own), level, own, ints.narrow, [made], false)
  }

  private put(
    key: string,
    level: number,
    form: Form,
    kernel: Kernel,
    args: ReadonlyArray<Asked>,
    exact: boolean,
    long?: Instruction["long"]
  ): void {
    if (this.isCounting) {
      this.made.add(key)
      return
    }
    const out = this.free[form].pop() ?? arrayOf(form, this.capacity)
    this.arrays.set(key, out)
    const sources = kernel === (pack as Kernel) ? [together(args)] : args.map(({ source }) => source)
    this.instructions.push({ kernel, out, level, exact, args: sources, ...(long === undefined ? {} : { long }) })
    for (const each of args) if (each.key !== undefined) this.release(each.key)
  }

  /** One use less; after the last the array is free. */
  private release(key: string): void {
    const left = this.uses.get(key)! - 1
    this.uses.set(key, left)
    if (left > 0) return
    const array = this.arrays.get(key)!
    const form = key.slice(key.lastIndexOf(" ") + 1) as Form
    this.free[form].push(array)
  }

  private filled(value: number, form: Form): Numbers {
    const key = `${value} ${form}`
    const known = this.constants.get(key)
    if (known !== undefined) return known
    const made = arrayOf(form, this.capacity).fill(form === "bit" ? -value : value)
    this.constants.set(key, made)
    return made
  }
}

const none = new Int32Array(0)

/** Two words more than there are rows for: what is asked of a household's bits looks at two words. */
const arrayOf = (form: Form, capacity: number): Numbers =>
  form === "wide" ? new Float64Array(capacity) : new Int32Array(form === "bit" ? (capacity >> 5) + 2 : capacity)

const of = (source: Source): Asked => ({ source, key: undefined })
const constant = (value: number): Asked => of({ of: "constant", value })
const together = (args: ReadonlyArray<Asked>): Source => ({
  of: "arrays",
  arrays: args.map(({ source }) => (source as { readonly array: Numbers }).array)
})

/** The number that another one is: what is known of its range changes nothing of it. */
const isAlias = ({ op }: Scalar): boolean => op === "within" || op === "limit"
const meant = (scalar: Scalar): Scalar => (isAlias(scalar) ? meant(scalar.args[0]!) : scalar)

const keyOf = ({ id }: Scalar, level: number, form: Form): string => `${id} ${level} ${form}`

/** Every number once, after those it is made of. */
const inOrder = (program: Program): ReadonlyArray<Scalar> => {
  const order: Array<Scalar> = []
  const seen = new Set<Scalar>()
  const walk = (scalar: Scalar): void => {
    if (seen.has(scalar)) return
    seen.add(scalar)
    scalar.args.forEach(walk)
    order.push(scalar)
  }
  for (const { scalar } of program.outputs) walk(scalar)
  return order
}
