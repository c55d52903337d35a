import { Block, CellKind } from "./Block.ts"
import { copyText } from "./XmlText.ts"

/** Bytes of text after which a block is handed on. */
const blockBytes = 1 << 20

/** Gathers the cells of a workbook into blocks (单元格收集), with a place for every column from the first. */
export class CellSink {
  readonly block = new Block()
  private filled = 0

  constructor() {
    this.block.bytes = Buffer.allocUnsafe(blockBytes * 2)
  }

  /** Whether the block is large enough to be handed on. */
  get full(): boolean {
    return this.filled > blockBytes
  }

  /** Begins anew after a block was handed on. */
  clear(): void {
    this.block.clear()
    this.filled = 0
  }

  /** Cells of the current row so far. */
  get width(): number {
    return this.block.cells - this.block.rowStart[this.block.rows]!
  }

  /** Bytes of text in the current row so far. */
  get rowBytes(): number {
    const { block } = this
    const first = block.rowStart[block.rows]!
    return first === block.cells ? 0 : this.filled - block.start[first]!
  }

  blank(): void {
    this.add(CellKind.Text, this.filled)
  }

  text(kind: CellKind, text: string): void {
    this.room(text.length * 3)
    this.add(kind, this.filled + this.block.bytes.write(text, this.filled, "utf8"))
  }

  bytes(kind: CellKind, source: Uint8Array, from: number, to: number): void {
    this.room(to - from)
    const { bytes } = this.block
    let at = this.filled
    if (to - from > 64) {
      bytes.set(source.subarray(from, to), at)
      at += to - from
    } else for (let i = from; i < to; i++) bytes[at++] = source[i]!
    this.add(kind, at)
  }

  xml(kind: CellKind, source: Buffer, from: number, to: number, raw: boolean): void {
    this.room(to - from + 8)
    this.add(kind, copyText(source, from, to, raw, this.block.bytes, this.filled))
  }

  private room(length: number): void {
    const { block } = this
    if (this.filled + length <= block.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(block.bytes.length * 2, this.filled + length))
    block.bytes.copy(larger, 0, 0, this.filled)
    block.bytes = larger
  }

  private add(kind: CellKind, end: number): void {
    const { block } = this
    if (block.cells === block.start.length) block.growCells()
    block.start[block.cells] = this.filled
    block.end[block.cells] = end
    block.kind[block.cells++] = kind
    this.filled = end
  }
}
