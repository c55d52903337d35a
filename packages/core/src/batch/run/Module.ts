import { type Fold, isFold, nothing, type Scalar } from "../form/Scalar.ts"
import type { Program } from "../Program.ts"
import { Binary, code, int } from "./Binary.ts"
import { Emitter } from "./Emitter.ts"
import { expression } from "./Expressions.ts"
import type { Memory, Region } from "./Memory.ts"
import type { Pass, Step } from "./Schedule.ts"

/**
 * A program as a WebAssembly module of one function (模块): the same loop as the generated one. It takes how many households of the list
 * to work out, and for each table the number of its first row in memory; or, in place, from which household up to which.
 *
 * Shape: made of the instructions of `Binary`, whole numbers and addresses; no text at all.
 */
export const moduleOf = (program: Program, steps: ReadonlyArray<Step>, memory: Memory, tables: number): Uint8Array => {
  // In place, the module is given stretches of the list's stead, and rows are counted from the first of all.
  const numbers = memory.list === undefined ? 2 : 1 + tables
  const body = new Writer(program, steps, memory, tables).body()
  const params = Array.from({ length: numbers }, () => int)
  return Uint8Array.from(
    new Binary()
      .byte(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00)
      // One type: the parameters, no result.
      .section(
        1,
        new Binary()
          .unsigned(1)
          .byte(0x60)
          .unsigned(params.length)
          .byte(...params)
          .unsigned(0)
      )
      // The memory comes from outside, as m.m.
      .section(2, new Binary().unsigned(1).byte(1, 0x6d, 1, 0x6d, 0x02).append(limits(memory)))
      .section(3, new Binary().unsigned(1).unsigned(0))
      // The function goes out as r.
      .section(7, new Binary().unsigned(1).byte(1, 0x72, 0x00).unsigned(0))
      .section(10, new Binary().unsigned(1).sized(body)).bytes
  )
}

/** The size of the memory; one that threads share has a bound. */
const limits = ({ pages, isShared }: Memory): Binary =>
  isShared ? new Binary().byte(0x03).unsigned(pages).unsigned(pages) : new Binary().byte(0x00).unsigned(pages)

/** Writes the body of the function: locals first, then instructions. */
class Writer extends Emitter {
  private readonly program: Program
  private readonly steps: ReadonlyArray<Step>
  private readonly memory: Memory

  constructor(program: Program, steps: ReadonlyArray<Step>, memory: Memory, tables: number) {
    super(memory.list === undefined ? 2 : 1 + tables)
    this.program = program
    this.steps = steps
    this.memory = memory
  }

  body(): Binary {
    const [k, h, p] = [this.local(int), this.local(int), this.local(int)]
    const [m, start, end] = [this.local(int), this.local(int), this.local(int)]
    const { list } = this.memory
    if (list === undefined) {
      this.get(0)
      this.set(k)
    }
    this.byte(code.block, 0x40, code.loop, 0x40)
    this.get(k).get(list === undefined ? 1 : 0)
    this.byte(code.int.atLeast, code.brIf).unsigned(1)
    if (list === undefined) this.get(k)
    else this.load(list, k)
    this.set(h)
    // A household that is passed over leaves this block.
    this.byte(code.block, 0x40)
    this.passOver(h)
    this.load(this.memory.place, h)
    this.set(p)
    for (const step of this.steps) {
      for (const scalar of step.own) if (scalar.op !== "constant") this.work(scalar, h, p)
      for (const output of step.stores) this.put(this.program.outputs.indexOf(output), output.scalar, h)
      for (const pass of step.passes) this.pass(pass, { h, p, m, start, end })
    }
    this.byte(code.end)
    this.get(k)
    this.constInt(1)
    this.byte(code.int.add)
    this.set(k)
    this.byte(code.br).unsigned(0).byte(code.end, code.end, code.end)
    const head = new Binary().unsigned(this.locals.length)
    for (const type of this.locals) head.unsigned(1).byte(type)
    return head.append(this.code)
  }

