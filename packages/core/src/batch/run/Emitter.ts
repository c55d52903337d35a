import type { Scalar } from "../form/Scalar.ts"
import { Binary, code, int, wide } from "./Binary.ts"
import type { Region } from "./Memory.ts"

/** The instructions of a function while they are written (指令), with a local for each number. */
export class Emitter {
  readonly code = new Binary()
  readonly locals: Array<number> = []
  private readonly names = new Map<Scalar, number>()
  private readonly params: number

  constructor(params: number) {
    this.params = params
  }

  byte(...bytes: ReadonlyArray<number>): Binary {
    return this.code.byte(...bytes)
  }

  /** Puts a number on the stack, as an integer or as a double. */
  ask(scalar: Scalar, asWide: boolean): void {
    if (scalar.op === "constant") {
      this.constant(scalar.at, asWide)
      return
    }
    this.get(this.named(scalar))
    const isWide = scalar.kind === "wide"
    if (asWide && !isWide) this.byte(code.widen)
    if (!asWide && isWide) this.byte(...code.narrow)
  }

  load(region: Region, row: number): void {
    this.address(row, region)
    this.loadAt(region)
  }

  /** Where a row's number stands, but for the start of its region. */
  address(row: number, { kind }: Region): void {
    this.get(row)
    if (kind !== "byte") {
      this.constInt(kind === "short" ? 1 : kind === "int" ? 2 : 3)
      this.byte(code.int.shiftLeft)
    }
  }

  /** Likewise for a row counted from the first of its household. */
  addressFrom(row: number, start: number, { kind }: Region): void {
    this.get(row).get(start)
    this.byte(code.int.sub)
    this.constInt(kind === "int" ? 2 : 3)
    this.byte(code.int.shiftLeft)
  }

  loadAt({ kind, at }: Region): void {
    const [instruction, align] =
      kind === "byte"
        ? [code.loadByte, 0]
        : kind === "short"
          ? [code.loadShort, 1]
          : kind === "int"
            ? [code.loadInt, 2]
            : [code.loadWide, 3]
    this.byte(instruction).unsigned(align).unsigned(at)
  }

  storeAt({ kind, at }: Region): void {
    const [instruction, align] =
      kind === "byte" ? [code.storeByte, 0] : kind === "int" ? [code.storeInt, 2] : [code.storeWide, 3]
    this.byte(instruction).unsigned(align).unsigned(at)
  }

  constant(value: number, asWide: boolean): void {
    if (asWide) this.byte(code.constWide).double(value)
    else this.constInt(value)
  }

  constInt(value: number): void {
    this.byte(code.constInt).signed(value)
  }

  named(scalar: Scalar): number {
    const known = this.names.get(scalar) ?? this.local(scalar.kind === "wide" ? wide : int)
    this.names.set(scalar, known)
    return known
  }

  local(type: number): number {
    this.locals.push(type)
    return this.params - 1 + this.locals.length
  }

  get(local: number): this {
    this.byte(code.get).unsigned(local)
    return this
  }

  set(local: number): void {
    this.byte(code.set).unsigned(local)
  }
}