  private passOver(household: number): void {
    const { doubtful } = this.memory
    if (doubtful === undefined) return
    this.get(household)
    this.constInt(5)
    this.byte(code.int.shiftRight)
    this.constInt(2)
    this.byte(code.int.shiftLeft)
    this.loadAt(doubtful.bits)
    this.get(household)
    this.byte(code.int.shiftRight)
    this.constInt(1)
    this.byte(code.int.and)
    if (doubtful.wants === 1) this.byte(code.eqz)
    this.byte(code.brIf).unsigned(0)
  }

  /** Where the rows of a household begin, or end, in memory. */
  private row(offsets: Region, table: number, household: number): void {
    this.load(offsets, household)
    if (this.memory.list === undefined) return
    this.get(1 + table)
    this.byte(code.int.sub)
  }

  private pass(
    pass: Pass,
    at: { readonly h: number; readonly p: number; m: number; start: number; end: number }
  ): void {
    const { h, p, m, start, end } = at
    for (const fold of pass.folds) {
      const local = this.named(fold)
      this.constant(nothing[fold.op as Fold], fold.kind === "wide")
      this.set(local)
    }
    const offsets = this.memory.offsets[pass.table]!
    this.row(offsets, pass.table, h)
    this.set(m)
    this.get(m)
    this.set(start)
    this.row({ ...offsets, at: offsets.at + 4 }, pass.table, h)
    this.set(end)
    this.byte(code.block, 0x40, code.loop, 0x40)
    this.get(m).get(end)
    this.byte(code.int.atLeast, code.brIf).unsigned(1)
    for (const scalar of pass.taken) {
      this.addressFrom(m, start, this.memory.kept.get(scalar)!)
      this.loadAt(this.memory.kept.get(scalar)!)
      this.set(this.named(scalar))
    }
    for (const scalar of pass.rows) if (scalar.op !== "constant") this.work(scalar, m, p)
    for (const scalar of pass.keeps) {
      const region = this.memory.kept.get(scalar)!
      this.addressFrom(m, start, region)
      this.ask(scalar, region.kind === "wide")
      this.storeAt(region)
    }
    for (const fold of pass.folds) this.fold(fold)
    for (const output of pass.stores) this.put(this.program.outputs.indexOf(output), output.scalar, m)
    this.get(m)
    this.constInt(1)
    this.byte(code.int.add)
    this.set(m)
    this.byte(code.br).unsigned(0).byte(code.end, code.end)
  }

  private fold(fold: Scalar): void {
    const local = this.named(fold)
    const isWide = fold.kind === "wide"
    const kind = isWide ? code.wide : code.int
    this.get(local)
    this.ask(fold.args[0]!, isWide)
    switch (fold.op as Fold) {
      case "sum":
        this.byte(kind.add)
        break
      case "lowest":
        this.byte(code.wide.min)
        break
      case "highest":
        this.byte(code.wide.max)
        break
      case "any":
        this.byte(code.int.or)
        break
      case "all":
        this.byte(code.int.and)
        break
    }
    this.set(local)
  }

  /** Works a number out into its local. */
  private work(scalar: Scalar, row: number, place: number): void {
    if (isFold(scalar.op)) return
    if (scalar.op === "column") this.cell(scalar, row)
    else if (scalar.op === "place") this.load(this.memory.tables[scalar.at]!, place)
    else expression(this, scalar)
    this.set(this.named(scalar))
  }

  /** A cell; what fits 32 bits may stand in a double, and the other way round. */
  private cell(scalar: Scalar, row: number): void {
    const region = this.memory.columns.get(scalar.at)!
    this.load(region, row)
    if (region.kind === "wide" && scalar.kind !== "wide") this.byte(...code.narrow)
    if (region.kind !== "wide" && scalar.kind === "wide") this.byte(code.widen)
  }

  private put(index: number, scalar: Scalar, row: number): void {
    const region = this.memory.outputs[index]!
    this.address(row, region)
    this.ask(scalar, region.kind === "wide")
    if (region.kind === "wide") {
      // Adding 0 makes a negative zero a zero.
      this.constant(0, true)
      this.byte(code.wide.add)
    }
    this.storeAt(region)
  }
}
